"""Portals that cannot do it in one step, ask for more, or name themselves by an address that is not known here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.files import sha256
from opendata_training.portal import Running
from opendata_training.publishing import new_publication, publish
from opendata_training.publishing.description.draft import load, save
from opendata_training.publishing.wire import rules
from opendata_training.publishing.wire.answers import TooLarge, UnknownAction, Unsure
from opendata_training.publishing.wire.web import Web

from ..conftest import COLUMNS, TABLE, ask


@pytest.fixture(autouse=True)
def _nothing_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "_believed", {})


def instead(monkeypatch: pytest.MonkeyPatch, action: str, do: Any) -> list[str]:
    """Let one action of the portal do something else; give the names of those that were run."""
    real, seen = Web._action, []

    def run(self: Web, name: str, asked: Any, files: Any = None) -> Any:
        seen.append(name)
        if name == action:
            return do(asked, files, lambda: real(self, name, asked, files))
        return real(self, name, asked, files)

    monkeypatch.setattr(Web, "_action", run)
    return seen


def fail(error: Exception) -> Any:
    def do(_asked: Any, _files: Any, _real: Any) -> Any:
        raise error

    return do


@pytest.fixture
def two_files(folder: Path, tmp_path: Path) -> Path:
    other = tmp_path / "crimes-2013.csv"
    other.write_text(TABLE.replace("2014,", "2013,"))
    return new_publication(folder, other, columns=COLUMNS)


@pytest.mark.parametrize("error", [UnknownAction("no such action"), TooLarge("too large together")])
def test_without_one_request_for_all_it_goes_file_by_file_and_says_so(
    portal: Running, two_files: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def do(_asked: Any, files: Any, real: Any) -> Any:
        if files or isinstance(error, UnknownAction):
            raise error
        return real()

    seen = instead(monkeypatch, "package_revise", do)
    done = publish(two_files, portal.url, token=portal.token)
    assert done.published and seen.count("resource_create") == 2
    # A new one stays hidden until it is whole.
    assert done.receipt and json.loads(done.receipt.read_text())["shown_during_upload"] is False
    for path in ("crimes-2014.csv", "crimes-2013.csv"):
        (two_files / path).write_text((two_files / path).read_text() + f"{path[7:11]},01003,9\n")
    draft = load(two_files)
    draft.facts["title"] = "Another title altogether"
    save(draft)
    done = publish(two_files, portal.url, token=portal.token)
    assert done.receipt and json.loads(done.receipt.read_text())["shown_during_upload"] is True
    package = ask(portal, "package_show", id=done.dataset)
    assert package["title"] == "Another title altogether"
    hashes = [sha256(two_files / one.path) for one in load(two_files).distributions]
    assert [one["hash"] for one in package["resources"]] == hashes
    draft = load(two_files)
    draft.facts["distributions"] = draft.facts["distributions"][:1]
    save(draft)
    assert publish(two_files, portal.url, token=portal.token).published
    assert [one["hash"] for one in ask(portal, "package_show", id=done.dataset)["resources"]] == hashes[:1]
    assert publish(two_files, portal.url, token=portal.token).changes == []


@pytest.mark.parametrize("action", ["resource_create", "resource_update"])
def test_file_by_file_a_lost_answer_doubles_nothing(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    def lost(_asked: Any, _files: Any, real: Any) -> Any:
        real()
        raise Unsure("lost")

    instead(monkeypatch, "package_revise", fail(UnknownAction("no such action")))
    if action == "resource_update":
        publish(folder, portal.url, token=portal.token)
        (folder / "crimes-2014.csv").write_text(TABLE + "2014,01003,9\n")
    instead(monkeypatch, action, lost)
    done = publish(folder, portal.url, token=portal.token)
    package = ask(portal, "package_show", id=done.dataset)
    assert [one["hash"] for one in package["resources"]] == [sha256(folder / "crimes-2014.csv")]


def test_a_file_that_is_too_big_by_itself_is_told(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, "package_revise", fail(TooLarge("too big for the portal")))
    instead(monkeypatch, "resource_create", fail(TooLarge("too big for the portal")))
    with pytest.raises(Problem, match="too big"):
        publish(folder, portal.url, token=portal.token)
    assert ask(portal, "package_list") == []


SCHEMA = {
    "dataset_fields": [
        {"field_name": "title", "label": "Title", "required": True},
        {"field_name": "owner_org", "required": True},
        {"field_name": "contact_email", "label": {"en": "E-mail"}, "required": True},
        {"field_name": "legal_basis", "label": "Legal basis", "required": True},
    ],
    "resource_fields": [{"field_name": "url", "required": True}, {"field_name": "sponsor", "required": True}],
}


def test_what_a_portals_schema_requires_is_told_before_anything_is_sent(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = instead(monkeypatch, "scheming_dataset_schema_show", lambda *_some: SCHEMA)
    with pytest.raises(Problem, match="asks for more") as problem:
        publish(folder, portal.url, token=portal.token)
    said = problem.value.sentence
    assert "legal_basis (Legal basis)" in said and "sponsor" in said and "E-mail" not in said
    assert "package_create" not in seen


def test_a_field_of_the_schema_is_no_extra_there(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = {"dataset_fields": [{"field_name": "contact_email", "required": True}]}
    sent: list[Any] = []

    def look(asked: Any, _files: Any, _real: Any) -> Any:
        sent.append(asked)
        raise KeyboardInterrupt

    instead(monkeypatch, "scheming_dataset_schema_show", lambda *_some: own)
    instead(monkeypatch, "package_create", look)
    with pytest.raises(KeyboardInterrupt):
        publish(folder, portal.url, token=portal.token)
    assert sent[0]["contact_email"] == load(folder).text("contact_point", "email")
    assert "contact_email" not in [one["key"] for one in sent[0]["extras"]]


def test_what_may_have_several_values_goes_as_a_list_and_what_is_taken_away_goes(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in the schema that ckanext-dcat ships (ckanext/dcat/schemas/dcat_ap_full.yaml)."""
    several = {"preset": "multiple_text", "validators": "ignore_missing scheming_multiple_text"}
    own = {"dataset_fields": [{"field_name": "theme", **several}, {"field_name": "frequency"}]}
    theirs: dict[str, Any] = {}

    def shown(_asked: Any, _files: Any, real: Any) -> Any:
        told = real()
        package = told.get("package", told)
        package.update(theirs)
        return told

    def taken(asked: Any, _files: Any, real: Any) -> Any:
        told = asked.get("update", asked)
        theirs.update({name: told[name] for name in ("theme", "frequency") if name in told})
        return shown(asked, _files, real)

    instead(monkeypatch, "scheming_dataset_schema_show", lambda *_some: own)
    for action in ("package_create", "package_revise"):
        instead(monkeypatch, action, taken)
    instead(monkeypatch, "package_show", shown)
    publish(folder, portal.url, token=portal.token)
    assert (
        theirs["theme"] == ["http://publications.europa.eu/resource/authority/data-theme/JUST"] and theirs["frequency"]
    )
    assert publish(folder, portal.url, token=portal.token).changes == []
    from opendata_training.publishing import gates

    monkeypatch.setattr(gates, "examine", lambda *_some, **_more: [])
    draft = load(folder)
    draft.facts.update(theme="", accrual_periodicity="")
    save(draft)
    publish(folder, portal.url, token=portal.token)
    assert theirs == {"theme": [], "frequency": ""}
    assert publish(folder, portal.url, token=portal.token).changes == []


def test_a_portals_own_name_of_a_licence_is_used(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, "license_list", lambda *_some: [{"id": "cc-by"}, {"id": "notspecified"}])
    done = publish(folder, portal.url, token=portal.token)
    assert ask(portal, "package_show", id=done.dataset)["license_id"] == "cc-by"
    assert publish(folder, portal.url, token=portal.token).changes == []


def test_a_portal_that_names_itself_by_an_unknown_address_is_still_verified(
    portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Web._action

    def elsewhere(self: Web, name: str, *rest: Any) -> Any:
        told = json.dumps(real(self, name, *rest)).replace(portal.url, "http://ckan.nowhere.invalid:5000")
        return json.loads(told)

    monkeypatch.setattr(Web, "_action", elsewhere)
    assert publish(folder, portal.url, token=portal.token).verified[0]["how"] == "downloaded"


def test_the_organization_of_the_description_is_used(portal: Running, folder: Path) -> None:
    ask(portal, "organization_create", name="ministry", title="Ministry")
    with pytest.raises(Problem, match="--organization: ministry, practice"):
        publish(folder, portal.url, token=portal.token)
    draft = load(folder)
    draft.facts["organization"] = "ministry"
    save(draft)
    done = publish(folder, portal.url, token=portal.token)
    assert ask(portal, "package_show", id=done.dataset)["organization"]["name"] == "ministry"
    assert publish(folder, portal.url, token=portal.token).changes == []
    moved = publish(folder, portal.url, token=portal.token, organization="practice")
    assert [one["field"] for one in moved.changes] == ["owner_org"]
    assert ask(portal, "package_show", id=done.dataset)["organization"]["name"] == "practice"


def test_a_file_that_stays_elsewhere_is_a_link(portal: Running, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from opendata_training.publishing import gates

    monkeypatch.setattr(gates, "examine", lambda *_some, **_more: [])
    draft = load(folder)
    row = {"title": "Elsewhere", "download_url": "https://site.example/crimes.csv", "format": "CSV"}
    draft.facts["distributions"] = [*draft.facts["distributions"], row]
    save(draft)
    done = publish(folder, portal.url, token=portal.token)
    resources = ask(portal, "package_show", id=done.dataset)["resources"]
    assert [one["url"] for one in resources][1:] == ["https://site.example/crimes.csv"]
    assert [one["path"] for one in done.verified] == ["crimes-2014.csv"]
    assert publish(folder, portal.url, token=portal.token).changes == []
    draft = load(folder)
    draft.facts["distributions"] = [
        draft.facts["distributions"][0],
        {**row, "download_url": "https://site.example/new.csv"},
    ]
    save(draft)
    publish(folder, portal.url, token=portal.token)
    resources = ask(portal, "package_show", id=done.dataset)["resources"]
    assert [one["url"] for one in resources][1:] == ["https://site.example/new.csv"]
