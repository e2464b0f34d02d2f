"""Take the rows out that no fix can mend for sure, into a file of their own with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from ... import families
from ...errors import Problem
from ...locale import Words, translator
from ..block import Block
from ..conditions import condition, is_condition
from ..fix import Dropping, Example, Work
from ..judging import Judge
from ..known import Known

_ = translator("conversion")
CODE = "set-aside"
# Safe: no row is lost, each is in the file of rows set aside.
SAFE = True
ORDER = 90
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="puts rows that no fix can mend for sure into a file of their own, each with the reason",
    es="pasa las filas que ningún arreglo puede corregir con seguridad a un archivo aparte, cada una con el motivo",
)
VALUE = Words(
    en="the codes of the findings whose rows go aside, or what must hold in a row, such as PRECIO<=5000 or "
    "TOTAL=HOMBRES+MUJERES, separated by ;",
    es="los códigos de los hallazgos cuyas filas se apartan, o lo que debe cumplirse en una fila, como PRECIO<=5000 o "
    "TOTAL=HOMBRES+MUJERES, separados por ;",
)
UNKNOWN = Words(
    en='There is no finding called "{code}"; write codes as the report of opendata validate has them.',
    es="No hay ningún hallazgo llamado «{code}»; escribe los códigos como aparecen en el reporte de opendata validate.",
)
EXAMPLE = Example(
    before=[
        ["Clave", "Monto"],
        ["MX0001234567", "5"],
        ["8.36E+21", "7"],
        ["MX0009999999", "12"],
        ["MX0004444444", "1"],
    ],
    after=[["Clave", "Monto"], ["MX0001234567", "5"], ["MX0009999999", "12"], ["MX0004444444", "1"]],
)
CHECKS = "opendata_training.validation.checks"
# What may have been lost for good, or can be read in two ways: a cell of these cannot be published as it is.
AMBIGUOUS = "ambiguous-date"
DATED = (AMBIGUOUS, "impossible-date", "mixed-dates", "two-digit-year")
UNASKED = (
    *DATED,
    *("scientific-key", "key-as-date", "encoding-error", "mojibake"),
)
# Of a column in which more than this share of the rows would go, the column is the matter and not its rows.
MOST = 0.5


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Set aside the rows with findings of some codes, in some columns or in all, and those in which a condition does not hold.

    Of columns that are named with ambiguous-date, all dates go that can be read in two ways and meet the conditions in both.

    Raises:
        Problem: when a code is none, or a condition cannot be read.
    """
    asked = [one.strip() for one in value.split(";") if one.strip()]
    conditions = [condition(one, known.labels) for one in asked if is_condition(one)]
    codes = [one for one in asked if not is_condition(one)] if asked else list(UNASKED)
    names = families.member_names(CHECKS)
    for code in codes:
        if code.replace("-", "_") not in names:
            raise Problem(UNKNOWN.format(code=code))
    # What a person says of a column's dates counts, and not what the column itself shows.
    dated = list(columns or ()) if AMBIGUOUS in codes else []
    checks = [families.member(CHECKS, code.replace("-", "_")) for code in codes if not (dated and code == AMBIGUOUS)]
    doubts: list[str] = []
    left = {} if value else _left(known, codes, doubts)
    if not known.in_block:
        checks = [check for check in checks if _possible(check, known)]
    judge = Judge(conditions, dated) if conditions or dated else None
    reasons: dict[int, str] = {}

    def gone(block: Block) -> list[bool]:
        reasons.clear()
        if checks:
            reasons.update(_found(block, known, checks, columns, left))
        if judge:
            reasons.update((at, why) for at, why in judge.broken(block) if at not in reasons)
        return [at in reasons for at in range(block.height)] if reasons else []

    return Dropping(gone, lambda _block, at: reasons[at], doubts)


def _possible(check: ModuleType, known: Known) -> bool:
    """Say whether a large file may have any row for a check: its profile often rules that out, and then no row is looked at.

    What a check finds is told by the shape of a text, digits alike, but for dates, of which all texts must be known.
    """
    for place, texts in enumerate(known.texts):
        dates = check.CODE in DATED and known.column(place).role == "date"
        if not known.told_whole(place) or not (texts.complete or (texts.all_shapes and not dates)):
            return True
    return bool(known.guilty(check.CODE)) or any(
        hits.count and not hits.once for hits in check.find(known.subject_of(known.examples))
    )


def _left(known: Known, codes: Sequence[str], doubts: list[str]) -> dict[str, set[int]]:
    """Give the columns, from 0, that stay whatever is found, by code: nearly all their rows would go."""
    found: dict[str, set[int]] = {}
    for code in codes:
        for place, texts in known.guilty(code).items():
            times = dict(zip(known.texts[place].uniques, known.texts[place].times, strict=True))
            rows = sum(times[text] for text in texts)
            if rows > MOST * known.rows:
                found.setdefault(code, set()).add(place)
                doubts.append(
                    _(
                        "Column {number} ({label}) was left as it is: {code} in {rows} of its cells. "
                        "A recipe can say how to read it.",
                        number=place + 1,
                        label=known.labels[place],
                        code=code,
                        rows=rows,
                    )
                )
    return found


def _found(
    block: Block, known: Known, checks: Sequence[ModuleType], columns: Sequence[int] | None, left: dict[str, set[int]]
) -> dict[int, str]:
    from ...validation.finding import Finding, place_in_words

    subject = known.subject_of(block)
    reasons: dict[int, str] = {}
    for check in checks:
        for hits in check.find(subject):
            place: Any = None if hits.column is None else hits.column - 1
            if hits.once or place in left.get(check.CODE, ()) or (columns is not None and place not in columns):
                continue
            for at in hits.places:
                if at.row is not None and at.row not in reasons:
                    where = place_in_words(at._replace(row=None, line=None))
                    reasons[at.row] = f"{where}: {Finding(check, at).sentence} ({check.CODE})"
    return reasons
