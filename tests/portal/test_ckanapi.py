"""ckanapi, CKAN's own client, can use each action; and what is told of each change, of organizations and of plans."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import ckanapi
import pytest

from opendata_training import families
from opendata_training.portal import Running
from opendata_training.portal.api import ACTIONS

ORGANIZATION = {"organization": "practice"}
PLAN = {"id": "crimes", "name": "Crimes", "promised": "2026-03", "published": "", "state": ""}


@pytest.fixture
def remote(portal: Running) -> Iterator[Any]:
    with ckanapi.RemoteCKAN(portal.url, apikey=portal.token) as remote:
        yield remote


def asked(action: str, crimes: dict[str, Any], remote: Any) -> tuple[dict[str, Any], Callable[[Any], object]]:
    """Give what to ask of an action, and what its result must be."""
    file = crimes["resources"][0]["id"]

    def other() -> str:
        remote.action.organization_create(name="other")
        remote.action.user_create(name="maria", password="long enough")
        return "other"

    member = {"id": "other", "username": "maria"}
    return {
        "activity_show": lambda: ({"id": remote.action.package_activity_list(id="crimes")[0]["id"]},
                                  lambda one: one["data"]["package"]["name"] == "crimes"),
        "api_token_create": lambda: ({"user": "practice", "name": "x"}, lambda one: set(one) == {"token"}),
        "api_token_list": lambda: ({"user": "practice"}, lambda found: len(found) == 1),
        "api_token_revoke": lambda: ({"token": remote.action.api_token_create(user="practice", name="x")["token"]},
                                     lambda none: none is None),
        "dataset_purge": lambda: ({"id": "crimes"}, lambda none: none is None),
        "datastore_info": lambda: ({"id": file}, lambda one: [field["id"] for field in one["fields"]] == ["a", "b"]),
        "datastore_search": lambda: ({"resource_id": file}, lambda one: one["records"] == [{"_id": 1, "a": 1, "b": 2}]),
        "group_list": lambda: ({}, lambda found: found == []),
        "help_show": lambda: ({"name": "package_show"}, lambda text: "Show one dataset" in text),
        "license_list": lambda: ({}, lambda found: len(found) > 3),
        "opening_plan_show": lambda: (ORGANIZATION, lambda one: one == {**ORGANIZATION, "rows": []}),
        "opening_plan_update": lambda: ({**ORGANIZATION, "rows": [PLAN]}, lambda one: one["rows"] == [PLAN]),
        "organization_create": lambda: ({"name": "new", "title": "New"}, lambda one: one["title"] == "New"),
        "organization_delete": lambda: ({"id": other()}, lambda none: none is None),
        "organization_list": lambda: ({"all_fields": True}, lambda found: found[0]["package_count"] == 1),
        "organization_list_for_user": lambda: ({"permission": "create_dataset"}, lambda found: len(found) == 1),
        "organization_member_create": lambda: (other() and {**member, "role": "editor"},
                                               lambda one: one["capacity"] == "editor"),
        "organization_member_delete": lambda: (other() and member, lambda none: none is None),
        "organization_patch": lambda: ({"id": "practice", "title": "New"}, lambda one: one["title"] == "New"),
        "organization_show": lambda: ({"id": "practice"}, lambda one: one["package_count"] == 1),
        "organization_update": lambda: ({"id": "practice", "title": "New"}, lambda one: one["description"] == ""),
        "package_activity_list": lambda: ({"id": "crimes"}, lambda found: len(found) == 2),
        "package_create": lambda: ({"name": "new", "owner_org": "practice"}, lambda one: one["title"] == "new"),
        "package_delete": lambda: ({"id": "crimes"}, lambda none: none is None),
        "package_list": lambda: ({"limit": 1}, lambda found: found == ["crimes"]),
        "package_patch": lambda: ({"id": "crimes", "title": "New"}, lambda one: one["notes"] == crimes["notes"]),
        "package_revise": lambda: ({"match__name": "crimes", "update__title": "New"},
                                   lambda one: one["package"]["title"] == "New"),
        "package_search": lambda: ({"q": "crimes"}, lambda one: one["count"] == 1),
        "package_show": lambda: ({"id": "crimes"}, lambda one: one == crimes),
        "package_update": lambda: ({**crimes, "title": "New"}, lambda one: one["resources"] == crimes["resources"]),
        "resource_create": lambda: ({"package_id": "crimes", "upload": io.BytesIO(b"x")}, lambda one: one["size"] == 1),
        "resource_delete": lambda: ({"id": file}, lambda none: none is None),
        "resource_patch": lambda: ({"id": file, "name": "New"}, lambda one: one["format"] == "CSV"),
        "resource_show": lambda: ({"id": file}, lambda one: one["name"] == "Data"),
        "resource_update": lambda: ({"id": file, "name": "New"}, lambda one: one["size"] == 8 and one["format"] == ""),
        "resource_view_list": lambda: ({"id": file}, lambda found: found == []),
        "status_show": lambda: ({}, lambda one: one["ckan_version"].startswith("2.")),
        "tag_list": lambda: ({}, lambda found: found == []),
        "user_create": lambda: ({"name": "maria", "password": "long enough"}, lambda one: one["sysadmin"] is False),
        "user_show": lambda: ({"id": "practice"}, lambda one: one["sysadmin"] is True),
    }[action]()  # fmt: skip


@pytest.mark.parametrize("action", families.member_names(ACTIONS))
def test_ckanapi_can_use_it(remote: Any, crimes: dict[str, Any], action: str) -> None:
    given, holds = asked(action, crimes, remote)
    result = getattr(remote.action, action)(**given)
    assert holds(result), result
    assert remote.action.help_show(name=action)


def test_each_change_is_told_the_newest_first_with_what_the_dataset_was(remote: Any, crimes: dict[str, Any]) -> None:
    remote.action.package_patch(id="crimes", title="Second")
    remote.action.package_patch(id="crimes", private=True, title="Secret")
    remote.action.package_delete(id="crimes")
    told = remote.action.package_activity_list(id="crimes", include_data=True)
    assert [one["activity_type"] for one in told] == ["deleted package", *["changed package"] * 3, "new package"]
    assert [one["data"]["package"]["title"] for one in told[:3]] == ["Secret", "Secret", "Second"]
    assert told[-1]["data"]["package"]["resources"] == []
    assert told == sorted(told, key=lambda one: one["timestamp"], reverse=True)
    assert remote.action.user_show(id=told[0]["user_id"])["name"] == "practice"
    assert len(remote.action.package_activity_list(id="crimes", limit=2, offset=1)) == 2
    remote.action.package_patch(id="crimes", private=False, state="active")
    with ckanapi.RemoteCKAN(remote.address) as public:
        seen = public.action.package_activity_list(id="crimes", include_data=True)
        assert "Secret" not in {one["data"]["package"]["title"] for one in seen[1:]}
        with pytest.raises(ckanapi.NotFound):
            public.action.activity_show(id=told[1]["id"])


def test_a_link_can_take_a_files_place_and_the_other_way_round(
    remote: Any, portal: Running, crimes: dict[str, Any]
) -> None:
    file = crimes["resources"][0]["id"]
    linked = remote.action.resource_update(id=file, url="http://example.org/crimes.csv", hash="abc")
    assert linked["url"] == "http://example.org/crimes.csv" and linked["hash"] == "abc" and not linked["url_type"]
    assert list((portal.folder / "files").iterdir()) == []
    back = remote.action.resource_update(id=file, upload=("back.csv", io.BytesIO(b"x")))
    assert back["url_type"] == "upload" and back["size"] == 1
    patched = remote.action.resource_patch(id=file, url="http://example.org/x", clear_upload=True)
    assert patched["url"] == "http://example.org/x"


def test_organizations_are_made_renamed_and_refused(remote: Any, crimes: dict[str, Any]) -> None:
    for wrong in ({"name": "practice"}, {"name": "No!"}, {}):
        with pytest.raises(ckanapi.ValidationError):
            remote.action.organization_create(**wrong)
    with pytest.raises(ckanapi.ValidationError):
        remote.action.organization_delete(id="practice")
    remote.action.organization_patch(id="practice", name="renamed", title="Renamed")
    assert remote.action.package_search(fq="organization:renamed", q="renamed")["count"] == 1
    with pytest.raises(ckanapi.NotFound):
        remote.action.organization_show(id="practice")


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        "x",
        [1],
        [{"name": "x"}],
        [PLAN, PLAN],
        [{**PLAN, "promised": "March"}],
        [{**PLAN, "published": "2026-02-30"}],
    ],
)
def test_a_plan_that_is_none_is_refused_and_the_old_one_stays(remote: Any, wrong: Any) -> None:
    remote.action.opening_plan_update(organization="practice", rows=[PLAN])
    with pytest.raises(ckanapi.ValidationError):
        remote.action.opening_plan_update(organization="practice", rows=wrong)
    assert remote.action.opening_plan_show(organization="practice")["rows"] == [PLAN]
    assert remote.action.opening_plan_update(organization="practice", rows=[])["rows"] == []


def test_each_change_is_later_than_the_one_before(remote: Any, crimes: dict[str, Any], monkeypatch: Any) -> None:
    from opendata_training.portal import schema

    # A clock that was put back.
    monkeypatch.setattr(schema, "now", lambda: "2001-01-01T00:00:00.000000")
    moments = [crimes["metadata_modified"]]
    for title in ("a", "a", "b"):
        moments.append(remote.action.package_patch(id="crimes", title=title)["metadata_modified"])
    assert moments == sorted(set(moments))
