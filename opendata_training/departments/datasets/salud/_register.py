"""The register of health facilities, from which the flagship dataset takes what is the same in all releases."""

from __future__ import annotations

from typing import NamedTuple

from ....countries.mx.geography import MUNICIPALITIES, STATES
from ...making import Block, Maker, choice, derived, steady
from ...making.basic import picked
from ...making.where import chosen_places
from ._lists import LETTERS, NAMES, POSTAL, POSTAL_CAPITAL, STREETS

IDENTITY = ("CLUES", "CLAVE DE LA INSTITUCION", "NOMBRE DE LA INSTITUCION")
PLACE = ("CLAVE DE LA ENTIDAD", "NOMBRE DE LA ENTIDAD", "CLAVE DEL MUNICIPIO", "NOMBRE DEL MUNICIPIO")
# Two parts of Mexico City that are always there, because their postal codes begin with 0.
_SHORTENED = {("09", "007"), ("09", "015")}
# About how many facilities a municipality has in a small file.
_PER = 11


class Kind(NamedTuple):
    """A kind of facility: who runs it, what it is, how it is named, its most rooms and beds, how often it is met."""

    key: str
    institution: str
    type: str
    sort: str
    level: str
    name: str
    rooms: int
    beds: int
    often: int


_SSA, _IMSS, _ISSSTE = "Secretaría de Salud", "Instituto Mexicano del Seguro Social", "ISSSTE"
_OUT, _IN, _ONE, _TWO = "De consulta externa", "De hospitalización", "Primer nivel", "Segundo nivel"
KINDS = (
    Kind("SSA", _SSA, _OUT, "Rural de 01 núcleo básico", _ONE, "Centro de Salud {name}", 2, 0, 30),
    Kind("SSA", _SSA, _OUT, "Urbano de 03 núcleos básicos", _ONE, "Centro de Salud Urbano {name}", 6, 0, 14),
    Kind("SSA", _SSA, _OUT, "Unidad móvil", _ONE, "Caravana de la Salud {name}", 1, 0, 6),
    Kind("SSA", _SSA, _IN, "Hospital integral (comunitario)", _TWO, "Hospital Integral {name}", 8, 24, 4),
    Kind("SSA", _SSA, _IN, "Hospital general", _TWO, "Hospital General de {place}", 22, 180, 3),
    Kind("SSA", _SSA, _IN, "Hospital especializado", "Tercer nivel", "Hospital Regional {name}", 40, 320, 1),
    Kind("IMO", "IMSS-Oportunidades", _OUT, "Unidad médica rural", _ONE, "Unidad Médica Rural {name}", 2, 0, 14),
    Kind("IMO", "IMSS-Oportunidades", _IN, "Hospital rural", _TWO, "Hospital Rural {name}", 7, 40, 2),
    Kind("IMS", _IMSS, _OUT, "Unidad de medicina familiar", _ONE, "Unidad de Medicina Familiar {place}", 20, 0, 8),
    Kind("IMS", _IMSS, _IN, "Hospital general de zona", _TWO, "Hospital General de Zona {place}", 30, 250, 2),
    Kind("IST", _ISSSTE, _OUT, "Unidad de medicina familiar", _ONE, "Clínica de Medicina Familiar {name}", 9, 0, 5),
    Kind("SMP", "Servicios médicos privados", _OUT, "Consultorio particular", _ONE, "Consultorio {name}", 2, 0, 9),
    Kind("SMP", "Servicios médicos privados", _IN, "Clínica privada", _TWO, "Clínica {name}", 8, 30, 4),
    Kind("CRO", "Cruz Roja Mexicana", _OUT, "Puesto de socorro", _ONE, "Cruz Roja Delegación {place}", 3, 0, 2),
)


def _identity(block: Block) -> list[list[str]]:
    """Give a facility's key, its institution and its place, sorted by place."""
    import numpy as np

    rows, every = block.rows.astype(np.int64), block.total
    places = sorted({*chosen_places(block, _PER), *_SHORTENED})
    codes = rows * len(places) // every
    states = [state for state, _key in places]
    # The facilities of a state are numbered from its first one on; a few numbers were never given.
    first = np.array([-(-states.index(state) * every // len(places)) for state in states])[codes]
    numbers = (rows - first) * 3 + 1 + block.chance("CLUES").wholes(block.rows, 0, 2)
    kinds = choice("kind", {str(at): kind.often for at, kind in enumerate(KINDS)})
    kinds.make(block)
    who = block.numbers["kind"]
    block.numbers["place"], block.numbers["state"] = codes, np.array(list(map(int, states)))[codes]
    letters, keys = picked([LETTERS[state] for state in states], codes), picked([kind.key for kind in KINDS], who)
    last = block.chance("CLUES.last").wholes(block.rows, 0, 9)
    clues = [
        f"{state}{key}{number:05d}{end}"
        for state, key, number, end in zip(letters, keys, numbers.tolist(), last.tolist(), strict=True)
    ]
    told = [states, [STATES[one] for one in states], [key for _state, key in places]]
    told.append([MUNICIPALITIES[state][key] for state, key in places])
    return [clues, keys, picked([kind.institution for kind in KINDS], who), *(picked(one, codes) for one in told)]


def _address(block: Block) -> list[list[str]]:
    """Give a street, a number, blank where houses have none, and a postal code of the place."""
    streets = picked(STREETS, block.chance("street").wholes(block.rows, 0, len(STREETS) - 1))
    numbers = block.chance("number").wholes(block.rows, -250, 900).tolist()
    draws = block.chance("postal").wholes(block.rows, 0, 10**6).tolist()
    codes = []
    for state, key, draw in zip(block.made[PLACE[0]], block.made[PLACE[2]], draws, strict=True):
        low, high = (POSTAL_CAPITAL[key],) * 2 if state == "09" else POSTAL[state]
        codes.append(f"{low + draw % (high - low + 1):02d}{draw // 10 % 99 * 10:03d}")
    return [streets, [str(one) if one > 0 else "" for one in numbers], codes]


def _name(block: Block) -> list[str]:
    names = picked(NAMES, block.chance("name").wholes(block.rows, 0, len(NAMES) - 1))
    return [
        KINDS[kind].name.format(name=name, place=place)
        for kind, name, place in zip(block.numbers["kind"].tolist(), names, block.made[PLACE[3]], strict=True)
    ]


def _size(label: str, most: list[int]) -> Maker:
    """Make a column of rooms or beds, at least a third of the most that the kind has."""

    def work(block: Block) -> list[str]:
        shares = block.chance(label).wholes(block.rows, 33, 100).tolist()
        limits = picked(list(map(str, most)), block.numbers["kind"])
        return [str(-(-int(limit) * share // 100)) for limit, share in zip(limits, shares, strict=True)]

    return derived(label, work)


IDENTIFIED = steady(derived((*IDENTITY, *PLACE), _identity))
ADDRESSED = steady(derived(("VIALIDAD", "NUMERO EXTERIOR", "CODIGO POSTAL"), _address))
NAMED = steady(derived("NOMBRE DE LA UNIDAD", _name))
ROOMS = steady(_size("CONSULTORIOS", [kind.rooms for kind in KINDS]))
BEDS = steady(_size("CAMAS", [kind.beds for kind in KINDS]))


def told(label: str, words: list[str]) -> Maker:
    """Make a column that says something of each facility's kind.

    Parameters:
        label: its label.
        words: what it says of each of KINDS.
    """
    return derived(label, lambda block: picked(words, block.numbers["kind"]))
