"""What other people and other programs do to a dataset on the portal is seen, kept, and never written over by accident."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.portal import Running
from opendata_training.publishing import publish
from opendata_training.publishing.description.draft import load, save
from opendata_training.publishing.wire.web import Web

from ..conftest import TABLE, ask


def rewrite(folder: Path, **facts: Any) -> None:
    draft = load(folder)
    draft.facts.update(facts)
    save(draft)


def there(portal: Running, folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = ask(portal, "package_show", id=load(folder).text("name"))
    return found


def send(portal: Running, resource: dict[str, Any], data: bytes) -> None:
    import httpx

    url, headers = f"{portal.url}/api/3/action/resource_patch", {"Authorization": portal.token}
    files = {"upload": ("theirs.csv", data)}
    answer = httpx.post(url, data={"id": resource["id"]}, files=files, headers=headers, trust_env=False)
    assert answer.json()["success"], answer.text


def test_a_field_somebody_changed_is_refused_and_named(portal: Running, folder: Path) -> None:
    publish(folder, portal.url, token=portal.token)
    ours = load(folder).text("title")
    ask(portal, "package_patch", id=load(folder).text("name"), title="A title by hand")
    for facts in ({}, {"description": "Something else that changed here."}):
        rewrite(folder, **facts)
        with pytest.raises(Problem, match="Somebody else changed") as problem:
            publish(folder, portal.url, token=portal.token)
        assert f"title: {ours} → A title by hand" in problem.value.sentence and "--overwrite" in problem.value.sentence
        assert problem.value.exit_code == 2
    assert there(portal, folder)["title"] == "A title by hand"


def test_it_can_be_taken_over_or_overwritten(portal: Running, folder: Path) -> None:
    publish(folder, portal.url, token=portal.token)
    ask(portal, "package_patch", id=load(folder).text("name"), title="A title by hand")
    rewrite(folder, title="A title by hand")
    assert publish(folder, portal.url, token=portal.token).published
    ask(portal, "package_patch", id=load(folder).text("name"), title="Another title by hand")
    done = publish(folder, portal.url, token=portal.token, overwrite=True)
    assert {"field": "title", "before": "Another title by hand", "after": "A title by hand"} in done.changes
    assert there(portal, folder)["title"] == "A title by hand"
    assert publish(folder, portal.url, token=portal.token).changes == []


def test_a_file_somebody_replaced_is_refused(portal: Running, folder: Path) -> None:
    publish(folder, portal.url, token=portal.token)
    send(portal, there(portal, folder)["resources"][0], b"Theirs\n1\n")
    with pytest.raises(Problem, match=r"file crimes-2014\.csv: "):
        publish(folder, portal.url, token=portal.token)
    assert publish(folder, portal.url, token=portal.token, overwrite=True).verified[0]["how"] == "downloaded"


def test_a_file_or_a_dataset_somebody_took_away_is_refused(portal: Running, folder: Path) -> None:
    publish(folder, portal.url, token=portal.token)
    ask(portal, "resource_delete", id=there(portal, folder)["resources"][0]["id"])
    with pytest.raises(Problem, match=r"file crimes-2014\.csv: .* → —"):
        publish(folder, portal.url, token=portal.token)
    assert publish(folder, portal.url, token=portal.token, overwrite=True).published
    assert len(there(portal, folder)["resources"]) == 1


def test_what_others_add_stays_and_is_no_change(portal: Running, folder: Path) -> None:
    name = publish(folder, portal.url, token=portal.token).dataset
    package = there(portal, folder)
    ask(
        portal,
        "package_patch",
        id=name,
        extras=[*package["extras"], {"key": "theirs", "value": "x"}],
        url="https://x.example/",
    )
    ask(portal, "resource_create", package_id=name, name="by hand", url="https://example.org/x")
    ask(portal, "resource_patch", id=package["resources"][0]["id"], datastore_active=True)
    assert publish(folder, portal.url, token=portal.token).changes == []
    rewrite(folder, title="Another title altogether", keyword=["one"])
    (folder / "crimes-2014.csv").write_text(TABLE + "2014,01003,9\n")
    assert publish(folder, portal.url, token=portal.token).published
    package = there(portal, folder)
    extras = {one["key"]: one["value"] for one in package["extras"]}
    assert extras["theirs"] == "x" and package["url"] == "https://x.example/"
    assert [tag["name"] for tag in package["tags"]] == ["one"]
    assert [one["name"] for one in package["resources"]][1:] == ["by hand"]
    assert package["resources"][0]["datastore_active"] is True


def test_changed_while_publishing_it_is_refused_and_nothing_is_lost(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = publish(folder, portal.url, token=portal.token).dataset
    rewrite(folder, title="Ours, another title altogether")
    real = Web.write

    def late(self: Web, action: str, *rest: Any, **more: Any) -> Any:
        monkeypatch.setattr(Web, "write", real)
        ask(portal, "package_patch", id=name, title="Theirs, just now")
        return real(self, action, *rest, **more)

    monkeypatch.setattr(Web, "write", late)
    with pytest.raises(Problem, match=r"while it was being published.*Theirs, just now"):
        publish(folder, portal.url, token=portal.token)
    assert there(portal, folder)["title"] == "Theirs, just now"


def test_another_program_at_work_on_the_dataset_does_not_stop_it(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A datapusher touches the dataset after each upload: the same revision is sent again on what is there then."""
    name = publish(folder, portal.url, token=portal.token).dataset
    (folder / "crimes-2014.csv").write_text(TABLE + "2014,01003,9\n")
    real, left = Web._action, [1, 2]

    def busy(self: Web, action: str, *rest: Any) -> Any:
        if action == "package_revise" and left:
            left.pop()
            ask(portal, "package_patch", id=name, url=f"https://x.example/{len(left)}")
        return real(self, action, *rest)

    monkeypatch.setattr(Web, "_action", busy)
    assert publish(folder, portal.url, token=portal.token).verified[0]["how"] == "downloaded" and not left
    assert there(portal, folder)["url"] == "https://x.example/0"


@pytest.mark.parametrize("hashed", ["", "0cc175b9c0f1b6a831c399e269772661"])
def test_a_hash_of_another_kind_is_settled_by_looking(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch, hashed: str
) -> None:
    """xloader writes an MD5 where the SHA-256 was, other portals keep none."""
    publish(folder, portal.url, token=portal.token)
    real = Web._action

    def other(self: Web, action: str, *rest: Any) -> Any:
        told = real(self, action, *rest)
        package = told.get("package", told) if isinstance(told, dict) else {}
        for one in package.get("resources") or []:
            one["hash"] = hashed
        return told

    monkeypatch.setattr(Web, "_action", other)
    assert publish(folder, portal.url, token=portal.token).changes == []
    (folder / "crimes-2014.csv").write_text(TABLE + "2014,01003,9\n")
    done = publish(folder, portal.url, token=portal.token)
    assert "file crimes-2014.csv" in {one["field"] for one in done.changes} and done.published


def test_a_portal_that_writes_a_value_its_own_way_is_left_alone(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Web._action

    def shouting(self: Web, action: str, *rest: Any) -> Any:
        told = real(self, action, *rest)
        package = told.get("package", told) if isinstance(told, dict) else {}
        if "title" in package:
            package["title"] = str(package["title"]).upper()
        return told

    monkeypatch.setattr(Web, "_action", shouting)
    assert publish(folder, portal.url, token=portal.token).published
    assert publish(folder, portal.url, token=portal.token).changes == []


def test_the_receipt_holds_what_the_portal_answered(portal: Running, folder: Path) -> None:
    done = publish(folder, portal.url, token=portal.token)
    assert done.receipt
    told, package = json.loads(done.receipt.read_text(encoding="utf-8")), there(portal, folder)
    assert told["answer"] == {"id": package["id"], "metadata_modified": package["metadata_modified"]}
    assert told["memory"]["files"]["crimes-2014.csv"]["id"] == package["resources"][0]["id"]
