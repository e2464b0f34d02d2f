"""What one learner answers does not serve another: their files differ in what exercises ask."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from opendata_training.classroom.tasks import Work, units
from opendata_training.departments import learner_seed

# A class of forty is made once for all of them, which takes long.
pytestmark = pytest.mark.slow
LEARNERS = 40
# Answers about an idea, the same for everybody by design, are those whose example does not look at the practice data. Of those
# that do, one is the same for all: the recipe that learners are marked on names the columns of a header in two lines.
SAME = {("2.1.b", "header_rows")}
# Answers of a few choices, where a class of more learners than choices must share some.
FEW = {
    ("2.1.a", "encoding"),
    ("2.1.a", "delimiter"),
    ("0.b", "kinds"),
    ("2.6.a", "seen"),
    ("2.5.f", "back"),
    ("2.3.b", "thousands"),
    # A rhythm of unit 3.1 is one of five.
    ("3.1.b", "rhythm"),
    # Columns and numbers of a release of unit 3.2, which has three of each.
    *(("3.2.b", one) for one in ("after", "before", "gone", "version")),
}
# Counts in a short list, which many must share; with the other answers of their task they are hardly anybody else's.
COUNTS = {
    *(("1.1.c", one) for one in ("errors", "lines")),
    *(("1.2.c", one) for one in ("effort_gives",)),
    *(("1.2.e", one) for one in ("comes_in", "goes_out", "safe_ones")),
    *(("1.3.b", one) for one in ("open", "unjudged")),
    *(("1.3.c", one) for one in ("late", "undated", "unowned")),
    *(("1.3.e", one) for one in ("percent", "unshown")),
    *(("1.4.f", one) for one in ("not_asked", "waiting")),
    *(("3.2.d", one) for one in ("late", "missed")),
    # The smallest of six groups of twenty or a few more.
    ("capstone.a", "k"),
}
# Where the picture of value and effort puts the second and the last is the same for nearly all; what the task asks besides is not.
NEARLY = {("1.2.c", "advice_2"), ("1.2.c", "advice_15")}
# What is worked out of the whole file: no two learners of a class have the same.
FIGURES = {("2.1.f", "total")}


@cache
def sheets() -> list[dict[tuple[str, str], str]]:
    """Give the right answers of each learner of a class, by task and question."""
    found = []
    for number in range(LEARNERS):
        work = Work(Path(), {}, learner_seed(b"the secret of a class", f"learner-{number}"))
        right = [(task, one) for unit in units() for task in unit.tasks for one in task.examples[:1] if not one.mistake]
        found.append({(task.id, item): text for task, one in right for item, text in one.answers(work).items()})
    return found


def asked() -> set[tuple[str, str]]:
    """Give the questions whose answer depends on the file."""
    return {one for one in sheets()[0] if len({sheet[one] for sheet in sheets()}) > 1} | SAME


def test_the_questions_about_the_file_are_all_among_those_that_differ() -> None:
    names = {item for _task, item in asked()}
    assert names == {
        *("records", "kinds", "encoding", "delimiter", "title_rows", "header_rows", "total_rows", "footer_rows"),
        *("municipality_key", "total"),
        *("seen", "coverage"),
        # Of unit 2.3.
        *("key_first", "approved_first", "name_last", "thousands", "not_there", "not_told"),
        # Of unit 2.4.
        *("found", "parts", "lacking", "cut", "changed", "rows_lacking"),
        # Of unit 2.5.
        *("remarks", "alone", "small", "back"),
        # Of unit 2.2.
        *("capacity", "stored", "change", "rain", "first_day", "two_ways", "key", "state", "place", "short"),
        *("latitude", "longitude", "dry", "unknown"),
        # Of unit 1.1.
        *("errors", "lines"),
        # Of unit 1.2.
        *(f"note_{letter}" for letter in "abcdefgh"),
        *("points", "effort_gives", "advice_2", "advice_9", "advice_15", "far_criterion", "far_place"),
        *("comes_in", "goes_out", "safe_ones"),
        # Of unit 1.3.
        *("open", "sum", "act", "unjudged", "busiest", "unowned", "undated", "late", "days"),
        *("weakest", "percent", "unshown", "falls"),
        # Of unit 1.4.
        *(
            "denuncias_maltrato_escolar",
            "encuesta_origen_destino",
            "establecimientos_de_salud",
            "llamadas_de_emergencia",
        ),
        *("nomina_docente", "operaciones_inusuales", "puentes_federales", "registro_publicidad", "salarios_por_patron"),
        *("cite", "kind", "longest", "not_asked", "waiting"),
        # Of unit 3.1; the others of task b are about an idea.
        *("rhythm", "first", "last", "licence"),
        # Of unit 3.2.
        *("after", "before", "gone", "times", "version", "missed", "answered"),
        *(f"link_{number}" for number in range(1, 9)),
        # Of the capstone.
        *("k", "signer"),
    }


def chosen_from_few() -> set[tuple[str, str]]:
    """Give the questions that a class must share answers of: choices, and what has few values by its nature."""
    choices = {
        (task.id, one.key) for unit in units() for task in unit.tasks for one in task.items if one.kind == "choice"
    }
    return choices | FEW


def test_no_answer_serves_a_whole_class() -> None:
    few = chosen_from_few()
    for one in asked() - SAME - NEARLY:
        told = Counter(sheet[one] for sheet in sheets())
        _answer, most = told.most_common(1)[0]
        assert most <= LEARNERS * (0.8 if one in COUNTS else 0.75 if one in few else 0.4), (one, told)
        assert len(told) >= (2 if one in COUNTS or one in few else 5), (one, told)


def test_the_answers_of_a_whole_task_serve_few() -> None:
    by_task: dict[str, list[tuple[str, str]]] = {}
    for one in sorted(asked()):
        by_task.setdefault(one[0], []).append(one)
    for task, questions in by_task.items():
        told = Counter(tuple(sheet[one] for one in questions) for sheet in sheets())
        _answers, most = told.most_common(1)[0]
        # What the report on the inventory counts has four outcomes; all else is shared by a third of a class at the most.
        assert most <= LEARNERS * (0.5 if task == "1.1.c" else 0.35), (task, told)


def test_figures_are_nobody_elses() -> None:
    for one in FIGURES:
        assert len({sheet[one] for sheet in sheets()}) == LEARNERS
    # A place can be somebody else's, but its figure is not.
    places = Counter(sheet["2.1.f", "municipality_key"] for sheet in sheets())
    assert max(places.values()) <= LEARNERS // 8


def test_two_learners_differ_in_most_of_what_is_asked() -> None:
    questions = sorted(asked() - SAME)
    alike = [sum(one[key] == other[key] for key in questions) for one, other in combinations(sheets(), 2)]
    assert max(alike) < len(questions) - 2
    assert sum(alike) / len(alike) < len(questions) * 0.3
