"""Whatever a call says, the portal answers in CKAN's way and never fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opendata_training import families
from opendata_training.portal.api import ACTIONS
from opendata_training.portal.app import create_app
from opendata_training.portal.store import Store

Asking = tuple[Callable[[], FlaskClient], dict[str, str]]
FIELDS = [
    "id", "name", "title", "notes", "owner_org", "tags", "extras", "resources", "private", "state", "match", "update",
    "filter", "include", "q", "fq", "sort", "rows", "start", "facet.field", "fields", "filters", "limit", "offset",
    "resource_id", "user", "token", "jti", "url", "upload", "format", "organization", "username", "role", "rows",
    "match__id", "update__resources__0", "update__extras__extend", "update__title", "password", "records_format",
]  # fmt: skip
odd = st.sampled_from(
    [
        "",
        "d",
        "practice",
        "\ud800",
        "\0",
        "a" * 300,
        "[",
        "{}",
        "[1]",
        '{"a": 1}',
        "-1",
        "*:*",
        "(",
        "1e999",
        "٣",
        "title desc",
    ]
) | st.text(max_size=3)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.integers(-(2**70), 2**70) | st.floats() | odd,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "name", "key", "value"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    with closing(Store(tmp_path_factory.mktemp("any"))) as store:
        client = create_app(store, writes_a_second=None).test_client()
        headers = {"Authorization": store.token}
        body = {"name": "dd", "owner_org": "practice", "resources": [{"url": "http://x"}]}

        def ready() -> FlaskClient:
            # What another call deleted or purged is there again.
            client.post("/api/3/action/package_create", json=body, headers=headers)
            return client

        assert ready().get("/api/3/action/package_list").get_json()["result"] == ["dd"]
        yield ready, headers


@given(
    st.sampled_from(families.member_names(ACTIONS)),
    st.dictionaries(st.sampled_from(FIELDS), values, max_size=5),
    st.booleans(),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_call_breaks_the_portal(asking: Asking, action: str, asked: dict[str, Any], anonymous: bool) -> None:
    ready, headers = asking
    client = ready()
    answer = client.post(f"/api/3/action/{action}", json=asked, headers={} if anonymous else headers)
    assert answer.status_code in (200, 400, 403, 404, 409), answer.text
    told = answer.get_json()
    if isinstance(told, dict):
        assert told["success"] is (answer.status_code == 200)
        assert "result" in told or "__type" in told["error"]


@pytest.mark.parametrize("field", ["update", "match", "filter", "update__extras"])
def test_what_is_nested_too_deep_is_a_bad_request(asking: Asking, field: str) -> None:
    ready, headers = asking
    client = ready()
    for deep in ("[" * 100_000 + "]" * 100_000, '{"a":' * 990 + "1" + "}" * 990):
        answer = client.post("/api/3/action/package_revise", data={"match__name": "dd", field: deep}, headers=headers)
        assert answer.status_code in (200, 400, 409), answer.text
