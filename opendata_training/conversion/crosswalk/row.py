"""A row of a crosswalk: which column of one release a canonical column is, and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from ...errors import Problem
from ...locale import Words, translator
from ...validation.drift.kinds import labels_same
from ...validation.drift.model import Part

_ = translator("drift")
#: The columns of a crosswalk's file, by their names in both languages, in their order.
COLUMNS: dict[str, tuple[str, ...]] = {
    "canonical": ("canonical column", "columna canónica", "canonical", "canonica"),
    "file": ("file", "archivo"),
    "position": ("position", "posición"),
    "label": ("label", "título"),
    "kind": ("kind", "cambio"),
    "factor": ("factor", "factor"),
    "part": ("part", "parte"),
    "way": ("parted by", "se divide por"),
    "codes": ("codes", "códigos"),
    "confidence": ("confidence", "confianza"),
    "decided": ("decided by", "decidido por"),
    "version": ("version", "versión"),
    "note": ("note", "nota"),
}
NEEDED = ("canonical", "file", "position", "label")
WHAT = Words("the crosswalk", "la tabla de equivalencias")


@dataclass(frozen=True)
class Row:
    """One row of a crosswalk.

    Parameters:
        canonical: the canonical column.
        file: the release's file, without its folder.
        place: the column's place in its table, from 0; None where the release has no such column.
        label: its label.
        kind: what changed since the release before (see `validation.drift.kinds`).
        factor: what its numbers are multiplied by to be in the canonical unit.
        part: which part of its texts is meant; None for all.
        codes: for each of its texts that is written otherwise, the canonical one.
        confidence: how sure it is, 0 to 1.
        decided: who decided it; "" for the program.
        version: the version of the crosswalk in which it came to be as it is.
        note: whatever a person wants to remember.
    """

    canonical: str
    file: str
    place: int | None
    label: str
    kind: str = "same"
    factor: Fraction = Fraction(1)
    part: Part | None = None
    codes: Mapping[str, str] = field(default_factory=dict)
    confidence: float = 1.0
    decided: str = ""
    version: int = 1
    note: str = ""

    @property
    def says(self) -> tuple[object, ...]:
        """What it says, whoever says it and since when."""
        return (
            self.canonical, self.file, self.place, self.label, self.kind, self.factor, self.part, tuple(sorted(self.codes.items()))
        )  # fmt: skip


def refuse_unfit(row: Row, labels: Sequence[str]) -> None:
    """Stop where a row names a column that its file does not have there.

    Parameters:
        row: the row.
        labels: the labels of the file.

    Raises:
        Problem: when the label at that place is another.
    """
    if row.place is not None and (row.place >= len(labels) or not labels_same(labels[row.place], row.label)):
        raise Problem(
            _('The crosswalk says that column {position} of {file} is "{label}", and it is not. Correct the row of '
              '"{canonical}", or give the file that the crosswalk was made of.', position=row.place + 1,
              file=row.file, label=row.label, canonical=row.canonical)
        )  # fmt: skip


def codes_text(codes: Mapping[str, str]) -> str:
    r"""Write codes as ``H = Hombre; M = Mujer``; a sign that parts them is written ``\;`` or ``\=`` within one."""
    return "; ".join(f"{_escaped(short)} = {_escaped(long)}" for short, long in codes.items())


def _escaped(text: str) -> str:
    for sign in ("\\", ";", "="):
        text = text.replace(sign, "\\" + sign)
    return text


def codes_of(text: str) -> dict[str, str] | None:
    """Read codes; None when they are not written so."""
    found: dict[str, str] = {}
    for pair in _cut(text, ";"):
        if not pair.strip():
            continue
        sides = _cut(pair, "=")
        if len(sides) != 2:
            return None
        short, long = (_plain(side).strip() for side in sides)
        found[short] = long
    return found


def _cut(text: str, sign: str) -> list[str]:
    """Cut a text at a sign, but not where a backslash stands before it."""
    pieces, begin, at = [], 0, 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text[at] == sign:
            pieces.append(text[begin:at])
            begin = at + 1
        at += 1
    return [*pieces, text[begin:]]


def _plain(text: str) -> str:
    out, at = [], 0
    while at < len(text):
        at += text[at] == "\\" and at + 1 < len(text)
        out.append(text[at])
        at += 1
    return "".join(out)
