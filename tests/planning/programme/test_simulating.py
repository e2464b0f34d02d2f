"""How many squads: the runs are the same for a seed, agree with arithmetic where there is no chance, and move the right way."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.planning.programme.simulating import ENOUGH, Assumptions, simulate

CERTAIN = Assumptions(target=100, days=30, pace=3, spread=0, between=0, blocked=0, wait=0)


def test_without_chance_it_is_arithmetic() -> None:
    found = simulate(CERTAIN, 12, draws=20)
    assert [one.middle for one in found.crews] == [10 * many for many in range(1, 13)]
    assert all(one.low == one.middle == one.high for one in found.crews) and found.enough == 10
    assert simulate(replace(CERTAIN, wait=0.0, days=31), 1, draws=5).crews[0].middle == 10


def test_chance_costs_squads_and_the_same_seed_gives_the_same() -> None:
    found = simulate(draws=500)
    assert found == simulate(draws=500) and found != simulate(draws=500, seed=2)
    assert found.enough is not None and found.enough > 10
    chances = [one.chance for one in found.crews]
    assert chances == sorted(chances)
    assert all(one.low <= one.middle <= one.high for one in found.crews)
    assert chances[found.enough - 1] >= ENOUGH > chances[found.enough - 2]


@pytest.mark.parametrize(("name", "worse"), [("pace", 4.0), ("blocked", 0.4), ("wait", 9.0), ("days", 24)])
def test_what_makes_it_harder_lowers_what_is_reached(name: str, worse: float) -> None:
    easy = simulate(Assumptions(), 12, draws=400).crews[-1]
    hard = simulate(replace(Assumptions(), **{name: worse}), 12, draws=400).crews[-1]
    assert hard.middle < easy.middle and hard.chance <= easy.chance


def test_the_mean_run_is_near_what_the_means_say() -> None:
    found = simulate(replace(CERTAIN, spread=0.6, between=0.25), 10, draws=2000).crews[-1]
    assert 90 <= found.middle <= 104


@pytest.mark.parametrize(
    "bad", [{"target": 0}, {"days": 0}, {"pace": 0}, {"pace": float("nan")}, {"spread": -1}, {"blocked": 1}, {"wait": -1},
            {"spread": float("inf")}],
)  # fmt: skip
def test_what_cannot_be_played_is_said(bad: dict[str, float]) -> None:
    with pytest.raises(Problem):
        Assumptions(**bad)  # type: ignore[arg-type]


@pytest.mark.parametrize(("squads", "draws"), [(0, 10), (501, 10), ([], 10), ([0], 10), (3, 0), (3, 10**6)])
def test_too_many_or_too_few_are_said(squads: int | list[int], draws: int) -> None:
    with pytest.raises(Problem):
        simulate(squads=squads, draws=draws)


def test_some_numbers_of_squads_alone() -> None:
    whole = {one.squads: one for one in simulate(squads=12, draws=200).crews}
    assert simulate(squads=[12, 5], draws=200).crews == [whole[5], whole[12]]


def test_the_command_and_its_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "p.png"
    assert main(["plan", "programme", "--simulate", "--target", "20", "--picture", str(picture), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["enough"] and told["assumed"]["target"] == 20 and picture.read_bytes().startswith(b"\x89PNG")
    assert main(["--lang", "es", "plan", "programme", "--simulate", "--squads", "2"]) == 0
    assert "escuadrones" in capsys.readouterr().out
    for wrong in (["--squads", "0"], ["--pace", "-1"], ["--squads", "9999"]):
        assert main(["plan", "programme", "--simulate", *wrong]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1
