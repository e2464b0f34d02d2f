"""The capstone: the registers, each task right and in each wrong way, the given states, and the whole way with a portal."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from opendata_training import files
from opendata_training.classroom import (
    answer,
    begin_dataset,
    check,
    clean_complaints,
    compare_years,
    complaints_dictionary,
    complaints_file,
    complaints_recipe,
    complaints_risk,
    describe,
    desk_note,
    look_at_gates,
    map_column,
    minister_page,
    my_journey,
    my_score,
    next_release,
    propose_pairs,
    publish_next,
    publish_now,
    sign,
    start,
    start_from,
    try_next,
    write_decision,
)
from opendata_training.classroom.capstone.cleaning import FIELDS, recipe_rows
from opendata_training.classroom.capstone.cleaning import RIGHT as CLEANING
from opendata_training.classroom.capstone.comparing import compared, protected
from opendata_training.classroom.capstone.dataset import finish, good_texts
from opendata_training.classroom.capstone.deciding import groups
from opendata_training.classroom.capstone.desk import AGE, LEAST, NEEDED, PERSONAL, desk
from opendata_training.classroom.capstone.dictionary import RIGHT as DESCRIBING
from opendata_training.classroom.capstone.dictionary import completed, good_schema
from opendata_training.classroom.capstone.folder import CAPSTONE, LESSON
from opendata_training.classroom.capstone.given import given
from opendata_training.classroom.capstone.journey import STAGES, journey_of
from opendata_training.classroom.grading import mark
from opendata_training.classroom.lessons.describing import table_of
from opendata_training.classroom.publishing.describing import draft_of, statements, with_texts
from opendata_training.classroom.tasks import Outcome, Work, find_task, find_unit, order_of, units
from opendata_training.classroom.units._capstone_a import right_of as decided
from opendata_training.classroom.units._capstone_d import judge as judge_dictionary
from opendata_training.classroom.units._capstone_f import right_of as numbered
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.publishing.description.draft import save

SEEDS = (2014, 1, 7, 11, 23)
DATA, NEXT = desk(2014), desk(2014, 2015)
OUT = {"curp": "out", "age": "out"}


@pytest.fixture
def at(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The capstone's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "capstone"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    start("capstone")
    return folder


def outcome(letter: str, folder: Path, seed: int = 2014, replay: int | None = None, **answers: str) -> Outcome:
    task = find_task(f"capstone.{letter}")
    return task.examine(Work(folder, task.understand(answers), seed, replay))


def codes(found: Outcome) -> list[str]:
    return [one.code for one in found.mistakes]


def table(rows: list[dict[str, str]], labels: tuple[str, ...] = NEEDED) -> pd.DataFrame:
    return pd.DataFrame([[row[label] for label in labels] for row in rows], columns=list(labels), dtype=str)


def write_rows(path: Path, rows: Any) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")


# The practice data.


@pytest.mark.parametrize("seed", SEEDS)
def test_the_register_is_what_the_tasks_say(seed: int, tmp_path: Path) -> None:
    from opendata_training import convert, privacy

    for year in (2014, 2015):
        data = desk(seed, year)
        raw, clean = tmp_path / data.raw_name, tmp_path / "clean.csv"
        raw.write_bytes(data.raw)
        assert [one.label for one in privacy(raw).personal] == [PERSONAL]
        assert min(groups(data, with_age=True)) < LEAST <= min(groups(data, with_age=False))
        if year == 2014:
            convert(raw, clean, recipe=recipe_rows({**CLEANING, **OUT}))
            assert clean.read_bytes() == data.clean(NEEDED)
            assert privacy(clean, ["CVE_MUN", "SEXO"]).risk.k == min(groups(data, with_age=False))


def test_learners_differ() -> None:
    made = [desk(seed) for seed in range(20)]
    assert len({one.agency.acronym for one in made}) == 6
    assert len({one.state for one in made}) > 5
    assert len({one.signer for one in made}) > 18
    assert len({one.clean() for one in made}) == 20
    assert len({tuple(desk(seed, 2015).titles.values()) for seed in range(10)}) == 4


def test_the_lesson_is_about_another_office(at: Path) -> None:
    assert complaints_file(CAPSTONE).read_bytes() == DATA.raw
    assert complaints_file(LESSON).read_bytes() == desk(2015).raw
    with pytest.raises(Problem, match="capstone-lesson"):
        complaints_file("other")
    with pytest.raises(Problem, match="2013"):
        complaints_file(CAPSTONE, 2013)


def test_a_raw_file_saved_over_does_not_spoil_the_exercise(at: Path) -> None:
    path = complaints_file()
    path.write_text("mine")
    assert complaints_file().read_bytes() == DATA.raw
    assert path.read_text() == "mine"


def test_the_capstone_comes_last() -> None:
    assert units()[-1].id == "capstone"
    assert find_unit("Capstone").folder == "capstone"
    assert sorted(["capstone", "10.1", "2.1"], key=order_of) == ["2.1", "10.1", "capstone"]


# Cleaning and protecting.


def cell(label: str, change: Callable[[str], str]) -> Callable[[list[dict[str, str]]], list[dict[str, str]]]:
    def changed(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        at = next(at for at, row in enumerate(rows) if row[label] and change(row[label]) != row[label])
        return [{**row, label: change(row[label])} if number == at else row for number, row in enumerate(rows)]

    return changed


def blank_days(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    at = next(at for at, row in enumerate(rows) if not row["DIAS_RESPUESTA"])
    return [{**row, "DIAS_RESPUESTA": "0"} if number == at else row for number, row in enumerate(rows)]


WRONG_TABLES: dict[str, Callable[[list[dict[str, str]]], list[dict[str, str]]]] = {
    "total-left": lambda rows: [*rows, {**dict.fromkeys(NEEDED, ""), "FOLIO": "TOTAL", "MONTO_RECLAMADO": "1"}],
    "rows-other": lambda rows: rows[:-1],
    "date-left": cell("FECHA", lambda text: "31/12/2014"),
    "date-swapped": cell("FECHA", lambda text: f"{text[:4]}-{text[8:]}-{text[5:7]}"),
    "zeros-lost": cell("CVE_MUN", lambda text: text.lstrip("0")),
    "zeros-too-many": cell("CVE_MUN", lambda text: f"0{text}"),
    "topic-variants": cell("TEMA", str.upper),
    "mark-left": lambda rows: [{**row, "DIAS_RESPUESTA": row["DIAS_RESPUESTA"] or "S/D"} for row in rows],
    "blank-filled": blank_days,
    "unit-left": cell("DIAS_RESPUESTA", lambda text: f"{text} días"),
    "thousands-left": cell("MONTO_RECLAMADO", lambda text: f"{int(text):,}"),
    "thousands-as-decimal": cell("MONTO_RECLAMADO", lambda text: f"{int(text) / 1000:g}" if text != "0" else text),
    "changed-for-nothing": cell("MUNICIPIO", str.upper),
    "cell-differs": cell("TEMA", lambda text: "Otro"),
}


@pytest.mark.parametrize("code", WRONG_TABLES)
def test_each_wrong_table_is_named(code: str) -> None:
    found = compared(table(WRONG_TABLES[code](DATA.rows)), DATA)
    assert codes(found) == [code]
    assert found.share is not None
    assert 0.6 < found.share < 1


def test_a_table_sorted_otherwise_counts_the_same_and_a_column_lost_is_told() -> None:
    assert compared(table(DATA.rows[::-1], (*NEEDED, AGE)), DATA) == Outcome(1.0)
    assert codes(compared(table(DATA.rows).drop(columns="TEMA"), DATA)) == ["column-lost"]
    # Another learner's file is nobody's answer.
    assert compared(table(desk(7).rows), DATA).share == 0


WRONG_PROTECTIONS: dict[str, Callable[[], pd.DataFrame]] = {
    "key-left": lambda: table(DATA.rows, (*NEEDED, PERSONAL)),
    "key-hashed": lambda: table(
        [{**row, PERSONAL: hashlib.sha256(row[PERSONAL].encode()).hexdigest()} for row in DATA.rows],
        (*NEEDED, PERSONAL),
    ),
    "k-small": lambda: table(DATA.rows, (*NEEDED, AGE)),
    "needed-gone": lambda: table(DATA.rows).drop(columns=["CVE_MUN", "MUNICIPIO"]),
    "rows-gone": lambda: table(DATA.rows[3:]),
}


@pytest.mark.parametrize("code", WRONG_PROTECTIONS)
def test_each_wrong_protection_is_named(code: str) -> None:
    found = protected(WRONG_PROTECTIONS[code](), DATA)
    assert codes(found) == [code]
    assert found.share == 0.5


def test_ages_under_another_title_are_found_and_both_wrong_is_nothing() -> None:
    frame = table(DATA.rows, (*NEEDED, AGE)).rename(columns={AGE: "GRUPO"})
    assert codes(protected(frame, DATA)) == ["k-small"]
    assert protected(table(DATA.rows, (*NEEDED, AGE, PERSONAL)), DATA).share == 0
    assert protected(table(DATA.rows), DATA) == Outcome(1.0)


def test_recipe_and_spreadsheet_earn_the_same_and_the_recipe_is_tried_elsewhere(at: Path) -> None:
    for letter, right in (("a", decided(Work(at, {}, 2014))), ("b", CLEANING)):
        answer(f"capstone.{letter}", **right)
    complaints_recipe()
    assert clean_complaints().look == "note"
    for letter in "bc":
        assert check(f"capstone.{letter}").state == "correct"
        assert outcome(letter, at, replay=7) == Outcome(1.0)
    # What holds in this file alone fails on another one.
    write_rows(at / "recipe.csv", [FIELDS, *recipe_rows({**CLEANING, **OUT}), ("canonical-list", "MUNICIPIO", "A=B")])
    assert outcome("b", at, replay=7).share == 1.0
    (at / "recipe.csv").unlink()
    by_hand = at / "quejas.csv"
    by_hand.write_bytes(("\ufeff" + DATA.clean(NEEDED).decode().replace(",", ";")).encode())
    assert outcome("b", at) == outcome("c", at) == Outcome(1.0)
    assert outcome("b", at, seed=7).share == 0


def test_a_recipe_that_is_none_is_told(at: Path) -> None:
    write_rows(at / "recipe.csv", [FIELDS, ("no-such-fix", "", "")])
    assert codes(outcome("b", at)) == codes(outcome("c", at)) == ["file-unusable"]
    (at / "recipe.csv").write_bytes(b"")
    assert codes(outcome("b", at)) == ["file-unusable"]


def test_a_recipe_without_the_decision_protects_nobody(at: Path) -> None:
    write_rows(at / "recipe.csv", [FIELDS, *recipe_rows(CLEANING)])
    assert outcome("b", at) == Outcome(1.0)
    assert codes(outcome("c", at)) == ["key-left", "k-small"]


# The dictionary.


def wrong_schema(change: Callable[[dict[str, dict[str, Any]], dict[str, Any]], Any]) -> dict[str, Any]:
    schema = good_schema(DATA)
    change({one["name"]: one for one in schema["fields"]}, schema)
    return schema


WRONG_SCHEMAS: dict[str, Callable[[dict[str, dict[str, Any]], dict[str, Any]], Any]] = {
    "column-lacking": lambda fields, schema: schema["fields"].remove(fields["TEMA"]),
    "type-wrong": lambda fields, schema: fields["FECHA"].update(type="string"),
    "key-as-number": lambda fields, schema: fields["CVE_MUN"].update(type="integer"),
    "alarms": lambda fields, schema: fields["MUNICIPIO"].update(
        constraints={"enum": sorted({r["MUNICIPIO"] for r in DATA.rows})}
    ),
    "required-everywhere": lambda fields, schema: fields["DIAS_RESPUESTA"].update(constraints={"required": True}),
    "key-alarms": lambda fields, schema: schema.update(primaryKey=["CVE_MUN"]),
    "missed-row-twice": lambda fields, schema: schema.pop("primaryKey"),
    "missed-topic-blank": lambda fields, schema: fields["TEMA"].pop("constraints"),
    "unit-lacking": lambda fields, schema: fields["DIAS_RESPUESTA"].pop("unit"),
    "unit-wrong": lambda fields, schema: fields["MONTO_RECLAMADO"].update(unit="miles de pesos"),
    "still-to-write": lambda fields, schema: fields["TEMA"].update(description=""),
    "says-nothing": lambda fields, schema: fields["TEMA"].update(description="El tema de la queja"),
    "told-twice": lambda fields, schema: fields["MEDIO"].update(description=fields["SEXO"]["description"]),
}


@pytest.mark.parametrize("code", WRONG_SCHEMAS)
def test_each_wrong_dictionary_is_named(code: str) -> None:
    found = judge_dictionary(wrong_schema(WRONG_SCHEMAS[code]), NEXT, 7)
    assert code in codes(found)
    assert codes(found)[0] == code or code == "missed-row-twice"
    assert found.share is not None
    assert found.share <= 0.75


def test_a_number_as_text_misses_words_among_the_days() -> None:
    schema = wrong_schema(lambda fields, schema: fields["DIAS_RESPUESTA"].update(type="string"))
    assert codes(judge_dictionary(schema, NEXT, 7)) == ["type-wrong", "missed-days-in-words"]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_right_dictionary_is_right_for_every_learner_and_every_release(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "quejas.csv"
    path.write_bytes(desk(seed).clean(NEEDED))
    schema = completed(path, DESCRIBING)
    for number in (2014, 7, 11):
        assert judge_dictionary(schema, desk(seed, 2015), number) == Outcome(1.0)


def test_cells_and_spreadsheet_make_the_same_dictionary(at: Path) -> None:
    assert complaints_dictionary().look == "not-attempted"
    (at / "quejas.csv").write_bytes(DATA.clean(NEEDED))
    answer("capstone.d", **DESCRIBING)
    complaints_dictionary()
    assert check("capstone.d").state == "correct"
    (at / "dictionary.csv").unlink()
    rows = table_of(good_schema(DATA))
    pd.DataFrame(rows[1:], columns=rows[0]).to_excel(at / "dictionary.xlsx", index=False)
    assert outcome("d", at, replay=7) == Outcome(1.0)
    (at / "dictionary.xlsx").write_bytes(b"x")
    assert codes(outcome("d", at)) == ["dictionary-unusable"]


# The publication, over plain files.


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose publication has every gate open, made once."""
    folder = tmp_path_factory.mktemp("capstone")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPENDATA_WORKSPACE", str(folder))
        patch.delenv("OPENDATA_GRADING", raising=False)
        use_language("en")
        start_from("e")
        begin_dataset()
        finish(CAPSTONE)
        use_language(None)
    return folder / "exercises" / "capstone"


@pytest.fixture
def described(at: Path, whole: Path) -> Path:
    """A publication whose every gate is open."""
    shutil.copytree(whole, at, dirs_exist_ok=True)
    return at


WRONG_DESCRIPTIONS: dict[str, dict[str, str]] = {
    "title-hollow": {"title": "Quejas FINAL"},
    "title-where": {"title": "Quejas ciudadanas de todo el año"},
    "description-thin": {"description": "Quejas."},
    "keyword-few": {"keyword": "quejas"},
    "keyword-hollow": {"keyword": "quejas, datos, atención"},
    "keyword-sentence": {"keyword": "quejas, atención, cuánto tarda la oficina en responder una queja"},
    "theme-word": {"theme": "quejas"},
    "theme-other": {"theme": "TECH"},
    "publisher-acronym": {"publisher": "SAGARPA"},
    "contact-other": {"contact_email": "ana.perez@correo.example"},
    "contact-unnamed": {"contact_position": "Analista"},
    "licence-other": {"license": "CC0-1.0"},
    "rhythm-word": {"accrual_periodicity": "a veces"},
    "rhythm-other": {"accrual_periodicity": "R/P1M"},
    "place-other": {"spatial": "Sonora"},
    "period-other": {"end": "2014-12-01"},
    "identifier-other": {"identifier": "quejas"},
    "file-untitled": {"file_title": "Quejas"},
}


@pytest.mark.parametrize("code", WRONG_DESCRIPTIONS)
def test_each_wrong_description_is_named_and_costs_little(code: str, described: Path) -> None:
    save(with_texts(draft_of(CAPSTONE), WRONG_DESCRIPTIONS[code]))
    found = outcome("e", described)
    assert codes(found)[0] == code
    assert found.share is not None
    assert 0.8 < found.share < 1


def test_blank_words_and_words_that_close_a_gate_are_named(described: Path) -> None:
    for changed, code in (
        ({"description": "-"}, "description-blank"),
        ({"language": "español"}, "language-word"),
        ({"start": "01/01/2014"}, "period-form"),
        ({"file_schema": "-"}, "dictionary-unnamed"),
    ):
        finish(CAPSTONE)
        save(with_texts(draft_of(CAPSTONE), {"file_schema": "quejas.schema.json", **changed}))
        found = codes(outcome("e", described))
        assert code in found
        assert "gate-closed" in found or code == "language-word"


def test_who_signs_the_score_and_the_file_are_looked_at(described: Path) -> None:
    assert outcome("e", described) == Outcome(1.0)
    assert outcome("e", described, seed=7).state == "not-yet"
    right = draft_of(CAPSTONE)
    save(replace(right, facts={**right.facts, "attestations": statements("Ana Pérez Ruiz", "2026-01-15")}))
    assert codes(outcome("e", described)) == ["signed-by-another"]
    save(with_texts(right, {"keyword": "-", "rights": "-", "access_rights": "-"}))
    assert "score-low" in codes(outcome("e", described))
    save(right)
    place = described / "publication" / "quejas.csv"
    place.write_bytes(DATA.clean((*NEEDED, AGE)))
    assert "file-not-safe" in codes(outcome("e", described))
    changed = DATA.rows[0]["MEDIO"].encode()
    place.write_bytes(DATA.clean(NEEDED).replace(changed, b"Fax", 1))
    assert "file-not-clean" in codes(outcome("e", described))
    place.write_bytes(b"")
    assert "file-unreadable" in codes(outcome("e", described))
    place.unlink()
    assert "file-gone" in codes(outcome("e", described))
    (described / "publication" / "dataset.yaml").write_text("title: a: b\n- x")
    assert codes(outcome("e", described)) == ["description-unusable"]


def test_a_page_before_the_first_publication_says_so(described: Path) -> None:
    card = minister_page()
    assert "no receipt" in card.lines[0]
    assert codes(outcome("h", described)) == ["nothing-published"]


def test_a_folder_that_is_only_begun_is_not_attempted(at: Path) -> None:
    assert begin_dataset().look == "not-attempted"
    assert look_at_gates(CAPSTONE).look == my_score(CAPSTONE).look == "not-attempted"
    start_from("e")
    assert begin_dataset().look == "note"
    assert outcome("e", at).state == "not-attempted"
    describe(CAPSTONE, title="Quejas ciudadanas")
    assert outcome("e", at).state == "not-yet"


def test_what_was_mended_since_is_brought_in_and_words_stay(described: Path) -> None:
    (described / "quejas.csv").write_bytes(DATA.clean((*NEEDED, AGE)))
    begin_dataset()
    assert draft_of(CAPSTONE).text("title") == good_texts(DATA)["title"]
    assert "file-not-safe" in codes(outcome("e", described))


# Receipts, over plain files.


def receipt(folder: Path, **changed: Any) -> dict[str, Any]:
    place = folder / "publication" / "quejas.csv"
    told = {
        "when": "2026-01-15T10:00:00+00:00", "dataset": draft_of(CAPSTONE).text("name"),
        "identifier": draft_of(CAPSTONE).text("identifier"), "version": "1.0.0", "who": [DATA.signer],
        "files": [{"path": place.name, "sha256": files.sha256(place)}], "gates": [{"gate": "title", "passed": True}],
        "changes": [{"field": "title"}], "verified": [{"path": place.name}], "portal": "http://127.0.0.1:1", "url": "http://127.0.0.1:1/x",
    }  # fmt: skip
    return {**told, **changed}


def receipts(folder: Path, *told: dict[str, Any]) -> None:
    place = folder / "publication" / "receipts"
    place.mkdir(exist_ok=True)
    for old in place.glob("*.json"):
        old.unlink()
    for number, one in enumerate(told):
        (place / f"2026011{number}T100000Z.json").write_text(json.dumps(one), encoding="utf-8")


def portal_says(folder: Path, **changed: Any) -> None:
    told = {
        "title": draft_of(CAPSTONE).text("title"),
        "extras": [{"key": "identifier", "value": draft_of(CAPSTONE).text("identifier")}],
        "resources": [{"hash": files.sha256(folder / "publication" / "quejas.csv")}],
    }
    (folder / "portal.json").write_text(json.dumps({**told, **changed}), encoding="utf-8")


@pytest.fixture
def published(described: Path) -> Path:
    """A publication that went out twice, told by its files alone, as whoever marks it has them."""
    draft = draft_of(CAPSTONE)
    save(replace(draft, facts={**draft.facts, "issued": "2026-01-15", "modified": "2026-01-15"}))
    receipts(described, receipt(described), receipt(described, changes=[]))
    portal_says(described)
    return described


def test_each_wrong_publishing_is_named(published: Path) -> None:
    assert outcome("f", published) == Outcome(1.0)

    def said(*told: dict[str, Any]) -> list[str]:
        receipts(published, *told)
        return codes(outcome("f", published))

    again = receipt(published, changes=[])
    assert said(receipt(published, verified=[]), again) == ["gate-was-closed"]
    assert said(receipt(published, identifier="other"), again) == ["two-datasets"]
    assert said(receipt(published)) == ["once-only"]
    receipts(published, receipt(published), again)
    for changed, code in (({"title": "Base"}, "portal-says-other"), ({"resources": []}, "other-file")):
        portal_says(published, **changed)
        assert codes(outcome("f", published)) == [code]
    (published / "portal.json").unlink()
    assert codes(outcome("f", published)) == ["not-on-portal"]
    portal_says(published)
    describe(CAPSTONE, keyword="-", theme="-")
    assert "score-low" in codes(outcome("f", published))
    finish(CAPSTONE)
    (published / "publication" / "quejas.csv").write_bytes(DATA.clean((*NEEDED, AGE)))
    assert said(receipt(published), receipt(published, changes=[])) == ["other-file", "file-not-whole"]
    (published / "publication" / "dataset.yaml").write_text("title: a: b\n- x")
    assert codes(outcome("f", published)) == codes(outcome("e", published)) == ["description-unusable"]


@pytest.fixture
def updated(published: Path) -> Path:
    """The next release out, as its files tell."""
    first = receipt(published)
    place = published / "publication"
    (place / "quejas.csv").write_bytes(NEXT.clean(NEEDED))
    (place / "crosswalk.csv").write_text("x")
    receipts(published, first, {**first, "changes": []}, receipt(published, version="1.1.0"))
    return published


def test_each_wrong_next_release_is_named(updated: Path) -> None:
    right = numbered(Work(updated, {}, 2014))
    place = updated / "publication"
    assert outcome("g", updated, **right) == Outcome(1.0)

    def said() -> list[str]:
        return codes(outcome("g", updated, **right))

    assert set(codes(outcome("g", updated))) == {"blank"}
    (place / "crosswalk.csv").unlink()
    assert said() == ["by-hand"]
    (place / "crosswalk.csv").write_text("x")
    describe(CAPSTONE, title=f"Quejas en {DATA.place}, 2014")
    assert said() == ["title-old"]
    finish(CAPSTONE)
    first, again, last = (json.loads(one.read_text()) for one in sorted((place / "receipts").glob("*.json")))
    receipts(updated, first, again, {**last, "version": "2.0.0"})
    assert said() == ["version-broke"]
    receipts(updated, first, again, last)
    (place / "quejas.csv").write_bytes(NEXT.clean(NEEDED).replace(b"\r\n", b"\n"))
    assert said() == ["not-sent"]
    (place / "quejas.csv").write_bytes(NEXT.clean(NEEDED).replace(b"TEMA", b"ASUNTO"))
    assert said() == ["next-not-whole"]
    (place / "dataset.yaml").write_text("title: a: b\n- x")
    assert said() == ["description-unusable"]


def test_answers_alone_are_half_and_each_wrong_one_is_named(published: Path) -> None:
    right = numbered(Work(published, {}, 2014))
    found = outcome("g", published, **right)
    assert (found.share, codes(found)) == (0.5, ["no-release"])
    for changed, code in (
        ({"broken": "1.0.0"}, "number-stays"),
        ({"broken": "1.0.1"}, "no-correction"),
        ({"broken": "1.1.0"}, "titles-break"),
        ({"kept": "2.0.0"}, "nothing-breaks"),
        ({"topic_now": "TEMA"}, "old-title"),
        ({"topic_now": "Asuntos varios"}, "topic_now"),
        ({"days_now": "x"}, "days_now"),
        ({"broken": "3"}, "broken"),
        ({"kept": "3"}, "kept"),
    ):
        assert codes(outcome("g", published, **{**right, **changed}))[0] == code


@pytest.mark.slow
def test_the_page_must_be_of_this_dataset_and_of_its_last_version(published: Path) -> None:
    minister_page()
    page = published / "portfolio.html"
    assert outcome("h", published) == Outcome(1.0)
    receipts(published, receipt(published), receipt(published, version="1.1.0"))
    assert codes(outcome("h", published)) == ["page-older"]
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(draft_of(CAPSTONE).text("identifier"), "other"), encoding="utf-8")
    assert codes(outcome("h", published)) == ["page-other"]
    page.write_text("<html>mine</html>")
    assert codes(outcome("h", published)) == ["page-other"]
    page.write_text(text, encoding="utf-8")
    receipts(published)
    assert codes(outcome("h", published)) == ["nothing-published"]


#: What the tasks say and no example of the unit shows; tests/classroom/test_files.py asks for all of them.
SHOWN_BY_FILES = {
    "capstone.b": {"file-unusable", "column-lost", *WRONG_TABLES},
    "capstone.c": {"file-unusable", *WRONG_PROTECTIONS},
    "capstone.d": {"dictionary-unusable", "missed-days-in-words", *WRONG_SCHEMAS},
    "capstone.e": {
        *("description-unusable", "signed-by-another", "score-low", "gate-closed"),
        *("file-not-safe", "file-not-clean", "file-gone", "file-unreadable"),
        *("description-blank", "language-word", "period-form", "dictionary-unnamed", *WRONG_DESCRIPTIONS),
    },
    "capstone.f": {
        *("description-unusable", "gate-was-closed", "two-datasets", "once-only", "not-on-portal", "portal-says-other"),
        *("other-file", "score-low", "file-not-whole"),
    },
    "capstone.g": {
        *("description-unusable", "no-release", "next-not-whole", "not-sent", "version-broke", "by-hand", "title-old"),
        *("number-stays", "no-correction", "titles-break", "nothing-breaks", "old-title"),
    },
    "capstone.h": {"page-other", "page-older", "nothing-published"},
}


# Given states.


@pytest.mark.parametrize("step", "bcdef")
def test_each_step_can_begin_from_a_given_state_that_earns_nothing_by_itself(step: str, at: Path) -> None:
    assert start_from(step).look == "note"
    assert sum(mark(f"capstone.{letter}") for letter in "abcdefgh") == 0
    assert (at / "decisions.csv").is_file()
    before = {path: path.read_bytes() for path in at.rglob("*.csv")}
    assert "nothing was changed" in start_from(step).title
    assert {path: path.read_bytes() for path in at.rglob("*.csv")} == before
    assert start_from("").look == "note"
    with pytest.raises(Problem, match="z"):
        start_from("z")


def test_what_is_made_after_a_given_state_counts_whole(at: Path) -> None:
    start_from("d")
    answer("capstone.d", **DESCRIBING)
    complaints_dictionary()
    assert check("capstone.d").state == "correct"
    # And what was given counts once it is the learner's own.
    write_rows(at / "recipe.csv", [FIELDS, *recipe_rows({**CLEANING, **OUT}), ("whitespace", "", "")])
    assert outcome("b", at) == outcome("c", at) == Outcome(1.0)


def test_a_given_publication_becomes_ones_own_by_making_it_anew(at: Path) -> None:
    start_from("f")
    assert "publication" in given(at)
    assert outcome("e", at).state == "not-attempted"
    shutil.rmtree(at / "publication")
    begin_dataset()
    finish(CAPSTONE)
    assert "publication" not in given(at)
    assert outcome("e", at) == Outcome(1.0)


def test_nothing_of_a_learner_is_written_over(at: Path) -> None:
    (at / "recipe.csv").write_text("fix,columns,value\nwhitespace,,\n")
    start_from("d")
    assert (at / "recipe.csv").read_text() == "fix,columns,value\nwhitespace,,\n"


# The checklist.


def test_the_checklist_reads_the_folder(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert journey_of(at) == [False] * len(STAGES)
    assert journey_of(at / "nothing") == [False] * len(STAGES)
    start_from("d")
    assert journey_of(at)[:5] == [True, True, True, True, False]
    (at / "quejas.csv").write_bytes(DATA.clean((*NEEDED, PERSONAL)))
    assert journey_of(at)[3] is False
    (at / "quejas.csv").write_bytes(b"")
    assert journey_of(at)[3] is False
    (at / "quejas.csv").unlink()
    start_from("f")
    assert journey_of(at)[:7] == [True] * 7
    assert "Publish" in my_journey().lines[0]
    monkeypatch.chdir(at)
    (at / "publication" / "dataset.yaml").write_text("title: a: b\n- x")
    assert journey_of(at)[5:7] == [False, False]


@pytest.mark.parametrize("language", ["en", "es"])
def test_cards_speak_both_languages(language: str, at: Path) -> None:
    use_language(language)
    cards = (
        *(
            desk_note(),
            my_journey(),
            complaints_risk(),
            complaints_risk(age="out"),
            write_decision(),
            complaints_recipe(),
        ),
        *(
            clean_complaints(),
            complaints_dictionary(),
            begin_dataset(),
            next_release(),
            compare_years(),
            propose_pairs(),
        ),
        *(try_next(), minister_page(), start_from("f"), next_release()),
    )
    for card in cards:
        assert str(card)
        assert "{" not in str(card)


# With a portal.


@pytest.mark.slow
def test_from_raw_to_the_next_release_is_twenty_four_points(
    at: Path, portal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Work(at, {}, 2014)
    for letter, right in (("a", decided(work)), ("b", CLEANING), ("d", DESCRIBING), ("g", numbered(work))):
        answer(f"capstone.{letter}", **right)
    for step in (write_decision, complaints_recipe, clean_complaints, complaints_dictionary, begin_dataset):
        assert step().look == "note"
    assert publish_now(CAPSTONE).look == "not-yet"
    describe(CAPSTONE, **good_texts(DATA))
    sign(CAPSTONE, name=DATA.signer, date="2026-01-15")
    assert look_at_gates(CAPSTONE).look == "correct"
    assert publish_next().look == "not-attempted"
    assert publish_now(CAPSTONE).look == "correct"
    assert "Nothing had changed" in publish_now(CAPSTONE).title
    assert my_score(CAPSTONE).to_json()["total"] > 351
    assert begin_dataset().title.startswith("The folder publication is published")
    next_release()
    assert len(compare_years().table) == 3
    # Without a crosswalk it stops, and says where; nothing is changed.
    assert try_next().look == publish_next().look == "not-yet"
    assert (at / "publication" / "quejas.csv").read_bytes() == DATA.clean(NEEDED)
    for column in ("TEMA", "DIAS_RESPUESTA"):
        map_column("publication/crosswalk.csv", column, "2015", NEXT.titles[column])
    assert try_next().look == "note"
    assert publish_next().look == "correct"
    assert (at / "publication" / "quejas.csv").read_bytes() == NEXT.clean(NEEDED)
    assert minister_page().look == "note"
    assert journey_of(at) == [True] * len(STAGES)
    # Marked elsewhere: no portal, and nothing is sent or written.
    monkeypatch.delenv("OPENDATA_PORTAL")
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    before = {path: path.read_bytes() for path in at.rglob("*") if path.is_file()}
    for step in (
        write_decision,
        complaints_recipe,
        clean_complaints,
        complaints_dictionary,
        begin_dataset,
        minister_page,
    ):
        assert step().look == "note"
    assert try_next().look == publish_next().look == start_from("b").look == "note"
    next_release()
    propose_pairs()
    replayed = {"b": 7, "c": 7, "d": 7}
    assert sum(mark(task.id, replayed.get(task.id[-1])) for task in find_unit("capstone").tasks) == 24
    assert {path: path.read_bytes() for path in at.rglob("*") if path.is_file()} == before


@pytest.mark.slow
def test_the_program_proposes_the_pairs_and_what_a_person_decided_stays(at: Path, portal: Any) -> None:
    start_from("f")
    publish_now(CAPSTONE)
    next_release()
    # The column of the means is gone from the means' row by that, and comes back there when the person is done.
    map_column("publication/crosswalk.csv", "TEMA", "2015", "MEDIO")
    propose_pairs()
    from opendata_training import read_crosswalk

    found = {
        row.canonical: row.label
        for row in read_crosswalk(at / "publication" / "crosswalk.csv").rows
        if "2015" in row.file
    }
    assert found["TEMA"] == "MEDIO"
    assert found["DIAS_RESPUESTA"] == NEXT.titles["DIAS_RESPUESTA"]
