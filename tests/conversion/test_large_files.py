"""A file that goes through window by window comes out as one that is in memory whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from opendata_training.conversion import convert, preview, undo
from opendata_training.reading.windows import blocks, coding, engine, large, opening
from opendata_training.validation.windows import profile

DATASETS = Path(__file__).parents[2] / "datasets"
# Of each department every third file, a text.
FILES = [
    path for path in sorted(DATASETS.glob("*/*"))[::3] if path.suffix in (".csv", ".txt", ".tsv") and path.read_bytes()[:2] != b"PK"
]  # fmt: skip


@pytest.fixture(params=["engine", "no engine"])
def small(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """Make windows of 6,000 bytes, with and without the engine."""
    monkeypatch.setattr(coding, "WINDOW", 6000)
    monkeypatch.setattr(blocks, "HEAD", 20)
    monkeypatch.setattr(profile, "_MANY_ROWS", 40)
    if request.param == "no engine":
        for module in (engine, large, profile):
            monkeypatch.setattr(module, "engine", lambda: None)
    yield


def outcome(source: Path, folder: Path, ending: str = "csv", **asked: Any) -> dict[str, Any]:
    """Convert, and give all that came of it but the numbers of cells in text that says them."""
    folder.mkdir()
    dst = folder / f"out.{ending}"
    convert(source, dst, **asked)
    log = json.loads((folder / f"out.{ending}.changes.json").read_text(encoding="utf-8"))
    for fix in log["fixes"]:
        fix["changes"].sort()
    aside = folder / "out-set-aside.csv"
    found = {"bytes": dst.read_bytes(), "log": log, "aside": aside.read_bytes() if aside.exists() else b""}
    undo(dst)
    return {**found, "before": dst.read_bytes()}


@pytest.mark.parametrize("source", FILES, ids=lambda path: path.stem)
def test_windows_and_memory_agree(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small: None) -> None:
    whole = outcome(source, tmp_path / "memory", fix="safe")
    monkeypatch.setattr(opening, "LARGE", 0)
    parts = outcome(source, tmp_path / "windows", fix="safe")
    assert parts == whole


def test_a_reshaped_large_table_is_given_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small: None) -> None:
    source = tmp_path / "wide.csv"
    rows = [f"Municipio {number % 7},{number},{number + 1} ,{'' if number % 5 else 'x'}" for number in range(2000)]
    source.write_text("\n".join(["Nombre,Enero,Febrero,Nota", *rows]) + "\n", encoding="utf-8")
    asked: dict[str, Any] = {
        "fix": "safe",
        "recipe": [("wide-to-long", "Enero:Febrero", "Mes=Delitos"), ("fill-down", "Nota", "")],
        "split_rows": 900,
    }
    whole = outcome(source, tmp_path / "memory", **asked)
    monkeypatch.setattr(opening, "LARGE", 0)
    parts = outcome(source, tmp_path / "windows", **asked)
    assert parts == whole
    for part in ("out-01.csv", "out-05.csv", "out-index.csv", "out.csv.sha256"):
        assert (tmp_path / "windows" / part).read_bytes() == (tmp_path / "memory" / part).read_bytes()
    shown = preview(source, **{name: asked[name] for name in ("fix", "recipe")}).to_json()["fixes"]
    assert [(one["code"], one["cells"]) for one in shown] == [
        ("whitespace", 2000),
        ("wide-to-long", 4000),
        ("fill-down", 3200),
    ]


def test_a_cell_that_the_profile_did_not_see_makes_a_column_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small: None
) -> None:
    import polars

    monkeypatch.setattr(opening, "LARGE", 0)
    monkeypatch.setattr(profile, "MANY", 0)
    monkeypatch.setattr(profile, "FEW_ROWS", 0)
    source, dst = tmp_path / "mixed.csv", tmp_path / "out.ndjson"
    amounts = [str(number * 7) for number in range(3000)]
    amounts[1502] = "12a"
    source.write_text("n,x\n" + "\n".join(f"{at},{text}" for at, text in enumerate(amounts)) + "\n", encoding="utf-8")
    convert(source, dst)
    told = [json.loads(line)["x"] for line in dst.read_text(encoding="utf-8").splitlines()]
    assert told == amounts
    packed = tmp_path / "out.parquet"
    if engine.engine() is not None:
        convert(source, packed)
        assert polars.read_parquet(packed)["x"].to_list() == amounts
