"""The classroom: tasks, forms, instant checks, hints, progress, and what goes to the trainer."""

from .answers import answer
from .checking import check, hint
from .forms import form, report_button
from .helping import environment, help_me
from .journal import progress
from .large import make_parts, parts_folder, prices_file, received_parts
from .lessons.checksums import checksums, fingerprint, write_sums
from .lessons.crosswalk_grid import crosswalk_grid
from .lessons.crosswalks import draft_crosswalk, gaps, map_column, show_crosswalk, side_by_side
from .lessons.describing import describe_column, practice_dictionary, set_key, show_dictionary
from .lessons.drawing import bars
from .lessons.five_formats import five_formats
from .lessons.looking import count_signs, grid, parts, raw_text, try_encodings
from .lessons.own_files import practice_recipe, work_file
from .lessons.percentages import percentages
from .lessons.pieces import in_pieces
from .lessons.reckoning import average, spreadsheet_sum
from .lessons.recognising import count_speakers, measure_risk, risk_slider
from .lessons.rules import add_rule
from .lessons.sums import add_up
from .lessons.values import count_values
from .lessons.writing import date_readings, degrees
from .mending import apply_recipe, dams_file, make_recipe, preview_recipe
from .personal_data import begin_memo, beneficiaries_file, protect_list
from .places import practice_file
from .quality import my_report, my_scorecard, vaccination_file, write_dictionary, write_rules
from .releases import portfolio_files, stack_releases
from .steps import clean, publish_practice, start

__all__ = [
    "add_rule",
    "add_up",
    "answer",
    "apply_recipe",
    "average",
    "bars",
    "begin_memo",
    "beneficiaries_file",
    "check",
    "checksums",
    "clean",
    "count_signs",
    "count_speakers",
    "count_values",
    "crosswalk_grid",
    "dams_file",
    "date_readings",
    "degrees",
    "describe_column",
    "draft_crosswalk",
    "environment",
    "fingerprint",
    "five_formats",
    "form",
    "gaps",
    "grid",
    "help_me",
    "hint",
    "in_pieces",
    "make_parts",
    "make_recipe",
    "map_column",
    "measure_risk",
    "my_report",
    "my_scorecard",
    "parts",
    "parts_folder",
    "percentages",
    "portfolio_files",
    "practice_dictionary",
    "practice_file",
    "practice_recipe",
    "preview_recipe",
    "prices_file",
    "progress",
    "protect_list",
    "publish_practice",
    "raw_text",
    "received_parts",
    "report_button",
    "risk_slider",
    "set_key",
    "show_crosswalk",
    "show_dictionary",
    "side_by_side",
    "spreadsheet_sum",
    "stack_releases",
    "start",
    "try_encodings",
    "vaccination_file",
    "work_file",
    "write_dictionary",
    "write_rules",
    "write_sums",
]
