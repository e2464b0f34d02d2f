"""The clean file, the questions that only a person answers, and the recipe that the answers make."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from opendata_training.classroom.own.answering import questions_form
from opendata_training.classroom.own.asking import is_open, step_of_answer
from opendata_training.classroom.own.cleaning import clean_name
from opendata_training.conversion import convert
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import Row

from .files import done, shown, written


def table(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))


def answer(out: Path, **answers: str) -> None:
    """Write answers into questions.csv, by the fix they are about."""
    head, *rows = table(out / "questions.csv")
    fix, place = head.index("Fix"), head.index("Answer")
    for row in rows:
        row[place] = answers.get(row[fix].replace("-", "_"), row[place])
    with (out / "questions.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([head, *rows])


@pytest.mark.parametrize(("name", "expected"), [("Padrón  2014 (FINAL)", "padron-2014-final"), ("ñ", "n"), ("¿?", "data"),
                                                ("recipe", "recipe-data"), ("x" * 200, "x" * 80)])  # fmt: skip
def test_a_clean_file_has_a_name_as_unit_2_4_teaches_it(name: str, expected: str) -> None:
    assert clean_name(name) == expected


def test_the_clean_file_is_utf_8_with_one_header_and_numbers_that_add_up(tmp_path: Path) -> None:
    told = done("2.1", written(tmp_path / "mine"), tmp_path / "out")
    head, *rows = table(tmp_path / "out" / "clean" / "padron-2014.csv")
    assert head == ["Nombre", "CURP", "Sexo", "Edad", "Municipio", "Monto"]
    assert rows[0][-1] == "1001.50" and len(rows) == 11
    assert "CP1252" in shown(told) or "LATIN" in shown(told).upper()


def test_answers_become_the_recipe_and_the_clean_file(tmp_path: Path) -> None:
    file, out = written(tmp_path / "mine"), tmp_path / "out"
    told = done("2.2", file, out)
    assert not (out / "recipe.csv").exists() and "› open" in shown(told)
    answer(out, total_row="yes", drop_columns="Sí")
    done("2.2", file, out)
    assert [row[:2] for row in table(out / "recipe.csv")[1:]] == [
        ["total-row", ""],
        ["drop-columns", "Nombre"],
        ["drop-columns", "CURP"],
    ]
    head, *rows = table(out / "clean" / "padron-2014.csv")
    assert head == ["Sexo", "Edad", "Municipio", "Monto"] and len(rows) == 10
    # Who thinks again takes the answer back.
    answer(out, total_row="no", drop_columns="")
    done("2.2", file, out)
    assert table(out / "recipe.csv") == [["fix", "columns", "value"]]
    assert len(table(out / "clean" / "padron-2014.csv")[0]) == 6


def test_rows_that_a_person_wrote_into_the_recipe_stay(tmp_path: Path) -> None:
    file, out = written(tmp_path / "mine"), tmp_path / "out"
    done("2.2", file, out)
    (out / "recipe.csv").write_text("fix,columns,value\nrename,Monto,Importe\n", encoding="utf-8")
    answer(out, total_row="yes")
    done("2.2", file, out)
    assert table(out / "recipe.csv")[1:] == [["total-row", "", ""], ["rename", "Monto", "Importe"]]
    assert table(out / "clean" / "padron-2014.csv")[0][-1] == "Importe"


def test_a_recipe_that_cannot_be_applied_is_told_with_its_row(tmp_path: Path) -> None:
    file, out = written(tmp_path / "mine"), tmp_path / "out"
    out.mkdir()
    (out / "recipe.csv").write_text("fix,columns,value\nrename,Montos y más,X\n", encoding="utf-8")
    with pytest.raises(Problem, match="Row 2 of the recipe"):
        done("2.1", file, out)


@pytest.mark.parametrize(("fix", "said", "step"), [
    ("total-row", "yes", ("total-row", "A", "")), ("total-row", "Sí", ("total-row", "A", "")),
    ("total-row", "TOTAL;Suma", ("total-row", "A", "TOTAL;Suma")), ("total-row", "no", None), ("total-row", "", None),
    ("ambiguous-date", "dd/mm", ("ambiguous-date", "A", "dd/mm")), ("ambiguous-date", "yes", None), ("no-fix", "yes", None),
])  # fmt: skip
def test_what_an_answer_means(fix: str, said: str, step: tuple[str, str, str] | None) -> None:
    assert step_of_answer(Row({"fix": fix, "columns": "A", "answer": said})) == step


def test_a_yes_where_more_is_asked_leaves_the_question_open() -> None:
    assert is_open(Row({"fix": "ambiguous-date", "columns": "A", "answer": "yes"}))
    assert is_open(Row({"fix": "total-row", "columns": "", "answer": ""}))
    assert not is_open(Row({"fix": "total-row", "columns": "", "answer": "no"}))


def test_the_recipe_beside_the_clean_file_makes_it_by_itself(tmp_path: Path) -> None:
    """`opendata update` knows nothing but the publication's recipe."""
    file, out = written(tmp_path / "mine"), tmp_path / "out"
    done("2.2", file, out)
    answer(out, total_row="yes", drop_columns="yes")
    done("2.2", file, out)
    done("3.1", file, out)
    again = tmp_path / "again.csv"
    convert(file, again, recipe=out / "publication" / "recipe.csv")
    assert again.read_bytes() == (out / "publication" / "padron-2014.csv").read_bytes()


def test_a_recipe_that_a_person_wrote_into_the_publication_stays(tmp_path: Path) -> None:
    file, out = written(tmp_path / "mine"), tmp_path / "out"
    done("3.1", file, out)
    (out / "publication" / "recipe.csv").write_text("fix,columns,value\n", encoding="utf-8")
    done("2.2", file, out)
    answer(out, total_row="yes")
    done("2.2", file, out)
    done("3.1", file, out)
    assert (out / "publication" / "recipe.csv").read_text(encoding="utf-8") == "fix,columns,value\n"


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_form_writes_the_same_answers_as_a_spreadsheet(language: str, tmp_path: Path) -> None:
    import ipywidgets as widgets

    use_language(language)
    file, out = written(tmp_path / "mine"), tmp_path / "out"
    assert questions_form(out) is None
    done("2.2", file, out)
    form = questions_form(out)
    fields = [one for one in form.children if isinstance(one, widgets.Dropdown)]
    assert [field.value for field in fields] == [""] * 3
    for field in fields:
        field.value = field.options[1][1]
    next(one for one in form.children if isinstance(one, widgets.Button)).click()
    done("2.2", file, out)
    assert [row[0] for row in table(out / "recipe.csv")[1:]] == ["total-row", "drop-columns", "drop-columns"]
    # Opened again, it shows what was answered.
    again = [one.value for one in questions_form(out).children if isinstance(one, widgets.Dropdown)]
    assert again == [fields[0].value] * 3


def test_a_form_that_cannot_save_says_so(tmp_path: Path) -> None:
    import ipywidgets as widgets

    file, out = written(tmp_path / "mine"), tmp_path / "out"
    done("2.2", file, out)
    form = questions_form(out)
    (out / ".~lock.questions.csv#").touch()
    next(one for one in form.children if isinstance(one, widgets.Button)).click()
    assert all(not row[1] for row in table(out / "questions.csv")[1:])
