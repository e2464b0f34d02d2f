"""Columns of places: INEGI's keys and names, and coordinates that lie within the state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ...countries.mx.geography import MUNICIPALITIES, STATES
from ...countries.mx.places import BOXES
from ..variants import SPREAD
from .basic import picked, written
from .block import Block, Maker

if TYPE_CHECKING:
    import numpy as np

PLACES = [(state, key) for state in sorted(MUNICIPALITIES) for key in sorted(MUNICIPALITIES[state])]
# Always told of: the state whose name drifts, so that a file from before 2016 has its name of then.
CAPITAL = "09"


def chosen_places(block: Block, per: int) -> list[tuple[str, str]]:
    """Choose the municipalities that a table tells of: the same in all its releases, the capital's among them.

    Parameters:
        block: some rows.
        per: how many rows a municipality has at the most, while there are municipalities enough.
    """
    chance = block.lasting("places")
    # Releases differ a little in their rows and must not differ in their places, so the size alone counts; and so many that
    # no place of any release has more than `per` rows.
    wanted = max(4, -(-int(block.nominal * (1 + SPREAD)) // per))
    if wanted >= len(PLACES):
        return PLACES
    low = [state for state in MUNICIPALITIES if state < CAPITAL]
    high = [state for state in MUNICIPALITIES if state > CAPITAL]
    # At least three states, two of them with keys that a spreadsheet shortens; two to four places a state, or more.
    many = min(len(MUNICIPALITIES), max(3, chance.between(-(-wanted // 4), -(-wanted * 2 // 3))))
    less = max(1, min(len(low), many * len(low) // len(MUNICIPALITIES) + chance.between(0, 1)))
    states = [*chance.some(low, less), CAPITAL, *chance.some(high, max(1, min(len(high), many - less - 1)))]
    found = [(state, key) for state in states for key in sorted(MUNICIPALITIES[state])]
    if len(found) > wanted:
        # One of each state stays, whatever else goes.
        stay = {(state, chance.one(sorted(MUNICIPALITIES[state]))) for state in states}
        rest = [place for place in found if place not in stay]
        found = sorted([*stay, *chance.some(rest, wanted - len(stay))])
    return found


def placed(block: Block, per: int, *, scattered: bool = False) -> tuple[list[tuple[str, str]], np.ndarray]:
    """Give the municipalities of a table, and which of them each row is in.

    What is told in `numbers`: "place" and "state"; where rows of a place stand together also "within", a row's number in its
    place, "inside", its number in its state, both from 0, and "together", how many rows its place has.

    Parameters:
        block: some rows.
        per: how many rows a municipality has at the most, while there are municipalities enough.
        scattered: whether each row is somewhere by chance; one at least in the capital.
    """
    import numpy as np

    places = chosen_places(block, per)
    states = [state for state, _key in places]
    codes: np.ndarray
    if scattered:
        codes = block.chance("place").wholes(block.rows, 0, len(places) - 1)
        capital = [at for at, state in enumerate(states) if state == CAPITAL]
        codes[block.sure("place")] = block.chance("place.capital").one(capital)
    else:
        codes, block.numbers["within"] = block.parted(len(places))
        # The first row of each place, and of what would come after the last one.
        starts = -(-np.arange(len(places) + 1) * block.total // len(places))
        first = starts[np.array([states.index(state) for state in states])]
        block.numbers["inside"] = block.rows.astype(np.int64) - first[codes]
        block.numbers["together"] = np.diff(starts)[codes]
    block.numbers["place"] = codes
    block.numbers["state"] = np.array([int(state) for state in states])[codes]
    return places, codes


def placing(told: Sequence[tuple[str, Callable[[tuple[str, str]], str]]], *, per: int, scattered: bool) -> Maker:
    """Make columns that say something of the municipality of each row; see `placed`.

    Parameters:
        told: labels, and what gives the cell of a municipality; those without a label are left out.
        per: how many rows a municipality has at the most, while there are municipalities enough.
        scattered: whether each row is somewhere by chance.
    """
    given = [(label, words) for label, words in told if label]

    def make(block: Block) -> list[list[str]]:
        places, codes = placed(block, per, scattered=scattered)
        return [picked([words(one) for one in places], codes) for _label, words in given]

    return Maker(tuple(label for label, _words in given), make)


def place(
    *,
    state_key: str = "",
    state: str = "",
    key: str = "",
    geo: str = "",
    municipality: str = "",
    per: int = 12,
    scattered: bool = False,
) -> Maker:
    """Make the columns that say where a row is; those whose label is given, in the order of the parameters.

    Rows of a place stand together, sorted by key, unless they are scattered. `cycle` counts within a place.

    Parameters:
        state_key: the label of the state's key, two characters.
        state: the label of the state's name.
        key: the label of the municipality's key within its state, three characters.
        geo: the label of both keys together, five characters.
        municipality: the label of the municipality's name.
        per: how many rows a municipality has at the most, while there are municipalities enough.
        scattered: whether each row is somewhere by chance.
    """
    told: list[tuple[str, Callable[[tuple[str, str]], str]]] = [
        (state_key, lambda one: one[0]),
        (state, lambda one: STATES[one[0]]),
        (key, lambda one: one[1]),
        (geo, lambda one: one[0] + one[1]),
        (municipality, lambda one: MUNICIPALITIES[one[0]][one[1]]),
    ]
    return placing(told, per=per, scattered=scattered)


def state(*, key: str = "", name: str = "", per: int = 1, scattered: bool = False) -> Maker:
    """Make the columns that say in which of the 32 states a row is.

    Parameters:
        key: the label of the state's key.
        name: the label of its name.
        per: how many rows a state has before the next one comes; after the last one the first comes again.
        scattered: whether each row is somewhere by chance; one at least in the capital.
    """
    told = [(label, words) for label, words in ((key, lambda one: one), (name, lambda one: STATES[one])) if label]

    def make(block: Block) -> list[list[str]]:
        import numpy as np

        keys = sorted(STATES)
        rows = block.rows.astype(np.int64)
        if scattered:
            codes = block.chance("state").wholes(block.rows, 0, 31)
            codes[block.sure("state")] = keys.index(CAPITAL)
        else:
            codes = rows // per % 32
            block.numbers["within"] = rows // (32 * per) * per + rows % per
        block.numbers["state"] = codes + 1
        return [picked([words(one) for one in keys], codes) for _label, words in told]

    return Maker(tuple(label for label, _words in told), make)


def coordinates(latitude: str, longitude: str, *, places: int = 4) -> Maker:
    """Make latitude and longitude in degrees, within the state of each row (see `place` and `state`).

    Parameters:
        latitude: its label.
        longitude: its label.
        places: how many decimals, four at most.
    """

    def make(block: Block) -> list[list[str]]:
        import numpy as np

        boxes = np.array([(0, 0, 0, 0), *(BOXES[key] for key in sorted(BOXES))])[block.numbers["state"]]
        less = 10 ** (4 - places)
        columns = []
        for label, low, high in ((latitude, 0, 1), (longitude, 2, 3)):
            share = block.chance(label).shares(block.rows)
            found = ((boxes[:, low] + share * (boxes[:, high] - boxes[:, low])) / less).astype(np.int64)
            block.numbers[label] = found
            columns.append(written(found, places))
        return columns

    return Maker((latitude, longitude), make)
