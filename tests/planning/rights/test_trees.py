"""The questions of every country: whole, leading somewhere, in both languages; and walked as far as they are answered."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.countries.common.chosen import FOLDER, countries, country, in_country
from opendata_training.countries.common.licences import LICENCES, all_licences, licence, own_licences
from opendata_training.countries.common.tree import DECISIONS, END, Tree
from opendata_training.errors import Problem
from opendata_training.locale import LANGUAGES, Words, use_language
from opendata_training.planning.rights import choose_licence, licence_tree, rights_tree, stale, walk
from opendata_training.planning.rights.licensing import own_licence
from opendata_training.planning.rights.words import KINDS

CODES = countries()
every_country = pytest.mark.parametrize("code", CODES)
TREES = {**{code: rights_tree(code) for code in CODES}, "licence": licence_tree()}
every_tree = pytest.mark.parametrize("tree", TREES.values(), ids=TREES)


def ways(tree: Tree) -> Iterator[dict[str, str]]:
    """Give every way through a tree, as answers."""

    def on(at: str, taken: dict[str, str]) -> Iterator[dict[str, str]]:
        if at == END:
            yield taken
            return
        for code, answer in tree.questions[at].answers.items():
            yield from on(answer.next, {**taken, at: code})

    yield from on(tree.first, {})


def words_of(tree: Tree) -> Iterator[Words]:
    yield from (tree.country, tree.note)
    for law in tree.laws.values():
        yield from (law.title, law.says)
    for question in tree.questions.values():
        yield from (question.title, question.ask, question.why, question.whom)
        for answer in question.answers.values():
            yield from (words for words in (answer.words, answer.reason, answer.write) if words)
    yield from (doubt.say for doubt in tree.doubts)
    yield from tree.otherwise or ()


def test_there_are_two_countries_and_mexico_comes_first() -> None:
    assert len(CODES) >= 2
    assert country() == "mx"
    with pytest.raises(Problem, match="zz"):
        country("zz")


def test_the_environment_and_a_block_choose_the_country(monkeypatch: pytest.MonkeyPatch) -> None:
    other = next(code for code in CODES if code != "mx")
    with in_country(other) as now:
        assert (now, country()) == (other, other)
        assert [one.id for one in all_licences()] == [
            *(one.id for one in own_licences(other)),
            *(one.id for one in LICENCES),
        ]
        assert licence("libre-uso-mx") is None
    assert country() == "mx" and licence("libre-uso-mx")
    monkeypatch.setenv("OPENDATA_COUNTRY", other.upper())
    assert country() == other
    monkeypatch.setenv("OPENDATA_COUNTRY", "nowhere")
    with pytest.raises(Problem, match="OPENDATA_COUNTRY"):
        all_licences()


@every_tree
def test_every_way_ends_and_says_why(tree: Tree) -> None:
    found = list(ways(tree))
    assert found
    assert {key for taken in found for key in taken} == set(tree.questions), "a question that no way leads to"
    for taken in found:
        walked = walk(tree, taken)
        assert walked.next is None
        assert walked.doubts == () or walked.doubts[0] in [str(one.say) for one in tree.doubts]
        assert walked.decision in DECISIONS
        if tree.otherwise:
            assert walked.reason and walked.to_write("CURP")
            assert (walked.decision != "publish") == bool(walked.deciding)
            assert set(walked.signs) <= set(KINDS) and walked.signs[0] == "owner"


@every_country
def test_a_country_can_lead_to_all_four_decisions(code: str) -> None:
    assert {walk(rights_tree(code), taken).decision for taken in ways(rights_tree(code))} == set(DECISIONS)


@every_tree
def test_all_is_said_in_both_languages(tree: Tree) -> None:
    for words in words_of(tree):
        assert words.en.strip() and words.es.strip()
        assert words.en != words.es or len(words.en.split()) < 4
        assert set(re.findall(r"{(\w*)}", words.en)) == set(re.findall(r"{(\w*)}", words.es)) <= {"columns"}


@every_tree
def test_every_law_is_used_and_has_an_address(tree: Tree) -> None:
    used = {name for question in tree.questions.values() for name in question.laws}
    assert used == set(tree.laws)
    assert all(law.url.startswith("http") for law in tree.laws.values())


@every_tree
def test_a_tree_has_its_day_and_warns_half_a_year_later(tree: Tree) -> None:
    assert stale(tree, tree.checked + timedelta(days=183)) == ""
    assert tree.checked.isoformat() in stale(tree, tree.checked + timedelta(days=184))
    use_language("es")
    assert "seis meses" in stale(tree, tree.checked + timedelta(days=400))


@every_tree
def test_it_is_no_legal_advice_and_says_so(tree: Tree) -> None:
    assert "egal advice" in tree.note.en and "asesoría jurídica" in tree.note.es


@every_country
def test_a_country_has_a_letter_for_each_kind_of_sign_off(code: str) -> None:
    given = yaml.safe_load((FOLDER / code / "rights" / "letter.yaml").read_text(encoding="utf-8"))
    assert set(given["kinds"]) == set(KINDS)
    for words in itertools.chain.from_iterable(kind.values() for kind in given["kinds"].values()):
        assert words["en"] and words["es"] and words["en"] != words["es"]


@every_country
def test_a_countrys_own_licence_is_open_and_can_be_cited(code: str) -> None:
    with in_country(code):
        own = own_licence()
        assert own.open and own.citation
        assert choose_licence({"source": "none", "rule": "national"}).licence == own


@every_tree
@given(data=st.data())
def test_the_more_is_answered_the_stricter_it_gets_and_never_milder(tree: Tree, data: Any) -> None:
    taken = data.draw(st.sampled_from(list(ways(tree))))
    keys = list(taken)
    strict = [DECISIONS.index(walk(tree, dict(list(taken.items())[:count])).so_far) for count in range(len(keys) + 1)]
    assert strict == sorted(strict)
    for count in range(len(keys)):
        part = walk(tree, dict(list(taken.items())[:count]))
        assert part.next is not None and part.next.key == keys[count]
        assert part.decision in ("", "withhold")


@every_tree
@given(data=st.data())
def test_answers_are_known_by_code_and_by_words_of_either_language(tree: Tree, data: Any) -> None:
    taken = data.draw(st.sampled_from(list(ways(tree))))
    said = {}
    for key, code in taken.items():
        answer = tree.questions[key].answers[code]
        word = data.draw(st.sampled_from([code, answer.words.en.upper(), f" {answer.words.es} "]))
        said[key] = word
    assert walk(tree, said).taken == walk(tree, taken).taken


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_no_question_and_no_answer_is_told(lang: str) -> None:
    use_language(lang)
    tree = rights_tree("mx")
    with pytest.raises(Problem, match="colour"):
        walk(tree, {"colour": "red"})
    with pytest.raises(Problem, match="perhaps"):
        walk(tree, {"made": "perhaps"})


# Mexico's own: the known examples of the lesson, by hand.

CLEAR = {"made": "us", "contract": "none", "reserved": "none", "secrets": "none", "survey": "none"}


@pytest.mark.parametrize(
    ("answers", "decision"),
    [
        ({**CLEAR, "persons": "none"}, "publish"),
        ({**CLEAR, "persons": "some", "ordered": "named"}, "redact"),
        ({**CLEAR, "persons": "some", "ordered": "none", "rest": "totals"}, "aggregate"),
        ({**CLEAR, "persons": "some", "ordered": "none", "rest": "nothing"}, "withhold"),
        ({**CLEAR, "made": "part", "part-allowed": "refused", "persons": "none"}, "redact"),
        ({**CLEAR, "made": "part", "part-allowed": "refused", "survey": "answers"}, "aggregate"),
        ({"made": "others", "all-allowed": "refused"}, "withhold"),
        ({**CLEAR, "reserved": "cases"}, "aggregate"),
        ({"made": "us", "contract": "none"}, ""),
    ],
)
def test_mexicos_questions_lead_where_they_should(answers: dict[str, str], decision: str) -> None:
    assert walk(rights_tree("mx"), answers).decision == decision


def test_several_reasons_are_all_told() -> None:
    walked = walk(rights_tree("mx"), {**CLEAR, "made": "part", "part-allowed": "refused", "persons": "some", "ordered": "none",
                                      "rest": "rows"})  # fmt: skip
    assert "Others made a part" in walked.reason and "persons" in walked.reason
    assert walked.to_write("CURP").count("CURP") == 2
    assert walked.review == 6 and walked.signs == ("owner", "legal", "privacy")


@pytest.mark.parametrize(
    ("answers", "sensitivity", "said"),
    [
        ({"made": "us", "all-allowed": "refused"}, "", "do not lead there"),
        ({**CLEAR, "persons": "none", "rest": "rows"}, "", "do not lead there"),
        ({**CLEAR, "persons": "none"}, "personal", "Look again"),
        ({**CLEAR, "persons": "some"}, "public", "Correct the inventory"),
    ],
)
def test_what_does_not_go_together_is_told(answers: dict[str, str], sensitivity: str, said: str) -> None:
    assert any(said in doubt for doubt in walk(rights_tree("mx"), answers, sensitivity).doubts)


@pytest.mark.parametrize(
    ("answers", "sensitivity"),
    [
        # Answered already, and the way may still lead there.
        ({"made": "us", "persons": "none"}, ""),
        # Behind an answer that decided: not needed, and no contradiction.
        ({**CLEAR, "survey": "answers", "persons": "some"}, ""),
        ({"made": "others", "all-allowed": "refused", "contract": "none"}, ""),
        ({**CLEAR, "persons": "some"}, "personal"),
        ({**CLEAR, "persons": "none"}, "public"),
    ],
)
def test_nothing_is_doubted_without_a_cause(answers: dict[str, str], sensitivity: str) -> None:
    assert walk(rights_tree("mx"), answers, sensitivity).doubts == ()


def test_mexicos_articles_are_those_that_were_seen() -> None:
    """Whoever adds an article number looks it up, writes the day into the tree, and puts it here."""
    tree = rights_tree("mx")
    numbers = {name: re.findall(r"article (\d+)", law.title.en) for name, law in tree.laws.items()}
    assert {name: seen for name, seen in numbers.items() if seen} == {
        "lgtaip-103": ["103"], "lgtaip-112": ["112"], "lgtaip-115": ["115"], "lsnieg-37": ["37"], "lsnieg-38": ["38"],
        "lfda-14": ["14"],
    }  # fmt: skip
    assert tree.checked >= date(2026, 11, 29)
