"""The files of a dataset, found by its id or by the names of its resources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ...files import trouble
from ...publishing.description.formats import FORMATS, stem_of
from ...validation.words import signless

# What the conversion leaves beside a file, and the files of a plan.
_LOGS = (".changes.json", ".changes.html", ".recipe.csv", ".crosswalk.csv", ".rows-aside.csv", ".schema.json")


def files_in(folders: Iterable[Path], passed_over: Iterable[Path]) -> list[Path]:
    """List the data files of folders, each name once: that of the first folder.

    Parameters:
        folders: where to look; one that is not there has none.
        passed_over: files that are no data: the inventory, the plan.

    Raises:
        Problem: when a folder cannot be looked into.
    """
    others = {path.resolve() for path in passed_over}
    found: dict[str, Path] = {}
    for folder in folders:
        try:
            there = sorted(folder.iterdir()) if folder.is_dir() else []
        except OSError as error:
            raise trouble(folder, error) from error
        for path in there:
            if path.is_file() and path.resolve() not in others and _is_data(path):
                found.setdefault(path.name, path)
    return list(found.values())


def _is_data(path: Path) -> bool:
    name = path.name.lower()
    ending = Path(name.removesuffix(".gz")).suffix.lstrip(".")
    return ending in FORMATS and not name.startswith((".", "~$")) and not name.endswith(_LOGS)


def of_datasets(
    paths: Sequence[Path], resources: Mapping[str, Sequence[str]], names: Mapping[str, str]
) -> dict[str, dict[Path, str]]:
    """Give each dataset's files, each with the resource that it is; "" where only the id tells.

    Parameters:
        paths: the files.
        resources: the names of each dataset's resources, by its id.
        names: each dataset's name, by its id.
    """
    found: dict[str, dict[Path, str]] = {each: {} for each in resources}
    titles: dict[str, set[tuple[str, str]]] = {}
    for each, several in resources.items():
        titles.setdefault(signless(names[each]), set()).add((each, ""))
        for resource in several:
            titles.setdefault(signless(resource), set()).add((each, resource))
    longest_first = sorted(resources, key=len, reverse=True)
    for path in paths:
        known = titles.get(signless(stem_of(path)), set())
        # A name that two datasets have tells of neither; a dataset and its only resource may have the same.
        if known and len({each for each, _resource in known}) == 1:
            each, resource = max(known)
        else:
            each = next((one for one in longest_first if path.name.startswith((f"{one}.", f"{one}-", f"{one}_"))), "")
            resource = ""
        if each:
            found[each][path] = resource
    # In the order in which the inventory names the resources; files that only the id tells come last.
    order = {each: ["", *reversed(several)] for each, several in resources.items()}
    return {each: dict(sorted(own.items(), key=lambda one: -order[each].index(one[1]))) for each, own in found.items()}


def beside(path: Path, what: str) -> Path | None:
    """Give the recipe or the crosswalk that was kept beside a file: rain.csv.recipe.csv or rain.recipe.csv; None for none.

    Parameters:
        path: the file.
        what: "recipe" or "crosswalk".
    """
    names = (f"{path.name}.{what}.csv", f"{stem_of(path)}.{what}.csv")
    return next((there for name in names if (there := path.with_name(name)).is_file()), None)
