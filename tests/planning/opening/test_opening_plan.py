"""The opening plan: chosen by priority, dated by capacity, kept true when one is blocked, never losing what people wrote."""

from __future__ import annotations

import csv
import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import check_sheet, read_sheet, sheet_named, working_days, write_sheet
from opendata_training.planning.opening.capacity import DAYS, Capacity, people_needed, schedule
from opendata_training.planning.opening.comparing import changes, overdue
from opendata_training.planning.opening.planning import VERSIONS, OpeningPlan, opening_plan
from opendata_training.planning.priorities.criteria import usual

from .plans import MONDAY, NAMES, office

PLAN = sheet_named("opening-plan")


def ids(plan: OpeningPlan, place: str) -> list[str]:
    return [row["id"] for row in plan.placed(place)]


def test_fifteen_candidates_for_ten_places_by_rank(tmp_path: Path) -> None:
    ranks = {name: 15 - at for at, name in enumerate(NAMES)}
    plan = opening_plan(office(tmp_path, ranks=ranks), day=MONDAY)
    expected = [name.lower() for name in reversed(NAMES)]
    assert (ids(plan, "chosen"), ids(plan, "reserve")) == (expected[:10], expected[10:])
    assert read_sheet(PLAN, plan.path)[0]["description"] == "A row is one of Trains."
    assert check_sheet(PLAN, plan.path).valid


def test_what_people_chose_in_the_priorities_goes_before_the_rank(tmp_path: Path) -> None:
    plan = opening_plan(office(tmp_path, chosen={"Trains": True, "Ports": True}), day=MONDAY, places=3)
    assert ids(plan, "chosen") == ["ports", "trains", "wells"]


def test_who_is_withheld_gets_no_place_and_is_told(tmp_path: Path) -> None:
    told = {name: "withhold" if name in ("Wells", "Dams") else "publish" for name in NAMES}
    plan = opening_plan(office(tmp_path, decisions=told), day=MONDAY)
    assert not {"wells", "dams"} & {row["id"] for row in plan.rows}
    assert ("Wells", "Because of Wells.") in plan.left_out
    assert len(plan.placed("chosen")) == 10 and len(plan.placed("reserve")) == 3


def test_dates_follow_from_hours_and_skip_days_of_rest(tmp_path: Path) -> None:
    # A day and a half each, three days of one person a day: two a day. The 1st of February is Constitution Day in 2027.
    plan = opening_plan(office(tmp_path), day=date(2027, 1, 29), people=3, hours=8)
    dates = [row["date"].isoformat() for row in plan.placed("chosen")]
    assert dates == [
        day for day in ("2027-01-29", "2027-02-02", "2027-02-03", "2027-02-04", "2027-02-05") for _n in (1, 2)
    ]
    assert all(row["date"] is None for row in plan.placed("reserve"))


def test_the_programme_beside_it_tells_first_and_last_day(tmp_path: Path) -> None:
    rows = [{"folder": "water", "start": MONDAY, "days": 10, "target": 10}]
    write_sheet(sheet_named("programme"), rows, tmp_path / "programme.csv")
    plan = opening_plan(office(tmp_path / "water"), day=MONDAY - timedelta(days=9))
    assert (plan.start, plan.deadline) == (MONDAY, MONDAY + timedelta(days=9))
    assert plan.rows[0]["date"] == MONDAY + timedelta(days=1)
    assert opening_plan(office(tmp_path / "roads"), day=MONDAY).deadline == MONDAY + timedelta(days=41)


def test_what_does_not_fit_is_said_with_the_people_it_needs(tmp_path: Path) -> None:
    folder = office(tmp_path, effort=dict.fromkeys(NAMES, 5))
    plan = opening_plan(folder, day=MONDAY, people=1, hours=4)
    assert len(plan.too_late) == 10
    # 10 x 50 days of 8 hours in 29 working days of 4 hours.
    assert plan.people_needed == 35
    assert "35 people" in str(plan)
    assert not opening_plan(
        office(tmp_path / "b", effort=dict.fromkeys(NAMES, 5)), day=MONDAY, people=35, hours=4
    ).too_late


def test_the_days_of_an_effort_lie_in_what_its_scale_says() -> None:
    scale = next(one.scale for one in usual() if one.key == "effort")
    told = [[float(number) for number in re.findall(r"\d+", part)[1:]] for part in scale.split(" · ")]
    assert told == [[2], [3, 5], [6, 15], [16, 40], [40]]
    assert DAYS[0] <= 2 < 3 <= DAYS[1] <= 5 < 6 <= DAYS[2] <= 15 < 16 <= DAYS[3] <= 40 < DAYS[4]


EFFORTS = st.lists(st.one_of(st.none(), st.floats(1, 5)), min_size=1, max_size=20)


@given(EFFORTS, st.integers(1, 9), st.floats(2, 8), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_dates_never_go_back_and_more_people_are_never_later(
    efforts: list[float | None], people: int, hours: float, start: date
) -> None:
    dates = schedule(efforts, Capacity(people, hours), start)
    assert dates == sorted(dates) and all(map(working_days.works, dates)) and dates[0] >= start
    assert all(
        one <= other for one, other in zip(schedule(efforts, Capacity(people + 1, hours), start), dates, strict=True)
    )
    deadline = start + timedelta(days=41)
    needed = people_needed(efforts, Capacity(people, hours), start, deadline)
    assert needed is None or schedule(efforts, Capacity(needed, hours), start)[-1] <= deadline
    assert needed in (None, 1) or schedule(efforts, Capacity(needed - 1, hours), start)[-1] > deadline


def test_a_blocked_one_keeps_its_row_and_the_first_that_may_be_published_takes_over(tmp_path: Path) -> None:
    told = {name: "publish" for name in NAMES if name not in ("Clinics", "Parks")} | {"Parks": "withhold"}
    plan = opening_plan(office(tmp_path, decisions=told), day=MONDAY)
    assert ids(plan, "reserve") == ["clinics", "farms", "ports", "trains"]
    again = opening_plan(tmp_path, day=MONDAY + timedelta(days=14))
    swap = again.block("Dams", "The owner has not signed")
    now = {row["id"]: row for row in read_sheet(PLAN, plan.path)}
    assert (now["dams"]["place"], now["dams"]["reason"], now["dams"]["replaced_by"]) == (
        "replaced", "The owner has not signed", "farms")  # fmt: skip
    assert now["farms"]["place"] == "chosen" and now["farms"]["date"] >= MONDAY + timedelta(days=14)
    assert swap.passed_over == [("Clinics", "nobody has decided yet whether it may be published")]
    assert len([row for row in now.values() if row["place"] == "chosen"]) == 10
    assert check_sheet(PLAN, plan.path).valid
    assert {one.id for one in again.changed} == {"dams", "farms"}


def test_who_takes_over_inherits_a_date_that_is_far_enough_away(tmp_path: Path) -> None:
    plan = opening_plan(office(tmp_path, effort={"Dams": 5}), day=MONDAY)
    due = {row["id"]: row["date"] for row in plan.rows}["dams"]
    swap = plan.block("dams", "No owner")
    assert swap.replacement and swap.replacement["date"] == due > MONDAY + timedelta(days=7)


def test_without_a_reserve_it_stays_blocked_and_its_place_is_not_given_to_just_anybody(tmp_path: Path) -> None:
    told = {name: "publish" for name in NAMES[:10]}
    opening_plan(office(tmp_path, decisions=told), day=MONDAY)
    swap = opening_plan(tmp_path, day=MONDAY).block("wells", "No tool")
    assert swap.replacement is None and swap.blocked["place"] == "blocked" and len(swap.passed_over) == 5
    again = opening_plan(tmp_path, day=MONDAY, again=True)
    assert len(again.placed("chosen")) == 9 and ids(again, "blocked") == ["wells"]
    # Once one in reserve may be published, the swap can be made up for.
    office(tmp_path, decisions={**told, "Ports": "redact"})
    assert str(opening_plan(tmp_path, day=MONDAY).block("wells", "No tool")).startswith("Wells is replaced by Ports")


@pytest.mark.parametrize(("dataset", "reason"), [("nothing", "x"), ("trains", "x"), ("wells", " ")])
def test_what_cannot_be_blocked_is_said_and_nothing_is_written(tmp_path: Path, dataset: str, reason: str) -> None:
    plan = opening_plan(office(tmp_path), day=MONDAY)
    before = plan.path.read_bytes()
    with pytest.raises(Problem):
        plan.block(dataset, reason)
    assert plan.path.read_bytes() == before


def test_one_that_is_to_be_withheld_since_is_swapped_by_itself(tmp_path: Path) -> None:
    opening_plan(office(tmp_path), day=MONDAY)
    office(tmp_path, decisions={name: "withhold" if name == "Rain" else "publish" for name in NAMES})
    plan = opening_plan(tmp_path, day=MONDAY)
    assert ids(plan, "replaced") == ["rain"] and "clinics" in ids(plan, "chosen")
    assert plan.remarks and "Because of Rain" in plan.placed("replaced")[0]["reason"]


def test_what_people_wrote_stays_and_the_version_before_too(tmp_path: Path) -> None:
    path = opening_plan(office(tmp_path), day=MONDAY).path
    rows = read_sheet(PLAN, path)
    rows[0].update(contact_name="Luis", date=date(2027, 3, 1), reason="The minister asked for it")
    rows[0].others["Nota"] = "ojo"
    write_sheet(PLAN, rows, path)
    plan = opening_plan(tmp_path, day=MONDAY, again=True, contact_name="Ana", admin_name="Eva")
    first = next(row for row in read_sheet(PLAN, path) if row["id"] == rows[0]["id"])
    assert (first["contact_name"], first["date"], first["reason"]) == (
        "Luis",
        date(2027, 3, 1),
        "The minister asked for it",
    )
    assert first["admin_name"] == "Eva" and first.others == {"Nota": "ojo"}
    assert plan.changed
    assert [one.name for one in (tmp_path / VERSIONS).iterdir()] == [f"opening-plan-{MONDAY}.csv"]


def test_a_person_is_never_mixed_of_two(tmp_path: Path) -> None:
    opening_plan(office(tmp_path), day=MONDAY)
    rows = opening_plan(tmp_path, day=MONDAY, contact_name="Ana", contact_email="ana@b.example").rows
    assert {(row["contact_name"], row["contact_email"]) for row in rows} == {("Ana", "ana@b.example")}
    rows = opening_plan(tmp_path, day=MONDAY, contact_name="Eva", contact_title="Head").rows
    assert {(row["contact_name"], row["contact_title"] or "") for row in rows} == {("Ana", "")}


def test_a_plan_that_is_only_looked_at_is_not_written(tmp_path: Path) -> None:
    path = opening_plan(office(tmp_path), day=MONDAY).path
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    opening_plan(tmp_path, day=MONDAY + timedelta(days=9))
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before and not (tmp_path / VERSIONS).exists()


def test_a_workbook_stays_one_and_is_left_alone_while_it_is_open_elsewhere(tmp_path: Path) -> None:
    plan = opening_plan(office(tmp_path), day=MONDAY)
    plan.path.unlink()
    write_sheet(PLAN, plan.rows, tmp_path / "opening-plan.xlsx")
    (tmp_path / "~$opening-plan.xlsx").write_bytes(b"")
    with pytest.raises(Problem):
        opening_plan(tmp_path, day=MONDAY).block("rain", "No owner")
    assert not (tmp_path / VERSIONS).exists()
    (tmp_path / "~$opening-plan.xlsx").unlink()
    opening_plan(tmp_path, day=MONDAY).block("rain", "No owner")
    assert not (tmp_path / "opening-plan.csv").exists()
    assert {row["place"] for row in read_sheet(PLAN, tmp_path / "opening-plan.xlsx")} == {
        "chosen",
        "reserve",
        "replaced",
    }


def test_a_new_name_is_the_same_dataset(tmp_path: Path) -> None:
    before = opening_plan(office(tmp_path), day=MONDAY).rows
    listed = read_sheet(sheet_named("inventory"), tmp_path / "inventory.csv")
    listed[0]["name"] = "Wells and springs"
    write_sheet(sheet_named("inventory"), listed, tmp_path / "inventory.csv")
    plan = opening_plan(tmp_path, day=MONDAY, again=True)
    assert [(one.kind, one.id) for one in changes(before, plan.rows)] == [("renamed", "wells")]


def test_a_plan_written_by_hand_without_ids_is_understood(tmp_path: Path) -> None:
    office(tmp_path)
    (tmp_path / "opening-plan.csv").write_text("Conjunto;Lugar;Fecha\nPOZOS;elegido;\nwells;elegido;15/01/2027\nrain;en reserva;\n",
                                               encoding="utf-8")  # fmt: skip
    plan = opening_plan(tmp_path, day=date(2027, 1, 20))
    assert [row["id"] for row in plan.rows] == ["", "wells", "rain"]
    assert [(late.id, late.days) for late in plan.overdue] == [("wells", 5)]


def test_changes_are_told_in_sentences(tmp_path: Path) -> None:
    before = opening_plan(office(tmp_path), day=MONDAY).rows
    now = [type(row)(row) for row in before[1:]]
    now[0]["date"] += timedelta(days=3)
    now[1]["contact_email"] = "a@b.example"
    told = [str(one) for one in changes(before, now)]
    assert told[0].endswith("days later: 3.")
    assert "a@b.example" in told[1] and told[2] == "Wells is no longer in the plan."
    assert all(one.kind == "added" for one in changes([], now))
    assert changes(now, now) == []


def test_published_ones_are_never_overdue(tmp_path: Path) -> None:
    rows = opening_plan(office(tmp_path), day=MONDAY).rows
    late = overdue(rows, MONDAY + timedelta(days=90))
    assert len(late) == 10 and late[0].days >= late[-1].days
    assert len(overdue(rows, MONDAY + timedelta(days=90), {"wells"})) == 9
    assert overdue(rows, MONDAY) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_adelas_eleven_columns(tmp_path: Path, language: str) -> None:
    use_language(language)
    plan = opening_plan(office(tmp_path), day=MONDAY, vision="Agua para todos", admin_name="Eva")
    plan.write_adela(tmp_path / "adela.csv")
    with (tmp_path / "adela.csv").open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = list(csv.reader(stream))
    assert len(head) == 11 and head[0] == "Visión institucional de datos abiertos" and head[-1].endswith("(AAAA-MM-DD)")
    assert len(rows) == 10 and rows[0][0] == "Agua para todos" and rows[0][4] == "Eva" and rows[0][9] == "R/P1M"
    assert [row[10] for row in rows] == sorted(row[10] for row in rows)
    back = read_sheet(sheet_named("adela-opening-plan"), tmp_path / "adela.csv")
    assert back[0]["name"] == plan.placed("chosen")[0]["name"]


FAULTS = {
    "plan-no-date": "Dataset,Place,Date\nDams,chosen,\n",
    "plan-free-day": "Dataset,Place,Date\nDams,chosen,2027-02-01\n",
    "plan-no-reason": "Conjunto,Lugar,Motivo\nPresas,bloqueado,\n",
    "plan-no-contact": "Dataset,Place,Date\nDams,chosen,2027-02-02\n",
    "plan-replacement": "Id,Dataset,Place,Replaced by\na,Dams,replaced,a\n",
}


@pytest.mark.parametrize("code", FAULTS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_faults_of_a_plan_are_findings(code: str, language: str, tmp_path: Path) -> None:
    use_language(language)
    (tmp_path / "opening-plan.csv").write_text(FAULTS[code], encoding="utf-8")
    found = check_sheet(PLAN, tmp_path / "opening-plan.csv")
    assert code in found.counts
    assert next(one for one in found.findings if one.code == code).row == 2
    assert "{" not in str(found)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(office(tmp_path / "water"))
    day = ["--as-of", MONDAY.isoformat()]
    assert main(["plan", "opening", folder, *day, "--contact", "Ana", "Head", "ana@b.example"]) == 0
    assert "Chosen: 10; in reserve: 5" in capsys.readouterr().out
    assert (
        main(
            [
                "plan",
                "opening",
                folder,
                *day,
                "--block",
                "rain",
                "--reason",
                "No",
                "--adela",
                f"{folder}/a.csv",
                "--json",
            ]
        )
        == 0
    )
    told = json.loads(capsys.readouterr().out)
    assert {row["id"]: row["place"] for row in told["datasets"]}["rain"] == "replaced" and Path(
        folder, "a.csv"
    ).is_file()
    assert main(["--lang", "es", "plan", "opening", folder, *day]) == 0
    assert "Elegidos: 10" in capsys.readouterr().out


@pytest.mark.parametrize(
    "more",
    [["--people", "0"], ["--people", "1e-9"], ["--hours", "nan"], ["--places", "0"], ["--start", "mañana"], ["--reason", "x"],
     ["--start", "2027-02-01", "--deadline", "2027-01-01"], ["--block", "x", "--reason", "y"]],
)  # fmt: skip
def test_a_wrong_call_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str]) -> None:
    assert main(["plan", "opening", str(office(tmp_path)), *more]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.mark.parametrize("what", ["gone", "file", "empty", "no-rows", "not-a-table", "bad-cell", "two"])
def test_folders_that_hold_no_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str) -> None:
    folder = tmp_path / "office"
    if what == "file":
        folder.write_text("x")
    elif what != "gone":
        office(folder)
    if what == "empty":
        (folder / "inventory.csv").write_bytes(b"")
    elif what == "no-rows":
        write_sheet(sheet_named("inventory"), [], folder / "inventory.csv")
    elif what == "not-a-table":
        (folder / "decisions.csv").write_bytes(b"\x00\x01\x02" * 50)
    elif what == "bad-cell":
        (folder / "decisions.csv").write_text("Dataset,Decision\nWells,perhaps\n")
    elif what == "two":
        (folder / "inventory.xlsx").write_bytes(b"x")
    assert main(["plan", "opening", str(folder)]) == 2
    out, error = capsys.readouterr()
    assert out == "" and len(error.strip().splitlines()) == 1 and not (folder / "opening-plan.csv").exists()


def test_what_is_read_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = office(tmp_path) / "inventory.csv"
    before = path.read_bytes()
    assert main(["plan", "opening", str(tmp_path), "--adela", str(path)]) == 2
    assert path.read_bytes() == before and len(capsys.readouterr().err.strip().splitlines()) == 1


def test_a_persons_no_with_a_reason_gets_no_place_and_is_told(tmp_path: Path) -> None:
    folder = office(tmp_path, chosen={"Wells": False, "Rain": False}, reasons={"Wells": "The office asked to wait"})
    plan = opening_plan(folder, day=MONDAY, places=13)
    assert "wells" not in ids(plan, "chosen") + ids(plan, "reserve")
    assert ("Wells", "The office asked to wait") in plan.left_out
    # A no without a reason waits until all others have a place.
    assert ids(plan, "chosen")[-1] == "trains" and ids(plan, "reserve") == ["rain"]


def test_a_no_that_came_later_counts_unless_the_plan_has_a_reason_of_its_own(tmp_path: Path) -> None:
    path = opening_plan(office(tmp_path), day=MONDAY).path
    rows = read_sheet(PLAN, path)
    rows[1]["reason"] = "The minister asked for it"
    write_sheet(PLAN, rows, path)
    office(tmp_path, chosen=dict.fromkeys(("Wells", "Rain"), False), reasons=dict.fromkeys(("Wells", "Rain"), "Wait"))
    plan = opening_plan(tmp_path, day=MONDAY, again=True)
    assert ("Wells", "Wait") in plan.left_out and "rain" in ids(plan, "chosen") and "wells" not in ids(plan, "chosen")
    assert len(plan.placed("chosen")) == 10


def test_one_that_people_did_not_want_takes_nobodys_place(tmp_path: Path) -> None:
    opening_plan(office(tmp_path), day=MONDAY)
    office(tmp_path, chosen={"Clinics": False}, reasons={"Clinics": "Its system is being replaced"})
    swap = opening_plan(tmp_path, day=MONDAY).block("wells", "No owner")
    assert swap.passed_over == [("Clinics", "Its system is being replaced")]
    assert swap.replacement and swap.replacement["id"] == "parks"


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_a_person_added_by_hand_stays_and_is_told(tmp_path: Path, language: str) -> None:
    use_language(language)
    path = opening_plan(office(tmp_path), day=MONDAY).path
    rows = read_sheet(PLAN, path)
    own = [
        type(rows[0])({**rows[0], "id": each, "name": name})
        for each, name in (("new", "By hand"), ("", "No id"), ("", "B"))
    ]
    write_sheet(PLAN, [*rows, *own], path)
    looked = opening_plan(tmp_path, day=MONDAY)
    assert len(looked.remarks) == 3 and "By hand" in looked.remarks[0]
    again = opening_plan(tmp_path, day=MONDAY, again=True)
    assert {"By hand", "No id", "B"} <= {row["name"] for row in read_sheet(PLAN, path)}
    assert len(again.placed("chosen")) == 13 and all(one.id != "new" for one in again.changed)


def test_a_dataset_that_stands_in_the_plan_twice_counts_once_and_is_told(tmp_path: Path) -> None:
    path = opening_plan(office(tmp_path), day=MONDAY).path
    rows = read_sheet(PLAN, path)
    write_sheet(PLAN, [*rows, type(rows[0])({**rows[0], "place": "reserve", "date": None})], path)
    plan = opening_plan(tmp_path, day=MONDAY)
    assert (len(plan.placed("chosen")), len(plan.placed("reserve"))) == (9, 6)
    assert len(plan.remarks) == 1 and "rows 2 and 17" in plan.remarks[0]
    assert plan.to_json()["remarks"] == plan.remarks


def test_an_address_that_the_next_run_would_refuse_is_never_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", "opening", str(office(tmp_path)), "--contact", "Ana", "Head", "ana@x"]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1 and not (tmp_path / "opening-plan.csv").exists()
