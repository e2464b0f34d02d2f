"""Unit 1.2: the practice data, the colleague's sheet and the ten chosen, right and in each wrong way, by form, sheet or line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom import (
    answers,
    begin_choice,
    candidate_scores,
    check,
    choice_grid,
    choose_dataset,
    demand_notes,
    mend_score,
    move_weights,
    save_weights,
    score_card,
    scores_grid,
    show_scores,
    start,
)
from opendata_training.classroom.checking import words_of
from opendata_training.classroom.grading import mark
from opendata_training.classroom.planning.candidate_data import ASKED, DAYS, PLACES, points_of
from opendata_training.classroom.planning.candidate_files import COLLEAGUE, colleague_scores, lenient
from opendata_training.classroom.planning.candidates import LESSON, candidates, exercise_department
from opendata_training.classroom.planning.demand_notes import score_of
from opendata_training.classroom.tasks import Outcome, Work, find_task, find_unit
from opendata_training.classroom.units._u1_2_choice import judge as judge_choice
from opendata_training.classroom.units._u1_2_mended import judge as judge_sheet
from opendata_training.classroom.units._u1_2_mended import rows_of
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import Row, write_sheet
from opendata_training.planning.priorities.criteria import usual
from opendata_training.planning.priorities.prioritising import prioritise, read_priorities
from opendata_training.planning.sheets.priorities import SHEET as PRIORITIES
from opendata_training.planning.sheets.scores import SHEET as SCORES

SEEDS = (2014, 1, 7)
UNIT = find_unit("1.2")
Rows = list[dict[str, Any]]


def right(task: str, seed: int = 2014) -> dict[str, str]:
    return find_task(task).examples[0].answers(Work(Path(), {}, seed))


@pytest.fixture
def at(workspace: Path) -> Path:
    """The unit's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "1-2"
    folder.mkdir(parents=True)
    start("1.2")
    return folder


# The practice data.


@pytest.mark.parametrize("seed", SEEDS)
def test_scores_say_what_counts_and_days_say(seed: int) -> None:
    made = candidates(seed)
    assert len(made.items) == len({one.id for one in made.items}) == 15
    assert made.department == exercise_department(seed) != LESSON
    for one in made.items:
        low, high = ASKED[one.scores["demand"]]
        assert low <= one.asked <= high and score_of(one.asked) == one.scores["demand"]
        low, high = DAYS[one.scores["effort"]]
        assert low <= one.days <= high


@pytest.mark.parametrize("seed", [*SEEDS, 8, 9])
def test_each_question_has_one_answer(seed: int) -> None:
    made = candidates(seed)
    today, without = made.ranked(), made.ranked(effort=0)
    assert not today.tie_at_the_end and not without.tie_at_the_end
    assert len({one.id for one in today.first} ^ {one.id for one in without.first}) == 2
    far = today.disagreements
    assert far[0].apart == 4 > far[1].apart
    assert points_of(made, 0)[0] / 12 == pytest.approx(today.ranking[0].total)


def test_two_learners_have_other_scores_and_the_same_seed_the_same() -> None:
    assert candidates(1).rows() != candidates(2).rows()
    assert candidates.__wrapped__(1).rows() == candidates(1).rows()
    assert candidates(1, True).department == LESSON


def test_the_files_are_ranked_as_the_marks_have_it(at: Path) -> None:
    path = candidate_scores()
    assert path == at / "scores.csv" and (at / "criteria.csv").is_file()
    assert [one.id for one in prioritise(path).ranking] == [one.id for one in candidates(2014).ranked().ranking]
    path.write_text("Name,Demand\nx,3\n")
    assert candidate_scores() != path and len(prioritise(candidate_scores()).ranking) == 15
    assert candidate_scores("lesson").parent.name == "practice-1-2"
    with pytest.raises(Problem, match="lesson"):
        candidate_scores("exam")


def test_the_colleagues_sheet_is_read_in_the_other_language(at: Path) -> None:
    use_language("es")
    path = colleague_scores()
    assert "Área de sistemas" in path.read_text(encoding="utf-8-sig")
    use_language("en")
    assert len(rows_of(path)) == 16
    assert check("1.2.b").state == "not-attempted"


# The colleague's sheet.


def mended() -> Rows:
    return candidates(2014).colleague_rows()


def place(name: str) -> int:
    return int(getattr(candidates(2014).colleague, name))


def changed(key: str, value: Callable[[Any], Any], at: int | None = None) -> Rows:
    return [{**row, key: value(row[key])} if at in (None, number) else row for number, row in enumerate(mended())]


def faulty(at: int) -> dict[str, Any]:
    return candidates(2014).colleague_faulty()[at]


WRONG_SHEETS: dict[str, Callable[[], Rows]] = {
    "dataset-lacking": lambda: mended()[1:],
    "effort-turned": lambda: changed("effort", lambda score: 6 - score),
    "effort-differs": lambda: changed("effort", lambda score: score % 5 + 1),
    "dataset-twice": lambda: [*mended(), mended()[place("twice")]],
    "wrong-one-kept": lambda: changed("effort", lambda _score: 1, place("twice")),
    "score-typed": lambda: changed("demand", lambda score: 11 * score, place("typed")),
    "demand-blank": lambda: changed("demand", lambda _score: "", place("blank")),
    "belief-scored": lambda: changed("demand", lambda _score: 5, place("belief")),
    "other-changed": lambda: changed("own-use", lambda score: score % 5 + 1, 3),
}


def outcome_of_sheet(rows: Rows, seed: int = 2014) -> Outcome:
    return judge_sheet([Row(row) for row in rows], candidates(seed))


def test_a_mended_sheet_is_right() -> None:
    assert outcome_of_sheet(mended()).state == "correct"
    assert outcome_of_sheet([{**row, "effort": f"{row['effort']}.0"} for row in reversed(mended())]).state == "correct"


@pytest.mark.parametrize("code", WRONG_SHEETS)
def test_each_wrong_sheet_is_named_first_and_costs(code: str) -> None:
    found = outcome_of_sheet(WRONG_SHEETS[code]())
    assert found.mistakes[0].code == code and (found.share or 0) < 1
    assert words_of(find_task("1.2.b"), found.mistakes[0])


def test_the_sheet_as_it_came_earns_nothing_and_each_fault_mended_a_part() -> None:
    assert outcome_of_sheet(candidates(2014).colleague_faulty()).share == 0
    turned = [{**row, "effort": 6 - int(row["effort"])} for row in candidates(2014).colleague_faulty()]
    assert outcome_of_sheet(turned).share == pytest.approx(2 / 6)


@pytest.mark.parametrize("language", ["en", "es"])
def test_line_form_and_spreadsheet_mend_the_same(at: Path, language: str) -> None:
    use_language(language)
    made = candidates(2014)
    names = [one.id for one in made.items]
    assert show_scores().look == "note" and check("1.2.b").state == "not-attempted"
    for _twice in range(2):
        mend_score("all", effort="turn")
        mend_score(names[place("typed")], demand=str(made.items[place("typed")].scores["demand"]))
        mend_score(str(made.items[place("blank")].name), demand=str(made.items[place("blank")].scores["demand"]))
        mend_score(names[place("belief")], demand="-")
        mend_score(names[place("twice")], keep="last")
    assert check("1.2.b").state == "correct" and mark("1.2.b") == 4
    # The spreadsheet.
    (at / f"{COLLEAGUE}.csv").unlink()
    write_sheet(lenient(SCORES), made.colleague_rows(), at / f"{COLLEAGUE}.xlsx")
    assert mark("1.2.b") == 4
    (at / f"{COLLEAGUE}.xlsx").unlink()
    # The form.
    grid, turn, save, _said = scores_grid().children
    fields = [grid.children[6 * (row + 1) : 6 * (row + 2)] for row in range(16)]
    turn.click()
    fields[place("typed")][1].value = str(made.items[place("typed")].scores["demand"])
    fields[place("blank")][1].value = str(made.items[place("blank")].scores["demand"])
    fields[place("belief")][1].value = ""
    fields[place("twice")][5].value = False
    save.click()
    assert mark("1.2.b") == 4


def test_a_line_that_is_wrong_changes_nothing(at: Path) -> None:
    before = colleague_scores().read_bytes()
    assert mend_score().look == "note"
    name = candidates(2014).items[0].id
    for wrong in ({"dataset": "nothing such"}, {"dataset": name, "demand": "9"}, {"dataset": "all", "effort": "5"},
                  {"dataset": name, "keep": "middle"}):  # fmt: skip
        with pytest.raises(Problem):
            mend_score(**wrong)
    assert colleague_scores().read_bytes() == before


def test_what_is_no_sheet_is_told(at: Path) -> None:
    (at / f"{COLLEAGUE}.csv").write_text("a,b\n1,2\n")
    found = find_task("1.2.b").examine(Work(at, {}, 2014))
    assert (found.mistakes[0].code, found.share) == ("scores-unusable", 0)


# The ten.


def chosen(seed: int = 2014) -> Rows:
    """Choose the first ten, with a sentence of its own for each."""
    return [{**one.to_row(), "reason": f"Counted last year and ready soon, number {one.rank}."}
            for one in candidates(seed).ranked().ranking]  # fmt: skip


def of_choice(change: Callable[[int, dict[str, Any]], dict[str, Any]]) -> Rows:
    return [{**row, **change(number, row)} for number, row in enumerate(chosen())]


def silent(number: int) -> Rows:
    return of_choice(lambda at, _row: {"reason": ""} if at == number else {})


def first_that(fits: Callable[[Any, float], bool]) -> int:
    ranked = candidates(2014).ranked()
    return next(at for at, one in enumerate(ranked.ranking) if fits(one, candidates(2014).combined(at)["legal-risk"]))


def swapped() -> Rows:
    """Leave the tenth out and take the last one, both without a reason."""
    rows = chosen()
    rows[PLACES - 1] |= {"chosen": False, "reason": ""}
    rows[-1] |= {"chosen": True}
    return rows


def lifted() -> Rows:
    low = first_that(lambda one, risk: not one.chosen and risk < 4)
    rows = chosen()
    rows[PLACES - 1] |= {"chosen": False}
    rows[low] |= {"chosen": True, "reason": ""}
    return rows


WRONG_CHOICES: dict[str, Callable[[], Rows]] = {
    "rows-differ": lambda: chosen()[1:],
    "not-ten": lambda: of_choice(lambda at, _row: {"chosen": at < 9}),
    "ranking-old": lambda: of_choice(lambda at, row: {"rank": 16 - row["rank"]}),
    "risk-unsaid": lambda: silent(first_that(lambda one, risk: one.chosen and risk >= 4)),
    "contested-silently": lambda: silent(first_that(lambda one, risk: one.chosen and one.safe != "safe" and risk < 4)),
    "left-out-silently": lambda: silent(PLACES),
    "dropped-silently": swapped,
    "lifted-silently": lifted,
    "reason-short": lambda: of_choice(lambda at, _row: {"reason": "important data"}),
    "reason-same": lambda: of_choice(lambda at, _row: {"reason": "It is important for the people."}),
}


def outcome_of_choice(rows: Rows) -> Outcome:
    return judge_choice([Row(row) for row in rows], candidates(2014).ranked())


@pytest.mark.parametrize("code", WRONG_CHOICES)
def test_each_wrong_choice_is_named_first_and_costs(code: str) -> None:
    found = outcome_of_choice(WRONG_CHOICES[code]())
    assert found.mistakes[0].code == code and (found.share or 0) < 1
    assert words_of(find_task("1.2.f"), found.mistakes[0])


def test_any_ten_with_reasons_are_right() -> None:
    assert outcome_of_choice(chosen()).state == "correct"
    rows = chosen()
    rows[0] |= {"chosen": False}
    rows[-1] |= {"chosen": True}
    assert outcome_of_choice(rows).state == "correct"


@pytest.mark.parametrize("language", ["en", "es"])
def test_line_form_and_spreadsheet_choose_the_same(at: Path, language: str) -> None:
    use_language(language)
    assert begin_choice().look == "note" and check("1.2.f").state == "not-attempted"
    for _twice in range(2):
        for one in candidates(2014).ranked().ranking:
            choose_dataset(one.id, reason=f"Se contó y está casi listo, número {one.rank}.")
    assert check("1.2.f").state == "correct" and mark("1.2.f") == 4
    rows = read_priorities(at / "priorities.csv")
    (at / "priorities.csv").unlink()
    write_sheet(PRIORITIES, rows, at / "priorities.xlsx")
    assert mark("1.2.f") == 4
    (at / "priorities.xlsx").unlink()
    begin_choice()
    grid, count, save, _said = choice_grid().children
    assert "10" in count.value
    fields = [grid.children[5 * (row + 1) : 5 * (row + 2)] for row in range(15)]
    fields[0][3].value = False
    assert "9" in count.value
    fields[0][3].value = True
    for number, field in enumerate(fields):
        field[4].value = f"Se contó y está casi listo, número {number}."
    save.click()
    assert mark("1.2.f") == 4


def test_weights_of_ones_own_make_a_list_of_their_own(at: Path) -> None:
    begin_choice()
    for one in candidates(2014).ranked().ranking:
        choose_dataset(one.id, reason=f"Counted last year and nearly ready, number {one.rank}.")
    save_weights(effort="0", own_use="4,5")
    found = find_task("1.2.f").examine(Work(at, {}, 2014))
    assert [one.code for one in found.mistakes] == ["ranking-old"]
    # The choices that have a reason stay.
    begin_choice()
    assert check("1.2.f").state == "correct"
    for wrong in ({"effort": "much"}, {"effort": "-1"}, {"effort": "nan"}, {"beauty": "3"}):
        with pytest.raises(Problem):
            save_weights(**wrong)
    assert save_weights(effort="").look == "note"


def test_what_is_no_list_is_told(at: Path) -> None:
    (at / "priorities.csv").write_text("a,b\n1,2\n")
    found = find_task("1.2.f").examine(Work(at, {}, 2014))
    assert (found.mistakes[0].code, found.share) == ("choice-unusable", 0)
    with pytest.raises(Problem):
        choose_dataset("x", chosen="perhaps")


def test_nothing_is_written_while_an_exercise_is_marked(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_choice()
    colleague_scores()
    save_weights(effort="1")
    files = {path: path.read_bytes() for path in at.iterdir()}
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    monkeypatch.chdir(at)
    begin_choice()
    mend_score("all", effort="turn")
    choose_dataset(candidates(2014).items[0].id, reason="Because we counted it last year.")
    save_weights(effort="6")
    assert {path: path.read_bytes() for path in at.iterdir()} == files


def test_all_of_the_unit_is_done_with_the_right_answers(at: Path) -> None:
    assert UNIT.points == 20
    for task in UNIT.tasks:
        if task.examples:
            answers.write(task, right(task.id))
    write_sheet(lenient(SCORES), mended(), at / f"{COLLEAGUE}.csv")
    write_sheet(PRIORITIES, chosen(), at / "priorities.csv")
    assert [check(task.id).state for task in UNIT.tasks] == ["correct"] * 6


# What the lesson shows.


def test_what_is_shown_leads_to_the_answers(at: Path) -> None:
    card = score_card(1)
    weights = {one.name: one.weight for one in usual()}
    points = 0.0
    for name, _weight, counts, score in card.table[1:]:
        points += weights[name] * (6 - float(score) if counts.startswith("against") else float(score))
    assert str(int(points)) == right("1.2.c")["points"]
    assert len(demand_notes().table) == 9
    for wrong in (0, 16, "x"):
        with pytest.raises(Problem, match="from 1 to 15"):
            score_card(wrong)


def test_the_sliders_answer_what_is_asked(at: Path) -> None:
    box = move_weights()
    left, shown = box.children
    effort = next(one for one in left.children if getattr(one, "description", "").startswith("Effort"))
    assert f"Safe: {right('1.2.e')['safe_ones']}." in shown.value
    effort.value = 0
    inside = shown.value[shown.value.index("comes in") - 400 : shown.value.index("comes in")]
    assert f">{right('1.2.e')['comes_in']}</td>" in inside
    left.children[-2].children[0].click()
    assert (at / "criteria-mine.csv").is_file()
