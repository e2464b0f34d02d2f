"""Unit 0: what only a file can show (0.a), the report's own answers (0.b), and that its cases cannot be guessed."""

import json
from collections import Counter

import pytest

from opendata_training import files
from opendata_training.classroom.helping import ENVIRONMENT
from opendata_training.classroom.tasks import Work, find_task
from opendata_training.classroom.units._u0_cases import CASES

COMPLETE = {
    "python": "3.12.1",
    "python_ok": True,
    "packages": {"pandas": "3.0.0"},
    "portal": "answers",
    "language": "en",
}


def ready(folder, answer="yes"):
    return find_task("0.a").examine(Work(folder, {"all_here": answer}, 2014))


def note(folder, **changes) -> None:
    files.write_text(folder / ENVIRONMENT, json.dumps({**COMPLETE, **changes}))


def test_a_complete_machine_and_yes_is_right(tmp_path):
    note(tmp_path)
    assert ready(tmp_path).state == "correct"
    assert ready(tmp_path, "no").mistakes[0].code == "all_here"
    assert ready(tmp_path, None).state == "not-attempted"


@pytest.mark.parametrize(
    ("changes", "mistake"),
    [({"python": "3.9.1", "python_ok": False}, "python-old"), ({"packages": {"pandas": "-"}}, "part-missing")],
)
def test_what_the_machine_lacks_is_named(tmp_path, changes, mistake):
    note(tmp_path, **changes)
    assert [found.code for found in ready(tmp_path).mistakes] == [mistake]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"packages": []}', "\x00"])
def test_a_note_that_cannot_be_read_counts_as_not_run(tmp_path, text):
    files.write_text(tmp_path / ENVIRONMENT, text)
    assert ready(tmp_path).mistakes[0].code == "not-run"


@pytest.mark.parametrize("task", ["0.c", "0.d"])
@pytest.mark.parametrize("answer", ["open", "shared", "closed"])
def test_the_same_answer_for_all_cases_earns_less_than_half(task, answer, tmp_path):
    found = find_task(task)
    outcome = found.examine(Work(tmp_path, dict.fromkeys((item.key for item in found.items), answer), 2014))
    assert outcome.share < 0.5


def test_there_are_ten_cases_of_three_kinds():
    assert len(CASES) == 10
    assert min(Counter(right for right, _words in CASES.values()).values()) >= 3
