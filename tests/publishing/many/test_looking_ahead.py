"""Of many that are new the portal is asked at once, and an answer that is no longer true does no harm."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.portal import Running
from opendata_training.publishing import new_publication, publish, publish_all
from opendata_training.publishing.description.draft import Draft, load, save
from opendata_training.publishing.portals import ckan
from opendata_training.publishing.wire import rules
from opendata_training.publishing.wire.web import Web

from ..conftest import COLUMNS, FACTS, ask


@pytest.fixture(autouse=True)
def _nothing_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "_believed", {})


@pytest.fixture
def three(tmp_path: Path, source: Path) -> Path:
    for name in ("a", "b", "c"):
        new_publication(tmp_path / "three" / name, source, columns=COLUMNS, **{**FACTS, "title": f"Crimes of {name}"})
    return tmp_path / "three"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Which actions the portal was asked for."""
    found: Counter[str] = Counter()
    action = Web._action

    def noted(self: Web, name: str, *rest: Any, **more: Any) -> Any:
        found[name] += 1
        return action(self, name, *rest, **more)

    monkeypatch.setattr(Web, "_action", noted)
    return found


def ahead(portal: Running, *drafts: Draft) -> None:
    connection = ckan.connect(portal.url, portal.token)
    connection.look_ahead(drafts)
    connection.close()


def test_many_new_ones_are_searched_for_in_one_question(three: Path, portal: Running, asked: Counter[str]) -> None:
    done = publish_all(three, portal.url, token=portal.token)
    assert done.count("published") == 3 and asked["package_create"] == 3 and asked["package_search"] == 1
    asked.clear()
    # What is there is asked for one by one: somebody may have changed it.
    again = publish_all(three, portal.url, token=portal.token)
    assert again.count("unchanged") == 3 and asked["package_show"] == 3 and not asked["package_search"]


def test_more_than_a_question_holds_are_searched_for_in_several(
    three: Path, portal: Running, asked: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ckan, "AT_ONCE", 2)
    assert publish_all(three, portal.url, token=portal.token).count("published") == 3
    assert asked["package_search"] == 2


def test_one_that_is_there_under_another_name_is_updated(three: Path, portal: Running, tmp_path: Path) -> None:
    publish(shutil.copytree(three / "a", tmp_path / "elsewhere"), portal.url, token=portal.token)
    ask(portal, "package_patch", id=load(three / "a").text("name"), name="renamed-by-hand")
    assert publish_all(three, portal.url, token=portal.token).count("published", "unchanged") == 3
    assert ask(portal, "package_search", rows=9)["count"] == 3
    assert ask(portal, "package_show", id="renamed-by-hand")["title"] == "Crimes of a"


def test_one_that_came_after_the_question_is_updated_and_not_doubled(
    three: Path, portal: Running, tmp_path: Path
) -> None:
    ahead(portal, load(three / "a"), load(three / "b"))
    other = shutil.copytree(three / "a", tmp_path / "elsewhere")
    publish(other, portal.url, token=portal.token)
    ahead_again = rules._believed[portal.url, portal.token][1]["absent"]
    ahead_again.add(tuple(load(three / "a").text(name) for name in ("identifier", "name")))
    draft = load(three / "a")
    draft.facts["description"] = "It was described anew: a row is a municipality in a year."
    save(draft)
    assert publish(three / "a", portal.url, token=portal.token).published
    assert ask(portal, "package_search", rows=9)["count"] == 1
    found = ask(portal, "package_show", id=draft.text("name"))
    assert found["notes"].startswith("It was described anew") and len(found["resources"]) == 1


def test_a_name_that_another_took_after_the_question_is_left_to_it(three: Path, portal: Running) -> None:
    draft = load(three / "a")
    ahead(portal, draft)
    ask(portal, "package_create", name=draft.text("name"), title="Theirs", owner_org="practice")
    with pytest.raises(Problem, match="already has another dataset"):
        publish(three / "a", portal.url, token=portal.token)
    assert ask(portal, "package_show", id=draft.text("name"))["title"] == "Theirs"


def test_an_answer_that_was_cut_short_is_not_believed(
    three: Path, portal: Running, asked: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(three / "a", portal.url, token=portal.token)
    shutil.rmtree(three / "a" / "receipts")
    whole = ckan.Ckan._search

    def short(self: ckan.Ckan, drafts: Any, rows: int) -> dict[str, Any]:
        return {**whole(self, drafts, rows), "results": []} if len(drafts) > 1 else whole(self, drafts, rows)

    monkeypatch.setattr(ckan.Ckan, "_search", short)
    asked.clear()
    assert publish_all(three, portal.url, token=portal.token).count("failed") == 0
    assert asked["package_search"] == 4 and ask(portal, "package_search", rows=9)["count"] == 3


def test_a_portal_that_is_not_there_is_told_by_each(three: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tenacity.nap.time.sleep", lambda _seconds: None)
    done = publish_all(three, "http://127.0.0.1:9", token="x")
    assert done.count("failed") == 3 and all("No portal answers" in one.error for one in done.results)
