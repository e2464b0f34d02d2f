"""Every task of every unit: the right answer passes, each wrong one fails with its own message, blank is not attempted."""

import pytest

from opendata_training.classroom.checking import card_of, words_of
from opendata_training.classroom.tasks import Item, Task, Work, find_task, units
from opendata_training.locale import Words, use_language

TASKS = [task for unit in units() for task in unit.tasks]
# The open seed each time; the others where there is time for them.
SEEDS = (2014, pytest.param(1, marks=pytest.mark.slow), pytest.param(7, marks=pytest.mark.long))


def ids(task: Task) -> str:
    return task.id


def work_for(task: Task, tmp_path, texts, seed=2014) -> Work:
    return Work(tmp_path, task.understand(texts), seed)


@pytest.mark.parametrize("task", TASKS, ids=ids)
def test_blank_is_not_attempted(task, tmp_path):
    assert task.examine(work_for(task, tmp_path, {})).state == "not-attempted"


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("task", "example"),
    [pytest.param(t, e, id=f"{t.id}-{n}-{e.mistake or 'right'}") for t in TASKS for n, e in enumerate(t.examples)],
)
def test_each_example_has_its_outcome(task, example, seed, tmp_path):
    work = work_for(task, tmp_path, example.answers(Work(tmp_path, {}, seed)), seed)
    outcome = task.examine(work)
    if example.mistake:
        assert outcome.state == "not-yet"
        assert outcome.mistakes[0].code == example.mistake
        assert words_of(task, outcome.mistakes[0])
    else:
        assert outcome.state == "correct", outcome


@pytest.mark.long
@pytest.mark.parametrize("task", TASKS, ids=ids)
def test_each_example_has_its_outcome_for_many_more_seeds(task, tmp_path):
    for seed in range(8, 48):
        work = Work(tmp_path, {}, seed)
        rights = [task.understand(example.answers(work)) for example in task.examples if not example.mistake]
        for example in task.examples:
            # A file that really is in UTF-8 makes the wrong answer "UTF-8" a right one.
            if not (example.mistake and task.understand(example.answers(work)) in rights):
                test_each_example_has_its_outcome(task, example, seed, tmp_path)


@pytest.mark.parametrize("task", TASKS, ids=ids)
def test_every_mistake_is_shown_by_an_example_or_a_file_test(task):
    shown = {example.mistake for example in task.examples}
    unshown = set(task.mistakes) - shown
    # What only a file can show is proven in test_files.py.
    from tests.classroom.test_files import SHOWN

    unshown -= SHOWN.get(task.id, set())
    # A question whose every wrong answer has a name still needs words for an answer that is none of the choices.
    unshown -= {item.key for item in task.items}
    assert not unshown


@pytest.mark.parametrize("task", TASKS, ids=ids)
@pytest.mark.parametrize("language", ["es", "en"])
def test_words_are_there_in_both_languages(task, language):
    use_language(language)
    try:
        said = [task.title, task.objective, *task.hints, *task.mistakes.values(), *(i.question for i in task.items)]
        said += [choice.words for item in task.items for choice in item.choices]
        assert all(isinstance(words, Words) and str(words).strip() for words in said)
        assert len(task.hints) == 3
        assert len({str(hint) for hint in task.hints}) == 3
    finally:
        use_language(None)


@pytest.mark.parametrize("task", TASKS, ids=ids)
def test_facts_of_both_languages_are_the_same(task):
    import string

    for words in task.mistakes.values():
        names = [{name for _t, name, _s, _c in string.Formatter().parse(text) if name} for text in (words.en, words.es)]
        assert names[0] == names[1]


@pytest.mark.parametrize("task", TASKS, ids=ids)
def test_answers_are_plain_data_that_survive_the_sheet(task, tmp_path):
    for example in task.examples:
        for value in example.answers(Work(tmp_path, {}, 2014)).values():
            assert isinstance(value, str)


def test_a_card_carries_the_state_the_mistake_and_a_hint():
    task = find_task("2.1.a")
    outcome = task.examine(Work(None, {"encoding": "utf-8", "delimiter": None}, 2014))
    card = card_of(task, outcome, tries=2)
    assert card.state == "not-yet"
    assert "UTF-8" in card.lines[0]
    assert card.folded[0][1] == str(task.hints[1])


@pytest.mark.parametrize(
    ("language", "wrong", "question"),
    [
        ("es", {"delimiter": "tabulador"}, "tabulador"),
        ("en", {"delimiter": "tab"}, "tab"),
        ("es", {"release_4": "3"}, "«4. Un libro de Excel"),
        ("es", {"case_8": "open"}, "«8. El nivel diario de las presas"),
        ("es", {"licence": "cc-by-nc-4.0", "title": "x"}, "«CC BY-NC 4.0 (sin uso comercial)»"),
        ("es", {"licence": "none", "title": "x"}, "«Todavía sin licencia»"),
    ],
)
def test_a_mistake_names_questions_and_answers_by_their_words(language, wrong, question, tmp_path):
    key = next(iter(wrong))
    task = next(task for task in TASKS if key in [item.key for item in task.items])
    mistake = next(m for m in task.examine(work_for(task, tmp_path, wrong)).mistakes if m.code != "blank")
    use_language(language)
    try:
        said = words_of(task, mistake)
        assert question in said and key not in said
    finally:
        use_language(None)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", None),
        ("  ", None),
        ("12", 12),
        ("1,234", 1234),
        ("1 234", 1234),
        ("12.0", 12),
        ("1.234", 1234),
        ("68 %", 68),
        ("19 días", 19),
        ("5 mil", "5 mil"),
        ("doce", "doce"),
    ],
)
def test_numbers_are_understood_as_people_write_them(text, meant):
    assert Item("n", Words("n", "n"), "number").understand(text) == meant


@pytest.mark.parametrize("text", ["yes", "Sí", "si", " SÍ "])
def test_choices_are_understood_in_both_languages(text):
    assert find_task("2.1.d").items[0].understand(text) == "yes"
