"""Workbooks become rows of text: .xlsx, .xlsm, .xlsb and .xls, .ods, and pages that a spreadsheet program opens."""

from __future__ import annotations

from .apart import read_apart
from .sheet import Sheet
from .source import OLE, Source
from .workbooks import only_sheet, read_zipped


def read_sheets(source: Source, sheet: str | None = None) -> list[Sheet]:
    """Read the sheets of a workbook, or the tables of a page.

    Parameters:
        source: the file.
        sheet: the only one to read; None reads all.

    Raises:
        Problem: when the workbook is damaged or passworded, or has no such sheet.
    """
    name, data = source.name, source.data
    if source.kind == "typed":
        from .typed.reading import tables_of

        return only_sheet(name, [Sheet(one.name or "", [one.labels, *one.rows]) for one in tables_of(source)], sheet)
    if source.kind == "page":
        from .excel_xml import is_excel_xml, read_excel_xml
        from .pages import read_page

        return only_sheet(name, (read_excel_xml if is_excel_xml(data) else read_page)(name, data), sheet)
    if data.startswith(OLE):
        return read_apart(name, data, sheet)
    sheets = read_zipped(name, data, sheet, careful=True)
    return read_apart(name, data, sheet) if sheets is None else sheets
