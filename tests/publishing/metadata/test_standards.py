"""Every standard: it says what the description says, invents nothing, and is valid by the standard's own schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from opendata_training import families
from opendata_training.locale import Words, use_language
from opendata_training.publishing import metadata
from opendata_training.publishing.description.draft import Draft, load
from opendata_training.publishing.metadata import Published, data_json, datapackage, schema_org

from ..described import FACTS, FULL, LEAST, PAGE, PUBLISHED, put
from ..shapes import errors

NAMES = families.member_names(metadata.__name__)
FEW = settings(
    max_examples=25,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
FILES = {"ckan-package.json", "data.json", "datapackage.json", "dcat-ap.jsonld", "dcat-ap.ttl", "schema-org.jsonld"}


@pytest.mark.parametrize("name", NAMES)
def test_every_standard_declares_itself_and_renders(name: str, tmp_path: Path) -> None:
    standard = families.member(metadata.__name__, name)
    assert isinstance(standard.NAME, Words) and standard.FILE and standard.__doc__
    for facts in (FULL, LEAST, {}, {"theme": "x", "distributions": [{"path": "a.xyz"}, {}, "x"]}):
        for published in (None, PUBLISHED):
            json.dumps(standard.render(put(tmp_path, facts), published), allow_nan=False)


@FEW
@given(FACTS)
def test_odd_signs_break_no_standard(tmp_path: Path, facts: dict[str, Any]) -> None:
    draft = put(tmp_path, facts)
    for standard in families.members(metadata.__name__):
        for published in (None, Published(PAGE, {one.key: f"{PAGE}/f" for one in draft.distributions})):
            told = standard.render(draft, published)
            again = standard.render(draft, published)
            json.dumps(told, ensure_ascii=False).encode()
            assert told == again
    assert (
        errors("dp2", "datapackage.json", {"resources": [{"name": "x", "path": "x"}], **datapackage.render(draft)})
        == []
    )


@FEW
@given(FACTS)
def test_whatever_else_is_said_what_has_the_least_stays_valid(tmp_path: Path, facts: dict[str, Any]) -> None:
    draft = put(tmp_path, {**facts, **{name: value for name, value in LEAST.items() if name != "distributions"}})
    published = Published(PAGE, {one.key: f"{PAGE}/f" for one in draft.distributions})
    assert errors("pod-nonfed", "catalog.json", data_json.render(draft, published)) == []
    told = datapackage.render(draft, published)
    # A package without a file is none; what a description without files becomes is no package either.
    assert errors("dp2", "datapackage.json", told) == [] or not told.get("resources")


def test_files_are_written_once_and_not_touched_again(folder: Path) -> None:
    published = Published("https://p.example/dataset/x", {"crimes-2014.csv": "https://p.example/f.csv"})
    metadata.write_all(load(folder), published)
    paths = sorted((folder / "metadata").iterdir())
    assert {path.name for path in paths} == FILES
    before = [path.stat().st_mtime_ns for path in paths]
    use_language("es")
    metadata.write_all(load(folder), published)
    assert [path.stat().st_mtime_ns for path in paths] == before
    # A file that somebody spoilt, in whatever encoding, is written again.
    paths[0].write_bytes(b"\xff\xfe")
    metadata.write_all(load(folder), published)
    json.loads(paths[0].read_text(encoding="utf-8"))


@pytest.mark.parametrize("facts", [FULL, LEAST], ids=["full", "least"])
@pytest.mark.parametrize("published", [None, PUBLISHED], ids=["here", "published"])
def test_data_json_is_valid(tmp_path: Path, facts: dict[str, Any], published: Published | None) -> None:
    assert errors("pod-nonfed", "catalog.json", data_json.render(put(tmp_path, facts), published)) == []


def test_data_json_without_a_title_is_refused_by_its_schema(tmp_path: Path) -> None:
    draft = put(tmp_path, {name: value for name, value in FULL.items() if name != "title"})
    assert errors("pod-nonfed", "catalog.json", data_json.render(draft)) != []


@pytest.mark.parametrize("facts", [FULL, LEAST], ids=["full", "least"])
@pytest.mark.parametrize("published", [None, PUBLISHED], ids=["here", "published"])
def test_a_data_package_is_valid(tmp_path: Path, facts: dict[str, Any], published: Published | None) -> None:
    told = datapackage.render(put(tmp_path, facts), published)
    assert errors("dp2", "datapackage.json", told) == []
    for resource in told["resources"]:
        assert errors("dp2", "dataresource.json", resource) == []
        assert errors("dp2", "tableschema.json", resource.get("schema") or {"fields": [{"name": "x"}]}) == []


def test_a_data_package_holds_paths_that_stay_in_it_and_each_name_once(tmp_path: Path) -> None:
    paths = [
        "a/x.csv",
        "b/x.csv",
        "../x.csv",
        "/etc/passwd",
        "~/x",
        "\\x",
        "Ñandú día.csv",
        ".hidden",
        "..",
        "a/../../x",
    ]
    told = datapackage.render(Draft(tmp_path, {"distributions": [{"path": path} for path in paths]}))
    assert [(one["name"], one["path"]) for one in told["resources"]] == [
        ("x", "a/x.csv"), ("x-2", "b/x.csv"), ("nandu-dia", "Ñandú día.csv"),
    ]  # fmt: skip


def test_a_data_package_carries_the_dictionary_and_the_fingerprint(tmp_path: Path) -> None:
    first, second = datapackage.render(put(tmp_path, FULL), PUBLISHED)["resources"]
    assert first["path"] == PUBLISHED.downloads["rain-2014.csv"] and first["bytes"] == 20
    assert first["hash"] == "sha256:" + "ab" * 32 and [field["name"] for field in first["schema"]["fields"]] == [
        "day",
        "mm",
    ]
    assert second["path"] == "https://c.example/a%C3%B1o%202013.xlsx"
    assert [one["name"] for one in second["licenses"]] == ["CC0-1.0"]


def test_schema_org_has_what_a_search_engine_asks_for(tmp_path: Path) -> None:
    told = schema_org.render(put(tmp_path, FULL), PUBLISHED)
    assert told["@type"] == "Dataset" and told["name"] and told["description"] and told["url"] == PAGE
    assert (
        told["license"].startswith("https://creativecommons.org/")
        and told["temporalCoverage"] == "2014-01-01/2014-12-31"
    )
    assert told["spatialCoverage"]["name"] == "México" and told["publisher"]["name"] == "Comisión de práctica"
    assert [one["name"] for one in told["variableMeasured"]] == ["day", "mm"]
    assert [one.get("contentUrl") for one in told["distribution"]] == [
        PUBLISHED.downloads["rain-2014.csv"], "https://c.example/a%C3%B1o%202013.xlsx", None,
    ]  # fmt: skip
    assert schema_org.render(Draft(tmp_path, {"temporal": {"start": "2014"}}))["temporalCoverage"] == "2014/.."


def test_all_standards_say_the_same_facts(tmp_path: Path) -> None:
    draft = put(tmp_path, FULL)
    for standard in families.members(metadata.__name__):
        text = json.dumps(standard.render(draft, PUBLISHED), ensure_ascii=False)
        for fact in (
            FULL["identifier"],
            "Cítese" if standard is not datapackage else "",
            "presas",
            "I+D",
            "Oficina de datos",
        ):
            assert fact in text, (standard.FILE, fact)


def test_facts_that_are_wrong_are_left_out_and_none_is_invented(tmp_path: Path) -> None:
    wrong = {
        "identifier": "x", "issued": "yesterday", "temporal": {"start": "2014-02-30"}, "accrual_periodicity": "often",
        "language": "klingon", "license": "mine", "landing_page": "javascript:alert(1)", "successor": "the other one",
        "spatial": "Here", "theme": "stuff", "access_rights": "friends", "contact_point": {"email": "nobody"},
    }  # fmt: skip
    told = json.dumps([one.render(Draft(tmp_path, wrong)) for one in families.members(metadata.__name__)
                       if one.FILE != "ckan-package.json"])  # fmt: skip
    for word in (
        "yesterday",
        "2014-02",
        "often",
        "klingon",
        "mine",
        "javascript",
        "the other one",
        "friends",
        "nobody",
    ):
        assert word not in told
    assert "Here" in told and "stuff" in told
