"""Publications begun for a whole department, from its inventory and what its plan knows."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.planning.department import Department
from opendata_training.planning.programme.evidence import look
from opendata_training.planning.publications import begin
from opendata_training.publishing.description.draft import load

INVENTORY = """Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?,Razón,¿Plataforma?,Fecha
Titular de Estadística,Lluvia por estación,"Lluvia por estación, 2013",Una fila es una estación en un día.,Público,,Hojas,2014-05
Titular de Estadística,Lluvia por estación,"Lluvia por estación, 2014",Una fila es una estación en un día.,Público,,Hojas,2014-05
Titular de Presas,Presas,Presas 2014,Una fila es una presa.,Público,,Hojas,2014-06
Titular de Padrones,Padrón,Padrón 2014,Una fila es una persona.,Privado,La ley lo protege.,Hojas,
Titular de Pozos,Pozos,Pozos,Una fila es un pozo.,Público,,Hojas,
"""
DECISIONS = """id,name,decision,reason,columns,licence,to_write,decided_by,decided_on
,Presas,redact,Without telephones nobody is told.,TELEFONO,CC0-1.0,Telephones are left out.,Ana Pérez,2014-06-15
,Pozos,withhold,A contract forbids it.,,,,Ana Pérez,2014-06-15
"""
PLAN = """id,name,description,contact_name,contact_title,contact_email,update,date,place,reason
,Lluvia por estación,Rain of each station and day.,Luis Gil,Head of rain,luis@agua.example,R/P1M,2014-09-01,chosen,
,Presas,,Luis Gil,Head of rain,luis@agua.example,,2014-09-01,chosen,
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    place = tmp_path / "agua"
    (place / "clean").mkdir(parents=True)
    (place / "inventory.csv").write_text(INVENTORY, encoding="utf-8")
    (place / "clean" / "lluvia-por-estacion-2014.csv").write_text("fecha,mm\n2014-01-01,1\n2014-12-31,2\n")
    (place / "clean" / "Lluvia por estación, 2013.csv").write_text("fecha,mm\n2013-01-01,1\n2013-12-31,2\n")
    (place / "clean" / "presas-diario.csv").write_text("Entidad,telefono\nSonora,1\nSonora,2\n")
    (place / "clean" / "presas-diario.csv.recipe.csv").write_text("fix,columns,value\n")
    (place / "clean" / "otro.csv").write_text("a,b\n1,2\n")
    return place


def fact(office: Path, each: str, name: str) -> Any:
    return load(office / "publications" / each).facts[name]


def test_each_public_dataset_gets_a_publication_with_all_its_files(office: Path) -> None:
    begun = begin(office / "inventory.csv", office / "publications")
    assert [(one.id, one.files) for one in begun.made] == [("lluvia-estacion", 2), ("presas", 1), ("pozos", 0)]
    draft = load(office / "publications" / "lluvia-estacion")
    assert (
        draft.text("title") == "Lluvia por estación"
        and draft.text("description") == "Una fila es una estación en un día."
    )
    assert draft.text("contact_point", "position") == "Titular de Estadística"
    assert [one.title for one in draft.distributions] == ["Lluvia por estación, 2013", "Lluvia por estación, 2014"]
    assert (draft.text("temporal", "start"), draft.text("temporal", "end")) == ("2013-01-01", "2014-12-31")
    assert fact(office, "presas", "spatial") == "Sonora"
    assert (office / "publications" / "presas" / "recipe.csv").is_file()
    assert [name for name, _why in begun.left_out] == ["Padrón"] and "La ley lo protege." in begun.left_out[0][1]
    assert [path.name for path in begun.strange] == ["otro.csv"] and "no file was found" in str(begun)


def test_the_plan_and_the_decisions_say_the_rest(office: Path) -> None:
    (office / "decisions.csv").write_text(DECISIONS, encoding="utf-8")
    (office / "opening-plan.csv").write_text(PLAN, encoding="utf-8")
    begun = begin(office / "inventory.csv", office / "publications")
    assert [one.id for one in begun.made] == ["lluvia-estacion", "presas"]
    why = dict(begun.left_out)
    assert "A contract forbids it." in why["Pozos"] and "not in the opening plan" in why["Padrón"]
    draft = load(office / "publications" / "presas")
    assert draft.text("description") == "Una fila es una presa. Telephones are left out."
    assert draft.text("license") == "CC0-1.0" and draft.text("contact_point", "email") == "luis@agua.example"
    assert draft.attestations == [
        {"statement": "Without telephones nobody is told.", "name": "Ana Pérez", "date": "2014-06-15"}
    ]
    assert begun.made[1].leave_out == ["TELEFONO"] and "TELEFONO" in str(begun)
    assert fact(office, "lluvia-estacion", "accrual_periodicity") == "R/P1M"
    # What the plan says of every dataset is no question any more.
    assert {name for name, _question in begun.defaults} == {"publisher", "license"}


def test_what_a_department_has_in_common_is_asked_once(office: Path) -> None:
    first = begin(office / "inventory.csv", office / "publications")
    asked = {name for name, _question in first.defaults}
    assert asked == {"publisher", "contact_point.name", "contact_point.position", "contact_point.email", "license"}
    assert all(asked.isdisjoint(each.field for each in one.missing) for one in first.made)
    place = office / "publications" / "pozos" / "dataset.yaml"
    place.write_text(place.read_text().replace("license: ''", "license: CC0-1.0 # ours"))
    (office / "publications" / "defaults.yaml").write_text(
        "publisher: Comisión\ncontact_point: {name: Ana, position: Jefa, email: ana@agua.example}\nlicense: CC-BY-4.0\n",
        encoding="utf-8",
    )
    again = begin(office / "inventory.csv", office / "publications")
    assert again.defaults == [] and fact(office, "presas", "publisher") == "Comisión"
    # What a dataset says of itself stays: its own licence, and the post that answers for it.
    assert fact(office, "pozos", "license") == "CC0-1.0" and "# ours" in place.read_text()
    assert fact(office, "presas", "contact_point") == {
        "name": "Ana",
        "position": "Titular de Presas",
        "email": "ana@agua.example",
    }


def test_run_again_it_changes_nothing_and_takes_what_is_new(office: Path) -> None:
    begin(office / "inventory.csv", office / "publications")

    def now() -> dict[str, bytes]:
        return {str(one): one.read_bytes() for one in (office / "publications").rglob("*") if one.is_file()}

    before = now()
    begin(office / "inventory.csv", office / "publications")
    assert now() == before
    (office / "clean" / "pozos.csv").write_text("pozo,metros\nA1,20\n")
    assert begin(office / "inventory.csv", office / "publications").made[2].files == 1


def test_a_board_finds_them(office: Path) -> None:
    begin(office / "inventory.csv", office / "publications")
    found = {one.id: one for one in look(Department(office), "agua")}
    assert set(found) == {"lluvia-estacion", "presas", "padron", "pozos"}
    assert (office / "publications" / "presas" / "dataset.yaml").is_file()


def test_names_that_two_datasets_share_tell_of_neither(office: Path) -> None:
    text = INVENTORY.replace("Presas 2014", "Datos 2014").replace(",Pozos,Una", ",Datos 2014,Una")
    (office / "inventory.csv").write_text(text, encoding="utf-8")
    (office / "clean" / "datos-2014.csv").write_text("a,b\n1,2\n")
    begun = begin(office / "inventory.csv", office / "publications")
    assert [path.name for path in begun.strange] == ["datos-2014.csv", "otro.csv"]


@pytest.mark.parametrize("each", ["../out", "a/b", ".."])
def test_an_id_that_leads_out_is_left_out_and_said(office: Path, each: str) -> None:
    (office / "inventory.csv").write_text(
        f"id,responsible,name,resource,about,private\n{each},Head,Wells,Wells,A well.,public\n"
    )
    begun = begin(office / "inventory.csv", office / "publications")
    assert begun.made == [] and "cannot name a folder" in begun.left_out[0][1]
    assert not (office.parent / "out").exists()


def test_what_cannot_be_read_is_said(office: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no folder"):
        begin(office / "inventory.csv", office / "publications", files=tmp_path / "nowhere")
    with pytest.raises(Problem, match=r"gone\.csv"):
        begin(office / "gone.csv", office / "publications")
    (office / "publications").mkdir()
    (office / "publications" / "defaults.yaml").write_text("a: [")
    with pytest.raises(Problem, match=r"defaults\.yaml"):
        begin(office / "inventory.csv", office / "publications")


def test_as_a_person_types_it(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["new", str(office / "publications"), "--from", str(office / "inventory.csv")]
    assert main([*call, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in told["publications"]] == ["lluvia-estacion", "presas", "pozos"]
    shutil.rmtree(office / "publications")
    assert main([*call, "--lang", "es"]) == 0
    assert "Quedaron fuera" in capsys.readouterr().out
    assert main(["new", call[1], str(office / "clean" / "otro.csv"), *call[2:]]) == 2
    assert "--files" in capsys.readouterr().err
    assert main(["new"]) == 2 and main(["new", str(office / "x")]) == 2
