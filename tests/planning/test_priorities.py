"""Priorities: criteria, several people's scores, totals and axes, places and ties, and how they move with the weights."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import check_sheet, read_sheet, sheet_named
from opendata_training.planning.priorities.criteria import Criterion, read_criteria, usual, write_criteria
from opendata_training.planning.priorities.moving import firmness, moves
from opendata_training.planning.priorities.prioritising import begin_scores, prioritise, read_priorities
from opendata_training.planning.priorities.ranking import axis, order, places, quadrant, totals
from opendata_training.planning.priorities.scores import read_scores
from opendata_training.planning.priorities.sliders import weight_sliders
from opendata_training.planning.sheet import Row

KEYS = [one.key for one in usual()]
CLINICS = {"Clinics": (5, 5, 3, 1, 4, 1), "Cleaning rotas": (1, 1, 2, 2, 3, 1), "Case files": (4, 3, 2, 5, 2, 5)}
Scored = dict[str, Sequence[float | None]]


def table(*people: Scored) -> pd.DataFrame:
    """Make a table of scores: a row for each person and dataset."""
    rows = [
        {"name": name, "person": f"P{number}", **dict(zip(KEYS, scores, strict=True))}
        for number, given in enumerate(people, start=1)
        for name, scores in given.items()
    ]
    return pd.DataFrame(rows)


def ranking(*people: Scored, **more: Any) -> list[tuple[int | None, str]]:
    return [(one.rank, one.name) for one in prioritise(table(*people), usual(), **more).ranking]


# Totals and axes.


def test_a_total_is_the_weighted_mean_with_what_counts_against_turned_round() -> None:
    found = prioritise(table(CLINICS), usual(), count=2)
    clinics = found.ranking[0]
    # 3·5 + 3·5 + 2·3 + 2·(6−1) + 4 + (6−1), over 12.
    assert clinics.name == "Clinics" and clinics.total == pytest.approx(55 / 12)
    assert clinics.value == pytest.approx((3 * 5 + 3 * 5 + 2 * 3) / 8)
    assert clinics.effort == pytest.approx((2 * 1 + (6 - 4) + 1) / 4)
    assert [one.quadrant for one in found.ranking] == ["quick", "project", "spare"]


def test_quadrants_part_at_the_middle_of_the_scale() -> None:
    assert [quadrant(*at) for at in ((3, 3), (3, 3.1), (2.9, 3), (2.9, 3.1))] == ["quick", "project", "spare", "later"]
    assert quadrant(float("nan"), 1) == ""


def test_a_blank_has_no_place_and_is_not_a_zero() -> None:
    found = prioritise(table({**CLINICS, "Unknown": (5, 5, 5, None, 5, 1)}), usual(), count=2)
    last = found.ranking[-1]
    assert (last.name, last.rank, last.total, last.chosen, last.lacking) == ("Unknown", None, None, False, ("Effort",))
    assert "Unknown" in " ".join(found.notes)
    # Where the criterion does not count, its blank does not either.
    free = tuple(replace(one, weight=0) if one.key == "effort" else one for one in usual())
    assert prioritise(table({**CLINICS, "Unknown": (5, 5, 5, None, 5, 1)}), free, count=2).ranking[0].name == "Unknown"


def test_the_same_total_is_the_same_place_and_is_told() -> None:
    same = (3, 3, 3, 3, 3, 3)
    found = prioritise(
        table({"A": (5, 5, 5, 1, 5, 1), "B": same, "C": same, "D": (1, 1, 1, 5, 1, 5)}), usual(), count=2
    )
    assert [one.rank for one in found.ranking] == [1, 2, 2, 4]
    assert [one.name for one in found.tie_at_the_end] == ["B", "C"]
    assert any("a person does" in note for note in found.notes)
    assert not prioritise(table({"A": (5, 5, 5, 1, 5, 1), "B": same, "C": same}), usual(), count=3).tie_at_the_end


def test_thirds_that_add_up_to_the_same_are_the_same_place() -> None:
    # Means of three people, reached by different sums.
    first, second, third = ({"A": (a, 3, 3, 3, 3, 3), "B": (b, 3, 3, 3, 3, 3)} for a, b in ((1, 3), (2, 2), (4, 2)))
    assert ranking(first, second, third, combine="mean", count=1) == [(1, "A"), (1, "B")]


# Several people.


def test_the_median_is_moved_by_no_single_voice() -> None:
    people = [{"A": (2, *[3] * 5)}, {"A": (2, *[3] * 5)}, {"A": (5, *[3] * 5)}]
    assert read_scores(table(*people), usual()).combined()[0, 0] == 2
    assert read_scores(table(*people), usual()).combined("mean")[0, 0] == 3
    assert read_scores(table(*people[1:]), usual()).combined()[0, 0] == 3.5


def test_a_score_that_one_person_left_out_is_that_of_the_others() -> None:
    scores = read_scores(table({"A": (None, 1, 1, 1, 1, 1)}, {"A": (4, None, 1, 1, 1, 1)}), usual())
    assert scores.combined()[0].tolist() == [4, 1, 1, 1, 1, 1]
    assert scores.combined("mean")[0].tolist() == [4, 1, 1, 1, 1, 1]


@given(st.lists(st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=4, max_size=4), min_size=1, max_size=6))
def test_the_median_is_that_of_the_standard_library(people: list[list[int | None]]) -> None:
    import statistics

    from opendata_training.planning.priorities.scores import Scores

    cells = np.array(
        [[[np.nan if each is None else each] for each in row] for row in zip(*people, strict=True)], dtype=float
    )
    ids = tuple("abcd")
    found = Scores(usual()[:1], ids, ids, tuple(map(str, range(len(people)))), cells).combined()
    for at, row in enumerate(zip(*people, strict=True)):
        known = [each for each in row if each is not None]
        assert (found[at, 0] == statistics.median(known)) if known else np.isnan(found[at, 0])


def test_disagreement_says_who_and_how_far() -> None:
    found = prioritise(table(CLINICS, {**CLINICS, "Clinics": (5, 1, 3, 1, 4, 1)}), usual(), count=1)
    one = found.disagreements[0]
    assert (one.name, one.criterion, one.lowest, one.lowest_by, one.highest, one.highest_by) == (
        "Clinics", "Demand", 1, "P2", 5, "P1",
    )  # fmt: skip
    assert len(found.disagreements) == 1


def test_a_dataset_is_known_by_its_id_when_its_name_changes() -> None:
    frame = pd.DataFrame(
        {"id": ["a", "a"], "name": ["Old", "New"], "person": ["P", "Q"], **{key: [1, 5] for key in KEYS}}
    )
    found = prioritise(frame, usual(), count=1)
    assert len(found.ranking) == 1 and found.ranking[0].total == pytest.approx(3)


# How places move.


@st.composite
def boards(draw: st.DrawFn) -> tuple[np.ndarray, int]:
    many = draw(st.integers(3, 12))
    cells = draw(st.lists(st.lists(st.integers(2, 10), min_size=6, max_size=6), min_size=many, max_size=many))
    return np.array(cells) / 2, draw(st.integers(1, many - 1))


@settings(max_examples=60, deadline=None)
@given(boards(), st.integers(0, 5), st.floats(0.013, 0.987), st.booleans())
def test_moves_are_what_ranking_again_gives(board: tuple[np.ndarray, int], at: int, away: float, up: bool) -> None:
    matrix, count = board
    criteria = usual()
    ordered = order(totals(matrix, criteria), axis(matrix, criteria, "value"), axis(matrix, criteria, "effort"))
    first, today = set(map(int, ordered[:count])), criteria[at].weight
    steps = [one for one in moves(matrix, criteria, ordered, count) if one.criterion == at and one.up == up]
    for one in sorted(steps, key=lambda one: abs(one.weight - today)):
        if abs(one.weight - today) < away * today:
            assert set(one.leaves) <= first and not set(one.enters) & first
            first = first - set(one.leaves) | set(one.enters)
    weight = today * (1 + away if up else 1 - away)
    there = totals(
        matrix, tuple(replace(one, weight=weight) if one.key == criteria[at].key else one for one in criteria)
    )
    rest = [one for one in range(len(matrix)) if one not in first]
    assert len(first) == count
    assert min(there[list(first)]) >= max(there[rest]) - 1e-6


def test_a_weight_is_told_at_which_a_dataset_comes_in() -> None:
    # B overtakes A where 3·5 + w·1 = 3·4 + w·2, at w = 3; and where w·5 + 2·1 = w·4 + 2·2, at w = 2.
    two = (Criterion("value", "Value", 3, "for", "value"), Criterion("demand", "Demand", 2, "for", "value"))
    frame = pd.DataFrame({"name": ["A", "B"], "Value": [5, 4], "Demand": [1, 2]})
    less, more = prioritise(frame, two, count=1).changes
    assert [(one.criterion, one.up, one.enters, one.leaves) for one in (less, more)] == [
        ("Value", False, ("B",), ("A",)),
        ("Demand", True, ("B",), ("A",)),
    ]
    assert (less.weight, more.weight) == (pytest.approx(2), pytest.approx(3))
    assert "above 3.00 (today 2)" in more.sentence


def test_who_is_better_in_all_is_safe_and_who_is_worse_in_all_is_out() -> None:
    found = prioritise(
        table(
            {
                "Best": (5, 5, 5, 1, 5, 1),
                "Odd": (5, 1, 1, 5, 1, 1),
                "Odder": (1, 5, 1, 1, 1, 5),
                "Worst": (1, 1, 1, 5, 1, 5),
            }
        ),
        usual(),
        count=2,
    )
    assert {one.name: one.safe for one in found.ranking} == {
        "Best": "safe", "Odd": "contested", "Odder": "contested", "Worst": "out",
    }  # fmt: skip
    assert [firmness(share) for share in (95, 94.9, 5.1, 5, float("nan"))] == [
        "safe",
        "contested",
        "contested",
        "out",
        "",
    ]
    assert sum(one.share or 0 for one in found.ranking) == pytest.approx(200)


def test_the_same_seed_draws_the_same_and_another_nearly() -> None:
    frame = table({f"D{at}": [1 + (at * step) % 5 for step in (1, 2, 3, 4, 6, 7)] for at in range(20)})
    one, again, other = (prioritise(frame, usual(), seed=seed) for seed in (1, 1, 2))
    assert [each.share for each in one.ranking] == [each.share for each in again.ranking]
    assert max(abs((a.share or 0) - (b.share or 0)) for a, b in zip(one.ranking, other.ranking, strict=True)) < 8


def test_as_many_places_as_datasets_leave_nothing_to_move() -> None:
    found = prioritise(table(CLINICS), usual(), count=3)
    assert not found.changes and all(one.safe == "safe" for one in found.ranking)


def test_places_share_only_with_their_own() -> None:
    total = np.array([1.0, 1.0 + 6e-10, 1.0 + 12e-10, np.nan])
    ordered = np.array([2, 1, 0, 3])
    assert places(total, ordered).tolist() == [3, 1, 1, 0]


# Files.


def test_the_criteria_come_back_as_they_were_in_either_language(tmp_path: Path) -> None:
    for language in ("es", "en"):
        use_language(language)
        write_criteria(usual(), tmp_path / "criteria.csv")
        assert check_sheet(sheet_named("criteria"), tmp_path / "criteria.csv").counts == {}
        use_language("en")
        assert [replace(one, name="", question="", scale="") for one in read_criteria(tmp_path / "criteria.csv")] == [
            replace(one, name="", question="", scale="") for one in usual()
        ]
    use_language(None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Name,Weight\nDemand,0\n", "above 0"),
        ("Name,Weight\nDemand,\n", "has no weight"),
        ("Name,Weight,Counts\nDemand,-1,for\n", "row 2"),
        ("Name,Weight,Counts\nDemand,1,perhaps\n", "against"),
        ("Criterion,Name,Weight\nperson,Who,1\n", '"person"'),
        ("Name,Peso,Cuenta\n,2,a favor\n", "no name"),
    ],
)
def test_criteria_that_cannot_be_are_told(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "criteria.csv").write_text(text, encoding="utf-8")
    with pytest.raises(Problem, match=said):
        read_criteria(tmp_path / "criteria.csv")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Name,Demand\nDams,9\n", "from 1 to 5"),
        ("Name,Demand\nDams,high\n", "row 2"),
        ("Name,Person,Demand\nDams,Ana,3\nDams,Ana,4\n", "Ana scored Dams twice, in rows 2 and 3"),
        ("Name,Demand\nDams,\n", "No dataset has a score"),
        ("Name,Demand\n,3\n", "names no dataset"),
        ("Dataset title,Demand\nDams,3\n", "no column called Dataset"),
    ],
)
def test_scores_that_cannot_be_are_told(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "scores.csv").write_text(text, encoding="utf-8")
    with pytest.raises(Problem, match=said):
        prioritise(tmp_path / "scores.csv")


def test_bad_scores_are_findings_too(tmp_path: Path) -> None:
    (tmp_path / "scores.csv").write_text(
        "Name,Person,Demand,Evidence\nDams,Ana,9,x\nRain,Ana,5,\nRain,Ana,2,\nWells,Ana,high,\n", encoding="utf-8"
    )
    counts = check_sheet(sheet_named("scores"), tmp_path / "scores.csv").counts
    assert {"constraint-error", "type-error", "primary-key", "no-evidence"} <= counts.keys()


def test_a_choice_with_a_reason_stays_and_one_without_is_made_anew(tmp_path: Path) -> None:
    frame = table({f"D{at}": (at, at, 3, 3, 3, 3) for at in range(1, 6)})
    path = prioritise(frame, usual(), count=2).write(tmp_path / "priorities.csv")
    rows = read_priorities(path)
    assert [(row["name"], row["chosen"]) for row in rows][:3] == [("D5", True), ("D4", True), ("D3", False)]
    rows[0] |= {"chosen": False, "reason": "The system is being replaced."}
    rows[4] |= {"chosen": True, "reason": "Asked for by the mayor's office."}
    rows[2] |= {"chosen": True}
    found = prioritise(frame, usual(), count=2, before=rows)
    assert [one.name for one in found.chosen] == ["D4", "D1"]
    assert {one.name: one.reason for one in found.ranking if one.reason}.keys() == {"D5", "D1"}


def test_columns_of_ones_own_stay_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "priorities.csv"
    found = prioritise(table(CLINICS), usual(), count=1)
    found.write(path)
    text = path.read_text(encoding="utf-8-sig").splitlines()
    path.write_text(
        "\n".join([text[0] + ",Nota", text[1] + ",mía", *(line + "," for line in text[2:])]), encoding="utf-8"
    )
    found.write(path, read_priorities(path))
    assert "mía" in path.read_text(encoding="utf-8-sig").splitlines()[1]


def test_scores_are_begun_from_an_inventory_and_never_over_what_is_there(tmp_path: Path) -> None:
    inventory = pd.DataFrame({"Nombre del conjunto": ["Presas", "Lluvia"], "Nombre del recurso": ["a", "b"],
                              "Responsable": ["x", "y"]})  # fmt: skip
    scores, criteria = begin_scores(inventory, tmp_path, ["Ana", "Luis"])
    rows = read_sheet(sheet_named("scores"), scores)
    assert [(row["id"], row["person"]) for row in rows] == [
        (name, who) for who in ("Ana", "Luis") for name in ("presas", "lluvia")
    ]
    assert read_criteria(criteria) == usual()
    with pytest.raises(Problem, match="already"):
        begin_scores(inventory, tmp_path)
    with pytest.raises(Problem, match="No dataset has a score"):
        prioritise(scores)


def test_five_thousand_datasets_are_ranked_whole() -> None:
    many = 5_000
    chance = np.random.default_rng(1)
    frame = pd.DataFrame({"name": [f"Dataset {at}" for at in range(many)],
                          **{key: chance.integers(1, 6, many) for key in KEYS}})  # fmt: skip
    found = prioritise(frame, usual())
    assert len(found.ranked) == many and len(found.first) == 10
    assert [one.rank for one in found.ranking] == sorted(one.rank or 0 for one in found.ranking)


# What is shown.


@pytest.mark.parametrize("language", ["en", "es"])
def test_pictures_have_their_numbers_in_words(language: str) -> None:
    use_language(language)
    found = prioritise(table(CLINICS, {**CLINICS, "Clinics": (5, 1, 3, 1, 4, 1)}), usual(), count=1)
    for picture in (found.matrix(), found.firmness(), found.disagreement()):
        assert picture.image.startswith(b"\x89PNG") and picture.description.endswith(".")
        assert len(picture.table) > 1 and len({len(row) for row in picture.table}) == 1
    assert "Clinics" in str(found) and "Clinics" in found._repr_html_() and f'lang="{language}"' in found._repr_html_()
    use_language(None)


def test_names_are_not_run_as_html() -> None:
    found = prioritise(
        table({"<script>alert(1)</script>": (5, 5, 3, 1, 4, 1), "B": (1, 1, 1, 1, 1, 1)}), usual(), count=1
    )
    assert "<script>" not in found._repr_html_() and "<script>" not in found.matrix()._repr_html_()


def test_sliders_move_the_ranking_and_keep_the_weights(tmp_path: Path) -> None:
    use_language("en")
    table({"A": (5, 1, 3, 3, 3, 3), "B": (1, 4, 3, 3, 3, 3)}).to_csv(tmp_path / "scores.csv", index=False)
    box = weight_sliders(tmp_path / "scores.csv", places=1)
    left, shown = box.children
    *sliders, buttons, _said = left.children
    save, back = buttons.children
    assert "new: 0" in shown.value
    value = next(one for one in sliders if one.description.startswith("Value"))
    value.value = 0.5
    assert "new: 1" in shown.value and "comes in" in shown.value
    save.click()
    assert read_criteria(tmp_path / "criteria.csv")[0].weight == 0.5
    # The file is the state: whoever opens the sliders again finds them as they were left.
    again = weight_sliders(tmp_path / "scores.csv", usual(), save="criteria.csv", places=1)
    assert again.children[0].children[0].value == 3
    assert weight_sliders(tmp_path / "scores.csv", places=1).children[0].children[0].value == 0.5
    back.click()
    assert value.value == 3 and "new: 0" in shown.value
    for slider in sliders:
        slider.value = 0
    assert "All weights are 0" in shown.value
    use_language(None)


# The command.


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    table(CLINICS, CLINICS).to_csv(tmp_path / "scores.csv", index=False)
    return tmp_path / "scores.csv"


def test_the_command_ranks_and_writes(scores: Path, capsys: Any) -> None:
    out, picture = scores.with_name("priorities.csv"), scores.with_name("matrix.png")
    assert (
        main(["plan", "priorities", str(scores), "--places", "1", "-o", str(out), "--picture", str(picture), "--json"])
        == 0
    )
    said = json.loads(capsys.readouterr().out)
    assert [one["rank"] for one in said["ranking"]] == [1, 2, 3] and said["ranking"][0]["chosen"] is True
    assert {
        "criteria",
        "people",
        "combine",
        "places",
        "ties",
        "changes",
        "disagreements",
        "seed",
        "draws",
    } <= said.keys()
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert check_sheet(sheet_named("priorities"), out).valid
    # Twice gives the same file.
    before = out.read_bytes()
    assert main(["plan", "priorities", str(scores), "--places", "1", "-o", str(out)]) == 0
    assert out.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["nowhere.csv"],
        ["scores.csv", "--places", "0"],
        ["scores.csv", "--seed", "-1"],
        ["scores.csv", "-o", "scores.csv"],
        ["scores.csv", "-o", "priorities.pdf"],
        ["scores.csv", "--criteria", "nowhere.csv"],
        ["mine.csv", "--begin", "inventory.csv"],
        ["scores.csv", "--begin", "nowhere.csv"],
        ["."],
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_cannot_be_done_is_said_in_one_sentence(
    scores: Path, arguments: list[str], language: str, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(scores.parent)
    data = scores.read_bytes()
    assert main(["plan", "priorities", *arguments, "--lang", language]) == 2
    said = capsys.readouterr().err.strip()
    assert (
        said and "\n" not in said and "Traceback" not in said and "unexpected" not in said and "inesperado" not in said
    )
    assert scores.read_bytes() == data
    use_language(None)


def test_a_no_without_a_reason_stays_and_is_told() -> None:
    frame = table({f"D{at}": (at, at, 3, 3, 3, 3) for at in range(1, 6)})
    for at, expected in ((0, ["D4", "D3"]), (1, ["D5", "D3"])):
        rows = [Row(one.to_row()) for one in prioritise(frame, usual(), count=2).ranking]
        rows[at]["chosen"] = False
        found = prioritise(frame, usual(), count=2, before=rows)
        assert [one.name for one in found.chosen] == expected
        assert [one.name for one in found.refused] == [f"D{5 - at}"]
        assert any(f"a no was written: D{5 - at}." in one for one in found.notes)
        again = prioritise(frame, usual(), count=2, before=[Row(one.to_row()) for one in found.ranking])
        assert again.chosen == found.chosen
    # A no with a reason makes room for the next one, wherever it stood.
    for at, expected in ((0, ["D4", "D3"]), (1, ["D5", "D3"])):
        rows = [Row(one.to_row()) for one in prioritise(frame, usual(), count=2).ranking]
        rows[at] |= {"chosen": False, "reason": "The system is being replaced."}
        found = prioritise(frame, usual(), count=2, before=rows)
        assert [one.name for one in found.chosen] == expected and not found.refused
    # More places than before are no reason to take the file's other rows for a person's no.
    few = [Row(one.to_row()) for one in prioritise(frame, usual(), count=2).ranking]
    assert len(prioritise(frame, usual(), count=4, before=few).chosen) == 4


def test_a_decided_dataset_that_is_not_in_the_scores_is_kept_and_told(tmp_path: Path) -> None:
    frame = table({f"D{at}": (at, at, 3, 3, 3, 3) for at in range(1, 6)})
    rows = [Row(one.to_row(), others={"Nota": "mía"}) for one in prioritise(frame, usual(), count=2).ranking]
    rows[3] |= {"chosen": True, "reason": "Asked for by the mayor's office."}
    found = prioritise(frame[frame["name"] != "D2"], usual(), count=2, before=rows)
    back = read_priorities(found.write(tmp_path / "priorities.csv", rows))[-1]
    assert (back["name"], back["rank"], back["chosen"], back["reason"]) == ("D2", None, True, rows[3]["reason"])
    assert back.others == {"Nota": "mía"} and [one.name for one in found.chosen] == ["D5", "D2"]
    assert any("D2" in one and "Not in the scores" in one for one in found.notes)


def test_an_inventory_without_ids_is_told_when_scores_are_begun(tmp_path: Path, capsys: Any) -> None:
    inventory = tmp_path / "inventory.csv"
    for ids, told in ((",", True), ("wells,rain", False)):
        one, two = ids.split(",")
        inventory.write_text(f"Id,Name,Resource,Responsible\n{one},Wells,a,x\n{two},Rain,b,y\n")
        assert main(["plan", "priorities", str(tmp_path / "scores.csv"), "--begin", str(inventory)]) == 0
        assert ("opendata plan inventory" in capsys.readouterr().out) is told
        (tmp_path / "scores.csv").unlink()
