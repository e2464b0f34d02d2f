"""The columns of the small tables that exercises leave, from where each of them is read."""

from __future__ import annotations

from collections.abc import Callable

from ....locale import Words
from .left import Columns


def plan(name: str) -> Callable[[], Columns]:
    """Give what gives the columns of a file of the plan.

    Parameters:
        name: as `planning.sheet.sheet_named` takes it: "inventory".
    """

    def columns() -> Columns:
        from ....planning.sheet import sheet_named

        sheet = sheet_named(name)
        return Columns({one.key: one.titles for one in sheet.columns}, sheet.needed, sheet.what)

    return columns


def recipe() -> Columns:
    """Give the columns of a recipe."""
    from ....conversion.recipe import FIELDS

    return Columns({name: (name, name) for name in FIELDS}, ("fix",), Words("the recipe", "la receta"))


def crosswalk() -> Columns:
    """Give the columns of a crosswalk."""
    from ....conversion.crosswalk.row import COLUMNS, NEEDED, WHAT

    return Columns(COLUMNS, NEEDED, WHAT)


def dictionary() -> Columns:
    """Give the columns of a data dictionary."""
    from ....validation.schema.dictionary import COLUMNS, OTHER, WHAT

    return Columns({**COLUMNS, "other": OTHER}, ("name", "type"), WHAT)


def rules() -> Columns:
    """Give the columns of a table of rules."""
    from ....validation.rules.loading import COLUMNS, WHAT

    return Columns(COLUMNS, ("column", "rule"), WHAT)


def gates() -> Columns:
    """Give the columns of the list of gates that were seen."""
    names = ("gate", "state")
    return Columns({name: (name, name) for name in names}, names, Words("the list of gates", "la lista de puertas"))


def parts() -> Columns:
    """Give the columns of the index of a split file's parts, as `conversion.proof` writes it."""
    names = ("file", "part", "rows", "bytes", "sha256")
    return Columns({name: (name, name) for name in names}, ("file", "sha256"),
                   Words("the index of the parts", "el índice de las partes"))  # fmt: skip


def given() -> Columns:
    """Give the columns of the list of files that a learner was given to go on with."""
    return Columns({"name": ("name", "name"), "sha256": ("sha256", "sha256")}, ("name", "sha256"),
                   Words("the list of given files", "la lista de archivos dados"))  # fmt: skip
