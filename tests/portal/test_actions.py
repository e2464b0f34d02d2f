"""The Action API answers as CKAN does: envelope, error types, status codes."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import httpx
import pytest

from opendata_training import families
from opendata_training.portal import Running
from opendata_training.portal.api import ACTIONS

from .conftest import Act

WRITING = [name for name in families.member_names(ACTIONS) if families.member(ACTIONS, name).WRITES]
READING = [name for name in families.member_names(ACTIONS) if name not in WRITING]


@pytest.mark.parametrize("name", families.member_names(ACTIONS))
def test_every_action_declares_itself(name: str) -> None:
    action = families.member(ACTIONS, name)
    assert isinstance(action.WRITES, bool) and callable(action.run) and action.__doc__


def test_every_writing_action_needs_a_token_and_post(client: httpx.Client, portal: Running) -> None:
    assert len(WRITING) >= 8
    for name in WRITING:
        for headers in ({}, {"Authorization": "wrong"}):
            answer = client.post(f"/api/3/action/{name}", json={"id": "x"}, headers=headers)
            assert answer.status_code == 403, name
            assert answer.json()["success"] is False
            assert answer.json()["error"]["__type"] == "Authorization Error"
        asked = client.get(f"/api/3/action/{name}", headers={"Authorization": portal.token})
        assert asked.status_code == 400, name


def test_every_reading_action_answers_get_and_post_alike(client: httpx.Client) -> None:
    for name in READING:
        got, posted = client.get(f"/api/3/action/{name}"), client.post(f"/api/3/action/{name}", json={})
        assert got.status_code == posted.status_code and got.json() == posted.json(), name
        assert got.json()["help"].endswith(f"help_show?name={name}")


def test_what_is_not_understood_is_a_bad_request(client: httpx.Client, portal: Running) -> None:
    assert client.get("/api/3/action/nothing").json() == "Bad request - Action name not known: nothing"
    headers = {"Authorization": portal.token}
    for body in (b"{", b"[1]", b'"x"', b"\xff"):
        answer = client.post("/api/3/action/package_create", content=body, headers=headers)
        assert answer.status_code == 400 and answer.json().startswith("Bad request")


def test_what_is_missing_is_a_validation_error(act: Act) -> None:
    answer = act("package_show", {})
    assert answer.status_code == 409
    assert answer.json()["error"] == {"id": ["Missing value"], "__type": "Validation Error"}


def test_what_is_not_there_is_not_found(act: Act) -> None:
    for action in ("package_show", "organization_show", "resource_show", "package_delete", "resource_delete"):
        answer = act(action, {"id": "nothing"})
        assert answer.status_code == 404 and answer.json()["error"]["__type"] == "Not Found Error", action


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"name": "Ñandú"}, "name"),
        ({"name": "a"}, "name"),
        ({"name": "../x"}, "name"),
        ({"name": "crimes"}, "name"),
        ({"owner_org": "nobody"}, "owner_org"),
        ({"title": ["x"]}, "title"),
        ({"tags": ["x"]}, "tags"),
        ({"extras": [{"key": "a", "value": "1"}, {"key": "a", "value": "2"}]}, "extras"),
        ({"resources": [{"name": "no address"}]}, "url"),
    ],
)
def test_wrong_datasets_are_refused_and_leave_nothing(
    act: Act, crimes: dict[str, Any], facts: dict[str, Any], field: str
) -> None:
    answer = act("package_create", {"name": "other", "owner_org": "practice", **facts})
    assert answer.status_code == 409 and field in answer.json()["error"]
    assert act("package_list", {}).json()["result"] == ["crimes"]


def test_an_upload_is_kept_byte_by_byte_and_fingerprinted(client: httpx.Client, crimes: dict[str, Any]) -> None:
    file = crimes["resources"][0]
    assert file["size"] == 8 and file["url_type"] == "upload"
    assert file["hash"] == sha256(b"a,b\n1,2\n").hexdigest() and file["hash_algorithm"] == "sha256"
    assert client.get(file["url"]).content == b"a,b\n1,2\n"


def test_a_new_version_takes_the_old_ones_place(portal: Running, client: httpx.Client, act: Act, crimes: Any) -> None:
    resource = crimes["resources"][0]
    new = act("resource_patch", {"id": resource["id"], "name": "New"}, ("new.csv", b"x\n")).json()["result"]
    assert new["id"] == resource["id"] and new["name"] == "New" and new["format"] == "CSV"
    assert client.get(new["url"]).content == b"x\n"
    assert client.get(resource["url"]).status_code == 404
    assert len(list((portal.folder / "files").iterdir())) == 1


def test_patching_a_dataset_keeps_its_files(client: httpx.Client, act: Act, crimes: dict[str, Any]) -> None:
    patched = act("package_patch", {"id": "crimes", "title": "Other"}).json()["result"]
    assert patched["title"] == "Other" and patched["notes"] == "Por municipio"
    assert patched["resources"] == crimes["resources"]
    assert client.get(patched["resources"][0]["url"]).status_code == 200


def test_updating_a_dataset_replaces_it_whole(portal: Running, act: Act, crimes: dict[str, Any]) -> None:
    updated = act("package_update", {"id": "crimes", "title": "Other"}).json()["result"]
    assert updated["notes"] == "" and updated["resources"] == []
    assert list((portal.folder / "files").iterdir()) == []


@pytest.mark.parametrize("asked", [{"private": True}, {"state": "draft"}])
def test_that_a_draft_was_deleted_is_nobodys_business(client: httpx.Client, act: Act, asked: dict[str, Any]) -> None:
    act("package_create", {"name": "secret", "owner_org": "practice", **asked})
    act("package_patch", {"id": "secret", "title": "Other"})
    act("package_delete", {"id": "secret"})
    assert client.get("/dataset/secret").status_code == 404


def test_what_is_deleted_is_out_of_sight_and_can_be_brought_back(
    portal: Running, client: httpx.Client, act: Act, crimes: dict[str, Any]
) -> None:
    assert act("package_delete", {"id": "crimes"}).json()["result"] is None
    assert client.get("/api/3/action/package_show?id=crimes").status_code == 404
    # Who has the address of what everyone could see is told that it was withdrawn, and no more.
    for path in ("/dataset/crimes", crimes["resources"][0]["url"]):
        page = client.get(path)
        assert page.status_code == 410 and "withdrawn" in page.text and "Crímenes" not in page.text, path
    assert "Withdrawn" in client.get("/dataset/crimes", headers={"Authorization": portal.token}).text
    assert act("package_list", {}).json()["result"] == []
    assert act("package_search", {}).json()["result"]["count"] == 0
    assert act("package_search", {"include_deleted": True}).json()["result"]["count"] == 1
    assert act("package_show", {"id": "crimes"}).json()["result"]["state"] == "deleted"
    taken = act("package_create", {"name": "crimes", "owner_org": "practice"})
    assert taken.status_code == 409 and "name" in taken.json()["error"]
    assert act("package_patch", {"id": "crimes", "state": "active"}).status_code == 200
    assert client.get(crimes["resources"][0]["url"]).content == b"a,b\n1,2\n"


def test_purging_takes_the_files_away_and_frees_the_name(
    portal: Running, client: httpx.Client, act: Act, crimes: dict[str, Any]
) -> None:
    act("package_delete", {"id": "crimes"})
    assert act("dataset_purge", {"id": "crimes"}).json()["result"] is None
    assert act("package_show", {"id": "crimes"}).status_code == 404
    assert client.get(crimes["resources"][0]["url"]).status_code == 404
    assert list((portal.folder / "files").iterdir()) == []
    assert act("package_create", {"name": "crimes", "owner_org": "practice"}).status_code == 200


def test_search_finds_words_without_accents_and_their_beginnings(act: Act, crimes: dict[str, Any]) -> None:
    def count(**asked: Any) -> int:
        return int(act("package_search", asked).json()["result"]["count"])

    assert count(q="CRIMENES") == count(q="crim muni") == count(q="") == count(q="*:*") == count(q="crimes.csv") == 1
    assert count(q="nothing") == count(q='"') == count(q="crim AND nothing") == 0
    assert count(fq='organization:"practice"') == 1 and count(fq="organization:other") == 0
    assert act("package_search", {"fq": "tags:("}).status_code == 400
    assert act("package_search", {"rows": "many"}).status_code == 409
    assert act("package_search", {"rows": -1}).status_code == 409


def test_a_changed_dataset_is_found_by_what_it_is_now(act: Act, crimes: dict[str, Any]) -> None:
    def count(**asked: Any) -> int:
        return int(act("package_search", {"include_private": True, **asked}).json()["result"]["count"])

    before = {"title": "Robberies", "tags": [{"name": "old"}, {"name": "both"}], "version": "1"}
    after = {"title": "Thefts", "tags": [{"name": "both"}, {"name": "new"}], "version": "", "private": True}
    act("package_patch", {"id": "crimes", **before})
    assert count(q="robberies") == count(fq="tags:old") == count(fq="version:1") == count(fq="capacity:public") == 1
    act("package_patch", {"id": "crimes", **after})
    assert count(q="robberies") == count(fq="tags:old") == count(fq="version:1") == count(fq="capacity:public") == 0
    assert count(q="thefts") == count(fq="tags:new") == count(fq="tags:both") == count(fq="capacity:private") == 1


def test_search_pages_through_everything_once(act: Act) -> None:
    for number in range(7):
        act("package_create", {"name": f"d{number}", "owner_org": "practice"})
    pages = [act("package_search", {"rows": 3, "start": start}).json()["result"] for start in (0, 3, 6)]
    assert [page["count"] for page in pages] == [7, 7, 7]
    assert sorted(one["name"] for page in pages for one in page["results"]) == [f"d{number}" for number in range(7)]


def test_a_private_dataset_is_seen_with_a_token_only(client: httpx.Client, act: Act, crimes: dict[str, Any]) -> None:
    act("package_patch", {"id": "crimes", "private": True})
    download = crimes["resources"][0]["url"]
    for path, status in (("/api/3/action/package_show?id=crimes", 404), ("/dataset/crimes", 410), (download, 410)):
        assert client.get(path).status_code == status, path
    assert client.get("/api/3/action/package_list").json()["result"] == []
    assert client.get("/api/3/action/package_search?include_private=true").json()["result"]["count"] == 0
    assert act("package_show", {"id": "crimes"}).status_code == 200
    assert act("package_search", {"include_private": True}).json()["result"]["count"] == 1


def test_licences_and_organizations_are_listed(act: Act) -> None:
    licences = act("license_list", {}).json()["result"]
    assert {"CC-BY-4.0", "libre-uso-mx"} <= {one["id"] for one in licences}
    assert act("organization_list", {}).json()["result"] == ["practice"]
    assert act("organization_list", {"all_fields": True}).json()["result"][0]["title"] == "Practice"
    assert act("organization_show", {"id": "practice"}).json()["result"]["package_count"] == 0
