"""Faults of how a file is written: delimiters, quotes, line ends, the kind of file."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence

from .table import Fault, Planted


def odd_delimiter(one: Planted, rng: random.Random) -> Planted | None:
    """Part the cells by a sign that is neither comma nor semicolon."""
    if one.delimiter == ";":
        return None
    one.delimiter = rng.choice("|\t^~")
    one.mark("delimiter-unusual")
    return one


def long_delimiter(one: Planted, rng: random.Random) -> Planted | None:
    """Part the cells by two signs."""
    between = rng.choice(("||", "::", ";;", "##"))
    rows = [one.labels, *one.rows]
    if one.delimiter == ";" or any(between[0] in cell for row in rows for cell in row):
        return None
    one.data = "\n".join(between.join(row) for row in rows).encode() + b"\n"
    one.mark("delimiter-unusual")
    return one


def mixed_line_ends(one: Planted, rng: random.Random) -> Planted | None:
    """End some lines otherwise than the rest."""
    if len(one.rows) < 6:
        return None
    lines = one.lines()
    cut = rng.randrange(2, len(lines) - 2)
    one.data = ("\r\n".join(lines[:cut]) + "\r\n" + "\n".join(lines[cut:]) + "\n").encode()
    one.mark("mixed-line-ends")
    return one


def stray_quote(one: Planted, rng: random.Random) -> Planted | None:
    """Put a quote in the middle of a bare cell."""
    places = one.of_kind("name", "firm", "text", "state")
    if not places or len(one.rows) < 6:
        return None
    at, place = rng.randrange(len(one.rows)), places[0]
    text = one.rows[at][place]
    if one.delimiter in text or '"' in text:
        return None
    lines = one.lines()
    row = list(one.rows[at])
    row[place] = rng.choice((text[:4] + '"' + text[4:], text + '"', f'{text[:3]}"{text[3:5]}" {text[5:]}'))
    lines[at + 1] = one.delimiter.join(f'"{cell}"' if one.delimiter in cell else cell for cell in row)
    one.data = (one.newline.join(lines) + one.newline).encode()
    one.mark("stray-quote", at)
    one.allowed |= {"category-variant", "unknown-geography"}
    return one


def open_quote(one: Planted, rng: random.Random) -> Planted | None:
    """Open a quote and never close it."""
    places = one.of_kind("name", "firm", "state", "category")
    if not places or len(one.rows) < 6:
        return None
    at, place = rng.randrange(1, len(one.rows) - 1), places[0]
    row = list(one.rows[at])
    row[place] = '"' + row[place]
    lines = one.lines()
    lines[at + 1] = one.delimiter.join(f'"{cell}"' if one.delimiter in cell else cell for cell in row)
    if sum(line.count('"') for line in lines) > 1:
        return None
    one.data = (one.newline.join(lines) + one.newline).encode()
    one.mark("unclosed-quote", at)
    one.allowed |= {"category-variant"}
    return one


def workbook_as_csv(one: Planted, rng: random.Random) -> Planted | None:
    """Give a workbook the ending .csv, or a text the ending .xlsx or .xls."""
    if rng.random() < 0.5:
        one.ending = rng.choice(("xls", "xlsx"))
    elif one.delimiter == ";":
        return None
    else:
        one.data, one.ending = workbook({"Hoja1": [one.labels, *one.rows]}), "csv"
    one.mark("wrong-format")
    return one


def two_sheets(one: Planted, rng: random.Random) -> Planted | None:
    """Make a workbook of two sheets, or of one sheet and a hidden one."""
    if one.delimiter == ";":
        return None
    hidden = rng.random() < 0.4
    one.data = workbook(
        {"2023": [one.labels, *one.rows], "2022": [one.labels, *one.rows[:-1]]}, hidden="2022" if hidden else ""
    )
    one.ending = "xlsx"
    one.mark("several-sheets")
    return one


def workbook(sheets: dict[str, list[list[str]]], hidden: str = "") -> bytes:
    """Write a workbook with texts."""
    from openpyxl import Workbook

    book, out = Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name == hidden:
            sheet.sheet_state = "hidden"
    book.save(out)
    return out.getvalue()


FAULTS: Sequence[Fault] = (
    odd_delimiter, long_delimiter, mixed_line_ends, stray_quote, open_quote, workbook_as_csv, two_sheets,
)  # fmt: skip
