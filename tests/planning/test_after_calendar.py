"""Updates that were promised against those that came, and calendars that other programs open."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.countries.common.frequencies import FREQUENCIES
from opendata_training.locale import use_language
from opendata_training.planning.after.updates import after, calendar_of
from opendata_training.planning.after.updates_picture import draw_calendar
from opendata_training.planning.calendar import Event, ics, write_ics

TODAY = date(2026, 11, 29)
CODES = [one.code for one in FREQUENCIES if one.code != "irregular"]
days = st.dates(date(1990, 1, 1), TODAY)


def _row(name: str, update: str, updated: date | None, owner: str = "") -> dict[str, object]:
    return {"id": name, "name": name.title(), "update": update, "updated": updated, "owner": owner}


@pytest.mark.parametrize(
    ("day", "code", "due"),
    [
        (date(2026, 1, 31), "R/P1M", date(2026, 2, 28)),
        (date(2024, 2, 29), "R/P1Y", date(2025, 2, 28)),
        (date(2026, 11, 29), "R/P1D", date(2026, 11, 30)),
        (date(2026, 11, 29), "realtime", date(2026, 11, 30)),
        (date(2026, 11, 29), "R/P2W", date(2026, 12, 13)),
        (date(2026, 11, 29), "R/P3M", date(2027, 2, 28)),
        (date(2026, 11, 29), "R/P10Y", date(2036, 11, 29)),
        (date(2026, 11, 29), "irregular", None),
        (date(2026, 11, 29), "", None),
        (date(9999, 12, 1), "R/P1M", None),
        (date(9999, 12, 31), "R/P1D", None),
    ],
)
def test_an_update_is_due_when_the_calendar_says(day: date, code: str, due: date | None) -> None:
    assert after(day, code) == due


@pytest.mark.parametrize(
    ("update", "updated", "state", "late", "missed"),
    [
        ("R/P1M", date(2026, 10, 29), "soon", 0, 0),
        ("R/P1M", date(2026, 10, 28), "late", 1, 1),
        ("R/P1M", date(2026, 8, 31), "late", 60, 2),
        ("R/P1Y", date(2026, 1, 1), "on-time", 0, 0),
        ("R/P1D", date(2026, 11, 26), "late", 2, 2),
        ("R/P1D", date(2026, 11, 29), "on-time", 0, 0),
        ("R/P1W", date(2026, 11, 24), "soon", 0, 0),
        ("irregular", date(2001, 1, 1), "no-rhythm", None, None),
        ("", date(2026, 11, 1), "no-promise", None, None),
        ("R/P1M", None, "no-date", None, None),
    ],
)
def test_late_by_days_and_how_many_updates_were_missed(
    update: str, updated: date | None, state: str, late: int | None, missed: int | None
) -> None:
    (row,) = calendar_of([_row("presas", update, updated)], TODAY).rows
    assert (row["state"], row["late"], row["missed"]) == (state, late, missed)


def test_several_rows_of_a_dataset_are_its_updates_and_the_latest_counts() -> None:
    rows = [
        _row("presas", "R/P1M", date(2026, 9, 1), "Head of Dams"),
        _row("pozos", "R/P1Y", date(2026, 1, 5)),
        _row("presas", "", date(2026, 11, 10)),
        _row("presas", "", date(2026, 10, 1)),
        _row("presas", "", date(2027, 1, 1)),
    ]
    found = calendar_of(rows, TODAY)
    presas = next(row for row in found.rows if row["id"] == "presas")
    assert (presas["updated"], presas["update"], presas["owner"]) == (date(2026, 11, 10), "R/P1M", "Head of Dams")
    at = found.rows.index(presas)
    # Of two gaps one was a month, the other longer.
    assert found.kept_of(at) == 0.5
    assert found.kept == 1.0
    assert calendar_of([], TODAY).kept is None


@given(days, st.sampled_from(CODES))
def test_missed_updates_are_those_that_a_slow_count_gives(day: date, code: str) -> None:
    (row,) = calendar_of([_row("presas", code, day)], TODAY).rows
    count = 0
    while (due := after(day, code, count + 1)) is not None and due < TODAY and count < 400:
        count += 1
    assert min(row["missed"], 400) == count
    assert (row["late"] > 0) == (row["missed"] > 0) == (row["state"] == "late")


def test_events_remind_of_what_is_to_come_and_never_of_what_is_past() -> None:
    rows = [_row("presas", "R/P1D", date(2026, 11, 1)), _row("pozos", "R/P3M", date(2026, 11, 1)),
            _row("obras", "irregular", date(2026, 11, 1))]  # fmt: skip
    events = {one.uid: one for one in calendar_of(rows, TODAY).events()}
    assert {uid: (one.start, one.rule, one.remind) for uid, one in events.items()} == {
        "update-presas": (date(2026, 11, 30), "FREQ=DAILY", None),
        "update-pozos": (date(2027, 2, 1), "FREQ=MONTHLY;INTERVAL=3", 7),
    }


def _unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_a_calendar_is_what_the_standard_says(tmp_path: Path) -> None:
    made = datetime(2026, 11, 29, 18, tzinfo=UTC)
    event = Event("a/b", "Presas; pozos, y más\nñ", TODAY, end=TODAY + timedelta(days=1), description="\\", rule="FREQ=DAILY",
                  remind=7, location="Sala 2", url="https://example.org")  # fmt: skip
    local = Event("c", "Sesión", datetime(2026, 11, 30, 10), datetime(2026, 11, 30, 11, 30))
    lines = _unfolded(write_ics(tmp_path / "c.ics", [event, local], "Datos", made).read_bytes().decode())
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    for wanted in (
        "UID:a-b@opendata-training", "DTSTAMP:20261129T180000Z", "DTSTART;VALUE=DATE:20261129", "DTEND;VALUE=DATE:20261201",
        "SUMMARY:Presas\\; pozos\\, y más\\nñ", "DESCRIPTION:\\\\", "RRULE:FREQ=DAILY", "TRIGGER:-P7D",
        "DTSTART:20261130T100000", "DTEND:20261130T113000",
    ):  # fmt: skip
        assert wanted in lines, wanted
    for kind in ("VEVENT", "VALARM", "VCALENDAR"):
        assert lines.count(f"BEGIN:{kind}") == lines.count(f"END:{kind}") > 0


def test_a_moment_with_a_zone_is_written_in_utc() -> None:
    from zoneinfo import ZoneInfo

    event = Event("c", "Sesión", datetime(2026, 11, 30, 10, tzinfo=ZoneInfo("America/Mexico_City")))
    assert "DTSTART:20261130T160000Z" in ics([event], "Datos")


@given(st.text(max_size=300), st.text(max_size=60))
def test_no_line_is_longer_than_75_octets_and_nothing_is_lost(text: str, name: str) -> None:
    whole = ics([Event("a", text, TODAY)], name, datetime(2026, 1, 1, tzinfo=UTC))
    assert all(len(line.encode("utf-8", "surrogatepass")) <= 75 for line in whole.split("\r\n"))
    (summary,) = [line.partition(":")[2] for line in _unfolded(whole) if line.startswith("SUMMARY:")]
    back = re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), summary)
    kept = text.replace("\r\n", "\n").replace("\r", "\n")
    assert back == "".join(sign for sign in kept if sign == "\n" or (sign >= " " and sign != "\x7f") or sign == "\t")


def test_the_picture_says_in_a_table_what_it_draws_in_both_languages() -> None:
    calendar = calendar_of(
        [_row(f"d{number}", "R/P1M", TODAY - timedelta(days=number * 5)) for number in range(30)], TODAY
    )
    for language, words in (("en", "days late"), ("es", "días de atraso")):
        use_language(language)
        drawn = draw_calendar(calendar)
        assert drawn.image.startswith(b"\x89PNG")
        assert words in drawn.table[0]
        assert len(drawn.table) == 21
        assert drawn.note
        assert drawn.description
    assert draw_calendar(calendar_of([], TODAY)).image.startswith(b"\x89PNG")


def test_what_it_comes_to_is_said_in_words_and_as_data() -> None:
    found = calendar_of([_row("presas", "R/P1M", date(2026, 8, 31)), _row("pozos", "R/P1Y", TODAY)], TODAY)
    assert "Late on 2026-11-29: 1." in str(found)
    assert found.to_json()["on_time_share"] == 0.5
    assert "<table" in found._repr_html_()
    use_language("es")
    assert "atrasado por 60 días" in str(found)
