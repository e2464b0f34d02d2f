"""What several datasets of the company name: its subsidiaries, the states it works in, names of states in its reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ....countries.mx.geography import MUNICIPALITIES, STATES
from ...dataset import spoil
from ...making import Block, Maker
from ...making.basic import picked

# The subsidiaries that there were until 2015, and the company itself.
CORPORATE = "Corporativo"
SUBSIDIARIES = (
    "Pemex Exploración y Producción",
    "Pemex Refinación",
    "Pemex Gas y Petroquímica Básica",
    "Pemex Petroquímica",
)
# Where oil and gas are found or refined.
OIL_STATES = ("04", "05", "07", "11", "13", "19", "20", "21", "24", "27", "28", "30")
# The capital was renamed in 2016; the other names are as the company's reports shorten them.
CAPITAL = {STATES["09"]: "Distrito Federal"}
SHORT = {STATES["05"]: "Coahuila", STATES["15"]: "Estado de México", STATES["30"]: "Veracruz", **CAPITAL}
INVENTED = "Nota: todas las cifras son inventadas para capacitación."
LATIN = spoil("encoding-error", encoding="windows-1252")


def towns(
    among: Sequence[str],
    *,
    state_key: str = "",
    state: str = "",
    geo: str = "",
    municipality: str = "",
    per: int = 3,
    together: bool = False,
) -> Maker:
    """Make the columns that say where a row is, in some states alone, each of which has a municipality or more.

    Parameters:
        among: the states' keys.
        state_key: the label of the state's key.
        state: the label of its name.
        geo: the label of the municipality's key of five characters.
        municipality: the label of its name.
        per: about how many rows a municipality has, while there are municipalities enough.
        together: whether the rows of a place stand together, sorted by key, or each is somewhere by chance.
    """
    told: list[tuple[str, Callable[[tuple[str, str]], str]]] = [
        (state_key, lambda one: one[0]),
        (state, lambda one: STATES[one[0]]),
        (geo, lambda one: one[0] + one[1]),
        (municipality, lambda one: MUNICIPALITIES[one[0]][one[1]]),
    ]
    given = [(label, words) for label, words in told if label]

    def make(block: Block) -> list[list[str]]:
        import numpy as np

        many = max(1, -(-block.nominal // (per * len(among))))
        places = []
        for one in among:
            keys = sorted(MUNICIPALITIES[one])
            places += [(one, key) for key in block.lasting(f"towns {one}").some(keys, min(many, len(keys)))]
        if together:
            codes, _within = block.parted(len(places))
        else:
            codes = block.chance("towns").wholes(block.rows, 0, len(places) - 1)
            # The capital is there, whose name drifts, or else a key that begins with 0.
            codes[block.sure("towns")] = [one[0] for one in places].index("09" if "09" in among else min(among))
        block.numbers["place"] = codes
        block.numbers["state"] = np.array([int(one[0]) for one in places])[codes]
        return [picked([words(one) for one in places], codes) for _label, words in given]

    return Maker(tuple(label for label, _words in given), make)
