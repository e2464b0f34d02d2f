"""Windows of plain lines are split at once, and files taken for UTF-8 by their beginning: nothing comes out otherwise."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opendata_training.reading.dialect import Dialect
from opendata_training.reading.windows import blocks, coding, open_large, opening, runs
from opendata_training.reading.windows.coding import Coding
from opendata_training.reading.windows.engine import split

CELLS = st.sampled_from(["", "a", "ñ 1", " b ", '"x, y"', '"dice ""sí"""', '"dos\nlíneas"', 'mal"a', '"abierta', "'c'"])
ENDS = st.sampled_from(["\n", "\n", "\n", "\r\n"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Make lines of three cells, most of them plain, some short, long or with wrong quotes."""
    seed = draw(st.integers(0, 10**6))
    chance = random.Random(seed)
    names = ["Sonora", "Colima", '"Jalisco, sur"']
    rows = [f"{at},{chance.choice(names)},{at * 7 % 10}" for at in range(120)]
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(rows) - 1))
        rows[place] = ",".join(draw(st.lists(CELLS, min_size=0, max_size=5)))
    ended = [row + draw(ENDS) if at < 3 else row + "\n" for at, row in enumerate(rows)]
    return "".join(ended)[: draw(st.sampled_from([None, -1]))]


def gone_through(path: Path, dialect: Dialect) -> list[Any]:
    """Give all that two goes through a file show of its records."""
    plan = blocks.Plan()
    found: list[Any] = []
    for _time in range(2):
        newlines: Counter[str] = Counter()
        for stretch in blocks.stretches(path, Coding("utf-8", 1.0), dialect, plan):
            for block in stretch.blocks:
                rows = [(block.row(at), int(block.lines[at])) for at in range(block.count)]
                found.append((block.first, block.last_line, rows, block.records is None))
                newlines += block.newlines
        found.append(dict(newlines) if not _time else None)
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(text=texts(), quote=st.sampled_from(['"', "'", None]))
def test_a_window_that_is_split_at_once_gives_what_a_closer_look_gives(
    text: str, quote: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "datos.csv"
    path.write_bytes(text.encode())
    dialect = Dialect(",", quote, quote, width=3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coding, "WINDOW", 300)
        patch.setattr(blocks, "HEAD", 5)
        patch.setattr(runs, "AROUND", 3)
        at_once = gone_through(path, dialect)
        patch.setattr(blocks, "count_lines", lambda _data, _dialect: 0)
        assert at_once == gone_through(path, dialect)


@pytest.mark.parametrize(
    ("data", "lines", "whole"),
    [
        (b"a,b\nc,d\n", 2, True),
        (b'a,"b, c"\nd,e\n', 2, True),
        (b"a,\nc,d\n", 2, True),
        (b"a,b\nc\n", 2, False),
        (b'a,"b"\nc\n', 2, False),
        (b"a,b\nc,d", 0, None),
        (b'a,b"c\nd,e\n', 0, None),
        (b'a,"b"c\nd,e\n', 0, None),
        (b"a,b,c\nd,e\n", 2, None),
    ],
)
def test_lines_are_counted_where_no_quote_is_wrong_and_none_is_short(
    data: bytes, lines: int, whole: bool | None
) -> None:
    dialect = Dialect(",", '"', '"', width=2)
    assert runs.count_lines(data, dialect) == lines
    frame = split(data, dialect, lines) if lines else None
    assert (None if frame is None else runs.are_whole(data, frame, dialect)) == whole


def lines(count: int, name: str) -> str:
    return "".join(f"{at},{name},{at % 7}\n" for at in range(count))


LATER = {
    "only ASCII": lines(900, "Sonora"),
    "letters all along": lines(900, "Yucatán"),
    "letters from the middle on": lines(500, "Sonora") + lines(400, "Nuevo León"),
    "a byte-order mark": "\ufeff" + lines(900, "Yucatán"),
    "mojibake from the middle on": lines(500, "Sonora")
    + (lines(400, "Yucatán") + "\nFuente: Secretaría de Educación\n").encode().decode("cp1252"),
    "a NUL far behind": lines(900, "Sonora") + "900,So\0nora,3\n",
}


@pytest.mark.parametrize("name", [*LATER, "another encoding from the middle on"])
def test_a_file_taken_for_utf8_by_its_beginning_is_read_as_one_that_was_looked_through(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coding, "WINDOW", 4000)
    monkeypatch.setattr(coding, "_HEAD", 2000)
    path = tmp_path / "datos.csv"
    if name in LATER:
        path.write_bytes(("id,nombre,x\n" + LATER[name]).encode())
    else:
        path.write_bytes(("id,nombre,x\n" + lines(500, "Sonora")).encode() + lines(400, "Yucatán").encode("cp1252"))

    def read_in_parts() -> tuple[Any, ...]:
        shown: list[int] = []

        def anew() -> Any:
            shown.clear()
            return lambda frame, rows: shown.append(len(rows) if frame is None else frame.height)

        table = open_large(path, watch=anew)
        rows = [list(row) for part in table.parts() for row in part.records()]
        return table.labels, rows, {**table.diagnosis.to_json(), **table.diagnosis.places}, table.coding, sum(shown)

    taken = read_in_parts()
    monkeypatch.setattr(opening, "first_coding", lambda _path: None)
    assert taken == read_in_parts()
    assert taken[4] == len(taken[1])


@given(st.lists(st.sampled_from(["Sonora", "Yucatán", "año", "€", "\udcf1"]), max_size=40), st.integers(0, 9))
def test_text_in_utf8_is_known_in_parts_as_at_once(words: list[str], size: int) -> None:
    data = "\n".join(words).encode("utf-8", "surrogateescape")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coding, "_SOME", size)
        assert coding._is_utf8(data) == ("\udcf1" not in words)
