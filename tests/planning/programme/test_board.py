"""The board: counted, logged, forecast, and told in both languages."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import read_sheet, sheet_named, working_days, write_sheet
from opendata_training.planning.programme.board import programme
from opendata_training.planning.programme.log import by_day
from opendata_training.planning.programme.pace import Day, burn_down, forecast, gains
from opendata_training.planning.programme.sessions import sessions
from opendata_training.planning.programme.stages import ORDER, WHOLE, done
from opendata_training.planning.sheet import Row

from ..opening.plans import MONDAY, NAMES, office
from .test_evidence import clean, sign

ONE = timedelta(days=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A programme of two departments."""
    office(tmp_path / "water")
    office(tmp_path / "roads", NAMES[:4])
    return tmp_path


def test_departments_are_found_and_written_down(folder: Path) -> None:
    (folder / "notes").mkdir()
    (folder / ".git").mkdir()
    board = programme(folder, day=MONDAY)
    assert [line.folder for line in board.lines] == ["roads", "water"]
    assert (board.target, board.reached("prioritised"), board.number) == (20, 14, 1)
    rows = read_sheet(sheet_named("programme"), folder / "programme.csv")
    rows[0].update(target=3, name="Roads and bridges")
    write_sheet(sheet_named("programme"), rows, folder / "programme.csv")
    office(folder / "zoo", NAMES[:1])
    board = programme(folder, day=MONDAY + ONE)
    assert [(line.name, line.target) for line in board.lines] == [("Roads and bridges", 3), ("WATER", 10), ("ZOO", 10)]
    assert (board.start, board.deadline) == (MONDAY, MONDAY + 42 * ONE)


def test_those_furthest_along_count_and_withheld_ones_do_not(folder: Path) -> None:
    office(folder / "roads", NAMES[:4], {"Wells": "withhold", "Rain": "publish"})
    sign(folder / "water")
    line = {line.folder: line for line in programme(folder, day=MONDAY).lines}
    assert len(line["water"].counted) == 10 and line["water"].counted[0].stage == "cleared"
    assert len(line["roads"].counted) == 3 and programme(folder, day=MONDAY).withheld == 1


def test_a_second_run_on_a_day_adds_nothing_and_what_changes_is_added(folder: Path) -> None:
    programme(folder, day=MONDAY)
    before = (folder / "history.csv").read_bytes()
    programme(folder, day=MONDAY)
    assert (folder / "history.csv").read_bytes() == before
    sign(folder / "water", MONDAY)
    programme(folder, day=MONDAY + 4 * ONE)
    rows = read_sheet(sheet_named("history"), folder / "history.csv")
    # The signature bears its own day.
    assert [(row["date"], row["id"], row["stage"]) for row in rows[19:]] == [(MONDAY, "wells", "cleared")]
    (folder / "water" / "sign-offs.csv").unlink()
    programme(folder, day=MONDAY + 5 * ONE)
    last = read_sheet(sheet_named("history"), folder / "history.csv")[-1]
    assert (last["date"], last["id"], last["stage"]) == (MONDAY + 5 * ONE, "wells", "prioritised")


def test_one_that_left_the_inventory_has_not_begun_any_more(folder: Path) -> None:
    programme(folder, day=MONDAY)
    office(folder / "roads", NAMES[:3])
    programme(folder, day=MONDAY + ONE)
    last = read_sheet(sheet_named("history"), folder / "history.csv")[-1]
    assert (last["id"], last["stage"]) == (NAMES[3].lower(), "none")


def test_the_clock_may_not_go_back(folder: Path) -> None:
    programme(folder, day=MONDAY)
    sign(folder / "water", MONDAY + 2 * ONE)
    programme(folder, day=MONDAY + 2 * ONE)
    with pytest.raises(Problem, match="--as-of"):
        programme(folder, day=MONDAY + ONE)


def test_one_bad_file_is_told_and_hides_nothing_else(folder: Path) -> None:
    (folder / "roads" / "decisions.csv").write_text("Dataset,Decision\nWells,perhaps\n")
    (folder / "water" / "priorities.xlsx").write_bytes(b"no workbook")
    board = programme(folder, day=MONDAY)
    assert len(board.problems) == 2 and board.problems[0].startswith("roads: ")
    assert board.reached("inventoried") == 14
    assert all(said in str(board) for said in board.problems)


def test_a_file_that_cannot_be_read_undoes_no_stage(folder: Path) -> None:
    sign(folder / "water")
    programme(folder, day=MONDAY)
    before = (folder / "history.csv").read_bytes()
    (folder / "water" / "decisions.csv").write_bytes(b"")
    board = programme(folder, day=MONDAY + ONE)
    assert (
        board.problems and (folder / "history.csv").read_bytes() == before and board.burn[-1].left == board.burn[0].left
    )
    write_sheet(sheet_named("inventory"), [], folder / "roads" / "inventory.csv")
    programme(folder, day=MONDAY + ONE)
    assert len(read_sheet(sheet_named("history"), folder / "history.csv")) == 19 + 4


def test_who_is_stuck_on_what(folder: Path) -> None:
    rows = [{"id": "rain", "name": "Rain", "kind": "legal", "person": "Luis", "asked_on": MONDAY, "signed_on": None},
            {"id": "dams", "name": "Dams", "kind": "legal", "person": "Luis", "asked_on": None, "signed_on": None},
            {"id": "wells", "name": "Wells", "kind": "legal", "person": "L", "asked_on": MONDAY, "signed_on": MONDAY}]  # fmt: skip
    write_sheet(sheet_named("sign-offs"), rows, folder / "water" / "sign-offs.csv")
    rows = [{"name": "Rain", "barrier": "No tool", "owner": "todos", "state": "open", "due": MONDAY + 3 * ONE},
            {"name": "", "barrier": "No time", "owner": "Eva", "state": "working", "due": None},
            {"name": "Dams", "barrier": "Size", "owner": "Eva", "state": "solved", "due": MONDAY}]  # fmt: skip
    write_sheet(sheet_named("barriers"), rows, folder / "water" / "barriers.csv")
    found = programme(folder, day=MONDAY + 8 * ONE).stuck
    assert [(one.dataset, one.who, one.days) for one in found] == [("Rain", "Luis", 8), ("Rain", "", 5), ("", "Eva", 0)]


def test_the_six_steps_count_what_is_there(folder: Path) -> None:
    rows = [{"step": 1, "kind": "made", "what": "x"}]
    write_sheet(sheet_named("process-map"), rows, folder / "roads" / "process-map.csv")
    write_sheet(sheet_named("process-map"), [], folder / "water" / "process-map.csv")
    sign(folder / "water")
    clean(folder / "water")
    steps = programme(folder, day=MONDAY).steps
    assert [(one.done, one.of) for one in steps] == [(14, 20), (1, 2), (1, 20), (0, 20), (0, 20), (0, 2)]


STAGES_ = st.sampled_from([*ORDER, "withheld"])
LOG = st.lists(st.tuples(st.integers(0, 20), st.sampled_from("abcd"), STAGES_), max_size=30)


@given(LOG, st.integers(1, 5))
def test_what_is_left_is_the_target_less_what_is_done(entries: list[tuple[int, str, str]], target: int) -> None:
    log = [Row({"date": MONDAY + day * ONE, "folder": "x", "id": each, "stage": stage})
           for day, each, stage in sorted(entries, key=lambda entry: entry[0])]  # fmt: skip
    days = burn_down(log, {"x": target}, MONDAY, MONDAY + 20 * ONE)
    assert len(days) == 21 and all(0 <= one.left <= target for one in days)
    last = {row["id"]: row["stage"] for row in log}
    best = sorted((done(stage) for stage in last.values()), reverse=True)[:target]
    assert days[-1].left == pytest.approx(target - sum(best) / WHOLE)
    assert sum(gains(days[:20], float(target))) == pytest.approx(target - days[18].left, abs=1e-6)


def test_what_was_noted_later_counts_over_what_was_noted_before() -> None:
    told = [(3, "prioritised"), (1, "cleared"), (9, "prioritised")]
    log = [Row({"date": MONDAY + day * ONE, "folder": "x", "id": "a", "stage": stage}) for day, stage in told]
    seen = [stages.get(("x", "a"), "") for _day, stages in by_day(log, MONDAY, MONDAY + 9 * ONE)]
    assert seen == ["", *["cleared"] * 8, "prioritised"]


def test_a_steady_pace_is_forecast_exactly() -> None:
    found = forecast([2.0] * 10, 20.0, date(2027, 1, 22), date(2027, 2, 12))
    # Ten working days after the 22nd of January, the 1st of February being a day of rest.
    assert found and found.low == found.middle == found.high == date(2027, 2, 8) and found.chance == 1
    late = forecast([2.0] * 10, 20.0, date(2027, 1, 22), date(2027, 2, 5))
    assert late and late.chance == 0 and late.left == (2.0, 2.0, 2.0)


def test_an_uneven_pace_gives_a_range_and_a_longer_look_a_narrower_one() -> None:
    few = forecast([0, 0, 5, 0, 5], 30.0, MONDAY, MONDAY + 60 * ONE)
    many = forecast([0, 0, 5, 0, 5] * 8, 30.0, MONDAY, MONDAY + 60 * ONE)
    assert few and many and few.low and few.high and many.low and many.high
    assert few.low < few.middle < few.high  # type: ignore[operator]
    assert many.high - many.low < few.high - few.low
    assert few == forecast([0, 0, 5, 0, 5], 30.0, MONDAY, MONDAY + 60 * ONE)


@pytest.mark.parametrize(("pace", "left"), [([1.0] * 4, 9.0), ([0.0] * 9, 9.0), ([], 9.0), ([-1.0] * 9, 9.0)])
def test_without_a_pace_there_is_no_forecast(pace: list[float], left: float) -> None:
    assert forecast(pace, left, MONDAY, MONDAY + 30 * ONE) is None


def test_what_takes_more_than_a_year_is_said_so() -> None:
    found = forecast([0.01] * 10, 90.0, MONDAY, MONDAY + 30 * ONE)
    assert found and found.low is None and found.high is None and found.chance == 0


@given(st.dates(date(2020, 1, 1), date(2032, 1, 1)), st.integers(9, 120))
def test_nine_sessions_on_working_days_of_their_own(start: date, days: int) -> None:
    found = sessions(start, days)
    assert len({one.date for one in found}) == 9 and [one.date for one in found] == sorted(one.date for one in found)
    assert all(working_days.works(one.date) for one in found) and found[0].date >= start


def test_work_on_days_of_rest_belongs_to_the_next_working_day() -> None:
    days = [Day(MONDAY + at * ONE, left, 0) for at, left in enumerate([10, 9, 9, 9, 9, 7, 6, 5])]
    assert gains(days, 12) == [2, 1, 0, 0, 0, 4]


class Page(HTMLParser):
    """Collects what a page lacks."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.pictures: list[dict[str, str | None]] = []
        self.lang: str | None = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids += [told["id"] or ""] if "id" in told else []
        self.links += [told["href"] or ""] if "href" in told else []
        self.pictures += [told] if tag == "img" else []
        self.lang = told.get("lang") if tag == "html" else self.lang


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_is_whole_and_says_all_in_words(folder: Path, language: str) -> None:
    use_language(language)
    (folder / "water <&> co").mkdir()
    office(folder / "water <&> co", NAMES[:2])
    for at in (0, 1, 2, 3, 4, 7, 8):
        if at == 3:
            sign(folder / "water")
        board = programme(folder, day=MONDAY + at * ONE)
    text = board.write_html(folder / "board.html").read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert page.lang == language and len(page.ids) == len(set(page.ids))
    assert all(link[0] == "#" and link[1:] in page.ids for link in page.links)
    assert page.pictures and all(one["alt"] and (one["src"] or "").startswith("data:") for one in page.pictures)
    assert "<script" not in text and "http" not in text and "water <&>" not in text
    for drawn in (board.burn_down(), board.stages()):
        assert drawn.description and len(drawn.table) > 1 and drawn.image.startswith(b"\x89PNG")
    assert "<table" in board._repr_html_()


@pytest.mark.parametrize("day", [MONDAY - 30 * ONE, MONDAY + 400 * ONE])
def test_before_and_after_the_programme(folder: Path, day: date) -> None:
    programme(folder, day=day, start=MONDAY)
    board = programme(folder, day=day)
    assert str(board) and board.write_html(folder / "b.html").is_file() and json.dumps(board.to_json())


def test_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place, day = str(folder), ["--as-of", MONDAY.isoformat()]
    more = ["--html", f"{place}/b.html", "--ics", f"{place}/s.ics", "--picture", f"{place}/p.png"]
    assert main(["plan", "programme", place, *day, *more, "--json"]) == 0
    out, error = capsys.readouterr()
    told = json.loads(out)
    assert told["target"] == 20 and told["reached"]["prioritised"] == 14 and len(told["sessions"]) == 9
    assert error.count("Written: ") == 3 and Path(place, "p.png").read_bytes().startswith(b"\x89PNG")
    text = Path(place, "s.ics").read_bytes().decode()
    assert text.count("BEGIN:VEVENT") == 10 and re.search(r"DTSTART:20270112T100000\r\n", text)
    assert main(["--lang", "es", "plan", "programme", place, *day]) == 0
    assert "Día 1 de 42" in capsys.readouterr().out


@pytest.mark.parametrize(
    "what", ["gone", "file", "empty", "twice", "blank", "days", "broken-log", "nothing", "outside", "old"]
)
def test_what_is_no_programme_is_said_in_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    place, more = folder, []
    table = "Folder,First day,Days,Target\nwater,2027-01-11,42,10\n"
    if what == "gone":
        place = folder / "gone"
    elif what == "file":
        place = folder / "file"
        place.write_text("x")
    elif what == "empty":
        place = folder / "empty"
        place.mkdir()
    elif what in ("twice", "blank", "outside", "old"):
        last = {"twice": "water,2027-01-11,42,10", "blank": "roads,,42,10",
                "outside": "../x,2027-01-11,42,10", "old": "roads,0207-01-11,42,10"}  # fmt: skip
        (folder / "programme.csv").write_text(f"{table}{last[what]}\n")
    elif what == "days":
        more = ["--days", "0"]
    elif what == "broken-log":
        (folder / "history.csv").write_text("Date,Folder,Id,Stage\nsome day,water,wells,cleaned\n")
    call = ["plan", "programme", *([] if what == "nothing" else [str(place)]), *more]
    assert main(call) == 2
    out, error = capsys.readouterr()
    assert out == "" and len(error.strip().splitlines()) == 1


@pytest.mark.parametrize("option", ["--html", "--ics", "--picture"])
def test_what_is_read_is_never_written_over(folder: Path, capsys: pytest.CaptureFixture[str], option: str) -> None:
    programme(folder, day=MONDAY)
    before = (folder / "history.csv").read_bytes()
    assert (
        main(["plan", "programme", str(folder), "--as-of", MONDAY.isoformat(), option, str(folder / "history.csv")])
        == 2
    )
    assert (folder / "history.csv").read_bytes() == before
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_folder_that_moved_away_is_told_and_stops_nothing(folder: Path, language: str) -> None:
    use_language(language)
    before = programme(folder, day=MONDAY)
    (folder / "roads").rename(folder.parent / f"{folder.name}-roads")
    board = programme(folder, day=MONDAY + ONE)
    assert len(board.problems) == 1 and board.problems[0].startswith("roads: ") and board.problems[0] in str(board)
    assert board.target == before.target and board.burn[-1].left == before.burn[-1].left
