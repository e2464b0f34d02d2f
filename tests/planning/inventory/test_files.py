"""An inventory as ours and as ADELA's: nothing that ADELA holds is lost, and ids stay."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from opendata_training.departments import codes
from opendata_training.departments.inventory import inventory_of
from opendata_training.errors import Problem
from opendata_training.locale import LANGUAGES, language, use_language
from opendata_training.planning import Row, read_sheet
from opendata_training.planning.inventory import (
    read_inventory,
    sheet_of,
    summary,
    with_ids_of,
    write_adela,
    write_inventory,
)
from opendata_training.planning.sheets import adela_inventory, inventory

# As ADELA's own export has it.
ADELA = (
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?,"
    "Razón por la cual los datos son privados,\"¿En qué plataforma, tecnología, programa o sistema se albergan?\","
    "Fecha estimada de publicación en datos.gob.mx,Frecuencia con la que actualizan\n"
    "Titular de Obras,Obras,Obras 2013,Una fila es una obra.,Publico,,Excel,2014-11,anual\n"
    "Titular de Obras,Obras,Obras 2014,Una fila es una obra.,Publico,,Excel,2014-12-15,anual\n"
    "Titular de Becas,Becas,Becas 2014,Una fila es una beca.,Privado,\"Trae nombres, y CURP\",Oracle,,trimestral\n"
    "Titular de Agua,Pozos,Pozos 2014,Una fila es un pozo.,Restringido,Seguridad,Access,,irregular\n"
)  # fmt: skip
EIGHT = [one.key for one in adela_inventory.SHEET.columns]


@pytest.fixture
def adela(tmp_path: Path) -> Path:
    path = tmp_path / "inventario_general_de_datos.csv"
    path.write_bytes(ADELA.encode("cp1252"))
    return path


def test_adelas_inventory_becomes_ours_with_ids(adela: Path) -> None:
    rows = read_inventory(adela)
    assert [row["id"] for row in rows] == ["obras", "obras", "becas", "pozos"]
    assert [row["private"] for row in rows] == ["public", "public", "private", "restricted"]
    assert [row["date"] for row in rows] == ["2014-11", "2014-12", "", ""]
    assert [row["update"] for row in rows] == ["R/P1Y", "R/P1Y", "R/P3M", "irregular"]
    assert rows[2]["reason"] == "Trae nombres, y CURP"
    assert sheet_of(adela) is adela_inventory.SHEET


@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_there_and_back_keeps_what_adela_holds(adela: Path, spoken: str, ending: str, tmp_path: Path) -> None:
    use_language(spoken)
    before = read_inventory(adela)
    ours = write_inventory(before, tmp_path / f"ours.{ending}")
    back = write_adela(read_inventory(ours), tmp_path / f"back.{ending}")
    again = read_sheet(adela_inventory.SHEET, back)
    assert [{key: row[key] for key in EIGHT} for row in again] == [{key: row[key] for key in EIGHT} for row in before]
    assert language() == spoken


def test_adela_reads_what_is_written_for_it_in_any_language(adela: Path, tmp_path: Path) -> None:
    """Its reader takes columns by their order, and whatever is not "Público" for private."""
    use_language("en")
    sheet = openpyxl.load_workbook(write_adela(read_inventory(adela), tmp_path / "adela.xlsx")).active
    head, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert head[:5] == [
        "Responsable",
        "Nombre del conjunto",
        "Nombre del recurso",
        "¿De qué es?",
        "¿Tiene datos privados?",
    ]
    assert len(head) == 8
    assert [row[4] for row in rows] == ["público", "público", "privado", "restringido"]


@pytest.mark.parametrize("code", codes())
def test_a_departments_inventory_comes_back_and_says_to_adela_what_it_knows(code: str, tmp_path: Path) -> None:
    rows = inventory_of(code, 5)
    read = read_inventory(write_inventory(rows, tmp_path / "inventory.xlsx"))
    assert [dict(row) for row in read] == rows
    assert set(rows[0]) == {one.key for one in inventory.SHEET.columns}
    assert sheet_of(tmp_path / "inventory.xlsx") is inventory.SHEET
    assert inventory_of(code, 6) != rows


def test_what_nobody_answered_adela_is_taken_from_ours(tmp_path: Path) -> None:
    row = {"name": "Becas", "resource": "2014", "about": "Una fila es una beca.", "owner": "Becas", "system": "SIB",
           "sensitivity": "personal", "legal_basis": "Ley de becas"}  # fmt: skip
    (told,) = read_sheet(adela_inventory.SHEET, write_adela([row], tmp_path / "adela.csv"))
    assert (told["responsible"], told["private"], told["reason"], told["platform"]) == (
        "Becas", "private", "Ley de becas", "SIB",
    )  # fmt: skip


def test_an_id_stays_when_the_spelling_changes_and_a_new_one_is_made_for_what_is_new() -> None:
    before = [{"id": "pozos", "name": "Pozos por municipio"}, {"id": "obras-2", "name": "Obras"}]
    now = [Row({"id": "", "name": "POZO POR MUNICIPIO"}), Row({"id": "", "name": "Obras"}), Row({"id": "", "name": "Tomas"}),
           Row({"id": "obras-2", "name": "Obra pública y su avance"}),
           Row({"id": "invented", "name": "Pozos por municipio"})]  # fmt: skip
    assert [row["id"] for row in with_ids_of(now, before)] == ["pozos", "obras-2", "tomas", "obras-2", "pozos"]


def test_an_inventory_in_numbers() -> None:
    rows = [{**one, "size_mb": None} if at == 0 else one for at, one in enumerate(inventory_of("sesnsp", 2))]
    counted = summary([*rows, {**rows[1], "resource": "another"}])
    assert (counted.datasets, counted.resources, counted.unowned, counted.unsized) == (10, 11, 1, 1)
    assert sum(counted.sensitivity.values()) == 10 and counted.unsaid == counted.baseless == 0
    assert sum(counted.owners.values()) == 9
    assert summary([]).to_json()["datasets"] == 0


@pytest.mark.parametrize(("text", "says"), [("a,b\n1,2\n", "no column called"), ("", "is empty")])
def test_what_is_no_inventory_is_told(text: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(text)
    with pytest.raises(Problem, match=says):
        read_inventory(path)
