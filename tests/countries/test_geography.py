"""Mexico's states and municipalities: their keys, their names, and where their made-up points fall."""

from datetime import date
from itertools import combinations

import pytest

from opendata_training.countries.mx.geography import MUNICIPALITIES, STATES
from opendata_training.countries.mx.names import FORMER, FORMER_UNTIL, STATE_VARIANTS, shouted
from opendata_training.countries.mx.places import BOXES, MEXICO

KEYS = [f"{number:02d}" for number in range(1, 33)]
# These two have no more that existed in 2014.
FEW = {"02", "03"}
CAPITALS = {
    **{"01": "001", "02": "002", "03": "003", "04": "002", "05": "030", "06": "002", "07": "101", "08": "019"},
    **{"10": "005", "11": "015", "12": "029", "13": "048", "14": "039", "15": "106", "16": "053", "17": "007"},
    **{"18": "017", "19": "039", "20": "067", "21": "114", "22": "014", "23": "004", "24": "028", "25": "006"},
    **{"26": "030", "27": "004", "28": "041", "29": "033", "30": "087", "31": "050", "32": "056"},
}


def test_the_32_states_are_there_in_order() -> None:
    assert list(STATES) == list(MUNICIPALITIES) == list(BOXES) == KEYS
    assert len(set(STATES.values())) == 32


@pytest.mark.parametrize("state", KEYS)
def test_a_state_has_municipalities_with_keys_and_names(state: str) -> None:
    towns = MUNICIPALITIES[state]
    assert len(towns) >= (5 if state in FEW else 6)
    assert list(towns) == sorted(towns)
    assert all(len(key) == 3 and key.isdecimal() and key != "000" for key in towns)
    assert len(set(towns.values())) == len(towns)
    assert all(name == name.strip() and name[0].isupper() for name in towns.values())


def test_the_capitals_are_among_them() -> None:
    assert all(key in MUNICIPALITIES[state] for state, key in CAPITALS.items())
    assert MUNICIPALITIES["30"]["087"] == "Xalapa"
    assert MUNICIPALITIES["23"]["004"] == "Othón P. Blanco"


def test_mexico_city_has_its_sixteen_alcaldías() -> None:
    assert list(MUNICIPALITIES["09"]) == [f"{number:03d}" for number in range(2, 18)]
    assert MUNICIPALITIES["09"]["002"] == "Azcapotzalco"
    assert MUNICIPALITIES["09"]["017"] == "Venustiano Carranza"


@pytest.mark.parametrize("state", KEYS)
def test_a_box_lies_within_mexico(state: str) -> None:
    south, north, west, east = BOXES[state]
    assert MEXICO[0] < south < north < MEXICO[1]
    assert MEXICO[2] < west < east < MEXICO[3]
    # Less than three degrees each way: a part of one state, not of several.
    assert north - south < 30000 > east - west


def test_no_two_boxes_overlap() -> None:
    for one, other in combinations(BOXES.values(), 2):
        assert one[1] < other[0] or other[1] < one[0] or one[3] < other[2] or other[3] < one[2]


def test_known_points_are_where_they_should_be() -> None:
    def within(latitude: int, longitude: int) -> list[str]:
        return [key for key, box in BOXES.items() if box[0] <= latitude <= box[1] and box[2] <= longitude <= box[3]]

    assert within(194326, -991332) == ["09"]  # The Zócalo of Mexico City.
    assert within(218818, -1022916) == ["01"]  # Aguascalientes.
    assert within(193182, -982375) == ["29"]  # Tlaxcala.
    assert within(248091, -1073940) == ["25"]  # Culiacán.


def test_variants_are_other_names_of_one_state_only() -> None:
    told = [name for names in STATE_VARIANTS.values() for name in names]
    assert set(STATE_VARIANTS) <= set(STATES)
    assert len(set(told)) == len(told)
    assert not set(told) & set(STATES.values())
    assert not {shouted(name) for name in told} & {shouted(name) for name in STATES.values()}
    assert {"Distrito Federal", "D.F.", "CDMX"} <= set(STATE_VARIANTS["09"])


def test_the_former_name_is_a_variant_and_has_a_date() -> None:
    assert FORMER == {"09": "Distrito Federal"}
    assert FORMER_UNTIL.keys() == FORMER.keys()
    assert FORMER_UNTIL["09"] == date(2016, 1, 29)
    assert all(name in STATE_VARIANTS[key] for key, name in FORMER.items())


def test_shouted_names_have_capitals_and_no_accents() -> None:
    assert shouted("Michoacán de Ocampo") == "MICHOACAN DE OCAMPO"
    assert shouted("Acuña") == "ACUÑA"
    assert all(shouted(name).isascii() and shouted(name).isupper() for name in STATES.values())
