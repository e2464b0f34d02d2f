"""The trees that are walked: the country's questions on the right to publish, and those that lead to a licence."""

from __future__ import annotations

from datetime import date

from ...countries.common.chosen import FOLDER, TREE, country
from ...countries.common.tree import Tree, read_tree
from ...locale import translator

_ = translator("planning_rights")


def rights_tree(code: str | None = None) -> Tree:
    """Give the questions of a country on the right to publish.

    Parameters:
        code: the country; the one in use when not told.

    Raises:
        Problem: when there is no such country.
    """
    return read_tree(FOLDER / country(code) / TREE)


def licence_tree() -> Tree:
    """Give the questions that lead to a licence, the same in every country."""
    return read_tree(FOLDER / "common" / "licence_tree.yaml")


def stale(tree: Tree, on: date | None = None) -> str:
    """Say that a tree's laws were looked up more than six months ago; "" while they were not.

    Parameters:
        tree: the tree.
        on: the day; today when not told.
    """
    if not tree.old(on or date.today()):
        return ""
    return _(
        "The laws behind these questions ({country}) were last looked up on {day}, more than six months ago. Ask legal affairs "
        "what has changed since, before you decide.",
        country=tree.country,
        day=tree.checked.isoformat(),
    )
