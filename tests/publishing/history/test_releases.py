"""What was published is kept: each file once, its number by what changed, and what is different from release to release."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.files import sha256
from opendata_training.locale import use_language
from opendata_training.publishing import history, new_publication
from opendata_training.publishing.description.draft import Draft, load, save
from opendata_training.publishing.history import differing, storing

from ..conftest import FACTS, TABLE

FILE = "crimes-2014.csv"
WIDER = "Year,Key,Crimes,Place\n2014,01001,5,Center\n2014,01002,7,North\n"


def rewrite(folder: Path, **facts: Any) -> None:
    draft = load(folder)
    draft.facts.update(facts)
    save(draft)


def test_a_first_publication_gets_its_number_and_its_days(folder: Path) -> None:
    rewrite(folder, version="")
    draft = history.renewed(load(folder).measured())
    assert draft.text("version") == "1.0.0" and draft.text("issued") == draft.text("modified") != ""
    assert [(one.issued, one.modified) for one in draft.distributions] == [(draft.text("issued"),) * 2]


def test_a_day_that_a_person_wrote_stays(folder: Path, released: Any) -> None:
    rewrite(folder, issued="2013-01-01", modified="2013-02-02")
    assert released(folder).facts["issued"] == "2013-01-01"
    (folder / FILE).write_text(TABLE + "2014,01003,9\n")
    rewrite(folder, modified="2013-03-03")
    after = released(folder).facts
    assert (after["issued"], after["modified"], after["version"]) == ("2013-01-01", "2013-03-03", "1.1.0")


@pytest.mark.parametrize(
    ("table", "version"),
    [(TABLE + "2014,01003,9\n", "1.1.0"), (TABLE.replace("7", "8"), "1.0.1"), (WIDER, "1.1.0"),
     ("Year,Key\n2014,01001\n2014,01002\n", "2.0.0"), (TABLE.replace("\n", "\r\n"), "1.0.1")],
)  # fmt: skip
def test_the_number_goes_up_by_what_changed(folder: Path, released: Any, table: str, version: str) -> None:
    released(folder)
    (folder / FILE).write_bytes(table.encode())
    assert released(folder).version == version


def test_a_description_moves_the_last_number_and_a_signature_none(folder: Path, released: Any) -> None:
    released(folder)
    rewrite(folder, description="In other words, a table of crimes.")
    assert released(folder).version == "1.0.1"
    rewrite(folder, attestations=[{"statement": "Again.", "name": "Ana", "date": "2014-06-16"}], organization="x")
    assert released(folder).version == "1.0.1" and len(history.releases(folder)) == 2
    # What is brought back is as it was signed last.
    assert history.releases(folder)[-1].facts["attestations"][0]["statement"] == "Again."


def test_a_file_gone_breaks_and_a_new_one_does_not(folder: Path, released: Any, tmp_path: Path) -> None:
    released(folder)
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    new_publication(folder, tmp_path / "other.csv")
    assert released(folder).version == "1.1.0"
    rewrite(folder, distributions=[one for one in load(folder).facts["distributions"] if one["path"] == FILE])
    assert released(folder).version == "2.0.0"
    assert history.differences(folder, "1.1.0", "2.0.0").changes[0].code == "file-gone"


def test_a_file_that_is_elsewhere_is_told_by_its_address(folder: Path, released: Any) -> None:
    rewrite(folder, distributions=[{"download_url": "https://d.example/a.csv", "title": "A", "format": "CSV"}])
    assert released(folder).version == "1.0.0"
    rewrite(folder, distributions=[{"download_url": "https://d.example/b.csv", "title": "A", "format": "CSV"}])
    assert released(folder).version == "2.0.0"


def test_a_number_that_a_person_wrote_goes_when_it_is_high_enough(folder: Path, released: Any) -> None:
    released(folder)
    (folder / FILE).write_text(TABLE + "2014,01003,9\n")
    rewrite(folder, version="3.0.0")
    assert released(folder).version == "3.0.0"
    (folder / FILE).write_text("Year,Key\n2014,01001\n")
    rewrite(folder, version="3.0.1")
    assert released(folder).version == "4.0.0"
    # One that was used is not used again.
    (folder / FILE).write_text("Year,Key\n2014,01001\n2014,01002\n")
    rewrite(folder, version="1.0.0")
    assert released(folder).version == "4.1.0"


def test_what_was_brought_back_by_hand_is_a_new_release(folder: Path, released: Any) -> None:
    released(folder)
    before = (folder / "dataset.yaml").read_text()
    (folder / FILE).write_text(TABLE + "2014,01003,9\n")
    released(folder)
    (folder / FILE).write_text(TABLE)
    (folder / "dataset.yaml").write_text(before)
    assert released(folder).version == "1.2.0"


def test_days_that_were_brought_back_are_not_taken_for_written_by_hand(folder: Path, released: Any) -> None:
    rewrite(folder, modified="2014-01-01")
    released(folder)
    before = (folder / "dataset.yaml").read_text()
    (folder / FILE).write_text(TABLE + "2014,01003,9\n")
    rewrite(folder, modified="2014-02-02")
    released(folder)
    (folder / FILE).write_text(TABLE)
    (folder / "dataset.yaml").write_text(before)
    facts = released(folder).facts
    assert facts["modified"] > "2026" and facts["distributions"][0]["modified"] > "2026"


def test_each_file_is_kept_once_and_not_as_a_link(folder: Path, released: Any) -> None:
    first = released(folder)
    kept = first.file(FILE)
    assert kept and kept.suffix == ".csv" and sha256(kept) == sha256(folder / FILE)
    with (folder / FILE).open("a") as stream:
        stream.write("2014,01003,9\n")
    assert kept.read_text() == TABLE
    state = kept.stat()
    released(folder)
    (folder / FILE).write_text(TABLE)
    released(folder)
    assert (kept.stat().st_mtime_ns, kept.stat().st_ino) == (state.st_mtime_ns, state.st_ino)


def test_releases_tell_when_who_and_which_files(folder: Path, released: Any) -> None:
    released(folder)
    told = json.loads(json.dumps([one.to_json() for one in history.releases(folder)]))
    assert (told[0]["version"], told[0]["who"], told[0]["portal"]) == ("1.0.0", ["Ana Pérez"], "https://p.example")
    paths = {one["path"] for one in told[0]["files"]}
    assert {"dataset.yaml", FILE, "crimes-2014.schema.json"} <= paths


def test_differences_are_told_field_by_field_and_file_by_file(folder: Path, released: Any) -> None:
    released(folder)
    (folder / FILE).write_text(WIDER)
    rewrite(folder, title="Another title", keyword="crimes, places")
    released(folder)
    found = history.differences(folder, "1.0.0", "1.1.0")
    fields = {one["field"]: (one["before"], one["after"]) for one in found.fields}
    assert fields["title"] == (FACTS["title"], "Another title")
    assert fields["keyword"] == (FACTS["keyword"], ["crimes", "places"])
    assert [one["path"] for one in found.files] == [FILE] and found.files[0]["after"] == sha256(folder / FILE)
    assert "column-new" in {one.code for one in found.changes}
    assert json.loads(json.dumps(found.to_json()))["part"] == "minor" and "Another title" in str(found)


@pytest.mark.parametrize("version", ["9.9.9", "", "../1.0.0"])
def test_a_version_that_is_not_there_is_said(folder: Path, released: Any, version: str) -> None:
    with pytest.raises(Problem, match="published"):
        history.release_of(folder, version)
    released(folder)
    with pytest.raises(Problem, match=r"It has: 1\.0\.0"):
        history.release_of(folder, version)


def test_a_record_that_is_broken_is_said_and_not_passed_over(folder: Path, released: Any) -> None:
    released(folder)
    storing.record_place(folder, "1.0.0").write_text("{")
    with pytest.raises(Problem, match=r"1\.0\.0\.json"):
        history.releases(folder)


def test_a_large_table_is_compared_by_its_dictionary(
    folder: Path, released: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(differing, "CELLS", 10)
    monkeypatch.setattr(differing, "_by_cells", lambda *_rest: pytest.fail("it was gone through"))
    released(folder)
    (folder / FILE).write_text(TABLE + "2014,01003,9\n")
    assert released(folder).version == "1.1.0"
    schema = json.loads((folder / "crimes-2014.schema.json").read_text())
    schema["fields"][2]["name"] = "Reports"
    (folder / "crimes-2014.schema.json").write_text(json.dumps(schema))
    (folder / FILE).write_text(TABLE.replace("Crimes", "Reports"))
    assert released(folder).version == "2.0.0"


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    facts=st.fixed_dictionaries({}, optional={
        "title": st.text(max_size=8), "keyword": st.one_of(st.text(max_size=5), st.lists(st.text(max_size=4), max_size=3)),
        "temporal": st.one_of(st.text(max_size=3), st.dictionaries(st.sampled_from(["start", "end"]), st.text(max_size=4))),
        "version": st.sampled_from(["", "1", "v2.0", "2.5.1", "June"]), "modified": st.sampled_from(["", "2014-06-15", "x"]),
        "distributions": st.lists(st.one_of(st.text(max_size=3), st.fixed_dictionaries(
            {"path": st.sampled_from(["crimes-2014.csv", "gone.csv", ""])}, optional={"title": st.text(max_size=4)})), max_size=3),
    }),
)  # fmt: skip
def test_what_was_published_needs_no_new_number(facts: dict[str, Any], released: Any) -> None:
    """However odd a description is, a second run without a change gives the very same draft."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / FILE).write_text(TABLE)
        save(Draft(folder, {"identifier": "x", "name": "x", **facts}))
        released(folder)
        draft = load(folder).measured()
        assert history.renewed(draft).facts == draft.facts
        assert history.renewed(history.renewed(draft)).facts == draft.facts


def test_the_changelog_speaks_the_datasets_language_and_keeps_what_people_wrote(folder: Path, released: Any) -> None:
    rewrite(folder, language="es")
    use_language("en")
    try:
        released(folder)
        text = (folder / "CHANGELOG.md").read_text(encoding="utf-8")
        assert text.startswith("# Cambios\n") and "## 1.0.0 - " in text and "Primera publicación." in text
        (folder / "CHANGELOG.md").write_text(text.replace("Primera publicación.", "Mine."), encoding="utf-8")
        (folder / FILE).write_text("Year,Key\n2014,01001\n")
        released(folder)
        released(folder)
    finally:
        use_language(None)
    text = (folder / "CHANGELOG.md").read_text(encoding="utf-8")
    assert text.index("## 2.0.0") < text.index("## 1.0.0") and text.count("## ") - text.count("### ") == 2
    assert "Mine." in text and "Ya no está la columna «Crimes»." in text


def test_the_changelog_says_which_file_where_there_are_several(folder: Path, released: Any, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n3,4\n")
    new_publication(folder, tmp_path / "other.csv")
    released(folder)
    (folder / "other.csv").write_text("a\n1\n3\n")
    released(folder)
    assert "- other.csv: The column “b” is gone." in (folder / "CHANGELOG.md").read_text(encoding="utf-8")
