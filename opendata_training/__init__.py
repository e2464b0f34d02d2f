"""Teach public officials to open their data, and do it for real: the names that a notebook uses.

Each name is loaded when it is first used, so that importing the package stays quick on an old laptop.
"""

from typing import Any

from .classroom import HOMES as _CLASSROOM
from .names import loaded

__version__ = "0.1.0"

_HOMES = {
    **dict.fromkeys(_CLASSROOM, "classroom"),
    "read": "reading",
    "validate": "validation",
    "infer_schema": "validation.schema.inferring",
    "dictionary": "validation.schema.dictionary",
    "schema_of_dictionary": "validation.schema.dictionary",
    "left_to_write": "validation.schema.dictionary",
    "scorecard": "validation.scorecard",
    "privacy": "validation.privacy",
    "convert": "conversion",
    "preview": "conversion",
    "undo": "conversion",
    "harmonise": "conversion.crosswalk",
    "crosswalk_of": "conversion.crosswalk",
    "read_crosswalk": "conversion.crosswalk",
    "stack": "conversion.crosswalk",
    "publish": "publishing",
    "new_publication": "publishing",
    "score": "publishing.score",
    "rights_form": "planning.rights",
    "choose_licence": "planning.rights",
    "cite": "planning.rights",
    "opening_plan": "planning.opening.planning",
    "programme": "planning.programme.board",
    "prioritise": "planning.priorities.prioritising",
    "weight_sliders": "planning.priorities.sliders",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    return loaded(__name__, _HOMES, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
