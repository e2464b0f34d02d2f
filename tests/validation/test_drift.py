"""Which column is which: labels, values, units, codes, parts; one to one, and no sure one wrong."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import permutations
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from opendata_training import families
from opendata_training.locale import use_language
from opendata_training.validation import validate
from opendata_training.validation.drift import Harmonised, Matching, opened, releases
from opendata_training.validation.drift.assignment import assigned, shares
from opendata_training.validation.drift.names import excludes, likeness, names
from opendata_training.validation.drift.parting import Way, title, way_named
from opendata_training.validation.drift.units import factor_text, unit_of

SURE = 0.9


def harmonised(*frames: pd.DataFrame) -> Harmonised:
    return Harmonised.of(Matching(releases((f"r{at}", opened(frame)) for at, frame in enumerate(frames))))


def found(*frames: pd.DataFrame) -> dict[str, list[str | None]]:
    """Give, for each canonical column, the labels of its sources."""
    told = harmonised(*frames).to_json()["columns"]
    return {one["canonical"]: [source["column"] for source in one["sources"]] for one in told}


def kinds(*frames: pd.DataFrame) -> dict[str, list[str]]:
    told = harmonised(*frames).to_json()["columns"]
    return {one["canonical"]: [source["kind"] for source in one["sources"]] for one in told}


def people(seed: int, rows: int = 120) -> pd.DataFrame:
    """Make a release: rows of a register."""
    chance = random.Random(seed)
    states = [chance.choice(("Sonora", "Jalisco", "Puebla", "Colima", "Oaxaca")) for _row in range(rows)]
    return pd.DataFrame({
        "FOLIO": [f"A-{seed}-{at:04d}" for at in range(rows)],
        "ESTADO": states,
        "SEXO": [chance.choice(("Hombre", "Hombre", "Mujer")) for _row in range(rows)],
        "FECHA": [f"{2010 + seed}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}" for _row in range(rows)],
        "MONTO": [f"{chance.lognormvariate(8, 1):.2f}" for _row in range(rows)],
        "EDAD": [str(chance.randint(18, 90)) for _row in range(rows)],
    })  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CVE_ENT", "Clave de la entidad"), ("NOMMUN", "Nombre del municipio"), ("fecha_registro", "FECHAREGISTRO"),
        ("Fec. Pago", "FechaPago"), ("CMUN", "Idmunicipio"), ("tama\ufffdo_patron", "tamaño_patron"), ("Cant.", "CANTIDAD"),
        ("pct_avance", "% de avance"), ("Año", "ANIO"), ("DMA", "Disponibilidad media anual"), ("Municipios", "municipio"),
    ],
)  # fmt: skip
def test_one_label_in_two_ways(one: str, other: str) -> None:
    (left,), (right,) = names([one], [other]), names([other], [one])
    assert likeness(left, right) >= 0.7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CVE_ENT", "NOM_ENT"), ("Latitud", "Longitud"), ("ALUMNOS_H", "ALUMNOS_M"), ("P1_TRATO", "P2_TRATO"),
        ("Partido A", "Partido E"),
        ("Enero", "Febrero"), ("con_sentencia", "sin_sentencia"), ("Fecha de inicio", "Fecha de término"),
    ],
)  # fmt: skip
def test_labels_that_are_never_one(one: str, other: str) -> None:
    (left,), (right,) = names([one], [other]), names([other], [one])
    assert likeness(left, right) < 0.5


def test_no_is_a_number_but_beside_what_it_denies() -> None:
    number, denied = names(["NO_EXPEDIENTE", "FECHA"])[0], names(["APROBADOS", "NO_APROBADOS"])
    assert likeness(number, names(["Número de expediente"])[0]) == 1
    assert excludes(denied[1], denied[0])


@given(arrays(float, st.tuples(st.integers(1, 4), st.integers(1, 5)), elements=st.floats(-5, 5)))
def test_the_assignment_gains_most(gains: np.ndarray[Any, Any]) -> None:
    pairs = assigned(gains)
    assert len({row for row, _column in pairs}) == len({column for _row, column in pairs}) == len(pairs)
    wide = gains if gains.shape[0] <= gains.shape[1] else gains.T
    best = max(
        sum(max(0.0, wide[row, column]) for row, column in enumerate(chosen))
        for chosen in permutations(range(wide.shape[1]), wide.shape[0])
    )
    assert sum(gains[pair] for pair in pairs) == pytest.approx(best)


@given(arrays(float, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.floats(-8, 8)))
def test_probabilities_of_a_column_make_one_at_most(scores: np.ndarray[Any, Any]) -> None:
    found = shares(scores)
    assert ((found >= 0) & (found <= 1)).all()
    assert (found.sum(axis=0) < 1.05).all() and (found.sum(axis=1) < 1.05).all()


def test_two_close_candidates_share_and_one_alone_keeps_its_odds() -> None:
    assert shares(np.array([[4.0]]))[0, 0] == pytest.approx(1 / (1 + np.exp(-4)))
    assert (shares(np.array([[4.0, 4.0]])) < 0.51).all()


def test_every_kind_of_evidence_is_a_member_with_one_function() -> None:
    for member in families.members("opendata_training.validation.drift.evidence"):
        assert member.__doc__ and member.weigh.__doc__


def test_renamed_moved_gone_and_new() -> None:
    old, new = (
        people(1),
        people(2).rename(columns={"ESTADO": "Entidad federativa", "MONTO": "importe_pagado", "EDAD": "Años"}),
    )
    new = new[["Entidad federativa", "FOLIO", "SEXO", "FECHA", "importe_pagado"]].assign(Nota="")
    assert found(old, new) == {
        "Entidad federativa": ["ESTADO", "Entidad federativa"], "FOLIO": ["FOLIO", "FOLIO"], "SEXO": ["SEXO", "SEXO"],
        "FECHA": ["FECHA", "FECHA"], "importe_pagado": ["MONTO", "importe_pagado"], "Nota": [None, "Nota"],
        "EDAD": ["EDAD", None],
    }  # fmt: skip
    told = harmonised(old, new).to_json()
    assert [(one["file"], one["index"], one["column"]) for one in told["unmatched"]] == [
        ("r0", 6, "EDAD"),
        ("r1", 6, "Nota"),
    ]
    assert all(len(one["sources"]) == 2 for one in told["columns"])
    assert all(one["sources"][0]["kind"] == "same" for one in told["columns"] if one["sources"][0]["index"])


def test_titles_that_changed_places_are_told_by_their_values() -> None:
    old, new = people(1), people(2)
    new = new.rename(columns={"ESTADO": "SEXO", "SEXO": "ESTADO"})
    assert found(old, new)["ESTADO"] == ["SEXO", "ESTADO"]
    assert found(old, new)["SEXO"] == ["ESTADO", "SEXO"]


def test_a_label_that_is_there_twice_is_told_apart_by_place() -> None:
    old, new = people(1), people(2)
    new.columns = pd.Index(["FOLIO", "NOMBRE", "NOMBRE", "FECHA", "MONTO", "EDAD"])
    told = harmonised(old, new)
    assert found(old, new)["ESTADO"] == ["ESTADO", "NOMBRE"]
    assert found(old, new)["SEXO"] == ["SEXO", "NOMBRE"]
    assert [column.whole(1) for column in told.columns] == [0, 1, 2, 3, 4, 5]


def test_another_unit_other_codes_and_another_meaning() -> None:
    old, new = people(1), people(2)
    new["MONTO"] = [f"{float(cell) / 1000:.5f}" for cell in new["MONTO"]]
    new["SEXO"] = ["H" if cell == "Hombre" else "M" for cell in new["SEXO"]]
    new["EDAD"] = ["mayor de edad, sin otro dato" for _cell in new["EDAD"]]
    told = kinds(old, new)
    assert (told["MONTO"], told["SEXO"]) == (["same", "unit"], ["same", "recoded"])
    assert told["EDAD"][1] == "meaning-changed"
    column = next(one for one in harmonised(old, new).columns if one.name == "MONTO")
    assert column.sources[0].factor == Fraction(1, 1000)
    codes = next(one for one in harmonised(old, new).columns if one.name == "SEXO").sources[0].codes
    assert codes == {"Hombre": "H", "Mujer": "M"}


def test_units_that_changed_twice_come_to_the_last_one() -> None:
    frames = [people(at) for at in (1, 2, 3)]
    for at in (1, 2):
        frames[at]["MONTO"] = [f"{float(cell) / 1000**at:.8f}" for cell in frames[at]["MONTO"]]
    column = next(one for one in harmonised(*frames).columns if one.name == "MONTO")
    assert [source.factor for source in column.sources.values()] == [Fraction(1, 10**6), Fraction(1, 1000), 1]
    assert [source.kind for source in column.sources.values()] == ["same", "unit", "unit"]


def test_it_shows_itself_in_both_languages() -> None:
    told = harmonised(people(1), people(2).drop(columns=["EDAD"]).rename(columns={"ESTADO": "<b>"}))
    for language, word in (("en", "absent"), ("es", "no existía")):
        use_language(language)
        assert word in str(told) and word in told._repr_html_() and f'lang="{language}"' in told._repr_html_()
    assert "<b>" not in told._repr_html_() and "&lt;b&gt;" in told._repr_html_()


def test_growth_is_no_unit_and_other_places_are_no_codes() -> None:
    old, new = people(1), people(2)
    new["MONTO"] = [f"{float(cell) * 1.3:.2f}" for cell in new["MONTO"]]
    new["ESTADO"] = [cell.replace("Sonora", "Tabasco") for cell in new["ESTADO"]]
    told = kinds(old, new)
    assert (told["MONTO"], told["ESTADO"]) == (["same", "same"], ["same", "same"])


def test_the_same_rows_tell_what_nothing_else_does() -> None:
    chance = random.Random(3)
    old = pd.DataFrame({"CLAVE": [f"{at:05d}" for at in range(80)]})
    for label in ("a1", "b2", "c3"):
        old[label] = [str(chance.randint(1, 10**6)) for _row in range(80)]
    new = old.sample(frac=0.8, random_state=1)[["CLAVE", "c3", "a1", "b2"]]
    new.columns = pd.Index(["CLAVE", "xx", "yy", "zz"])
    new["yy"] = [f"{int(cell) / 100:.2f}" for cell in new["yy"]]
    assert found(old, new) == {"CLAVE": ["CLAVE", "CLAVE"], "xx": ["c3", "xx"], "yy": ["a1", "yy"], "zz": ["b2", "zz"]}
    told = harmonised(old, new)
    assert next(column for column in told.columns if column.name == "yy").sources[0].factor == Fraction(1, 100)
    assert all(source.confidence >= SURE for column in told.columns for source in column.sources.values())


def test_a_figure_that_came_to_count_what_another_column_says() -> None:
    chance = random.Random(2)
    old = pd.DataFrame({"CLAVE": [f"{at:05d}" for at in range(60)], "CAMAS": [str(chance.randint(5, 90)) for _row in range(60)],
                        "CAMILLAS": [str(chance.randint(0, 9)) for _row in range(60)]})  # fmt: skip
    new = old.copy()
    assert kinds(old, new)["CAMAS"] == ["same", "same"]
    new["CAMAS"] = [str(int(one) + int(two)) for one, two in zip(old["CAMAS"], old["CAMILLAS"], strict=True)]
    assert kinds(old, new)["CAMAS"] == ["same", "meaning-changed"]
    assert validate(new, previous=old).counts["column-meaning-changed"] == 1


@pytest.mark.parametrize("turned", [False, True])
def test_one_column_that_became_several_and_the_other_way(turned: bool) -> None:
    chance = random.Random(5)
    ends = [(f"{chance.randint(1, 32):02d}", f"{chance.randint(1, 12):03d}") for _row in range(300)]
    old = pd.DataFrame({"FOLIO": [f"F{at}" for at in range(300)], "CVEGEO": [one + two for one, two in ends]})
    new = pd.DataFrame({"FOLIO": [f"F{at + 500}" for at in range(300)], "CVE_ENT": [one for one, _two in ends[::-1]],
                        "CVE_MUN": [two for _one, two in ends[::-1]]})  # fmt: skip
    frames = (new, old) if turned else (old, new)
    told = {column.name: column for column in harmonised(*frames).columns}
    assert set(told) == {"FOLIO", "CVE_ENT", "CVE_MUN"}
    whole = 1 if turned else 0
    assert [told[name].sources[whole].place for name in ("CVE_ENT", "CVE_MUN")] == [1, 1]
    assert [title(told[name].sources[whole].part.way) for name in ("CVE_ENT", "CVE_MUN")] == ["digits 2+3"] * 2
    assert [told[name].sources[1].kind for name in ("CVE_ENT", "CVE_MUN")] == ["merged" if turned else "split"] * 2


def test_what_fits_nothing_is_not_forced_into_anything() -> None:
    chance = random.Random(8)
    old, new = people(1), people(2).drop(columns=["EDAD"])
    new["correo"] = [f"a{chance.randint(1, 999)}@example.org" for _row in range(len(new))]
    told = harmonised(old, new).to_json()
    assert {one["column"] for one in told["unmatched"]} == {"EDAD", "correo"}


def test_four_releases_and_a_column_that_some_of_them_lack() -> None:
    frames = [people(at) for at in range(1, 5)]
    frames[1] = frames[1].drop(columns=["EDAD"])
    frames[2] = frames[2].rename(columns={"MONTO": "IMPORTE"})
    told = found(*frames)
    assert told["EDAD"] == ["EDAD", None, "EDAD", "EDAD"]
    assert told["MONTO"] == ["MONTO", "MONTO", "IMPORTE", "MONTO"]
    assert kinds(*frames)["MONTO"] == ["same", "same", "renamed", "renamed"]
    assert kinds(*frames)["EDAD"] == ["same", "absent", "same", "same"]


def test_blank_tables_and_blank_columns_are_matched_by_label() -> None:
    one = pd.DataFrame({"a": ["", ""], "b": ["1", "2"]})
    assert found(one, one.iloc[:0]) == {"a": ["a", "a"], "b": ["b", "b"]}


def test_the_same_is_found_each_time() -> None:
    frames = [people(1), people(2).rename(columns={"ESTADO": "edo"})]
    assert harmonised(*frames).to_json() == harmonised(*frames).to_json()


TEXTS = st.text("abc1 ", min_size=1, max_size=6).map(str.strip).filter(bool)


@given(st.sampled_from(["comma 2", "bar 3", "digits 2+3", "year-month-day"]), st.lists(TEXTS, min_size=3, max_size=3))
def test_what_is_joined_is_parted_again(name: str, parts: list[str]) -> None:
    way = way_named(name)
    assert way is not None and title(way) == name
    if name.startswith("digits"):
        parts = ["07", "015"]
    if name.startswith("year"):
        parts = ["2014", "03", "09"]
    parts = parts[: way.parts]
    assert way.part(way.join(parts)) == parts


@pytest.mark.parametrize("name", ["", "comma", "comma 1", "digits 5", "tab 2", "digits 2+"])
def test_what_is_no_way_to_part(name: str) -> None:
    assert way_named(name) is None


def test_a_key_that_lost_its_zero_is_parted_all_the_same() -> None:
    assert Way("digits 2+3", 2).part("1001") == ["01", "001"]
    assert Way("digits 2+3", 2).part("101") is None


@pytest.mark.parametrize(
    ("label", "size"),
    [
        ("MONTO (miles de pesos)", 1000), ("Importe mdp", 10**6), ("Volumen (hm3)", 10**6), ("Superficie en ha", 10**4),
        ("PESOS", None),
    ],
)  # fmt: skip
def test_units_that_labels_name(label: str, size: int | None) -> None:
    unit = unit_of(label)
    assert (None if unit is None else unit.size) == size


@given(st.fractions(min_value=Fraction(1, 10**6), max_value=10**6))
def test_a_factor_is_written_as_it_is(factor: Fraction) -> None:
    assert Fraction(factor_text(factor)) == factor


def test_validate_tells_what_changed_since_the_previous_release() -> None:
    old, new = people(1), people(2).rename(columns={"ESTADO": "Entidad federativa"})
    new["MONTO"] = [f"{float(cell) / 1000:.5f}" for cell in new["MONTO"]]
    new = new.drop(columns=["EDAD"]).assign(Nota="x")
    report = validate(new, previous=old)
    codes = {code: count for code, count in report.counts.items() if code.startswith(("column-", "unit-"))}
    assert codes == {"column-renamed": 1, "unit-changed": 1, "column-removed": 1, "column-added": 1}
    renamed = next(one for one in report.findings if one.code == "column-renamed")
    assert (renamed.column, renamed.at.facts["before"]) == (2, "ESTADO")
