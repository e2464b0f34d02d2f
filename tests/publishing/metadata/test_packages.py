"""CKAN's package: what we write, and any package read back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from opendata_training.publishing.metadata import ckan_package, package_draft

from ..described import FACTS, FULL, LEAST, PUBLISHED, put

FEW = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
EU = "http://publications.europa.eu/resource/authority/"


@pytest.mark.parametrize("facts", [FULL, LEAST, {}], ids=["full", "least", "empty"])
def test_a_package_read_back_says_the_same(tmp_path: Path, facts: dict[str, Any]) -> None:
    package = ckan_package.render(put(tmp_path, facts))
    assert ckan_package.render(package_draft(package)[0]) == package


@FEW
@given(FACTS)
def test_a_package_of_odd_signs_read_back_says_the_same(tmp_path: Path, facts: dict[str, Any]) -> None:
    package = json.loads(json.dumps(ckan_package.render(put(tmp_path, facts))))
    assert ckan_package.render(package_draft(package)[0]) == package
    assert all(re.fullmatch(r"[\w .-]{2,100}", tag["name"]) for tag in package["tags"])


def test_the_extras_are_the_ones_that_are_managed(tmp_path: Path) -> None:
    package = ckan_package.render(put(tmp_path, FULL))
    keys = [extra["key"] for extra in package["extras"]]
    assert set(keys) == set(ckan_package.EXTRAS) and len(set(keys)) == len(keys)
    assert all(isinstance(extra["value"], str) and extra["value"] for extra in package["extras"])
    # ckanext-spatial reads this one as a geometry.
    assert "spatial" not in ckan_package.EXTRAS


def test_what_ckanext_dcat_gives_on_is_an_address(tmp_path: Path) -> None:
    package = ckan_package.render(put(tmp_path, FULL))
    extras = {extra["key"]: extra["value"] for extra in package["extras"]}
    assert json.loads(extras["theme"]) == [f"{EU}data-theme/ENVI", f"{EU}data-theme/HEAL"]
    assert extras["frequency"] == f"{EU}frequency/MONTHLY" and extras["access_rights"] == f"{EU}access-right/PUBLIC"
    assert extras["spatial_uri"] == f"{EU}country/MEX" and extras["spatial_text"] == "México"
    first, second, third = package["resources"]
    assert first["license"] == f"{EU}licence/CC_BY_4_0" and second["license"] == f"{EU}licence/CC0"
    assert json.loads(first["schema"])["fields"][0]["name"] == "day"
    # An address for each use, or ckanext-dcat leaves the one that DCAT-AP cannot do without out.
    assert second["url"] == second["download_url"] == second["access_url"] == "https://c.example/a%C3%B1o%202013.xlsx"
    assert third["url"] == third["access_url"] and third["download_url"] == ""


def test_what_a_portal_shows_is_read_with_its_addresses() -> None:
    package = {
        "id": "5d7b", "name": "rain", "title": "Rain", "notes": "By day.", "license_id": "cc-by", "version": None,
        "organization": {"name": "org", "title": "The department"}, "metadata_created": "2024-01-02T03:04:05.123456",
        "tags": [{"name": "rain"}],
        "extras": [{"key": key, "value": text} for key, text in (("theme", "ENVI"), ("frequency", "R/P1Y"), ("language", "es"))],
        "resources": [
            {"id": "1", "name": "A", "url": "https://p.example/a.csv", "format": "CSV", "size": 12, "hash": "AB" * 32},
            {"name": "B", "url": "https://p.example/b.csv", "distribution_path": "b.csv", "hash": "d41d8cd98f", "size": "7"},
            {"id": "3", "name": "C", "url": "https://q.example/c", "access_url": "https://q.example/c"},
        ],
    }  # fmt: skip
    draft, published = package_draft(package, "https://p.example/dataset/rain")
    assert draft.text("publisher") == "The department" and draft.text("license") == "CC-BY-4.0"
    assert draft.text("identifier") == "5d7b" and draft.text("issued") == "2024-01-02T03:04:05.123456"
    assert draft.text("theme") == "ENVI" and draft.text("language") == "es" and draft.keywords == ["rain"]
    first, second, third = draft.distributions
    assert (first.download_url, first.byte_size, first.sha256) == ("https://p.example/a.csv", 12, "ab" * 32)
    assert (second.path, second.sha256, second.byte_size) == ("b.csv", "", 7)
    assert published.downloads == {"b.csv": "https://p.example/b.csv"}
    assert (third.download_url, third.access_url) == ("", "https://q.example/c")


def test_a_portal_with_a_schema_of_its_own_is_read_too() -> None:
    package = {
        "title": "T", "publisher": [{"name": "P", "uri": "x"}], "contact": [{"name": "C", "email": "c@p.example"}],
        "temporal_coverage": [{"start": "2014-01-01", "end": ""}], "spatial_coverage": [{"uri": f"{EU}country/GTM"}],
        "theme": [f"{EU}data-theme/HEAL", "water"], "language": [f"{EU}language/SPA"],
        "access_rights": f"{EU}access-right/RESTRICTED", "extras": None, "resources": None, "tags": None,
    }  # fmt: skip
    draft, _published = package_draft(package)
    assert draft.text("publisher") == "P" and draft.text("contact_point", "email") == "c@p.example"
    assert draft.text("temporal", "start") == "2014-01-01" and draft.text("spatial") == f"{EU}country/GTM"
    assert (
        draft.text("theme") == "HEAL, water"
        and draft.text("language") == "es"
        and draft.text("access_rights") == "restricted"
    )


@pytest.mark.parametrize(
    "package", [{}, {"extras": [1, {}], "resources": ["x", {}], "tags": [None], "organization": "x"}]
)
def test_a_package_that_says_nothing_is_read_as_nothing(package: dict[str, Any]) -> None:
    draft, _published = package_draft(package)
    assert draft.text("title") == "" and draft.distributions == [] and draft.keywords == []


def test_a_strangers_package_reads_no_file_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, FULL)
    names = {"distribution_path": "rain-2014.csv", "schema": "rain-2014.schema.json", "url": "https://p.example/f"}
    draft, _published = package_draft({"resources": [names]})
    assert [draft.file(one) for one in draft.distributions] == [None]
    assert ckan_package.render(draft)["resources"][0]["schema"] == ""


def test_an_unpublished_draft_and_a_published_one_make_the_same_package(tmp_path: Path) -> None:
    draft = put(tmp_path, {**FULL, "landing_page": "https://c.example/rain"})
    assert ckan_package.render(draft) == ckan_package.render(draft, PUBLISHED)
