"""Crops: what a municipality may grow, when and how, and what that usually gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

OI, PV, PE = "Otoño-Invierno", "Primavera-Verano", "Perennes"
RAIN, WATERED = "Temporal", "Riego"
# The commonest first: name, unit, how much is sown beside the most, hundredths of a unit that an irrigated hectare gives,
# pesos a unit, and when and how it is mostly grown.
_USUAL = (
    ("Maíz grano", "Tonelada", 1.0, 760, 3_300, PV, RAIN),
    ("Frijol", "Tonelada", 0.4, 190, 9_000, PV, RAIN),
    ("Sorgo grano", "Tonelada", 0.5, 560, 2_900, PV, RAIN),
    ("Alfalfa verde", "Tonelada", 0.1, 8_000, 450, PE, WATERED),
    ("Avena forrajera en verde", "Tonelada", 0.2, 2_200, 480, OI, WATERED),
    ("Trigo grano", "Tonelada", 0.4, 560, 3_600, OI, WATERED),
    ("Crisantemo", "Gruesa", 0.006, 110_000, 160, PV, WATERED),
    ("Chile verde", "Tonelada", 0.08, 2_200, 6_000, PV, WATERED),
    ("Caña de azúcar", "Tonelada", 0.4, 8_200, 560, PE, RAIN),
    ("Aguacate", "Tonelada", 0.1, 1_100, 13_000, PE, WATERED),
    ("Tomate rojo (jitomate)", "Tonelada", 0.05, 6_000, 6_500, OI, WATERED),
    ("Cebada grano", "Tonelada", 0.2, 450, 3_700, PV, RAIN),
    ("Gladiola", "Gruesa", 0.008, 115_000, 150, OI, WATERED),
    ("Café cereza", "Tonelada", 0.2, 250, 5_500, PE, RAIN),
    ("Naranja", "Tonelada", 0.15, 1_600, 1_500, PE, RAIN),
    ("Cebolla", "Tonelada", 0.04, 3_200, 4_200, OI, WATERED),
    ("Papa", "Tonelada", 0.05, 3_000, 6_000, OI, WATERED),
    ("Nube", "Manojo", 0.005, 1_050_000, 15, PV, WATERED),
    ("Limón", "Tonelada", 0.1, 1_500, 4_000, PE, WATERED),
    ("Garbanzo grano", "Tonelada", 0.1, 190, 9_500, OI, WATERED),
    ("Mango", "Tonelada", 0.08, 1_100, 3_500, PE, RAIN),
    ("Calabacita", "Tonelada", 0.03, 1_800, 4_300, PV, WATERED),
    ("Pastos y praderas", "Tonelada", 0.3, 2_500, 420, PE, RAIN),
    ("Sandía", "Tonelada", 0.04, 3_000, 2_900, OI, WATERED),
    ("Maíz forrajero en verde", "Tonelada", 0.15, 4_500, 520, PV, WATERED),
    ("Cártamo", "Tonelada", 0.08, 200, 6_500, OI, WATERED),
    ("Soya", "Tonelada", 0.08, 220, 6_000, PV, RAIN),
    ("Cacahuate", "Tonelada", 0.06, 250, 9_000, PV, RAIN),
    ("Ajonjolí", "Tonelada", 0.06, 80, 15_000, PV, RAIN),
    ("Algodón hueso", "Tonelada", 0.1, 440, 9_000, PV, WATERED),
    ("Arroz palay", "Tonelada", 0.05, 600, 4_000, PV, WATERED),
    ("Tomate verde", "Tonelada", 0.04, 1_600, 5_200, PV, WATERED),
    ("Pepino", "Tonelada", 0.02, 4_000, 4_000, OI, WATERED),
    ("Melón", "Tonelada", 0.03, 2_800, 4_000, OI, WATERED),
    ("Brócoli", "Tonelada", 0.03, 1_500, 5_500, OI, WATERED),
    ("Lechuga", "Tonelada", 0.02, 2_200, 3_400, OI, WATERED),
    ("Zanahoria", "Tonelada", 0.02, 2_800, 2_900, OI, WATERED),
    ("Ajo", "Tonelada", 0.01, 1_100, 10_000, OI, WATERED),
    ("Col (repollo)", "Tonelada", 0.01, 3_200, 2_100, PV, WATERED),
    ("Plátano", "Tonelada", 0.06, 3_300, 2_900, PE, WATERED),
    ("Agave", "Tonelada", 0.06, 8_000, 4_500, PE, RAIN),
    ("Nopalitos", "Tonelada", 0.01, 7_000, 2_500, PE, RAIN),
    ("Rosa", "Gruesa", 0.004, 260_000, 290, PE, WATERED),
)
# What the cold or dry states and the hot ones grow in the place of what does not grow there.
_INSTEAD = (
    ("Caña de azúcar", ("Nuez", "Tonelada", 0.05, 160, 48_000, PE, WATERED)),
    ("Aguacate", ("Guayaba", "Tonelada", 0.03, 1_400, 4_600, PE, WATERED)),
    ("Café cereza", ("Durazno", "Tonelada", 0.03, 700, 7_500, PE, RAIN)),
    ("Naranja", ("Manzana", "Tonelada", 0.04, 1_300, 6_000, PE, WATERED)),
    ("Limón", ("Uva", "Tonelada", 0.03, 1_300, 13_000, PE, WATERED)),
    ("Mango", ("Ciruela", "Tonelada", 0.02, 550, 6_500, PE, RAIN)),
    ("Plátano", ("Pera", "Tonelada", 0.01, 700, 5_000, PE, RAIN)),
    ("Trigo grano", ("Camote", "Tonelada", 0.01, 2_000, 4_200, OI, WATERED)),
    ("Avena forrajera en verde", ("Chile habanero", "Tonelada", 0.02, 1_500, 15_000, OI, WATERED)),
    ("Cebada grano", ("Yuca alimenticia", "Tonelada", 0.02, 1_300, 3_500, PV, RAIN)),
    ("Papa", ("Jamaica", "Tonelada", 0.02, 35, 35_000, OI, WATERED)),
)
_COLD, _HOT = (1, 2, 3, 5, 8, 9, 10, 11, 22, 26, 29, 32), (4, 23, 27, 31)
# How many of the substitutes are for the cold states.
_FOR_COLD = 7
CROPS = (*_USUAL, *(other for _name, other in _INSTEAD))
# What a row can be, as (cycle, water, number of the crop): each crop as it is mostly grown, then the other ways.
_MAIN = [(one[5], one[6], at) for at, one in enumerate(_USUAL)]
_OTHER = [
    (cycle, water, at)
    for at, one in enumerate(_USUAL)
    for cycle in ((PE,) if one[5] == PE else (OI, PV))
    for water in (RAIN, WATERED)
    if (cycle, water) != one[5:7]
]
GROWN = (*_MAIN, *_OTHER)
ORDER = (OI, PV, PE)


def climates() -> np.ndarray:
    """Give which crop a state grows, by the state's number and the usual crop's."""
    import numpy as np

    table = np.tile(np.arange(len(_USUAL)), (33, 1))
    usual = [one[0] for one in _USUAL]
    for at, (name, _other) in enumerate(_INSTEAD):
        table[list(_COLD if at < _FOR_COLD else _HOT), usual.index(name)] = len(_USUAL) + at
    return table
