"""Finding personal data: what each kind catches and leaves alone, what decides whether it is a person's, and how it is told."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training import privacy
from opendata_training.countries.mx.check_digits import curp_digit
from opendata_training.errors import Problem
from opendata_training.locale import Words, use_language
from opendata_training.reading.windows import opening
from opendata_training.validation.privacy import risk_memo
from opendata_training.validation.privacy.detecting import kinds
from opendata_training.validation.privacy.kinds import coordinates, telephone

each = pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.CODE)
PEOPLE = {"Folio": ["1", "2", "3", "4"], "Nombre": ["Ana Ruiz Paz", "Luis Paz Gil", "Eva Lara Soto", "Hugo Cruz Vega"]}


def table(columns: dict[str, list[str]]) -> pd.DataFrame:
    longest = max(map(len, columns.values()))
    return pd.DataFrame({label: [*cells, *[""] * (longest - len(cells))] for label, cells in columns.items()})


def personal(columns: dict[str, list[str]]) -> dict[str, str]:
    return {one.label: one.kind.CODE for one in privacy(table(columns)).personal}


def declared(kind: Any) -> Any:
    """Give the module in which a kind is declared: a country's, where it is a key of one."""
    return getattr(kind, "declared", kind)


@each
def test_a_kind_catches_its_good_example_and_leaves_its_bad_one(kind: Any) -> None:
    good, bad = declared(kind).GOOD, declared(kind).BAD
    assert personal(good)[list(good)[-1]] == kind.CODE
    for label, cells in bad.items():
        assert kind.CODE not in personal({label: cells}).values(), label
    assert not set(personal(bad).values()) & {kind.CODE}


@each
def test_a_kind_has_words_in_both_languages(kind: Any) -> None:
    assert isinstance(kind.LABEL, Words) and isinstance(kind.PHRASE, Words) and declared(kind).__doc__
    assert kind.OF in ("person", "born", "contact", "holder")


def test_the_kinds_that_must_be_there_are() -> None:
    wanted = {
        "curp",
        "rfc",
        "nss",
        "voter-key",
        "clabe",
        "telephone",
        "email",
        "address",
        "name",
        "birth",
        "coordinates",
    }
    assert wanted <= {kind.CODE for kind in kinds()}


def test_evidence_says_whether_check_digits_were_right() -> None:
    wrong = ["LXCA800101HDFPRN01", "LXCA810101HDFPRN02", "GOLE900203MDFRRL03"]
    right = [key[:17] + str(curp_digit(key[:17])) for key in wrong]
    said = [privacy(pd.DataFrame({"CURP": keys})).to_json()["columns"][0]["evidence"] for keys in (wrong, right)]
    assert "check digit right in" in said[0] and "format, check digit and header in 100" in said[1]


def test_a_header_is_not_needed_where_check_digits_are_right() -> None:
    keys = [f"GOLE90020{day}MDFRRL0" for day in range(1, 7)]
    assert personal({"Número de parte": [key + str(curp_digit(key)) for key in keys]}) == {"Número de parte": "curp"}
    assert personal({"Número de parte": [key + str((curp_digit(key) + 1) % 10) for key in keys]}) == {}


@given(st.floats(-180, 180, allow_nan=False))
def test_no_coordinate_is_ever_a_telephone(value: float) -> None:
    for text in (f"{value:.6f}", f"{value:.4f}".replace(".", ",")):
        assert not telephone.is_telephone(text) and not telephone.is_written_as_telephone(text)
        assert coordinates.is_precise(text)


@pytest.mark.parametrize(
    "columns",
    [
        {"Presa": ["El Sauz", "La Laja"], "Latitud": ["19.43261", "20.65974"], "Longitud": ["-99.13324", "-103.34961"]},
        {"Tienda": ["Luz", "Sol"], "Teléfono": ["5512345678", "3312345678"], "Domicilio": ["Juárez 3", "Hidalgo 5"]},
        {"Latitud": ["19.43261", "20.65974"], "Longitud": ["-99.13324", "-103.34961"], "Teléfono": ["", ""]},
        {"Clave presupuestaria": ["201411510012345678", "201411510012345679"]},
        {"Número de contrato": ["5512345678", "5598765432"], "Monto": ["1.5", "2.5"]},
        {"Municipio": ["Benito Juárez", "Gustavo A. Madero"], "Escuela": ["Miguel Hidalgo", "Emiliano Zapata"]},
        {"Arete": ["1", "2"], "Raza": ["Suiza", "Angus"], "Fecha de nacimiento": ["2014-01-02", "2014-02-03"]},
        {"id": ["1", "2"], "fecha nacimiento": ["1990-01-02", "1985-02-03"]},
    ],
)  # fmt: skip
def test_what_is_no_persons(columns: dict[str, list[str]]) -> None:
    assert personal(columns) == {}


def test_what_is_beside_a_person_is_the_persons() -> None:
    beside = {
        "Teléfono": ["5512345678", "3387654321", "8112345678", "9987654321"],
        "Domicilio": ["Juárez 3, Col. Centro", "Hidalgo 15", "Pino 7", "Av. Sol 9"],
        "Lat": ["19.43261", "20.65974", "25.68661", "21.16191"],
        "Lon": ["-99.13324", "-103.34961", "-100.31611", "-86.85153"],
    }
    assert personal(beside) == {}
    found = personal({**PEOPLE, **beside})
    assert found == {
        "Nombre": "name",
        "Teléfono": "telephone",
        "Domicilio": "address",
        "Lat": "coordinates",
        "Lon": "coordinates",
    }


def test_the_telephone_of_a_clinics_head_is_personal_and_its_place_is_not() -> None:
    found = personal({
        "CLUES": ["DFSSA000337", "ASSSA000476", "VZSSA000111", "JCSSA000222"],
        "RESPONSABLE": PEOPLE["Nombre"],
        "TELEFONO": ["5512345678", "3387654321", "8112345678", "9987654321"],
        "LATITUD": ["19.43261", "20.65974", "25.68661", "21.16191"],
        "LONGITUD": ["-99.13324", "-103.34961", "-100.31611", "-86.85153"],
    })  # fmt: skip
    assert found == {"RESPONSABLE": "name", "TELEFONO": "telephone"}


def test_one_telephone_for_all_is_the_offices() -> None:
    columns = {**PEOPLE, "Teléfono": ["5512345678"] * 4}
    assert personal(columns) == {"Nombre": "name"}


def test_days_of_birth_under_a_label_that_says_nothing() -> None:
    keys = ["LXCA800101HDFPRN01", "LXCA810203HDFPRN02", "GOLE900405MDFRRL03"]
    born, paid = ["1980-01-01", "1981-02-03", "1990-04-05"], ["2014-01-01", "2014-02-03", "2014-04-05"]
    assert personal({"CURP": keys, "F1": born, "F2": paid}) == {"CURP": "curp", "F1": "birth"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Se atendió a la C. Ana Ruiz Paz.", "name"),
        ("Entregado a Luis Gómez Ortiz en ventanilla", "name"),
        ("Escribir a ana.ruiz@example.org", "email"),
        ("Llamar al 5512345678", "telephone"),
        ("Con CURP LXCA800101HDFPRN01", "curp"),
    ],
)
def test_personal_data_within_remarks_are_found_with_their_share(text: str, kind: str) -> None:
    found = privacy(
        pd.DataFrame({"Folio": ["1", "2", "3", "4"], "Observaciones": ["Sin novedad", text, "Revisado", "Listo"]})
    )
    assert [(one.label, one.kind.CODE, one.sign.share) for one in found.personal] == [("Observaciones", kind, 0.25)]
    assert "within texts" in found.to_json()["columns"][0]["evidence"]


@pytest.mark.parametrize(
    "text",
    [
        "Escuela Primaria Benito Juárez García",
        "En la calle Josefa Ortiz Gómez",
        "Oficio 1001260010",
        "Presa Luis Gómez Ortiz",
    ],
)
def test_remarks_that_name_nobody(text: str) -> None:
    assert personal({"Observaciones": ["Sin novedad", text, "Revisado"]}) == {}


rows = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from(["x", "y", " x"]), st.sampled_from("pqr")), min_size=1, max_size=40
)


@given(rows)
def test_k_l_and_unique_rows_are_those_of_counting(cells: list[tuple[str, str, str]]) -> None:
    found = privacy(pd.DataFrame(cells, columns=["uno", "dos", "secreto"]), ["uno", "dos"], "secreto")
    groups = Counter((one, two.strip()) for one, two, _secret in cells)
    values = {group: {c for a, b, c in cells if (a, b.strip()) == group} for group in groups}
    assert found.k == min(groups.values()) and found.l == min(map(len, values.values()))
    assert found.unique_rows == sum(size == 1 for size in groups.values())


def test_json_is_the_contracts() -> None:
    said = privacy(table(PEOPLE)).to_json()
    assert set(said) == {"columns", "quasi", "sensitive", "k", "l", "unique_rows"}
    assert (said["quasi"], said["sensitive"], said["k"], said["l"], said["unique_rows"]) == ([], None, None, None, None)
    assert set(said["columns"][0]) == {"column", "label", "kind", "personal", "share", "evidence"}
    asked = privacy(table(PEOPLE), "Folio, Nombre").to_json()
    assert (asked["quasi"], asked["k"], asked["unique_rows"]) == (["Folio", "Nombre"], 1, 4)


@pytest.mark.parametrize(("quasi", "sensitive"), [("Nomre", None), (["Folio"], "Folio"), ((), "Folio"), ("99", None)])
def test_columns_that_cannot_be_used_are_told(quasi: Any, sensitive: str | None) -> None:
    with pytest.raises(Problem):
        privacy(table(PEOPLE), quasi, sensitive)


def test_small_cells_of_counts_are_told_and_of_persons_are_not() -> None:
    counts = {"Municipio": ["A", "B", "C"], "Casos": ["1", "0", "50"]}
    assert [(one.label, one.cells, one.counts) for one in privacy(table(counts)).small] == [("Casos", 1, 3)]
    assert privacy(table({**PEOPLE, "Casos": ["1", "2", "3", "4"]})).small == []


def test_nothing_that_is_shown_has_a_cells_value() -> None:
    found = privacy(table({**PEOPLE, "Observaciones": ["Llamar al 5512345678", "", "", ""]}), ["Folio"])
    for language in ("en", "es"):
        use_language(language)
        shown = "\n".join([str(found), found._repr_html_(), risk_memo(found), json.dumps(found.to_json())])
        assert not any(cell in shown for cells in PEOPLE.values() for cell in cells if len(cell) > 1)
        assert "5512345678" not in shown and "name" in shown
    use_language(None)


def test_a_memo_asks_what_only_a_person_knows() -> None:
    found = privacy(table(PEOPLE), ["Folio"])
    memo = risk_memo(found, ["Names were taken out."], privacy(table({"Folio": PEOPLE["Folio"]}), ["Folio"]))
    assert memo.count("› ") >= 8 and "Names were taken out." in memo and "No personal column is left." in memo
    use_language("es")
    assert "¿" in risk_memo(found) and "k = 1" in risk_memo(found)


def test_a_large_file_gives_what_a_small_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["Ana Ruiz Paz", "Luis Paz Gil", "Eva Lara Soto", "Hugo Cruz Vega"]
    lines = ["folio,nombre,telefono,sexo,edad,observaciones,dx"]
    for at in range(3000):
        remark = "Llamar al 5512345678" if at % 100 == 0 else f"Sin novedad {at}"
        lines.append(f"{at},{names[at % 4]},55{at * 7919 % 10**8:08d},{'HM'[at % 2]},{at % 50},{remark},{'pq'[at % 2]}")
    path = tmp_path / "padron.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    small = privacy(path, ["sexo", "edad"], "dx")
    monkeypatch.setattr(opening, "LARGE", 1000)
    large = privacy(path, ["sexo", "edad"], "dx")
    assert large.to_json() == small.to_json() and large.k == 60 and large.l == 1
    assert [one.label for one in small.personal] == ["nombre", "telefono", "observaciones"]
