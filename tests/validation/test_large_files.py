"""Large files checked window by window: the same findings as in memory, and keys compared in all of the file."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from opendata_training import families
from opendata_training.reading.windows import coding, engine, large, opening
from opendata_training.validation import Report, cells, validate
from opendata_training.validation.schema.inferring import infer_schema
from opendata_training.validation.windows import profile, repeats
from opendata_training.validation.windows.repeats import Repeats

CHECKS = families.members("opendata_training.validation.checks")
DATASETS = Path(__file__).parents[2] / "datasets"


@pytest.fixture(params=["engine", "texts apart", "no engine"])
def small(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """Make windows small, so that a file has many."""
    monkeypatch.setattr(coding, "WINDOW", 20_000)
    if request.param == "texts apart":
        # As in windows of hundreds of thousands of rows: hardly any text comes twice, and some rows tell the shapes.
        for module in (cells, profile):
            monkeypatch.setattr(module, "FEW_ROWS", 20)
        monkeypatch.setattr(profile, "_MANY_ROWS", 100)
    if request.param == "no engine":
        for module in (engine, large, profile):
            monkeypatch.setattr(module, "engine", lambda: None)
    yield


def in_windows(monkeypatch: pytest.MonkeyPatch, *args: Any, **options: Any) -> Report:
    monkeypatch.setattr(opening, "LARGE", 0)
    report = validate(*args, **options)
    monkeypatch.setattr(opening, "LARGE", 1 << 60)
    return report


def places(report: Report) -> Counter[tuple[Any, ...]]:
    return Counter((one.code, one.row, one.line, one.column, one.cell) for one in report.findings)


def lines_of(rows: int, seed: int = 1) -> list[str]:
    chance = random.Random(seed)
    states = ["Sonora", "Jalisco", "Puebla", "Colima"]
    lines = ["Folio,Entidad,Fecha,Robos,Nota"]
    for number in range(rows):
        day = f"2014-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        lines.append(
            f"A-{number:06d},{chance.choice(states)},{day},{chance.randint(1, 900)},nota {chance.random():.9f}"
        )
    return lines


def write(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
    return path


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.CODE)
def test_each_check_finds_its_example_in_windows_too(
    check: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for example in (check.CAUGHT, check.LEFT_ALONE):
        if example.sheets or not example.data or not example.name.endswith(".csv"):
            continue
        path = tmp_path / example.name
        path.write_bytes(example.data)
        options: dict[str, Any] = {"schema": example.schema}
        for name in ("previous", "catalogue", "rules"):
            if getattr(example, name, None) is not None:
                (tmp_path / f"{name}.csv").write_bytes(getattr(example, name))
                options[name] = tmp_path / f"{name}.csv"
        try:
            expected = validate(path, **options)
        except Exception as error:
            with pytest.raises(type(error)):
                in_windows(monkeypatch, path, **options)
            continue
        assert places(in_windows(monkeypatch, path, **options)) == places(expected)


FAULTS: dict[str, dict[int, str]] = {
    "clean": {},
    "far apart": {50: "A-000050,Sonora,2014-02-30,3,x", 900: "A-000900, Jalisco,2014-01-01,3,x",
                  1900: "A-001900,Colima,2014-01-01,n/d,x"},
    "keys and rows again": {1500: "A-000003,Puebla,2014-01-05,7,otra", 1800: "A-000200,Sonora,2014-01-01,1,la misma",
                            200: "A-000200,Sonora,2014-01-01,1,la misma"},
    "a category, and letters": {300: "A-000300,SONORA,2014-01-01,3,x", 1300: "A-001300,Sonora,2014-01-01,3,AÃ±o"},
    "cells too many and too few": {400: "A-000400,Sonora,2014-01-01,3", 1400: "A-001400,Sonora,2014-01-01,3,x,y"},
    "totals": {1000: "Total,,,4500,", 2000: "Total,,,4500,"},
    "personal data": {700: "A-000700,Sonora,2014-01-01,3,llamar al 55 1234 5678"},
}  # fmt: skip


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", FAULTS)
def test_windows_find_what_memory_finds(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = lines_of(2500)
    for at, line in FAULTS[name].items():
        lines[at] = line
    path = write(tmp_path / "datos.csv", lines)
    expected, found = validate(path), in_windows(monkeypatch, path)
    assert places(found) == places(expected)
    assert (found.rows, found.columns, found.counts) == (expected.rows, expected.columns, expected.counts)
    assert bool(expected.counts) == (name != "clean")


def words_in_one_place() -> list[str]:
    lines = lines_of(2500)
    for at in range(1000, 1150):
        parts = lines[at].split(",")
        lines[at] = ",".join([*parts[:3], "cancelado", parts[4]])
    return lines


def points_at_the_end() -> list[str]:
    lines = [line.replace(",", ";") for line in lines_of(2500)]
    for at in range(1, 2501):
        parts = lines[at].split(";")
        lines[at] = ";".join([*parts[:3], f"{at}{'.' if at > 2390 else ','}{at % 9 + 1}", "igual"])
    return lines


def a_second_table() -> list[str]:
    lines = lines_of(800)
    lines[300] = lines[300].rsplit(",", 2)[0] + ",ninguna vez,x"
    return [
        *lines,
        "",
        "",
        "Plaza,Clave,Rumbo,Nota,Fin",
        *(f"P{at},{at},Norte,palabra{at % 50},x" for at in range(700)),
    ]


def a_marker_in_a_short_row() -> list[str]:
    lines = lines_of(2500)
    lines[1200] = "A-001200,n/d,,,"
    return lines


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("made", [words_in_one_place, points_at_the_end, a_second_table, a_marker_in_a_short_row],
                         ids=lambda made: made.__name__)  # fmt: skip
def test_a_part_is_judged_by_what_the_whole_file_is(
    made: Callable[[], list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "datos.csv", made())
    expected = validate(path)
    assert expected.counts
    assert places(in_windows(monkeypatch, path)) == places(expected)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("schema", [
    {"fields": [{"name": "Folio", "constraints": {"unique": True}}, {"name": "Robos", "type": "integer"}]},
    {"fields": [{"name": "Folio"}, {"name": "Entidad"}], "primaryKey": ["Folio", "Entidad"]},
    {"fields": [{"name": "Entidad"}, {"name": "Robos", "type": "integer"}], "uniqueKeys": [["Entidad", "Robos"]]},
], ids=["unique", "primary key", "unique keys"])  # fmt: skip
def test_a_schemas_keys_are_compared_in_all_of_the_file(
    schema: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = lines_of(1800)
    lines[1700] = lines[20][:9] + lines[1700][8:]
    lines[1750] = lines[1749]
    lines[900] = "," + lines[900].split(",", 1)[1]
    path = write(tmp_path / "datos.csv", lines)
    expected = validate(path, schema={**schema, "fieldsMatch": "partial"})
    assert expected.counts
    found = in_windows(monkeypatch, path, schema={**schema, "fieldsMatch": "partial"})
    assert places(found) == places(expected)
    assert found.counts == expected.counts


@pytest.mark.usefixtures("small")
def test_own_rules_look_at_all_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = lines_of(1800)
    lines[1700] = lines[20][:8] + lines[1700][8:]
    path = write(tmp_path / "datos.csv", lines)
    rules = tmp_path / "reglas.csv"
    rules.write_text("columna,regla,valor\nFolio,única,\nRobos,máximo,880\n", encoding="utf-8")
    expected = validate(path, rules=rules)
    assert expected.counts["own-rule"] > 2
    assert places(in_windows(monkeypatch, path, rules=rules)) == places(expected)


@pytest.mark.usefixtures("small")
def test_the_limit_holds_for_all_windows_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "datos.csv", [line.replace("Sonora", "Sonora ") for line in lines_of(2500)])
    found = in_windows(monkeypatch, path, limit=7)
    assert found.counts == validate(path).counts
    assert len([one for one in found.findings if one.code == "whitespace"]) == 7


def test_a_first_schema_of_a_large_file_is_made_of_its_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "datos.csv", lines_of(2500))
    expected = infer_schema(path)
    monkeypatch.setattr(opening, "LARGE", 0)
    monkeypatch.setattr(coding, "WINDOW", 20_000)
    found = infer_schema(path)
    # What names the rows is not looked for in a large file.
    expected.pop("primaryKey", None)
    assert json.dumps(found, sort_keys=True) == json.dumps(expected, sort_keys=True)


def test_department_files_have_the_same_findings_in_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coding, "WINDOW", 40_000)
    monkeypatch.setattr(opening, "LARGE", 1 << 60)
    files = sorted([*DATASETS.rglob("*.csv"), *DATASETS.rglob("*.txt"), *DATASETS.rglob("*.tsv")])
    other = [path.name for path in files[::4] if validate(path).counts != in_windows(monkeypatch, path).counts]
    # A code that is no folio is not guessed to be a key in windows, and what lies outside is judged window by window.
    assert len(other) <= 2, other


@pytest.mark.parametrize("kept", [50, 10**6])
def test_repeats_on_disk_are_those_in_memory(kept: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "_KEPT", kept)
    chance = np.random.default_rng(3)
    hashes = chance.integers(0, 2**63, 400, dtype=np.uint64)[chance.integers(0, 400, 1000)]
    without = chance.random(1000) < 0.1
    found = Repeats(tmp_path, "x", 10**6)
    for start in range(0, 1000, 37):
        found.add(hashes[start : start + 37], start, without[start : start + 37])
    first: dict[int, int] = {}
    expected = []
    for at, one in enumerate(hashes.tolist()):
        if not without[at] and first.setdefault(one, at) != at:
            expected.append((at, first[one]))
    again = found.found()
    assert list(zip(again.rows, again.first, strict=True)) == expected
    assert (again.count, again.judged) == (len(expected), int((~without).sum()))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kept", [50, 10**6])
def test_one_row_said_over_and_over_takes_no_room(kept: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "_KEPT", kept)
    found = Repeats(tmp_path, "x", 10)
    for start in range(0, 5000, 100):
        found.add(np.full(100, 7, dtype=np.uint64), start)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 5000
    again = found.found()
    assert (again.count, again.most, list(again.rows), set(again.first)) == (4999, 5000, list(range(1, 11)), {0})


def test_repeats_keep_the_first_ones_up_to_the_limit(tmp_path: Path) -> None:
    found = Repeats(tmp_path, "x", 3)
    found.add(np.zeros(100, dtype=np.uint64), 0)
    again = found.found()
    assert (again.count, list(again.rows), list(again.first), again.most) == (99, [1, 2, 3], [0, 0, 0], 100)
