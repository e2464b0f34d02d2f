"""Publishing to a real portal: once, twice, changed, refused, cut off, at the same time."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.files import sha256
from opendata_training.portal import Running
from opendata_training.publishing import Publication, metadata, new_publication, publish, upsert
from opendata_training.publishing.description.draft import load, save
from opendata_training.publishing.wire import web
from opendata_training.publishing.wire.web import Web

from .conftest import COLUMNS, FACTS, TABLE, ask


def rewrite(folder: Path, **facts: Any) -> None:
    draft = load(folder)
    draft.facts.update(facts)
    save(draft)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the actions that were run."""
    seen: list[str] = []
    real = Web._action

    def spy(self: Web, name: str, *rest: Any) -> Any:
        seen.append(name)
        return real(self, name, *rest)

    monkeypatch.setattr(Web, "_action", spy)
    return seen


# What a release that changes something settles by itself.
RENEWED = {"version", "modified"}


def fields(done: Publication) -> set[str]:
    return {one["field"] for one in done.changes}


def writes(calls: list[str]) -> list[str]:
    return [name for name in calls if not name.endswith(("_show", "_list", "_search", "_for_user"))]


def test_a_first_publication_is_there_whole(portal: Running, folder: Path) -> None:
    done = publish(folder, portal.url, token=portal.token)
    package = ask(portal, "package_show", id=done.dataset)
    assert done.published and not done.refused and done.url == f"{portal.url}/dataset/{package['name']}"
    assert (package["title"], package["notes"], package["private"]) == (FACTS["title"], FACTS["description"], False)
    assert package["license_id"] == "CC-BY-4.0" and [tag["name"] for tag in package["tags"]] == FACTS["keyword"]
    fingerprint = sha256(folder / "crimes-2014.csv")
    assert [one["hash"] for one in package["resources"]] == [fingerprint]
    assert done.verified == [{"path": "crimes-2014.csv", "sha256": fingerprint, "how": "downloaded"}]


def test_the_second_time_nothing_happens(portal: Running, folder: Path, calls: list[str]) -> None:
    first = publish(folder, portal.url, token=portal.token)
    before = ask(portal, "package_show", id=first.dataset)
    calls.clear()
    second = publish(folder, f"{portal.url}/", token=portal.token)
    assert second.published and second.changes == [] and writes(calls) == []
    assert [one["how"] for one in second.verified] == ["unchanged"]
    assert ask(portal, "package_show", id=first.dataset) == before
    assert ask(portal, "package_search")["count"] == 1
    assert second.receipt and second.receipt != first.receipt


def test_what_is_beside_the_data_is_renewed_only_where_something_is_another(portal: Running, folder: Path) -> None:
    publish(folder, portal.url, token=portal.token)
    turtle, page = folder / "metadata" / "dcat-ap.ttl", folder / "SUCCESSOR.md"
    before = turtle.read_bytes()
    turtle.unlink()
    page.unlink()
    publish(folder, portal.url, token=portal.token)
    assert turtle.read_bytes() == before and page.is_file()
    # Who stands for it is not sent; the record of the release is another all the same.
    description = folder / "dataset.yaml"
    description.write_text(description.read_text().replace("name: Ana Pérez", "name: Rosa Díaz"))
    assert publish(folder, portal.url, token=portal.token).changes == []
    (release,) = (folder / "history" / "releases").glob("*.json")
    assert "Rosa Díaz" in release.read_text() and "Ana Pérez" not in release.read_text()


def test_a_new_title_changes_the_title_only(portal: Running, folder: Path, calls: list[str]) -> None:
    first = publish(folder, portal.url, token=portal.token)
    rewrite(folder, title="Another title altogether")
    calls.clear()
    second = publish(folder, portal.url, token=portal.token)
    title = {"field": "title", "before": FACTS["title"], "after": "Another title altogether"}
    assert title in second.changes and fields(second) <= {"title", *RENEWED}
    assert writes(calls) == ["package_revise"] and second.dataset == first.dataset
    package = ask(portal, "package_show", id=first.dataset)
    assert package["title"] == "Another title altogether" and package["notes"] == FACTS["description"]
    assert len(package["resources"]) == 1 and len(package["extras"]) > 5


def test_a_fact_taken_out_goes_and_what_others_added_stays(portal: Running, folder: Path) -> None:
    name = publish(folder, portal.url, token=portal.token).dataset
    package = ask(portal, "package_show", id=name)
    ask(portal, "package_patch", id=name, extras=[*package["extras"], {"key": "theirs", "value": "x"}])
    assert publish(folder, portal.url, token=portal.token).changes == []
    rewrite(folder, spatial="")
    assert fields(publish(folder, portal.url, token=portal.token)) - RENEWED == {"spatial_text", "spatial_uri"}
    extras = {one["key"]: one["value"] for one in ask(portal, "package_show", id=name)["extras"]}
    assert extras["theirs"] == "x" and "spatial_text" not in extras and extras["frequency"]
    assert publish(folder, portal.url, token=portal.token).changes == []


def test_a_changed_file_takes_the_old_ones_place(portal: Running, folder: Path, calls: list[str]) -> None:
    name = publish(folder, portal.url, token=portal.token).dataset
    old = ask(portal, "package_show", id=name)["resources"][0]
    (folder / "crimes-2014.csv").write_text(TABLE + "2014,01003,9\n")
    calls.clear()
    second = publish(folder, portal.url, token=portal.token)
    assert fields(second) - RENEWED == {"file crimes-2014.csv"} and writes(calls) == ["package_revise"]
    files = ask(portal, "package_show", id=name)["resources"]
    assert [one["id"] for one in files] == [old["id"]] and files[0]["hash"] != old["hash"]
    assert load(folder).distributions[0].sha256 == files[0]["hash"]
    assert second.receipt and json.loads(second.receipt.read_text())["shown_during_upload"] is False


def test_files_come_and_go_but_only_ours(portal: Running, folder: Path, tmp_path: Path, calls: list[str]) -> None:
    name = publish(folder, portal.url, token=portal.token).dataset
    ask(portal, "resource_create", package_id=name, name="by hand", url="https://example.org/x")
    other = tmp_path / "other.csv"
    other.write_text(TABLE.replace(",5", ",6"))
    new_publication(folder, other, columns=COLUMNS)
    calls.clear()
    publish(folder, portal.url, token=portal.token)
    assert writes(calls) == ["package_revise"]
    rewrite(folder, distributions=[one for one in load(folder).facts["distributions"] if one["path"] == "other.csv"])
    gone = publish(folder, portal.url, token=portal.token)
    assert {"field": "file crimes-2014.csv", "after": None}.items() <= gone.changes[-1].items()
    assert [one["name"] for one in ask(portal, "package_show", id=name)["resources"]] == ["by hand", "Other"]


def test_a_closed_gate_sends_nothing_and_needs_no_portal(folder: Path) -> None:
    rewrite(folder, license="", attestations=[])
    done = publish(folder, "http://127.0.0.1:1", token="x")
    assert not done.published and done.receipt is None and done.changes == []
    assert [gate.gate for gate in done.refused] == ["attestation", "licence"]
    assert all(gate.why for gate in done.refused)
    assert not (folder / "receipts").exists()


def test_a_file_with_errors_is_not_published(portal: Running, folder: Path) -> None:
    (folder / "crimes-2014.csv").write_bytes("Año,b\n1,2\n".encode("cp1252"))
    done = publish(folder, portal.url, token=portal.token)
    assert "encoding-error" in next(gate.why for gate in done.refused if gate.gate == "data")
    assert ask(portal, "package_list") == []


def test_a_dry_run_changes_nothing_here_or_there(portal: Running, folder: Path, calls: list[str]) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    done = publish(folder, portal.url, dry_run=True)
    assert not done.published and done.receipt is None and len(done.changes) > 5 and writes(calls) == []
    assert ask(portal, "package_list") == []
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_the_receipt_tells_all_but_the_token(portal: Running, folder: Path) -> None:
    done = publish(folder, portal.url, token=portal.token)
    assert done.receipt and done.receipt.parent == folder / "receipts"
    told = json.loads(done.receipt.read_text(encoding="utf-8"))
    needed = {"when", "who", "portal", "dataset", "url", "version", "files", "gates", "changes", "verified"}
    assert needed <= set(told) and told["who"] == ["Ana Pérez"] and told["shown_during_upload"] is False
    assert set(told["files"][0]) >= {"path", "sha256", "bytes", "resource_id"}
    for path in folder.rglob("*"):
        assert not path.is_file() or portal.token.encode() not in path.read_bytes()
    assert set(done.to_json()) == {"receipt", "dataset", "changes", "gates", "verified"}
    assert portal.token not in str(done) and portal.token not in repr(done)


def test_without_a_token_or_with_a_wrong_one_it_says_so(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Problem, match="OPENDATA_TOKEN") as problem:
        publish(folder, portal.url)
    assert problem.value.exit_code == 2
    with pytest.raises(Problem, match="may not publish") as problem:
        publish(folder, portal.url, token="wrong-token")
    with pytest.raises(Problem, match="does not accept this token") as problem:
        publish(folder, portal.url, token="wrong-token", organization="practice")
    assert "wrong-token" not in problem.value.sentence
    for token in ("añejo", "two\nlines"):
        with pytest.raises(Problem, match="signs that no token has"):
            publish(folder, portal.url, token=token)
    assert ask(portal, "package_list") == []
    monkeypatch.setenv("OPENDATA_TOKEN", f" {portal.token}\n")
    assert publish(folder, portal.url).published


@pytest.mark.parametrize("where", ["before", "after"])
@pytest.mark.parametrize("last", ["package_create", "package_revise", "fetch", "package_revise again", "write_all"])
def test_cut_off_anywhere_and_started_again_it_ends_the_same(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch, last: str, where: str
) -> None:
    """The run dies right before or right after this step; nothing half can be seen."""
    real_action, real_fetch = Web._action, Web.fetch
    revised: list[str] = []

    def cut(step: str, do: Any) -> Any:
        if step == last and where == "before":
            raise KeyboardInterrupt
        result = do()
        if step == last:
            raise KeyboardInterrupt
        return result

    def action(self: Web, name: str, *rest: Any) -> Any:
        step = f"{name} again" if name in revised else name
        revised.append(name)
        return cut(step, lambda: real_action(self, name, *rest))

    with monkeypatch.context() as patch:
        patch.setattr(Web, "_action", action)
        patch.setattr(Web, "fetch", lambda self, url: cut("fetch", lambda: real_fetch(self, url)))
        patch.setattr(upsert, "write_all", lambda *some: cut("write_all", lambda: metadata.write_all(*some)))
        with pytest.raises(KeyboardInterrupt):
            publish(folder, portal.url, token=portal.token)
    shown = (last, where) in (("package_revise again", "after"), ("write_all", "before"), ("write_all", "after"))
    assert bool(ask(portal, "package_list")) is shown and not list((folder / "receipts").glob("*.json"))
    done = publish(folder, portal.url, token=portal.token)
    assert ask(portal, "package_list") == [done.dataset]
    package = ask(portal, "package_show", id=done.dataset)
    assert [one["hash"] for one in package["resources"]] == [sha256(folder / "crimes-2014.csv")]
    assert publish(folder, portal.url, token=portal.token).changes == []
    assert not (folder / "receipts" / "unfinished").exists()


def test_what_a_cut_off_run_sent_is_looked_at_by_the_next(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public dataset whose new file was switched and not verified: its hash alone is not believed."""
    publish(folder, portal.url, token=portal.token)
    (folder / "crimes-2014.csv").write_text(TABLE + "2014,01003,9\n")
    with monkeypatch.context() as patch:
        patch.setattr(Web, "fetch", lambda *_some: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            publish(folder, portal.url, token=portal.token)
    rewrite(folder, title="Edited between the two runs")
    assert [one["how"] for one in publish(folder, portal.url, token=portal.token).verified] == ["downloaded"]
    assert [one["how"] for one in publish(folder, portal.url, token=portal.token).verified] == ["unchanged"]


def test_what_arrives_changed_is_sent_once_more_and_then_told(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch, calls: list[str]
) -> None:
    wrong = web.Fetched("0" * 64, 7)
    with monkeypatch.context() as patch:
        patch.setattr(Web, "fetch", lambda _self, _url: wrong)
        with pytest.raises(Problem, match="not what was sent, twice"):
            publish(folder, portal.url, token=portal.token)
    assert ask(portal, "package_list") == [] and not list((folder / "receipts").glob("*.json"))
    assert writes(calls) == ["package_create", "package_revise", "package_revise"]
    real, looks = Web.fetch, iter([wrong, wrong])
    monkeypatch.setattr(Web, "fetch", lambda self, url: next(looks, None) or real(self, url))
    calls.clear()
    assert publish(folder, portal.url, token=portal.token).verified[0]["how"] == "downloaded"
    assert writes(calls) == ["package_revise", "package_revise"]


def test_what_cannot_be_downloaded_from_here_is_not_called_broken(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Web, "fetch", lambda _self, _url: web.Fetched())
    assert [one["how"] for one in publish(folder, portal.url, token=portal.token).verified] == ["size"]
    package = ask(portal, "package_show", id=load(folder).text("name"))
    assert package["private"] is False


def test_the_dataset_is_found_by_its_identifier_whatever_its_name(portal: Running, folder: Path) -> None:
    first = publish(folder, portal.url, token=portal.token)
    ask(portal, "package_patch", id=first.dataset, name="a-new-name")
    again = publish(folder, portal.url, token=portal.token)
    assert again.dataset == "a-new-name" and again.changes == []
    assert ask(portal, "package_list") == ["a-new-name"]


def test_another_peoples_dataset_of_that_name_is_left_alone(portal: Running, folder: Path) -> None:
    ask(portal, "package_create", name=load(folder).text("name"), title="Theirs", owner_org="practice")
    with pytest.raises(Problem, match="another dataset"):
        publish(folder, portal.url, token=portal.token)
    assert ask(portal, "package_show", id=load(folder).text("name"))["title"] == "Theirs"


def test_two_at_the_same_time_make_one_dataset(portal: Running, folder: Path) -> None:
    results: list[Any] = []

    def go() -> None:
        try:
            results.append(publish(folder, portal.url, token=portal.token))
        except Problem as problem:
            results.append(problem)

    threads = [threading.Thread(target=go) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert any(getattr(one, "published", False) for one in results)
    assert publish(folder, portal.url, token=portal.token).published
    assert len(ask(portal, "package_list")) == 1


def test_two_publications_at_the_same_time_do_not_disturb_each_other(
    portal: Running, tmp_path: Path, source: Path
) -> None:
    folders = [new_publication(tmp_path / f"p{number}", source, columns=COLUMNS, **FACTS) for number in range(4)]
    threads = [
        threading.Thread(target=publish, args=(one, portal.url), kwargs={"token": portal.token}) for one in folders
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ask(portal, "package_list")) == sorted(load(one).text("name") for one in folders)
    assert all(publish(one, portal.url, token=portal.token).changes == [] for one in folders)


def test_an_organization_that_is_not_there_is_said(portal: Running, folder: Path) -> None:
    with pytest.raises(Problem, match="organization"):
        publish(folder, portal.url, token=portal.token, organization="nobody")


def test_strange_but_true_facts_arrive_as_they_are_and_stay_still(portal: Running, tmp_path: Path) -> None:
    source = tmp_path / "Año & más (2014).csv"
    source.write_text(TABLE, encoding="utf-8")
    facts = {**FACTS, "title": "  <b>Ñ</b> «2014» \U0001f600 ", "description": "Line one\n\nLine: two & “three”, enough words",
             "keyword": ["año", "a/b", "x", "ÁÉ, í"]}  # fmt: skip
    folder = new_publication(tmp_path / "odd", source, columns=COLUMNS, **facts)
    first = publish(folder, portal.url, token=portal.token)
    assert first.published
    assert publish(folder, portal.url, token=portal.token).changes == []
    package = ask(portal, "package_show", id=first.dataset)
    assert package["title"] == facts["title"].strip() and package["notes"] == facts["description"]
