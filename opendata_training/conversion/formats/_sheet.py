"""The parts of a workbook with one sheet (ECMA-376, part 1; sections named beside each), its rows written as they come."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import IO
from xml.sax.saxutils import escape

from ..field import Field

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# Days are counted from here; 1900-02-29, which never was, is counted too, so that only days after it are told rightly (18.17.4.1).
_EPOCH, FIRST_DAY = dt.datetime(1899, 12, 30), "1900-03-01"
_TEXT, _INTEGER, _DATE, _DATETIME, _GENERAL, _HEADER = range(1, 7)
_DECIMALS = _HEADER + 1
MOST_DECIMALS = 16
# In letters of an ordinary size, with some room on both sides (18.3.1.13).
_NARROWEST, _WIDEST, _LOOKED_AT = 8, 60, 1000
# Signs that XML writes otherwise, and texts that a workbook would take for its own way to write a sign (22.9.2.19).
_SPECIAL = re.compile("[&<>\r]|_x[0-9A-Fa-f]{4}_")


class SheetPart:
    """Writes the rows of the sheet into its part of the ZIP file.

    Parameters:
        part: where it goes.
        fields: the columns.
    """

    def __init__(self, part: IO[bytes], fields: Sequence[Field]) -> None:
        self._part = part
        self._fields = fields
        self._letters = list(map(_letters, range(len(fields))))
        self._rows = 0

    def write(self, columns: Sequence[Sequence[str]]) -> None:
        """Write some rows, given as columns of cells that fit their fields.

        The first ones say how wide the columns are shown.
        """
        if not self._rows:
            self._begin(columns)
        first = self._rows + 1
        count = len(columns[0]) if columns else 0
        cells = [
            self._cells(place, field, first, column)
            for place, (field, column) in enumerate(zip(self._fields, columns, strict=True))
        ]
        lines = [
            f'<row r="{number}">{"".join(row)}</row>'
            for number, row in enumerate(zip(*cells, strict=True), start=first)
        ]
        self._part.write("".join(lines).encode())
        self._rows += count

    def _begin(self, columns: Sequence[Sequence[str]]) -> None:
        """Write what stands before the rows (18.3.1.99): the frozen header, widths, and the header itself."""
        widths = [
            max(len(field.label), *(len(cell) for cell in column[:_LOOKED_AT]), _NARROWEST)
            if column
            else len(field.label)
            for field, column in zip(self._fields, columns, strict=True)
        ]
        shown = "".join(
            f'<col min="{number}" max="{number}" width="{min(max(width, _NARROWEST), _WIDEST) + 2}" customWidth="1"/>'
            for number, width in enumerate(widths, start=1)
        )
        header = "".join(
            _text_cell(f"{letters}1", field.label, _HEADER)
            for letters, field in zip(self._letters, self._fields, strict=True)
        )
        self._part.write(
            f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
            f'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>{shown}</cols><sheetData>'
            f'<row r="1">{header}</row>'.encode()
        )
        self._rows = 1

    def _cells(self, place: int, field: Field, first: int, column: Sequence[str]) -> list[str]:
        letters, style = self._letters[place], style_of(field)
        if field.kind in ("integer", "number"):
            before, after = f'" s="{style}"><v>', "</v></c>"
        elif field.kind == "text":
            before, after = f'" s="{style}" t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>"
            # Looked for in all of them at once, because few columns hold any.
            if _SPECIAL.search("\n".join(column)):
                column = [_escaped(cell) if cell else cell for cell in column]
        else:
            before, after = f'" s="{style}"><v>', "</v></c>"
            numbers = {cell: _day_number(cell) for cell in set(column) if cell}
            column = [numbers[cell] if cell else cell for cell in column]
        start = f'<c r="{letters}'
        return [
            f"{start}{number}{before}{cell}{after}" if cell else "" for number, cell in enumerate(column, start=first)
        ]

    def close(self) -> None:
        """Write what stands after the rows; the header where there were none."""
        if not self._rows:
            self._begin([() for _field in self._fields])
        self._part.write(b"</sheetData></worksheet>")


def style_of(field: Field) -> int:
    """Give the number of the style that a field's cells are shown in, among those of `parts`."""
    if field.kind == "number":
        return _GENERAL if field.decimals is None else _DECIMALS + field.decimals - 1
    return {"text": _TEXT, "integer": _INTEGER, "date": _DATE, "datetime": _DATETIME}[field.kind]


def _day_number(text: str) -> str:
    past = dt.datetime.fromisoformat(text) - _EPOCH
    return repr(past.days + past.seconds / 86400) if past.seconds else str(past.days)


def _escaped(cell: str) -> str:
    # A carriage return in XML becomes a line end; what looks like the way to write a sign gets its first sign written so.
    return re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", escape(cell)).replace("\r", "_x000D_")


def _text_cell(at: str, text: str, style: int) -> str:
    if not text:
        return ""
    return f'<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_escaped(text)}</t></is></c>'


def _letters(place: int) -> str:
    found, place = "", place + 1
    while place:
        place, rest = divmod(place - 1, 26)
        found = chr(65 + rest) + found
    return found


def parts(sheet: str) -> Iterator[tuple[str, str]]:
    """Give all parts of a workbook but the sheet itself: their names and texts.

    Parameters:
        sheet: what the sheet is called.
    """
    return ((name, _HEAD + text) for name, text in _parts(sheet))


def _parts(sheet: str) -> Iterator[tuple[str, str]]:
    # 15.2 and OPC 10.1: what each part is.
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>',
    )
    yield (
        "_rels/.rels",
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        f'Target="xl/workbook.xml"/></Relationships>',
    )
    # 18.2.27: the workbook and its sheet.
    yield (
        "xl/workbook.xml",
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets>'
        f"</workbook>",
    )
    yield (
        "xl/_rels/workbook.xml.rels",
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    )
    # 18.8.39: how cells are shown; built-in formats are 0 (as it comes), 1 (whole) and 49 (text), 18.8.30.
    decimals = [f'<numFmt numFmtId="{170 + one}" formatCode="0.{"0" * one}"/>' for one in range(1, MOST_DECIMALS + 1)]
    formats = [0, 49, 1, 164, 165, 0, 49, *range(171, 171 + MOST_DECIMALS)]
    styles = "".join(
        f'<xf numFmtId="{one}" fontId="{int(at == _HEADER)}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" '
        f'applyFont="1"/>'
        for at, one in enumerate(formats)
    )
    yield (
        "xl/styles.xml",
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="{2 + MOST_DECIMALS}"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
        f'<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>{"".join(decimals)}</numFmts>'
        f'<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>'
        f'</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
        f'</fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" '
        f'borderId="0"/></cellStyleXfs><cellXfs count="{len(formats)}">{styles}</cellXfs>'
        f'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    )
