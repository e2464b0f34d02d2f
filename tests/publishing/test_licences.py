"""Licences are found by folder: a country's own first, each with its words and its text's address."""

from __future__ import annotations

from opendata_training.countries.common.frequencies import FREQUENCIES, frequency
from opendata_training.countries.common.licences import LICENCES, all_licences, licence


def test_countries_licences_come_first_and_none_twice() -> None:
    ids = [one.id for one in all_licences()]
    assert ids[0] == "libre-uso-mx" and len(set(ids)) == len(ids) > len(LICENCES)


def test_a_licence_is_known_by_all_its_names_and_by_no_others() -> None:
    for one in all_licences():
        for name in (one.id, one.id.upper(), one.url, *one.elsewhere):
            assert licence(name) is one, name
    assert licence("") is None and licence("CC-BY-NC-4.0") is None and licence("cc") is None


def test_frequencies_are_adelas_fourteen() -> None:
    assert len({one.code for one in FREQUENCIES}) == 14
    assert frequency("R/P1M") and frequency("") is None and frequency("x") is None
