"""What `read` makes of small messy files."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from opendata_training.errors import Problem
from opendata_training.reading import Table, read
from opendata_training.reading.boundaries import find_tables

UNIT_2_1 = (
    "Secretariado Ejecutivo\r\nIncidencia delictiva municipal, 2014\r\nFecha de corte: septiembre\r\n\r\n"
    "Año;Cve. Municipio;Tipo;Número de delitos;;\r\n;;;Enero;Febrero;Diciembre\r\n"
    "2014;1001;Robo;1,234;5;\r\n2014;1003;Lesión;12;7;\r\nTOTAL Aguascalientes;;;1,246;12;\r\n"
    "2014;8019;Robo;3;2,000;\r\n2014;8037;Daño;1;0;\r\nTOTAL Chihuahua;;;4;2,000;\r\n"
    "Fuente: práctica.\r\nNota: cifras preliminares; sujetas a revisión.\r\n"
)


def reading(folder: Path, data: str | bytes, name: str = "a.csv", **options: object) -> Table:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(path, **options)  # type: ignore[arg-type]


def workbook(**sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def packed(**files: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


def test_the_file_of_unit_2_1(tmp_path: Path) -> None:
    table = reading(tmp_path, UNIT_2_1.encode("cp1252"))
    about = table.diagnosis.to_json()
    assert table.labels == ["Año", "Cve. Municipio", "Tipo", "Número de delitos Enero", "Número de delitos Febrero",
                            "Número de delitos Diciembre"]  # fmt: skip
    assert table.cells[0] == ["2014", "1001", "Robo", "1,234", "5", ""]
    assert table.rows == [7, 8, 9, 10, 11, 12]
    assert (about["encoding"], about["delimiter"], about["newline"]) == ("cp1252", ";", "\r\n")
    assert (about["header_rows"], about["rows"], about["columns"]) == (2, 6, 6)
    assert about["lines"] == {"table": [[7, 12]], "header": [[5, 6]], "preamble": [[1, 3]], "footer": [[13, 14]],
                              "blank": [[4, 4]], "repeated": [], "set_aside": []}  # fmt: skip
    assert about["tables"] == [{"lines": [[5, 12]], "rows": 6, "columns": 6}]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp850", "mac_roman"]
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, newline: str) -> None:
    lines = ["Año,Población,Municipio", "2014,12,Cancún", "2014,7,Mérida", "2015,3,Peñón Blanco", ""]
    table = reading(tmp_path, newline.join(lines).encode(encoding))
    assert table.labels == ["Año", "Población", "Municipio"]
    assert [row[2] for row in table.cells] == ["Cancún", "Mérida", "Peñón Blanco"]
    assert (table.diagnosis.encoding, table.diagnosis.newline) == (encoding, newline)


@pytest.mark.parametrize(
    ("text", "labels", "cells"),
    [
        ("a;b;c\n1,5;2,5;3\n2,5;2,1;3\n", "a b c", [["1,5", "2,5", "3"], ["2,5", "2,1", "3"]]),
        ("a|b|c\n1|5|2\n", "a b c", [["1", "5", "2"]]),
        ("a\tb\n1\t5\n", "a b", [["1", "5"]]),
        ("a,b\n'x, y',2\n'z, y',3\n'z, w',3\n", "a b", [["x, y", "2"], ["z, y", "3"], ["z, w", "3"]]),
        ('a,b\n"x \\"y\\" z",2\n"t",3\n', "a b", [['x "y" z', "2"], ["t", "3"]]),
        ('a,b\n"x ""y"" z",2\n"t",3\n', "a b", [['x "y" z', "2"], ["t", "3"]]),
        ('a, b, c\n"x, y", 2, "z"\n"u", 3, "w"\n', "a b c", [["x, y", "2", "z"], ["u", "3", "w"]]),
        ("sep=;\r\na;b\r\n1;2\r\n", "a b", [["1", "2"]]),
        ("nombre\nAna\nLuis, el\n", "nombre", [["Ana"], ["Luis, el"]]),
        ('a,b\n1,"x\ny"\n2,z\n', "a b", [["1", "x\ny"], ["2", "z"]]),
        ("a,b,c\n", "a b c", []),
        ("1,2,x\n3,4,y\n5,6,z\n", "column_1 column_2 column_3", [["1", "2", "x"], ["3", "4", "y"], ["5", "6", "z"]]),
        ("Entidad,2010,2011\nA,1,2\nB,4,5\n", "Entidad 2010 2011", [["A", "1", "2"], ["B", "4", "5"]]),
        ("a,b,c\n1,2,x\na,b,c\n3,4,y\n", "a b c", [["1", "2", "x"], ["3", "4", "y"]]),
        ("a,b,c\n05,1e5,01/02/2014\n", "a b c", [["05", "1e5", "01/02/2014"]]),
    ],
)  # fmt: skip
def test_dialects_and_headers(tmp_path: Path, text: str, labels: str, cells: list[list[str]]) -> None:
    table = reading(tmp_path, text)
    assert table.labels == labels.split()
    assert table.cells == cells


def test_group_labels_are_carried_to_the_right(tmp_path: Path) -> None:
    table = reading(tmp_path, ";;2013;;2014;\nEntidad;Mun;H;M;H;M\nA;B;1;2;3;4\nC;D;1;2;3;4\n")
    assert table.labels == ["Entidad", "Mun", "2013 H", "2013 M", "2014 H", "2014 M"]


def test_missing_cells_are_empty_and_extra_ones_kept(tmp_path: Path) -> None:
    table = reading(tmp_path, "a,b\n1,2\n3,4,5\n6\n7,8\n")
    assert table.labels == ["a", "b", ""]
    assert table.cells == [["1", "2", ""], ["3", "4", "5"], ["6", "", ""], ["7", "8", ""]]
    assert table.frame.iloc[1, 2] == "5"


def test_an_unclosed_quote_costs_one_row(tmp_path: Path) -> None:
    rows = "".join(f"{number},word,{number}\n" for number in range(50))
    table = reading(tmp_path, f'a,b,c\n1,"x,2\n{rows}4,"u, v",5\n')
    assert len(table.cells) == 52
    assert table.cells[0] == ["1", '"x', "2"]
    assert table.cells[-1] == ["4", "u, v", "5"]
    assert table.diagnosis.repaired == [(2, 2, "unclosed")]


def test_two_stray_quotes_do_not_swallow_the_rows_between(tmp_path: Path) -> None:
    table = reading(tmp_path, 'a,b,c\n1,"x,2\n2,y,3\n3,y,3\n4,z",5\n5,w,6\n')
    assert [row[0] for row in table.cells] == ["1", "2", "3", "4", "5"]


def test_a_cell_over_two_lines_that_holds_delimiters_stays_one(tmp_path: Path) -> None:
    table = reading(tmp_path, 'a;b;c\n0;"w;\n;w";0\n1;x;2\n2;x;3\n')
    assert table.cells[0] == ["0", "w;\n;w", "0"]


def test_a_cell_longer_than_the_csv_modules_limit(tmp_path: Path) -> None:
    assert reading(tmp_path, 'a,b\n1,"' + "x" * 300_000 + '"\n').cells[0][1] == "x" * 300_000


def test_the_largest_of_several_tables_and_the_others_named(tmp_path: Path) -> None:
    text = "Cuadro 1\nEstado,Total\nA,1\nB,2\n\nCuadro 2\nMunicipio,Hombres,Mujeres\nX,1,2\nY,3,4\n"
    table = reading(tmp_path, text)
    about = table.diagnosis.to_json()
    assert table.labels == ["Municipio", "Hombres", "Mujeres"]
    assert [one["lines"] for one in about["tables"]] == [[[2, 4]], [[7, 9]]]
    assert about["lines"]["set_aside"] == [[1, 4]]
    assert reading(tmp_path, text, table=1).labels == ["Estado", "Total"]
    with pytest.raises(Problem, match="Tables in it: 2"):
        reading(tmp_path, text, table=3)


def test_notes_that_hold_the_delimiter_are_no_rows(tmp_path: Path) -> None:
    table = reading(tmp_path, "Entidad,Mun,Val\nA,B,1\nC,D,2\nTotal,,3\n\nFuente: INEGI, con datos de, otros\n* Nota\n")
    assert [row[0] for row in table.cells] == ["A", "C", "Total"]
    assert table.diagnosis.lines.footer == [(6, 7)]


def test_a_last_row_with_missing_cells_is_a_row(tmp_path: Path) -> None:
    table = reading(tmp_path, "Entidad,Mes,Robos\nSonora,1,3\nJalisco,2,4\nColima\n")
    assert table.cells[-1] == ["Colima", "", ""]


def test_a_workbook_even_under_a_csv_name(tmp_path: Path) -> None:
    rows = [["Título"], [], ["Clave", "Fecha", "Hora", "Valor"], [1, dt.date(2014, 5, 1), dt.datetime(2014, 5, 1, 10, 3), 2.5],
            [20, dt.date(2014, 5, 2), dt.datetime(2014, 5, 2), True]]  # fmt: skip
    table = reading(tmp_path, workbook(Datos=rows, Otra=[["x"]]), name="a.csv")
    assert table.labels == ["Clave", "Fecha", "Hora", "Valor"]
    assert table.cells == [
        ["1", "2014-05-01", "2014-05-01T10:03:00", "2.5"],
        ["20", "2014-05-02", "2014-05-02T00:00:00", "TRUE"],
    ]
    about = table.diagnosis.to_json()
    assert (about["encoding"], about["delimiter"], about["newline"]) == (None, None, None)
    assert about["lines"]["preamble"] == [[1, 1]] and about["lines"]["blank"] == [[2, 2]]
    assert about["tables"][0]["sheet"] == "Datos"


def test_a_sheet_by_its_name(tmp_path: Path) -> None:
    data = workbook(A=[["x", "y"], [1, 2], [3, 4]], B=[["z", "w"], [5, 6]])
    assert reading(tmp_path, data, name="a.xlsx").labels == ["x", "y"]
    assert reading(tmp_path, data, name="a.xlsx", sheet="B").labels == ["z", "w"]
    with pytest.raises(Problem, match="A, B"):
        reading(tmp_path, data, name="a.xlsx", sheet="C")


def test_a_file_that_changes_its_encoding_partway(tmp_path: Path) -> None:
    data = "Año,b\nCancún,2\nMérida,3\nLeón,3\n".encode() + "Añil,4\n".encode("cp1252") + "Ñandú,5\n".encode()
    table = reading(tmp_path, data)
    assert [row[0] for row in table.cells] == ["Cancún", "Mérida", "León", "Añil", "Ñandú"]
    assert (table.diagnosis.encoding, table.diagnosis.odd_lines) == ("utf-8", (5,))


def test_a_header_that_begins_like_a_note_is_no_note_too() -> None:
    spans, blanks = find_tables([["Total"], [], ["Fuente:", "x"]])
    assert (len(spans), spans[0].before, spans[0].header, spans[0].after, blanks) == (1, [0], [2], [], [1])


ODS = (
    '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="Hoja">{rows}</table:table></office:spreadsheet></office:body>'
    "</office:document-content>"
)

MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'


def test_an_ods(tmp_path: Path) -> None:
    text = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    number = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p></table:table-cell>'
    rows = "".join(
        f"<table:table-row>{row}</table:table-row>"
        for row in (text.format("Año") + text.format("Robos"), text.format("05") + number.format(7))
    )
    kinds = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ODS.format(rows=rows),
             "META-INF/manifest.xml": MANIFEST}  # fmt: skip
    table = reading(tmp_path, packed(**kinds), name="a.ods")
    assert (table.labels, table.cells) == (["Año", "Robos"], [["05", "7"]])


def test_packed_files(tmp_path: Path) -> None:
    assert reading(tmp_path, gzip.compress(b"a,b\n1,2\n"), name="a.csv.gz").labels == ["a", "b"]
    clutter = {"x/t.csv": "a,b\n1,2\n", "__MACOSX/._t.csv": "z"}
    assert reading(tmp_path, packed(**clutter), name="a.zip").labels == ["a", "b"]
    assert reading(tmp_path, "a,b\n1,2\n", name="a.xls").labels == ["a", "b"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n", "empty"),
        (bytes(range(256)) * 20, "not a table"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"<html><table></table></html>", "web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"PK\x03\x04 cut short", "damaged"),
        (gzip.compress(b"a,b\n1,2\n" * 100, mtime=0)[:-20], "damaged"),
        (packed(a="x,y\n", b="z\n"), "files in it: 2"),
        (packed(**{"[Content_Types].xml": "", "word/document.xml": ""}), "not a table"),
        (workbook(A=[["x", "y"], [1, 2]])[:3000], "damaged"),
        (b" ,\n,\n", "no table"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_said_in_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(Problem, match=said) as caught:
        reading(tmp_path, data)
    assert caught.value.exit_code == 2
    assert "\n" not in caught.value.sentence


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="There is no file"):
        read(tmp_path / "none.csv")
    with pytest.raises(Problem, match="is a folder"):
        read(tmp_path)


def test_a_bomb_is_refused_before_it_fills_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opendata_training.reading.source.LIMIT", 10_000)
    with pytest.raises(Problem, match="unpacks to more"):
        reading(tmp_path, gzip.compress(b"a,b\n" * 10_000), name="a.gz")
    with pytest.raises(Problem, match="unpacks to more"):
        reading(tmp_path, packed(a="a,b\n" * 10_000), name="a.zip")
