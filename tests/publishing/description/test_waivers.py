"""Personal data are published only where a named person signs for each column."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.publishing.description.draft import Draft
from opendata_training.publishing.description.waiver import load_waivers, read_waivers
from opendata_training.publishing.gates import personal

PEOPLE = (
    "Nombre,CURP,Monto\n"
    "Ana Ruiz Paz,LXCA800101HDFPRN01,5\nLuis Paz Gil,LXCA810203HDFPRN02,7\nEva Lara Gil,GOLE900405MDFRRL03,8\n"
)
WAIVER = {
    "name": "Ana Pérez",
    "reason": "The law orders that the list of beneficiaries names each of them.",
    "legal_basis": "Ley General de Transparencia, article 70, XV",
    "columns": ["Nombre", "curp"],
    "date": "2014-06-15",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "padron.csv").write_text(PEOPLE, encoding="utf-8")
    return tmp_path


def look(folder: Path, waivers: Any = None) -> list[str]:
    return personal.look(Draft(folder, {"distributions": [{"path": "padron.csv"}], "waivers": waivers or []}))


def test_personal_data_are_refused_and_each_column_is_named(folder: Path) -> None:
    said = look(folder)
    assert len(said) == 1 and "Nombre" in said[0] and "CURP" in said[0] and "Monto" not in said[0]
    assert "Ana Ruiz" not in said[0] and "opendata privacy padron.csv" in said[0]


def test_a_waiver_covers_the_columns_that_it_names_and_no_others(folder: Path) -> None:
    assert look(folder, [WAIVER]) == []
    left = look(folder, [{**WAIVER, "columns": "Nombre"}])
    assert len(left) == 1 and "CURP" in left[0] and "Nombre (" not in left[0]
    assert look(folder, [{**WAIVER, "columns": ["1", "2"]}]) == []
    assert look(folder, [{**WAIVER, "file": "other.csv"}])
    assert look(folder, [{**WAIVER, "file": "padron.csv"}]) == []


@pytest.mark.parametrize("part", ["name", "reason", "legal_basis", "columns", "date"])
def test_a_waiver_that_lacks_something_covers_nothing(folder: Path, part: str) -> None:
    said = look(folder, [{**WAIVER, part: ""}])
    assert len(said) == 2 and part in said[0]


@pytest.mark.parametrize(
    "change",
    [
        {"reason": "Law."},
        {"date": "15 June 2014"},
        {"date": str((datetime.now(UTC) + timedelta(days=3)).date())},
        {"columns": ["*"]},
        {"columns": "todas"},
    ],
)
def test_a_waiver_that_is_not_meant_is_told(folder: Path, change: dict[str, Any]) -> None:
    assert len(look(folder, [{**WAIVER, **change}])) == 2


def test_a_waiver_may_be_a_file_of_its_own(folder: Path) -> None:
    lines = [f"{name}: {value}" for name, value in WAIVER.items() if name != "columns"]
    (folder / "waiver.yaml").write_text("\n".join([*lines, "columns: [Nombre, CURP]"]), encoding="utf-8")
    assert look(folder, ["waiver.yaml"]) == []
    assert load_waivers(folder / "waiver.yaml")[0].name == "Ana Pérez"
    outside = folder.parent / "outside.yaml"
    outside.write_text((folder / "waiver.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert "outside" in look(folder, ["../outside.yaml"])[0]


@pytest.mark.parametrize("text", ["", "name: [", "just words", "- 1\n- 2\n", "name: Ana"])
def test_a_file_that_is_no_waiver_is_told(folder: Path, text: str) -> None:
    (folder / "waiver.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Problem):
        load_waivers(folder / "waiver.yaml")
    with pytest.raises(Problem):
        load_waivers(folder / "none.yaml")


@pytest.mark.parametrize("odd", ["x", {"x": "y"}, [["x"]], 3, [None]])
def test_odd_kinds_of_value_break_nothing(folder: Path, odd: Any) -> None:
    assert read_waivers(odd, folder)[0] == [] and look(folder, odd)


def test_tables_without_personal_data_need_no_waiver(tmp_path: Path) -> None:
    (tmp_path / "padron.csv").write_text("Municipio,Casos\nColima,5\nPuebla,7\n", encoding="utf-8")
    assert look(tmp_path) == []
