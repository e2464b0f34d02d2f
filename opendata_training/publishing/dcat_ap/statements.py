"""What a description states, as small as its check needs it: for every node and property, what stands there.

A library for graphs takes a second to load and some milliseconds for a dataset; a description that is written here as JSON-LD
needs none, and any other graph is read from the library once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .rules import whole

if TYPE_CHECKING:
    from rdflib import Graph

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf"


class Blank(str):
    """A node without an address, by the name it has in its graph."""


@dataclass(frozen=True)
class Text:
    """A text, a number or a day.

    Parameters:
        text: as it is written.
        kind: the address of its type; empty when it has none.
        language: the tag of its language; empty when it has none.
        false: whether it is not written as its type asks.
    """

    text: str
    kind: str = ""
    language: str = ""
    false: bool = False

    def __str__(self) -> str:
        return self.text


# A node is its address, a Blank, or a Text.
Value = str | Text


@dataclass
class Statements:
    """What is stated, each statement once."""

    _told: dict[str, dict[str, dict[Value, None]]] = field(default_factory=dict)
    _of: dict[str, dict[str, None]] = field(default_factory=dict)
    _below: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of_graph(cls, graph: Graph) -> Statements:
        """Take those of a graph that a library read."""
        from rdflib import BNode, Literal

        def value(node: Any) -> Value:
            if isinstance(node, Literal):
                return Text(str(node), str(node.datatype or ""), node.language or "", bool(node.ill_typed))
            return Blank(f"_:{node}") if isinstance(node, BNode) else str(node)

        made = cls()
        for subject, prop, node in graph:
            made._add(value(subject), str(prop), value(node))
        return made

    @classmethod
    def of_node(cls, node: Mapping[str, Any]) -> Statements:
        """Take those of a description that a standard here wrote.

        Parameters:
            node: as JSON-LD with its ``@context`` of prefixes, keys short (``dct:title``), addresses whole; what it gives a
                type is written as that type asks.
        """
        made = cls()
        made._add_node(node, node["@context"])
        return made

    def __iter__(self) -> Iterator[tuple[str, str, Value]]:
        for subject, told in self._told.items():
            for prop, values in told.items():
                for value in values:
                    yield subject, prop, value

    def values(self, node: str, prop: str) -> Iterable[Value]:
        """Give what stands at a property of a node, by the property's address."""
        return self._told.get(node, _NOTHING).get(prop, ())

    def instances(self, name: str) -> set[str]:
        """Give the nodes of a class, or of a kind of it, by its short name."""
        return {node for one in self._classes(name) for node in self._of.get(one, ())}

    def is_a(self, node: Value, name: str) -> bool:
        """Say whether a node is of a class, or of a kind of it, by its short name."""
        types = self.values(node, TYPE) if isinstance(node, str) else ()
        return any(one in types for one in self._classes(name))

    def _classes(self, name: str) -> list[str]:
        """Give a class and those that the statements themselves say are kinds of it."""
        found = [whole(name)]
        if self._below:
            for one in found:
                found += [other for other in self._below.get(one, ()) if other not in found]
        return found

    def _add(self, subject: Any, prop: str, value: Value) -> None:
        self._told.setdefault(subject, {}).setdefault(prop, {})[value] = None
        if prop == TYPE:
            self._of.setdefault(str(value), {})[subject] = None
        elif prop == SUBCLASS:
            self._below.setdefault(str(value), []).append(subject)

    def _add_node(self, node: Mapping[str, Any], prefixes: Mapping[str, str]) -> str:
        subject = node["@id"] if "@id" in node else Blank(f"_:{len(self._told)}")
        # Its place is taken before those of the nodes in it, so that each blank one has a name of its own.
        self._told.setdefault(subject, {})
        for key, told in node.items():
            if key in ("@id", "@context"):
                continue
            for one in told if isinstance(told, list) else [told]:
                if key == "@type":
                    self._add(subject, TYPE, _whole(one, prefixes))
                else:
                    self._add(subject, _whole(key, prefixes), self._value(one, prefixes))
        return subject

    def _value(self, told: Any, prefixes: Mapping[str, str]) -> Value:
        if isinstance(told, str):
            return Text(told)
        if "@value" in told:
            kind = told.get("@type")
            return Text(told["@value"], _whole(kind, prefixes) if kind else "", told.get("@language", ""))
        return self._add_node(told, prefixes)


_NOTHING: dict[str, dict[Value, None]] = {}


def _whole(short: str, prefixes: Mapping[str, str]) -> str:
    prefix, _colon, name = short.partition(":")
    return f"{prefixes[prefix]}{name}" if prefix in prefixes else short
