"""Teach public officials to open their data, and do it for real: the names that a notebook uses.

Each name is loaded when it is first used, so that importing the package stays quick on an old laptop.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "read": "reading",
    "validate": "validation",
    "infer_schema": "validation.schema.inferring",
    "dictionary": "validation.schema.dictionary",
    "schema_of_dictionary": "validation.schema.dictionary",
    "left_to_write": "validation.schema.dictionary",
    "scorecard": "validation.scorecard",
    "convert": "conversion",
    "undo": "conversion",
    "publish": "publishing",
    "new_publication": "publishing",
    "add_up": "classroom",
    "answer": "classroom",
    "check": "classroom",
    "clean": "classroom",
    "form": "classroom",
    "help_me": "classroom",
    "hint": "classroom",
    "practice_file": "classroom",
    "progress": "classroom",
    "publish_practice": "classroom",
    "environment": "classroom",
    "report_button": "classroom",
    "start": "classroom",
    "average": "classroom",
    "bars": "classroom",
    "count_signs": "classroom",
    "grid": "classroom",
    "parts": "classroom",
    "practice_recipe": "classroom",
    "raw_text": "classroom",
    "spreadsheet_sum": "classroom",
    "try_encodings": "classroom",
    "work_file": "classroom",
    "add_rule": "classroom",
    "percentages": "classroom",
    "my_report": "classroom",
    "my_scorecard": "classroom",
    "vaccination_file": "classroom",
    "write_dictionary": "classroom",
    "write_rules": "classroom",
    "practice_dictionary": "classroom",
    "show_dictionary": "classroom",
    "describe_column": "classroom",
    "set_key": "classroom",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
