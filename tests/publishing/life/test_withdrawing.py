"""A dataset is taken away from people's eyes with a reason, and comes back by publishing."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from opendata_training.errors import Problem
from opendata_training.portal import Running
from opendata_training.publishing import publish, publish_all, withdraw

from ..conftest import ask


def test_nobody_sees_it_until_it_is_published_again(folder: Path, portal: Running) -> None:
    first = publish(folder, portal.url, token=portal.token)
    done = withdraw(folder, portal.url, reason="It has names.", token=portal.token)
    assert done.changes == [{"field": "private", "before": False, "after": True}] and done.dataset == first.dataset
    assert httpx.get(first.url, trust_env=False).status_code == 410
    told = json.loads(done.receipt.read_text())
    assert told["withdrawn"] == {"reason": "It has names.", "who": ["Ana Pérez"]}
    assert portal.token not in done.receipt.read_text()
    assert "It has names." in (folder / "SUCCESSOR.md").read_text()
    assert set(done.to_json()) == {"receipt", "dataset", "changes", "gates", "verified"} and first.dataset in str(done)
    again = publish(folder, portal.url, token=portal.token)
    assert [one["field"] for one in again.changes] == ["private"] and again.dataset == first.dataset
    assert httpx.get(first.url, trust_env=False).status_code == 200
    assert "It has names." not in (folder / "SUCCESSOR.md").read_text()


def test_twice_is_the_same_as_once(folder: Path, portal: Running) -> None:
    publish(folder, portal.url, token=portal.token)
    withdraw(folder, portal.url, reason="x", who="Luz Díaz", token=portal.token)
    again = withdraw(folder, portal.url, reason="x", who="Luz Díaz", token=portal.token)
    assert again.changes == [] and "before either" in str(again)
    assert json.loads(again.receipt.read_text())["withdrawn"]["who"] == ["Luz Díaz"]


def test_without_a_reason_a_token_or_a_dataset_it_says_so(folder: Path, portal: Running) -> None:
    with pytest.raises(Problem, match="--reason"):
        withdraw(folder, portal.url, reason=" ", token=portal.token)
    with pytest.raises(Problem, match="nothing to withdraw"):
        withdraw(folder, portal.url, reason="x", token=portal.token)
    name = publish(folder, portal.url, token=portal.token).dataset
    count = len(list((folder / "receipts").iterdir()))
    with pytest.raises(Problem):
        withdraw(folder, portal.url, reason="x")
    assert ask(portal, "package_show", id=name)["private"] is False
    assert len(list((folder / "receipts").iterdir())) == count


def test_from_a_folder_its_own_goes(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    name = publish(folder, f"folder:{site}").dataset
    assert withdraw(folder, f"folder:{site}", reason="x").changes
    assert not (site / name).exists() and name not in (site / "index.html").read_text()
    with pytest.raises(Problem, match="nothing to withdraw"):
        withdraw(folder, f"folder:{site}", reason="x")
    assert publish(folder, f"folder:{site}").published and (site / name / "index.html").is_file()
    with pytest.raises(Problem, match="by hand"):
        withdraw(folder, f"pack:{tmp_path / 'pack'}", reason="x")


def test_a_run_over_many_does_not_bring_it_back(folder: Path, portal: Running, tmp_path: Path) -> None:
    first = publish(folder, portal.url, token=portal.token)
    withdraw(folder, portal.url, reason="It has names.", token=portal.token)
    bulk = publish_all(folder.parent, f"{portal.url}/", token=portal.token)
    (one,) = bulk.results
    assert one.state == "failed" and "It has names." in one.error and str(folder) in one.error
    assert httpx.get(first.url, trust_env=False).status_code == 410
    assert publish(folder, portal.url, token=portal.token).changes
    assert publish_all(folder.parent, portal.url, token=portal.token).results[0].state == "unchanged"
