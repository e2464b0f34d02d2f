"""The same publishing against the practice portal and against a real CKAN.

Here it runs against the practice portal. To run it against a CKAN (2.9 or later), give its address and a token that may make
and delete datasets in an organization (named, or the only one that the token may publish in; a sysadmin's token makes one of its
own):

    OPENDATA_TEST_CKAN=http://localhost:5000 OPENDATA_TEST_CKAN_TOKEN=… [OPENDATA_TEST_CKAN_ORGANIZATION=test] \\
        pytest tests/publishing/test_client_suite.py

It makes datasets with names of their own and deletes them again (and purges them, and its organization, where the token may).
"""

from __future__ import annotations

import os
import shutil
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from opendata_training.errors import Problem
from opendata_training.files import sha256
from opendata_training.portal import serve_in_thread
from opendata_training.publishing import Publication, new_publication, publish, withdraw
from opendata_training.publishing.description.draft import load, save
from opendata_training.publishing.wire.difference import flat

from .conftest import COLUMNS, FACTS, TABLE

REAL = os.environ.get("OPENDATA_TEST_CKAN", "")
FILE = "crimes-2014.csv"


@dataclass
class Target:
    """A portal to publish to."""

    url: str
    token: str
    organization: str | None = None

    def ask(self, action: str, *, anonymous: bool = False, **asked: Any) -> httpx.Response:
        headers = {} if anonymous else {"Authorization": self.token}
        return httpx.post(
            f"{self.url}/api/3/action/{action}", json=asked, headers=headers, trust_env=bool(REAL), timeout=60
        )

    def result(self, action: str, **asked: Any) -> Any:
        answer = self.ask(action, **asked).json()
        assert answer["success"], answer
        return answer["result"]

    def publish(self, folder: Path, **options: Any) -> Publication:
        return publish(folder, self.url, token=self.token, organization=self.organization, **options)

    def download(self, resource: dict[str, Any]) -> bytes:
        answer = httpx.get(resource["url"], follow_redirects=True, trust_env=bool(REAL), timeout=60)
        assert answer.status_code == 200, answer
        return answer.content


@pytest.fixture(scope="module", params=["practice", "real"])
def target(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    if request.param == "practice":
        with serve_in_thread(tmp_path_factory.mktemp("portal")) as running:
            yield Target(running.url, running.token)
        return
    if not REAL:
        pytest.skip("no CKAN is named in OPENDATA_TEST_CKAN")
    real = Target(REAL.rstrip("/"), os.environ["OPENDATA_TEST_CKAN_TOKEN"])
    named = os.environ.get("OPENDATA_TEST_CKAN_ORGANIZATION")
    if named or len(real.result("organization_list_for_user", permission="create_dataset")) == 1:
        real.organization = named
        yield real
        return
    real.organization = real.result("organization_create", name=f"opendata-training-{uuid.uuid4().hex[:8]}")["name"]
    yield real
    for action in ("organization_delete", "organization_purge"):
        real.ask(action, id=real.organization)


@pytest.fixture
def folder(target: Target, tmp_path: Path) -> Iterator[Path]:
    source = tmp_path / FILE
    source.write_text(TABLE, encoding="utf-8")
    facts = {**FACTS, "title": f"Crimes by municipality, {uuid.uuid4().hex[:8]}"}
    made = new_publication(tmp_path / "publication", source, columns=COLUMNS, **facts)
    yield made
    for name in (load(made).text("name"), f"{load(made).text('name')}-moved"):
        target.ask("package_delete", id=name)
        target.ask("dataset_purge", id=name)


def shown(target: Target, folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = target.result("package_show", id=load(folder).text("name"))
    return found


def ours(package: dict[str, Any]) -> dict[str, Any]:
    """A dataset without what a program of the portal's own (datapusher, xloader) may write in the meantime."""
    resources = [
        {name: one.get(name) for name in ("id", "url", "name", "size", "distribution_path", "schema", "issued")}
        for one in package["resources"]
    ]
    fields = ("id", "name", "title", "notes", "private", "state", "license_id", "owner_org", "extras")
    return {name: package[name] for name in fields} | {"resources": resources, "tags": flat(package)["tags"]}


def searched(target: Target, fq: str) -> int:
    """How many datasets a search finds; an index may be some seconds behind."""
    for _second in range(20):
        if count := target.result("package_search", fq=fq, include_private=True)["count"]:
            return int(count)
        time.sleep(1)
    return 0


def rewrite(folder: Path, **facts: Any) -> None:
    draft = load(folder)
    draft.facts.update(facts)
    save(draft)


def test_people_see_it_whole(target: Target, folder: Path) -> None:
    done = target.publish(folder)
    assert done.published and [one["how"] for one in done.verified] == ["downloaded"]
    answer = target.ask("package_show", anonymous=True, id=done.dataset).json()
    package = answer["result"]
    (resource,) = package["resources"]
    assert package["private"] is False and package["title"] == load(folder).text("title")
    assert target.download(resource) == (folder / FILE).read_bytes()
    assert resource["hash"] == sha256(folder / FILE) and int(resource["size"]) == (folder / FILE).stat().st_size
    assert resource["url_type"] == "upload" and resource["format"] == "CSV"
    assert sorted(tag["name"] for tag in package["tags"]) == FACTS["keyword"]
    assert package["isopen"] is True, "the licence is one the portal knows to be open"


def test_again_nothing_happens(target: Target, folder: Path) -> None:
    target.publish(folder)
    before = shown(target, folder)
    done = target.publish(folder)
    assert done.published and done.changes == []
    after = shown(target, folder)
    assert ours(after) == ours(before)
    assert after == before or REAL


def test_texts_change_alone(target: Target, folder: Path) -> None:
    target.publish(folder)
    before = shown(target, folder)
    rewrite(
        folder, title="Another title: “ñandú” & <b> 2014", description="First.\n\nSecond: ¿qué? 漢字", keyword=["one"]
    )
    assert target.publish(folder).published and target.publish(folder).changes == []
    after = shown(target, folder)
    assert after["title"] == "Another title: “ñandú” & <b> 2014" and after["notes"] == "First.\n\nSecond: ¿qué? 漢字"
    assert [tag["name"] for tag in after["tags"]] == ["one"]
    assert ours(after)["resources"] == ours(before)["resources"]
    assert target.download(after["resources"][0]) == (folder / FILE).read_bytes()


def test_a_file_changes_in_its_place(target: Target, folder: Path) -> None:
    target.publish(folder)
    before = shown(target, folder)
    (folder / FILE).write_text(TABLE + "2014,01003,9\n")
    done = target.publish(folder)
    assert [one["how"] for one in done.verified] == ["downloaded"]
    after = shown(target, folder)
    assert [one["id"] for one in after["resources"]] == [one["id"] for one in before["resources"]]
    assert target.download(after["resources"][0]) == (folder / FILE).read_bytes()
    assert target.publish(folder).changes == []


def test_files_come_change_and_go_in_one_step_beside_other_peoples(
    target: Target, folder: Path, tmp_path: Path
) -> None:
    for year in ("2012", "2013"):
        other = tmp_path / f"crimes-{year}.csv"
        other.write_text(TABLE.replace("2014,", f"{year},"))
        new_publication(folder, other, columns=COLUMNS)
    target.publish(folder)
    name = load(folder).text("name")
    target.result("resource_create", package_id=name, name="by hand", url="https://example.org/x")
    other = tmp_path / "crimes-2015.csv"
    other.write_text(TABLE.replace("2014,", "2015,"))
    new_publication(folder, other, columns=COLUMNS)
    rows = [row for row in load(folder).facts["distributions"] if row["path"] != "crimes-2012.csv"]
    rewrite(folder, distributions=rows, title="Files came, changed and went")
    (folder / "crimes-2013.csv").write_text(TABLE.replace("2014,", "2013,").replace(",5", ",6"))
    assert target.publish(folder).published
    package = shown(target, folder)
    ours = {one["distribution_path"]: one for one in package["resources"] if one.get("distribution_path")}
    assert sorted(ours) == ["crimes-2013.csv", FILE, "crimes-2015.csv"]
    for path, resource in ours.items():
        assert target.download(resource) == (folder / path).read_bytes(), path
    assert [one["url"] for one in package["resources"] if one["name"] == "by hand"] == ["https://example.org/x"]
    assert target.publish(folder).changes == []


def test_a_dry_run_leaves_nothing(target: Target, folder: Path) -> None:
    assert len(target.publish(folder, dry_run=True).changes) > 5
    assert target.ask("package_show", id=load(folder).text("name")).status_code == 404


def test_somebody_elses_change_is_refused(target: Target, folder: Path) -> None:
    target.publish(folder)
    name = load(folder).text("name")
    extras = [*shown(target, folder)["extras"], {"key": "theirs", "value": "x"}]
    target.result("package_patch", id=name, extras=extras)
    assert target.publish(folder).changes == []
    target.result("package_patch", id=name, title="By hand")
    with pytest.raises(Problem, match=r"title: .* → By hand"):
        target.publish(folder)
    assert target.publish(folder, overwrite=True).published
    package = shown(target, folder)
    assert package["title"] == load(folder).text("title")
    assert "theirs" in [one["key"] for one in package["extras"]]


def test_a_file_that_somebody_else_put_there_is_refused(target: Target, folder: Path) -> None:
    target.publish(folder)
    (resource,) = shown(target, folder)["resources"]
    theirs = {"upload": (FILE, TABLE.replace(",5", ",6").encode(), "text/csv")}
    answer = httpx.post(f"{target.url}/api/3/action/resource_patch", data={"id": resource["id"]}, files=theirs,
                        headers={"Authorization": target.token}, trust_env=bool(REAL), timeout=60)  # fmt: skip
    assert answer.json()["success"], answer.text
    with pytest.raises(Problem, match=f"file {FILE}: "):
        target.publish(folder)
    assert target.publish(folder, overwrite=True).verified[0]["how"] == "downloaded"
    assert target.download(shown(target, folder)["resources"][0]) == (folder / FILE).read_bytes()
    assert target.publish(folder).changes == []


def test_without_a_receipt_nothing_happens_twice(target: Target, folder: Path) -> None:
    done = target.publish(folder)
    assert done.receipt
    shutil.rmtree(done.receipt.parent)
    assert searched(target, f'name:"{done.dataset}"') == 1
    assert target.publish(folder).changes == []
    assert searched(target, f'extras_identifier:"{load(folder).text("identifier")}"') == 1


def test_it_is_found_again_whatever_it_is_called(target: Target, folder: Path) -> None:
    name = target.publish(folder).dataset
    target.result("package_patch", id=name, name=f"{name}-moved")
    assert searched(target, f'extras_identifier:"{load(folder).text("identifier")}"') == 1
    done = target.publish(folder)
    assert done.dataset == f"{name}-moved" and target.ask("package_show", id=name).status_code == 404


def test_withdrawn_and_back(target: Target, folder: Path) -> None:
    name = target.publish(folder).dataset
    withdraw(folder, target.url, reason="A column was wrong.", token=target.token)
    assert target.ask("package_show", anonymous=True, id=name).status_code in (403, 404)
    done = target.publish(folder)
    assert done.published and [one["how"] for one in done.verified] == ["downloaded"]
    assert target.ask("package_show", anonymous=True, id=name).status_code == 200


def test_a_token_of_nobody_is_refused(target: Target, folder: Path) -> None:
    with pytest.raises(Problem) as problem:
        publish(folder, target.url, token="not-a-token-of-this-portal", organization=target.organization or "practice")
    assert "not-a-token" not in problem.value.sentence
    assert target.ask("package_show", id=load(folder).text("name")).status_code == 404


@pytest.mark.parametrize("late", [True, False])
def test_what_the_lock_stands_on(target: Target, folder: Path, late: bool) -> None:
    """The portal's own promise: package_revise refuses what does not match, and changes nothing then."""
    target.publish(folder)
    package = shown(target, folder)
    moment = "2014-01-01T00:00:00.000000" if late else package["metadata_modified"]
    asked: dict[str, Any] = {
        "match": {"id": package["id"], "metadata_modified": moment},
        "update": {"notes": "Revised"},
    }
    answer = target.ask("package_revise", **asked)
    assert answer.status_code == (409 if late else 200)
    if late:
        assert answer.json()["error"]["match"] == ["metadata_modified"] and ours(shown(target, folder)) == ours(package)
    else:
        assert shown(target, folder)["notes"] == "Revised"


def test_another_client_reads_it(target: Target, folder: Path) -> None:
    ckanapi = pytest.importorskip("ckanapi")
    target.publish(folder)
    with ckanapi.RemoteCKAN(target.url, user_agent="opendata-training tests") as other:
        package = other.action.package_show(id=load(folder).text("name"))
    assert package["resources"][0]["hash"] == sha256(folder / FILE)
