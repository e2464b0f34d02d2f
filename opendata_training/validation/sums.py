"""Which columns are the sum, difference, product or quotient of others, found in the data and told by their labels."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, permutations
from typing import Any

from .coordinates import is_coordinate_label
from .numbers import Days, Numbers
from .relation import ROWS_TOLD, SHARE, Judged, Relation, judge
from .subject import Column, Subject
from .words import is_key_label, signless

_TOTAL = re.compile(
    r"\b(?:sub)?tot(?:al(?:es)?)?\b|\bsuma\b|\bt$|\bsum\b|\ball\b|\btodos?\b|\bconjunto\b"
    r"|\bmodificad[oa]\b"
)
# What is left or what was found by taking away: such a column is the result, not a part.
_LEFT = re.compile(
    r"\b(?:saldo|diferencia|resto|remanente|disponib\w*|neto|net|balance|difference|remaining|left|variacion|reintegro|sobrante"
    r"|no|en tramite|pendientes?)\b"
)
_YEAR = re.compile(r"\b(?:ano|anio|year|ejercicio|ciclo|mes|month|trimestre|dia|edad|age)\b")
_PRICE = re.compile(r"\b(?:precio|costo|tarifa|unitari[oa]|price|cost|rate|fee)\b")
_COUNT = re.compile(r"\b(?:cantidad|cant|unidades|piezas|volumen|horas|dias|quantity|qty|units|hours|days)\b")
_AMOUNT = re.compile(r"\b(?:importe|monto|subtotal|total|amount)\b")
# How many rows are looked at to find relations, and how many columns at most for runs, pairs and triples.
_SAMPLE, _RUNS, _PAIRS, _TRIPLES, _FACTORS, _DATES = 80, 60, 40, 16, 14, 8
# How many rows tell which relations are looked at in all rows, and how many relations are.
_LOOKED_AT, _MOST = 5_000, 16


def relations(subject: Subject) -> list[Judged]:
    """Find the relations of a table that hold in nearly all rows."""
    import numpy as np

    rows = np.delete(np.arange(len(subject.rows)), list(subject.totals))
    if len(rows) < ROWS_TOLD or len(subject.columns) < 2:
        return []
    measured = _measured(subject)
    sample = rows[_spread(len(rows), _SAMPLE)]
    candidates = chain(
        _sums(measured, sample), _fixed(measured, sample), _products(measured, sample), _spans(subject, sample)
    )
    some = rows[_spread(len(rows), _LOOKED_AT)]
    held = _best([found for relation in candidates if (found := judge(relation, some))])[:_MOST]
    if len(some) < len(rows):
        held = _best([found for one in held if (found := judge(one.relation, rows))])
    return held


def _spread(count: int, most: int) -> Any:
    """Give places spread over so many."""
    import numpy as np

    return np.unique(np.linspace(0, count - 1, min(count, most)).astype(int))


def _measured(subject: Subject) -> list[Numbers]:
    """Give the columns of amounts."""
    found = []
    for column in subject.columns:
        said = signless(column.label)
        dated = _YEAR.search(said) and not _TOTAL.search(said)
        if is_key_label(column.label) or is_coordinate_label(column.label) or dated:
            continue
        if column.mostly("number", 0.8):
            found.append(Numbers(column))
    return found[:_RUNS]


def _sums(measured: Sequence[Numbers], sample: Any) -> Iterator[Relation]:
    """Find totals of runs of columns side by side, of like-named columns, and of any two or three."""
    import numpy as np

    if len(measured) < 3:
        return
    matrix = np.array([one.at(sample) for one in measured])
    seen: set[tuple[int, frozenset[tuple[int, int]]]] = set()
    for total, parts in (*_runs(matrix, measured), *_few(matrix)):
        key = (total, frozenset(parts))
        if key in seen:
            continue
        seen.add(key)
        made = tuple((measured[at], sign) for at, sign in parts)
        yield _turned(Relation("sum", measured[total], made, told=_speaks(measured[total], made)))


def _turned(relation: Relation) -> Relation:
    """Make the result of a sum the column that is one: the last when it goes below zero or is named as what is left."""
    import numpy as np

    total = relation.total
    if total is None or relation.told or any(sign < 0 for _part, sign in relation.parts):
        return relation
    last = max((part for part, _sign in relation.parts), key=lambda part: part.column.place)
    if last.column.place < total.column.place:
        return relation
    below = (np.nan_to_num(last.at(slice(None))) < 0).any()
    if not below and not _LEFT.search(signless(last.column.label)):
        return relation
    rest = tuple((part, -1) for part, _sign in relation.parts if part is not last)
    return Relation("sum", last, ((total, 1), *rest), told=relation.told)


def _speaks(total: Numbers, parts: Sequence[tuple[Numbers, int]]) -> bool:
    """Say whether the label of a total says that it is one, beside its parts."""
    own = bool(_TOTAL.search(signless(total.column.label)))
    return own and not any(_TOTAL.search(signless(part.column.label)) for part, _sign in parts) and len(parts) > 1


def _match(found: Any, total: Any) -> Any:
    """Say in how many rows each candidate is near a total; rows with a blank do not count."""
    import numpy as np

    with np.errstate(invalid="ignore"):
        near = np.abs(found - total) <= 0.06 + np.abs(total) * 1e-7
    known = ~np.isnan(found) & ~np.isnan(total)
    return (near & known).sum(axis=-1), known.sum(axis=-1)


def _runs(matrix: Any, measured: Sequence[Numbers]) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    import numpy as np

    groups: list[list[int]] = [list(range(len(measured)))]
    tokens: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(measured):
        for word in set(signless(one.column.label).split()):
            tokens[word].append(at)
    groups += [places for places in tokens.values() if 3 <= len(places) < len(measured)][:30]
    for places in groups:
        values = np.nan_to_num(matrix[places])
        sums = np.vstack([np.zeros(values.shape[1]), np.cumsum(values, axis=0)])
        for total_at, total in enumerate(places):
            wanted = matrix[total]
            for start in range(len(places) - 1):
                if start == total_at:
                    continue
                stop = total_at if start < total_at else len(places)
                if stop - start < 2:
                    continue
                found = sums[start + 2 : stop + 1] - sums[start]
                near, known = _match(found, wanted)
                for offset in np.flatnonzero((near >= 0.6 * known) & (known >= 3)).tolist():
                    yield total, tuple((places[at], 1) for at in range(start, start + 2 + offset))


def _few(matrix: Any) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    import numpy as np

    count = len(matrix)
    if count <= _PAIRS:
        for one, two in combinations(range(count), 2):
            near, known = _match(matrix[one] + matrix[two], matrix)
            for total in np.flatnonzero((near >= 0.6 * known) & (known >= 3)).tolist():
                if total not in (one, two):
                    yield total, ((one, 1), (two, 1))
    if count <= _TRIPLES:
        for one, two, three in combinations(range(count), 3):
            for signs in ((1, 1, 1), (1, 1, -1), (1, -1, 1), (-1, 1, 1)):
                made = matrix[one] * signs[0] + matrix[two] * signs[1] + matrix[three] * signs[2]
                near, known = _match(made, matrix)
                for total in np.flatnonzero((near >= 0.6 * known) & (known >= 3)).tolist():
                    if total not in (one, two, three):
                        yield total, ((one, signs[0]), (two, signs[1]), (three, signs[2]))


def _fixed(measured: Sequence[Numbers], sample: Any) -> Iterator[Relation]:
    """Find runs of shares that make 100 (or 1) together."""
    import numpy as np

    if len(measured) < 3:
        return
    matrix = np.nan_to_num(np.array([one.at(sample) for one in measured]))
    sums = np.vstack([np.zeros(matrix.shape[1]), np.cumsum(matrix, axis=0)])
    for start in range(len(measured) - 2):
        for stop in range(start + 3, len(measured) + 1):
            made = sums[stop] - sums[start]
            for target in (100.0, 1.0):
                if (np.abs(made - target) <= 0.006 * target).mean() >= SHARE and (matrix[start:stop] != 0).any(
                    axis=1
                ).all():
                    parts = tuple((one, 1) for one in measured[start:stop])
                    yield Relation("sum", None, parts, target=target)


def _products(measured: Sequence[Numbers], sample: Any) -> Iterator[Relation]:
    """Find columns that are the product or the quotient of two others, as prices and yields are."""
    import numpy as np

    chosen = list(measured[:_FACTORS])
    if len(chosen) < 3:
        return
    matrix = np.array([one.at(sample) for one in chosen])
    units = np.array([10.0**-one.decimals for one in chosen])[:, None] * 1.001
    slack = units + np.abs(matrix) * 1e-9
    with np.errstate(all="ignore"):
        for one, two in permutations(range(len(chosen)), 2):
            made = {"quotient": np.where(matrix[two] == 0, np.nan, matrix[one] / matrix[two])}
            if one < two:
                made["product"] = matrix[one] * matrix[two]
            for kind, values in made.items():
                for factor in (1.0, 100.0, 1000.0, 0.01, 0.001):
                    near = np.abs(values * factor - matrix) <= slack
                    known = ~np.isnan(values) & ~np.isnan(matrix)
                    fits = (near.sum(axis=1) >= 0.85 * known.sum(axis=1)) & (known.sum(axis=1) >= 8)
                    for total in np.flatnonzero(fits).tolist():
                        if total not in (one, two):
                            parts = ((chosen[one], 1), (chosen[two], 1))
                            told = kind == "product" and factor == 1 and _sells(chosen[total], parts)
                            yield Relation(kind, chosen[total], parts, factor, told=told)


def _sells(total: Numbers, parts: Sequence[tuple[Numbers, int]]) -> bool:
    """Say whether the labels tell that an amount is a quantity at a price."""
    said = [signless(part.column.label) for part, _sign in parts]
    priced = any(_PRICE.search(one) for one in said) and any(_COUNT.search(one) for one in said)
    return priced and bool(_AMOUNT.search(signless(total.column.label)))


def _spans(subject: Subject, sample: Any) -> Iterator[Relation]:
    """Find numbers of days between two dates."""
    days = [column for column in subject.columns if column.mostly("date", 0.8) or _is_day(column)][:_DATES]
    if len(days) < 2:
        return
    dated = list(map(Days, days))
    counted = [
        Numbers(column)
        for column in subject.columns
        if column.mostly("number", 0.8) and not is_key_label(column.label) and not _is_day(column)
    ][:_PAIRS]
    for one, two in combinations(dated, 2):
        for total in counted:
            for first, last in ((one, two), (two, one)):
                relation = Relation("sum", total, ((last, 1), (first, -1)))
                near, known = _match(relation.expected(sample), total.at(sample))
                if known >= 8 and near >= 0.8 * known:
                    yield relation


def _is_day(column: Column) -> bool:
    """Say whether a column holds days written without marks, as 20141129."""
    texts = column.uniques[:20]
    return bool(texts) and all(
        re.fullmatch(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d", text) for text in texts if text.strip()
    )


def _best(held: list[Judged]) -> list[Judged]:
    """Keep the relations that no better one of the same columns explains."""
    kept: list[Judged] = []
    for one in sorted(held, key=_rank):
        rivals = [other for other in kept if _is_rival(one.relation, other.relation)]
        if not rivals:
            kept.append(one)
    return kept


def _rank(one: Judged) -> tuple[float, bool, int, int]:
    """Order relations, the best first: that hold oftener, are told by labels, have few parts, and their result behind."""
    total = one.relation.total
    # Of the ways to turn a product round all hold about as often.
    share = one.share if one.relation.kind == "sum" else round(one.share, 2)
    return -share, not one.relation.told, len(one.relation.parts), -total.column.place if total else 0


def _is_rival(one: Relation, other: Relation) -> bool:
    if (one.kind == "sum") != (other.kind == "sum"):
        return one.places == other.places
    return len(one.places & other.places) > 1
