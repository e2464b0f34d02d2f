"""Large sheets are read by arrays: every table must be what the library for workbooks makes of the same file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.reading import plain, read, workbooks
from opendata_training.reading.plain import scanning
from opendata_training.reading.plain.library import Library
from opendata_training.reading.plain.strings import shared_strings
from opendata_training.reading.plain.tags import NotPlain
from opendata_training.reading.plain.values import Values
from opendata_training.reading.workbooks import read_here

NEVER = 1 << 60
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
# How numbers are shown: days, moments, hours, durations, shares, padded keys, text.
SHOWN = ["General", "0.00", "dd/mm/yyyy", "yyyy-mm-dd hh:mm:ss", "hh:mm", "[h]:mm:ss", "0%", "0.00%", "000", "00000", "@",
         '[$-80A]d "de" mmmm;@', "0.0E+00"]  # fmt: skip
STYLES = (
    f"<styleSheet {MAIN}><numFmts>"
    + "".join(f'<numFmt numFmtId="{at}" formatCode="{code.replace(chr(34), "&quot;")}"/>'
              for at, code in enumerate(SHOWN, start=170))
    + "</numFmts><cellXfs>"
    + "".join(f'<xf numFmtId="{at}"/>' for at in range(170, 170 + len(SHOWN)))
    + '<xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>'
)  # fmt: skip


def workbook(rows: str, strings: str = "", head: str = "", below: str = "", about: str = "") -> bytes:
    """Give an .xlsx with one sheet of these rows."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{OFFICE}/officeDocument" '
                         'Target="xl/workbook.xml"/></Relationships>')  # fmt: skip
        archive.writestr("xl/workbook.xml", f'<workbook {MAIN} xmlns:r="{OFFICE}">{about}<sheets>'
                         '<sheet name="Datos" sheetId="1" r:id="rId1"/></sheets></workbook>')  # fmt: skip
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
                         f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')  # fmt: skip
        archive.writestr("xl/styles.xml", STYLES)
        if strings:
            archive.writestr("xl/sharedStrings.xml", f"<sst {MAIN}>{strings}</sst>")
        archive.writestr("xl/worksheets/sheet1.xml",
                         f"{head}<worksheet {MAIN}><sheetData>{rows}</sheetData>{below}</worksheet>")  # fmt: skip
    return stream.getvalue()


def read_by(large: int, data: bytes) -> Any:
    """Give what is read of a workbook, or the sentence that says why not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain, "LARGE", large)
        try:
            return [(one.name, one.rows, one.hidden, one.merged) for one in read_here("a.xlsx", data, None)]
        except Problem as problem:
            return problem.sentence


def is_plain(data: bytes) -> bool:
    """Say whether the first sheet is read by arrays."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        part = "xl/worksheets/sheet1.xml"
        try:
            scanning.scan(archive, part, Values(Library(archive, "Datos", part), shared_strings(archive), {}))
        except NotPlain:
            return False
    return True


TEXTS = st.sampled_from(["", "a", " a", "a ", "Año", "007", "0.5", "x&amp;y", "&lt;b&gt;", "&#241;", "uno\ndos", "\t", "😀 fin",
                         "&#xA0;", "_x41", "TRUE", "\u00a0b\u00a0", "5%", "2014-01-01", "&quot;", "&amp;lt;"])  # fmt: skip
SPECIAL = ["-0", "0.0", "1.0", "1.10", "00012", "-0.5", "-0.0", "0", "1", "59", "60", "61", "2958465", "2958466", "1E+3", "1e-7",
           "45000.99999999", "40000.123456", "40000.0000058", "100.0", "0.0001", "0.00012", "123456789012345.6",
           "12345678901234.5", "0.00000000000012", "0.1000000000000000055", "9999999999999999", "1234567890123456", ".5",
           "5.", "1.", "-97.45221100000001", "12345678901234567890"]  # fmt: skip
NUMBERS = st.one_of(
    st.integers(-(10**17), 10**17).map(str),
    st.integers(0, 60_000).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    st.floats(0, 60_000).map(repr),
    st.floats(0, 1).map(lambda value: f"{value:.17g}"),
    st.integers(0, 10**9).map(lambda value: f"{value / 100:.2f}"),
    st.integers(0, 10**9).map(lambda value: repr(value / 86_400)),
    st.integers(0, 10**6).map(lambda value: repr(value / 10**9)),
    st.sampled_from(SPECIAL),
)  # fmt: skip
FORMULA = st.sampled_from(["", "", "<f>A1+1</f>", '<f t="shared" si="0"/>', '<f aca="false">IF(A1&gt;2,1,2)</f>'])
VALUES = st.one_of(
    st.tuples(st.just(""), FORMULA, NUMBERS.map("<v>{}</v>".format)),
    st.tuples(st.just(' t="n"'), FORMULA, NUMBERS.map("<v>{}</v>".format)),
    st.tuples(st.just(' t="s"'), st.just(""), st.integers(0, 2).map("<v>{}</v>".format)),
    st.tuples(st.just(' t="b"'), FORMULA, st.sampled_from(["<v>0</v>", "<v>1</v>"])),
    st.tuples(st.just(' t="e"'), FORMULA, st.sampled_from(["<v>#N/A</v>", "<v>#DIV/0!</v>", "<v>#REF!</v>"])),
    st.tuples(st.just(' t="str"'), FORMULA, TEXTS.map("<v>{}</v>".format)),
    st.tuples(st.just(' t="inlineStr"'), st.just(""), TEXTS.map("<is><t>{}</t></is>".format)),
    st.tuples(st.just(' t="inlineStr"'), st.just(""), TEXTS.map('<is><t xml:space="preserve">{}</t></is>'.format)),
    st.just(("", "", "")),
)
CELLS = st.tuples(st.integers(0, len(SHOWN) + 2), st.sampled_from([1, 1, 1, 2, 30]), VALUES)
ROWS = st.lists(
    st.tuples(st.sampled_from([1, 1, 1, 3]), st.lists(CELLS, min_size=1, max_size=6)), min_size=1, max_size=8
)
ITEMS = st.one_of(
    TEXTS.map("<si><t>{}</t></si>".format),
    TEXTS.map('<si><t xml:space="preserve">{}</t></si>'.format),
    TEXTS.map(('<si><r><t>{}</t></r><r><rPr><b/></rPr><t xml:space="preserve"> &amp;b</t></r>'
               '<rPh sb="0" eb="1"><t>q</t></rPh></si>').format),
    st.sampled_from(["<si/>", "<si><t/></si>", "<si></si>"]),
)  # fmt: skip


def letters(column: int) -> str:
    return openpyxl.utils.get_column_letter(column)


def xml_of(rows: list[Any], end: str) -> str:
    written, number = [], 0
    for down, cells in rows:
        number, column, row = number + down, 0, []
        for style, across, (kind, formula, value) in cells:
            column += across
            shown = f' s="{style - 1}"' if style else ""
            row.append(f'<c r="{letters(column)}{number}"{shown}{kind}>{formula}{value}</c>' if value
                       else f'<c r="{letters(column)}{number}"{shown}/>')  # fmt: skip
        written.append(f'<row r="{number}" spans="1:9">{end}{"".join(row)}</row>{end}')
    return "".join(written)


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ROWS, st.lists(ITEMS, min_size=3, max_size=5), st.sampled_from(["", "\n"]), st.sampled_from([300, 1 << 20]))
def test_whatever_a_sheet_holds_both_ways_agree(rows: list[Any], items: list[str], end: str, piece: int) -> None:
    data = workbook(xml_of(rows, end), "".join(items))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scanning, "_PIECE", piece)
        assert read_by(0, data) == read_by(NEVER, data)


@pytest.mark.slow
def test_numbers_that_need_some_thought_in_every_style() -> None:
    for style in range(len(SHOWN) + 2):
        for number in SPECIAL:
            data = workbook(plainly(f'<c r="A1" s="{style}"><v>{number}</v></c>', '<c r="B1" s="3"><v>40000.5</v></c>'))
            assert read_by(0, data) == read_by(NEVER, data), (style, number)


def plainly(*cells: str) -> str:
    return "<row r='1'>".replace("'", '"') + "".join(cells) + "</row>"


@pytest.mark.parametrize(
    "rows",
    [
        plainly('<c r="A1"><v>3</v></c>', '<c r="B1" t="str"><f>A1</f><v>x</v></c>', '<c r="C1" s="3"/>'),
        plainly(
            '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>', '<c r="AB1" s="1" t="n"><v>1</v></c>'
        ),
        '<row r="1">\n<c r="A1"><v>3</v></c></row>\n<row r="2"/>\n<row r="3">\n<c r="A3" t="b"><v>1</v></c></row>\n',
    ],
)
def test_what_programs_write_is_read_by_arrays(rows: str) -> None:
    data = workbook(rows)
    assert is_plain(data)
    assert read_by(0, data) == read_by(NEVER, data)


@pytest.mark.parametrize(
    "rows",
    [
        plainly("<c><v>3</v></c>"),
        plainly('<c t="b" r="A1"><v>1</v></c>', '<!-- no --><c r="B1"><v>1</v></c>'),
        plainly('<c r="B1"><v>3</v></c>', '<c r="A1"><v>4</v></c>'),
        plainly('<c r="A1"><v>3</v></c>', '<c r="A1"><v>4</v></c>'),
        plainly('<c r="A1" t="str"><v>_x0041_</v></c>'),
        plainly('<c r="A1" t="str"><v>a\r\nb</v></c>'),
        plainly('<c r="A1" t="str"><v>&#0;</v></c>'),
        plainly('<c r="A1" t="d"><v>2014-01-02</v></c>'),
        plainly('<c r="A1" t="e"><v>#SPILL!</v></c>'),
        plainly('<c r="A1" t="s"><v>9</v></c>'),
        plainly('<c r="A1"><v>1_0</v></c>'),
        plainly('<c r="A1"><v>x</v></c>'),
        plainly('<c r="a1"><v>1</v></c>'),
        plainly('<c r="A"><v>1</v></c>'),
        plainly('<c r="A1" t="b"><v>true</v></c>'),
        plainly('<c r="A1" vm="1"><v>1</v></c>'),
        plainly('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>'),
        plainly('<c r="A1" t="inlineStr"><v>a</v></c>'),
        plainly('<c r="A1"><v>1</v><v>2</v></c>'),
        plainly('<c r="A1"><v>1</v>  </c>'),
        plainly('<c r="A1" t="str"><v>a</w></c>'),
        '<rows r="1"><c r="A1"><v>1</v></c></rows>',
    ],
)
def test_what_is_not_plain_is_left_to_the_library(rows: str) -> None:
    data = workbook(rows, "<si><t>a</t></si>")
    assert not is_plain(data)
    assert read_by(0, data) == read_by(NEVER, data)


def test_shared_texts_with_fonts_and_without_text_are_read_by_arrays() -> None:
    strings = '<si/><si><t> a </t></si><si><r><t>&amp;lt;</t></r><r><t xml:space="preserve"> b</t></r></si><si><t>&lt;</t></si>'
    data = workbook(plainly(*(f'<c r="{letter}1" t="s"><v>{at}</v></c>' for at, letter in enumerate("ABCD"))), strings)
    assert is_plain(data)
    assert read_by(0, data) == read_by(NEVER, data) == [("Datos", [["", "a", "&lt; b", "<"]], False, [])]


@pytest.mark.parametrize(
    "strings", ["<si><t>a</t><!-- b --></si>", "<si><t>_x000D_</t></si>", "<si><t>a</t></si>x", "<si><u>a</u></si>"]
)
def test_shared_texts_that_are_not_plain_are_left_to_the_library(strings: str) -> None:
    data = workbook(plainly('<c r="A1" t="s"><v>0</v></c>'), strings)
    assert not is_plain(data)
    assert read_by(0, data) == read_by(NEVER, data)


def test_days_beside_moments_merged_ranges_and_the_count_from_1904() -> None:
    rows = "".join(f'<row r="{at}"><c r="A{at}" s="3"><v>{day}</v></c><c r="B{at}" s="2"><v>{day // 1}</v></c></row>'
                   for at, day in enumerate([40000, 40000.5, 40001], start=1))  # fmt: skip
    below = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
    data = workbook(rows, below=below)
    ((name, found, hidden, merged),) = read_by(0, data)
    assert is_plain(data) and (name, hidden, merged) == ("Datos", False, [(1, 1, 2, 2)])
    assert found == [["2009-07-06T00:00:00", "2009-07-06"], ["2009-07-06T12:00:00", "2009-07-06"],
                     ["2009-07-07T00:00:00", "2009-07-07"]]  # fmt: skip
    early = workbook(rows, about='<workbookPr date1904="1"/>')
    assert read_by(0, early) == read_by(NEVER, early) != read_by(0, data)


def test_entities_that_a_sheet_declares_are_refused() -> None:
    bomb = workbook(plainly('<c r="A1" t="str"><v>&a;</v></c>'), head='<!DOCTYPE a [<!ENTITY a "b">]>')
    assert "damaged" in read_by(0, bomb)


def test_several_sheets_of_which_one_is_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = openpyxl.Workbook()
    notes, data = book.active, book.create_sheet("Datos")
    assert notes is not None
    notes.append(["Nota", "preliminar"])
    for number in range(300):
        data.append([f"{number:03d}", number / 8, "Querétaro"])
    book.create_sheet("Oculta").sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    monkeypatch.setattr(plain, "LARGE", NEVER)
    want = read(tmp_path / "a.xlsx")
    monkeypatch.setattr(plain, "LARGE", 8000)
    found = read(tmp_path / "a.xlsx")
    assert (found.labels, found.cells, found.diagnosis.to_json()) == (want.labels, want.cells, want.diagnosis.to_json())
    assert read(tmp_path / "a.xlsx", sheet="Datos").cells == want.cells and len(want.cells) > 298


def test_a_workbook_that_unpacks_to_very_much_is_worth_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.xlsx").write_bytes(
        workbook(plainly('<c r="A1"><v>3</v></c>') + '<row r="2"><c r="A2"><v>4</v></c></row>')
    )
    monkeypatch.setattr(workbooks, "LARGE_IN_MEMORY", 0)
    with pytest.warns(UserWarning, match="as CSV"):
        read(tmp_path / "a.xlsx")
