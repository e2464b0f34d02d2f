"""Looking at a file before anything is changed: its cells, its letters, its signs and its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import language, translator
from ..cards import Card
from . import own_files
from .columns import letter

if TYPE_CHECKING:
    from ...reading.diagnosis import Range

_ = translator("classroom")
#: What the list offers, the commonest first: the first two are met every day, the others in files of old programs.
ENCODINGS = ("utf-8", "windows-1252", "cp850", "mac_roman")
LINES_SHOWN = 7
_CELL = "border:1px solid #d0d7de;padding:1px 5px;font-size:12px;text-align:left;white-space:nowrap"
_EDGE = f"{_CELL};background:#eaeef2;color:#424a53;font-weight:normal"


@dataclass(frozen=True)
class Grid:
    """A piece of a file as a spreadsheet program would show it.

    Parameters:
        title: what is shown.
        lines: the number in the file of each line shown.
        rows: the cells of each, all of one length.
    """

    title: str
    lines: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]

    def __repr__(self) -> str:
        shown = (f"{number:>4} | {' | '.join(row)}" for number, row in zip(self.lines, self.rows, strict=True))
        return "\n".join([self.title, *shown])

    def _repr_html_(self) -> str:
        width = len(self.rows[0])
        head = "".join(f'<th scope="col" style="{_EDGE}">{letter(place)}</th>' for place in range(width))
        body = "".join(
            f'<tr style="background:#fff"><th scope="row" style="{_EDGE}">{number}</th>{_cells(row)}</tr>'
            for number, row in zip(self.lines, self.rows, strict=True)
        )
        return (
            f'<div lang="{language()}" style="overflow-x:auto;color:#1f2328"><p style="margin:0.2em 0">'
            f'{escape(self.title)}</p><table aria-label="{escape(self.title)}" style="border-collapse:collapse;margin:0">'
            f"<thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        )


def _cells(row: tuple[str, ...]) -> str:
    """Write a line's cells; words run over the blank cells to their right, as titles do on a spreadsheet's screen.

    One blank cell is left alone: in a tidy table it is a value that is not known, and must be seen.
    """
    parts, at = [], 0
    while at < len(row):
        end = at + 1
        while end < len(row) and not row[end].strip():
            end += 1
        wide = end - at if end - at > 2 and any(sign.isalpha() for sign in row[at]) else 1
        span = f' colspan="{wide}"' if wide > 1 else ""
        parts.append(f'<td{span} style="{_CELL}">{escape(row[at])}</td>')
        at += wide
    return "".join(parts)


def grid(path: str | Path, first: int | None = None, last: int | None = None) -> Grid:
    """Show a file as a spreadsheet program would: every line, titles and blank ones included, nothing hidden.

    Parameters:
        path: the file.
        first: how many lines to show from the top; 20 when neither is told.
        last: how many lines to show from the end.

    Raises:
        Problem: when the file cannot be read.
    """
    place = own_files.find(path)
    cells, numbers = _lines_of(place)
    if first is None and last is None:
        first = 20
    start = set(range(min(max(first or 0, 0), len(cells))))
    shown = sorted(start | set(range(max(len(cells) - max(last or 0, 0), 0), len(cells)))) or [0]
    width = max(len(cells[at]) for at in range(len(cells)))
    rows = tuple((*cells[at], *[""] * (width - len(cells[at]))) for at in shown)
    title = _("{file}: {shown} of {count} lines", file=place.name, shown=len(shown), count=len(cells))
    return Grid(title, tuple(numbers[at] for at in shown), rows)


def _lines_of(path: Path) -> tuple[list[list[str]], list[int]]:
    """Give a file's lines as cells, and their numbers from 1."""
    from ...reading.dialect import find_dialect
    from ...reading.encoding import decode
    from ...reading.records import split_records
    from ...reading.source import load
    from ...reading.spreadsheets import read_sheets

    source = load(path)
    if source.kind != "text":
        sheets = [sheet for sheet in read_sheets(source) if not sheet.hidden and sheet.rows]
        rows = [list(row) for row in sheets[0].rows] if sheets else [[""]]
        return rows, list(range(1, len(rows) + 1))
    text = decode(source.data).text
    records = split_records(text, find_dialect(text))
    return [cells or [""] for cells in records.cells], records.first


def _bytes_of(path: Path) -> bytes:
    from ...reading.source import load

    source = load(path)
    if source.kind == "workbook":
        raise Problem(_("{file} is a workbook, not a text: it has no encoding and no delimiter. Open it in a spreadsheet "
                        "program, or look at it with grid.", file=path.name))  # fmt: skip
    return source.data


def raw_text(path: str | Path, encoding: str = "utf-8") -> Card:
    """Show a file's first lines as they look when they are read in one encoding, right or wrong.

    Parameters:
        path: the file.
        encoding: as "utf-8" or "windows-1252".

    Raises:
        Problem: when the file cannot be read or there is no such encoding.
    """
    place = own_files.find(path)
    data = _bytes_of(place)
    try:
        text = data.decode(encoding, errors="replace")
    except (LookupError, ValueError) as error:
        raise Problem(_('There is no encoding called "{name}". Write one of these: {names}.', name=encoding,
                        names=", ".join(ENCODINGS))) from error  # fmt: skip
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:LINES_SHOWN]
    rows = tuple((str(number), line) for number, line in enumerate(lines, start=1))
    title = _("Read as {encoding}: the first lines of {file}", file=place.name, encoding=encoding)
    return Card("note", title, table=((_("line"), _("text")), *rows))


def try_encodings(path: str | Path) -> Any:
    """Show a list of encodings and the file's first lines in the one that is chosen.

    Parameters:
        path: the file.

    Raises:
        Problem: when the file cannot be read.
    """
    import ipywidgets as widgets

    place = own_files.find(path)
    label = _("Encoding:")
    chosen = widgets.Dropdown(
        options=ENCODINGS, value=ENCODINGS[0], description=label, tooltip=label, style={"description_width": "initial"}
    )
    said = widgets.HTML(raw_text(place)._repr_html_())

    def show(change: Any) -> None:
        try:
            said.value = raw_text(place, change["new"])._repr_html_()
        except Problem as problem:
            said.value = Card("trouble", problem.sentence)._repr_html_()

    chosen.observe(show, names="value")
    return widgets.VBox([chosen, said])


def _signs() -> dict[str, str]:
    return {",": _("comma ,"), ";": _("semicolon ;"), "\t": _("tab"), "|": _("pipe |")}


def count_signs(path: str | Path, line: int = 12) -> Card:
    """Count in one line of a file how often each sign stands that could be the delimiter, quoted cells left out.

    Parameters:
        path: the file.
        line: the line's number, counted from 1.

    Raises:
        Problem: when the file cannot be read or has no such line.
    """
    from ...reading.encoding import decode
    from ...reading.records import split_lines

    place = own_files.find(path)
    lines = split_lines(decode(_bytes_of(place)).text)
    if not 1 <= line <= len(lines):
        raise Problem(
            _("{file} has lines 1 to {last}; {line} is none of them.", file=place.name, last=len(lines), line=line)
        )
    text = lines[line - 1].rstrip("\r\n")
    bare = re.sub(r'"[^"]*"', "", text)
    rows = tuple((name, str(bare.count(sign))) for sign, name in _signs().items())
    # A tab cannot be seen, so an arrow stands for it.
    said = [text.replace("\t", " → ")]
    if bare != text:
        said.append(_("Signs between quotation marks belong to a cell, so they are not counted."))
    return Card("note", _("Line {line} of {file}", line=line, file=place.name), tuple(said),
                table=((_("sign"), _("how often")), *rows))  # fmt: skip


def parts(path: str | Path) -> Card:
    """Say how a file is written and which of its lines are titles, header, data and notes.

    Parameters:
        path: the file.

    Raises:
        Problem: when the file cannot be read or holds no table.
    """
    from ...reading import read
    from ...reading.encoding import NAMES

    place = own_files.find(path)
    found = read(place).diagnosis
    lines = []
    if found.encoding:
        lines.append(_("Encoding: {name}", name=NAMES.get(found.encoding, found.encoding)))
    if found.delimiter:
        lines.append(_("Delimiter: {name}", name=_signs().get(found.delimiter, found.delimiter)))
    named = (
        (_("titles above the table"), found.lines.preamble),
        (_("header"), found.lines.header),
        (_("data, totals included"), found.lines.table),
        (_("notes below the table"), found.lines.footer),
        (_("blank lines"), found.lines.blank),
        (_("header repeated"), found.lines.repeated),
        (_("set aside"), found.lines.set_aside),
    )
    # Four parts are always said, because "none" is an answer too; the rest only when there are any.
    rows = tuple((name, _where(pairs), str(sum(last - first + 1 for first, last in pairs)))
                 for number, (name, pairs) in enumerate(named) if pairs or number < 4)  # fmt: skip
    title = _("The parts of {file}", file=place.name)
    return Card("note", title, tuple(lines), table=((_("part"), _("lines"), _("how many")), *rows))


def _where(pairs: list[Range]) -> str:
    """Write ranges of lines as people do: 1–3, 7."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in pairs) or "—"
