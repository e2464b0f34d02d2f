"""What CKAN does and the practice portal does not: it keeps a hash that was told, bounds files by its own rule, and more.

Sources: CKAN's ckan/logic/action/update.py (package_update), ckan/lib/uploader.py, ckan/views/api.py.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from opendata_training.errors import Problem
from opendata_training.portal import Running
from opendata_training.publishing import publish
from opendata_training.publishing.wire import rules
from opendata_training.publishing.wire.answers import NotThere, Refused, Unsure, result
from opendata_training.publishing.wire.web import Web

from ..conftest import TABLE, ask
from .test_others import send, there

THEIRS = TABLE.replace(",5", ",6")  # as long as ours


@pytest.fixture
def keeps_hashes(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the portal go on showing one hash, as CKAN does when a file is replaced without a new one."""

    def keep(hashed: str) -> None:
        real = Web._action

        def run(self: Web, action: str, *rest: Any) -> Any:
            told = real(self, action, *rest)
            package = told.get("package", told) if isinstance(told, dict) else {}
            for one in package.get("resources") or []:
                one["hash"] = hashed
            return told

        monkeypatch.setattr(Web, "_action", run)

    return keep


@pytest.mark.parametrize("hashed", [None, ""])
@pytest.mark.parametrize("theirs", [THEIRS.encode(), b"Theirs\n1\n"])
def test_a_file_somebody_replaced_is_seen_behind_an_old_hash_or_none(
    portal: Running, folder: Path, keeps_hashes: Callable[[str], None], theirs: bytes, hashed: str | None
) -> None:
    publish(folder, portal.url, token=portal.token)
    (resource,) = there(portal, folder)["resources"]
    keeps_hashes(resource["hash"] if hashed is None else hashed)
    send(portal, resource, theirs)
    with pytest.raises(Problem, match=r"file crimes-2014\.csv: ") as problem:
        publish(folder, portal.url, token=portal.token)
    assert "Somebody else changed" in problem.value.sentence
    done = publish(folder, portal.url, token=portal.token, overwrite=True)
    assert [one["how"] for one in done.verified] == ["downloaded"] and done.changes
    assert httpx.get(resource["url"], trust_env=False).text == TABLE
    assert publish(folder, portal.url, token=portal.token).changes == []


def test_without_a_receipt_another_length_is_seen(
    portal: Running, folder: Path, keeps_hashes: Callable[[str], None]
) -> None:
    done = publish(folder, portal.url, token=portal.token)
    assert done.receipt
    done.receipt.unlink()
    (resource,) = there(portal, folder)["resources"]
    keeps_hashes(resource["hash"])
    send(portal, resource, b"Theirs\n1\n")
    done = publish(folder, portal.url, token=portal.token)
    assert "file crimes-2014.csv" in {one["field"] for one in done.changes}
    assert httpx.get(resource["url"], trust_env=False).text == TABLE


def test_a_file_that_was_touched_and_is_the_same_is_not_sent(portal: Running, folder: Path) -> None:
    publish(folder, portal.url, token=portal.token)
    send(portal, there(portal, folder)["resources"][0], TABLE.encode())
    assert publish(folder, portal.url, token=portal.token).changes == []


def test_a_link_somebody_put_in_a_files_place_is_seen_behind_its_hash(
    portal: Running, folder: Path, keeps_hashes: Callable[[str], None]
) -> None:
    publish(folder, portal.url, token=portal.token)
    (resource,) = there(portal, folder)["resources"]
    keeps_hashes(resource["hash"])
    link = f"{portal.url}/about"
    ask(portal, "resource_patch", id=resource["id"], url=link, url_type="", clear_upload=True)
    with pytest.raises(Problem, match=r"file crimes-2014\.csv: .* → http"):
        publish(folder, portal.url, token=portal.token)
    assert publish(folder, portal.url, token=portal.token, overwrite=True).verified[0]["how"] == "downloaded"
    assert there(portal, folder)["resources"][0]["url_type"] == "upload"


def test_a_link_to_the_same_bytes_is_not_the_file(portal: Running, folder: Path) -> None:
    """Where the link leads is not the portal's to keep."""
    publish(folder, portal.url, token=portal.token)
    (resource,) = there(portal, folder)["resources"]
    other = ask(portal, "package_create", name="other", owner_org="practice")
    answer = httpx.post(f"{portal.url}/api/3/action/resource_create", data={"package_id": other["id"]}, trust_env=False,
                        files={"upload": ("same.csv", TABLE)}, headers={"Authorization": portal.token})  # fmt: skip
    link = answer.json()["result"]["url"]
    ask(portal, "resource_patch", id=resource["id"], url=link, url_type="", clear_upload=True)
    ask(portal, "package_patch", id=other["id"], private=False)
    publish(folder, portal.url, token=portal.token, overwrite=True)
    assert there(portal, folder)["resources"][0]["url_type"] == "upload"


def answered(status: int, error: dict[str, Any], *, token: bool = True) -> Exception:
    with pytest.raises((Problem, NotThere)) as raised:
        result(httpx.Response(status, json={"success": False, "error": error}), "https://x.example", "any", token=token)
    return raised.value


def test_what_ckan_says_is_told_in_words_and_what_can_be_done() -> None:
    """The sentences of ckan/lib/uploader.py, ckan/lib/navl, ckan/views/api.py."""
    large = answered(409, {"upload": ["File upload too large"], "__type": "Validation Error"})
    assert type(large) is Refused and "File upload too large. It may be too big: split it" in str(large)
    down = answered(409, {"__type": "Search Error", "message": "Search error: ('Connection refused',)"})
    assert isinstance(down, Unsure), "its index does not answer just now, which says nothing of what was asked"
    nested = answered(409, {"resources": [{}, {"format": ["Missing value"]}], "extras": [{"key": ["Twice"]}]})
    assert str(nested).endswith("resources: format: Missing value · extras: key: Twice")
    refused = {"__type": "Authorization Error", "message": "Access denied: User not authorized to read package x"}
    assert "does not accept this token" in str(answered(403, refused))
    assert "opendata token https://x.example" in str(answered(403, refused, token=False))


def test_a_name_that_a_hidden_dataset_of_others_has_is_told(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CKAN answers 409 for the name and 403 for the dataset, where the practice portal has neither."""
    real = Web._action

    def run(self: Web, action: str, *rest: Any) -> Any:
        if action == "package_create":
            raise answered(409, {"name": ["That URL is already in use."], "__type": "Validation Error"})
        if action == "package_show":
            raise answered(403, {"__type": "Authorization Error", "message": "Access denied"})
        return real(self, action, *rest)

    monkeypatch.setattr(Web, "_action", run)
    with pytest.raises(Problem, match="already has another dataset called"):
        publish(folder, portal.url, token=portal.token)


@pytest.mark.parametrize("there_is_one", [True, False])
def test_previews_are_asked_for_where_the_portal_makes_none_by_itself(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch, there_is_one: bool
) -> None:
    """CKAN's package_revise makes no views of the resources that it adds (package_create and resource_create do)."""
    monkeypatch.setattr(rules, "_believed", {})
    real, asked = Web._action, []

    def run(self: Web, action: str, what: Any, *rest: Any) -> Any:
        if action == "package_create_default_resource_views":
            asked.append([one["name"] for one in what["package"]["resources"]])
            return [] if there_is_one else real(self, action, what, *rest)
        return real(self, action, what, *rest)

    monkeypatch.setattr(Web, "_action", run)
    assert publish(folder, portal.url, token=portal.token).published
    (folder / "crimes-2014.csv").write_text(TABLE + "2014,01003,9\n")
    assert publish(folder, portal.url, token=portal.token).published
    assert [len(names) for names in asked] == [1]
