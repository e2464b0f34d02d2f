"""Unit 2.2, Types and identifiers: numbers, days, keys, degrees, kinds of nothing, and the recipe that mends them."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u2_2_days import DAYS
from ._u2_2_degrees import DEGREES
from ._u2_2_keys import KEYS
from ._u2_2_nothing import NOTHING
from ._u2_2_numbers import NUMBERS
from ._u2_2_recipe import RECIPE, recipe_rows

__all__ = ["UNIT", "recipe_rows"]

UNIT = Unit(
    "2.2",
    Words("Types and identifiers", "Tipos e identificadores"),
    (NUMBERS, DAYS, KEYS, DEGREES, NOTHING, RECIPE),
    objectives=(
        Objective("a", ("step-look", "step-numbers", "step-signs")),
        Objective("b", ("step-dates",)),
        Objective("c", ("step-keys",)),
        Objective("d", ("step-degrees",)),
        Objective("e", ("step-nothing",)),
        Objective("f", ("step-numbers", "step-recipe")),
    ),
)
