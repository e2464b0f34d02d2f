"""Opening a large text file: one look through all of it finds its encoding, its dialect and where its tables are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ...files import refuse_special, trouble
from ..blocks import extent_of, fitted
from ..boundaries import Span
from ..candidates import begins
from ..diagnosis import Diagnosis
from ..dialect import find_dialect
from ..header import over_their_columns
from ..merges import labels_of
from ..reader import chosen_of, confidence_of, delimiter_of, excel_hint, no_table_in, row_text
from ..records import split_lines
from ..refusing import is_json, refuse_other
from ..source import is_plain_text
from .blocks import Plan
from .coding import Coding, Otherwise, Told, find_coding, first_coding, nobody, windows
from .keeping import Watch
from .large import LargeTable
from .outline import Outline, count_of

# From so many bytes on a text file is read window by window; smaller ones are quicker, and simpler, in memory.
LARGE = 8 << 20
_HEAD = 2 << 20


def is_for_windows(path: Path) -> bool:
    """Say whether a file is a text so large that it is read window by window; packed files, workbooks and JSON are not."""
    try:
        if not path.is_file() or path.stat().st_size < LARGE:
            return False
        with path.open("rb") as stream:
            head = stream.read(1 << 20)
    except OSError:
        # Whoever reads it says what is the matter.
        return False
    return is_plain_text(head) and not is_json(head.decode("utf-8-sig", "replace"))


def open_large(
    path: Path, table: int | None = None, watch: Callable[[], Watch] | None = None, told: Told = nobody
) -> LargeTable:
    """Look through a large text file and find its table.

    Parameters:
        path: the file.
        table: which table, from 1 in the order of the file; the largest when not told.
        watch: gives what is shown the records that are plain rows, of all tables; asked again when all begins anew.
        told: is told how many bytes are gone through; a file in UTF-8 is gone through once, others oftener.

    Raises:
        Problem: when it cannot be read or has no such table.
    """
    refuse_special(path)
    try:
        taken = first_coding(path)
        if taken is not None:
            try:
                return _open(path, taken, table, watch and watch(), told)
            except Otherwise:
                pass
        return _open(path, find_coding(path, told), table, watch and watch(), told)
    except OSError as error:
        raise trouble(path, error) from error


def _open(path: Path, coding: Coding, table: int | None, watch: Watch | None, told: Told) -> LargeTable:
    head = _beginning(path, replace(coding, sight=None))
    refuse_other(str(path), head)
    dialect = find_dialect(head)
    plan = Plan()
    described = len(split_lines(head[: begins(head)]))
    outline = Outline.of(path, coding, dialect, plan, bool(excel_hint(head)), described, watch, told)
    if coding.sight is not None:
        found = coding.sight.coding()
        if found != coding:
            raise Otherwise
        coding = found
    if not outline.spans:
        raise no_table_in(str(path))
    records = outline.kept.records
    widths = [_width(outline, place) for place in range(len(outline.spans))]
    sizes = [count_of(outline.data(span)) * widths[place] for place, span in enumerate(outline.spans)]
    number = chosen_of(str(path), sizes, table)
    span, width = outline.spans[number], widths[number]
    data = outline.data(span)
    diagnosis = Diagnosis(
        encoding=coding.encoding,
        delimiter=delimiter_of(dialect),
        quote=dialect.quote,
        escape=dialect.escape,
        newline=outline.newlines.most_common(1)[0][0] if outline.newlines else None,
        header_rows=len(span.header),
        rows=count_of(data),
        columns=width,
        tables=[outline.info(one, widths[place]) for place, one in enumerate(outline.spans)],
        lines=outline.lines_told(span),
        confidence=confidence_of(coding.confidence, dialect, outline.doubts, outline.records),
        file=str(path),
        table=number + 1,
        newlines=dict(outline.newlines),
        places=_places(outline, number),
        header_width=max((len(records.cells[place]) for place in span.header), default=width),
        mojibake=coding.mojibake,
    )
    labels = labels_of(records.cells, span.header, width, [])
    if len(span.header) == 1 and len(records.cells[span.header[0]]) == width - 1:
        labels = over_their_columns(labels, _first_rows(outline, span, width), dialect.delimiter == " ")
    return LargeTable(path, labels, diagnosis, coding, dialect, data, plan)


def _beginning(path: Path, coding: Coding) -> str:
    head = b""
    for window in windows(path, coding):
        head += window.data
        if len(head) >= _HEAD:
            head = head[: head.rfind(b"\n", 0, _HEAD) + 1 or _HEAD]
            break
    return head.decode("utf-8", "replace")


def _first_rows(outline: Outline, span: Span, width: int) -> list[list[str]]:
    """Give a table's first rows, up to the first that was not kept."""
    numbers = outline.kept.numbers
    following = [place for at, place in enumerate(span.data) if numbers[place] == numbers[span.data[0]] + at]
    return [fitted(outline.kept.records.cells[place], width) for place in following]


def _width(outline: Outline, number: int) -> int:
    """Give how many columns a table has: up to the last that has a label or any cell."""
    span = outline.spans[number]
    width = max((extent_of(outline.kept.records.cells[place]) for place in (*span.header, *span.data)), default=1)
    return max(1, width, outline.widest if len(outline.spans) == 1 else 0)


def _places(outline: Outline, number: int) -> dict[str, list[tuple[int, int, str]]]:
    span, kept = outline.spans[number], outline.kept
    first = span.edges()[0]
    rows = kept.records.cells
    last = max((place for place, row in enumerate(rows) if any(cell.strip() for cell in row)), default=0)
    blanks = [place for place in sorted([*outline.loose_blanks, *span.blank])
              if first < place and (place < last or rows[place])]  # fmt: skip
    parts = {"preamble": span.before, "header": span.header, "footer": span.after, "blank": blanks,
             "repeated": span.repeated}  # fmt: skip
    told = {name: [(kept.numbers[place], kept.records.first[place], row_text(rows[place])) for place in places]
            for name, places in parts.items()}  # fmt: skip
    told["blank"] = sorted([*told["blank"], *((record, line, "") for record, line in kept.blank)])
    return told
