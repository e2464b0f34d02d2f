"""How the checks look at an inventory: its columns by their keys, its cells as texts and as what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ...reading.kinds import plain
from .. import looking

if TYPE_CHECKING:
    from ...validation.finding import Hits
    from ...validation.subject import Subject

_WORD = re.compile(r"[^\W_]+")
# What people write in a cell instead of leaving it blank.
_NOTHING = re.compile(
    r"(?:sin|no|none|nobody|no one|nadie|ninguno|ninguna|na|n a|nd|n d|s d|sd|s n|tbd|tba|xx+|unknown|desconocid[oa]|vacante|vacant"
    r"|pendiente|pending|unassigned|por (?:definir|asignar|confirmar|designar)|to be (?:defined|assigned|confirmed)"
    r"|no (?:aplica|asignad[oa]|definid[oa]|hay|se sabe)|not (?:applicable|assigned|known|defined))"
)
# "Sin área responsable desde la reestructura": the beginning says that there is nobody.
_NOBODY = re.compile(
    r"(?:sin|no|ningun|ninguna|without|no) (?:(?:un|una|an?|any) )?"
    r"(?:area|areas|unidad|responsable|titular|duen[oa]|propietari[oa]|encargad[oa]|direccion|departamento|oficina|enlace"
    r"|asignar|designar|unit|owner|office|department|team|one|body)\b.*"
    r"|(?:nobody|no one|nadie|unassigned|pendiente de|vacante por)\b.*"
)


class Inventory:
    """An inventory that is being checked.

    Parameters:
        subject: its table.
    """

    def __init__(self, subject: Subject) -> None:
        from ..sheets.inventory import COLUMNS

        self.subject = subject
        self.columns = looking.columns(subject, COLUMNS)
        self._known = {one.key: one for one in COLUMNS}

    def has(self, *keys: str) -> bool:
        """Say whether all these columns are there."""
        return all(key in self.columns for key in keys)

    def texts(self, key: str) -> list[str]:
        """Give a column's texts, row by row, without the blanks around them; all blank where there is no such column."""
        column = self.columns.get(key)
        if column is None:
            return [""] * len(self.subject.rows)
        bare = [text.strip() for text in column.uniques]
        return [bare[code] for code in column.codes]

    def values(self, key: str) -> list[Any]:
        """Give what a column's texts mean, row by row; None where that is not understood."""
        from ..cells import understood

        column, found = self._known[key], {}
        texts = self.texts(key)
        for text in set(texts):
            try:
                found[text] = understood(column, text)
            except ValueError:
                found[text] = None
        return [found[text] for text in texts]

    def rows(self) -> Iterator[int]:
        """Give the rows, from 0, in which something is written."""
        filled = self.subject.filled
        return (at for at in range(len(self.subject.rows)) if filled[at])

    def cells(self, key: str, positions: Iterable[int], **facts: Any) -> Iterator[Hits]:
        """Give hits on cells of a column; none where there is no such column or no such cell."""
        found = list(positions)
        if found and key in self.columns:
            yield self.subject.cells(self.columns[key], found, **facts)

    def where(self, position: int) -> int:
        """Give the record of a row, as findings tell it."""
        return self.subject.where_is(position)[0]


@lru_cache(maxsize=1 << 13)
def says_nothing(text: str) -> bool:
    """Say whether a cell is blank or says that there is nothing to say."""
    bare = _words(text)
    return not bare or _NOTHING.fullmatch(bare) is not None


@lru_cache(maxsize=1 << 13)
def says_nobody(text: str) -> bool:
    """Say whether a cell names nobody: it is blank, or says that there is no unit in charge."""
    return says_nothing(text) or _NOBODY.fullmatch(_words(text)) is not None


def _words(text: str) -> str:
    return " ".join(_WORD.findall(plain(text)))
