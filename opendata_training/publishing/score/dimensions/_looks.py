"""How several metrics look: at whether something is said, and whether it is a term of a vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal

from ....locale import Words
from ..described import Entry
from ..metric import Said

_NO_FILE = Words("No file is described.", "No se describe ningún archivo.")


def values(entry: Entry, of: Literal["dataset", "file"], name: str) -> list[Any]:
    """Give what the dataset or its file says under a property."""
    return entry.of_file(name) if of == "file" else entry.of_dataset(name)


def missing(of: Literal["dataset", "file"], name: str, why: Words) -> Callable[[Entry], Said | None]:
    """Give a look at whether a property says something.

    Parameters:
        of: what has it.
        name: the property.
        why: what to say where it does not.
    """

    def lost(entry: Entry) -> Said | None:
        if values(entry, of, name):
            return None
        return Said(_NO_FILE if of == "file" and entry.file is None else why)

    return lost


def outside(
    of: Literal["dataset", "file"], name: str, known: Callable[[str], bool], why: Words, none: Words
) -> Callable[[Entry], Said | None]:  # fmt: skip
    """Give a look at whether a property is a term of a vocabulary.

    Parameters:
        of: what has it.
        name: the property.
        known: says whether an address is a term.
        why: what to say where it is none, with {value}.
        none: what to say where the property says nothing.
    """

    def lost(entry: Entry) -> Said | None:
        found = values(entry, of, name)
        if any(is_term(one, known) for one in found):
            return None
        return Said(why, {"value": shown(found)}) if found else Said(_NO_FILE if _no_file(of, entry) else none)

    return lost


def _no_file(of: str, entry: Entry) -> bool:
    return of == "file" and entry.file is None


def is_term(value: Any, known: Callable[[str], bool]) -> bool:
    """Say whether a value is a term's address; a word that looks like one is not (DCAT-AP asks for the address)."""
    from rdflib import URIRef

    return isinstance(value, URIRef) and known(str(value))


def shown(values_: Iterable[Any]) -> str:
    """Give values as a sentence can hold them."""
    from rdflib import BNode

    texts = [" ".join(str(one).split()) for one in values_ if not isinstance(one, BNode)]
    text = ", ".join(texts) or "—"
    return text if len(text) <= 100 else f"{text[:99]}…"
