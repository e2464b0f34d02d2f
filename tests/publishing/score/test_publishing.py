"""A learner's way: from a dataset that scores under 120 to one above 351, and the same score wherever one looks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from opendata_training.portal import Running
from opendata_training.publishing import new_publication, publish
from opendata_training.publishing.score import score
from tests.publishing.conftest import COLUMNS, FACTS

WHOLE: dict[str, Any] = {
    **FACTS, "temporal": {"start": "2014-01-01", "end": "2014-12-31"}, "access_rights": "public", "rights": "Cite us.",
    "organization": "practice",
}  # fmt: skip


def test_a_bare_folder_scores_little_and_its_addresses_are_said_to_come(tmp_path: Path) -> None:
    source = tmp_path / "data.csv"
    source.write_text("a,b\n1,2\n", encoding="utf-8")
    folder = new_publication(tmp_path / "bare", source)
    found = score(folder)
    assert found.band == "bad"
    assert found.dimensions["accessibility"] == 0
    whys = {one.metric.code: str(one.why) for one in found.lost}
    assert "not published yet" in whys["access-url"]
    assert "not published yet" in whys["download-url"]
    # What is said of DCAT-AP is what a person can mend now.
    assert "accessURL" not in whys["dcat-ap"]


def test_all_but_its_addresses_can_be_had_before_it_is_published(tmp_path: Path, source: Path) -> None:
    folder = new_publication(tmp_path / "publication", source, columns=COLUMNS, **WHOLE)
    found = score(folder)
    assert {one.metric.code for one in found.lost} - {"issued", "modified"} == {
        "access-url", "download-url", "download-url-answers", "dcat-ap",
    }  # fmt: skip


@pytest.mark.slow
def test_what_was_published_scores_the_same_wherever_one_looks(tmp_path: Path, source: Path, portal: Running) -> None:
    folder = new_publication(tmp_path / "publication", source, columns=COLUMNS, **WHOLE)
    before = score(folder).total
    done = publish(folder, portal.url, token=portal.token)
    assert done.published, done
    found = score(folder)
    assert (found.total, found.band, found.unreachable) == (405, "excellent", ())
    assert before < 351
    for where in (
        done.url,
        portal.url,
        f"{portal.url}/catalog.ttl",
        f"{portal.url}/api/3/action/package_show?id={done.dataset}",
    ):
        assert (where, score(where).total) == (where, 405)
    for name in ("dcat-ap.ttl", "dcat-ap.jsonld"):
        assert score(folder / "metadata" / name).total == 405


@pytest.mark.slow
def test_a_portal_that_is_gone_is_out_of_reach_and_not_broken(tmp_path: Path, source: Path, portal: Running) -> None:
    folder = new_publication(tmp_path / "publication", source, columns=COLUMNS, **WHOLE)
    publish(folder, portal.url, token=portal.token)
    text = next((folder / "receipts").glob("*.json"))
    text.write_text(text.read_text().replace(portal.url, "http://127.0.0.1:9"), encoding="utf-8")
    found = score(folder)
    assert found.total == 325
    assert len(found.unreachable) == 2
    assert all("on this machine" in str(one.why) and "opendata portal" in str(one.fix) for one in found.lost)
