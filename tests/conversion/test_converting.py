"""Converting a file and giving every cell back."""

from __future__ import annotations

import errno
import gc
import hashlib
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training import departments
from opendata_training.conversion import convert, undo
from opendata_training.conversion.field import Field
from opendata_training.conversion.formats import csv, xlsx
from opendata_training.conversion.formats._writer import Writer
from opendata_training.errors import Problem

from .tables import block_of, put_table

ROWS = [
    ["Entidad", "RAMO", "RAMO", "Enero", "Febrero"],
    ["Colima ", "6", "Hacienda", "1,234.5", "7"],
    ["", " ", "", "", ""],
    ["TOTAL Colima", "", "", "1,234.5", "7"],
    ["Puebla", "11", " SEP", "12", ""],
]
RECIPE = [
    ("whitespace", "", ""), ("total-row", "", ""), ("lost-leading-zero", "RAMO", "2"), ("thousands-mark", "Enero:Febrero", ""),
    ("wide-to-long", "Enero:Febrero", "Mes=Monto"), ("missing-marker", "Monto", "7"),
]  # fmt: skip


def rows_in(path: Path) -> list[list[str]]:
    with path.open("rb") as stream:
        labels, rows = csv.read(stream)
        return [labels, *rows]


def test_importing_conversion_loads_nothing_heavy() -> None:
    code = "import sys, opendata_training.conversion; print([n for n in ('pandas', 'numpy', 'openpyxl') if n in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_the_result_tells_what_is_on_the_disk(tmp_path: Path, monkeypatch: Any) -> None:
    source = put_table(monkeypatch, tmp_path, ROWS, first=7, aside=[[3, 4], [9, 9]])
    before = source.read_bytes()
    dst = tmp_path / "out.csv"
    result = convert(source, dst, fix="safe", recipe=[("missing-marker", "", "")])
    assert rows_in(dst) == [
        ROWS[0],
        ["Colima", "6", "Hacienda", "1234.5", "7"],
        ["TOTAL Colima", "", "", "1234.5", "7"],
        ["Puebla", "11", "SEP", "12", ""],
    ]
    data = dst.read_bytes()
    written = {"path": str(dst), "rows": 3, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    fixes = [("whitespace", 3), ("blank-row", 5), ("thousands-mark", 2), ("missing-marker", 0)]
    assert result.to_json() == {
        "written": [written], "fixes": [{"code": code, "cells": cells} for code, cells in fixes], "set_aside": 3,
    }  # fmt: skip
    log = json.loads((tmp_path / "out.csv.changes.json").read_text(encoding="utf-8"))
    assert log["source"] == {
        "name": source.name, "sha256": hashlib.sha256(before).hexdigest(), "labels": ROWS[0], "rows": [[7, 10]],
    }  # fmt: skip
    assert log["written"] == [{**written, "path": "out.csv"}]
    done = {fix["code"]: fix for fix in log["fixes"]}
    assert done["whitespace"]["changes"] == [[7, 1, "Colima ", "Colima"], [8, 2, " ", ""], [10, 3, " SEP", "SEP"]]
    assert done["blank-row"]["removed"] == [[8, ["", "", "", "", ""]]]
    assert source.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {
        "source.txt", "out.csv", "out.csv.changes.json", "out.csv.changes.html",
    }  # fmt: skip


def test_a_code_used_twice_is_told_once(tmp_path: Path, monkeypatch: Any) -> None:
    source = put_table(monkeypatch, tmp_path, ROWS)
    result = convert(source, tmp_path / "o.csv", recipe=[("whitespace", "Entidad", ""), ("whitespace", "RAMO", "")])
    assert result.fixes == {"whitespace": 3}


@pytest.mark.parametrize("ending", ["csv", "tsv", "xlsx"])
@pytest.mark.parametrize("recipe", [RECIPE, RECIPE[:4], []], ids=["reshaped", "in place", "none"])
def test_undo_gives_the_table_that_was_read(tmp_path: Path, monkeypatch: Any, ending: str, recipe: Any) -> None:
    source = put_table(monkeypatch, tmp_path, ROWS, first=7)
    plain, dst = tmp_path / f"plain.{ending}", tmp_path / f"out.{ending}"
    convert(source, plain)
    done = convert(source, dst, recipe=recipe)
    given_back = undo(dst)
    assert _content(dst) == _content(plain)
    assert given_back.written[0].sha256 == hashlib.sha256(dst.read_bytes()).hexdigest()
    assert given_back.fixes == {code: cells for code, cells in done.fixes.items() if cells}
    bytes_now = dst.read_bytes()
    assert undo(dst).fixes == {} and dst.read_bytes() == bytes_now, "undoing twice is undoing once"


def _content(path: Path) -> Any:
    if path.suffix != ".xlsx":
        return path.read_bytes()
    from openpyxl import load_workbook

    # A workbook's bytes hold the time they were made at.
    return [[(cell.value, cell.data_type) for cell in row] for row in load_workbook(path).active.iter_rows()]


cells = st.text(max_size=4) | st.sampled_from(
    ["", " a ", "1,234,567", "5", "Total x", "-", "3,5", "(2)", "\r\n", '"', "'7"]
)
codes = st.sampled_from(
    [
        ("whitespace", "", ""), ("blank-row", "", ""), ("total-row", "", ""), ("missing-marker", "", ""),
        ("thousands-mark", "", ""), ("decimal-mark", "x", ""), ("number-as-text", "x", ""), ("fill-down", "x;y", ""),
        ("lost-leading-zero", "x", "3"), ("wide-to-long", "y", "n=v"), ("wide-to-long", "x:y", "a=b"),
    ]
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    labels = draw(st.permutations(["x", "y", "x", ""]))
    return [labels, *draw(st.lists(st.lists(cells, min_size=4, max_size=4), max_size=5))]


@settings(deadline=None, max_examples=150)
@given(tables(), st.lists(codes, max_size=4), st.sampled_from(["csv", "tsv"]))
def test_whatever_was_done_undo_gives_every_cell_back(rows: list[list[str]], recipe: Any, ending: str) -> None:
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        source = put_table(patch, folder, rows, first=3)
        plain, dst = folder / f"plain.{ending}", folder / f"out.{ending}"
        convert(source, plain)
        try:
            convert(source, dst, recipe=recipe)
        except Problem:
            # A second wide-to-long no longer finds the columns of the first; then nothing is written.
            assert not dst.exists()
            return
        undo(dst)
        assert dst.read_bytes() == plain.read_bytes()


def test_undo_refuses_what_it_would_lose_or_does_not_know(tmp_path: Path, monkeypatch: Any) -> None:
    source, dst = put_table(monkeypatch, tmp_path, ROWS), tmp_path / "out.csv"
    log = tmp_path / "out.csv.changes.json"
    with pytest.raises(Problem, match=r"out\.csv"):
        undo(dst)
    convert(source, dst, fix="safe")
    good = log.read_bytes()
    for bad in (b"", b"{}", b"[1]", good.replace(b'"removed": [', b'"removed": [3,', 1), b"\xff"):
        log.write_bytes(bad)
        with pytest.raises(Problem, match=r"changes\.json"):
            undo(dst)
    log.write_bytes(good)
    edited = dst.read_bytes().replace(b"Hacienda", b"My own work")
    dst.write_bytes(edited)
    with pytest.raises(Problem, match=r"was changed after|se modificó"):
        undo(dst)
    assert dst.read_bytes() == edited
    dst.unlink()
    with pytest.raises(Problem, match=r"out\.csv"):
        undo(dst)


def test_what_is_read_is_never_written_over(tmp_path: Path, monkeypatch: Any) -> None:
    put_table(monkeypatch, tmp_path, ROWS)
    names: dict[str, dict[str, Any]] = {
        "data.csv": {}, "data.csv.changes.json": {}, "recipe.csv": {"recipe": tmp_path / "recipe.csv"},
        "data-01.csv": {"split_rows": 1}, "data-colima.csv": {"split_by": "Entidad"},
    }  # fmt: skip
    for name, options in names.items():
        given_file = tmp_path / name
        given_file.write_bytes(b"fix,columns,value\r\nwhitespace,,\r\n")
        other = tmp_path / "other.txt"
        other.write_bytes(b"x")
        source = other if "recipe" in options else given_file
        dst = given_file if name == "recipe.csv" else tmp_path / "data.csv"
        monkeypatch.setattr("opendata_training.conversion.converting.read_recipe", lambda _recipe: [])
        with pytest.raises(Problem, match=name):
            convert(source, dst, **options)
        assert given_file.read_bytes().startswith(b"fix,")
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "data.csv")
    with pytest.raises(Problem):
        convert(tmp_path / "data.csv", link)


def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: Any) -> None:
    source, dst = put_table(monkeypatch, tmp_path, ROWS), tmp_path / "out.csv"
    convert(source, dst, fix="safe", split_rows=2)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}

    class Full(Writer):
        def write(self, block: Any) -> None:
            self.stream.write(b"half a table")
            if block.height < 4:
                raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(csv, "writer", Full)
    with pytest.raises(Problem):
        convert(source, dst, split_rows=2)
    with pytest.raises(Problem):
        convert(source, dst, recipe=[("total-row", "Nowhere", "")])
    monkeypatch.undo()
    (tmp_path / ".~lock.out.csv#").write_bytes(b"")
    for act in (lambda: convert(source, dst), lambda: undo(dst)):
        with pytest.raises(Problem, match=r"spreadsheet program|hojas de cálculo"):
            act()
    (tmp_path / ".~lock.out.csv#").unlink()
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_parts_lie_beside_the_whole(tmp_path: Path, monkeypatch: Any) -> None:
    source, dst = put_table(monkeypatch, tmp_path, ROWS), tmp_path / "out.csv"
    written = convert(source, dst, split_rows=3).written
    assert [(one.path.name, one.rows) for one in written] == [("out.csv", 4), ("out-01.csv", 3), ("out-02.csv", 1)]
    assert [*rows_in(written[1].path), *rows_in(written[2].path)[1:]] == rows_in(dst)
    index = rows_in(tmp_path / "out-index.csv")
    assert index[0] == ["file", "part", "rows", "bytes", "sha256"]
    assert index[1:] == [
        [one.path.name, part, str(one.rows), str(one.bytes), one.sha256]
        for one, part in zip(written, ("", "1", "2"), strict=True)
    ]
    sums = (tmp_path / "out.csv.sha256").read_text(encoding="utf-8")
    assert sums == "".join(f"{hashlib.sha256(one.path.read_bytes()).hexdigest()}  {one.path.name}\n" for one in written)


@pytest.mark.parametrize("seed", [departments.OPEN_SEED, 1, 2])
@pytest.mark.parametrize("code", ["sesnsp", "pemex"])
def test_a_departments_file_and_its_recipe_give_the_truth(tmp_path: Path, code: str, seed: int) -> None:
    built = departments.build(code, seed)
    source, dst = tmp_path / "messy" / built.name, tmp_path / "clean.csv"
    source.parent.mkdir()
    source.write_bytes(built.data)
    convert(source, dst, recipe=built.recipe)
    assert rows_in(dst) == [list(built.truth[0]), *(list(row.values()) for row in built.truth)]
    lines = tmp_path / "clean.ndjson"
    convert(source, lines, recipe=built.recipe)
    # Numbers are numbers there, with the digits that were written; keys stay text.
    told = [json.loads(line, parse_float=str, parse_int=str) for line in lines.read_text(encoding="utf-8").splitlines()]
    assert [{label: cell or "" for label, cell in row.items()} for row in told] == built.truth


def real(name: str) -> Path:
    path = Path(__file__).parents[3] / "shared" / "real" / name
    if not path.exists():
        pytest.skip("the real files are not beside this repository")
    return path


def test_safe_fixes_mend_a_real_inventorys_amounts_and_keys_and_nothing_else(tmp_path: Path) -> None:
    source, plain, dst = real("inem-2005-total-municipal.csv"), tmp_path / "plain.csv", tmp_path / "out.csv"
    convert(source, plain)
    assert convert(source, dst, fix="safe").fixes["thousands-mark"] > 1000
    for old, new in zip(rows_in(plain), rows_in(dst), strict=True):
        # INEGI's keys of states and municipalities get their zeros back.
        keys = [old[1].zfill(2), old[2], old[3].zfill(5)]
        assert new == [old[0], *keys, old[4], *(cell.replace(",", "") for cell in old[5:])]
    undo(dst)
    assert dst.read_bytes() == plain.read_bytes()


def test_safe_fixes_give_a_clean_real_file_its_zeros_and_leave_the_rest_alone(tmp_path: Path) -> None:
    source, plain, dst = real("inem-2008-total-municipal.csv"), tmp_path / "plain.csv", tmp_path / "out.csv"
    convert(source, plain)
    assert list(convert(source, dst, fix="safe").fixes) == ["lost-leading-zero"]
    before, after = rows_in(plain), rows_in(dst)
    assert after[0] == before[0]
    assert after[1:] == [[row[0].zfill(2), row[1], row[2].zfill(3), *row[3:]] for row in before[1:]]


def test_nothing_takes_its_place_when_the_log_cannot(tmp_path: Path) -> None:
    source = tmp_path / "source.csv"
    source.write_text("a,b\n1 ,2\n", encoding="utf-8")
    (tmp_path / "out.csv").write_text("before", encoding="utf-8")
    (tmp_path / "out.csv.changes.json").mkdir()
    with pytest.raises(Problem, match="is a folder"):
        convert(source, tmp_path / "out.csv", fix="safe")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == "before"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_names_in_an_old_encoding_are_converted_and_given_back(tmp_path: Path) -> None:
    source, target = tmp_path / "ma\udcf1ana.csv", tmp_path / "a\udcf1o.csv"
    source.write_text("a,b\n1 ,2\n", encoding="utf-8")
    convert(source, target, fix="safe")
    assert undo(target).undone


@pytest.mark.parametrize(
    "log",
    [
        "[" * 100_000,
        '{"source": {"rows": [[1, 99999999999]]}, "set_aside": 0, "recipe": [], "fixes": [], "written": []}',
        '{"source": [], "set_aside": 0}',
    ],
    ids=["deep", "rows that nobody has", "no source"],
)
def test_a_log_that_would_fill_the_memory_is_damaged(tmp_path: Path, log: str) -> None:
    (tmp_path / "out.csv").write_text("a\n1\n", encoding="utf-8")
    (tmp_path / "out.csv.changes.json").write_text(log, encoding="utf-8")
    with pytest.raises(Problem, match="damaged"):
        undo(tmp_path / "out.csv")


def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    with pytest.raises(Problem, match=r"loop\.csv"):
        convert(tmp_path / "loop.csv", tmp_path / "out.csv")


def test_a_workbook_that_does_not_fit_complains_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def write(self, _data: Any) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    later: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", later.append)
    stream = Full()
    with pytest.raises(OSError, match="No space"):
        writer = xlsx.writer(stream, [Field("a")])
        writer.write(block_of([["a"], ["1"], ["x"]]))
        writer.close()
    stream.close()
    gc.collect()
    assert not later
