"""A folder with a datapackage.json and no dataset.yaml is a publication too."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.publishing import gates, new_publication
from opendata_training.publishing.description.draft import NAME, load
from opendata_training.publishing.description.noting import note
from opendata_training.publishing.description.package import facts_of
from opendata_training.publishing.metadata import datapackage

# What the standard has no property for.
MORE = ("theme", "keyword", "accrual_periodicity", "spatial", "temporal", "language", "contact_point", "attestations")


@pytest.fixture
def packaged(folder: Path, tmp_path: Path) -> Path:
    """The publication, described by a datapackage.json alone."""
    draft = load(folder)
    told = datapackage.render(draft) | {name: draft.facts[name] for name in MORE}
    place = tmp_path / "packaged"
    shutil.copytree(folder, place)
    (place / NAME).unlink()
    (place / "crimes-2014.schema.json").unlink()
    (place / "datapackage.json").write_text(json.dumps(told))
    return place


def test_it_says_what_the_publication_says(packaged: Path, folder: Path) -> None:
    found, wanted = load(packaged), load(folder)
    for name in ("identifier", "name", "title", "description", "publisher", "license", "version"):
        assert found.text(name) == wanted.text(name), name
    assert found.keywords == wanted.keywords
    one, other = found.distributions[0], wanted.distributions[0]
    assert (one.path, one.title, one.format, one.media_type) == (
        other.path,
        other.title,
        other.format,
        other.media_type,
    )
    assert (one.sha256, one.byte_size, one.schema) == (other.sha256, other.byte_size, "datapackage.json")
    assert datapackage.render(found) == datapackage.render(wanted)


def test_it_passes_the_same_gates(packaged: Path) -> None:
    assert [one.gate for one in gates.examine(load(packaged)) if not one.passed] == []
    path = packaged / "datapackage.json"
    told = json.loads(path.read_text())
    told["resources"][0]["schema"]["fields"][0]["description"] = ""
    path.write_text(json.dumps(told))
    assert [one.gate for one in gates.examine(load(packaged)) if not one.passed] == ["dictionary"]


def test_it_stays_as_it_is_when_something_is_noted(packaged: Path) -> None:
    before, text = load(packaged), (packaged / "datapackage.json").read_text()
    (packaged / "crimes-2014.csv").write_text("Year,Key,Crimes\n2014,01001,6\n")
    note(before, before.measured())
    assert (packaged / "datapackage.json").read_text() == text and not (packaged / NAME).exists()


def test_a_file_that_joins_it_makes_a_dataset_yaml(packaged: Path, tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_text("a,b\n1,2\n")
    found = load(new_publication(packaged, tmp_path / "more.csv"))
    assert (packaged / NAME).is_file() and [one.path for one in found.distributions] == ["crimes-2014.csv", "more.csv"]
    assert found.text("title") == "Crimes by municipality, 2014" and found.distributions[0].schema == "datapackage.json"


def test_version_one_and_addresses_are_understood(tmp_path: Path) -> None:
    told = {
        "name": "rain", "keywords": ["rain"], "licenses": [{"path": "https://creativecommons.org/licenses/by/4.0/"}],
        "contributors": [{"title": "CONAGUA", "role": "publisher"}, {"title": "Ana", "email": "a@b.mx", "role": "maintainer"}],
        "resources": [{"name": "r", "path": "https://x.example/r.csv", "hash": "md5", "schema": "r.json"},
                      {"name": "parts", "path": ["a.csv", "b.csv"]}, "odd"],
    }  # fmt: skip
    (tmp_path / "datapackage.json").write_text(json.dumps(told))
    draft = load(tmp_path)
    assert draft.text("publisher") == "CONAGUA" and draft.text("contact_point", "email") == "a@b.mx"
    assert draft.text("license").startswith("https://creativecommons")
    assert [one.key for one in draft.distributions] == ["https://x.example/r.csv"]
    assert (draft.distributions[0].sha256, draft.distributions[0].schema, draft.distributions[0].format) == (
        "",
        "r.json",
        "CSV",
    )


@pytest.mark.parametrize("text", ["", "[", "[]", "3", "\xff"])
def test_what_is_no_descriptor_is_said(tmp_path: Path, text: str) -> None:
    (tmp_path / "datapackage.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(Problem, match=r"datapackage\.json"):
        load(tmp_path)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["name", "path", "title", "resources", "keywords", "licenses", "contributors", "roles", "schema"]
            ),
            inner,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=60)
@given(told=st.dictionaries(st.sampled_from(["resources", "contributors", "licenses", "keywords", "temporal"]), _json))
def test_odd_descriptors_are_read_or_said(tmp_path_factory: pytest.TempPathFactory, told: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("p") / "datapackage.json"
    path.write_text(json.dumps(told))
    facts_of(path)
    assert gates.examine(load(path.parent), online=False)
