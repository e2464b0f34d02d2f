"""A new file made what the publication's file is: cleaned by the recipe, titled by the crosswalk, in the same format."""

from __future__ import annotations

from pathlib import Path

from ...errors import Problem
from ...locale import translator
from ..description.draft import RECIPES
from ..description.formats import format_of
from ..description.joining import put
from .retitling import crosswalk_in, retitle

_ = translator("publishing_history")

_TITLED, _CLEAN = "titled.csv", "clean.csv"


def clean(folder: Path, source: Path, path: str, work: Path) -> tuple[Path, list[str]]:
    """Make the next file of a publication.

    Parameters:
        folder: the publication's folder.
        source: the new file; it is never touched.
        path: the place of the file it follows.
        work: a folder to work in.

    Returns:
        Where it is, in a folder with what tells of it (rows set aside, the log of the changes), and what is to be told.

    Raises:
        Problem: when the file cannot be read, a step of the recipe cannot be done, or the crosswalk does not know a column.
    """
    recipe = next((folder / name for name in RECIPES if (folder / name).is_file()), None)
    crosswalk = crosswalk_in(folder)
    target = work / "made" / Path(path).name
    target.parent.mkdir(parents=True)
    if crosswalk is None:
        alike = source.suffix.lower() == target.suffix.lower()
        if recipe is None and (alike or not (format_of(source).table and format_of(target).table)):
            put(source, target)
            return target, []
        return target, _converted(source, target, recipe)
    order = _titles(folder / path)
    if recipe is None:
        told = retitle(crosswalk, source, source.name, order, work / _TITLED)
        return target, told + _in_format(work / _TITLED, target)
    try:
        return target, _recipe_first(recipe, crosswalk, source, order, work, target)
    except Problem as problem:
        # A recipe may speak of the canonical titles, where the new file has others.
        try:
            told = retitle(crosswalk, source, source.name, order, work / _TITLED)
            return target, told + _converted(work / _TITLED, target, recipe)
        except Problem:
            raise problem from None


def _recipe_first(
    recipe: Path, crosswalk: Path, source: Path, order: list[str], work: Path, target: Path
) -> list[str]:  # fmt: skip
    first = work / "first" / _CLEAN
    first.parent.mkdir()
    told = _converted(source, first, recipe, target.stem)
    told += retitle(crosswalk, first, source.name, order, work / _TITLED)
    aside = first.with_name(f"{first.stem}-set-aside.csv")
    if aside.is_file():
        aside.replace(target.with_name(f"{target.stem}-set-aside.csv"))
    return told + _in_format(work / _TITLED, target)


def _titles(path: Path) -> list[str]:
    from ...reading import read

    return [" ".join(label.split()) for label in read(path).labels] if path.is_file() else []


def _converted(source: Path, target: Path, recipe: Path | None, stem: str = "") -> list[str]:
    """Convert, and tell what was set aside and what is in doubt."""
    from ...conversion import convert

    done = convert(source, target, recipe=recipe)
    told = []
    if done.rows_aside:
        told.append(_("Rows set aside because no fix is sure: {rows}. They are in {file}, each with its reason.",
                      rows=done.rows_aside, file=f"{stem or target.stem}-set-aside.csv"))  # fmt: skip
    if done.set_aside > done.rows_aside:
        told.append(_("Lines of {file} that fit no table and were left out: {lines}.", file=source.name,
                      lines=done.set_aside - done.rows_aside))  # fmt: skip
    return told + done.doubts


def _in_format(table: Path, target: Path) -> list[str]:
    """Write a table of ours, a CSV, in the format of the publication's file."""
    if target.suffix.lower() == ".csv":
        table.replace(target)
        return []
    return _converted(table, target, None)
