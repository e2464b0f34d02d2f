"""Decisions, sign-offs, licences, citations and letters made of the answers."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.countries.common.chosen import countries, in_country
from opendata_training.countries.common.licences import all_licences
from opendata_training.errors import Problem
from opendata_training.locale import LANGUAGES, use_language
from opendata_training.planning import Row, check_sheet, read_sheet, sheet_named, write_sheet
from opendata_training.planning.days import months_later
from opendata_training.planning.rights import (
    choose_licence,
    cite,
    cleared,
    decide,
    letter,
    read_rights,
    rights_form,
    rights_sheet,
    rights_tree,
    start_rights,
    waiting,
)
from opendata_training.planning.rights.words import DECISIONS, KINDS

ON = date(2026, 11, 29)
CLEAR = {"made": "us", "contract": "none", "reserved": "none", "secrets": "none", "survey": "none", "persons": "none"}
INVENTORY = [
    {"id": "dams", "name": "Dams by day", "sensitivity": "public", "legal_basis": "National Water Law"},
    {"id": "list", "name": "List of beneficiaries", "sensitivity": "personal", "legal_basis": ""},
    {"id": "wells", "name": "Wells", "sensitivity": "public", "legal_basis": ""},
]
RIGHTS = [
    {"id": "dams", "name": "Dams by day", **CLEAR},
    {
        "id": "list",
        "name": "Another name now",
        **CLEAR,
        "persons": "some",
        "ordered": "named",
        "columns": "CURP; PHONE",
    },
    {"id": "", "name": "Wells", "made": "us"},
]


def made(**more: Any) -> Any:
    return decide(RIGHTS, INVENTORY, on=ON, **{"publisher": "CONAGUA", "decided_by": "Ana Pérez", **more})


def test_each_dataset_gets_its_decision_or_its_next_question() -> None:
    found = made()
    assert [(row["id"], row["decision"]) for row in found.rows] == [
        ("dams", "publish"),
        ("list", "redact"),
        ("wells", ""),
    ]
    dams, listed, wells = found.rows
    assert dams["legal_basis"] == "National Water Law" and dams["licence"] == "libre-uso-mx"
    assert dams["citation"] == '"Dams by day", CONAGUA; [URL]; [YYYY-MM-DD]'
    assert "CURP; PHONE" in listed["to_write"] and "115" in listed["legal_basis"]
    assert listed["review_on"] == date(2027, 11, 29) and dams["review_on"] is None
    assert "contract" in wells["reason"] and wells.get("decided_by") is None
    assert found.counts == {"publish": 1, "redact": 1, "aggregate": 0, "withhold": 0, "": 1}
    assert [(row["id"], row["kind"]) for row in found.sign_offs] == [
        ("dams", "owner"), ("list", "owner"), ("list", "legal"), ("list", "privacy"),
    ]  # fmt: skip
    assert found.to_json()["open"][0]["question"] == "contract"


def test_a_dataset_that_the_inventory_lacks_is_told() -> None:
    with pytest.raises(Problem, match="Lakes"):
        decide([{"id": "", "name": "Lakes"}], INVENTORY)


def test_without_an_inventory_the_names_serve() -> None:
    assert [row["id"] for row in decide([{"id": "", "name": "Obras por día"}]).rows] == ["obras-dia"]


def test_what_a_person_wrote_stays_and_a_difference_is_told() -> None:
    before = made().rows
    before[0] |= {"decision": "withhold", "reason": "The director said so", "decided_by": "Luis Gil", "licence": ""}
    before[1] |= {"licence": "CC-BY-4.0", "columns": "CURP"}
    before[1].others = {"Folio": "7"}
    again = made(
        before=before, sign_offs=[{"id": "list", "name": "x", "kind": "legal", "signed_on": ON, "note": "yes"}]
    )
    assert again.rows[0]["decision"] == "withhold" and again.rows[0]["reason"] == "The director said so"
    assert len(again.told) == 1 and "Luis Gil" in again.told[0]
    assert again.rows[1]["licence"] == "CC-BY-4.0" and again.rows[1]["columns"] == "CURP"
    assert again.rows[1].others == {"Folio": "7"}
    legal = [row for row in again.sign_offs if row["id"] == "list" and row["kind"] == "legal"]
    assert len(legal) == 1 and legal[0]["note"] == "yes"


def test_a_second_run_changes_nothing() -> None:
    first = made()
    second = made(before=first.rows, sign_offs=first.sign_offs)
    assert second.rows == first.rows and second.sign_offs == first.sign_offs and second.told == first.told


WRITTEN = {"decision": "withhold", "reason": "Legal affairs wait for a judgement", "to_write": "Ask in March"}


@pytest.mark.parametrize("keys", [["decision"], ["reason"], ["to_write"], list(WRITTEN)])
@pytest.mark.parametrize("who", ["", "Ana Pérez"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_person_wrote_stays_though_nobody_signed_for_it(keys: list[str], who: str, lang: str) -> None:
    before = made(decided_by="").rows
    use_language(lang)
    before[0] |= {key: WRITTEN[key] for key in keys}
    found = made(before=before, decided_by=who)
    row, told = found.rows[0], found.told
    assert {key: row[key] for key in keys} == {key: WRITTEN[key] for key in keys}
    assert len(told) == 1 and "Dams by day" in told[0]
    # Whoever runs it did not decide what another person wrote.
    assert not row["decided_by"] and not row["decided_on"]
    assert (row["licence"], row["citation"]) == ("", "") or row["decision"] == "publish"
    again = made(before=found.rows, decided_by=who)
    assert again.rows[0] == row and again.told == told


def test_what_a_person_wrote_on_an_open_question_stays() -> None:
    before = made(decided_by="").rows
    before[2] |= {"decision": "withhold", "reason": "The owner said no"}
    row = made(before=before, decided_by="").rows[2]
    assert (row["decision"], row["reason"]) == ("withhold", "The owner said no")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("earlier", "now"), [(0, 1), (1, 0), (1, 2), (2, 0), (0, 2), (2, 1)])
def test_what_the_tool_wrote_gives_way_to_other_answers(earlier: int, now: int, lang: str) -> None:
    """One dataset, decided by one row of answers and then by another, the file in another language."""
    answers = [
        {**RIGHTS[0], "columns": ""}, {**RIGHTS[1], "id": "dams", "name": "Dams by day"},
        {"id": "dams", "name": "Dams by day", "made": "others", "all-allowed": "refused", "columns": "CURP"},
    ]  # fmt: skip
    first = decide([answers[earlier]], INVENTORY, on=ON, publisher="CONAGUA")
    use_language(lang)
    fresh = decide([answers[now]], INVENTORY, on=ON, publisher="CONAGUA")
    second = decide([answers[now]], INVENTORY, before=first.rows, on=ON, publisher="CONAGUA")
    assert {key: value for key, value in second.rows[0].items() if value} == {
        key: value for key, value in fresh.rows[0].items() if value
    }


def test_what_is_kept_back_has_neither_licence_nor_citation() -> None:
    before = made().rows
    before[0] |= {"decision": "withhold", "decided_by": "Luis Gil"}
    row = made(before=before).rows[0]
    assert (row["decision"], row["licence"], row["citation"]) == ("withhold", "", "")


def test_columns_and_law_that_a_person_wrote() -> None:
    before = made(decided_by="").rows
    before[0] |= {"legal_basis": "National Water Law, article 3"}
    before[1] |= {"columns": "CURP; ADDRESS"}
    found = made(before=before, decided_by="")
    assert found.rows[0]["legal_basis"] == "National Water Law, article 3"
    assert found.rows[1]["columns"] == "CURP; PHONE" and "CURP; ADDRESS" in found.told[0]


@pytest.mark.parametrize("publisher", ["CONAGUA", ""])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_rename_in_the_inventory_reaches_decisions_sign_offs_and_citation(publisher: str, lang: str) -> None:
    first = made()
    signs = [{**row, "id": ""} for row in first.sign_offs]
    renamed = [{**row, "name": f"{row['name']} (2027)"} for row in INVENTORY]
    rights = [{**row, "id": each["id"]} for row, each in zip(RIGHTS, INVENTORY, strict=True)]
    use_language(lang)
    found = decide(rights, renamed, before=first.rows, sign_offs=signs, publisher=publisher, on=ON)
    assert [row["name"] for row in found.rows] == [row["name"] for row in renamed]
    assert found.rows[0]["citation"].startswith('"Dams by day (2027)", CONAGUA; [URL]')
    assert [(row["id"], row["name"]) for row in found.sign_offs][:2] == [
        ("dams", "Dams by day (2027)"), ("list", "List of beneficiaries (2027)"),
    ]  # fmt: skip
    assert len(found.sign_offs) == len(signs)
    first.rows[0]["citation"] = "As the director wants it: Dams by day"
    kept = decide(rights, renamed, before=first.rows, publisher=publisher, on=ON).rows[0]
    assert kept["citation"] == "As the director wants it: Dams by day"
    assert "Dams by day (2027)" in letter(found.rows[0], "owner", on=ON).text


@pytest.mark.parametrize("said", ["publicar versión pública", "Versión pública", "PUBLICAR EN VERSION PUBLICA"])
def test_words_once_written_stay_readable(said: str, tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text(f"Conjunto,Decisión,Motivo\nPadrón,{said},Habla de personas\n", encoding="utf-8")
    assert read_sheet(sheet_named("decisions"), path)[0]["decision"] == "redact"
    codes = check_sheet(sheet_named("decisions"), path).counts
    assert "decision-no-columns" in str(codes)


def test_a_decision_without_answers_is_kept_and_told() -> None:
    found = made(before=[Row({"id": "old", "name": "Old", "decision": "publish", "decided_by": "Ana"})])
    assert found.rows[-1]["id"] == "old" and any("Old" in one for one in found.told)


def test_cleared_is_decided_published_and_signed_by_all() -> None:
    found = made()
    assert cleared(found.rows, found.sign_offs) == set()
    for row in found.sign_offs:
        row |= {"person": "Luis Gil", "signed_on": ON}
    assert cleared(found.rows, found.sign_offs, ON) == {"dams", "list"}
    assert cleared([{**row, "decided_by": ""} for row in found.rows], found.sign_offs, ON) == set()
    found.sign_offs[-1]["signed_on"] = None
    assert cleared(found.rows, found.sign_offs, ON) == {"dams"}
    assert cleared([{"id": "dams", "name": "Dams", "decision": "publish"}], []) == set()
    assert cleared([{**found.rows[0], "decision": "withhold"}], found.sign_offs) == set()


@pytest.mark.parametrize("code", countries())
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_of_answers_goes_from_the_inventory_to_checked_decisions(code: str, lang: str, tmp_path: Path) -> None:
    """The same for every country: begun, answered by its first answers, decided, written, read and found whole."""
    use_language(lang)
    with in_country(code):
        path = write_sheet(rights_sheet(), start_rights(INVENTORY), tmp_path / "rights.xlsx")
        rows = read_rights(path)
        assert [row["id"] for row in rows] == ["dams", "list", "wells"]
        for row in rows:
            row |= {key: next(iter(question.answers)) for key, question in rights_tree().questions.items()}
        assert check_sheet(rights_sheet(), write_sheet(rights_sheet(), rows, path)).valid
        found = decide(read_rights(path), INVENTORY, publisher="X", decided_by="Ana", on=ON)
        assert found.counts["publish"] == 3
        out = write_sheet(sheet_named("decisions"), found.rows, tmp_path / "decisions.csv")
        report = check_sheet(sheet_named("decisions"), out)
        assert report.counts == {}
        assert read_sheet(sheet_named("decisions"), out)[0]["decision"] == "publish"
        assert "X" in letter(found.rows[0], "owner", agency="X", on=ON).html


# Checks of the two files.


# Licences and citations.


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"source": "none", "rule": "national"}, "libre-uso-mx"),
        ({"source": "named", "rule": "none", "credit": "cited"}, "CC-BY-4.0"),
        ({"source": "none", "rule": "none", "credit": "free"}, "CC0-1.0"),
        ({"source": "alike"}, "ODbL-1.0"),
        ({"source": "closed"}, None),
        ({"source": "none"}, None),
        ({}, None),
    ],
)
def test_three_questions_lead_to_a_licence(answers: dict[str, str], expected: str | None) -> None:
    found = choose_licence(answers)
    assert (found.licence.id if found.licence else None) == expected
    assert bool(found.why) == (expected is not None or answers.get("source") == "closed")


def test_libre_uso_mx_is_cited_as_its_terms_say() -> None:
    said = '"Presas por día", CONAGUA; https://datos.example.org/presas; 2026-11-29'
    for lang in LANGUAGES:
        use_language(lang)
        assert (
            cite("Presas  por día ", "CONAGUA", "libre-uso-mx", "https://datos.example.org/presas", "2026-11-29")
            == said
        )
        assert cite("Presas por día", "CONAGUA", url="https://datos.example.org/presas", on=ON) == said


@pytest.mark.parametrize("code", countries())
def test_every_licence_is_cited_with_all_four_parts(code: str) -> None:
    with in_country(code):
        for one in all_licences():
            for lang in LANGUAGES:
                use_language(lang)
                said = cite("Dams", "CONAGUA", one.id, "https://x.example/d", ON)
                assert all(part in said for part in ("Dams", "CONAGUA", "https://x.example/d", "2026-11-29"))
                assert "[" in cite("Dams", "CONAGUA", one.id)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("", "X"), "needs"), (("Dams", " "), "needs"), (("Dams", "X", "CC-BY-NC-4.0"), "CC-BY-NC-4.0"),
        (("Dams", "X", "CC0-1.0", "datos.gob.mx"), "address"), (("Dams", "X", "CC0-1.0", "", "29/11/2026"), "day"),
    ],
)  # fmt: skip
def test_a_citation_that_cannot_be_is_told(arguments: tuple[str, ...], said: str) -> None:
    with pytest.raises(Problem, match=said):
        cite(*arguments)


# Sign-offs.


def sign_off(name: str, kind: str, asked: date | None, signed: date | None) -> dict[str, Any]:
    return {"id": "", "name": name, "kind": kind, "person": "Luis Gil", "asked_on": asked, "signed_on": signed}


def test_days_are_counted_as_of_a_day_and_the_longest_comes_first() -> None:
    rows = [
        sign_off("A", "legal", ON - timedelta(days=3), None),
        sign_off("B", "legal", ON - timedelta(days=12), None),
        sign_off("C", "owner", ON - timedelta(days=9), ON - timedelta(days=2)),
        sign_off("D", "owner", None, None),
        sign_off("E", "owner", ON + timedelta(days=1), None),
        sign_off("F", "privacy", ON - timedelta(days=4), ON + timedelta(days=1)),
        sign_off("G", "privacy", None, ON),
    ]
    found = [(one.name, one.state, one.days) for one in waiting(rows, ON)]
    assert found == [
        ("B", "waiting", 12), ("F", "waiting", 4), ("A", "waiting", 3), ("D", "not-asked", None), ("E", "not-asked", None),
        ("C", "signed", 7), ("G", "signed", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        ({"signed_on": ON}, "signed"),
        ({"signed_on": ON, "person": " "}, "unnamed"),
        # The decision is of the fifth day before.
        ({"signed_on": ON - timedelta(days=6)}, "again"),
        ({"signed_on": ON - timedelta(days=6), "asked_on": ON - timedelta(days=2)}, "waiting"),
        ({"signed_on": ON + timedelta(days=1)}, "waiting"),
        ({"signed_on": None}, "waiting"),
    ],
)
def test_a_signature_counts_with_a_person_and_on_the_decision_of_today(cells: dict[str, Any], state: str) -> None:
    decisions = [
        {"id": "dams", "name": "Dams", "decision": "publish", "decided_by": "Ana", "decided_on": ON - timedelta(days=5)}
    ]
    row = sign_off("Dams", "owner", ON - timedelta(days=9), None) | cells
    (found,) = waiting([row], ON, decisions)
    assert (found.state, found.id) == (state, "dams")
    assert cleared(decisions, [row], ON) == ({"dams"} if state == "signed" else set())
    assert ("ask again; days since the change: 5" in str(found)) == (state == "again")
    assert ("write who signed" in str(found)) == (state == "unnamed")


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_months_later_is_the_same_day_or_the_months_last(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


# Letters.


@pytest.mark.parametrize("code", countries())
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_names_what_is_asked_and_is_a_whole_page(code: str, kind: str, lang: str) -> None:
    use_language(lang)
    with in_country(code):
        row = (
            made().rows[1]
            if code == "mx"
            else {"id": "x", "name": "Ports <1>", "decision": "redact", "reason": "R & D"}
        )
        found = letter(row, kind, person="Luz Gil", sender="Ana Pérez", agency="Agency", number="7/2026", on=ON)
    for said in ("Luz Gil", "Ana Pérez", "Agency", "7/2026", "2026", str(DECISIONS["redact"])):
        assert said in found.text and said in found.html
    assert found.html.startswith(f'<!doctype html>\n<html lang="{lang}">') and found.html.rstrip().endswith("</html>")
    assert not re.search(r"[{}]\w*[{}]|None", re.sub(r"<style>.*?</style>", "", found.html, flags=re.S) + found.text)
    assert "<1>" not in found.html and ("legal advice" in found.html or "asesoría jurídica" in found.html)
    assert "src=" not in found.html.replace("srcdoc", "") and "http" not in found.html.partition("<body>")[0]


def test_a_letter_has_its_day_its_deadline_and_an_old_laws_warning() -> None:
    use_language("es")
    row = {"id": "x", "name": "Presas", "decision": "publish", "reason": "Es nuestro."}
    text = letter(row, "owner", on=ON).text
    assert "Ciudad de México, 29 de noviembre de 2026" in text and "9 de diciembre de 2026" in text
    assert "seis meses" not in text and "seis meses" in letter(row, "owner", on=date(2027, 9, 1)).text


def test_a_letter_on_nothing_and_of_no_kind_is_told() -> None:
    with pytest.raises(Problem, match="Nothing is decided"):
        letter({"id": "x", "name": "Dams", "decision": ""}, "legal")
    with pytest.raises(Problem, match="mayor"):
        letter({"id": "x", "name": "Dams", "decision": "publish"}, "mayor")


def test_a_long_decision_is_cut_in_the_letter_so_that_it_stays_one_page() -> None:
    row = {"name": "Dams", "decision": "redact", "reason": "word " * 200, "columns": "A; " * 200, "to_write": "x"}
    assert len(letter(row, "legal", on=ON).text) < 3000


# The form.


def test_the_form_walks_the_questions_and_its_state_is_the_file(tmp_path: Path) -> None:
    path = write_sheet(rights_sheet(), start_rights(INVENTORY), tmp_path / "rights.csv")
    box = rights_form(path)
    which, _told, way, asked, answer, named, back, said = box.children
    assert "Who made the data?" in asked.value and answer.value is None and back.disabled
    for key in ("us", "none"):
        answer.value = key
    row = read_rights(path)[0]
    assert (row["made"], row["contract"], row["reserved"]) == ("us", "none", "")
    assert "Contract" in way.value and "rights.csv" in said.value
    back.click()
    assert read_rights(path)[0]["contract"] == "" and "contract" in asked.value
    which.value = 1
    assert "Who made the data?" in asked.value and way.value == ""
    for key in ("others", "refused"):
        answer.value = key
    assert "WITHHOLD" in asked.value and answer.layout.display == "none"
    which.value = 2
    for key in ("part", "refused"):
        answer.value = key
    assert named.layout.display == ""
    named.children[1].value = "PHONE"
    assert read_rights(path)[2]["columns"] == "PHONE"
    which.value = 0
    assert named.layout.display == "none"
    # Whoever opens it again finds what is in the file.
    assert rights_form(path).children[3].value == asked.value
    with pytest.raises(Problem, match="no rows"):
        rights_form(write_sheet(rights_sheet(), [], tmp_path / "empty.csv"))
