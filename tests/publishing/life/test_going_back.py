"""Back to an earlier version: as it was, with a higher number, and nothing lost on the way."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.portal import Running
from opendata_training.publishing import publish, releases, rollback
from opendata_training.publishing.description.draft import load, save
from opendata_training.publishing.portals import folder as kind

from ..conftest import FACTS, TABLE, ask

FILE = "crimes-2014.csv"
LATER = TABLE + "2014,01003,9\n"


@pytest.fixture
def site(tmp_path: Path) -> str:
    return f"folder:{tmp_path / 'site'}"


def state(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def retitled(folder: Path, title: str) -> None:
    draft = load(folder)
    draft.facts["title"] = title
    save(draft)


@pytest.fixture
def twice(folder: Path, site: str) -> Path:
    """A publication with two releases."""
    publish(folder, site)
    (folder / FILE).write_text(LATER)
    retitled(folder, "Another title")
    publish(folder, site)
    return folder


def test_it_is_as_it_was_under_a_higher_number(twice: Path, site: str, tmp_path: Path) -> None:
    done = rollback(twice, site)
    draft = load(twice)
    assert done.published and (twice / FILE).read_text() == TABLE and draft.text("title") == FACTS["title"]
    assert [one.version for one in releases(twice)] == ["1.0.0", "1.1.0", "1.2.0"] and draft.text("version") == "1.2.0"
    assert done.receipt and json.loads(done.receipt.read_text())["rolled_back"] == {"from": "1.1.0", "to": "1.0.0"}
    assert next((tmp_path / "site").glob(f"*/files/{FILE}")).read_text() == TABLE
    assert "Back to version 1.0.0." in (twice / "CHANGELOG.md").read_text()
    assert publish(twice, site).changes == []


def test_on_a_portal_it_is_the_same_dataset(folder: Path, portal: Running) -> None:
    name = publish(folder, portal.url, token=portal.token).dataset
    (folder / FILE).write_text(LATER)
    publish(folder, portal.url, token=portal.token)
    done = rollback(folder, portal.url, token=portal.token)
    package = ask(portal, "package_show", id=name)
    assert done.dataset == name and ask(portal, "package_search")["count"] == 1
    assert (package["version"], package["resources"][0]["hash"]) == ("1.2.0", releases(folder)[0].kept[FILE]["sha256"])
    assert package["private"] is False


def test_back_again_goes_further_back_and_not_to_what_was_left(twice: Path, site: str) -> None:
    (twice / FILE).write_text(LATER + "2014,01004,9\n")
    publish(twice, site)
    assert rollback(twice, site).published and (twice / FILE).read_text() == LATER
    assert rollback(twice, site).published and (twice / FILE).read_text() == TABLE
    with pytest.raises(Problem, match=r"no version before 1\.0\.0.*--to"):
        rollback(twice, site)
    assert rollback(twice, site, to="1.2.0").published
    assert (twice / FILE).read_text() == LATER + "2014,01004,9\n" and releases(twice)[-1].restored == "1.2.0"


def test_a_dry_run_changes_nothing(twice: Path, site: str) -> None:
    before = state(twice)
    done = rollback(twice, site, dry_run=True)
    assert done.dry_run and {"field": "title", "before": "Another title", "after": FACTS["title"]} in done.changes
    assert state(twice) == before


def test_what_was_there_and_not_published_is_kept(twice: Path, site: str) -> None:
    (twice / FILE).write_text(LATER + "2014,01007,70\n")
    told: list[str] = []
    rollback(twice, site, progress=told.append)
    assert any("01007" in path.read_text() for path in (twice / "history" / "files").glob("*.csv"))
    (aside,) = (twice / "history" / "aside").glob("*.json")
    assert FILE in json.loads(aside.read_text())["kept"] and any(str(aside) in one for one in told)


def test_a_file_that_came_later_goes_and_is_kept(twice: Path, site: str) -> None:
    (twice / "notes.pdf").write_bytes(b"%PDF-1.4\n")
    draft = load(twice)
    draft.facts["distributions"].append(
        {"path": "notes.pdf", "title": "Notes", "description": "Notes.", "format": "PDF"}
    )
    save(draft)
    assert publish(twice, site).published
    rollback(twice, site)
    assert not (twice / "notes.pdf").exists()
    assert [path.read_bytes() for path in (twice / "history" / "files").glob("*.pdf")] == [b"%PDF-1.4\n"]


@pytest.mark.parametrize("version", ["7.0.0", "1.0"])
def test_a_version_that_is_not_there_is_said(twice: Path, site: str, version: str) -> None:
    before = state(twice)
    with pytest.raises(Problem, match=r"It has: 1\.0\.0, 1\.1\.0"):
        rollback(twice, site, to=version)
    assert state(twice) == before


def test_with_nothing_to_go_back_to_it_says_so(folder: Path, site: str) -> None:
    for count in (0, 1):
        with pytest.raises(Problem, match=f"so far: {count}"):
            rollback(folder, site)
        publish(folder, site)


def test_a_kept_file_that_is_gone_stops_it_before_anything(twice: Path, site: str) -> None:
    kept = releases(twice)[0].file(FILE)
    assert kept
    kept.unlink()
    before = state(twice)
    with pytest.raises(Problem, match="not in history any more"):
        rollback(twice, site)
    assert state(twice) == before


def test_a_gate_that_is_closed_now_stops_it_before_anything(twice: Path, site: str) -> None:
    record = twice / "history" / "releases" / "1.0.0.json"
    told = json.loads(record.read_text())
    text = releases(twice)[0].file("dataset.yaml").read_text().replace("CC-BY-4.0", "nonesuch")  # type: ignore[union-attr]
    releases(twice)[0].file("dataset.yaml").write_text(text)  # type: ignore[union-attr]
    record.write_text(json.dumps(told))
    before = state(twice)
    assert "licence" in [gate.gate for gate in rollback(twice, site).refused]
    assert state(twice) == before


@pytest.mark.parametrize("how", [Problem("cut."), KeyboardInterrupt()])
def test_cut_off_in_the_middle_it_is_finished_by_the_same_command(
    twice: Path, site: str, monkeypatch: pytest.MonkeyPatch, how: BaseException
) -> None:
    (twice / FILE).write_text(LATER + "2014,01007,70\n")

    def fail(*_rest: Any) -> None:
        raise how

    with monkeypatch.context() as patch:
        patch.setattr(kind.Folder, "carry_out", fail)
        with pytest.raises(type(how)):
            rollback(twice, site)
    assert any("01007" in path.read_text() for path in (twice / "history" / "files").glob("*.csv"))
    assert not list(twice.glob(".next-*"))
    done = rollback(twice, site)
    assert done.published and (twice / FILE).read_text() == TABLE and load(twice).text("version") == "1.2.0"
    assert done.receipt and json.loads(done.receipt.read_text())["rolled_back"]["to"] == "1.0.0"


def test_what_a_killed_run_left_goes_once_it_is_old(twice: Path, site: str) -> None:
    for name, age in ((".next-old", 2), (".next-now", 0)):
        (twice / name).mkdir()
        (twice / name / "copy.csv").write_text("a\n")
        moment = time.time() - age * 86_400
        os.utime(twice / name, (moment, moment))
    rollback(twice, site)
    assert [one.name for one in twice.glob(".next-*")] == [".next-now"]
