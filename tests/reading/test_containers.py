"""What tables come in: workbooks of every kind, and pages under a workbook's name."""

from __future__ import annotations

import datetime as dt
import io
import time
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles.numbers import BUILTIN_FORMATS

from opendata_training.errors import Problem
from opendata_training.reading import Table, read
from opendata_training.reading.sheet import as_text, number_text, percent_text

CSV = "Estado,Total\nColima,3\nPuebla,4\n"
ROWS: list[list[Any]] = [["Estado", "Total"], ["Colima", 3], ["Puebla", 4]]


def reading(folder: Path, data: bytes | str, name: str = "a.xlsx", **options: Any) -> Table:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(path, **options)


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def one_sheet(rows: list[list[Any]], *merged: str, formats: dict[str, str] | None = None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for place, code in (formats or {}).items():
        book.active[place].number_format = code
    for place in merged:
        book.active.merge_cells(place)
    return saved(book)


def zipped(files: dict[str, bytes | str], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def changed(workbook: bytes, part: str, old: bytes, new: bytes) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(workbook))
    assert old in source.read(part)
    return zipped({name: source.read(name).replace(old, new) if name == part else source.read(name)
                   for name in source.namelist()})  # fmt: skip


ODS = (
    '<?xml version="1.0"?>{doctype}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:calcext"><office:automatic-styles>'
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    "</office:automatic-styles><office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>"
    "</office:document-content>"
)


def shared(texts: list[str], cells: list[int]) -> bytes:
    """Make a workbook of one column whose texts are stored once, as Excel does."""
    source = zipfile.ZipFile(io.BytesIO(one_sheet(ROWS)))
    parts: dict[str, bytes | str] = {name: source.read(name) for name in source.namelist()}
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>{cell}</v></c></row>' for n, cell in enumerate(cells, 1))
    start = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    parts["xl/worksheets/sheet1.xml"] = f"{start}{rows}</sheetData></worksheet>"
    stored = "".join(f"<si><t>{text}</t></si>" for text in texts)
    parts["xl/sharedStrings.xml"] = (
        f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{stored}</sst>'
    )
    related = str(parts["xl/_rels/workbook.xml.rels"], "utf-8")  # type: ignore[arg-type]
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    parts["xl/_rels/workbook.xml.rels"] = related.replace(
        "</Relationships>", f'<Relationship Id="s" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'
    )
    return zipped(parts)


def ods(*sheets: str, doctype: str = "", manifest: str = "<manifest/>") -> bytes:
    tables = "".join(
        sheet if sheet.startswith("<table:table ") else f'<table:table table:name="Hoja{number}">{sheet}</table:table>'
        for number, sheet in enumerate(sheets, 1)
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": manifest,
                   "content.xml": ODS.format(sheets=tables, doctype=doctype)})  # fmt: skip


def cell(shown: str, kind: str = "string", more: str = "", **told: str) -> str:
    values = "".join(f' office:{key.replace("_", "-")}="{value}"' for key, value in told.items())
    return f'<table:table-cell office:value-type="{kind}"{values} {more}><text:p>{shown}</text:p></table:table-cell>'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


HEADER = row(cell("Estado"), cell("Total"))

# Numbers and dates


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (-0.0, "0"), (2.5, "2.5"), (0.1 + 0.2, "0.3"), (1.1 * 1.1, "1.21"), (1 / 3, "0.3333333333333333"),
     (1e-5, "0.00001"), (0.8444218515250481, "0.8444218515250481"), (123456789012345.0, "123456789012345"),
     (8.36e21, "8.36e+21"), (True, "TRUE"), (None, ""),
     (dt.date(2014, 5, 1), "2014-05-01"), (dt.datetime(2014, 5, 1), "2014-05-01"), (dt.time(10, 30), "10:30:00"),
     (dt.datetime(2014, 5, 1, 10, 2, 59, 999_600), "2014-05-01T10:03:00"), (dt.timedelta(hours=30), "30:00:00"),
     (dt.timedelta(seconds=-90), "-00:01:30"), (-1234.5600000000001, "-1234.56")],
)  # fmt: skip
def test_values_as_a_person_means_them(value: object, text: str) -> None:
    assert as_text(value) == text


@pytest.mark.parametrize(("value", "text"), [(0.05, "5%"), (0.0534, "5.34%"), (0.07, "7%"), (1.0, "100%"), (-0.125, "-12.5%"),
                                             (0.29, "29%"), (10.0, "1000%")])  # fmt: skip
def test_percentages_keep_their_digits(value: float, text: str) -> None:
    assert percent_text(value) == text


def test_a_long_number_is_never_shortened() -> None:
    assert all(float(number_text(value)) == value for value in (1 / 7, 2 / 3, 1e-9, 123456.7890123, 5e-324, 1.7e308))


def test_errors_percentages_and_padded_keys_of_an_xlsx(tmp_path: Path) -> None:
    rows = [["Clave", "Parte", "Monto", "CP", "Folio"], [1001, 0.45, "#N/A", 1000, 7], [9002, 0.5, 12.5, 83000, 8]]
    formats = {"A2": "00000", "A3": "00000", "B2": "0%", "B3": "0.00%", "C3": '"$"#,##0.00', "D2": '00000;@', "D3": "00000",
               "E2": "General", "E3": "#,##0"}  # fmt: skip
    table = reading(tmp_path, one_sheet(rows, formats=formats))
    assert table.cells == [["01001", "45%", "#N/A", "01000", "7"], ["09002", "50%", "12.5", "83000", "8"]]
    assert BUILTIN_FORMATS[9] == "0%" and BUILTIN_FORMATS[10] == "0.00%"


@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?"])
def test_the_error_of_a_formula(tmp_path: Path, error: str) -> None:
    book = openpyxl.Workbook()
    for values in ([*ROWS[0], "Parte"], ["Colima", 3, "X"], ["Puebla", 4, 5]):
        book.active.append(values)
    data = changed(saved(book), "xl/worksheets/sheet1.xml", b'<c r="B3" t="n"><v>4</v></c>',
                   f'<c r="B3" t="e"><f>1/0</f><v>{error}</v></c>'.encode())  # fmt: skip
    assert reading(tmp_path, data).cells[1] == ["Puebla", error, "5"]


def test_midnight_in_a_column_of_times_and_in_one_of_days(tmp_path: Path) -> None:
    first, second = dt.datetime(2014, 5, 1), dt.datetime(2014, 5, 2)
    rows = [["Día", "Momento"], [first, dt.datetime(2014, 5, 1, 10, 3)], [second, second]]
    table = reading(tmp_path, one_sheet(rows))
    assert table.cells == [["2014-05-01", "2014-05-01T10:03:00"], ["2014-05-02", "2014-05-02T00:00:00"]]


def test_dates_counted_from_1904(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for values in (["Día", "Total"], [dt.date(2014, 5, 1), 3], [dt.date(2014, 5, 2), 4]):
        book.active.append(values)
    assert [line[0] for line in reading(tmp_path, saved(book)).cells] == ["2014-05-01", "2014-05-02"]


def test_cells_with_line_breaks_and_blanks(tmp_path: Path) -> None:
    table = reading(tmp_path, one_sheet([["Nota", "Total"], ["una\ndos", 3], ["  tres ", 4]]))
    assert table.cells == [["una\ndos", "3"], ["  tres ", "4"]]


# Sheets and what is merged


def test_merged_cells_keep_their_value_in_the_first_and_are_told(tmp_path: Path) -> None:
    rows = [
        ["Estado", "Mes", "Total"],
        ["Colima", "Enero", 3],
        [None, "Febrero", 4],
        ["Puebla", "Enero", 5],
        [None, "Febrero", 1],
    ]
    table = reading(tmp_path, one_sheet(rows, "A2:A3", "A4:A5"))
    assert [line[0] for line in table.cells] == ["Colima", "", "Puebla", ""]
    assert table.diagnosis.merged == [(2, 1, 3, 1), (4, 1, 5, 1)]


def test_merged_labels_are_carried_exactly(tmp_path: Path) -> None:
    rows = [["Estado", "2013", None, "Total", "2014", None], [None, "H", "M", "2013", "H", "M"]]
    rows += [["Colima", 1, 2, 3, 4, 5], ["Puebla", 1, 2, 3, 4, 5]]
    table = reading(tmp_path, one_sheet(rows, "A1:A2", "B1:C1", "E1:F1"))
    assert table.labels == ["Estado", "2013 H", "2013 M", "Total 2013", "2014 H", "2014 M"]
    rows[0][3] = None
    table = reading(tmp_path, one_sheet(rows, "A1:A2", "B1:C1", "E1:F1"))
    assert table.labels[3] == "2013", "what was not merged is not carried"


def test_a_sheet_a_state_and_hidden_ones(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, count in (("Colima", 2), ("Puebla", 5), ("Sonora", 3), ("Apoyo", 50)):
        sheet = book.create_sheet(name)
        sheet.append(["Municipio", "Total"])
        for number in range(count):
            sheet.append([f"{name} {chr(65 + number % 26)}", number])
    book["Apoyo"].sheet_state = "hidden"
    table = reading(tmp_path, saved(book))
    assert (table.diagnosis.sheet, table.diagnosis.rows) == ("Puebla", 5)
    assert table.diagnosis.sheets == ("Colima", "Puebla", "Sonora") and table.diagnosis.hidden_sheets == ["Apoyo"]
    assert [one.sheet for one in table.diagnosis.tables] == ["Colima", "Puebla", "Sonora"]
    assert reading(tmp_path, saved(book), sheet="Apoyo").diagnosis.rows == 50


@pytest.mark.parametrize("far", ["A1048576", "XFD1", "XFD1048576"])
def test_blank_rows_and_columns_without_end_cost_nothing(tmp_path: Path, far: str) -> None:
    book = openpyxl.Workbook()
    for values in ROWS:
        book.active.append(values)
    book.active[far] = "   "
    begun = time.monotonic()
    table = reading(tmp_path, saved(book))
    assert table.cells == [["Colima", "3"], ["Puebla", "4"]]
    assert time.monotonic() - begun < 5


def test_a_sheet_that_says_it_is_as_large_as_can_be(tmp_path: Path) -> None:
    data = changed(
        one_sheet(ROWS), "xl/worksheets/sheet1.xml", b'<dimension ref="A1:B3"', b'<dimension ref="A1:XFD1048576"'
    )
    assert reading(tmp_path, data).cells == [["Colima", "3"], ["Puebla", "4"]]


# .ods


def test_what_a_person_sees_in_an_ods(tmp_path: Path) -> None:
    content = row(*map(cell, ("Clave", "Parte", "Día", "Hora", "Nota", "Sí"))) + row(
        cell("01001", "float", value="1001"), cell("5.3 %", "percentage", value="0.0534"),
        cell("01/05/14", "date", date_value="2014-05-01"), cell("10:30", "time", time_value="PT10H30M00S"),
        '<table:table-cell office:value-type="string"><office:annotation><text:p>ajeno</text:p></office:annotation>'
        '<text:p>una<text:s text:c="2"/>dos<text:line-break/>tres</text:p><text:p>cuatro &amp; '
        "<text:span>cinco</text:span></text:p></table:table-cell>", cell("VERDADERO", "boolean", boolean_value="true"),
    ) + row(cell("1.234,5", "float", value="1234.5"), cell("#N/A", "float", 'calcext:value-type="error"', value="0"),
            cell("1/1/14 1:02", "date", date_value="2014-01-01T01:02:00"), cell(""),
            cell("x", more='table:number-columns-repeated="2"'))  # fmt: skip
    table = reading(tmp_path, ods(content), "a.ods")
    assert table.cells == [
        ["01001", "5.34%", "2014-05-01", "10:30:00", "una  dos\ntres\ncuatro & cinco", "TRUE"],
        ["1234.5", "#N/A", "2014-01-01T01:02:00", "", "x", "x"],
    ]


def test_sheets_rows_and_merged_cells_of_an_ods(tmp_path: Path) -> None:
    end = row('<table:table-cell table:number-columns-repeated="16384"/>', more='table:number-rows-repeated="1048000"')
    first = HEADER + row(cell("Colima", more='table:number-rows-spanned="2"'), cell("3", "float", value="3")) + row(
        "<table:covered-table-cell/>", cell("4", "float", value="4")) + end  # fmt: skip
    hidden = (
        f'<table:table table:name="Oculta" table:style-name="ta2">{HEADER}{row(cell("x"), cell("y")) * 9}</table:table>'
    )
    table = reading(tmp_path, ods(first, hidden, HEADER), "a.ods")
    assert table.cells == [["Colima", "3"], ["", "4"]] and table.diagnosis.merged == [(2, 1, 3, 1)]
    assert table.diagnosis.hidden_sheets == ["Oculta"] and table.diagnosis.sheets == ("Hoja1",)
    assert reading(tmp_path, ods(first, hidden), "a.ods", sheet="Oculta").diagnosis.rows == 9
    with pytest.raises(Problem, match="Hoja1, Oculta"):
        reading(tmp_path, ods(first, hidden), "a.ods", sheet="Otra")


def test_an_ods_that_repeats_without_end_is_refused(tmp_path: Path) -> None:
    full = row(cell("x", more='table:number-columns-repeated="16384"'), more='table:number-rows-repeated="1048576"')
    with pytest.raises(Problem, match="fill the memory"):
        reading(tmp_path, ods(HEADER + full), "a.ods")


def test_laughs_without_end_are_refused(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
    doctype = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>'
    with pytest.raises(Problem, match="damaged"):
        reading(tmp_path, ods(HEADER + row(cell("&l12;"), cell("3")), doctype=doctype), "a.ods")
    for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"):
        data = one_sheet(ROWS)
        source = zipfile.ZipFile(io.BytesIO(data)).read(part)
        start = source[: source.index(b"<", 5) + 1] if source.startswith(b"<?xml") else b"<"
        with pytest.raises(Problem, match="damaged"):
            reading(tmp_path, changed(data, part, start, start[:-1] + doctype.encode() + b"<"))


# Pages and Excel's XML under the name of a workbook

PAGE = """<html><head><title>Reporte</title><style>td {color: red}</style></head><body><h1>Delitos &amp; v&iacute;ctimas</h1>
<!-- <table><tr><td>no</td></tr></table> --><table border=1><tr><th rowspan="2">Estado</th><th colspan=2>Delitos</th></tr>
<tr><th>H</th><th>M</th></tr><tr><td>Colima<td align=right>1,5<td>&nbsp;</tr><tr><td><b>Nuevo</b> Le&oacute;n</td><td>2</td>
<td>3<br>4</td></tr></table><p>Fuente: SESNSP</p><script>x = "<td>"</script></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_page_under_the_name_of_a_workbook(tmp_path: Path, encoding: str) -> None:
    table = reading(tmp_path, PAGE.replace("&oacute;", "ó").encode(encoding), "a.xls")
    assert table.labels == ["Estado", "Delitos H", "Delitos M"]
    assert table.cells == [["Colima", "1,5", ""], ["Nuevo León", "2", "3\n4"]]
    assert table.diagnosis.kind == "page" and table.diagnosis.sheets == ()
    assert table.diagnosis.to_json()["lines"]["footer"] == [[6, 6]]


def test_a_table_that_only_arranges_a_page_is_none(tmp_path: Path) -> None:
    page = f"<table><tr><td>{PAGE[PAGE.index('<table') :]}</td></tr></table>"
    assert reading(tmp_path, page, "a.xls").labels == ["Estado", "Delitos H", "Delitos M"]
    with pytest.raises(Problem, match="web page"):
        reading(tmp_path, "<html><table><tr><td>Error 404</td></tr><tr><td>No existe</td></tr></table></html>", "a.csv")


def test_excels_xml_of_2003(tmp_path: Path) -> None:
    text = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="Datos"><Table><Row><Cell><Data ss:Type="String">Año</Data></Cell><Cell ss:MergeAcross="1">
    <Data ss:Type="String">Robos</Data></Cell><Cell><Data ss:Type="String">Día</Data></Cell></Row>
    <Row ss:Index="3"><Cell><Data ss:Type="Number">2014</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">0.5</Data></Cell>
    <Cell><Data ss:Type="DateTime">2014-05-01T00:00:00.000</Data></Cell></Row>
    <Row><Cell><Data ss:Type="Number">2015</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell/>
    <Cell><Data ss:Type="Error">#N/A</Data></Cell></Row></Table></Worksheet></Workbook>"""
    table = reading(tmp_path, text, "a.xls")
    assert table.labels[0] == "Año" and table.labels[3] == "Día" and table.diagnosis.sheet == "Datos"
    assert table.cells == [["2014", "", "0.5", "2014-05-01"], ["2015", "TRUE", "", "#N/A"]]
    with pytest.raises(Problem, match="damaged"):
        reading(tmp_path, text.replace("<Workbook", '<!DOCTYPE x [<!ENTITY a "b">]><Workbook', 1), "a.xls")


def test_texts_under_the_name_of_a_workbook_and_workbooks_under_that_of_a_text(tmp_path: Path) -> None:
    assert reading(tmp_path, CSV, "a.xls").cells == reading(tmp_path, CSV.replace(",", "\t"), "b.xls").cells
    assert reading(tmp_path, one_sheet(ROWS), "a.csv").cells == [["Colima", "3"], ["Puebla", "4"]]


@pytest.mark.parametrize(
    "bad",
    [b'<c r="B9999999999999999996"', b'<c r="XFE3"', b"<c r='XFD1048577'", b'<c r="ZZZZ3"', b'<c r = "XFD1048576"'],
)
def test_a_cell_that_would_end_the_library_ends_nobody(tmp_path: Path, bad: bytes) -> None:
    data = changed(one_sheet(ROWS), "xl/worksheets/sheet1.xml", b'<c r="B3"', bad)
    try:
        assert reading(tmp_path, data).labels[:2] == ["Estado", "Total"]
    except Problem as problem:
        assert "\n" not in problem.sentence


def test_a_workbook_as_no_program_writes_it_is_read_all_the_same(tmp_path: Path) -> None:
    data = changed(one_sheet([*ROWS, ["Sonora", "#N/A"]]), "xl/worksheets/sheet1.xml", b'<c r="A2"', b"<c r='A2'")
    assert reading(tmp_path, data).cells[::2] == [["Colima", "3"], ["Sonora", "#N/A"]]
