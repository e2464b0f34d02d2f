"""The steps that do something: clean, add up, publish. Each runs alone, and none destroys what a person made."""

import csv

import pytest

from opendata_training import files
from opendata_training.classroom import add_up, answer, check, clean, help_me, practice_file, publish_practice
from opendata_training.errors import Problem

RECIPE = {
    "total_row": "yes",
    "thousands_mark": "yes",
    "leading_zero": "5",
    "months_to_rows": "yes",
    "zero_for_blank": "no",
}
DESCRIPTION = {
    "title": "Crimes by municipality and month, 2014",
    "description": "Crimes by municipality, type and month; blank months are not reported yet.",
    "licence": "cc-by-4.0",
    "contact": "data@example.org",
    "attest": "yes",
}


@pytest.fixture
def folder(workspace):
    return workspace / "exercises" / "2-1"


def test_clean_without_a_recipe_says_where_to_choose_it(workspace):
    card = clean("2.1")
    assert card.look == "not-attempted" and "task 2.1.d" in card.title
    assert publish_practice("2.1").look == "not-attempted"


def test_the_right_recipe_makes_the_right_file(workspace, folder):
    answer("2.1.d", **RECIPE)
    assert "clean.csv" in clean("2.1").lines[0]
    assert check("2.1.d").state == check("2.1.e").state == "correct"
    rows = list(csv.reader((folder / "recipe.csv").open(encoding="utf-8")))
    assert rows[0] == ["fix", "columns", "value"] and len(rows) == 6


def test_the_tempting_step_is_not_done_and_said(workspace, folder):
    answer("2.1.d", **{**RECIPE, "zero_for_blank": "yes"})
    assert any("zeros were not written" in line for line in clean("2.1").lines)
    assert check("2.1.e").state == "correct"


def test_a_file_cleaned_by_hand_is_put_aside_not_overwritten(workspace, folder):
    (folder / "clean.csv").write_text("hours of work\n")
    answer("2.1.d", **RECIPE)
    clean("2.1")
    aside = [path.read_text() for path in folder.glob("clean-*.csv")]
    assert aside == ["hours of work\n"]
    clean("2.1")
    assert len(list(folder.glob("clean-*.csv"))) == 1


def test_a_clean_file_open_in_a_spreadsheet_program_stays(workspace, folder):
    answer("2.1.d", **RECIPE)
    (folder / "clean.csv").write_text("open\n")
    (folder / ".~lock.clean.csv#").write_text("x")
    with pytest.raises(Problem, match="open in a spreadsheet"):
        clean("2.1")
    assert (folder / "clean.csv").read_text() == "open\n"


def test_add_up_gives_the_answer_and_refuses_what_is_no_number(workspace, folder):
    assert add_up("clean.csv", of="Delitos", by="Entidad").look == "not-attempted"
    answer("2.1.d", **RECIPE)
    clean("2.1")
    key, total = add_up("exercises/2-1/clean.csv", of="Delitos", by="Cve. Municipio").table[1]
    assert check("2.1.f", answer={"municipality_key": key, "total": total}).state == "correct"
    with pytest.raises(Problem, match="no column called Delito"):
        add_up("exercises/2-1/clean.csv", of="Delito", by="Entidad")
    with pytest.raises(Problem, match="no number"):
        add_up(practice_file(), of="Número de delitos Enero", by="Entidad")


def test_a_practice_file_saved_over_is_replaced_by_a_fresh_copy(workspace):
    first = practice_file()
    first.write_bytes(b"saved over by a spreadsheet program")
    again = practice_file()
    assert again.read_bytes() != b"saved over by a spreadsheet program"
    delivered = workspace / "datasets" / "sesnsp" / again.name
    files.write_bytes(delivered, b"saved over")
    assert practice_file() == again and delivered.read_bytes() == b"saved over"


def test_publishing_names_closed_gates_then_publishes_once(workspace, folder, portal):
    answer("2.1.d", **RECIPE)
    clean("2.1")
    answer("2.1.g", title=DESCRIPTION["title"])
    refused = publish_practice("2.1")
    assert refused.look == "not-yet" and refused.lines and not (folder / "receipt.json").exists()
    assert check("2.1.g").state == "not-yet"
    answer("2.1.g", **DESCRIPTION)
    assert publish_practice("2.1").look == "correct"
    assert check("2.1.g").state == "correct"
    assert "Nothing had changed" in " ".join(publish_practice("2.1").lines)
    assert portal.token not in (folder / "receipt.json").read_text()


def test_without_a_portal_the_sentence_says_how_to_start_it(workspace, folder, monkeypatch):
    monkeypatch.delenv("OPENDATA_PORTAL", raising=False)
    answer("2.1.d", **RECIPE)
    clean("2.1")
    with pytest.raises(Problem, match="make learn"):
        publish_practice("2.1")


def test_help_holds_no_data_names_or_folders(workspace, folder, monkeypatch):
    monkeypatch.delenv("OPENDATA_PORTAL", raising=False)
    answer("2.1.g", **{**DESCRIPTION, "contact": "secret@example.org"})
    (folder / "nomina-de-ana.csv").write_text("x")
    check("2.1.g")
    said = repr(help_me())
    assert "2.1.g not-yet" in said
    for private in ("secret@", "nomina", str(workspace), DESCRIPTION["title"]):
        assert private not in said


def test_a_group_that_is_blank_is_not_zero_and_comes_last(workspace):
    (workspace / "t.csv").write_text("place,count\na,\nb,0\na,\nc,2\n", encoding="utf-8")
    card = add_up("t.csv", of="count", by="place")
    assert card.table == (("place", "count"), ("c", "2"), ("b", "0"), ("a", "blank"))
    assert not card.lines
