"""Which encoding a file was written in, and what it says: the texts of `benchmarks/encodings.py` in small."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training.errors import Problem
from opendata_training.reading import read
from opendata_training.reading.doubled import mend, spoil
from opendata_training.reading.encoding import decode, is_binary
from opendata_training.reading.one_byte import fits

TEXT = "Año;Municipio;Nota\n1;Mérida;«así»\n2;ÁLAMOS;¿qué?\n3;Peñón;5 °C\n"
ONE_BYTE = ("cp1252", "cp850", "mac_roman")
WORDS = (
    "México", "MÉXICO", "Ávila", "ÁVILA", "Íñigo", "Óscar", "Úrsula", "ÚLTIMO", "último", "época", "Época", "año", "AÑO", "Güémez",
    "Cancún", "Torreón", "Ñuu", "éxito", "Ébano", "región", "REGIÓN", "D'Artagnan estudió",
)  # fmt: skip


def spoiled(text: str, codec: str) -> str:
    return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("encoding", ONE_BYTE)
@pytest.mark.parametrize("word", WORDS)
def test_one_accent_is_enough(word: str, encoding: str) -> None:
    text = f"Clave,Nombre\n1,{word}\n2,Colima\n"
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding) == (text, encoding)


@pytest.mark.parametrize("text", ["1,São Paulo\n2,Curaçao\n", "1,Köln\n2,Zürich\n", "1,Orléans\n2,Besançon\n", "1,1990–2000\n",
                                  "1,“Cómo”\n", "1,5 €\n", "1,‘x’\n2,¡alto!\n", "1,12 m²\n"])  # fmt: skip
def test_signs_and_other_languages(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


def test_a_euro_of_the_newer_latin_1() -> None:
    text = "Año,Precio\n2014,5 €\n"
    found = decode(text.encode("iso8859-15"))
    assert (found.text, found.encoding) == (text, "iso8859_15")


def test_bytes_that_an_encoding_leaves_undefined_are_kept() -> None:
    assert decode(b"a\xf1o,\x81\n").text == "año,\x81\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("rest", [b"", b"\n"])
def test_two_and_four_bytes_without_a_mark(encoding: str, rest: bytes) -> None:
    found = decode(TEXT.encode(encoding) + rest)
    assert (found.text, found.encoding) == (TEXT + rest.decode(), encoding)


def test_a_mark_of_the_other_side() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


@pytest.mark.parametrize("codec", ["cp1252", "latin-1", "mac_roman", "cp850", "cp437"])
def test_a_file_spoiled_as_a_whole_is_mended_and_said(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(spoiled(TEXT, codec).encode())
    table = read(path)
    assert table.labels[0] == "Año" and table.cells[0][1:] == ["Mérida", "«así»"]
    assert table.diagnosis.mojibake == {"latin-1": "cp1252"}.get(codec, codec)
    assert table.diagnosis.encoding == "utf-8"


def test_a_file_spoiled_twice() -> None:
    assert mend(spoiled(spoiled(TEXT, "cp1252"), "cp1252")) == (TEXT, "cp1252")


def test_a_single_spoiled_cell_is_left_for_validation(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TEXT + "4;MÃ©rida;\n", encoding="utf-8")
    table = read(path)
    assert table.cells[-1][1] == "MÃ©rida" and table.diagnosis.mojibake is None


def test_of_a_spoiled_file_a_cell_in_two_hundred_may_be_right() -> None:
    bad = spoiled(TEXT, "cp1252") * 40
    assert mend(bad + "Mérida\n")[0] == TEXT * 40 + "Mérida\n"
    assert mend(bad + "Mérida\n" * 40)[1] is None


@pytest.mark.parametrize("text", ["SÃO PAULO", "IRMÃ", "√2 ± 3", "├─ árbol", "Â", "«CAFÉ»", "¬p"])
def test_what_only_looks_spoiled(text: str) -> None:
    assert mend(text) == (text, None)


def test_what_was_mended_can_be_shown_as_it_stood() -> None:
    assert spoil(TEXT, "cp1252") == spoiled(TEXT, "cp1252")


@pytest.mark.parametrize("codec", ONE_BYTE)
@pytest.mark.parametrize(("first", "name"), [(6, "utf-8"), (1, None)])
def test_each_line_by_its_own(codec: str, first: int, name: str | None) -> None:
    lines = [f"{number},Cancún,Peñón de México\n" for number in range(8)]
    data = "".join(lines[:first]).encode() + "".join(lines[first:]).encode(codec)
    found = decode(data)
    assert found.text == "".join(lines)
    assert found.encoding == (name or codec)
    assert found.odd_lines == (tuple(range(first + 1, 9)) if name else (1,))


def test_two_encodings_in_one_line() -> None:
    found = decode("Año,Mérida\n".encode() + b"a\xf1o," + "Mérida\n".encode())
    assert found.text == "Año,Mérida\naño,Mérida\n" and found.odd_lines == (2,)


@pytest.mark.parametrize("text", ["«CAFÉ…»\n1,2\n", "a,CAFÉ…\n", "PAÍÑO\nTÉ\n"])
def test_what_decodes_by_chance_only(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


def test_a_mark_of_utf_8_over_windows() -> None:
    found = decode(b"\xef\xbb\xbfA\xf1o,b\n1,2\n")
    assert (found.text, found.encoding, found.odd_lines) == ("Año,b\n1,2\n", "utf-8-sig", (1,))


def test_nul_bytes_are_left_out_and_their_lines_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Estado,Total\nColima\0\0\0,3\nPuebla\0\0,4\n\0\0\0\0")
    table = read(path)
    assert table.cells == [["Colima", "3"], ["Puebla", "4"]]
    assert table.diagnosis.nul_lines == (2, 3, 4)
    assert table.diagnosis.to_json()["lines"]["blank"] == [[4, 4]]


def test_nuls_do_not_change_how_many_lines_there_are() -> None:
    assert decode(b"a\r\0\nb\n\0").text == "a\r \nb\n "


def test_text_padded_with_nuls_is_text_and_a_picture_is_not() -> None:
    padded = b"".join(b"%-6d\0\0\0\0\0\0\0\0,x\0\0\0\0\0\0\0\0\0\n" % number for number in range(50))
    assert not is_binary(padded)
    assert is_binary(bytes(range(256)) * 20) and is_binary(b"abcd\0\0\0\0\0" * 100)
    assert is_binary("".join(map(chr, range(1, 32))).encode("utf-16-le") * 9)


def test_separators_of_old_systems_are_text() -> None:
    assert not is_binary(b"a\x01b\x1fc\n" * 50)


@pytest.mark.parametrize(
    ("before", "letter", "after", "good"),
    [("Espa", "ñ", "a", True), ("ESPA", "ñ", "A", False), ("S", "á", "nch", True), ("", "Ú", "rsu", True), ("", "é", "rsu", False),
     ("", "é", "poc", True), ("19", "ñ", "20", False), ("m", "²", " ", True), ("a", "²", "x", False)],
)  # fmt: skip
def test_letters_in_their_places(before: str, letter: str, after: str, good: bool) -> None:
    assert (fits(before, letter, after) >= 1.0) == good


def test_only_blanks_and_nuls_are_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\0\0\0\n\0")
    with pytest.raises(Problem, match="empty"):
        read(path)


def test_a_rare_letter_alone_in_a_cell_is_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("a,b,c\n1,2,3\n4,5,ʤ\n".encode())
    table = read(path)
    assert table.cells[1][2] == "ʤ" and table.diagnosis.encoding == "utf-8"
