"""The classroom: tasks, forms, instant checks, hints, progress, and what goes to the trainer."""

from .answers import answer
from .checking import check, hint
from .forms import form, report_button
from .helping import environment, help_me
from .journal import progress
from .lessons.describing import describe_column, practice_dictionary, set_key, show_dictionary
from .lessons.drawing import bars
from .lessons.looking import count_signs, grid, parts, raw_text, try_encodings
from .lessons.own_files import practice_recipe, work_file
from .lessons.percentages import percentages
from .lessons.reckoning import average, spreadsheet_sum
from .lessons.rules import add_rule
from .lessons.sums import add_up
from .places import practice_file
from .quality import my_report, my_scorecard, vaccination_file, write_dictionary, write_rules
from .steps import clean, publish_practice, start

__all__ = [
    "add_rule",
    "add_up",
    "answer",
    "average",
    "bars",
    "check",
    "clean",
    "count_signs",
    "describe_column",
    "environment",
    "form",
    "grid",
    "help_me",
    "hint",
    "my_report",
    "my_scorecard",
    "parts",
    "percentages",
    "practice_dictionary",
    "practice_file",
    "practice_recipe",
    "progress",
    "publish_practice",
    "raw_text",
    "report_button",
    "set_key",
    "show_dictionary",
    "spreadsheet_sum",
    "start",
    "try_encodings",
    "vaccination_file",
    "work_file",
    "write_dictionary",
    "write_rules",
]
