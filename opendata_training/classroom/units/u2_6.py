"""Unit 2.6, Quality and the data dictionary: sides of quality, types, key, units, descriptions, dictionary, "
"rules, report."""

from __future__ import annotations

from collections.abc import Mapping

from ...locale import Words
from ..tasks import Objective, Unit
from ._u2_6_completing import completed
from ._u2_6_describe import DESCRIBE
from ._u2_6_dictionary import WRITTEN
from ._u2_6_keys import KEYED
from ._u2_6_report import REPORTED
from ._u2_6_rules import RULED, Rule, rules_of
from ._u2_6_scorecard import SCORED
from ._u2_6_types import TYPED
from ._u2_6_units import COUNTED

__all__ = ["UNIT", "chosen_rules", "completed"]

UNIT = Unit(
    "2.6",
    Words("Quality and the data dictionary", "Calidad y diccionario de datos"),
    (SCORED, TYPED, KEYED, COUNTED, DESCRIBE, WRITTEN, RULED, REPORTED),
    objectives=(
        Objective("a", ("step-clean", "step-scorecard")),
        Objective("b", ("step-types",)),
        Objective("c", ("step-dictionary", "step-key", "step-blank")),
        Objective("d", ("step-percent",)),
        Objective("ei", ("step-complete", "step-describe")),
        Objective("fi", ("step-dictionary", "step-complete")),
        Objective("g", ("step-rules",)),
        Objective("h", ("step-rules", "step-before-after")),
    ),
)


def chosen_rules(chosen: Mapping[str, str | int | None]) -> list[Rule]:
    """Give the rules that the answers of tasks g and h ask for: the manual's, then the learner's own.

    Parameters:
        chosen: the answers of both tasks.
    """
    rules = rules_of(chosen)
    if chosen.get("own_column") is not None and chosen.get("own_rule") is not None:
        value = chosen.get("own_value")
        rules.append({"column": str(chosen["own_column"]), "rule": str(chosen["own_rule"]),
                      "value": "" if value is None else str(value), "severity": "error", "message": ""})  # fmt: skip
    return rules
