"""`prioritise`: datasets ranked by people's scores, with what the ranking rests on."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from ...reading.kinds import plain
from ..joining import with_ids
from ..sheet import Row, Source, read_sheet, write_sheet
from ..sheets.priorities import SHEET
from .criteria import Criterion, read_criteria, usual
from .moving import DRAWS, firmness, moves, shares
from .ranking import axis, order, places, quadrant, totals, weights_of
from .result import Change, Priorities, Ranked
from .scores import Combine, Scores, read_scores

if TYPE_CHECKING:
    import numpy as np

_ = translator("planning_priorities")
#: How many datasets a department opens in a round (the programme of 2014: ten in each of ten agencies).
PLACES = 10
SEED = 2014


def prioritise(
    scores: Source | Scores,
    criteria: Source | Sequence[Criterion] | None = None,
    *,
    combine: Combine = "median",
    count: int = PLACES,
    before: Sequence[Row] = (),
    seed: int = SEED,
    draws: int = DRAWS,
) -> Priorities:
    """Rank datasets.

    Parameters:
        scores: a file, a DataFrame, or scores that were read.
        criteria: a file, a DataFrame or criteria; when not told, criteria.csv beside the scores, else the six usual ones.
        combine: how several people's scores become one: "median" or "mean".
        count: how many first places there are to give.
        before: the rows of priorities.csv as it was; what a person chose there with a reason stays, and a "no" of theirs too.
        seed: where the draws of other weights begin.
        draws: how many draws.

    Raises:
        Problem: when a file cannot be read, or says what cannot be.
    """
    if combine not in ("median", "mean"):
        raise Problem(_('Scores are combined by "median" or "mean", not by "{word}".', word=combine))
    if count < 1:
        raise Problem(_("There must be at least one place to give, not {count}.", count=count))
    if isinstance(scores, Scores):
        given, known = scores, criteria_of(criteria, None) if criteria is not None else scores.criteria
    else:
        known = criteria_of(criteria, scores)
        given = read_scores(scores, known)
    return _ranked(given, known, combine, count, before, seed, draws)


def criteria_of(criteria: Any, scores: Any) -> tuple[Criterion, ...]:
    """Give the criteria that are meant: those given, else criteria.csv beside the scores, else the six usual ones.

    Parameters:
        criteria: a file, a DataFrame, criteria, or None.
        scores: the scores' file, or what else they are.

    Raises:
        Problem: when the file cannot be read, or says what cannot be.
    """
    if criteria is None and isinstance(scores, (str, os.PathLike)):
        near = Path(scores).parent / "criteria.csv"
        criteria = near if near.is_file() else None
    if criteria is None:
        return usual()
    if isinstance(criteria, (str, os.PathLike)) or hasattr(criteria, "columns"):
        return read_criteria(criteria)
    return tuple(criteria)


def _ranked(
    given: Scores,
    criteria: tuple[Criterion, ...],
    combine: Combine,
    count: int,
    before: Sequence[Row],
    seed: int,
    draws: int,
) -> Priorities:
    import numpy as np

    matrix = given.combined(combine)
    total, value, effort = totals(matrix, criteria), axis(matrix, criteria, "value"), axis(matrix, criteria, "effort")
    ordered = order(total, value, effort)
    rank = places(total, ordered)
    there = ordered[~np.isnan(total[ordered])]
    share = shares(matrix, criteria, there, count, seed, draws)
    counts = weights_of(criteria) > 0
    decided = _decided(before, given, count)
    chosen = _chosen([given.ids[at] for at in there], decided, count)
    ranking = []
    for at in ordered:
        lacks = np.isnan(matrix[at]) & counts
        reason = decided.get(given.ids[at], (False, ""))[1]
        ranking.append(Ranked(
            int(rank[at]) or None, given.ids[at], given.names[at], _known(total[at]), _known(value[at]), _known(effort[at]),
            quadrant(value[at], effort[at]), _known(share[at]), firmness(share[at]), given.ids[at] in chosen, reason,
            tuple(one.name for one, lack in zip(criteria, lacks, strict=True) if lack),
        ))  # fmt: skip
    ranking += _unscored(before, given, decided)
    changes = tuple(
        Change(criteria[one.criterion].name, criteria[one.criterion].weight, one.up, one.weight,
               tuple(given.names[at] for at in one.enters), tuple(given.names[at] for at in one.leaves))
        for one in moves(matrix, criteria, there, count)
    )  # fmt: skip
    return Priorities(tuple(ranking), criteria, given, combine, count, changes, seed, draws)


def _known(number: np.floating[Any]) -> float | None:
    return None if number != number else round(float(number), 6)


def _decided(before: Sequence[Row], given: Scores, count: int) -> dict[str, tuple[bool, str]]:
    """Give what a person chose with a reason, or refused without one: {dataset: (whether it is opened, why)}."""
    called = _called(before, given)
    found = {one: (bool(row["chosen"]), str(row["reason"])) for one, row in called.items()
             if row["reason"] and row["chosen"] is not None}  # fmt: skip
    return found | {one: (False, "") for one in _refused(called, found, count)}


def _called(before: Sequence[Row], given: Scores) -> dict[str, Row]:
    """Give the rows by the ids that the scores have for their datasets, else by their own ids or names."""
    known = set(given.ids)
    named = {plain(name): one for one, name in zip(given.ids, given.names, strict=True)}
    return {
        row["id"] if row["id"] in known else named.get(plain(row["name"])) or row["id"] or row["name"]: row
        for row in before
    }


def _refused(called: Mapping[str, Row], decided: Mapping[str, tuple[bool, str]], count: int) -> list[str]:
    """Give the datasets to which a person said no without a reason: by their rank in that file they would have been chosen."""
    ordered = sorted((one for one, row in called.items() if row["rank"]), key=lambda one: called[one]["rank"])
    chosen = [at for at, one in enumerate(ordered) if called[one]["chosen"] and one not in decided]
    noes = {one for one in ordered if called[one]["chosen"] is False and one not in decided}
    # How many places that file had, it does not say: those that have a yes, and those before the last of these that have a no.
    had = sum(bool(row["chosen"]) for row in called.values())
    had += sum(one in noes for one in ordered[: chosen[-1]]) if chosen else 0
    # Where just one lacks to the places of today, the last yes has become a no; one with a reason is no such lack.
    explained = sum(one in decided and not decided[one][0] for one in ordered[: max([count, *chosen[-1:]])])
    had += had + explained == count - 1
    first = _chosen(ordered, decided, had)
    return [one for one in ordered if one in noes and one in first]


def _unscored(before: Sequence[Row], given: Scores, decided: Mapping[str, tuple[bool, str]]) -> list[Ranked]:
    """Give the datasets that a person decided on and that are not in the scores, without a place."""
    known = set(given.ids)
    return [
        Ranked(None, row["id"], row["name"] or row["id"], None, None, None, "", None, "", *decided[one])
        for one, row in _called(before, given).items()
        if one in decided and one not in known
    ]


def _chosen(ordered: Sequence[str], decided: Mapping[str, tuple[bool, str]], count: int) -> set[str]:
    """Give the datasets that are opened: those that a person chose, and the first of the others while there are places."""
    found = {one for one, (opened, _why) in decided.items() if opened}
    for one in ordered:
        if len(found) >= count:
            break
        if one not in decided:
            found.add(one)
    return found


def begin_scores(inventory: Source, folder: Path, people: Sequence[str] = ("",)) -> tuple[Path, Path]:
    """Write criteria.csv, where there is none, and scores.csv with a blank row for each dataset and person.

    Parameters:
        inventory: the inventory: a file or a DataFrame with the datasets' names and ids.
        folder: where both are written.
        people: whoever is to score.

    Raises:
        Problem: when the inventory cannot be read, scores.csv is there already, or nothing can be written.
    """
    from ..sheet import sheet_named
    from ..sheets.scores import scores_sheet
    from .criteria import write_criteria

    target, weights = folder / "scores.csv", folder / "criteria.csv"
    if os.path.lexists(target):
        raise Problem(_("There is a file at {file} already, and people may have scored in it. Rename it to begin anew.",
                        file=str(target)))  # fmt: skip
    rows = read_sheet(sheet_named("inventory"), inventory)
    if not rows:
        raise Problem(_("The inventory has no dataset yet. Fill it in first."))
    if not os.path.lexists(weights):
        write_criteria(usual(), weights)
    criteria = read_criteria(weights)
    named = {each: row["name"] for row, each in zip(rows, with_ids(rows), strict=True) if each}
    blank = [{"id": one, "name": name, "person": person} for person in people for one, name in named.items()]
    return write_sheet(scores_sheet(criteria), blank, target), weights


def without_ids(inventory: Source) -> int:
    """Give how many rows of an inventory name a dataset and have no id written in them.

    Parameters:
        inventory: the file, or a DataFrame.

    Raises:
        Problem: when it cannot be read.
    """
    from ..sheet import sheet_named

    return sum(bool(row["name"]) and not row["id"] for row in read_sheet(sheet_named("inventory"), inventory))


def read_priorities(source: Source) -> list[Row]:
    """Read priorities.csv.

    Parameters:
        source: the file, or a DataFrame.

    Raises:
        Problem: when it cannot be read.
    """
    return read_sheet(SHEET, source)
