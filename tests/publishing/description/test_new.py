"""Starting a publication: what can be worked out is, what people wrote stays."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.publishing import missing, new_publication
from opendata_training.publishing.description.draft import FIELDS, Draft, load, save
from opendata_training.publishing.description.new import short_name
from opendata_training.publishing.description.noting import note
from opendata_training.publishing.gates.identifier import SHORT_NAME

from ..conftest import FACTS, TABLE


def test_what_can_be_worked_out_is_filled_in(tmp_path: Path, source: Path) -> None:
    draft = load(new_publication(tmp_path / "p", source))
    assert draft.text("title") == "Crimes 2014" and draft.text("identifier").startswith("urn:uuid:")
    assert (draft.text("temporal", "start"), draft.text("temporal", "end")) == ("2014-01-01", "2014-12-31")
    one = draft.distributions[0]
    assert (one.path, one.format, one.media_type, one.byte_size) == ("crimes-2014.csv", "CSV", "text/csv", len(TABLE))
    assert one.sha256 == hashlib.sha256(TABLE.encode()).hexdigest()
    assert (tmp_path / "p" / "crimes-2014.csv").read_text() == TABLE
    assert list(draft.facts) == list(FIELDS)


def test_the_years_come_from_a_column_of_years_before_the_name(tmp_path: Path) -> None:
    source = tmp_path / "report-2020.csv"
    source.write_text("Key,Anything\n1999,2012\nx,2014\ny,\nz,2013\n")
    draft = load(new_publication(tmp_path / "p", source))
    assert (draft.text("temporal", "start"), draft.text("temporal", "end")) == ("2012-01-01", "2014-12-31")


def test_missing_lists_what_only_a_person_knows(tmp_path: Path, source: Path, folder: Path) -> None:
    left = {one.field for one in missing(new_publication(tmp_path / "p", source))}
    assert {"description", "license", "contact_point.email", "attestations", "publisher"} <= left
    assert {one.field for one in missing(folder)} == set()


def test_starting_again_keeps_what_people_wrote_and_takes_the_new_file(folder: Path, source: Path) -> None:
    before = load(folder)
    source.write_text(TABLE + "2014,01003,9\n")
    after = load(new_publication(folder, source, title="A better title"))
    assert after.text("title") == "A better title"
    kept = ("identifier", "name", "description", "license", "version")
    assert all(after.text(name) == before.text(name) for name in kept)
    assert after.distributions[0].sha256 != before.distributions[0].sha256 and len(after.distributions) == 1


def test_a_second_file_joins_the_first(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    assert [one.path for one in load(new_publication(folder, other)).distributions] == ["crimes-2014.csv", "other.csv"]


def test_what_cannot_be_used_is_said(tmp_path: Path, source: Path) -> None:
    with pytest.raises(Problem, match="no field colour"):
        new_publication(tmp_path / "p", source, colour="red")
    with pytest.raises(Problem, match=r"gone\.csv"):
        new_publication(tmp_path / "p", tmp_path / "gone.csv")
    with pytest.raises(Problem):
        new_publication(source / "under", source)
    assert not (tmp_path / "p" / "dataset.yaml").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [("title: a: b\n", "line 1"), ("- a\n- b\n", "title"), ("a: [\n", "line"), ("!!python/object:os.system {}\n", "")],
)
def test_a_description_that_cannot_be_read_is_said(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "dataset.yaml").write_text(text)
    if said:
        with pytest.raises(Problem, match=said):
            load(tmp_path)
    else:
        assert load(tmp_path).facts == {}
    with pytest.raises(Problem, match="opendata new"):
        load(tmp_path / "nowhere")


def test_values_stay_what_was_written(tmp_path: Path) -> None:
    (tmp_path / "dataset.yaml").write_text(
        "title: 2014\nlicense: no\nversion: 1.10\ntemporal: {start: 2014-01-01}\nkeyword: a, b\n"
    )
    draft = load(tmp_path)
    assert [draft.text(name) for name in ("title", "license", "version")] == ["2014", "no", "1.10"]
    assert draft.text("temporal", "start") == "2014-01-01" and draft.keywords == ["a", "b"]


_texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


@given(title=_texts, words=st.lists(_texts, max_size=3), contact=_texts)
def test_what_is_saved_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, title: str, words: list[str], contact: str
) -> None:
    folder = tmp_path_factory.mktemp("p")
    facts = {"title": title, "keyword": words, "contact_point": {"name": contact}}
    save(Draft(folder, facts))
    assert load(folder).facts == facts


@given(st.text(max_size=200), st.text(max_size=50))
def test_a_short_name_is_one_a_portal_takes(title: str, identifier: str) -> None:
    name = short_name(title, identifier)
    assert SHORT_NAME.fullmatch(name) and name == short_name(title, identifier)
    assert name != short_name(title, identifier + "x")


def test_new_measures_change_nothing_else_of_the_description(folder: Path) -> None:
    path = folder / "dataset.yaml"
    path.write_text(path.read_text().replace("publisher:", "# mine\npublisher:  "))
    before, old = load(folder), path.read_text()
    (folder / "crimes-2014.csv").write_text(TABLE + "2014,01003,9\n")
    note(before, before.measured())
    new = path.read_text()
    assert load(folder).facts["distributions"] == [{**before.facts["distributions"][0], "byte_size": "55",
                                                    "sha256": before.measured().distributions[0].sha256}]  # fmt: skip
    changed = [line for line in new.splitlines() if line not in old.splitlines()]
    assert [line.split(":")[0].strip() for line in changed] == ["byte_size", "sha256"] and "# mine" in new


def test_facts_of_the_fixture_are_fields() -> None:
    assert set(FACTS) <= set(FIELDS)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
@pytest.mark.parametrize("name", ["ma\udcf1ana.csv", "two\nlines.csv"])
def test_a_name_that_cannot_be_shown_is_not_published(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TABLE)
    with pytest.raises(Problem, match="Rename it"):
        new_publication(tmp_path / "p", tmp_path / name)
    assert not (tmp_path / "p").exists()


def test_the_folder_is_blamed_for_what_is_the_folders(tmp_path: Path, source: Path) -> None:
    with pytest.raises(Problem, match=r"n{300}.*too long"):
        new_publication(tmp_path / ("n" * 300), source)


def test_a_description_without_an_end(folder: Path) -> None:
    (folder / "dataset.yaml").write_text("title: " + "[" * 5000)
    with pytest.raises(Problem, match="cannot be understood"):
        load(folder)


@pytest.mark.parametrize("name", ["dataset.yaml", "DATASET.YAML", "Recipe.csv"])
def test_no_system_writes_a_data_file_over_one_of_the_publications_own(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TABLE)
    with pytest.raises(Problem, match="file of its own of that name"):
        new_publication(tmp_path / "p", tmp_path / name)


def test_a_field_that_is_written_twice_is_said(tmp_path: Path, source: Path) -> None:
    path = new_publication(tmp_path / "p", source) / "dataset.yaml"
    path.write_text(path.read_text() + "license: CC0-1.0\n")
    with pytest.raises(Problem, match="has license twice"):
        load(path.parent)
