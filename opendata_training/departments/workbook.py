"""XLSX workbooks whose bytes are the same on every machine.

Written by hand because the bytes must not depend on a library's version, the clock or the compressor: fixed times, parts
stored without compression, in a fixed order (ECMA-376, part 1; sections named beside each part).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from xml.sax.saxutils import escape, quoteattr

# A number that is written back as it was read; everything else is kept as text.
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{0,5}[1-9])?")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# The characters XML 1.0 has no place for.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

# Those, and the ones that must be written in another way.
_SPECIAL = re.compile("[&<>\r]|" + _NOT_XML.pattern)

# Around the text of a cell.
_BEFORE, _AFTER = '" t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>"

# A sheet: its name, its rows, where its header begins and where its data begins.
SheetRows = tuple[str, list[list[str]], int, int]


def workbook(sheets: list[SheetRows]) -> bytes:
    """Give the bytes of a workbook.

    A column of numbers is written as numbers, any other as text; of a header in two rows, the upper cells are merged over
    the blank ones to their right.

    Parameters:
        sheets: name, rows, position of the first header row and of the first data row, of each.
    """
    names = [name or "Hoja1" for name, _rows, _header, _first in sheets]
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as archive:
        for name, text in _parts(names, sheets):
            part = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            part.create_system = 0
            archive.writestr(part, (_HEAD + text).encode())
    return stored.getvalue()


def _parts(names: list[str], sheets: list[SheetRows]) -> list[tuple[str, str]]:
    numbers = range(1, len(sheets) + 1)
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{one}.xml" ContentType="{_KIND}.worksheet+xml"/>' for one in numbers
    )
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{one}" r:id="rId{one}"/>'
        for one, name in zip(numbers, names, strict=True)
    )
    related = "".join(
        f'<Relationship Id="rId{one}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{one}.xml"/>'
        for one in numbers
    )
    return [
        # 15.2 and OPC 10.1: what each part is.
        (
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>{types}</Types>',
        ),
        (
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        # 18.2.27: the workbook and its sheets.
        ("xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>'),
        *(
            (f"xl/worksheets/sheet{one}.xml", _sheet(rows, header, first))
            for one, (_name, rows, header, first) in zip(numbers, sheets, strict=True)
        ),
    ]


def _sheet(rows: list[list[str]], header: int, first: int) -> str:
    """Write one worksheet (18.3.1.99): rows of cells, then merged ranges."""
    letters = [_letters(at) for at in range(max(map(len, rows), default=0))]
    cells: list[Iterable[str]] = [
        [
            f'<c r="{letter}{number}{_BEFORE}{_text(cell)}{_AFTER}'
            for letter, cell in zip(letters, row, strict=False)
            if cell
        ]
        for number, row in enumerate(rows[:first], 1)
    ]
    columns = [
        _column(letter, first + 1, column)
        for letter, column in zip(letters, zip_longest(*rows[first:], fillvalue=""), strict=False)
    ]
    cells += zip(*columns, strict=True) if columns else [()] * (len(rows) - first)
    # A row without cells would be lost at the end, where readers stop at the last cell.
    lines = "".join(
        f'<row r="{number}">{"".join(row) or f"""<c r="A{number}"/>"""}</row>' for number, row in enumerate(cells, 1)
    )
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in _merges(rows, header, first, letters))
    end = f"<mergeCells>{merged}</mergeCells>" if merged else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData>{end}</worksheet>'


def _column(letter: str, first: int, column: Sequence[str]) -> list[str]:
    """Write the cells of a column from a row on; nothing for a blank one."""
    numbers = all(map(_NUMBER.fullmatch, filter(None, set(column))))
    before, after = ('"><v>', "</v></c>") if numbers else (_BEFORE, _AFTER)
    # Looked for in all of them at once, because few columns hold what must be escaped.
    if not numbers and _SPECIAL.search("".join(column)):
        column = list(map(_text, column))
    start = f'<c r="{letter}'
    return [f"{start}{number}{before}{cell}{after}" if cell else "" for number, cell in enumerate(column, first)]


def _merges(rows: list[list[str]], header: int, first: int, letters: list[str]) -> list[str]:
    found = []
    for number in range(header, first - 1):
        row = rows[number]
        for at, cell in enumerate(row):
            end = at
            # A blank over a label that has nothing above it is not part of the merged title.
            while cell and end + 1 < len(row) and not row[end + 1] and rows[number + 1][end + 1]:
                end += 1
            if end > at:
                found.append(f"{letters[at]}{number + 1}:{letters[end]}{number + 1}")
    return found


def _text(cell: str) -> str:
    # 22.9.2.19: a character that XML has no place for is written as _xHHHH_, a carriage return too.
    safe = _NOT_XML.sub(lambda one: f"_x{ord(one[0]):04X}_", escape(cell))
    return safe.replace("\r", "_x000D_")


def _letters(at: int) -> str:
    found = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        found = chr(65 + rest) + found
    return found


def read_workbook(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """Read back the sheets of such a workbook, every cell as the text it was written from."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return [
        (
            sheet.title,
            [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)],
        )
        for sheet in book.worksheets
    ]
