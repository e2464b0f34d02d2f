"""Rows that do not fit: each is read as the one slip of a writer that explains it best, or left as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from .aligning import Option, beside_quotes, with_blanks, with_joins, with_split
from .columns import Columns
from .cutting import LONG, readings, strict, tolerant
from .kinds import is_year, kind, opens_as_note
from .writing import Dialect

if TYPE_CHECKING:
    from .records import Records

# Rows that the columns are learnt from, and rows that are tried: more of them are no slips but how the file is.
_LEARNT, _TRIED = 200, 3000
# By how much (as a logarithm) a repair must fit better than the row as it stands.
_MARGIN = 2.0
# So many rows of one width after another are another table, not slips.
_RUN = 3
# Over so many records a row of another dialect may go on.
_OVER = 6
_OTHERS = (",", ";", "\t", "|")
# Delimiters that stand in texts and times too: only for a row that has another width as it stands.
_LOOSE = (" ", ":", "^", "~")


def mend(records: Records, lines: Sequence[str], dialect: Dialect) -> None:
    """Repair the records that do not fit, in place.

    Parameters:
        records: all records of a text, prepared and not restored yet.
        lines: its physical lines, prepared.
        dialect: how it is written; its width is what a record should have.
    """
    width = dialect.width
    odd = _odd(records, lines, dialect)
    if not odd:
        return
    fitting = [place for place, cells in enumerate(records.cells) if len(cells) == width and place not in odd
               and any(cells)]  # fmt: skip
    if len(fitting) < 3:
        return
    # The first of them is the header, as a rule.
    below = fitting[1:]
    sample = below[:: max(1, len(below) // _LEARNT)]
    columns = Columns([records.cells[place] for place in sample], width, dialect.quote)
    mender = _Mender(records, lines, dialect, columns, (fitting[0], fitting[-1]))
    for place in sorted(odd)[:_TRIED]:
        if place not in mender.gone:
            mender.mend(place)
    records.remove(mender.gone)


def _odd(records: Records, lines: Sequence[str], dialect: Dialect) -> set[int]:
    """Give the records worth a second look: of another width, with wrong quotes, or with the signs of another dialect."""
    width, sign, quote = dialect.width, dialect.sign, dialect.quote
    odd = set(records.repaired)
    odd.update(place for place, cells in enumerate(records.cells) if len(cells) != width and any(cells))
    text = "".join(lines)
    few = max(1, len(records) // 5)
    for other in _OTHERS:
        if other == sign or other not in text:
            continue
        found = [place for place, first in enumerate(records.first) if lines[first - 1].count(other) >= width - 1 > 0]
        odd.update(found if len(found) <= few else ())
    for mark in dict.fromkeys(('"', "'", quote or '"')):
        if mark not in text or (mark == quote and not _has_loose_quotes(text, sign, mark)):
            continue
        found = []
        for place, first in enumerate(records.first):
            if mark in lines[first - 1] and any(
                cell and mark in (cell[0], cell[-1]) and (mark != quote or cell[0] != mark)
                for cell in records.cells[place]
            ):
                found.append(place)
        odd.update(found if len(found) <= few else ())
    return odd


def _has_loose_quotes(text: str, sign: str, quote: str) -> bool:
    d, q = re.escape(sign), re.escape(quote)
    return re.search(rf"{q}(?:{q}|(?<=[^{d}{q}\r\n]{q})[^{d}{q}\r\n])", text) is not None


class _Mender:
    """Finds the best reading of each doubtful record.

    Parameters:
        bounds: the first and the last record that fits.
    """

    def __init__(
        self, records: Records, lines: Sequence[str], dialect: Dialect, columns: Columns, bounds: tuple[int, int]
    ) -> None:
        self.records, self.lines, self.dialect, self.columns, self.bounds = records, lines, dialect, columns, bounds
        self.runs = self._run_lengths()
        # Records that turned out to be the rest of the one before.
        self.gone: set[int] = set()

    def _run_lengths(self) -> dict[int, int]:
        """Give for each record of another width how many of that width follow one another there."""
        lengths: dict[int, int] = {}
        run: list[int] = []
        cells = self.records.cells
        for place in range(len(cells) + 1):
            alike = place < len(cells) and run and len(cells[place]) == len(cells[run[0]])
            if not alike:
                lengths.update((one, len(run)) for one in run)
                run = []
            if place < len(cells) and len(cells[place]) != self.columns.width and cells[place]:
                run.append(place)
        return lengths

    def mend(self, place: int) -> None:
        """Repair one record if a repair explains it clearly better."""
        records, columns, width = self.records, self.columns, self.columns.width
        cells = records.cells[place]
        raw = "".join(self.lines[records.first[place] - 1 : records.last[place]]).rstrip("\r\n")
        if len(raw) > LONG or len(cells) > 4 * width + 8:
            return
        if place < self.bounds[0] and raw[0] in "#%":
            # A comment above the table.
            return
        if self._goes_on(place, raw):
            return
        now = columns.total(cells)
        best: Option | None = None
        second = now
        for option in self._options(place, raw, cells):
            if best is None or option[0] > best[0] + 1e-9:
                best, second = option, best[0] if best and best[1] != option[1] else second
            elif option[1] != best[1]:
                second = max(second, option[0])
        same = len(cells) == width
        if best is None or best[1] == cells:
            records.doubts += len(cells) > 1 and not same and columns.poor(cells) > 0
            return
        # Two readings nearly as good, or none that is good.
        records.doubts += best[0] - second < 1.0 or columns.poor(best[1]) > 0
        if best[0] < now + (_MARGIN if same or best[2] != "stray" else 0.5):
            return
        trouble = records.repaired.get(place)
        if best[2] == "stray":
            trouble = trouble or "stray"
        else:
            # Quotes that were wrong stay told: whoever mends the file has to see to them.
            trouble = trouble or best[2]
        records.repaired[place] = trouble
        records.source_widths[place] = len(cells)
        records.cells[place] = best[1]

    def _goes_on(self, place: int, raw: str) -> bool:
        """Put a record of another dialect together that goes on over the next lines, and say whether it is one."""
        dialect, columns, width, records = self.dialect, self.columns, self.columns.width, self.records
        if len(records.cells[place]) == width or not any(raw.count(mark) % 2 for mark in ('"', "'")):
            return False
        end = place
        while end + 1 < min(len(records), place + _OVER) and len(raw) < LONG:
            end += 1
            if not any(records.cells[end]):
                return False
            raw = "".join(self.lines[records.first[place] - 1 : records.last[end]]).rstrip("\r\n")
            for sign in dict.fromkeys((dialect.sign, *_OTHERS)):
                for quote in ('"', "'"):
                    if raw.count(quote) < 2 or (sign == dialect.sign and quote == dialect.quote):
                        continue
                    cut = tolerant(raw, sign, quote)
                    if (
                        len(cut) == width
                        and columns.poor(cut) <= width // 4
                        and any("\n" in cell or "\r" in cell for cell in cut)
                    ):
                        records.repaired[place] = "quote" if sign == dialect.sign else "delimiter"
                        records.source_widths[place] = len(records.cells[place])
                        records.cells[place], records.last[place] = cut, records.last[end]
                        self.gone.update(range(place + 1, end + 1))
                        return True
        return False

    def _options(self, place: int, raw: str, cells: list[str]) -> Iterator[Option]:
        columns, width, dialect = self.columns, self.columns.width, self.dialect
        first, last = self.bounds
        header = place < first
        if not header or len(cells) != width:
            yield from self._other_delimiters(place, raw, header)
        yield from self._other_quotes(raw, cells)
        yield from self._spaced(raw, cells, header)
        if header:
            yield from self._without_blank_labels(place, cells)
        if header and not columns.has_values:
            return
        yield from beside_quotes(raw, columns, dialect)
        if place in self.records.repaired:
            for reading in readings(raw, dialect):
                if len(reading) == width:
                    yield columns.total(reading), reading, "stray"
        if self.runs.get(place, 0) >= _RUN or len(cells) == width or len(cells) * 2 <= width:
            return
        if place > last and opens_as_note(cells[0]):
            return
        if header and not any(kind(cell) in ("number", "date") and not is_year(cell) for cell in cells):
            # Words and years above the first row that fits are labels of groups, not a row with a slip.
            return
        found: list[Option] = []
        if len(cells) < width:
            found += [*with_blanks(cells, columns), *with_split(cells, columns, dialect)]
        else:
            found += with_joins(cells, columns, dialect, raw)
        # A note or a title laid over columns fits none of them.
        most = width // 4 if width > 3 and not header else 0
        yield from (option for option in found if columns.poor(option[1]) <= most)

    def _other_delimiters(self, place: int, raw: str, header: bool) -> Iterator[Option]:
        columns, dialect, width = self.columns, self.dialect, self.columns.width
        whole = dialect.undone(raw) if not dialect.is_plain else raw
        loose = _LOOSE if len(self.records.cells[place]) != width and width > 2 else ()
        for other in (*_OTHERS, *({",", ";", "|"} if len(dialect.delimiter or "") > 1 else ()), *loose):
            if other == dialect.delimiter or whole.count(other) < width - 1:
                continue
            if other in (dialect.delimiter or "") and (dialect.delimiter or "") in whole:
                continue
            written = Dialect(other, dialect.quote, dialect.quote, width=width)
            cut = strict(whole, written)
            if cut is None:
                cut = tolerant(whole, other, dialect.quote or '"')
            if other in loose and not header and width < len(cut):
                # A time among cells that colons part.
                yield from (
                    option for option in with_joins(cut, columns, written, whole) if not columns.poor(option[1])
                )
            if len(cut) != width:
                continue
            if all(cell[:1] == " " for cell in cut[1:]):
                cut = [cut[0], *(cell[1:] for cell in cut[1:])]
            if header:
                if self._is_header(place, cut, other in loose) and not (other in loose and dialect.sign in raw):
                    yield 0.0, cut, "delimiter"
            elif other in loose:
                if columns.has_values and columns.alike(cut) and columns.poor(cut) <= width // 4:
                    yield columns.total(cut), cut, "delimiter"
            elif columns.poor(cut) <= (width // 3 if width > 2 else 0):
                yield columns.total(cut), cut, "delimiter"

    def _is_header(self, place: int, cut: list[str], loose: bool) -> bool:
        """Say whether a row above the first that fits is its header in another delimiter: filled to the last cell."""
        first = self.bounds[0]
        if not all(cell.strip() for cell in cut) or len(cut) < 3 or len(set(cut)) != len(cut):
            return False
        # Words are a title, unless they stand right above data that has no other header.
        return not loose or (
            place == first - 1 and self.columns.has_values and self.columns.alike(self.records.cells[first])
        )

    def _spaced(self, raw: str, cells: list[str], header: bool) -> Iterator[Option]:
        """Read a row whose quotes stand after a space, which is how some programs part cells."""
        columns, dialect, quote = self.columns, self.dialect, self.dialect.quote
        if quote is None or dialect.space_after or f"{dialect.sign} {quote}" not in raw:
            return
        cut = strict(raw, replace(dialect, space_after=True))
        if cut is not None and len(cut) == columns.width and cut != cells:
            sure = 20.0 if raw.count(f"{dialect.sign} ") >= columns.width - 1 else 2.0
            yield columns.total(cut) + sure, cut, "delimiter"

    def _without_blank_labels(self, place: int, cells: list[str]) -> Iterator[Option]:
        """Leave blank labels out of a header that has that many too many: delimiters put in by a slip."""
        labels = [cell for cell in cells if cell.strip()]
        if len(labels) == self.columns.width < len(cells) <= len(labels) + 2 and self._is_header(place, labels, True):
            yield 0.0, labels, "delimiter"

    def _other_quotes(self, raw: str, cells: list[str]) -> Iterator[Option]:
        columns, dialect, width = self.columns, self.dialect, self.columns.width
        for other in ('"', "'"):
            if other == dialect.quote or raw.count(other) < 2:
                continue
            cut = strict(raw, Dialect(dialect.delimiter if len(dialect.delimiter or "") == 1 else dialect.sign, other, other,
                                      dialect.space_after, width))  # fmt: skip
            if cut is None:
                # Apostrophes in a row whose quotes are single.
                cut = tolerant(raw, dialect.sign, other)
            if len(cut) == width and cut != cells:
                pieces = raw.split(dialect.sign)
                quoted = sum(cell[:1] == other or cell[-1:] == other for cell in pieces)
                if quoted > 1:
                    # A row that is quoted through and through leaves no doubt; cells that are whole in quotes, little.
                    whole = sum(f"{other}{cell.replace(other, 2 * other)}{other}" in raw for cell in cut if cell)
                    sure = 20.0 if 2 * quoted >= len(pieces) + width else 3.0 * (whole > 1)
                    yield columns.total(cut) + sure, cut, "quote"
