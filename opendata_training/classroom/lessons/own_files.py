"""A learner's own files: the folder that lessons write into, and the recipe that they begin with."""

from __future__ import annotations

from pathlib import Path

from ... import files
from ...errors import Problem
from ...locale import translator
from .. import places

_ = translator("classroom")
FOLDER = "work"


def work_file(name: str) -> Path:
    """Give the path of a file of the learner's own, in the folder work/ of their workspace, which is made when missing.

    Parameters:
        name: the file's name, without a folder.

    Raises:
        Problem: when the name is none of a file, or the folder cannot be made.
    """
    if not name.strip() or name in {".", ".."} or any(sign in name for sign in '/\\:*?"<>|\0'):
        raise Problem(
            _(
                '"{name}" cannot be the name of a file. Write a name without folders and signs, as in: mine.csv',
                name=name,
            )
        )
    folder = places.workspace() / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise files.trouble(folder, error) from error
    return folder / name


def practice_recipe(dataset: str = "sesnsp") -> Path:
    """Give the path of the recipe that makes a department's practice file tidy, among the learner's own files.

    It is written when it is not there. One that is there stays: a learner may have changed it in a spreadsheet program;
    who wants it as it was deletes it.

    Parameters:
        dataset: the department's code, or the name of a sample file that the course brought along.

    Raises:
        Problem: when there is no such dataset or the folder cannot be written.
    """
    from ...departments import build
    from ..samples import sample
    from ..steps import write_recipe

    path = work_file(f"{dataset}-recipe.csv")
    if not path.exists():
        if sample(dataset):
            brought = sample(dataset, "recipe")
            # One that came without a recipe needs no mending that a person must know of.
            files.write_bytes(path, brought.read_bytes()) if brought else write_recipe(path, [])
        else:
            write_recipe(path, build(dataset).recipe)
    return path


def find(path: str | Path) -> Path:
    """Give a file's path; one that is named without its folder is looked for here, in work/ and in the workspace."""
    named = Path(path)
    if named.is_absolute() or named.exists():
        return named
    others = (places.workspace() / FOLDER / named, places.workspace() / named)
    return next((other for other in others if other.exists()), named)
