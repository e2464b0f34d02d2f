"""Mexico's states have an address each, found by any of their names."""

from __future__ import annotations

import pytest

from opendata_training.countries.mx.geography import STATES
from opendata_training.countries.mx.place_addresses import NUMBERS, place_address
from opendata_training.publishing.vocabularies import places


def test_every_state_has_one_address_and_it_leads_back() -> None:
    assert set(NUMBERS) == set(STATES) and len(set(NUMBERS.values())) == 32
    for key, name in STATES.items():
        found = place_address(name)
        assert found and place_address(found[0]) == found and found[1] == ("Estado de México" if key == "15" else name)


@pytest.mark.parametrize(
    ("text", "name"), [("CDMX", "Ciudad de México"), ("Edo. Mex.", "Estado de México"), ("jalisco ", "Jalisco")]
)
def test_any_name_of_a_state(text: str, name: str) -> None:
    found = places.place(text)
    assert found and str(found.words) == name and found.iri.startswith("https://sws.geonames.org/")


def test_mexico_is_the_country_and_another_place_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    found = places.place("México")
    assert found and found.iri.endswith("/country/MEX")
    assert place_address("Valle de Bravo") is None and place_address("") is None
    assert places.place("Jalisco")
    monkeypatch.setenv("OPENDATA_COUNTRY", "xv")
    assert places.place("Jalisco") is None and places.place("MX")
