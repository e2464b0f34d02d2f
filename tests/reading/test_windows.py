"""Large files read window by window: the same as in memory, whatever the windows cut through."""

from __future__ import annotations

import io
import random
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.reading import Table, read, reader
from opendata_training.reading.windows import (
    ahead,
    blocks,
    coding,
    engine,
    is_for_windows,
    large,
    open_large,
    opening,
    runs,
)
from tests.reading.corpus import singles

LONG = pytest.mark.long


@pytest.fixture(params=["engine", "no engine"])
def small(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """Make windows so small that every file has several, with and without the engine."""
    monkeypatch.setattr(coding, "WINDOW", 4000)
    monkeypatch.setattr(opening, "LARGE", 0)
    if request.param == "no engine":
        for module in (engine, large):
            monkeypatch.setattr(module, "engine", lambda: None)
    yield


def whole(path: Path) -> tuple[Any, ...]:
    table = open_large(path)
    cells, rows, lines, repaired = [], [], [], []
    for part in table.parts():
        repaired += part.diagnosis.repaired
        cells += [list(row) for row in part.records()]
        rows += [int(row) for row in part.rows]
        lines += [int(line) for line in part.lines]
    return table.labels, cells, rows, lines, without_confidence(table.diagnosis.to_json()), repaired


def in_memory(table: Table) -> tuple[Any, ...]:
    about = table.diagnosis
    return table.labels, table.cells, table.rows, table.lines, without_confidence(about.to_json()), about.repaired


def without_confidence(about: dict[str, Any]) -> dict[str, Any]:
    # How sure it is rests on a sample, and on how many rows around a doubtful one were looked at.
    return {name: said for name, said in about.items() if name != "confidence"}


def told_lines(about: dict[str, Any]) -> list[int]:
    return sorted(line for pairs in about["lines"].values() for first, last in pairs for line in range(first, last + 1))


def text(rows: int, sign: str = ",", end: str = "\n", quote: bool = False, seed: int = 1) -> str:
    chance = random.Random(seed)
    names = ["Sonora", "Ciudad de México", "Nuevo León", "Yucatán, costa" if sign == "," else "Yucatán; costa"]
    lines = [sign.join(("Folio", "Entidad", "Fecha", "Monto", "Nota"))]
    for number in range(rows):
        cells = [f"{number:06d}", chance.choice(names), f"2014-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
                 f"{chance.randint(1, 10**7) / 100:.2f}", chance.choice(["", "revisado", 'dice "sí"'])]  # fmt: skip
        lines.append(sign.join(
            '"' + cell.replace('"', '""') + '"' if quote or sign in cell or '"' in cell else cell for cell in cells
        ))  # fmt: skip
    return end.join(lines) + end


FORMS = {
    "comma": text(900),
    "semicolon, CRLF": text(900, ";", "\r\n"),
    "tab, all quoted": text(900, "\t", quote=True),
    "line ends of old Macintosh": text(900, "|", "\r").replace('"', ""),
    "titles and notes": "Robos por entidad\n\n" + text(900) + "\nFuente: SESNSP\n",
    "blank rows": text(900).replace("\n0002", "\n\n\n0002"),
    "header again": text(900).replace("\n0004", "\nFolio,Entidad,Fecha,Monto,Nota\n0004"),
    "two tables": text(400) + "\n\nPlaza,Latitud,Longitud\n" + "A,19.4,-99.1\nB,20.6,-103.3\n" * 300,
    "a delimiter too many": text(900).replace("2014-06-", "2014-06,-", 1),
    "a stray quote": text(900).replace("revisado", 'revi"sado', 1),
    "quotes around a word": text(900).replace("revisado", 'dice "no"', 1),
    "a quote never closed": text(900).replace("revisado\n", '"revisado\n', 1),
    "line ends in cells": text(900).replace("revisado", '"uno\ndos, tres"'),
    "no end": text(900)[:-1],
    "sep": "sep=;\r\n" + text(900, ";", "\r\n"),
    "comments above": "# Robos por entidad\n# Corte: 2014\n" + text(900),
    "bars": "| Folio | Entidad | Robos |\n|---|---|---|\n"
    + "".join(f"| {at} | Sonora | {at * 3} |\n" for at in range(900)),
    "a box": "+----+----+\n| a  | b  |\n" + "".join(f"+----+----+\n| {at:02d} | {at % 7:02d} |\n" for at in range(900)),
    "columns that line up": "Folio  Entidad  Robos\n"
    + "".join(f"{at:05d}  Sonora   {at * 3:05d}\n" for at in range(900)),
    "names of rows": "Robos,Fraudes\n" + "".join(f"{at},{at * 3},{at % 7}\n" for at in range(1, 900)),
    "a total": text(900) + "Total,,,123.00,\n",
}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", FORMS)
def test_windows_give_the_same_as_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "datos.csv"
    path.write_bytes(FORMS[name].encode())
    assert whole(path) == in_memory(read(path))


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac_roman", "mixed", "mojibake"]
)
def test_windows_find_the_same_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "datos.csv"
    plain = text(700, ";")
    if encoding == "mixed":
        lines = plain.splitlines(keepends=True)
        data = b"".join(line.encode("cp1252" if 300 < at < 330 else "utf-8") for at, line in enumerate(lines))
    elif encoding == "mojibake":
        data = plain.encode().decode("cp1252").encode()
    else:
        data = plain.encode(encoding)
    path.write_bytes(data)
    assert whole(path) == in_memory(read(path))


@pytest.mark.usefixtures("small")
def test_every_line_is_told_once_in_files_with_each_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "HEAD", 10)
    monkeypatch.setattr(runs, "AROUND", 15)
    path = tmp_path / "datos.csv"
    same = files = 0
    for case in singles(1):
        path.write_bytes(case.text.encode())
        wide, memory = whole(path), in_memory(read(path))
        assert told_lines(wide[4]) == list(range(1, len(list(io.StringIO(case.text, newline=""))) + 1)), case.faults
        files += 1
        same += wide[:4] == memory[:4]
    # A slip is repaired by what the rows around it look like, and here these are few.
    assert same >= 0.93 * files


@pytest.mark.usefixtures("small")
def test_it_writes_what_memory_writes(tmp_path: Path) -> None:
    path, one, other = tmp_path / "datos.csv", tmp_path / "one.csv", tmp_path / "other.csv"
    path.write_text(
        FORMS["titles and notes"].replace("revisado", '" uno\r\ndos ""tres"" "'), encoding="utf-8", newline=""
    )
    read(path).write_csv(one)
    open_large(path).write_csv(other)
    assert one.read_bytes() == other.read_bytes()
    assert open_large(path).first(3) == read(path).first(3)


@pytest.mark.usefixtures("small")
def test_the_table_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "datos.csv"
    path.write_text(FORMS["two tables"], encoding="utf-8")
    assert open_large(path, 2).labels == read(path, table=2).labels == ["Plaza", "Latitud", "Longitud"]
    with pytest.raises(Problem, match="3"):
        open_large(path, 3)


def test_only_large_texts_are_read_in_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "datos.csv"
    path.write_text(text(5), encoding="utf-8")
    assert not is_for_windows(path)
    monkeypatch.setattr(opening, "LARGE", 0)
    assert is_for_windows(path)
    assert not is_for_windows(tmp_path)
    assert not is_for_windows(tmp_path / "no.csv")
    path.write_bytes(b"PK\x03\x04 a workbook")
    assert not is_for_windows(path)


def test_other_documents_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "datos.csv"
    path.write_text('{"a": 1, "b": 2}\n' * 900, encoding="utf-8")
    with pytest.raises(Problem, match="JSON"):
        open_large(path)


def test_a_file_of_blank_lines_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "datos.csv"
    path.write_text("x\n", encoding="utf-8")
    path.write_text(",,\n" * 5000, encoding="utf-8")
    with pytest.raises(Problem):
        open_large(path)


def test_a_quote_that_is_never_closed_does_not_keep_the_rest_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coding, "WINDOW", 4000)
    monkeypatch.setattr(runs, "LONGEST", 8000)
    path = tmp_path / "datos.csv"
    plain = text(3000).replace('"', "").replace("Yucatán, costa", "Colima")
    path.write_text(plain.replace("revisado", '"revisado', 1), encoding="utf-8")
    waiting = 0
    table = open_large(path)
    for stretch in blocks.stretches(path, table.coding, table.dialect, blocks.Plan()):
        waiting = max(waiting, sum(block.count for block in stretch.blocks))
    assert table.diagnosis.rows == 3000
    assert waiting < 600


def test_the_next_thing_is_made_ahead_in_order_and_stops_when_nobody_wants_it() -> None:
    made = []

    def things() -> Iterator[int]:
        for number in range(50):
            made.append(number)
            yield number

    assert list(ahead.ahead(things())) == list(range(50))
    made.clear()
    wanted = ahead.ahead(things())
    assert [next(wanted), next(wanted)] == [0, 1]
    wanted.close()  # type: ignore[attr-defined]
    assert len(made) <= 5
    assert not [one for one in threading.enumerate() if one.name == "opendata-ahead"]


def test_what_goes_wrong_ahead_is_said_where_the_thing_is_wanted() -> None:
    def things() -> Iterator[int]:
        yield 1
        raise OSError("the disk is gone")

    wanted = ahead.ahead(things())
    assert next(wanted) == 1
    with pytest.raises(OSError, match="gone"):
        next(wanted)


def test_where_the_engine_cannot_run_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    engine.engine.cache_clear()
    assert engine.engine() is not None
    engine.engine.cache_clear()
    monkeypatch.setitem(sys.modules, "polars", None)
    assert engine.engine() is None
    engine.engine.cache_clear()


def test_a_warning_about_the_processor_means_that_the_engine_cannot_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "polars.py").write_text(
        "import warnings\nwarnings.warn('Missing required CPU features', RuntimeWarning)\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in [name for name in sys.modules if name.split(".")[0] == "polars"]:
        monkeypatch.delitem(sys.modules, name)
    engine.engine.cache_clear()
    assert engine.engine() is None
    engine.engine.cache_clear()


def test_a_file_that_goes_away_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coding, "WINDOW", 4000)
    path = tmp_path / "datos.csv"
    path.write_text(text(900), encoding="utf-8")
    table = open_large(path)
    path.unlink()
    with pytest.raises(Problem, match=r"datos\.csv"):
        list(table.parts())


def test_reading_tells_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coding, "WINDOW", 4000)
    path = tmp_path / "datos.csv"
    path.write_text(text(900), encoding="utf-8")
    counts: list[int] = []
    table = open_large(path, told=counts.append)
    assert counts.count(path.stat().st_size) == 1
    table.write_csv(tmp_path / "x.csv", counts.append)
    assert counts.count(path.stat().st_size) == 2


def test_a_large_file_in_memory_is_worth_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "datos.csv"
    path.write_text(text(5), encoding="utf-8")
    monkeypatch.setattr(reader, "LARGE_IN_MEMORY", 0)
    with pytest.warns(UserWarning, match="MB"):
        read(path)


@LONG
@pytest.mark.usefixtures("small")
def test_windows_and_memory_agree_on_many_faulty_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "HEAD", 40)
    path = tmp_path / "datos.csv"
    same = files = 0
    for case in singles(8):
        path.write_bytes(case.text.encode())
        wide, memory = whole(path), in_memory(read(path))
        assert told_lines(wide[4]) == told_lines(memory[4]), case.faults
        files += 1
        same += wide[:4] == memory[:4]
    assert same >= 0.95 * files
