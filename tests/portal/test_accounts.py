"""Accounts: who sees and changes what, tokens, signing in on the pages, and forms that only one's own pages can send."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import closing
from typing import Any

import ckanapi
import httpx
import pytest

from opendata_training.portal import Running, accounts
from opendata_training.portal.store import Store

from .conftest import Act

PASSWORD = "correct horse"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep passwords in a way that is quick to make and to try."""
    monkeypatch.setattr(accounts, "HASHING", "pbkdf2:sha256:1")
    monkeypatch.setattr(accounts, "_NOBODY", "pbkdf2:sha256:1$nobody$00")


@pytest.fixture
def health(act: Act, quick: None) -> None:
    """Another organization with a member and an editor, and a public and a hidden dataset."""
    act("organization_create", {"name": "health", "title": "Health"})
    for name, role in (("maria", "member"), ("ernesto", "editor")):
        assert act("user_create", {"name": name, "password": PASSWORD}).status_code == 200
        joined = act("organization_member_create", {"id": "health", "username": name, "role": role})
        assert joined.json()["result"]["capacity"] == role
    act("package_create", {"name": "open-one", "owner_org": "health"})
    act("package_create", {"name": "hidden-one", "owner_org": "health", "private": True})
    act("package_create", {"name": "hidden-other", "owner_org": "practice", "private": True})


@pytest.fixture
def remote(portal: Running, act: Act, health: None) -> Callable[[str], Any]:
    def of(name: str) -> Any:
        made = act("api_token_create", {"user": name, "name": "test"}).json()["result"]["token"]
        return ckanapi.RemoteCKAN(portal.url, apikey=made)

    return of


def test_a_member_sees_and_an_editor_changes_its_organizations_datasets_only(remote: Callable[[str], Any]) -> None:
    member, editor = remote("maria"), remote("ernesto")
    for one in (member, editor):
        assert one.action.package_show(id="hidden-one")["private"] is True
        found = one.action.package_search(include_private=True)["results"]
        assert {package["name"] for package in found} == {"open-one", "hidden-one"}
        with pytest.raises(ckanapi.NotFound):
            one.action.package_show(id="hidden-other")
    for action in ("package_patch", "package_delete"):
        with pytest.raises(ckanapi.NotAuthorized):
            member.call_action(action, {"id": "hidden-one"})
        with pytest.raises(ckanapi.NotFound):
            editor.call_action(action, {"id": "hidden-other"})
    with pytest.raises(ckanapi.NotAuthorized):
        member.action.package_revise(match__name="open-one", update__title="x")
    assert editor.action.package_patch(id="hidden-one", title="Mine")["title"] == "Mine"
    for asked in ({"owner_org": "practice"}, {"owner_org": "nothing"}):
        with pytest.raises(ckanapi.ValidationError):
            editor.action.package_create(name="new", **asked)
        with pytest.raises(ckanapi.ValidationError):
            editor.action.package_patch(id="open-one", **asked)
    with pytest.raises(ckanapi.NotAuthorized):
        editor.action.dataset_purge(id="open-one")
    with pytest.raises(ckanapi.NotAuthorized):
        editor.action.organization_patch(id="health", title="x")
    with pytest.raises(ckanapi.NotAuthorized):
        editor.action.opening_plan_update(organization="practice", rows=[])


def test_who_may_publish_where_is_told(remote: Callable[[str], Any], act: Act) -> None:
    names = [one["name"] for one in remote("ernesto").action.organization_list_for_user(permission="create_dataset")]
    assert names == ["health"]
    assert remote("maria").action.organization_list_for_user(permission="create_dataset") == []
    assert [one["capacity"] for one in remote("maria").action.organization_list_for_user(permission="read")] == [
        "member"
    ]
    assert len(act("organization_list_for_user", {}).json()["result"]) == 2
    act("organization_member_delete", {"id": "health", "username": "ernesto"})
    assert remote("ernesto").action.organization_list_for_user() == []


def test_a_token_is_shown_once_listed_without_itself_and_revoked(portal: Running, remote: Any, act: Act) -> None:
    maria = remote("maria")
    listed = maria.action.api_token_list()
    assert [one["name"] for one in listed] == ["test"] and maria.apikey not in str(listed)
    second = maria.action.api_token_create(user="maria", name="second")["token"]
    with pytest.raises(ckanapi.NotAuthorized):
        maria.action.api_token_create(user="ernesto", name="x")
    with pytest.raises(ckanapi.NotFound):
        maria.action.api_token_revoke(token=portal.token)
    with pytest.raises(ckanapi.NotFound):
        remote("ernesto").action.api_token_revoke(jti=listed[0]["id"])
    maria.action.api_token_revoke(token=second)
    assert ckanapi.RemoteCKAN(portal.url, apikey=second).action.organization_list_for_user(permission="read") == []
    maria.action.api_token_revoke(jti=listed[0]["id"])
    with pytest.raises(ckanapi.NotAuthorized):
        maria.action.api_token_list()
    assert act("package_list", {}).status_code == 200


def test_accounts_are_made_by_who_runs_the_portal(remote: Callable[[str], Any], act: Act) -> None:
    with pytest.raises(ckanapi.NotAuthorized):
        remote("ernesto").action.user_create(name="other", password=PASSWORD)
    for asked, field in (({"name": "Ñ"}, "name"), ({"password": "short"}, "password"), ({"name": "maria"}, "name")):
        answer = act("user_create", {"name": "new", "password": PASSWORD, **asked})
        assert answer.status_code == 409 and field in answer.json()["error"]
    assert remote("maria").action.user_show(id="maria")["display_name"] == "maria"
    with pytest.raises(ckanapi.NotFound):
        remote("maria").action.user_show(id="ernesto")
    assert "password" not in act("user_show", {"id": "maria"}).text.lower()


def test_passwords_are_kept_as_slow_hashes(portal: Running, act: Act) -> None:
    act("user_create", {"name": "maria", "password": PASSWORD})
    everything = b"".join(
        path.read_bytes() for path in portal.folder.iterdir() if path.name.startswith("portal.sqlite")
    )
    assert PASSWORD.encode() not in everything and b"scrypt:" in everything


def sign_in(client: httpx.Client, name: str = "maria", password: str = PASSWORD, **headers: str) -> httpx.Response:
    return client.post("/user/login", data={"name": name, "password": password}, headers=headers)


def mark_of(client: httpx.Client) -> str:
    found = re.search(r'name="mark" value="(\w+)"', client.get("/user").text)
    assert found
    return found[1]


def test_signing_in_shows_what_is_hidden_and_signing_out_hides_it(client: httpx.Client, health: None) -> None:
    assert client.get("/user").headers["Location"] == "/user/login"
    assert client.get("/dataset/hidden-one").status_code == 404
    answer = sign_in(client)
    assert answer.status_code == 303
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie
    assert client.get("/dataset/hidden-one").status_code == 200
    assert client.get("/dataset/hidden-other").status_code == 404
    page = client.get("/user")
    assert "hidden-one" in page.text and "hidden-other" not in page.text and page.headers["Cache-Control"] == "no-store"
    kept = dict(client.cookies)
    assert client.post("/user/logout", data={"mark": mark_of(client)}).status_code == 303
    client.cookies.update(kept)
    assert client.get("/dataset/hidden-one").status_code == 404, "the cookie is worth nothing any more"


@pytest.mark.parametrize(
    ("name", "password"), [("maria", "wrong one"), ("nobody", PASSWORD), ("practice", ""), ("", "")]
)
def test_a_wrong_password_says_no_more_than_that(client: httpx.Client, health: None, name: str, password: str) -> None:
    answer = sign_in(client, name, password)
    assert answer.status_code == 403 and "do not go together" in answer.text and "Set-Cookie" not in answer.headers


def test_passwords_cannot_be_guessed_by_trying(client: httpx.Client, health: None) -> None:
    codes = [sign_in(client, "maria", f"wrong {number}").status_code for number in range(12)]
    assert codes[:10] == [403] * 10 and codes[10:] == [429] * 2
    late = sign_in(client)
    assert late.status_code == 429 and int(late.headers["Retry-After"]) >= 1


def test_forms_of_other_sites_do_nothing(client: httpx.Client, health: None) -> None:
    assert sign_in(client, Origin="http://evil.example").status_code == 403
    sign_in(client)
    for path in ("/user/tokens", "/user/logout", "/user/tokens/x/revoke"):
        for data in ({}, {"mark": "0" * 64}, {"mark": "é"}):
            assert client.post(path, data={"name": "x", **data}).status_code == 403, path
        known, elsewhere = {"mark": mark_of(client)}, {"Origin": "http://evil.example"}
        assert client.post(path, data=known, headers=elsewhere).status_code == 403, path
    assert client.get("/user").status_code == 200


def test_a_new_password_signs_everybody_out(portal: Running, client: httpx.Client, health: None) -> None:
    sign_in(client)
    assert client.get("/user").status_code == 200
    with closing(Store(portal.folder)) as store, store.writing() as db:
        accounts.add(db, "maria", "another " + PASSWORD)
    assert client.get("/user").status_code == 302


def test_a_name_like_anothers_identifier_takes_nobodys_place(act: Act, remote: Callable[[str], Any]) -> None:
    owner = act("organization_show", {"id": "practice"}).json()["result"]
    hidden = act("package_show", {"id": "hidden-other"}).json()["result"]
    account = act("user_show", {"id": "practice"}).json()["result"]
    remote("ernesto").action.organization_create(name=owner["id"])
    remote("ernesto").action.package_create(name=hidden["id"], owner_org="health")
    act("user_create", {"name": account["id"], "password": PASSWORD})
    assert act("organization_show", {"id": owner["id"]}).json()["result"]["name"] == "practice"
    assert act("package_show", {"id": hidden["id"]}).json()["result"]["name"] == "hidden-other"
    assert act("user_show", {"id": account["id"]}).json()["result"]["name"] == "practice"


def test_a_token_made_on_the_page_publishes_and_can_be_revoked_there(
    portal: Running, client: httpx.Client, health: None
) -> None:
    sign_in(client, "ernesto")
    page = client.post("/user/tokens", data={"mark": mark_of(client), "name": "<b>mine</b>"})
    assert "Tu cuenta" in client.get("/user/tokens?lang=es", follow_redirects=True).text
    client.get("/user?lang=en")
    token = re.findall(r"<code>([\w-]{40,})</code>", page.text)[0]
    assert "&lt;b&gt;mine" in page.text and token not in client.get("/user").text
    remote = ckanapi.RemoteCKAN(portal.url, apikey=token)
    assert remote.action.package_create(name="new-one", owner_org="health")["name"] == "new-one"
    where = re.findall(r'action="(/user/tokens/[\w-]+/revoke)"', client.get("/user").text)
    for path in where:
        client.post(path, data={"mark": mark_of(client)})
    with pytest.raises(ckanapi.NotAuthorized):
        remote.action.package_patch(id="new-one", title="x")
