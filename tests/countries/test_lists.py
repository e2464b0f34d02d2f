"""The lists of names that a recipe can call."""

from __future__ import annotations

from types import ModuleType

import pytest

from opendata_training.countries.mx.geography import STATES
from opendata_training.countries.mx.names import STATE_VARIANTS
from opendata_training.validation.national import national


@pytest.mark.parametrize("country", national("lists"), ids=lambda country: country.__name__)
def test_a_country_says_what_its_lists_are_called_and_knows_nothing_of_other_texts(country: ModuleType) -> None:
    assert country.LISTS
    for name, look in country.LISTS.items():
        assert name.replace("-", "").isalpha() and name == name.lower()
        assert look("") is None and look("no such name") is None


def test_each_state_is_called_as_inegi_calls_it() -> None:
    look = next(country for country in national("lists") if ".mx." in country.__name__).LISTS["states"]
    assert [look(name) for name in STATES.values()] == list(STATES.values())
    for key, names in STATE_VARIANTS.items():
        assert {look(name) for name in names} == {STATES[key]}
