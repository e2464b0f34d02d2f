"""`opendata plan inventory` and `opendata plan map`, as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opendata_training.cli import main
from opendata_training.departments.inventory import inventory_of
from opendata_training.planning.inventory import read_inventory, write_adela, write_inventory

MAP = "Paso,Qué pasa,Qué se hace,Quién,Sigue\n1,se produce,Miden,Operador,2\n2,se guarda,Anotan,Analista,3\n3,sale,Envían,Enlace,\n"


def run(*words: object) -> int:
    return main(["plan", *map(str, words)])


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return write_inventory(inventory_of("salud", 1), tmp_path / "inventory.csv")


def test_an_inventory_goes_to_adela_and_comes_back(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    adela, back = tmp_path / "adela.xlsx", tmp_path / "back.csv"
    assert run("inventory", ours, "--adela", adela) == 0
    assert "Datasets: 10. Resources: 10." in capsys.readouterr().out
    run("inventory", adela, "-o", back, "--previous", ours)
    assert [row["id"] for row in read_inventory(back)] == [row["id"] for row in read_inventory(ours)]


def test_as_json_there_is_one_document(ours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("inventory", ours, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["kind"] == "inventory" and told["summary"]["datasets"] == 10 and told["report"]["valid"]
    assert run("inventory", write_adela(read_inventory(ours), ours.with_name("a.csv")), "--json") == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "adela-inventory"


def test_what_is_not_understood_is_found_and_nothing_is_written(ours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours.write_text(ours.read_text(encoding="utf-8").replace("2014-", "mes 2014-"), encoding="utf-8")
    assert run("inventory", ours) == 1
    assert run("inventory", ours, "--json") == 1
    assert run("inventory", ours, "-o", ours.with_name("new.csv")) == 2
    assert "is not understood" in capsys.readouterr().err
    assert not ours.with_name("new.csv").exists()


def test_the_source_is_never_written_over(ours: Path) -> None:
    before = ours.read_bytes()
    assert run("inventory", ours, "-o", ours) == 2
    assert ours.read_bytes() == before


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_map_is_drawn_with_its_steps_in_words(lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, picture = tmp_path / "process-map.csv", tmp_path / "map.png"
    path.write_text(MAP, encoding="utf-8")
    assert run("map", path, "-o", picture, "--lang", lang) == 0
    said = capsys.readouterr().out
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert f"1 | {'se produce' if lang == 'es' else 'made'} | Miden" in said
    assert run("map", path, "--json") == 0
    assert json.loads(capsys.readouterr().out)["report"]["valid"]


def test_what_cannot_be_drawn_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "process-map.csv"
    path.write_text(MAP.replace(",2\n", ",9\n"), encoding="utf-8")
    assert run("map", path) == 1
    assert run("map", path, "-o", tmp_path / "map.jpg") == 2
    path.write_text("a,b\n1,2\n")
    assert run("map", path) == 2
    assert "no column called" in capsys.readouterr().err
