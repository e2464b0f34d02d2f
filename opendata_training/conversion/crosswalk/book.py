"""A crosswalk as a file that a person edits in a spreadsheet: written, read back exactly, checked row by row."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...files import write_bytes
from ...locale import translator
from ...reading.kinds import plain
from ...validation.drift.model import Part
from ...validation.drift.parting import Way, title, way_named
from ...validation.drift.result import KIND_WORDS
from ...validation.drift.units import factor_text
from ...validation.given import given, named, nearest
from .row import COLUMNS, NEEDED, WHAT, Row, codes_of, codes_text

if TYPE_CHECKING:
    import pandas as pd

_ = translator("drift")


@dataclass(frozen=True)
class Crosswalk:
    """Which column of each release each canonical column is.

    Parameters:
        rows: one for each canonical column and release, the canonical columns in their order.
    """

    rows: list[Row]

    @property
    def version(self) -> int:
        """Its version: that of its newest row."""
        return max((row.version for row in self.rows), default=0)

    @property
    def names(self) -> list[str]:
        """The canonical columns, in order."""
        return list(dict.fromkeys(row.canonical for row in self.rows))

    @property
    def files(self) -> list[str]:
        """The releases' files, in the order in which they are first named."""
        return list(dict.fromkeys(row.file for row in self.rows))

    def of_file(self, file: str) -> list[Row]:
        """Give the rows of one release."""
        return [row for row in self.rows if row.file == file]

    def records(self) -> Iterator[list[str]]:
        """Give its header, in the language in use, and its rows, as texts."""
        yield [named(words) for words in COLUMNS.values()]
        for row in self.rows:
            absent = row.place is None
            yield [
                row.canonical, row.file, "" if absent else str((row.place or 0) + 1), row.label, str(KIND_WORDS[row.kind]),
                factor_text(row.factor) if row.factor != 1 else "", str(row.part.number + 1) if row.part else "",
                title(row.part.way) if row.part else "", codes_text(row.codes), f"{floor(row.confidence * 100) / 100:.2f}",
                row.decided, str(row.version), row.note,
            ]  # fmt: skip

    def to_csv(self) -> str:
        """Give it as CSV."""
        stream = io.StringIO()
        csv.writer(stream, lineterminator="\r\n").writerows(self.records())
        return stream.getvalue()

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write it whole; as a workbook where the name ends in .xlsx, else as CSV.

        Raises:
            Problem: when the place cannot be written.
        """
        target = Path(path)
        if target.suffix.lower() == ".xlsx":
            write_bytes(target, self._workbook())
        else:
            # A mark, so that a spreadsheet program shows accents.
            write_bytes(target, ("\ufeff" + self.to_csv()).encode(errors="backslashreplace"))

    def _workbook(self) -> bytes:
        from openpyxl import Workbook
        from openpyxl.styles import Font

        book = Workbook()
        sheet = book.active
        for at, record in enumerate(self.records(), start=1):
            for column, text in enumerate(record, start=1):
                cell = sheet.cell(at, column)
                # Texts all, so that nothing is taken for a formula, a number or a date.
                cell.value, cell.data_type, cell.number_format = text or None, "s" if text else "n", "@"
                if at == 1:
                    cell.font = Font(bold=True)
        sheet.freeze_panes = "A2"
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()


def read_crosswalk(source: str | os.PathLike[str] | pd.DataFrame | Crosswalk) -> Crosswalk:
    """Read a crosswalk.

    Parameters:
        source: its file (CSV or XLSX), a DataFrame of the same, or one that was read.

    Raises:
        Problem: when it is none, or a row says what cannot be; it names the row.
    """
    if isinstance(source, Crosswalk):
        return source
    table = given(source, COLUMNS, NEEDED, WHAT)
    rows = []
    for at, number in enumerate(table.rows):
        cells = table.row(at)
        if any(cells.values()):
            rows.append(_row(cells, number))
    if not rows:
        raise Problem(_("The crosswalk has no rows. Make one with: opendata harmonise FILE FILE -o crosswalk.csv."))
    _refuse_twice(rows, [number for at, number in enumerate(table.rows) if any(table.row(at).values())])
    return Crosswalk(rows)


def _row(cells: Mapping[str, str], number: int) -> Row:
    if not cells["canonical"]:
        raise Problem(
            _("Row {row} of the crosswalk has no canonical column. Write its name, or delete the row.", row=number)
        )
    if not cells["file"]:
        raise Problem(_("Row {row} of the crosswalk names no file. Write the file the column is in.", row=number))
    kind = _kind(cells["kind"], number)
    place = _whole(cells["position"], number)
    if kind == "absent" and place is not None:
        raise Problem(_("Row {row} of the crosswalk says that the column did not exist, and where it is. Empty one of the two.",
                        row=number))  # fmt: skip
    if place is None and cells["label"]:
        raise Problem(_('Row {row} of the crosswalk names the column "{label}" and not where it is. Write its position, from 1.',
                        row=number, label=cells["label"]))  # fmt: skip
    codes = codes_of(cells["codes"])
    if codes is None:
        raise Problem(_("Row {row} of the crosswalk: write the codes as code = word; code = word.", row=number))
    return Row(
        cells["canonical"], cells["file"], place, cells["label"], "absent" if place is None else kind,
        _factor(cells["factor"], number), _part(cells, number), codes, _confidence(cells["confidence"], number),
        cells["decided"], _whole(cells["version"], number, from_zero=False) or 1, cells["note"],
    )  # fmt: skip


def _kind(text: str, number: int) -> str:
    if not text:
        return "same"
    known = {plain(word): code for code, words in KIND_WORDS.items() for word in (code, words.en, words.es)}
    found = known.get(plain(text))
    if found is None:
        near = nearest(text, [str(words) for words in KIND_WORDS.values()])
        raise Problem(_('Row {row} of the crosswalk: there is no kind of change called "{text}"; the nearest is "{nearest}".',
                        row=number, text=text, nearest=near))  # fmt: skip
    return found


def _whole(text: str, number: int, from_zero: bool = True) -> int | None:
    """Read a number from 1 up; a position is then counted from 0."""
    if not text:
        return None
    bare = text.removesuffix(".0")
    if not bare.isdecimal() or int(bare) < 1:
        raise Problem(
            _('Row {row} of the crosswalk: "{text}" should be a whole number from 1 up.', row=number, text=text)
        )
    return int(bare) - from_zero


def _factor(text: str, number: int) -> Fraction:
    try:
        found = Fraction(text.replace(" ", "").replace(",", ".") or "1")
    except (ValueError, ZeroDivisionError):
        found = Fraction(0)
    if found <= 0:
        raise Problem(_('Row {row} of the crosswalk: the factor "{text}" should be a number above 0, as 1000 or 0.001.',
                        row=number, text=text))  # fmt: skip
    return found


def _confidence(text: str, number: int) -> float:
    try:
        found = float(text.replace(",", ".") or 1)
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1:
        raise Problem(
            _('Row {row} of the crosswalk: the confidence "{text}" should be between 0 and 1.', row=number, text=text)
        )
    return found


def _part(cells: Mapping[str, str], number: int) -> Part | None:
    if not cells["way"] and not cells["part"]:
        return None
    way: Way | None = way_named(cells["way"])
    if way is None:
        raise Problem(_('Row {row} of the crosswalk: "{text}" is no way to part texts. Write it as comma 2, last blank, '
                        'digits 2+3 or year-month-day.', row=number, text=cells["way"]))  # fmt: skip
    place = _whole(cells["part"], number)
    if place is None or place >= way.parts:
        raise Problem(_("Row {row} of the crosswalk: the part should be a number from 1 to {parts}.", row=number,
                        parts=way.parts))  # fmt: skip
    return Part(way, place)


def _refuse_twice(rows: Sequence[Row], numbers: Sequence[int]) -> None:
    """Stop where a release has two columns for one, or one column stands for several as a whole."""
    seen: dict[tuple[Any, ...], int] = {}
    for row, number in zip(rows, numbers, strict=True):
        key = (row.canonical, row.file)
        if key in seen:
            raise Problem(_('Rows {first} and {row} of the crosswalk both say what "{canonical}" is in {file}. Delete one of them.',
                            first=seen[key], row=number, canonical=row.canonical, file=row.file))  # fmt: skip
        seen[key] = number
        whole = (row.file, row.place)
        if row.place is not None and row.part is None:
            if whole in seen:
                raise Problem(_("Rows {first} and {row} of the crosswalk both take column {position} of {file}. "
                                "Give it to one of them.", first=seen[whole], row=number, position=row.place + 1,
                                file=row.file))  # fmt: skip
            seen[whole] = number


def renumbered(crosswalk: Crosswalk, previous: Crosswalk | None) -> Crosswalk:
    """Give each row the version in which it came to be as it is, its note, and who decided it.

    Parameters:
        crosswalk: the new one.
        previous: the one before, if any.
    """
    if previous is None:
        return crosswalk
    before = {(row.canonical, row.file): row for row in previous.rows}
    changed = any(
        (old := before.get((row.canonical, row.file))) is None or old.says != row.says for row in crosswalk.rows
    ) or len(before) != len(crosswalk.rows)
    version = previous.version + changed
    rows = []
    for row in crosswalk.rows:
        old = before.get((row.canonical, row.file))
        same = old is not None and old.says == row.says
        rows.append(replace(row, version=old.version if same and old else version, note=old.note if old else row.note,
                            decided=old.decided if same and old else row.decided))  # fmt: skip
    return Crosswalk(rows)
