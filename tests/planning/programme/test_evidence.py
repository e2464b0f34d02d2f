"""Stages: each told by what the files hold, one after the other, and never by a file that is only there."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from opendata_training.planning import read_sheet, sheet_named, write_sheet
from opendata_training.planning.department import Department
from opendata_training.planning.programme.evidence import Seen, look
from opendata_training.planning.programme.stages import ORDER, STAGES, WHOLE, WORK, done
from opendata_training.planning.programme.waiting import waiting
from opendata_training.publishing import new_publication

from ..opening.plans import MONDAY, office

FACTS: dict[str, Any] = {
    "description": "A row is a well.", "publisher": "Office", "license": "CC-BY-4.0", "theme": "Water", "keyword": ["wells"],
    "contact_point": {"name": "Ana", "position": "Head of wells", "email": "ana@b.example"},
    "accrual_periodicity": "R/P1M", "spatial": "MX",
    "temporal": {"start": "2026-01-01", "end": "2026-12-31"},
}  # fmt: skip
TABLE = "Well,Depth\n1,20\n2,30\n"


def seen(folder: Path) -> Seen:
    """Give the first dataset as its folder shows it."""
    return look(Department(folder), "water")[0]


def sign(folder: Path, signed: date | None = MONDAY) -> None:
    rows = [
        {"id": "wells", "name": "Wells", "kind": "owner", "person": "Luis", "asked_on": MONDAY, "signed_on": signed}
    ]
    write_sheet(sheet_named("sign-offs"), rows, folder / "sign-offs.csv")


def clean(folder: Path, text: str = TABLE, name: str = "wells.csv") -> Path:
    (folder / "clean").mkdir(exist_ok=True)
    (folder / "clean" / name).write_text(text)
    return folder / "clean" / name


def receipt(folder: Path, **more: Any) -> None:
    place = folder / "publications" / "wells" / "receipts"
    place.mkdir(parents=True, exist_ok=True)
    told = {"when": "2027-01-20T10:00:00+00:00", "url": "http://x/wells", "files": [{"path": "wells.csv"}], **more}
    (place / "20270120T100000Z.json").write_text(json.dumps(told))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return office(tmp_path / "water", ["Wells", "Rain"])


def test_a_dataset_goes_through_all_stages(folder: Path) -> None:
    (folder / "priorities.csv").rename(folder / "p")
    assert (seen(folder).stage, seen(folder).missing) == ("inventoried", "it has no rank yet")
    (folder / "p").rename(folder / "priorities.csv")
    assert seen(folder).stage == "prioritised"
    sign(folder, None)
    assert (seen(folder).stage, seen(folder).missing) == ("prioritised", "not signed yet: Luis")
    sign(folder)
    assert (seen(folder).stage, seen(folder).since) == ("cleared", {"cleared": MONDAY})
    path = clean(folder)
    assert seen(folder).stage == "cleaned"
    new_publication(folder / "publications" / "wells", path, title="Wells")
    assert seen(folder).stage == "cleaned" and "description" in seen(folder).missing
    new_publication(folder / "publications" / "wells", path, **FACTS)
    assert seen(folder).missing == "its description lacks wells.schema.json"
    meanings = {"Well": "The well's number on the map.", "Depth": "How deep it is, in metres."}
    new_publication(folder / "publications" / "wells", path, columns=meanings)
    assert (seen(folder).stage, seen(folder).missing) == ("documented", "there is no receipt of its publication")
    receipt(folder)
    assert (seen(folder).stage, seen(folder).missing, seen(folder).since["published"]) == (
        "published",
        "",
        date(2027, 1, 20),
    )


def test_a_later_stage_does_not_count_while_an_earlier_one_lacks_its_evidence(folder: Path) -> None:
    receipt(folder)
    clean(folder)
    assert (seen(folder).stage, seen(folder).ahead) == ("prioritised", ("cleaned", "published"))


@pytest.mark.parametrize(
    ("text", "name"),
    [("", "wells.csv"), ("Well,Depth\n", "wells.csv"), ("<!DOCTYPE html><html>\n<body>\n", "wells.csv"), (TABLE, "wells.md"),
     (TABLE, "wells.csv.changes.json"), (TABLE, "rain.csv"), (TABLE, "wellsprings.csv"), ("\n\n\n", "wells-2014.csv")],
)  # fmt: skip
def test_a_file_that_is_no_data_of_the_dataset_cleans_nothing(folder: Path, text: str, name: str) -> None:
    sign(folder)
    clean(folder, text, name)
    assert seen(folder).stage == "cleared"


@pytest.mark.parametrize("name", ["wells.csv", "wells-2014.csv", "wells_norte.csv", "wells.csv.gz", "wells.jsonl"])
def test_a_file_may_say_more_than_the_id(folder: Path, name: str) -> None:
    sign(folder)
    clean(folder, TABLE, name)
    assert seen(folder).stage == "cleaned"


def test_a_file_belongs_to_the_longest_id(tmp_path: Path) -> None:
    folder = office(tmp_path, ["Rain", "Rain-daily"])
    rows = [{"id": each, "name": each, "kind": "owner", "person": "L", "asked_on": MONDAY, "signed_on": MONDAY}
            for each in ("rain", "rain-daily")]  # fmt: skip
    write_sheet(sheet_named("sign-offs"), rows, folder / "sign-offs.csv")
    clean(folder, TABLE, "rain-daily-2014.csv")
    assert [one.stage for one in look(Department(folder), "x")] == ["cleared", "cleaned"]


@pytest.mark.parametrize("bad", [{"url": ""}, {"files": []}, {"when": ""}])
def test_what_is_no_receipt_publishes_nothing(folder: Path, bad: dict[str, Any]) -> None:
    receipt(folder, **bad)
    assert "published" not in seen(folder).ahead
    (folder / "publications" / "wells" / "receipts" / "x.json").write_text("{")
    assert "published" not in seen(folder).ahead


@pytest.mark.parametrize(("key", "value"), [("decided_by", ""), ("decision", "")])
def test_a_decision_needs_a_person(folder: Path, key: str, value: str) -> None:
    sign(folder)
    rows = read_sheet(sheet_named("decisions"), folder / "decisions.csv")
    rows[0][key] = value
    write_sheet(sheet_named("decisions"), rows, folder / "decisions.csv")
    assert seen(folder).stage == "prioritised" and seen(folder).missing


@pytest.mark.parametrize(
    ("signed", "person", "said"),
    [
        (date(2020, 1, 2), "Luis", "ask again"),
        (date(2027, 1, 12), "Luis", "not signed yet"),
        (MONDAY, "", "nobody is named"),
    ],
)
def test_a_signature_that_does_not_count_clears_nothing(folder: Path, signed: date, person: str, said: str) -> None:
    sign(folder, signed)
    rows = read_sheet(sheet_named("sign-offs"), folder / "sign-offs.csv")
    rows[0] |= {"person": person, "asked_on": min(signed, MONDAY)}
    write_sheet(sheet_named("sign-offs"), rows, folder / "sign-offs.csv")
    there = Department(folder)
    found = look(there, "water", MONDAY)[0]
    assert found.stage == "prioritised" and said in found.missing
    # What the board says is waited for agrees with the stage.
    assert [one.dataset for one in waiting(there, "water", MONDAY, ()) if "signature" in one.what] == ["Wells"]


def test_withheld_is_an_end_of_its_own(folder: Path) -> None:
    office(folder, ["Wells", "Rain"], {"Wells": "withhold"})
    assert (seen(folder).stage, seen(folder).missing) == ("withheld", "")


@pytest.mark.parametrize("owner", ["", "Sin área responsable", "nobody"])
def test_nobody_is_no_owner(folder: Path, owner: str) -> None:
    rows = read_sheet(sheet_named("inventory"), folder / "inventory.csv")
    rows[0].update(owner=owner, responsible=owner)
    write_sheet(sheet_named("inventory"), rows, folder / "inventory.csv")
    assert seen(folder).stage == "none" and "who answers for it" in seen(folder).missing


def test_rows_about_unknown_datasets_are_told_and_hide_nothing(folder: Path) -> None:
    sign(folder)
    with (folder / "sign-offs.csv").open("a") as stream:
        stream.write("gone,Gone,owner,,,,\n")
    there = Department(folder)
    assert [one.stage for one in look(there, "x")] == ["cleared", "prioritised"]
    assert len(there.strays) == 1 and "gone" in there.strays[0]


def test_a_file_that_changed_is_read_again(folder: Path) -> None:
    assert seen(folder).stage == "prioritised"
    (folder / "priorities.csv").unlink()
    assert seen(folder).stage == "inventoried"


def test_the_stages_are_all_of_the_work() -> None:
    assert list(WORK) == list(STAGES) and WHOLE == 36
    assert [done(one) for one in ORDER] == [0, 4, 8, 12, 30, 33, 36]
    assert done("withheld") == 0


def test_a_withheld_one_that_bears_no_name_is_said_so(folder: Path) -> None:
    office(folder, ["Wells", "Rain"], {"Wells": "withhold"})
    rows = read_sheet(sheet_named("decisions"), folder / "decisions.csv")
    rows[0]["decided_by"] = ""
    write_sheet(sheet_named("decisions"), rows, folder / "decisions.csv")
    assert seen(folder).stage == "prioritised" and "withheld" in seen(folder).missing


@pytest.mark.parametrize("each", ["../../other", "a b/c", "..", "a\nb"])
def test_an_id_leads_to_no_other_folder(folder: Path, each: str, tmp_path: Path) -> None:
    rows = read_sheet(sheet_named("inventory"), folder / "inventory.csv")
    rows[0]["id"] = each
    write_sheet(sheet_named("inventory"), rows, folder / "inventory.csv")
    place = folder / "publications" / each / "receipts"
    (folder / "publications").mkdir()
    place.mkdir(parents=True)
    (place / "x.json").write_text(json.dumps({"when": "2027-01-20", "url": "http://x", "files": [{"path": "a"}]}))
    assert "published" not in seen(folder).ahead


def test_rows_without_a_name_are_no_dataset(folder: Path) -> None:
    rows = read_sheet(sheet_named("inventory"), folder / "inventory.csv")
    blank = [type(rows[0])({**rows[0], "id": "", "name": ""})] * 2
    write_sheet(sheet_named("inventory"), [*rows, *blank], folder / "inventory.csv")
    assert [one.id for one in look(Department(folder), "water")] == ["wells", "rain"]
