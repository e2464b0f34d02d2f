"""The answer sheet: form, spreadsheet and code line write the same file, and nothing is ever lost."""

import pytest

from opendata_training.classroom import answer, answers, check, hint, progress, start
from opendata_training.classroom.tasks import find_task, find_unit
from opendata_training.errors import Problem
from opendata_training.locale import use_language

UNIT = find_unit("2.1")


def texts(task="2.1.a"):
    return answers.of(find_task(task))


def test_start_makes_the_sheet_and_keeps_what_is_in_it(workspace):
    start("2.1")
    answer("2.1.a", encoding="utf-8")
    start("2.1")
    assert texts() == {"encoding": "utf-8", "delimiter": ""}


def test_the_sheet_asks_in_the_learners_language(workspace):
    use_language("es")
    start("2.1")
    assert "¿Qué signo separa las celdas?" in answers.sheet(UNIT).read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8-sig", ","), ("utf-8", ";"), ("cp1252", ";"), ("utf-16", "\t")]
)
def test_a_sheet_saved_by_any_spreadsheet_program_is_read(workspace, encoding, delimiter):
    rows = [["task", "item", "question", "answer"], ["2.1.a", "encoding", "¿Cuál?", "windows-1252"]]
    data = "\r\n".join(delimiter.join(row) for row in rows).encode(encoding)
    answers.sheet(UNIT).write_bytes(data)
    assert texts()["encoding"] == "windows-1252"


def test_what_is_no_sheet_any_more_is_said_and_kept(workspace):
    answers.sheet(UNIT).write_bytes(b"\x00\x01 something else")
    with pytest.raises(Problem, match="not an answer sheet"):
        answers.of(find_task("2.1.a"))
    assert check("2.1.a").look == "trouble"
    assert answers.sheet(UNIT).read_bytes() == b"\x00\x01 something else"


def test_a_blank_line_of_code_changes_nothing(workspace):
    answers.write(find_task("2.1.a"), {"encoding": "windows-1252"})
    card = answer("2.1.a", encoding="", delimiter="")
    assert texts()["encoding"] == "windows-1252"
    assert "changes nothing" in card.title
    assert "nothing written yet" in answer("2.1.b", title_rows="").title


def test_running_a_line_again_does_not_undo_a_later_correction(workspace):
    answer("2.1.a", encoding="utf-8")
    answers.write(find_task("2.1.a"), {"encoding": "windows-1252"})
    answer("2.1.a", encoding="utf-8")
    assert texts()["encoding"] == "windows-1252"
    answer("2.1.a", encoding="utf-16")
    assert texts()["encoding"] == "utf-16"


def test_while_marking_a_line_only_fills_what_a_lost_sheet_lacks(workspace, monkeypatch):
    answers.write(find_task("2.1.a"), {"encoding": "windows-1252"})
    before = answers.sheet(UNIT).read_bytes()
    monkeypatch.chdir(workspace / "exercises" / "2-1")
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    answer("2.1.a", encoding="utf-8")
    assert answers.sheet(UNIT).read_bytes() == before
    answers.sheet(UNIT).unlink()
    answer("2.1.a", encoding="utf-8")
    assert texts()["encoding"] == "utf-8"
    assert not (workspace / ".opendata" / "progress.json").exists()


def test_an_unknown_question_is_named(workspace):
    with pytest.raises(Problem, match="no question called codificacion"):
        answer("2.1.a", codificacion="x")


def test_a_sheet_open_in_a_spreadsheet_program_is_not_touched(workspace):
    start("2.1")
    before = answers.sheet(UNIT).read_bytes()
    answers.sheet(UNIT).with_name(".~lock.answers.csv#").write_text("x")
    with pytest.raises(Problem, match="open in a spreadsheet"):
        answer("2.1.a", encoding="utf-8")
    assert answers.sheet(UNIT).read_bytes() == before


def test_hints_climb_the_ladder_and_the_last_is_repeated(workspace):
    said = [hint("2.1.a").lines[0] for _n in range(4)]
    assert said[:3] == [str(words) for words in find_task("2.1.a").hints]
    assert said[3] == said[2]


def test_progress_survives_a_restart_and_a_damaged_file(workspace):
    facts = {"encoding": "windows-1252", "delimiter": "semicolon"}
    assert check("2.1.a", answer=facts).state == "correct"
    assert progress().bar > 0
    (workspace / ".opendata" / "progress.json").write_text("{ broken")
    assert progress().bar == 0
    assert (workspace / ".opendata" / "progress.damaged.json").read_text() == "{ broken"


def test_a_card_is_words_for_the_eye_the_screen_reader_and_the_terminal(workspace):
    card = check("2.1.a", answer={"encoding": "<b>utf-8", "delimiter": ""})
    html = card._repr_html_()
    assert 'role="status"' in html and 'lang="en"' in html and "Not yet" in html
    assert "<b>utf-8" not in html
    assert "Not yet" in repr(card)


def test_an_unknown_task_is_a_card_not_a_traceback(workspace):
    card = check("9.9.z")
    assert card.look == "trouble" and "9.9" in card.title
