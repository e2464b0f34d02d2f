"""The clean file of an own file: the fixes that lose nothing, then what a person wrote into the recipe."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...files import refuse_locked, write_text
from .bench import CLEAN, RECIPE

if TYPE_CHECKING:
    from .bench import Bench

# Names longer than this are cut by some systems.
_LONGEST = 80
_LAST = "set-aside"
#: Under this name, after the file's own, `opendata new --from` finds the recipe beside a clean file.
BESIDE = ".recipe.csv"
# A publication has files of its own of these names.
_TAKEN = frozenset(("recipe", "crosswalk"))


def clean_name(stem: str) -> str:
    """Give a file's name as unit 2.4 teaches it: small letters, hyphens, no accents.

    Parameters:
        stem: its name without the ending.
    """
    bare = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:_LONGEST].strip("-") or "data"
    return f"{name}-data" if name in _TAKEN else name


def cleaned(bench: Bench) -> Path:
    """Give the path of the clean file; it is made when the source or the recipe is another one than last time.

    Parameters:
        bench: what is worked on.

    Raises:
        Problem: when the file cannot be read, or a row of the recipe cannot be done.
    """
    from ...conversion import convert

    recipe = recipe_of(bench)

    def write(path: Path) -> None:
        bench.converted = convert(bench.file, path, fix="safe", recipe=recipe)

    rows = read_rows(recipe) if recipe else []
    place = bench.keep(f"{CLEAN}/{clean_name(bench.name)}.csv", ["clean", bench.fingerprint, rows], write)
    whole = whole_recipe(rows)
    bench.keep(f"{CLEAN}/{place.stem}{BESIDE}", whole, lambda path: write_rows(path, whole))
    return place


def whole_recipe(rows: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Give the recipe that makes the clean file by itself, as the next release needs it: safe fixes and a person's.

    Parameters:
        rows: the person's.
    """
    from ...conversion.recipe import chosen

    safe = [(step.fix, "", "") for step in chosen("safe")]
    # As `convert` has it: what no fix mends is set aside at the end.
    return [row for row in safe if row[0] != _LAST] + [*rows, (_LAST, "", "")]


def write_rows(path: Path, rows: Iterable[tuple[str, str, str]]) -> None:
    """Write a recipe.

    Parameters:
        path: its file.
        rows: fix, columns and value of each step.

    Raises:
        Problem: when it is open in a spreadsheet program or cannot be written.
    """
    out = io.StringIO(newline="")
    csv.writer(out).writerows([("fix", "columns", "value"), *rows])
    refuse_locked(path)
    # Without the mark Excel shows every accent of a UTF-8 file as two odd signs.
    write_text(path, "\ufeff" + out.getvalue())


def recipe_of(bench: Bench) -> Path | None:
    """Give the recipe in the folder; None where there is none.

    Parameters:
        bench: what is worked on.
    """
    recipe = bench.folder / RECIPE
    return recipe if recipe.is_file() else None


def read_rows(recipe: Path) -> list[tuple[str, str, str]]:
    """Give the rows of a recipe as texts; none where there is no recipe.

    Parameters:
        recipe: its file.

    Raises:
        Problem: when it cannot be read as one.
    """
    from ...conversion.recipe import read_recipe

    if not recipe.is_file():
        return []
    steps: list[Any] = read_recipe(recipe)
    return [(one.fix, one.columns, one.value) for one in steps]
