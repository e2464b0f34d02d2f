"""Which columns of a table hold personal data: what speaks for each kind, and whether there are persons it could be of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ... import families
from ..cells import Counted
from ..column import Column
from ..subject import Subject
from . import labels
from .keys import national_keys
from .looking import About, Looked, Sign
from .matching import born_as_in_keys

KINDS = f"{__package__}.kinds"
# So large a part of the persons must have a value of their own, or it is the office's that they share.
_OWN = 0.4
# A few natural persons among firms do not make a table of persons.
_PERSONS = 0.3


@dataclass(frozen=True)
class Found:
    """A kind of personal data in a column.

    Parameters:
        column: the column's place, from 1.
        label: its header.
        kind: the kind (see `kinds`).
        sign: what speaks for it.
        personal: whether it is a person's here.
        beside: the header of the column of persons that makes it so; "" where none does.
        within: where it is within texts, how many cells have which kind.
    """

    column: int
    label: str
    kind: Any
    sign: Sign
    personal: bool
    beside: str = ""
    within: Mapping[str, int] = field(default_factory=dict)


@cache
def kinds() -> tuple[Any, ...]:
    """Give all kinds: first the countries' keys, which their form tells best."""
    return (*national_keys(), *families.members(KINDS))


def kind_of(code: str) -> Any:
    """Give a kind by its code."""
    return next(kind for kind in kinds() if code == kind.CODE)


def found_in(subject: Subject) -> list[Found]:
    """Find the columns that hold a kind of personal data all through, each with the kind that most speaks for.

    Parameters:
        subject: the table; of a part of a large file, what the whole file says is found.
    """
    whole = subject.whole or subject
    if not whole.columns:
        return []
    found: list[Found] = whole.columns[0].remembered("personal", lambda _column: list(_decided(whole)))
    return found


def _decided(subject: Subject) -> Iterator[Found]:
    about = About(subject)
    seen: list[tuple[Column, Any, Sign]] = []
    for column in subject.columns:
        best = _best(column, about)
        if best is not None:
            seen.append((column, *best))
    taken = {column.place for column, _kind, _sign in seen}
    for column in born_as_in_keys(subject, [one for one in subject.columns if one.place not in taken], _keys(seen)):
        seen.append((column, kind_of("birth"), Sign(1.0, False, by="dates")))
    persons = [
        (kind, column, sign)
        for column, kind, sign in seen
        if kind.OF in ("person", "born") and sign.personal is not False
    ]
    # A name says best whose it is.
    persons.sort(key=lambda one: one[0].CODE != "name")
    for column, kind, sign in sorted(seen, key=lambda one: one[0].place):
        if kind.OF == "person":
            personal, beside = sign.personal is not False, ""
        elif kind.OF == "born":
            alone = len(seen) == 1 and not about.persons_besides(labels.words_of(column.label))
            personal, beside = sign.personal is not False and not alone, ""
        else:
            personal, beside = _beside(subject, about, column, kind, sign, persons)
        yield Found(column.place + 1, column.label, kind, sign, personal, beside)


def _best(column: Column, about: About) -> tuple[Any, Sign] | None:
    """Give the kind that most speaks for in a column: one that its label names, before others."""
    if not column.known:
        return None
    looked = Looked(column)
    signs = [(kind, sign) for kind in kinds() if (sign := kind.look(looked, about)) is not None]
    return max(signs, key=lambda one: (one[1].header, one[1].share), default=None)


def _keys(seen: Iterable[tuple[Column, Any, Sign]]) -> list[Column]:
    return [column for column, kind, sign in seen if hasattr(kind, "declared") and kind.OF == "person"]


def _beside(
    subject: Subject, about: About, column: Column, kind: Any, sign: Sign, persons: Sequence[tuple[Any, Column, Sign]]
) -> tuple[bool, str]:
    """Say whether what is personal only beside a person has one beside it here, and under which header."""
    words = labels.words_of(column.label)
    if sign.personal is not None:
        return sign.personal, ""
    if labels.of_office(words):
        return False, ""
    for _kind, person, told in persons:
        contact = labels.of_contact(labels.words_of(person.label))
        if told.share >= _PERSONS and (kind.OF == "contact" or not contact) and (sign.part or _follows(column, person)):
            return True, person.label
    if kind.OF == "holder" and about.individuals and not persons and _each_its_own(subject, column):
        return True, ""
    return (not about.establishments and sign.alone and not persons), ""


def _follows(column: Column, person: Column) -> bool:
    """Say whether there are about as many different values as persons, as there are not of an office's telephone."""
    if not _complete(column):
        return True
    return len(column.uniques) >= _OWN * min(len(person.uniques), column.known)


def _each_its_own(subject: Subject, column: Column) -> bool:
    return not _complete(column) or len(column.uniques) >= 0.8 * max(column.known, 1)


def _complete(column: Column) -> bool:
    """Say whether all the texts that a column has are known."""
    return not isinstance(column.cells, Counted) or column.cells.complete
