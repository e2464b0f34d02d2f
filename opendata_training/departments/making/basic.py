"""Columns of the plain kinds: numbers, categories, texts, and what is worked out of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .block import Block, Maker

if TYPE_CHECKING:
    import numpy as np

Cells = str | tuple[str, ...]


def picked(values: Sequence[str], codes: np.ndarray) -> list[str]:
    """Give the value of each code, quickly: all cells that are alike are one object."""
    import numpy as np

    known = np.empty(len(values), dtype=object)
    known[:] = values
    found: list[str] = known[codes].tolist()
    return found


def _columns(values: Sequence[Cells], codes: np.ndarray, many: int) -> list[list[str]]:
    if many == 1:
        return [picked([one if isinstance(one, str) else one[0] for one in values], codes)]
    return [picked([one[at] for one in values], codes) for at in range(many)]


def _labels(label: str | tuple[str, ...]) -> tuple[str, ...]:
    return (label,) if isinstance(label, str) else label


def serial(label: str, pattern: str = "{:06d}", *, start: int = 1) -> Maker:
    """Make a column that numbers the rows, from the first number on in each release.

    Parameters:
        label: its label.
        pattern: how a number is written; may name a fact of the release, as in "Q-{year}-{:05d}".
        start: the first number.
    """

    def make(block: Block) -> list[list[str]]:
        return [[pattern.format(start + row, **block.facts) for row in block.rows.tolist()]]

    return Maker((label,), make)


def fact(label: str, pattern: str) -> Maker:
    """Make a column that says the same in every row of a release.

    Parameters:
        label: its label.
        pattern: the text; may name facts of the release, as "{year}".
    """

    def make(block: Block) -> list[list[str]]:
        return [[pattern.format(**block.facts)] * block.count]

    return Maker((label,), make)


def choice(label: str | tuple[str, ...], values: Sequence[Cells] | Mapping[Any, float]) -> Maker:
    """Make a column of categories that fall by chance.

    Parameters:
        label: its label, or several when the values are tuples.
        values: the categories, or {category: how often it is met}.
    """
    labels = _labels(label)
    listed = list(values)
    often = [float(values[one]) for one in listed] if isinstance(values, Mapping) else [1.0] * len(listed)

    def make(block: Block) -> list[list[str]]:
        import numpy as np

        edges, sum_ = [], 0.0
        for one in often:
            sum_ += one
            edges.append(sum_)
        shares = block.chance(labels[0]).shares(block.rows)
        codes = np.searchsorted(np.array(edges[:-1]) / sum_, shares, side="right")
        block.numbers[labels[0]] = codes
        return _columns(listed, codes, len(labels))

    return Maker(labels, make)


def cycle(label: str | tuple[str, ...], values: Sequence[Cells], *, per: int = 1, some: int = 0) -> Maker:
    """Make a column whose values follow each other within each place, so that no two rows of a place are the same.

    Parameters:
        label: its label, or several when the values are tuples.
        values: the values in their order.
        per: how many rows have the same value before the next one comes: the product of the lengths of the faster columns.
        some: how many of the values a seed takes; all when 0. Give `per` of slower columns accordingly.
    """
    labels = _labels(label)

    def make(block: Block) -> list[list[str]]:
        import numpy as np

        every = list(range(len(values)))
        chosen = np.array(block.lasting(labels[0]).some(every, some) if some else every)
        codes = chosen[block.within // per % len(chosen)]
        block.numbers[labels[0]] = codes
        return _columns(values, codes, len(labels))

    return Maker(labels, make)


def whole(
    label: str,
    low: int,
    high: int,
    *,
    lean: int = 1,
    like: str = "",
    factors: Sequence[float] = (),
    pattern: str = "",
) -> Maker:
    """Make a column of whole numbers.

    Parameters:
        label: its label.
        low: the smallest.
        high: the largest.
        lean: how much they lean to the small ones; see Chance.wholes.
        like: a `choice` or `cycle` column before it whose categories are of different sizes.
        factors: how large each of its categories is, from 0 to 1, in their order.
        pattern: how a number is written, as "{:05d}"; plain digits unless given.
    """

    def make(block: Block) -> list[list[str]]:
        import numpy as np

        found = block.chance(label).wholes(block.rows, low, high, lean=lean)
        if like:
            sized = np.array(factors)[block.numbers[like]]
            found = low + ((found - low) * sized).astype(np.int64)
        block.numbers[label] = found
        return [[pattern.format(one) for one in found.tolist()] if pattern else list(map(str, found.tolist()))]

    return Maker((label,), make)


def written(hundredths: np.ndarray, places: int) -> list[str]:
    """Write whole numbers of the smallest part as decimals: 1234 with two places is 12.34."""
    if not places:
        return list(map(str, hundredths.tolist()))
    part = 10**places
    return [f"{'-' if one < 0 else ''}{abs(one) // part}.{abs(one) % part:0{places}d}" for one in hundredths.tolist()]


def decimal(
    label: str,
    low: float,
    high: float,
    *,
    places: int = 2,
    lean: int = 1,
    like: str = "",
    factors: Sequence[float] = (),
) -> Maker:
    """Make a column of numbers with decimals; `numbers` has them as whole numbers of the smallest part (cents).

    Parameters:
        label: its label.
        low: the smallest.
        high: the largest.
        places: how many decimals.
        lean: how much they lean to the small ones.
        like: see `whole`.
        factors: see `whole`.
    """
    part = 10**places
    inner = whole(label, round(low * part), round(high * part), lean=lean, like=like, factors=factors)

    def make(block: Block) -> list[list[str]]:
        inner.make(block)
        return [written(block.numbers[label], places)]

    return Maker((label,), make)


def text(label: str, pattern: str, **parts: Sequence[str]) -> Maker:
    """Make a column of texts put together of parts that fall by chance.

    Parameters:
        label: its label.
        pattern: the text with {names} of its parts, of columns before it, or {n} for the row's number from 1.
        parts: what each part may be.
    """

    def make(block: Block) -> list[list[str]]:
        columns = {
            name: picked(values, block.chance(f"{label}.{name}").wholes(block.rows, 0, len(values) - 1))
            for name, values in parts.items()
        }
        columns.update({name: cells for name, cells in block.made.items() if "{" + name in pattern})
        columns["n"] = [str(row + 1) for row in block.rows.tolist()]
        names = list(columns)
        return [[pattern.format(**dict(zip(names, row, strict=True))) for row in zip(*columns.values(), strict=True)]]

    return Maker((label,), make)


def derived(label: str | tuple[str, ...], work: Callable[[Block], Any]) -> Maker:
    """Make a column that is worked out of those before it.

    Parameters:
        label: its label, or several.
        work: gives the cells of a block: a list of texts, or a list for each label.
    """
    labels = _labels(label)

    def make(block: Block) -> list[list[str]]:
        found = work(block)
        return [found] if isinstance(label, str) else list(found)

    return Maker(labels, make)


def hidden(*makers: Maker) -> Maker:
    """Make columns without showing them here, because one to the left of them needs their numbers, as a CURP its state.

    Parameters:
        makers: what makes them; they are shown where they stand themselves.
    """

    def make(block: Block) -> list[list[str]]:
        for maker in makers:
            maker.make(block)
        return []

    return Maker((), make)


def blank(maker: Maker, share: float) -> Maker:
    """Leave some cells of a column blank, at least one in a release: not known, which is not 0.

    Parameters:
        maker: what makes the column, or several that are then blank together.
        share: how many of all cells, from 0 to 1.
    """

    def make(block: Block) -> list[list[str]]:
        about = f"{maker.labels[0]}.blank"
        gone = ((block.chance(about).shares(block.rows) < share) | block.sure(about)).tolist()
        return [["" if out else cell for cell, out in zip(cells, gone, strict=True)] for cells in maker.make(block)]

    return Maker(maker.labels, make)


def only(maker: Maker, *releases: str) -> Maker:
    """Leave a column blank in all releases but these: it did not exist in the others, and they drop it as a defect.

    Parameters:
        maker: what makes the column.
        releases: the codes of the releases that have it.
    """

    def make(block: Block) -> list[list[str]]:
        if block.release in releases:
            return list(maker.make(block))
        return [[""] * block.count for _label in maker.labels]

    return Maker(maker.labels, make)
