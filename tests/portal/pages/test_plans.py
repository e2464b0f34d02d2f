"""The opening plans: promised, published, late, in words that a citizen understands."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.portal.pages.plan import STATES, Plan, promise

from .conftest import Filled

NOW = date(2015, 6, 15)
ORG = {"id": "x", "name": "salud", "title": "Salud"}


def judged(promised: str = "", published: str = "", state: str = "", came: date | None = None) -> tuple[str, int, str]:
    told = {"id": "x", "name": "x", "promised": promised, "published": published, "state": state}
    found = promise(told, ORG, "", came, NOW)
    return found.state, found.days, found.said


@pytest.mark.parametrize(
    ("told", "state", "days", "said"),
    [
        ({"promised": "2015-06-15"}, "promised", 0, "Promised"),
        ({"promised": "2015-06-14"}, "late", 1, "Late by 1 day"),
        ({"promised": "2015-06"}, "promised", 0, "Promised"),
        ({"promised": "2015-05"}, "late", 15, "Late by 15 days"),
        ({"promised": "2015-05-31", "published": "2015-05-31"}, "published", 0, "Published"),
        ({"promised": "2015-05-31", "published": "2015-06-02"}, "published", 2, "Published 2 days late"),
        ({"promised": "2015-05", "published": "2015-05"}, "published", 0, "Published"),
        ({"promised": "2015-05-31", "came": date(2015, 6, 1)}, "published", 1, "Published 1 day late"),
        ({"published": "2015-05-31"}, "published", 0, "Published"),
        ({}, "undated", 0, "No day given"),
        ({"promised": "2015-01-01", "state": "withdrawn"}, "withdrawn", 0, "Will not be published"),
    ],
)  # fmt: skip
def test_each_promise_is_judged(told: dict[str, Any], state: str, days: int, said: str) -> None:
    assert judged(**told) == (state, days, said)


DAYS = st.just("") | st.dates(date(2014, 1, 1), date(2016, 12, 31)).map(str) | st.just("2015-02") | st.just("x")


@settings(max_examples=40)
@given(st.lists(st.tuples(DAYS, DAYS, st.sampled_from(("", "withheld", "late", "published", "?"))), max_size=8))
def test_every_promise_is_in_one_state_and_the_shares_make_a_whole(rows: list[tuple[str, str, str]]) -> None:
    told = [
        promise({"id": "x", "name": "x", "promised": a, "published": b, "state": c}, ORG, "", None, NOW)
        for a, b, c in rows
    ]
    plan = Plan(ORG, told)
    assert sum(plan.count(state) for state in STATES) == len(rows)
    assert sum(plan.share(state) for state in STATES) == pytest.approx(100 if rows else 0, abs=0.1)
    assert all(row.days >= 0 and row.said for row in told)


def test_the_page_of_all_counts_and_names_what_is_late(filled: Filled) -> None:
    page = filled.page("/plan")
    assert "Published: 1 of 4" in page and "Egresos hospitalarios" in page and "Late by 10 days" in page
    assert "Cobertura de vacunación" not in page, "that is on the department's own page"
    assert 'aria-label="Published: 1 of 4. Late: 1."' in page
    assert "Con 10 días de retraso" in filled.page("/plan", "es")


def test_the_page_of_one_names_each_promise_and_leads_to_what_came(filled: Filled) -> None:
    page = filled.page("/organization/salud/plan")
    for text in ("Egresos", "Cobertura", "Padrón", "No day given", "Published 3 days late"):
        assert text in page
    assert '<a href="/dataset/casos-nuevos"><bdi>Casos nuevos' in page
    assert "has not sent its opening plan" in filled.page("/organization/practice/plan")
    assert filled.app.test_client().get("/organization/none/plan").status_code == 404


def test_a_hidden_draft_keeps_no_promise(empty: Filled) -> None:
    extras = [{"key": "identifier", "value": "urn:x:1"}]
    empty.act("package_create", name="hidden", owner_org="practice", private=True, extras=extras)
    empty.act(
        "opening_plan_update", organization="practice", rows=[{"id": "urn:x:1", "name": "Uno", "promised": "2014-01"}]
    )
    assert "Published: 0 of 1" in empty.page("/plan")
    empty.act("package_patch", id="hidden", private=False)
    assert "Published: 1 of 1" in empty.page("/plan") and "/dataset/hidden" in empty.page("/organization/practice/plan")


def test_a_promise_that_two_datasets_keep_is_one(empty: Filled) -> None:
    extras = [{"key": "identifier", "value": "beds"}]
    empty.act("package_create", name="beds", owner_org="practice")
    empty.act("package_create", name="other", owner_org="practice", extras=extras)
    rows = [{"id": "beds", "name": "Beds", "promised": "2099-01", "published": "", "state": ""}]
    empty.act("opening_plan_update", organization="practice", rows=rows)
    assert "1 of 1" in empty.page("/plan")


def test_the_table_to_take_along_is_the_same_and_does_no_harm(filled: Filled, empty: Filled) -> None:
    rows = list(csv.DictReader(io.StringIO(filled.page("/plan.csv"))))
    assert [(row["dataset"], row["state"], row["days_late"]) for row in rows] == [
        ("Egresos hospitalarios", "late", "10"),
        ("Cobertura de vacunación", "promised", "0"),
        ("Padrón", "undated", "0"),
        ("Casos nuevos por enfermedad", "published", "3"),
    ]
    assert rows[3]["url"] == "http://localhost/dataset/casos-nuevos"
    assert filled.page("/organization/salud/plan.csv") == filled.page("/plan.csv")
    empty.act("opening_plan_update", organization="practice", rows=[{"id": "1", "name": "=1+1", "promised": ""}])
    assert ",'=1+1," in empty.page("/plan.csv")
    assert "=1+1" in empty.page("/organization/practice/plan")
