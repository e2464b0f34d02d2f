"""Looking at a file, reckoning with it and drawing it: each in one line, each with a sentence for what can go wrong."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.classroom import (
    average,
    bars,
    count_signs,
    grid,
    parts,
    practice_file,
    practice_recipe,
    raw_text,
    spreadsheet_sum,
    try_encodings,
    work_file,
)
from opendata_training.classroom.lessons.columns import find_column, letter, without_marks
from opendata_training.conversion import convert
from opendata_training.departments import build, practised
from opendata_training.errors import Problem
from opendata_training.locale import use_language

SEEDS = (2014, 7)
every_file = pytest.mark.parametrize(("code", "seed"), [(code, seed) for code in practised() for seed in SEEDS])


@pytest.fixture
def messy(workspace):
    return practice_file("sesnsp")


@pytest.fixture
def small(workspace):
    """A tidy table: one month not reported, one real zero."""
    path = work_file("small.csv")
    rows = ["Estado,Delito,Mes,Casos", "Colima,Robo,Febrero,10", "Colima,Robo,Enero,0", "Jalisco,Robo,Febrero,30",
            "Jalisco,Fraude,Enero,5", "Jalisco,Robo,Marzo,"]  # fmt: skip
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def row(card, name):
    return next(cells for cells in card.table if cells[0] == name)


def test_the_grid_shows_every_line_with_its_number(messy):
    facts, shown = build("sesnsp").facts, grid(messy, first=20)
    assert shown.lines == tuple(range(1, 21))
    blank = facts["title_rows"]
    assert set(shown.rows[blank]) == {""}
    assert shown.rows[blank + 1][0] == "Año" and len(shown.rows[0]) == 21
    tail = grid(messy, last=12)
    assert len(tail.lines) == 12 and tail.rows[-1][0].startswith("Nota")
    assert str(tail.lines[-1]) in tail.title


def test_the_grid_takes_any_number_of_lines(small):
    assert grid(small).lines == grid(small, first=99).lines == (1, 2, 3, 4, 5, 6)
    assert grid(small, first=1, last=1).lines == (1, 6)
    assert grid(small, first=5, last=5).lines == (1, 2, 3, 4, 5, 6)
    assert grid(small, first=0).lines == (1,)
    assert grid(small, first=-3, last=-3).lines == (1,)


def test_the_grid_is_a_table_that_a_screen_reader_can_walk(workspace):
    work_file("odd.csv").write_text("a,<b>&\n1,2\n", encoding="utf-8")
    html = grid("odd.csv")._repr_html_()
    assert html.count('scope="col"') == 2 and html.count('scope="row"') == 2
    assert "&lt;b&gt;&amp;" in html and "<b>" not in html


def test_in_the_grid_words_run_over_blank_cells_but_a_missing_value_stays_to_be_seen(messy, small):
    head = grid(messy, first=7)._repr_html_()
    assert 'colspan="12"' in head and 'colspan="21"' in head
    assert "colspan" not in grid(small)._repr_html_()


def test_the_grid_shows_a_workbook_too(workspace):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["Título"])
    book.active.append(["a", 1])
    book.save(work_file("book.xlsx"))
    assert grid("book.xlsx").rows == (("Título", ""), ("a", "1"))
    with pytest.raises(Problem, match="workbook"):
        raw_text("book.xlsx")


def test_the_right_encoding_shows_the_accents_and_a_wrong_one_does_not(messy):
    assert "Pública" in str(raw_text(messy, "windows-1252"))
    assert "\ufffd" in str(raw_text(messy, "utf-8"))


@pytest.mark.parametrize("name", ["utf8000", "rot13", "", "a\0b", "idna"])
def test_an_unknown_encoding_is_named_with_the_ones_there_are(messy, name):
    with pytest.raises(Problem, match="windows-1252"):
        raw_text(messy, name)


def test_the_list_of_encodings_shows_what_is_chosen(messy):
    choice, said = try_encodings(messy).children
    assert "\ufffd" in said.value
    choice.value = "windows-1252"
    assert "Pública" in said.value


def test_signs_are_counted_outside_of_quoted_cells(messy):
    lines = messy.read_text(encoding="windows-1252").splitlines()
    marked = next(number for number, line in enumerate(lines, 1) if "," in line and number > 8)
    card = count_signs(messy, line=marked)
    assert row(card, "semicolon ;")[1] == "20" and row(card, "comma ,")[1] == str(lines[marked - 1].count(","))
    for line in (7, 12, 13):
        assert row(count_signs(practice_file("pemex"), line=line), "comma ,")[1] == "17"
    with pytest.raises(Problem, match="1 to"):
        count_signs(messy, line=0)
    with pytest.raises(Problem, match="1 to"):
        count_signs(messy, line=5000)


@every_file
def test_the_parts_are_what_the_department_put_there(workspace, code, seed):
    facts, card = build(code, seed).facts, parts(practice_file(code, seed))
    assert row(card, "titles above the table")[2] == str(facts["title_rows"])
    assert row(card, "header")[2] == str(facts["header_rows"])
    assert row(card, "notes below the table")[2] == str(facts["footer_rows"])
    assert row(card, "data, totals included")[2] == str(facts["records"] + facts["total_rows"])


@every_file
def test_one_column_has_three_sums_and_the_last_is_right(workspace, code, seed):
    file, built = practice_file(code, seed), build(code, seed)

    def sum_of(**how):
        card = spreadsheet_sum(file, column="J", **how)
        return float(card.title.rpartition(" ")[2]), card.lines

    naive, said = sum_of()
    doubled, _lines = sum_of(thousands=",")
    right, _lines = sum_of(thousands=",", without="TOTAL")
    month = spreadsheet_sum(file, column="J").title.split(",")[1].partition(":")[0].split()[-1]
    truth = sum(float(list(one.values())[-1]) for one in built.truth if one["Mes"] == month)
    assert naive < doubled == 2 * right and right == truth
    assert "text" in said[1] and "," in said[1]


def test_a_comma_is_a_thousands_mark_only_where_it_can_be():
    assert [without_marks(cell, ",") for cell in ("1,234", "1,234,567.5", "1,5", "12,34", "a,b")] == [
        "1234", "1234567.5", "1,5", "12,34", "a,b"]  # fmt: skip
    assert without_marks("1,234", "") == "1,234"


def test_the_average_changes_when_blanks_are_taken_for_zeros(small):
    assert "11.2" in average(small).title and "left out: 1" in average(small).lines[1]
    assert "9.0" in average(small, blank_as="0").title
    with pytest.raises(Problem, match="no number"):
        average(small, blank_as="zero")


def test_bars_draw_what_they_say(small):
    drawn = bars(small, of="Casos", by="Estado")
    assert drawn.table == (("Estado", "Casos"), ("Jalisco", "35"), ("Colima", "10"))
    assert drawn.image.startswith(b"\x89PNG")
    html = drawn._repr_html_()
    assert re.search(r'<img alt="[^"]*Jalisco, 35[^"]*Colima, 10', html) and "<table" in html


def test_bars_choose_what_is_not_told(small):
    assert bars(small).table == bars(small, of="Casos", by="Estado").table
    # Every row that is kept has the same crime, so the first column with more than one word is another one.
    assert bars(small, only="Robo").table == (("Estado", "Casos"), ("Jalisco", "30"), ("Colima", "10"))
    assert bars(small, only="colima").title.endswith("only Colima")


def test_months_come_in_their_order_and_blank_is_not_zero(small):
    drawn = bars(small, by="Mes", only="robo")
    assert drawn.table[1:] == (("Enero", "0"), ("Febrero", "40"), ("Marzo", "blank"))
    assert "not zero" in drawn.note and "not zero" not in bars(small, only="Fraude", by="Mes").note


def test_names_that_only_look_like_months_do_not_count_as_such(workspace):
    work_file("regions.csv").write_text("Región,n\nMarina Norte,1\nMarina Sur,2\n", encoding="utf-8")
    assert [cells[0] for cells in bars("regions.csv").table[1:]] == ["Marina Sur", "Marina Norte"]


def test_words_of_a_file_are_never_taken_for_markup(workspace):
    work_file("odd.csv").write_text('a,n\n"$x^$ <b>",1\n"$y_$",2\n', encoding="utf-8")
    assert "&lt;b&gt;" in bars("odd.csv")._repr_html_()


def test_many_bars_are_cut_and_it_is_said(workspace):
    work_file("many.csv").write_text("a,n\n" + "".join(f"x{i},{i}\n" for i in range(30)), encoding="utf-8")
    drawn = bars("many.csv")
    assert len(drawn.table) == 21 and "20 of 30" in drawn.note


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"by": "Estadoo"}, "Did you mean Estado"),
        ({"of": "Nothing like it"}, "Its columns are: Estado"),
        ({"of": "Delito"}, "no number"),
        ({"only": "Frade"}, 'Did you mean "Fraude"'),
        ({"only": "xyzzy"}, "Copy a word"),
        ({"only": "***"}, "Copy a word"),
    ],
)
def test_what_is_misspelled_is_said_with_what_was_meant(small, how, said):
    with pytest.raises(Problem, match=re.escape(said)):
        bars(small, **how)


@pytest.mark.parametrize("look", [grid, raw_text, try_encodings, count_signs, parts, average, bars])
def test_a_missing_file_is_said(workspace, look):
    with pytest.raises(Problem, match=r"no file at .*missing\.csv"):
        look("missing.csv")


def test_a_file_of_words_only_has_nothing_to_draw(workspace):
    work_file("words.csv").write_text("a,b\nx,y\nz,w\n", encoding="utf-8")
    with pytest.raises(Problem, match="only numbers"):
        bars("words.csv")
    with pytest.raises(Problem, match="only numbers"):
        average("words.csv")


@every_file
def test_the_practice_recipe_leads_to_the_truth(workspace, code, seed):
    tidy = work_file("tidy.csv")
    convert(practice_file(code, seed), tidy, recipe=practice_recipe(code))
    built = build(code, seed)
    assert grid(tidy, first=10**6).rows == (tuple(built.truth[0]), *(tuple(one.values()) for one in built.truth))
    by_month = dict(bars(tidy, by="Mes").table[1:])
    assert list(by_month.values()).count("blank") == len(
        {one["Mes"] for one in built.truth} - {one["Mes"] for one in built.truth if list(one.values())[-1]}
    )


def test_a_recipe_that_a_learner_changed_stays(workspace):
    path = practice_recipe("sesnsp")
    path.write_text("fix,columns,value\ntotal-row,,\n", encoding="utf-8")
    assert practice_recipe("sesnsp").read_text(encoding="utf-8").count("\n") == 2


@pytest.mark.parametrize("name", ["", " ", "..", "../x.csv", "a/b.csv", "a\\b.csv", "C:x", "a\0b"])
def test_work_files_stay_in_the_work_folder(workspace, name):
    with pytest.raises(Problem, match="name of a file"):
        work_file(name)


def test_a_work_file_is_found_by_its_name_from_anywhere(small, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert grid("small.csv").rows[0][0] == "Estado"
    assert small.parent == work_file("other.csv").parent


@given(st.integers(0, 20_000))
def test_letters_are_those_of_a_spreadsheet(place):
    value = 0
    for sign in letter(place):
        value = value * 26 + ord(sign) - ord("A") + 1
    assert value == place + 1


def test_a_column_is_found_by_title_before_letter():
    assert find_column(["B", "A", "Número de delitos"], "B", "f") == 0
    assert find_column(["clave", "Clave"], "Clave", "f") == 1
    assert find_column(["x", "y", "z"], "c", "f") == 2
    assert find_column(["x", "Número de delitos"], "numero de delitos", "f") == 1


def test_all_is_said_in_spanish_too(small):
    use_language("es")
    assert "líneas" in grid(small).title and "promedio" in average(small).title
    assert bars(small, by="Mes").table[1:][2] == ("Marzo", "en blanco")
    assert "Gráfica de barras" in bars(small).description
