"""The checks of an inventory: each is whole, on ours and on ADELA's, and leaves clean inventories alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training.departments import codes, datasets_of
from opendata_training.departments.inventory import inventory_of
from opendata_training.locale import LANGUAGES, use_language
from opendata_training.planning.inventory import check_inventory, write_inventory
from opendata_training.planning.inventory.looking import says_nobody, says_nothing

HEAD = "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?,Razón,Fecha\n"


def codes_of(folder: Path, text: str) -> dict[str, int]:
    path = folder / "inventario.csv"
    path.write_text(text, encoding="utf-8")
    return check_inventory(path).counts


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_departments_own_inventories_have_only_what_is_true_of_them(language: str, tmp_path: Path) -> None:
    use_language(language)
    for code in codes():
        found = check_inventory(write_inventory(inventory_of(code, 7), tmp_path / "inventory.csv"))
        unowned = [one for one in datasets_of(code).values() if "no-owner" in one.entry.barriers]
        # Once for the post that answers, once for the unit.
        assert found.counts == ({"missing-owner": 2 * len(unowned)} if unowned else {}), code
        assert found.valid


def test_what_adela_did_not_take_is_found(tmp_path: Path) -> None:
    counts = codes_of(tmp_path, HEAD + (
        "Titular de Obras,Obras,Obras 2014,Una fila es una obra.,Publico,,2014-11\n"
        "Titular de Becas,Becas,Becas 2014,Una fila es una beca.,Privado,,\n"
        "Titular de Agua,Pozos,Pozos 2014,Una fila es un pozo.,Publico,,noviembre de 2014\n"
        "Titular de Agua,Tomas,Tomas 2014,,Publico,,2014-12\n"
    ))  # fmt: skip
    assert counts == {"private-without-reason": 1, "type-error": 1, "constraint-error": 1}


def test_a_name_changed_by_hand_is_one_dataset_and_years_are_not(tmp_path: Path) -> None:
    def line(name: str, resource: str) -> str:
        return f"Titular de Agua,{name},{resource},Una fila es un pozo.,Público,,2014-11\n"

    same = [("Pozos por municipio", "Pozos 2013"), ("POZOS POR  MUNICIPIO", "Pozos 2013"),
            ("Municipios: pozos", "pozos 2013"), ("Pozos por munisipio", "Base de datos de pozos 2013")]  # fmt: skip
    assert codes_of(tmp_path, HEAD + "".join(line(*one) for one in same)).get("likely-duplicate") == 3
    apart = [("Pozos", "Pozos 2013"), ("Pozos", "Pozos 2014"), ("Pozos profundos", "Pozos 2013"),
             ("Alumnas inscritas", "2014"), ("Alumnos inscritos", "2014"), ("Zona I", "2014"), ("Zona II", "2014")]  # fmt: skip
    assert codes_of(tmp_path, HEAD + "".join(line(*one) for one in apart)) == {}
    written = [("Establecimientos de salud (CLUES)", "2013"), ("Establecimientos de salud", "2014")]
    assert codes_of(tmp_path, HEAD + "".join(line(*one) for one in written)) == {"name-variant": 1}


@pytest.mark.parametrize("text", ["", " ", "-", "N/A", "n.d.", "pendiente", "Por definir", "S/D", "TBD", "???"])
def test_what_stands_for_nothing(text: str) -> None:
    assert says_nothing(text) and says_nobody(text)


@pytest.mark.parametrize("text", ["Sin área asignada", "sin unidad responsable desde 2013", "Nobody since the reorganisation",
                                  "No unit in charge", "sin responsable"])  # fmt: skip
def test_what_names_nobody(text: str) -> None:
    assert says_nobody(text) and not says_nothing(text)


@pytest.mark.parametrize("text", ["Dirección de Obras", "Nadia Ruiz", "Sinaloa: oficina", "Norte, Delegación", "Nómina",
                                  "Titular de la Unidad sin Fronteras"])  # fmt: skip
def test_what_names_somebody(text: str) -> None:
    assert not says_nobody(text)


@pytest.mark.slow
def test_five_thousand_lines_are_checked_as_they_are(tmp_path: Path) -> None:
    base = inventory_of("pemex", 3)[0]
    rows = [{**base, "id": f"d-{at}", "name": f"Serie {at} de pozos", "resource": f"Serie {at}"} for at in range(5000)]
    rows[4999] = {**rows[4998], "id": "", "name": "serie 4998 de Pozo"}
    found = check_inventory(write_inventory(rows, tmp_path / "inventory.csv"))
    assert found.rows == 5000 and found.counts == {"likely-duplicate": 1}
