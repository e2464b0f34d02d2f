"""Each standard describes a full publication and an empty one; what it says is true."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opendata_training import families
from opendata_training.locale import Words
from opendata_training.publishing import metadata
from opendata_training.publishing.draft import Draft, load
from opendata_training.publishing.metadata import Published, ckan_package, dcat_jsonld
from opendata_training.publishing.portals import ckan

PUBLISHED = Published("https://p.example/dataset/x", {"crimes-2014.csv": "https://p.example/f.csv"})


@pytest.mark.parametrize("name", families.member_names(metadata.__name__))
def test_every_standard_declares_itself_and_renders(name: str, folder: Path) -> None:
    standard = families.member(metadata.__name__, name)
    assert isinstance(standard.NAME, Words) and standard.FILE and standard.__doc__
    for draft in (load(folder), Draft(folder, {}), Draft(folder, {"theme": "x", "distributions": [{"path": "a.xyz"}]})):
        for published in (None, PUBLISHED):
            json.dumps(standard.render(draft, published))


def test_files_are_written_once_and_not_touched_again(folder: Path) -> None:
    metadata.write_all(load(folder), PUBLISHED)
    paths = sorted((folder / "metadata").iterdir())
    assert {path.name for path in paths} == {"ckan-package.json", "dcat.jsonld"}
    before = [path.stat().st_mtime_ns for path in paths]
    metadata.write_all(load(folder), PUBLISHED)
    assert [path.stat().st_mtime_ns for path in paths] == before


def test_dcat_speaks_in_addresses_where_dcat_ap_wants_them(folder: Path) -> None:
    told = dcat_jsonld.render(load(folder), PUBLISHED)
    file = told["dcat:distribution"][0]
    assert told["dct:accrualPeriodicity"]["@id"].endswith("/frequency/ANNUAL")
    assert file["dct:format"]["@id"].endswith("/file-type/CSV")
    assert file["dct:license"]["@id"].endswith("/licence/CC_BY_4_0")
    assert file["dcat:downloadURL"]["@id"] == "https://p.example/f.csv"
    assert file["spdx:checksum"]["spdx:checksumValue"]["@value"] == load(folder).distributions[0].sha256


def test_ckan_extras_are_the_ones_that_are_managed(folder: Path) -> None:
    package = ckan_package.render(load(folder))
    assert {extra["key"] for extra in package["extras"]} <= set(ckan_package.EXTRAS)
    assert all(extra["value"] for extra in package["extras"])
    # ckanext-spatial reads this one as a geometry.
    assert "spatial" not in ckan_package.EXTRAS


def test_the_licence_goes_under_the_portals_own_name_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    portal = ckan.Ckan("http://x", None)
    for there, name in ((["cc-by", "cc-zero"], "cc-by"), (["cc-by", "CC-BY-4.0"], "CC-BY-4.0"), ([], "CC-BY-4.0")):
        monkeypatch.setattr(portal.web, "action", lambda _name, there=there: [{"id": one} for one in there])
        assert portal._licence_id("CC-BY-4.0") == name
    portal.close()
