"""Columns that became several, and several that became one: whose parts are the other's texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..words import MONTHS
from .assignment import assigned
from .curve import along
from .names import likeness
from .parting import SIGNS, Way, ways
from .release import Release
from .traits import Traits, of_texts, said

# How well a part's texts must be those of a column, and what all together say.
_LEAST, _SURE = 0.45, ((0.45, 0.5), (0.7, 0.85), (0.85, 0.93), (1.0, 0.97))
# Where rows are known, the parts must stand side by side in them too; where they are not, or no row is in both, less is sure.
_SIDE_BY_SIDE, _UNSEEN = 0.25, 0.88
# Parts that say nothing by themselves, since small numbers are alike everywhere.
_TELLING = 4
# How much better a part fits than the whole would.
_MORE = 0.25
_LOOKED_AT = 400
# So many texts of a column tell whether a way to part them may fit anything: nearly half of them must, where one does.
_FIRST = 60


@dataclass(frozen=True)
class Joined:
    """A column of one release whose texts are those of several of the other's.

    Parameters:
        whole: the place of the column.
        parts: the places of the several, in the order of its parts.
        way: how its texts are parted.
        confidence: how sure it is, 0 to 1.
    """

    whole: int
    parts: tuple[int, ...]
    way: Way
    confidence: float


def joined(one: Release, wholes: Sequence[int], other: Release, parts: Sequence[int]) -> list[Joined]:
    """Find columns that are several in another release, the surest first; none is told twice.

    Parameters:
        one: a release.
        wholes: the places of its columns that have no sure counterpart.
        other: another release.
        parts: the places of those of its columns that have none.
    """
    told = _Told([other.columns[place] for place in parts])
    found = [
        hit
        for place in wholes
        for way in ways(
            [text for text, _times in one.columns[place].few[:_LOOKED_AT]], one.columns[place].role == "date"
        )
        if told.may_hold(one.columns[place], way)
        and (hit := _fitted(one.columns[place], way, other, parts)) is not None
    ]
    # Of equally sure ways the one with more parts tells more.
    found.sort(key=lambda hit: (-hit.confidence, -len(hit.parts), hit.whole))
    kept: list[Joined] = []
    for hit in found:
        taken = {place for each in kept for place in each.parts}
        if all(each.whole != hit.whole for each in kept) and not taken & set(hit.parts):
            kept.append(hit)
    return kept


class _Told:
    """What all the columns that may be parts hold, to rule a way out by a few of its texts: most ways fit nothing.

    Parameters:
        columns: those columns.
    """

    def __init__(self, columns: Sequence[Traits]) -> None:
        self._texts = {text for column in columns for text in (*column.texts, *column.words)}
        self._texts |= {str(MONTHS[text]) for text in self._texts if text in MONTHS}
        # Of numbers with decimals, texts that are the same tell nothing.
        self._decimals = any(column.spread is not None and not column.spread.whole for column in columns)

    def may_hold(self, column: Traits, way: Way) -> bool:
        """Say whether each part of a column's first texts, or a word of it, is in one of the columns."""
        seen = [False] * way.parts
        for text, _times in column.some[:_FIRST]:
            for at, part in enumerate(way.part(text) or ()):
                if not seen[at]:
                    bare = said(part)
                    seen[at] = (
                        bare in self._texts
                        or (self._decimals and "." in bare)
                        or any(word in self._texts for word in bare.split())
                    )
            if all(seen):
                return True
        return False


def _fitted(column: Traits, way: Way, other: Release, places: Sequence[int]) -> Joined | None:
    import numpy as np

    if len(places) < way.parts or column.role == "blank" or column.distinct < _TELLING:
        return None
    texts: list[Counter[str]] = [Counter() for _part in range(way.parts)]
    rows: set[tuple[str, ...]] = set()
    for text, times in column.some:
        parts = way.part(text)
        if parts is not None:
            rows.add(tuple(map(said, parts)))
            for counted, part in zip(texts, parts, strict=True):
                counted[part] += times
    pieces = [of_texts("", dict(counted), column) for counted in texts]
    fits = np.array([[_fit(piece, other.columns[place], way) for place in places] for piece in pieces])
    # What the whole fits as well is no part of it.
    whole = np.array([_fit(column, other.columns[place], None) for place in places])
    fits[fits < whole[None, :] + _MORE] = 0.0
    pairs = assigned(np.where(fits >= _LEAST, fits, 0.0))
    if len(pairs) < way.parts:
        return None
    chosen = tuple(places[place] for _piece, place in sorted(pairs))
    mean = float(np.mean([fits[pair] for pair in pairs]))
    sure = along(_SURE, mean)
    telling = max(len(counted) for counted in texts) >= _TELLING
    beside = _side_by_side(rows, [other.columns[place] for place in chosen])
    if beside is not None and beside < _SIDE_BY_SIDE and not way.name.startswith("year"):
        # Other rows have other pairs, but those of a key recur.
        if way.name.startswith("digits"):
            return None
        sure = min(sure, _UNSEEN)
    elif beside is None or not telling:
        sure = min(sure, _UNSEEN)
    elif beside >= 0.6:
        sure = max(sure, 0.95)
    named = max(likeness(column.name, other.columns[place].name) for place in chosen)
    return Joined(column.place, chosen, way, sure if named > 0.2 else sure * 0.97)


def _fit(piece: Traits, column: Traits, way: Way | None) -> float:
    """Say how far the texts of a part, or of the whole where there is no way, are a column's, 0 to 1."""
    if column.role == "blank" or not piece.texts:
        return 0.0
    theirs = column.texts
    if column.role == "text" and all(text in MONTHS for text in theirs):
        theirs = {str(MONTHS[text]): share for text, share in theirs.items()}
    if piece.years and column.years:
        return 0.9
    shared = piece.texts.keys() & theirs.keys()
    there, back = sum(piece.texts[text] for text in shared), sum(theirs[text] for text in shared)
    found = 0.6 * max(there, back) + 0.4 * min(there, back)
    if piece.spread is not None and column.spread is not None and piece.role == column.role == "number":
        if not piece.spread.whole and not column.spread.whole:
            found = max(found, 1 - 2 * piece.spread.apart(column.spread))
    elif way is not None and way.name in SIGNS and way.name != "blank" and not column.categories:
        words = sum(min(share, column.words.get(word, 0.0)) for word, share in piece.words.items())
        found = max(found, words / max(1e-9, min(sum(piece.words.values()), sum(column.words.values()))))
    return found if piece.role == column.role or found > 0.7 else 0.0


def _side_by_side(rows: set[tuple[str, ...]], columns: Sequence[Traits]) -> float | None:
    """Give the share of the columns' rows whose texts are together one of some; None where rows are not known."""
    import numpy as np

    if not all(column.has_rows for column in columns):
        return None
    codes = np.stack([column.column.codes for column in columns])
    pairs = np.unique(codes[:, :: max(1, codes.shape[1] // 20_000)], axis=1)
    found = [
        tuple(said(column.column.uniques[at]) for column, at in zip(columns, pair, strict=True))
        for pair in pairs.T.tolist()
    ]
    filled = [pair for pair in found if all(pair)]
    return sum(pair in rows for pair in filled) / len(filled) if filled else None
