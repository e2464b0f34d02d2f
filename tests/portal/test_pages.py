"""The pages: both languages, nothing unescaped, nothing from elsewhere, no way out of the folder."""

from __future__ import annotations

import json
import re
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.locale import use_language
from opendata_training.portal.pages import resource
from opendata_training.portal.pages.saying import human_size, web_address
from opendata_training.portal.resources import safe_name
from opendata_training.portal.words import words

from .conftest import Act

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def test_each_page_speaks_the_language_asked_for(client: httpx.Client, crimes: dict[str, Any]) -> None:
    for path in ("/", "/dataset/crimes", "/nothing"):
        assert '<html lang="es">' in client.get(path, headers={"Accept-Language": "es-MX,es;q=0.9,en;q=0.5"}).text
        assert '<html lang="en">' in client.get(path, headers={"Accept-Language": "en-GB"}).text
        # One who keeps pages keeps one a language.
        assert "Accept-Language" in client.get(path).headers["Vary"]
    assert "Portal de práctica" in client.get("/?lang=es", headers={"Accept-Language": "en"}).text
    # The choice is kept.
    assert "Portal de práctica" in client.get("/", headers={"Accept-Language": "en"}).text


def test_the_language_switch_stays_on_the_page(client: httpx.Client) -> None:
    text = client.get("/?q=a%26b&lang=en").text
    assert 'href="/?q=a%26b&amp;lang=es"' in text


def test_every_sentence_of_the_pages_exists_in_spanish() -> None:
    use_language("en")
    english = words()
    use_language("es")
    spanish = words()
    use_language(None)
    same = {name for name, sentence in english.items() if spanish[name] == sentence}
    assert same == {"bytes"}, "these are the same in both languages"


def test_what_people_wrote_is_never_markup(client: httpx.Client, act: Act) -> None:
    facts = {name: EVIL for name in ("title", "notes", "author", "maintainer", "maintainer_email", "version", "url")}
    extras = [{"key": key, "value": EVIL} for key in ("identifier", "spatial_text", "frequency", "temporal_start")]
    tags = [{"name": EVIL}]
    act(
        "package_create",
        {**facts, "name": "evil", "owner_org": "practice", "license_id": EVIL, "tags": tags, "extras": extras},
    )
    table = f"{EVIL.replace(chr(34), '')},b\n{EVIL.replace(chr(34), '')},2\n".encode()
    act("resource_create", {"package_id": "evil", "name": EVIL, "description": EVIL, "format": "CSV"}, ("e.csv", table))
    act("resource_create", {"package_id": "evil", "name": "link", "url": "javascript:alert(1)"})
    for path in ("/", "/dataset/evil", "/?q=" + EVIL):
        text = client.get(path).text
        assert "<img src=x" not in text and "<script>alert" not in text, path
        assert 'href="javascript:' not in text, path


def test_structured_data_is_whole_and_cannot_close_its_element(client: httpx.Client, act: Act, crimes: Any) -> None:
    act("package_patch", {"id": "crimes", "title": "</script><b>x", "license_id": "CC-BY-4.0"})
    text = client.get("/dataset/crimes").text
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
    assert found
    told = json.loads(found[1])
    assert told["@type"] == "Dataset" and told["name"] == "</script><b>x"
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert told["distribution"][0]["sha256"] == crimes["resources"][0]["hash"]


def test_pages_ask_nobody_else_and_run_no_script(client: httpx.Client, crimes: dict[str, Any]) -> None:
    for path in ("/", "/dataset/crimes", "/nothing", "/static/portal.css", "/api/3/action/status_show"):
        answer = client.get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "script-src" not in policy and "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    for path in ("/", "/dataset/crimes"):
        text = client.get(path).text
        assert not re.findall(r'(?:src|<link[^>]+href)="(?:https?:)?//', text)
        assert 'style="' not in text and not re.findall(r"<script(?! type=\"application/ld\+json\")", text)


@pytest.mark.parametrize("name", ["page.html", "x.svg", "x.js", "x.xhtml", "noending", "x.csv"])
def test_uploads_are_only_ever_downloaded(client: httpx.Client, act: Act, crimes: Any, name: str) -> None:
    made = act("resource_create", {"package_id": "crimes", "name": "x"}, (name, b"<script>alert(1)</script>"))
    answer = client.get(made.json()["result"]["url"])
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"].partition(";")[0] in ("application/octet-stream", "text/csv")
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")


@pytest.mark.parametrize(
    "name", ["../../token", "..\\..\\token", "/etc/passwd", "C:\\x\\token", "....//token", "%2e%2e%2ftoken", ".", ".."]
)
def test_no_file_name_leads_out_of_the_folder(
    client: httpx.Client, act: Act, portal: Any, crimes: Any, name: str
) -> None:
    before = {path for path in portal.folder.parent.rglob("*") if "files" not in path.parts}
    made = act("resource_create", {"package_id": "crimes", "name": "x"}, (name, b"mine"))
    assert made.status_code == 200
    assert client.get(made.json()["result"]["url"]).content == b"mine"
    assert {path for path in portal.folder.parent.rglob("*") if "files" not in path.parts} == before


def test_no_address_leads_out_of_the_folder(client: httpx.Client, portal: Any, crimes: Any) -> None:
    start = f"/dataset/crimes/resource/{crimes['resources'][0]['id']}/download"
    for path in (
        f"{start}/..%2f..%2f..%2ftoken",
        f"{start}/%2e%2e/%2e%2e/token",
        f"{start}/other.csv",
        "/dataset/crimes/resource/..%2f..%2ftoken/download/token",
        "/static/..%2f..%2ferrors.py",
        "/static/%2e%2e/app.py",
        "/dataset/..%2ftoken",
    ):
        answer = client.get(path)
        assert answer.status_code == 404, path
        assert portal.token not in answer.text


def test_a_download_survives_the_switch_to_a_new_version(
    client: httpx.Client, portal: Any, crimes: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, asked = resource.send_file, []

    def too_late(path: Any, **facts: Any) -> Any:
        asked.append(path)
        if len(asked) == 1:
            raise FileNotFoundError(path)
        return whole(path, **facts)

    monkeypatch.setattr(resource, "send_file", too_late)
    assert client.get(crimes["resources"][0]["url"]).status_code == 200


@pytest.mark.parametrize("host", ["a b", "[::1", "portal:99999"])
def test_what_is_no_host_is_refused(client: httpx.Client, host: str) -> None:
    for path in ("/", "/catalog.ttl", "/api/3/action/status_show"):
        assert client.get(path, headers={"Host": host}).status_code == 400, path


def test_the_preview_shows_ten_rows(client: httpx.Client, act: Act, crimes: Any) -> None:
    table = "Año;Nota\n" + "".join(f'{row};"dos\nlíneas {row}"\n' for row in range(50))
    act("resource_create", {"package_id": "crimes", "name": "long", "format": "csv"}, ("l.csv", table.encode()))
    text = client.get("/dataset/crimes").text
    assert '<th scope="col">Año</th>' in text and "líneas 9" in text and "líneas 10" not in text


def test_a_file_that_is_no_table_has_no_preview_and_no_accident(client: httpx.Client, act: Act, crimes: Any) -> None:
    for data in (b"", b"\n\n", b"\xff\xfe\x00", b'a,"b', b"\x00" * 100, b"a," * 50_000, b'"' + b"x" * 300_000):
        act("resource_create", {"package_id": "crimes", "name": "odd", "format": "CSV"}, ("odd.csv", data))
    assert client.get("/dataset/crimes").status_code == 200


@given(st.text(max_size=300))
def test_a_safe_name_is_safe(name: str) -> None:
    safe = safe_name(name)
    assert re.fullmatch(r"[a-z0-9_-][a-z0-9._-]*", safe) and ".." not in safe[:2] and len(safe) <= 100
    assert safe_name(safe) == safe


def test_small_helpers() -> None:
    assert [human_size(size) for size in (None, 0, 999, 1000, 1_500_000)] == [
        "",
        "0 bytes",
        "999 bytes",
        "1.0 kB",
        "1.5 MB",
    ]
    assert (
        web_address("https://a")
        and not web_address("javascript:x")
        and not web_address(None)
        and not web_address("data:,")
    )
