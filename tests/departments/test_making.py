"""What makes columns: the same things in all releases, people as they are asked for, and what is rare at least once."""

from __future__ import annotations

import re

import pytest

from opendata_training.countries.mx.people import CURP_STATES
from opendata_training.departments.making import (
    Block,
    Maker,
    blank,
    choice,
    cycle,
    date,
    hidden,
    person,
    place,
    serial,
    state,
    steady,
    whole,
)
from opendata_training.departments.making.where import CAPITAL, chosen_places
from opendata_training.departments.variants import SPREAD

SEEDS = range(40)


def made(
    *makers: Maker, seed: int = 1, release: str = "2014", total: int = 60, nominal: int = 50
) -> dict[str, list[str]]:
    block = Block(seed, "a/b", release, {"year": int(release)}, 0, total, total, nominal)
    for maker in makers:
        block.made.update(zip(maker.labels, maker.make(block), strict=True))
    return block.made


@pytest.mark.parametrize("seed", range(5))
def test_a_thing_is_the_same_in_all_releases_and_some_are_left_out(seed: int) -> None:
    makers = [
        steady(one)
        for one in (
            serial("KEY", "{:03d}"),
            place(municipality="PLACE", per=5, scattered=True),
            person(full="NAME", curp="CURP"),
            choice("KIND", "abc"),
            whole("SIZE", 1, 10**6),
            date("SINCE", "1990-01-01", "2010-12-31"),
        )
    ]
    first, second = (
        {row[0]: row for row in zip(*made(*makers, seed=seed, release=release, total=total).values(), strict=True)}
        for release, total in (("2013", 50), ("2014", 57))
    )
    both = first.keys() & second.keys()
    assert 40 < len(both) < 50
    assert all(first[key] == second[key] for key in both)


def test_a_thing_that_moves_to_another_row_is_told_by_its_number() -> None:
    def numbered(block: Block) -> list[list[str]]:
        block.numbers["id"] = block.rows + block.rows.dtype.type(10 * (block.facts["year"] - 2013))
        return []

    makers = hidden(Maker((), numbered)), steady(whole("SIZE", 1, 10**6), by="id")
    first, second = (made(*makers, release=release)["SIZE"] for release in ("2013", "2014"))
    assert first[10:] == second[:-10]


def test_numbers_begin_again_in_each_release() -> None:
    assert [made(serial("KEY"), release=release)["KEY"][0] for release in ("2013", "2014")] == ["000001"] * 2


def test_a_person_is_told_in_the_order_asked_for_and_was_born_in_those_years() -> None:
    found = made(person(curp="CURP", born="BORN", nss="NSS", full="NAME", since=1987, until=1988), person(name="FIRST"))
    assert list(found) == ["CURP", "BORN", "NSS", "NAME", "FIRST"]
    assert {born[:4] for born in found["BORN"]} == {"1987", "1988"}
    assert all(born[2:4] == nss[4:6] for born, nss in zip(found["BORN"], found["NSS"], strict=True))
    assert all(name.endswith(f" {first}") for name, first in zip(found["NAME"], found["FIRST"], strict=True))
    with pytest.raises(KeyError):
        person(nickname="NAME")


def test_a_key_knows_the_state_that_is_told_to_the_right_of_it() -> None:
    where = place(state_key="STATE", per=3)
    found = made(hidden(where), person(curp="CURP"), where)
    assert list(found) == ["CURP", "STATE"]
    assert [curp[11:13] for curp in found["CURP"]] == [CURP_STATES[key] for key in found["STATE"]]


@pytest.mark.parametrize("scattered", [False, True])
def test_the_capital_is_always_told_of_and_other_keys_that_are_shortened(scattered: bool) -> None:
    for seed in SEEDS:
        keys = set(made(place(state_key="STATE", per=12), seed=seed)["STATE"])
        assert CAPITAL in keys and min(keys) < CAPITAL < max(keys)
        for maker in (place(state_key="STATE", per=4, scattered=True), state(key="STATE", scattered=True)):
            for one in (maker, steady(maker)):
                assert CAPITAL in made(one, seed=seed, total=50 + seed % 11)["STATE"]


def test_places_are_as_many_as_a_release_may_need_and_sorted() -> None:
    for seed in SEEDS:
        block = Block(seed, "a/b", "2014", {}, 0, 100, 100, 100)
        found = chosen_places(block, 4)
        assert found == sorted(set(found))
        assert len(found) * 4 >= 100 * (1 + SPREAD)


def test_rows_of_a_place_are_all_different() -> None:
    found = made(place(geo="PLACE", per=6), cycle("A", "xy"), cycle("B", "123", per=2), total=60, nominal=50)
    rows = list(zip(*found.values(), strict=True))
    assert len(set(rows)) == len(rows)
    assert found["PLACE"] == sorted(found["PLACE"])


def test_a_rare_blank_happens_at_least_once() -> None:
    for seed in SEEDS:
        assert "" in made(blank(choice("KIND", "abc"), 0.0001), seed=seed)["KIND"]


def test_a_column_is_the_same_whole_or_in_pieces() -> None:
    makers = steady(place(geo="PLACE", per=5)), blank(person(full="NAME"), 0.2), steady(serial("KEY"))
    whole_ = made(*makers)
    parts: dict[str, list[str]] = {label: [] for label in whole_}
    for first in (0, 20, 40):
        block = Block(1, "a/b", "2014", {"year": 2014}, first, 20, 60, 50)
        for maker in makers:
            for label, cells in zip(maker.labels, maker.make(block), strict=True):
                parts[label] += cells
    assert parts == whole_
    assert all(re.fullmatch(r"\d{6}", key) for key in parts["KEY"])
