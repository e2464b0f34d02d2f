"""Tables packed in archives, and files that are broken or hostile: read, or refused in one sentence before they cost anything."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from opendata_training.errors import Problem

from .test_containers import CSV, HEADER, PAGE, ROWS, ods, one_sheet, reading, shared, zipped


def test_archives_in_archives(tmp_path: Path) -> None:
    expected = [["Colima", "3"], ["Puebla", "4"]]
    packed = gzip.compress(CSV.encode())
    assert reading(tmp_path, packed, "a.csv.gz").cells == expected
    assert reading(tmp_path, zipped({"a.csv.gz": packed}), "a.zip").cells == expected
    assert reading(tmp_path, zipped({"b/a.zip": zipped({"a.csv": CSV})}), "a.zip").cells == expected
    assert reading(tmp_path, zipped({"a.xlsx": one_sheet(ROWS)}), "a.zip").cells == expected
    assert reading(tmp_path, gzip.compress(one_sheet(ROWS)), "a.xlsx.gz").cells == expected
    deep = CSV.encode()
    for _time in range(5):
        deep = gzip.compress(deep)
    with pytest.raises(Problem, match="not a table"):
        reading(tmp_path, deep, "a.gz")


def test_the_one_table_among_manuals(tmp_path: Path) -> None:
    beside = {
        "LEEME.txt": "Lea esto",
        "diccionario.pdf": "%PDF",
        "__MACOSX/._a.csv": "x",
        "a/.DS_Store": "y",
        "Thumbs.db": "z",
    }
    assert reading(tmp_path, zipped({**beside, "a/datos.csv": CSV}), "a.zip").labels == ["Estado", "Total"]
    assert reading(tmp_path, zipped({"manual.pdf": "%PDF", "datos.txt": CSV}), "a.zip").labels == ["Estado", "Total"]
    with pytest.raises(Problem, match=r"files in it: 2 \(a\.csv, b\.csv\)"):
        reading(tmp_path, zipped({"LEEME.txt": "x", "a.csv": CSV, "b.csv": CSV}), "a.zip")
    with pytest.raises(Problem, match="files in it: 0"):
        reading(tmp_path, zipped({}), "a.zip")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"7z\xbc\xaf\x27\x1c" + bytes(40), "7z, RAR"),
        (b"Rar!\x1a\x07\x00" + bytes(40), "7z, RAR"),
        (ods(HEADER, manifest="<manifest:encryption-data/>"), "password"),
        (
            zipped({"encrypted-package": b"x" * 100, "mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
            "password",
        ),
        (zipped({"content.xml": "<x/>", "mimetype": "application/vnd.oasis.opendocument.text"}), "not a table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "not a table"),
        (ods(HEADER)[:-60], "damaged"),
        (zipped({"xl/workbook.xml": "<workbook>", "xl/_rels/workbook.xml.rels": "<R/>"}), "damaged"),
        (b"<?xml version='1.0'?><a><b/></a>", "web page"),
    ],
    ids=["7z", "rar", "passworded ods", "passworded ods of today", "letter", "Word", "cut ods", "no workbook", "XML"],
)
def test_what_is_refused_in_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(Problem, match=said) as caught:
        reading(tmp_path, data, "a.xlsx")
    assert caught.value.exit_code == 2 and "\n" not in caught.value.sentence


def test_a_tape_archive_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        about = tarfile.TarInfo("a.csv")
        about.size = len(CSV)
        archive.addfile(about, io.BytesIO(CSV.encode()))
    with pytest.raises(Problem, match="TAR"):
        reading(tmp_path, gzip.compress(stream.getvalue()), "a.tar.gz")


def lying(data: bytes, part: str) -> bytes:
    """Say of a part of an archive that it is 1000 bytes large."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo(part).file_size
    return data.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/media/a.png"])
def test_a_part_that_says_it_is_smaller_than_it_is(tmp_path: Path, part: str) -> None:
    source = zipfile.ZipFile(io.BytesIO(one_sheet(ROWS)))
    bomb = zipped({**{name: source.read(name) for name in source.namelist()}, part: b"<a>" + b" " * 80_000_000})
    with pytest.raises(Problem, match="damaged"):
        reading(tmp_path, lying(bomb, part))


def test_a_bomb_is_counted_before_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opendata_training.reading.source.LIMIT", 40_000_000)
    with pytest.raises(Problem, match="unpacks to more"):
        reading(tmp_path, gzip.compress(b"a,b\n" * 11_000_000), "a.gz")
    with pytest.raises(Problem, match="unpacks to more"):
        reading(tmp_path, zipped({"a.csv": gzip.compress(b"a,b\n" * 11_000_000)}), "a.zip")


def test_a_long_text_used_by_very_many_cells_is_weighed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opendata_training.reading.xlsx.LIMIT", 2_000_000)
    long = "x" * 30_000
    with pytest.raises(Problem, match="unpacks to more"):
        reading(tmp_path, shared(["Nota", long, "y"], [0, *[1] * 200]))
    assert reading(tmp_path, shared(["Nota", long, "y"], [0, 1, 1, *[2] * 200])).diagnosis.rows == 202


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.zip", "a.gz", "a.xls"])
def test_a_file_cut_anywhere_or_with_a_wrong_byte_is_read_or_refused(tmp_path: Path, name: str) -> None:
    data = {"a.xlsx": one_sheet([*ROWS, [0.5, "#N/A"]], "A1:B1"), "a.ods": ods(HEADER * 3), "a.zip": zipped({"a.csv": CSV}),
            "a.gz": gzip.compress(CSV.encode()), "a.xls": PAGE.encode()}[name]  # fmt: skip
    broken = [data[:size] for size in range(0, len(data), max(1, len(data) // 60))]
    for place in range(0, len(data), max(1, len(data) // 60)):
        broken.append(data[:place] + bytes([data[place] ^ 0x5A]) + data[place + 1 :])
    for one in broken:
        try:
            reading(tmp_path, one, name)
        except Problem:
            continue
