"""The classroom: tasks, forms, instant checks, hints, progress, and what goes to the trainer."""

from .answers import answer
from .checking import check, hint
from .forms import form, report_button
from .helping import environment, help_me
from .journal import progress
from .lessons.drawing import bars
from .lessons.looking import count_signs, grid, parts, raw_text, try_encodings
from .lessons.own_files import practice_recipe, work_file
from .lessons.reckoning import average, spreadsheet_sum
from .lessons.sums import add_up
from .places import practice_file
from .steps import clean, publish_practice, start

__all__ = [
    "add_up",
    "answer",
    "average",
    "bars",
    "check",
    "clean",
    "count_signs",
    "environment",
    "form",
    "grid",
    "help_me",
    "hint",
    "parts",
    "practice_file",
    "practice_recipe",
    "progress",
    "publish_practice",
    "raw_text",
    "report_button",
    "spreadsheet_sum",
    "start",
    "try_encodings",
    "work_file",
]
