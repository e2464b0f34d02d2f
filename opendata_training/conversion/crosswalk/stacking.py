"""Putting releases into one table by a crosswalk, and proving that nothing was lost on the way."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from ...errors import Problem
from ...files import refuse_inputs, written_whole
from ...locale import Words, translator
from ...reading import read
from ...reading.windows import Told, is_for_windows, nobody, open_large
from ...validation.drift.units import factor_text
from .book import Crosswalk
from .making import short_names
from .row import Row, refuse_unfit
from .sums import Sums, decimal_of, scaled, written

_ = translator("drift")
PathLike = str | os.PathLike[str]
RELEASE = Words("release", "versión")
# The columns of the note beside the table.
NOTE = {
    "release": RELEASE,
    "column": Words("column", "columna"),
    "there": Words("in this release", "en esta versión"),
    "label": Words("its label there", "su título ahí"),
    "factor": Words("multiplied by", "multiplicada por"),
    "filled": Words("cells filled", "celdas con dato"),
    "blank": Words("cells blank", "celdas vacías"),
    "before": Words("sum before", "suma antes"),
    "after": Words("sum after", "suma después"),
}
_YES, _NO = Words("yes", "sí"), Words("did not exist", "no existía")


@dataclass(frozen=True)
class Stacked:
    """What was stacked.

    Parameters:
        path: the table.
        note: the table beside it that says of each release and column whether it existed, and its sums before and after.
        rows: how many rows each release has.
        columns: how many columns the table has, with the one that names the release.
        sums: how many sums are the same before and after.
        left: what could not be done, in sentences.
    """

    path: Path
    note: Path
    rows: dict[str, int]
    columns: int
    sums: int
    left: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {"path": str(self.path), "note": str(self.note), "rows": self.rows, "columns": self.columns, "sums": self.sums,
                "left": self.left}  # fmt: skip

    def __str__(self) -> str:
        return "\n".join([
            _("Written: {path} (rows: {rows}, columns: {columns}).", path=self.path, rows=sum(self.rows.values()),
              columns=self.columns),
            _("Sums that are the same before and after: {sums}. They are in {note}, with the columns that a release did not have.",
              sums=self.sums, note=self.note),
            *self.left,
        ])  # fmt: skip

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Show itself in a notebook as on the terminal."""
        printer.text(str(self))


class _Column:
    """How one canonical column of one release is filled, and what came of it."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.sums = Sums(row.factor)
        self.filled = self.blank = self.apart = self.words = self.unknown = 0
        self.example = self.odd = ""

    def cell(self, record: Sequence[str]) -> str:
        """Give the cell of one record."""
        row = self.row
        if row.place is None:
            return ""
        text = record[row.place] if row.place < len(record) else ""
        bare = text.strip()
        if not bare:
            self.blank += 1
            return text
        self.filled += 1
        if row.part is not None:
            parts = row.part.way.part(bare)
            if parts is None:
                self.apart += 1
                self.example = self.example or bare
                # Nothing is lost: what cannot be parted stays whole in the first part.
                text = text if row.part.number == 0 else ""
            else:
                text = parts[row.part.number]
        if row.codes:
            if bare not in row.codes and bare not in row.codes.values():
                self.unknown += 1
                self.odd = self.odd or bare
            text = row.codes.get(bare, text)
        number = decimal_of(text)
        if row.factor != 1:
            if number is None:
                self.words += 1
                self.example = self.example or bare
            else:
                text = written(scaled(number, row.factor))
        self.sums.add(number)
        return text


def stack(
    crosswalk: Crosswalk, *files: PathLike, output: PathLike, told: Told = nobody
) -> Stacked:  # fmt: skip
    """Put releases into one table with the canonical columns, and a first column that names the release of each row.

    A column that a release did not have is blank in its rows. To tell that from a value that is missing, a second table lies
    beside the first, ``<name>-columns.csv``: one row for each release and column, saying whether it existed there, what it was
    called, what it was multiplied by, how many cells are filled, and the sum of its numbers before and after.

    Numbers are brought to the canonical unit exactly, in decimals; texts are parted and codes exchanged as the crosswalk says.
    What cannot be parted stays whole in the first part; codes that the crosswalk does not know stay as they are. Both are told.

    Parameters:
        crosswalk: which column is which.
        files: the releases, in the order wanted; each must be named in the crosswalk.
        output: where the table goes, as CSV.
        told: of a large file, is told how many bytes of it are gone through.

    Raises:
        Problem: when a file is not in the crosswalk or has other columns, nothing can be written, or a sum or the number of rows
            would come out otherwise than before: then nothing is written.
    """
    target = Path(output)
    paths = [Path(file) for file in files]
    note = target.with_name(f"{target.stem}-columns.csv")
    refuse_inputs(paths, [target, note])
    canonical = crosswalk.names
    names = short_names([str(file) for file in files])
    release = str(RELEASE)
    while release in canonical:
        release += "_"
    rows: dict[str, int] = {}
    columns: dict[str, list[_Column]] = {}
    left: list[str] = []
    with written_whole(note) as beside, written_whole(target, "w+b") as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([release, *canonical])
        for path, name in zip(paths, names, strict=True):
            columns[name], records, also = _opened(crosswalk, canonical, path, name, told)
            left += also
            rows[name] = 0
            for record in records:
                writer.writerow([name, *(column.cell(record) for column in columns[name])])
                rows[name] += 1
        text.detach()
        sums = _proved(stream, columns, rows)
        _write_note(beside, canonical, columns)
    left += [sentence for each in columns.values() for column in each for sentence in _left(column)]
    return Stacked(target, note, rows, len(canonical) + 1, sums, left)


def _opened(
    crosswalk: Crosswalk, canonical: Sequence[str], path: Path, name: str, told: Told
) -> tuple[list[_Column], Iterator[Sequence[str]], list[str]]:
    """Open a release: how its columns are filled, its records, and what is to be told of it."""
    known = {row.canonical: row for row in crosswalk.of_file(name)}
    if not known:
        raise Problem(_("{file} is not in the crosswalk. Make it anew with: opendata harmonise, and this file among the others.",
                        file=name))  # fmt: skip
    if is_for_windows(path):
        large = open_large(path, None, told=told)
        labels, tables = large.labels, len(large.diagnosis.tables)
        records = _records(large)
    else:
        table = read(path)
        labels, tables = table.labels, len(table.diagnosis.tables)
        records = iter(table.cells)
    for row in known.values():
        refuse_unfit(row, labels)
    taken = {row.place for row in known.values()}
    lost = [label or str(at + 1) for at, label in enumerate(labels) if at not in taken and label.strip()]
    also = []
    if lost:
        also.append(_("{file}: columns that the crosswalk leaves out: {columns}.", file=name, columns=", ".join(lost)))
    if tables > 1:
        also.append(_("{file} has {count} tables, and the largest was taken. Put the others into files of their own "
                      "to stack them too.",
                      file=name, count=tables))  # fmt: skip
    return [_Column(known.get(one) or Row(one, name, None, "", "absent")) for one in canonical], records, also


def _records(large: Any) -> Iterator[Sequence[str]]:
    for part in large.parts():
        yield from part.cells if part.cells is not None else part.frame.iter_rows()


def _proved(stream: IO[bytes], columns: dict[str, list[_Column]], rows: dict[str, int]) -> int:
    """Add up what was written, read anew, and compare it with what was read; give how many sums are the same.

    Raises:
        Problem: when a sum or a number of rows is another.
    """
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    again = {name: [Sums() for _column in each] for name, each in columns.items()}
    counted = dict.fromkeys(rows, 0)
    records = csv.reader(text)
    next(records)
    for name, *cells in records:
        counted[name] += 1
        for sums, cell in zip(again[name], cells, strict=True):
            sums.add(decimal_of(cell))
    text.detach()
    count = 0
    for name, each in columns.items():
        for column, sums in zip(each, again[name], strict=True):
            if not sums.same_as(column.sums):
                raise Problem(
                    _('The sum of "{canonical}" in {file} came out as {after} instead of {before}, so nothing was written. '
                      "Look at its factor, its parts and its codes in the crosswalk.", canonical=column.row.canonical,
                      file=name, after=written(sums.total), before=written(column.sums.expected))
                )  # fmt: skip
            count += sums.numbers > 0
    if counted != rows:
        raise Problem(_("Rows were lost on the way, so nothing was written. Send the files to your mentor."))
    return count


def _write_note(stream: IO[bytes], canonical: Sequence[str], columns: dict[str, list[_Column]]) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([str(words) for words in NOTE.values()])
    for name, each in columns.items():
        for column in each:
            row, there = column.row, column.row.place is not None
            summed = column.sums.numbers > 0
            writer.writerow([
                name, row.canonical, str(_YES if there else _NO), row.label, factor_text(row.factor) if row.factor != 1 else "",
                column.filled if there else "", column.blank if there else "", written(column.sums.before) if summed else "",
                written(column.sums.expected) if summed else "",
            ])  # fmt: skip
    text.detach()


def _left(column: _Column) -> Iterator[str]:
    row = column.row
    if column.apart:
        yield _('{file}, "{canonical}": cells that could not be parted: {count}, as "{example}".', file=row.file,
                canonical=row.canonical, count=column.apart, example=column.example)  # fmt: skip
    if column.unknown:
        yield _('{file}, "{canonical}": cells whose code is not in the crosswalk and stayed: {count}, as "{example}".',
                file=row.file, canonical=row.canonical, count=column.unknown, example=column.odd)  # fmt: skip
    if column.words:
        yield _('{file}, "{canonical}": cells that are no number and stayed as they are: {count}, as "{example}".', file=row.file,
                canonical=row.canonical, count=column.words, example=column.example)  # fmt: skip
