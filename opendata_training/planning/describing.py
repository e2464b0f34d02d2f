"""What the files of a plan hold, as a page for docs."""

from __future__ import annotations

from .. import families
from ..locale import translator
from .cells import wanted
from .sheet import SHEETS, Column, Sheet

_ = translator("planning")


def described() -> str:
    """Give a page in Markdown with a table for each file of the plan, in the language in use."""
    sheets = sorted((one.SHEET for one in families.members(SHEETS)), key=lambda sheet: sheet.name)
    head = [
        "# " + _("The files of a plan"),
        "",
        _("Made by forms, by commands or with a spreadsheet program alike: CSV or XLSX, titles in Spanish or English. "
          "`opendata plan blank NAME FILE` starts one, `opendata plan check FILE` says what is wrong with it. Columns of your "
          "own are kept."),
    ]  # fmt: skip
    return "\n".join([*head, *(line for sheet in sheets for line in _table(sheet))]) + "\n"


def _table(sheet: Sheet) -> list[str]:
    what = str(sheet.what)
    key = ", ".join(str(sheet.column(one).title) for one in sheet.key)
    lines = ["", f"## {sheet.name}", "", what[:1].upper() + what[1:] + "."]
    if key:
        lines[-1] += " " + _("A row is known by: {columns}.", columns=key)
    lines += ["", f"| {_('column')} | {_('what it holds')} | {_('a cell is')} |", "| --- | --- | --- |"]
    return lines + [f"| {_named(sheet, one)} | {one.what} | {_cell(one)} |" for one in sheet.columns]


def _named(sheet: Sheet, column: Column) -> str:
    return f"**{column.title}**" if column.key in sheet.needed else str(column.title)


def _cell(column: Column) -> str:
    said = wanted(column)
    said += "; " + _("never blank") if column.filled else ""
    return said + (f"; {_('no two the same')}" if column.unique else "")
