"""What several datasets of the department name: keys of facilities, postal codes, days after other days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ....countries.mx.people import CURP_STATES
from ...making import Block, Maker, derived

if TYPE_CHECKING:
    import numpy as np

# A CLUES begins with two letters for the state, taken to be those of a CURP: from memory; not compared.
LETTERS = CURP_STATES
# The first two digits of each state's postal codes, from and to. Source: Wikipedia, «Postal codes in Mexico».
POSTAL = {
    **{"01": (20, 20), "02": (21, 22), "03": (23, 23), "04": (24, 24), "05": (25, 27), "06": (28, 28), "07": (29, 30)},
    **{"08": (31, 33), "10": (34, 35), "11": (36, 38), "12": (39, 41), "13": (42, 43), "14": (44, 49), "15": (50, 57)},
    **{"16": (58, 61), "17": (62, 62), "18": (63, 63), "19": (64, 67), "20": (68, 71), "21": (72, 75), "22": (76, 76)},
    **{"23": (77, 77), "24": (78, 79), "25": (80, 82), "26": (83, 85), "27": (86, 86), "28": (87, 89), "29": (90, 90)},
    **{"30": (91, 96), "31": (97, 97), "32": (98, 99)},
}
# Likewise for each part of Mexico City, from memory; not compared. Nine of the sixteen begin with 0, as no other state's do.
POSTAL_CAPITAL = {
    **{"002": 2, "003": 4, "004": 5, "005": 7, "006": 8, "007": 9, "008": 10, "009": 12},
    **{"010": 1, "011": 13, "012": 14, "013": 16, "014": 3, "015": 6, "016": 11, "017": 15},
}
STREETS = (
    *("Av. Hidalgo", "Calle Morelos", "Calle 5 de Mayo", "Av. Juárez", "Calle Independencia", "Calle Niños Héroes"),
    *("Blvd. Lázaro Cárdenas", "Calle Aldama", "Prol. Guerrero", "Calle 16 de Septiembre", "Av. Revolución"),
    *("Calle Vicente Suárez", "Callejón del Carmen", "Av. Universidad"),
)
NAMES = (
    *("San José", "Santa María", "La Esperanza", "El Porvenir", "Benito Juárez", "Emiliano Zapata", "Lázaro Cárdenas"),
    *("Vicente Guerrero", "San Miguel", "Nuevo Amanecer", "Las Flores", "La Unión", "San Isidro", "Guadalupe Victoria"),
    *("El Rosario", "Los Ángeles", "Miguel Alemán", "Santa Cruz", "La Purísima", "20 de Noviembre", "Buenavista"),
    *("San Rafael", "El Mirador", "Plan de Ayala", "Francisco I. Madero", "Ojo de Agua", "La Cañada", "San Antonio"),
)


def facility(label: str, name: str = "", pattern: str = "Centro de Salud {name}") -> Maker:
    """Make a column of keys of the ministry's facilities, as ASSSA000123: four of each municipality.

    Parameters:
        label: its label.
        name: the label of a column of their names; none when it is not given.
        pattern: what they are called, with {name}.
    """

    def work(block: Block) -> list[list[str]]:
        import numpy as np

        letters = [LETTERS[f"{at:02d}"] for at in block.numbers["state"].tolist()]
        which = (block.numbers["place"] * 4 + block.chance(label).wholes(block.rows, 0, 3)).astype(np.uint64)
        numbers = block.lasting(label).wholes(which, 12, 99_999).tolist()
        names = block.lasting(f"{label}.name").wholes(which, 0, len(NAMES) - 1).tolist()
        keys = [f"{state}SSA{number:06d}" for state, number in zip(letters, numbers, strict=True)]
        return [keys, [pattern.format(name=NAMES[at]) for at in names]][: 2 if name else 1]

    return derived((label, name) if name else (label,), work)


def together(*makers: Maker) -> Maker:
    """Make several columns as one, so that they can be blank in the same rows.

    Parameters:
        makers: what makes them; none reads the texts of another.
    """
    labels = tuple(label for maker in makers for label in maker.labels)
    return Maker(labels, lambda block: [cells for maker in makers for cells in maker.make(block)])


def later(label: str, since: str, first: str, low: int, high: int, *, lean: int = 2) -> Maker:
    """Make a column of days some days after those of another; `numbers` has how many days after.

    Parameters:
        label: its label.
        since: the label of the column of days before it.
        first: the first day of that column, as it was made.
        low: the fewest days.
        high: the most days.
        lean: how much they lean to the few.
    """

    def work(block: Block) -> list[str]:
        from ...making.basic import picked

        waited: np.ndarray = block.chance(label).wholes(block.rows, low, high, lean=lean)
        block.numbers[label] = waited
        start = date.fromisoformat(first.format(**block.facts))
        days = [(start + timedelta(days=at)).isoformat() for at in range(366 + high + 1)]
        return picked(days, block.numbers[since] + waited)

    return derived(label, work)


def count(label: str, of: str) -> Maker:
    """Make a column of numbers that another column has beside its texts, as the days that `later` went on.

    Parameters:
        label: its label.
        of: the label of the other column.
    """
    return derived(label, lambda block: list(map(str, block.numbers[of].tolist())))
