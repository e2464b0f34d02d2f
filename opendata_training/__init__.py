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
    "crosswalk_grid": "classroom",
    "draft_crosswalk": "classroom",
    "gaps": "classroom",
    "map_column": "classroom",
    "portfolio_files": "classroom",
    "show_crosswalk": "classroom",
    "side_by_side": "classroom",
    "stack_releases": "classroom",
    "checksums": "classroom",
    "count_values": "classroom",
    "fingerprint": "classroom",
    "five_formats": "classroom",
    "in_pieces": "classroom",
    "make_parts": "classroom",
    "parts_folder": "classroom",
    "prices_file": "classroom",
    "received_parts": "classroom",
    "write_sums": "classroom",
    "beneficiaries_file": "classroom",
    "measure_risk": "classroom",
    "risk_slider": "classroom",
    "count_speakers": "classroom",
    "protect_list": "classroom",
    "begin_memo": "classroom",
    "dams_file": "classroom",
    "make_recipe": "classroom",
    "preview_recipe": "classroom",
    "apply_recipe": "classroom",
    "degrees": "classroom",
    "date_readings": "classroom",
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
