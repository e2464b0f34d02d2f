"""What several of this agency's datasets share: names, and how rows are spread over groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....countries.mx.geography import STATES
from ....countries.mx.names import FORMER
from ...making import Block, Maker, choice, derived
from ...making.basic import picked

if TYPE_CHECKING:
    import numpy as np

# The capital's name until 2016.
CAPITAL = {STATES["09"]: FORMER["09"]}
# How many each force has beside the largest, in hundredths.
FORCES = {
    "Policía Estatal Preventiva": 90,
    "Policía Municipal": 100,
    "Policía Ministerial": 35,
    "Custodia Penitenciaria": 40,
    "Tránsito Estatal": 15,
    "Policía Procesal": 6,
    "Ministerio Público": 18,
}
_NAMES, _MUNICIPAL, _AUXILIARY = tuple(FORCES), tuple(FORCES).index("Policía Municipal"), "Policía Auxiliar"


def forces(code: np.ndarray, state: np.ndarray) -> list[str]:
    """Give the names of forces; the capital has no municipal police.

    Parameters:
        code: their places in FORCES.
        state: the number of the state that each is in.
    """
    import numpy as np

    return picked([*_NAMES, _AUXILIARY], np.where((code == _MUNICIPAL) & (state == 9), len(_NAMES), code))


def force(label: str) -> Maker:
    """Make a column of forces, the large ones met more often, in the state of each row.

    Parameters:
        label: its label.
    """
    inner = choice(label, FORCES)

    def work(block: Block) -> list[str]:
        inner.make(block)
        return forces(block.numbers[label], block.numbers["state"])

    return derived(label, work)


def parted(row: np.ndarray, rows: np.ndarray | int, groups: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Spread rows evenly over groups that stand one after the other.

    Parameters:
        row: the numbers of rows, from 0.
        rows: how many there are.
        groups: how many groups.

    Returns:
        The group of each row, its number within the group, and how many rows the group has.
    """
    group = row * groups // rows
    first = -(-group * rows // groups)
    return group, row - first, -(-(group + 1) * rows // groups) - first
