"""Workbooks that end, hang or fill the library that reads them are one sentence to a person."""

from __future__ import annotations

import base64
import io
import os
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pytest

from opendata_training.errors import Problem
from opendata_training.reading import read, xlsx

# A small workbook of Excel 97: Estado, Clave, Año and nine rows; packed, because its bytes are mostly zeros.
XLS = (
    b"c-rllPe>GT6vy9h{?F#FySfG%nFv{#2RHk(7u}{XyCmkNh@jToL%F!INsx!K%wrIAD!K?>x>#NMLmleYAu#F?1c6(}PC`Kk-RZqIzcr`k;6_Qs"
    b"yy5qqH}CiR%=~74|7PaZTw;Fuep3m4upUsM?Al<ghzU$~<sc52@4Dnx_7)~Lw13KM3mekV;YswRNo`2&T>=H}Y0pssK43ZyXQ96^nrm4@+sAdt"
    b"3aUdls({-Vi9sXRs*d#(Ydz~-F8P#oFGsGic4OIjaSY}%{q1Sli;pU;oEHN+??YzZaU=x|@Pc~rrR%~gtAkTKoz4H98O>S^%mB7qUv4y4%;x7I"
    b"i48adU)&ae&y|t-tR;-EZCn7xzxv~5K>UWH0Zf2<k~{bmL}8;wIXWCHoXMsZ;R3ciaKdrfdu}W{T+jjb=d<T?DuA<4z)tIQqI8ltDe_319psTX"
    b"UF4BCJINz)c9BQo>?V)I*+U+QlO``6p~;>nhq!NYi1MJRK^=x#_7gmG;yC>;-dT8kXlNjFf+G{WAb88hX1Y^w;W7~j$2cd#igyC-Ol)Vp!e`yU"
    b"eiLgFp9t>T1{$PuV3NyR<=i&BP8Zvo%$61YR`jPn9e&h2^)a&z{n@_Kcyjh_W*S;?85>5Pwn^v^9pctavd5XqUdSotJ!|7n(~YIXW!+u5HrB$D"
    b"yq^TCcSKJ|EFUTISrIJ)Xu-59%L}IIxm{G~i0JW69<2n>3e&ozy_PW~t@vm)fL56{C9N`TNm}*MS^%vvZA)5XIwEP!N9zH!&h$D->rB^3TKCaL"
    b"0BtZGm9)WhOwxvrHUnsr=~_vfOvfc{`e-YFwwO*x+G4s+(w2|518AG+dP&<%Cnaq!(>+QZJfOzKh3&gVAhggz3oW$JLJRGeOz>-|_Y$u0r-%2N"
    b"Z_58VOPI>xZ<7Dk2BCo47=D=c!YJ;G_{~|3tp{CH&LvjKRQ?x|9l@&?VFZS_9wSxvU;IoHEAMC3VEp$Dp=z&RuBM)U`1;=f+i~%k"
)


def saved(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def old_workbook(**changed: int) -> bytes:
    data = bytearray(zlib.decompress(base64.b85decode(XLS)))
    for place, byte in changed.items():
        data[int(place[1:])] = byte
    return bytes(data)


def workbook(far: str = "", value: object = " ") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Estado", "Total"], ["Colima", 3], ["Puebla", 4]):
        sheet.append(row)
    if far:
        sheet[far] = value
        sheet[far].number_format = "@"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def ods(end: str) -> bytes:
    row = '<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest:manifest/>")
        start = '<office:document-content><office:body><office:spreadsheet><table:table table:name="a">'
        archive.writestr("content.xml", start + row * 2 + end)
    return stream.getvalue()


def test_an_old_workbook_is_read(tmp_path: Path) -> None:
    table = read(saved(tmp_path, "a.xls", old_workbook()))
    assert table.labels == ["Estado", "Clave", "Año"] and table.cells[0] == ["A0", "00", "2014"]
    with pytest.raises(Problem, match="no sheet called Otra"):
        read(tmp_path / "a.xls", sheet="Otra")


@pytest.mark.parametrize("changed", [{"p1425": 233}, {"p1664": 120}], ids=["gives up", "asks for 241 GB"])
def test_a_damaged_old_workbook_ends_nobody_and_says_nothing_else(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], changed: dict[str, int]
) -> None:
    with pytest.raises(Problem, match="damaged"):
        read(saved(tmp_path, "a.xls", old_workbook(**changed)))
    assert capfd.readouterr() == ("", "")


def test_an_old_workbook_is_refused_in_the_language_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENDATA_LANG", "es")
    with pytest.raises(Problem, match="no tiene una hoja"):
        read(saved(tmp_path, "a.xls", old_workbook()), sheet="Otra")


@pytest.mark.parametrize("far", ["XFD1048576", "AAA100000"])
@pytest.mark.parametrize("value", [" ", "x"])
def test_a_cell_far_out_takes_neither_memory_nor_the_table(tmp_path: Path, far: str, value: str) -> None:
    table = read(saved(tmp_path, "a.xlsx", workbook(far, value)))
    assert table.labels[:2] == ["Estado", "Total"] and [row[0] for row in table.cells[:2]] == ["Colima", "Puebla"]
    assert value == " " or table.diagnosis.to_json()["lines"]["table"][-1][-1] == int(far[3:])


def test_a_full_sheet_that_would_fill_the_memory_is_told_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opendata_training.reading.xlsx.MOST_CELLS", 100)
    monkeypatch.setattr("opendata_training.reading.xlsx._ROOM", 10)
    book = openpyxl.Workbook()
    for number in range(60):
        book.active.append([number] * 60)
    stream = io.BytesIO()
    book.save(stream)
    with pytest.raises(Problem, match="Delete the rows and columns"):
        read(saved(tmp_path, "a.xlsx", stream.getvalue()))


def test_a_cell_that_no_sheet_has(tmp_path: Path) -> None:
    stream, source = io.BytesIO(), zipfile.ZipFile(io.BytesIO(workbook()))
    with zipfile.ZipFile(stream, "w") as archive:
        for name in source.namelist():
            archive.writestr(name, source.read(name).replace(b'r="B3"', b'r="ZZZZZZZZ99999999999"'))
    with pytest.raises(Problem):
        read(saved(tmp_path, "a.xlsx", stream.getvalue()))


@pytest.mark.parametrize(
    ("far", "value", "sparse"),
    [
        ("XFD1048576", None, False),
        ("XFD3", "x", False),
        ("A100000", "x", False),
        ("A1048576", "x", True),
        ("BE100000", "x", True),
    ],
)
def test_what_counts_as_few_cells_in_much_room(far: str, value: object, sparse: bool) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(far, value))) as archive:
        assert [told.sparse for told in xlsx.look("a", archive).values()] == [sparse]


def test_a_cell_is_seen_whole_across_the_pieces_of_a_long_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opendata_training.reading.plain.LARGE", 1 << 40)
    book = openpyxl.Workbook()
    for number in range(60_000):
        book.active.append([number, "#N/A" if number % 100 == 7 else "x"])
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as archive:
        (part,) = [one for one in archive.namelist() if "sheet1" in one]
        assert len(list(xlsx._pieces(archive, part))) > 2
        assert b"".join(xlsx._pieces(archive, part)) == archive.read(part)
        (told,) = xlsx.look("a", archive).values()
    assert sorted(told.errors) == [(number, 1) for number in range(7, 60_000, 100)]


@pytest.mark.parametrize("end", ["", "</office:spreadsheet>", "<;table:table></office:spreadsheet>"])
def test_a_cut_open_document_sheet_comes_to_an_end(tmp_path: Path, end: str) -> None:
    with pytest.raises(Problem, match="damaged"):
        read(saved(tmp_path, "a.ods", ods(end)))


def test_a_whole_open_document_sheet_is_read(tmp_path: Path) -> None:
    whole = ods("</table:table></office:spreadsheet></office:body></office:document-content>")
    assert len(read(saved(tmp_path, "a.ods", whole)).rows) in (1, 2)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.csv")
    with pytest.raises(Problem, match="not a file"):
        read(tmp_path / "a.csv")


def test_a_name_that_no_disk_takes(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="too long"):
        read(tmp_path / ("a" * 300))
