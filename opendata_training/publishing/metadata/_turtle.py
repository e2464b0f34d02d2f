"""A description written as JSON-LD is said again in Turtle (https://www.w3.org/TR/turtle/), piece by piece.

RDF libraries write Turtle too, but take the whole graph into memory and some milliseconds a dataset; a catalogue of a
thousand is asked for by every harvester every night.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

# What a text in quotes may not hold as it is.
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def head(context: Mapping[str, str]) -> str:
    """Give the prefixes that every file begins with."""
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in context.items()) + "\n"


def statements(node: dict[str, Any]) -> Iterator[str]:
    """Give a node and every node in it that has an address, each as one statement; one that says nothing is left out.

    Parameters:
        node: as JSON-LD, keys short (``dct:title``), addresses whole.
    """
    pending = [node]
    while pending:
        one = pending.pop(0)
        said = _said(one, pending, "    ")
        if said:
            yield f"{_subject(one)}\n    {said} .\n\n"


def _subject(node: dict[str, Any]) -> str:
    return f"<{node['@id']}>" if "@id" in node else "[]"


def _said(node: dict[str, Any], pending: list[dict[str, Any]], indent: str) -> str:
    told = []
    for key, value in node.items():
        if key in ("@id", "@context"):
            continue
        several = value if isinstance(value, list) else [value]
        name = "a" if key == "@type" else key
        objects = [one if key == "@type" else _object(one, pending, indent + "    ") for one in several]
        told.append(f"{name} {', '.join(objects)}")
    return f" ;\n{indent}".join(told)


def _object(value: Any, pending: list[dict[str, Any]], indent: str) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if "@value" in value:
        kind, language = value.get("@type"), value.get("@language")
        return _quoted(value["@value"]) + (f"^^{kind}" if kind else f"@{language}" if language else "")
    if "@id" in value:
        if len(value) > 1:
            pending.append(value)
        return _subject(value)
    return f"[\n{indent}{_said(value, pending, indent)}\n{indent[4:]}]"


def _quoted(text: str) -> str:
    return '"' + re.sub(r'[\\"\n\r\t]', lambda found: _ESCAPES[found[0]], text) + '"'
