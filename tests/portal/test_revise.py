"""package_revise: what must hold, what goes, what comes, with files, all or nothing."""

from __future__ import annotations

import io
import json
from typing import Any

import ckanapi
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.portal import Running, revise

from .conftest import Act

HELD = {"title": "T", "notes": "N", "tags": [{"name": "a"}, {"name": "b"}],
        "resources": [{"id": "11111aaa", "name": "one", "url": "u1"}, {"id": "22222bbb", "name": "two", "url": "u2"}]}  # fmt: skip


def held() -> Any:
    return json.loads(json.dumps(HELD))


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ({"title": "T", "resources": [{"name": "one"}]}, []),
        ({"title": "X"}, ["title"]),
        ({"missing": 1}, ["missing"]),
        ({"resources": [{"name": "two"}, {}, {}]}, ["resources__0__name", "resources__2"]),
        ({"title": {"x": 1}, "tags": {"x": 1}, "notes": ["x"]}, ["notes", "tags", "title"]),
    ],
)
def test_what_does_not_hold_is_named(asked: Any, places: list[str]) -> None:
    assert [revise.place_text(place) for place in revise.unmatched(held(), asked)] == places


def test_flattened_keys_lead_by_number_from_the_end_and_by_the_beginning_of_an_id() -> None:
    for key in ("resources__1__name", "resources__-1__name", "resources__22222__name", "resources__22222bbb__name"):
        assert revise.unmatched_at(held(), key, "two") == []
        assert revise.unmatched_at(held(), key, "x") == [("resources", 1, "name")]
    for key in ("resources__2__name", "resources__-3", "resources__2222", "resources__33333", "title__x", "x"):
        with pytest.raises(revise.NoPlace, match="Unmatched key"):
            revise.unmatched_at(held(), key, "two")


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        (["-notes"], {"title", "tags", "resources"}),
        (["+title", "+resources", "-*"], {"title", "resources"}),
        (["-*", "+title"], set()),
        (["+title", "-title"], {"title", "notes", "tags", "resources"}),
        (["-nothing", "-nothing__x", "-title__x"], {"title", "notes", "tags", "resources"}),
    ],
)
def test_the_first_pattern_that_fits_decides(patterns: list[str], left: set[str]) -> None:
    package = held()
    revise.filtered(package, patterns)
    assert set(package) == left


@pytest.mark.parametrize(
    ("patterns", "names"),
    [
        (["-resources__0"], ["two"]),
        (["-resources__11111", "-resources__22222"], []),
        (["+resources__1", "-resources__*"], ["two"]),
        (["-resources__-1"], ["one"]),
        (["-resources__99999"], ["one", "two"]),
        # As in CKAN, what follows the star is not looked at.
        (["-resources__*__url"], []),
    ],
)
def test_patterns_reach_into_lists(patterns: list[str], names: list[str]) -> None:
    package = held()
    revise.filtered(package, patterns)
    assert [one["name"] for one in package["resources"]] == names


def test_all_facts_of_a_resource_can_be_replaced() -> None:
    package = held()
    revise.filtered(package, ["+resources__22222__id", "-resources__22222__*"])
    revise.merge_at(package, "resources__22222", {"name": "new"})
    assert package["resources"] == [HELD["resources"][0], {"id": "22222bbb", "name": "new"}]  # type: ignore[index]


def test_lists_are_merged_by_number_and_grow() -> None:
    package = held()
    revise.merge(package, {"tags": [{"name": "x"}, {}, {"name": "c"}], "title": "New", "more": [1]})
    assert [tag["name"] for tag in package["tags"]] == ["x", "b", "c"]
    assert (package["title"], package["notes"], package["more"]) == ("New", "N", [1])
    revise.merge_at(package, "tags__extend", [{"name": "d"}])
    revise.merge_at(package, "more__0", 2)
    assert len(package["tags"]) == 4 and package["more"] == [2]


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("tags", {"name": "x"}, "Expected list for tags"),
        ("resources__0", "x", "Expected dict for resources__0"),
        ("resources__extend", {"name": "x"}, "Expected list for resources"),
        ("resources__7__name", "x", "Unmatched key resources__7"),
        ("title__extend", ["x"], "Expected list or dict for title"),
    ],
)
def test_kinds_that_do_not_fit_are_refused(key: str, value: Any, words: str) -> None:
    with pytest.raises(revise.NoPlace, match=words):
        revise.merge_at(held(), key, value)


values = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3) | st.text("ab", max_size=2),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1, max_size=1), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.text("abc", min_size=1, max_size=1), values, max_size=3))
@settings(max_examples=30)
def test_what_is_held_holds_and_merging_it_changes_nothing(package: dict[str, Any]) -> None:
    before = json.loads(json.dumps(package))
    assert revise.unmatched(package, before) == []
    revise.merge(package, before)
    assert package == before


# Over the wire.


@pytest.fixture
def remote(portal: Running) -> Any:
    with ckanapi.RemoteCKAN(portal.url, apikey=portal.token) as remote:
        yield remote


def stored(portal: Running) -> int:
    return len(list((portal.folder / "files").iterdir()))


def test_one_step_changes_texts_and_files_and_takes_files_away(
    remote: Any, client: httpx.Client, portal: Running, crimes: dict[str, Any]
) -> None:
    remote.action.resource_create(package_id="crimes", name="Old", upload=("old.csv", io.BytesIO(b"old\n")))
    before = remote.action.package_show(id="crimes")
    kept, gone = before["resources"]
    answer = remote.action.package_revise(
        match=json.dumps({"id": before["id"], "metadata_modified": before["metadata_modified"]}),
        update=json.dumps({"title": "New title", "private": False}),
        filter=json.dumps([f"-resources__{gone['id']}"]),
        update__resources__extend=json.dumps([{"name": "First"}, {"name": "Second"}]),
        **{
            "update__resources__1__upload": ("first.csv", io.BytesIO(b"first\n")),
            "update__resources__-1__upload": ("second.csv", io.BytesIO(b"second\n")),
            f"update__resources__{kept['id'][:6]}__upload": ("crimes.csv", io.BytesIO(b"changed\n")),
        },
    )
    assert set(answer) == {"package"}
    package = answer["package"]
    assert package == remote.action.package_show(id="crimes")
    assert package["title"] == "New title" and package["metadata_modified"] > before["metadata_modified"]
    assert [one["name"] for one in package["resources"]] == ["Data", "First", "Second"]
    assert [client.get(one["url"]).content for one in package["resources"]] == [b"changed\n", b"first\n", b"second\n"]
    assert package["resources"][0]["id"] == kept["id"] and package["resources"][0]["format"] == "CSV"
    assert stored(portal) == 3 and list((portal.folder / "incoming").iterdir()) == []


def test_what_is_not_touched_keeps_its_file(remote: Any, client: httpx.Client, crimes: dict[str, Any]) -> None:
    package = remote.action.package_revise(match={"name": "crimes"}, update={"notes": "Other"})["package"]
    assert package["resources"] == crimes["resources"]
    assert client.get(package["resources"][0]["url"]).content == b"a,b\n1,2\n"


def test_a_stale_write_is_refused_and_leaves_nothing(remote: Any, portal: Running, act: Act, crimes: Any) -> None:
    remote.action.package_patch(id="crimes", title="Somebody else's")
    now = remote.action.package_show(id="crimes")
    with pytest.raises(ckanapi.ValidationError) as refused:
        remote.action.package_revise(
            match=json.dumps({"id": crimes["id"], "metadata_modified": crimes["metadata_modified"]}),
            update__title="Mine",
            update__resources__0__upload=("x.csv", io.BytesIO(b"x\n")),
        )
    assert refused.value.error_dict == {"match": ["metadata_modified"], "__type": "Validation Error"}
    assert remote.action.package_show(id="crimes") == now and stored(portal) == 1


@pytest.mark.parametrize(
    ("asked", "status", "field"),
    [
        ({"update": {"title": "x"}}, 409, "match__id"),
        ({"match": "[1]"}, 409, "match"),
        ({"match": {"name": "nothing"}}, 404, "message"),
        ({"match__name": "crimes", "match__resources__9__name": "x"}, 400, "message"),
        ({"match__name": "crimes", "update": {"tags": {}}}, 409, "update"),
        ({"match__name": "crimes", "update__resources__9__name": "x"}, 409, "resources__9__name"),
        ({"match__name": "crimes", "filter": {"x": 1}}, 409, "filter"),
        ({"match__name": "crimes", "update": {"name": "NO!"}}, 409, "name"),
        ({"match__name": "crimes", "update__resources__extend": [{"name": "no address"}]}, 409, "url"),
    ],
)
def test_wrong_revisions_are_refused_and_change_nothing(
    act: Act, crimes: dict[str, Any], asked: dict[str, Any], status: int, field: str
) -> None:
    answer = act("package_revise", asked)
    assert answer.status_code == status and field in answer.json()["error"], answer.text
    assert act("package_show", {"id": "crimes"}).json()["result"] == crimes


def test_the_answer_can_be_made_shorter(remote: Any, crimes: dict[str, Any]) -> None:
    asked = {"match__name": "crimes", "update__title": "Short", "include": "+package__title, -package__*"}
    assert remote.call_action("package_revise", asked) == {"package": {"title": "Short"}}
    assert remote.call_action("package_revise", {**asked, "include": ["-*"]}) == {}
