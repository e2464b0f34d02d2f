"""The next release goes the way of the last one: recipe, crosswalk, format, gates; and all of it or nothing."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from opendata_training.conversion.crosswalk import crosswalk_of, harmonise
from opendata_training.errors import Problem
from opendata_training.publishing import differences, new_publication, publish, releases, rollback, update
from opendata_training.publishing.description.draft import load

from ..conftest import COLUMNS, FACTS, TABLE

FILE = "crimes-2014.csv"
RAW = "Report of crimes\n\nYear;Key;Crimes\n2015;01001; 5 \n2015;01002;7\n2015;01003;9\n"


@pytest.fixture
def site(tmp_path: Path) -> str:
    return f"folder:{tmp_path / 'site'}"


@pytest.fixture
def published(folder: Path, site: str) -> Path:
    publish(folder, site)
    return folder


@pytest.fixture
def came(tmp_path: Path) -> Callable[[str, str], Path]:
    def write(name: str, text: str) -> Path:
        path = tmp_path / "came" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def state(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def crosswalk(folder: Path, came: Callable[[str, str], Path]) -> Path:
    old = came("old-2013.csv", "Anio,Clave,Delitos\n" + "".join(f"2013,{k:05d},{k % 17}\n" for k in range(1001, 1060)))
    new = came("mid-2014.csv", "Year,Key,Crimes\n" + "".join(f"2014,{k:05d},{k % 17}\n" for k in range(1001, 1060)))
    path = folder / "crosswalk.csv"
    crosswalk_of(harmonise(old, new)).write(path)
    return path


def test_a_file_without_recipe_takes_the_old_ones_place(published: Path, site: str, came: Any) -> None:
    new = came("crimes-2015.csv", TABLE.replace("2014,", "2015,"))
    done = update(published, new, site)
    assert done.published and (published / FILE).read_text() == new.read_text()
    draft = load(published)
    assert (draft.text("temporal", "start"), draft.text("temporal", "end")) == ("2015-01-01", "2015-12-31")
    assert [one.version for one in releases(published)] == ["1.0.0", draft.text("version")]
    assert releases(published)[0].file(FILE).read_text() == TABLE  # type: ignore[union-attr]
    assert update(published, new, site).changes == []


def test_the_recipe_is_done_again_and_what_is_set_aside_is_told(published: Path, site: str, came: Any) -> None:
    (published / "recipe.csv").write_text("fix,columns,value\nwhitespace,,\nset-aside,,Crimes<=100\n")
    told: list[str] = []
    new = came("raw.csv", RAW + "2015;01004;9999\n")
    before = new.read_bytes()
    update(published, new, site, progress=told.append)
    assert new.read_bytes() == before
    assert rows(published / FILE) == [["Year", "Key", "Crimes"], ["2015", "01001", "5"], ["2015", "01002", "7"],
                                      ["2015", "01003", "9"]]  # fmt: skip
    assert "9999" in (published / "crimes-2014-set-aside.csv").read_text(encoding="utf-8-sig")
    assert any("Rows set aside because no fix is sure: 1." in one for one in told)


def test_another_format_is_brought_to_the_publications(published: Path, site: str, came: Any) -> None:
    new = came("crimes-2015.txt", TABLE.replace("2014,", "2015,").replace(",", "\t"))
    update(published, new, site)
    assert rows(published / FILE)[1] == ["2015", "01001", "5"]


def test_columns_get_their_canonical_titles_and_their_order(published: Path, site: str, came: Any) -> None:
    crosswalk(published, came)
    told: list[str] = []
    new = came("n.csv", "Clave,Anio,Delitos\n01001,2016,5\n01002,2016,6\n")
    update(published, new, site, progress=told.append)
    assert rows(published / FILE) == [["Year", "Key", "Crimes"], ["2016", "01001", "5"], ["2016", "01002", "6"]]
    assert "“Delitos” of n.csv is the column “Crimes”." in told


def test_recipe_and_crosswalk_go_together_whichever_titles_the_recipe_knows(
    published: Path, site: str, came: Any
) -> None:
    crosswalk(published, came)
    new = came("n.csv", "Clave,Anio,Delitos\n01001,2016,  5\n01002,2016,6\n")
    for title in ("Delitos", "Crimes"):
        (published / "recipe.csv").write_text(f"fix,columns,value\nwhitespace,{title},\n")
        update(published, new, site)
        assert rows(published / FILE) == [["Year", "Key", "Crimes"], ["2016", "01001", "5"], ["2016", "01002", "6"]]


def test_what_the_crosswalk_does_not_know_stops_it_until_a_person_says(published: Path, site: str, came: Any) -> None:
    path = crosswalk(published, came)
    new = came("n.csv", "Clave,Anio,Felonies\n01001,2016,5\n01002,2016,6\n")
    before = state(published)
    with pytest.raises(Problem, match=r"does not know: Felonies\. It has no column for: Crimes") as problem:
        update(published, new, site)
    assert problem.value.exit_code == 2 and state(published) == before
    with path.open("a", encoding="utf-8") as stream:
        stream.write("Crimes,n.csv,3,Felonies\r\n")
    update(published, new, site)
    assert rows(published / FILE)[0] == ["Year", "Key", "Crimes"]


def test_a_refused_file_changes_nothing(published: Path, site: str, came: Any) -> None:
    before, told = state(published), []  # type: ignore[var-annotated]
    done = update(published, came("n.csv", "Year,Key\n2016,01001\n"), site, progress=told.append)
    assert [gate.gate for gate in done.refused] == ["dictionary"] and not done.published
    assert state(published) == before and any("Nothing in" in sentence for sentence in told)


def test_a_dry_run_changes_nothing_and_tells_the_number(published: Path, site: str, came: Any) -> None:
    before = state(published)
    done = update(published, came("n.csv", TABLE + "2014,01003,9\n"), site, dry_run=True)
    assert {"field": "version", "before": "1.0.0", "after": "1.1.0"} in done.changes and done.dry_run
    assert state(published) == before


@pytest.mark.parametrize("name", ["gone.csv", "."])
def test_a_file_that_is_not_there_is_said(published: Path, site: str, tmp_path: Path, name: str) -> None:
    before = state(published)
    with pytest.raises(Problem):
        update(published, tmp_path / name, site)
    assert state(published) == before


def test_the_file_itself_edited_in_place_is_an_update_too(published: Path, site: str) -> None:
    (published / FILE).write_text(TABLE + "2014,01003,9\n")
    update(published, published / FILE, site)
    assert [one.version for one in releases(published)] == ["1.0.0", "1.1.0"]
    assert differences(published, "1.0.0", "1.1.0").part == "minor"


def test_of_several_files_the_one_that_is_meant_is_replaced(published: Path, site: str, came: Any) -> None:
    new_publication(
        published, came("other.csv", "Kind,Count\nx,2\ny,3\n"), columns={"Kind": "What it is.", "Count": "How many."}
    )
    publish(published, site)
    new = came("third.csv", TABLE.replace("7", "8"))
    with pytest.raises(Problem, match=r"--replaces: crimes-2014\.csv, other\.csv"):
        update(published, new, site)
    update(published, new, site, replaces=FILE)
    assert (published / FILE).read_text() == new.read_text()
    update(published, came(FILE, TABLE.replace("7", "9")), site)
    assert "9" in (published / FILE).read_text()


def test_the_days_that_a_person_wrote_stay_and_are_told(tmp_path: Path, source: Path, site: str, came: Any) -> None:
    facts = {**FACTS, "temporal": {"start": "2010-01-01", "end": "2014-12-31"}, "title": "Crimes, 2014"}
    folder = new_publication(tmp_path / "p", source, columns=COLUMNS, **facts)
    publish(folder, site)
    told: list[str] = []
    update(folder, came("crimes-2015.csv", TABLE.replace("2014,", "2015,")), site, progress=told.append)
    assert load(folder).facts["temporal"] == {"start": "2010-01-01", "end": "2015-12-31"}
    assert any("temporal.start" in one for one in told) and any("The title speaks of 2014" in one for one in told)


def test_what_was_not_published_is_not_lost(published: Path, site: str, came: Any) -> None:
    (published / FILE).write_text(TABLE + "2014,01009,1\n")
    update(published, came("n.csv", TABLE.replace("7", "8")), site)
    kept = {path.read_text() for path in (published / "history" / "files").glob("*.csv")}
    assert TABLE + "2014,01009,1\n" in kept


def test_cut_off_after_the_file_took_its_place_it_is_finished_by_publish(
    published: Path, site: str, came: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from opendata_training.publishing.portals import folder as kind

    new = came("n.csv", TABLE.replace("7", "8"))
    with monkeypatch.context() as patch:

        def fail(*_rest: object) -> None:
            raise Problem("cut.")

        patch.setattr(kind.Folder, "carry_out", fail)
        with pytest.raises(Problem, match=r"cut\. The new file is in the folder; finish with: opendata publish"):
            update(published, new, site)
    assert publish(published, site).published and [one.version for one in releases(published)] == ["1.0.0", "1.0.1"]
    assert rollback(published, site).published
