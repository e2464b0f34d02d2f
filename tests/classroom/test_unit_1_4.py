"""Unit 1.4: twenty cases, the file of answers right and in each wrong way, by form, line or spreadsheet; citation and sign-offs."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training.classroom import (
    answer_case,
    answers,
    case_letter,
    case_list,
    check,
    citation,
    days_waited,
    decide_cases,
    licence_steps,
    sign_off_file,
    start,
    walk_cases,
)
from opendata_training.classroom.grading import mark
from opendata_training.classroom.planning.case_steps import case_file
from opendata_training.classroom.planning.cases import COUNTRY, Told, glanced, lesson_cases, walked
from opendata_training.classroom.planning.cases._glanced import GLANCED
from opendata_training.classroom.planning.cases._walked import WALKED
from opendata_training.classroom.planning.citing import AS_OF, dataset_to_cite, letters, waited
from opendata_training.classroom.tasks import Outcome, Work, find_task, find_unit
from opendata_training.countries.common.tree import DECISIONS
from opendata_training.errors import Problem
from opendata_training.locale import LANGUAGES, use_language
from opendata_training.planning import Row, read_sheet, sheet_named, write_sheet
from opendata_training.planning.rights import read_rights, rights_sheet

SEEDS = (2014, 1, 7)
UNIT = find_unit("1.4")
WALK = find_task("1.4.b")


def right(task: str, seed: int = 2014) -> dict[str, str]:
    return find_task(task).examples[0].answers(Work(Path(), {}, seed))


@pytest.fixture
def at(workspace: Path) -> Path:
    """The unit's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "1-4"
    folder.mkdir(parents=True)
    start("1.4")
    return folder


def row_of(told: Told) -> Row:
    return Row({"id": told.case.code, "name": str(told.case.name), **told.answers, "columns": told.ending.columns})


def save(folder: Path, rows: list[Row], name: str = "rights.csv") -> Path:
    return write_sheet(rights_sheet(COUNTRY), rows, folder / name)


def outcome(folder: Path, seed: int = 2014) -> Outcome:
    return WALK.examine(Work(folder, {}, seed))


# The cases.


def test_twenty_cases_of_two_endings_each() -> None:
    assert len(WALKED) == len(GLANCED) == 10
    cases = (*WALKED, *GLANCED)
    assert len({one.code for one in cases}) == 20
    assert all(len(one.endings) == 2 for one in cases)
    # Most change their decision with the ending, so that nobody is helped by a neighbour's answers.
    changed = [one for one in cases if len({Told(one, ending).decision for ending in one.endings}) == 2]
    assert len(changed) >= 17


@pytest.mark.parametrize("seed", range(12))
def test_every_learner_meets_fear_and_strictness(seed: int) -> None:
    decisions = [one.decision for one in (*walked(seed), *glanced(seed))]
    assert all(code in decisions for code in DECISIONS)
    assert all(one.decision != "open" for one in walked(seed))
    for one in (*walked(seed), *glanced(seed)):
        assert one.walk.doubts == ()
        assert bool(one.ending.columns) == (one.decision == "redact"), one.case.code


def test_columns_to_leave_out_stand_in_the_text_or_are_what_it_tells() -> None:
    for one in WALKED:
        for ending in one.endings:
            if ending.columns and ending.columns not in ("CURP; TELEFONO", "FECHA_NAC; MUNICIPIO"):
                titles = [word for word in ending.columns.split() if word.isupper()]
                assert titles and all(one in ending.told.en and one in ending.told.es for one in titles)


def test_two_learners_differ_and_the_same_seed_does_not() -> None:
    assert [one.decision for one in walked(1)] == [one.decision for one in walked.__wrapped__(1)]
    assert len({tuple(one.decision for one in (*walked(seed), *glanced(seed))) for seed in range(20)}) == 20
    assert not {one.case.code for one in lesson_cases()} & {one.code for one in (*WALKED, *GLANCED)}


# The file of answers.


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["rights.csv", "rights.xlsx"])
def test_the_right_file_is_right_in_either_language_and_kind(seed: int, lang: str, name: str, tmp_path: Path) -> None:
    use_language(lang)
    save(tmp_path, [row_of(one) for one in walked(seed)], name)
    use_language("es" if lang == "en" else "en")
    assert outcome(tmp_path, seed).state == "correct"
    assert outcome(tmp_path, seed + 1).state == "not-yet"


def changed(case: str, **cells: str) -> list[Row]:
    rows = [row_of(one) for one in walked(2014)]
    row = next(one for one in rows if one["id"] == case)
    row |= {key.replace("_", "-"): value for key, value in cells.items()}
    return rows


WRONG = {
    "fear-withholds": lambda: changed("presupuesto-por-programa", reserved="all"),
    "too-open": lambda: changed("tomas-clandestinas", reserved="none", secrets="none", survey="none", persons="none"),
    "too-closed": lambda: changed("egresos-hospitalarios", rest="nothing"),
    "still-open": lambda: changed("contratos", persons=""),
    "columns-missing": lambda: changed("padron-procampo", columns=""),
    "contradiction": lambda: changed("calidad-del-agua", all_allowed="refused"),
    "row-missing": lambda: [row for row in changed("contratos") if row["id"] != "contratos"],
}


@pytest.mark.parametrize("code", WRONG)
def test_each_wrong_file_is_named_and_costs_its_case(code: str, tmp_path: Path) -> None:
    save(tmp_path, WRONG[code]())
    found = outcome(tmp_path)
    assert [one.code for one in found.mistakes] == [code]
    cost = 0.05 if code in ("columns-missing", "contradiction") else 0.1
    assert found.share == pytest.approx(1 - cost)


def test_another_way_to_the_same_decision_counts(tmp_path: Path) -> None:
    """Who made what a laboratory measured may be answered in two ways; both lead to the same."""
    save(tmp_path, changed("calidad-del-agua", made="part", part_allowed="allowed"))
    assert outcome(tmp_path).state == "correct"


def test_nothing_an_unreadable_file_and_a_begun_one(at: Path) -> None:
    assert outcome(at).state == "not-attempted"
    case_file()
    assert outcome(at).state == "not-attempted"
    (at / "rights.csv").write_bytes(b"")
    assert outcome(at).share == 0 and outcome(at).mistakes[0].code == "file-unusable"
    assert check("1.4.b").state == "not-yet"
    (at / "rights.csv").write_text("Dataset,Who made it\nDams by day,perhaps\n", encoding="utf-8")
    assert outcome(at).mistakes[0].code == "file-unusable" and "perhaps" in str(outcome(at).mistakes[0].facts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_form_and_line_write_the_same_file(at: Path, lang: str) -> None:
    use_language(lang)
    for told in walked(2014):
        card = answer_case(
            told.case.code, told.ending.columns, **{k.replace("-", "_"): v for k, v in told.answers.items()}
        )
        assert card.look == "note"
    by_line = (at / "rights.csv").read_bytes()
    assert check("1.4.b").state == "correct" and mark("1.4.b") == 6
    (at / "rights.csv").unlink()
    which, _told, _way, _asked, answer, named, _back, _said = walk_cases().children
    for place, told in enumerate(walked(2014)):
        which.value = place
        for code in told.answers.values():
            answer.value = code
        if told.ending.columns:
            named.children[1].value = told.ending.columns
    assert (at / "rights.csv").read_bytes() == by_line


def test_a_line_run_again_leaves_what_was_corrected_elsewhere(at: Path) -> None:
    answer_case("contratos", made="others")
    rows = read_rights(at / "rights.csv", COUNTRY)
    next(row for row in rows if row["id"] == "contratos")["made"] = "us"
    save(at, rows)
    answer_case("contratos", made="others")
    assert next(row for row in read_rights(at / "rights.csv", COUNTRY) if row["id"] == "contratos")["made"] == "us"
    answer_case("Contratos", made="others", all_allowed="refused")
    assert next(row for row in read_rights(at / "rights.csv", COUNTRY) if row["id"] == "contratos")["made"] == "others"
    assert "nothing written" in answer_case("contratos").title
    with pytest.raises(Problem, match="presas-diario"):
        answer_case("nothing", made="us")
    with pytest.raises(Problem, match="perhaps"):
        answer_case("contratos", made="perhaps")


def test_nothing_is_written_while_an_exercise_is_marked(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(at, [row_of(one) for one in walked(2014)])
    before = {path.name: path.read_bytes() for path in at.iterdir()}
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    monkeypatch.chdir(at)
    answer_case("contratos", made="others")
    decide_cases()
    assert {path.name: path.read_bytes() for path in at.iterdir()} == before
    assert mark("1.4.b") == 6


def test_answers_become_decisions_sign_offs_and_a_letter(at: Path) -> None:
    save(at, [row_of(one) for one in walked(2014)])
    assert decide_cases().look == "note"
    rows = read_sheet(sheet_named("decisions"), at / "decisions.csv")
    assert [row["decision"] for row in rows] == [one.decision for one in walked(2014)]
    assert rows[0]["citation"].startswith('"Dams by day", CONAGUA')
    signs = read_sheet(sheet_named("sign-offs"), at / "sign-offs.csv")
    signs[0]["asked_on"] = AS_OF
    write_sheet(sheet_named("sign-offs"), signs, at / "sign-offs.csv")
    # What a person wrote stays, and a decision that was changed by hand is put aside.
    (at / "decisions.csv").write_text("mine", encoding="utf-8")
    decide_cases()
    assert read_sheet(sheet_named("sign-offs"), at / "sign-offs.csv")[0]["asked_on"] == AS_OF
    assert any(path.read_text(encoding="utf-8") == "mine" for path in at.glob("decisions-*.csv"))
    assert "NIVEL_OPERADOR" in case_letter("presas-diario").text
    save(at, [])
    (at / "decisions.csv").unlink()
    assert case_letter("presas-diario").look == "not-attempted"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_cases_are_shown_with_all_that_is_known(at: Path, lang: str) -> None:
    use_language(lang)
    for part, cases in (("walk", walked(2014)), ("glance", glanced(2014)), ("lesson", lesson_cases())):
        card = case_list(part)
        assert len(card.table) == len(cases) + 1
        assert all(one.text in row[2] for one, row in zip(cases, card.table[1:], strict=True))
    with pytest.raises(Problem, match="glance"):
        case_list("all")


# Citation, licence, sign-offs.


@pytest.mark.parametrize("seed", range(8))
def test_a_day_cannot_be_taken_for_another_and_one_letter_waits_longest(seed: int) -> None:
    one = dataset_to_cite(seed)
    assert one.taken.day > 12 and one.published < one.taken
    found = waited(seed)
    waiting = [each.days for each in found if each.state == "waiting"]
    assert len(waiting) >= 3 and len(set(waiting)) == len(waiting)
    assert {each.state for each in found} == {"waiting", "not-asked", "signed"}
    assert all(row["signed_on"] is None or row["signed_on"] >= row["asked_on"] for row in letters(seed))


def test_the_cells_show_what_the_tasks_ask(at: Path) -> None:
    table = days_waited().table
    expected = right("1.4.f")
    assert table[1][3] == expected["longest"]
    assert sum(row[2] == "waiting" for row in table) == int(expected["waiting"])
    assert sum(row[2] == "not asked for yet" for row in table) == int(expected["not_asked"])
    assert sign_off_file().parent == at and sign_off_file(5).parent != at
    one = dataset_to_cite(2014)
    card = citation(one.name, one.acronym, "libre-uso-mx", one.url, one.taken.isoformat())
    assert card.lines[0] == right("1.4.e")["cite"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_three_questions_are_asked_one_after_the_other(lang: str) -> None:
    use_language(lang)
    assert licence_steps().title.startswith("source:")
    assert licence_steps("none").title.startswith("rule:")
    assert licence_steps("none", "none").title.startswith("credit:")
    assert licence_steps("none", "none", "free").title.startswith("CC0-1.0")
    assert "ODbL" in licence_steps("alike").title
    assert len(licence_steps("closed").lines) == 1


def test_all_of_the_unit_is_done_with_the_right_answers(at: Path) -> None:
    assert UNIT.points == 20
    for task in UNIT.tasks:
        if task.examples:
            answers.write(task, right(task.id))
    save(at, [row_of(one) for one in walked(2014)])
    assert [check(task.id).state for task in UNIT.tasks] == ["correct"] * 6
    assert sum(mark(task.id) for task in UNIT.tasks) == 20
