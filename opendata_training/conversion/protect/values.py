"""Saying less in a column: a day its year, an age its band, a municipality its state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ... import families
from ...errors import Problem
from ...locale import Words, translator
from ...validation.national import national
from .protected import Cost, Protected, changed, loss_of, texts_of, with_texts

if TYPE_CHECKING:
    import pandas as pd

_ = translator("privacy")
LEVELS = f"{__package__}.levels"
Coarser = Callable[[str, int], str | None]


@cache
def levels() -> dict[str, tuple[Words, int, Coarser]]:
    """Give all levels by their names: label, whether a number follows the name, and what makes a text coarser."""
    found: dict[str, tuple[Words, int, Coarser]] = {
        name: (module.LABEL, module.VALUE, module.coarser)
        for name, module in ((name, families.member(LEVELS, name)) for name in families.member_names(LEVELS))
    }
    for country in national("coarser"):
        found |= {name: (label, 0, coarser) for name, (label, coarser) in country.LEVELS.items()}
    return found


def level(name: str) -> tuple[str, Callable[[str], str | None]]:
    """Give a level's label in the language in use, and what makes a text coarser.

    Parameters:
        name: the level, with a number where it takes one: year, month, years:10, band:5, first:3, state.

    Raises:
        Problem: when there is no such level, or its number is missing or wrong.
    """
    word, _colon, number = name.strip().partition(":")
    known = levels()
    if word not in known:
        raise Problem(_("There is no level {name}. The levels are: {known}.", name=name, known=", ".join(_names())))
    label, takes, coarser = known[word]
    if bool(takes) != bool(number) or (number and not (number.isascii() and number.isdigit() and int(number) > 0)):
        raise Problem(
            _("The level {name} is not whole. The levels are: {known}.", name=name, known=", ".join(_names()))
        )
    value = int(number or 0)
    return label.format(value=value), lambda text: coarser(text, value)


def _names() -> list[str]:
    return [f"{name}:N" if takes else name for name, (_label, takes, _coarser) in levels().items()]


def made_coarser(texts: Sequence[str], name: str) -> list[str]:
    """Give coarser texts; a blank stays blank, and what the level does not understand becomes blank.

    Parameters:
        texts: the texts.
        name: the level.

    Raises:
        Problem: when there is no such level.
    """
    _label, coarser = level(name)
    known = {text: (coarser(text) or "") if text else "" for text in set(texts)}
    return [known[text] for text in texts]


def generalise(frame: pd.DataFrame, column: str, to: str) -> Protected:
    """Say less in a column.

    Parameters:
        frame: the table.
        column: the column's label.
        to: the level: year, month, years:10 (of dates), band:10 (of numbers), state (of a place's key), first:3 (of a postcode).

    Raises:
        Problem: when there is no such column or level, or the level understands hardly any of the cells.
    """
    before = texts_of(frame, column)
    after = made_coarser(before, to)
    filled, left = sum(map(bool, before)), sum(map(bool, after))
    if filled and left < 0.5 * filled:
        raise Problem(_("The level {name} does not fit {column}: it understands {left} of {filled} cells. Choose another one.",
                        name=to, column=column, left=left, filled=filled))  # fmt: skip
    label, _coarser = level(to)
    what = _("{column}: {level}.", column=column, level=label)
    loss = loss_of(before, after)
    cost = Cost(what, (column,), changed(before, after), 0, float(loss.mean()) if len(loss) else 0.0)
    return Protected(with_texts(frame, column, after), cost)
