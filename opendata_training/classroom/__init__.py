"""The classroom: tasks, forms, instant checks, hints, progress, and what goes to the trainer."""

from .answers import answer
from .checking import check, hint
from .drawing import bars
from .forms import form, report_button
from .helping import environment, help_me
from .journal import progress
from .looking import count_signs, grid, parts, raw_text, try_encodings
from .own_files import practice_recipe, work_file
from .places import practice_file
from .reckoning import average, spreadsheet_sum
from .steps import clean, publish_practice, start
from .sums import add_up

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
