"""The readiness profile: what can be shown counts, what nobody knows does not; its checks, its picture, its command."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.locale import LANGUAGES, use_language
from opendata_training.planning import check_sheet
from opendata_training.planning.readiness.asking import HIGHEST, UNSHOWN, asked, counted, dimensions, questions
from opendata_training.planning.readiness.picture import drawn
from opendata_training.planning.readiness.profile import profile_of, read_profile, write_profile
from opendata_training.planning.sheets.readiness import SHEET

ROWS = [
    {"question": "leadership-yes", "level": 3, "evidence": "Letter of 3 June 2014"},
    {"question": "leadership-person", "level": 3, "evidence": ""},
    {"question": "leadership-goal", "level": None, "evidence": ""},
    {"question": "demand-requests", "level": 0, "evidence": "", "next_step": "Count them"},
    {"question": "demand-asked", "level": 2, "evidence": "minutes"},
]


def test_there_are_the_eight_dimensions_of_the_assessment_with_their_questions() -> None:
    assert [one.order for one in dimensions()] == list(range(1, 9))
    assert len(questions()) == sum(len(one.questions) for one in dimensions())
    for dimension in dimensions():
        assert len(dimension.questions) >= 3
        assert all(one.code.startswith(f"{dimension.code}-") for one in dimension.questions)
        for words in (dimension.title, dimension.what,
                      *(each for one in dimension.questions for each in (one.words, one.evidence, one.step))):  # fmt: skip
            assert words.en.strip() and words.es.strip() and words.en != words.es
    for code, (_dimension, one) in questions().items():
        assert asked(code) == asked(one.words.en) == asked(one.words.es.upper()) == code


def test_what_nobody_can_show_counts_as_begun() -> None:
    assert [counted(level, "") for level in (None, 0, 1, 2, 3)] == [None, 0, 1, UNSHOWN, UNSHOWN]
    assert [counted(level, "a") for level in (None, 0, 3)] == [None, 0, 3]
    assert counted(3, "  ") == UNSHOWN


def test_shares_weakest_and_next_step() -> None:
    found = profile_of(ROWS)
    assert found.part("leadership").share == pytest.approx(4 / 6)
    assert found.part("leadership").claimed == pytest.approx(1.0)
    assert found.part("demand").share == pytest.approx(2 / 6)
    assert found.part("funding").share is None
    assert [one.dimension.code for one in found.weakest] == ["demand", "leadership"]
    assert len(found.unanswered) == len(questions()) - 4
    assert [one.question.code for one in found.unshown] == ["leadership-person"]
    first, second = found.part("demand").next, found.part("leadership").next
    assert first and first.step == "Count them"
    assert second and second.step == str(questions()["leadership-person"][1].step)


@given(
    st.dictionaries(
        st.sampled_from(sorted(questions())), st.tuples(st.integers(0, HIGHEST), st.sampled_from(["", "x"]))
    )
)
def test_what_is_shown_is_never_more_than_what_is_claimed(given_: dict[str, tuple[int, str]]) -> None:
    found = profile_of({"question": code, "level": level, "evidence": text} for code, (level, text) in given_.items())
    for part in found.parts:
        assert (part.share is None) == (part.claimed is None)
        if part.share is not None and part.claimed is not None:
            assert 0 <= part.share <= part.claimed <= 1
    shares = [one.share or 0.0 for one in found.weakest]
    assert shares == sorted(shares)
    assert len(found.unanswered) == len(questions()) - len(given_)


def test_a_question_twice_is_refused_and_a_strange_one_is_told() -> None:
    with pytest.raises(Problem, match="same question"):
        profile_of([ROWS[0], ROWS[0]])
    frame = pd.DataFrame({"Pregunta": ["¿Nos gusta?", "leadership-yes"], "Nivel": ["3", "1"]})
    assert read_profile(frame).unknown == (2,)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_profile_written_in_one_language_is_read_in_the_other(ending: str, tmp_path: Path) -> None:
    use_language("es")
    path = write_profile(profile_of(ROWS), tmp_path / f"readiness.{ending}")
    use_language("en")
    found = read_profile(path)
    # The questions that were not answered are in the file, and still not answered.
    assert found.to_json() == profile_of(ROWS).to_json()
    again = write_profile(found, tmp_path / f"again.{ending}")
    assert read_profile(again).to_json() == found.to_json()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_has_its_numbers(language: str) -> None:
    use_language(language)
    picture = drawn(profile_of(ROWS))
    assert picture.image.startswith(b"\x89PNG")
    assert len(picture.table) == 9
    assert [row[1] for row in picture.table[1:3]] == ["33%", "67%"]
    assert picture.table[-1][1] in ("not known", "no se sabe")
    assert picture.note and picture.description
    assert ("Sigue:" in repr(profile_of(ROWS))) == (language == "es")
    assert drawn(profile_of([])).description and repr(profile_of([]))


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["plan", "readiness", *words])
    out = capsys.readouterr()
    return code, out.out, out.err


def test_the_command_begins_a_profile_and_shows_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "readiness.xlsx"
    assert run(capsys, "--new", str(path))[0] == 0
    assert check_sheet(SHEET, path).valid
    before = path.read_bytes()
    code, out, err = run(capsys, "--new", str(path))
    assert (code, out) == (2, "") and "already" in err and path.read_bytes() == before
    code, out, _err = run(capsys, str(path), "--json")
    assert code == 0 and len(json.loads(out)["unanswered"]) == len(questions())
    picture = tmp_path / "profile.png"
    assert run(capsys, str(path), "--picture", str(picture))[0] == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--new"),
        (("missing.csv",), "missing.csv"),
        (("HERE",), "folder"),
        (("--new", "profile.txt"), ".csv or .xlsx"),
        (("missing.csv", "--picture", "profile.jpg"), ".png"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    words: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, *(str(tmp_path) if word == "HERE" else word for word in words))
    assert (code, out) == (2, "")
    assert said in err and len(err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
