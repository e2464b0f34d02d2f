"""Any bytes, any text and any corpus file that was knocked about: read or refused, and nothing lost."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.reading import read
from opendata_training.reading.encoding import decode
from opendata_training.reading.records import split_lines
from opendata_training.reading.source import is_plain_text
from opendata_training.reading.windows import blocks, coding, open_large, runs

from .corpus import any_case

# Letters and digits are never delimiters, quotes or escapes: those of the table's lines must all be in its cells.
KEPT = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ñ")
PIECES = ["a", "12", "1,234", "Año", "", " ", '"', "'", '""', ",", ";", "\t", "|", "\n", "\r\n", "\r", "\n\n", "Total",
          "Fuente:", "N/D", "2014-05-01", "\x00", "ñ", "\\", '\\"', "\u2028", "sep=;", "||", ";;", ", ", "~", "^", ":", "#",
          "\U0010fffd", "\U0010fffa", "x,y,z\n", "1,2,3\n", '"a","b"\n', "''", "Página 2"]  # fmt: skip
QUICK = settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
LONG = settings(max_examples=15_000, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def hold(path: Path, data: bytes) -> None:
    """See that a file is read or refused, and that the diagnosis accounts for it."""
    path.write_bytes(data)
    try:
        table = read(path)
    except Problem:
        return
    assert all(len(row) == len(table.labels) for row in table.cells)
    assert len(table.rows) == len(table.lines) == len(table.cells) == table.diagnosis.rows
    assert 0 <= table.diagnosis.confidence <= 1
    if table.diagnosis.kind != "text":
        return
    lines = split_lines(decode(data).text)
    told = [line for pairs in table.diagnosis.to_json()["lines"].values() for first, last in pairs
            for line in range(first, last + 1)]  # fmt: skip
    assert sorted(told) == list(range(1, len(lines) + 1))
    own = (lines[line - 1] for first, last in table.diagnosis.lines.table for line in range(first, last + 1))
    before, after = "".join(own), "\0".join(cell for row in table.cells for cell in row)
    if table.diagnosis.delimiter == "\\t":
        # Here a letter does part cells.
        before, after = before.replace("\\t", ""), after.replace("\\t", "")
    assert kept(before) == kept(after)


def hold_in_windows(path: Path, data: bytes) -> None:
    """See that a file is read or refused in windows too, and that each line is told once."""
    path.write_bytes(data)
    if not is_plain_text(data):
        return
    try:
        table = open_large(path)
    except Problem:
        return
    rows = [row for part in table.parts() for row in part.records()]
    assert len(rows) == table.diagnosis.rows
    assert all(len(row) == len(table.labels) for row in rows)
    told = [line for pairs in table.diagnosis.to_json()["lines"].values() for first, last in pairs
            for line in range(first, last + 1)]  # fmt: skip
    assert sorted(told) == list(range(1, max(told) + 1))


def kept(text: str) -> str:
    return "".join(filter(KEPT.__contains__, text))


def knocked(seed: int) -> bytes:
    """Give a corpus file with up to five blows."""
    chance = random.Random(seed)
    text = any_case(chance).text[: chance.choice([300, 800, 2000])]
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(5):
            case 0:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 1:
                text = text[:at] + text[at + chance.randrange(1, 5) :]
            case 2:
                end = min(len(text), at + chance.randrange(40))
                text = text[:end] + text[at:end] + text[end:]
            case 3:
                text = text.replace(chance.choice(',;"\n'), chance.choice(PIECES), chance.randrange(1, 4))
            case _:
                text = text[:at] + text[at:].replace(",", chance.choice(PIECES))
    return text.encode("utf-8" if chance.random() < 0.8 else "cp1252", "replace")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "a.csv"


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make windows so small that they cut through everything."""
    monkeypatch.setattr(coding, "WINDOW", 200)
    monkeypatch.setattr(blocks, "HEAD", 5)
    monkeypatch.setattr(runs, "AROUND", 4)


@QUICK
@given(st.lists(st.sampled_from(PIECES), max_size=80).map("".join))
def test_text_of_pieces(place: Path, text: str) -> None:
    hold(place, text.encode())


@QUICK
@given(st.integers(0, 1 << 40))
def test_corpus_files_knocked_about(place: Path, seed: int) -> None:
    hold(place, knocked(seed))


@QUICK
@given(st.binary(max_size=300))
def test_bytes(place: Path, data: bytes) -> None:
    hold(place, data)


@pytest.mark.usefixtures("tiny")
@QUICK
@given(st.one_of(st.lists(st.sampled_from(PIECES), max_size=80).map("".join).map(str.encode), st.binary(max_size=300),
                 st.integers(0, 1 << 40).map(knocked)))  # fmt: skip
def test_windows_of_anything(place: Path, data: bytes) -> None:
    hold_in_windows(place, data)


@pytest.mark.long
@LONG
@given(st.one_of(st.lists(st.sampled_from(PIECES), max_size=120).map("".join).map(str.encode), st.binary(max_size=400),
                 st.integers(0, 1 << 40).map(knocked)))  # fmt: skip
@pytest.mark.usefixtures("tiny")
def test_many_more(place: Path, data: bytes) -> None:
    hold(place, data)
    hold_in_windows(place, data)
