"""Drop the rows that add up other rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...locale import Words
from ..block import Block, having
from ..fix import Dropping, Example, Work
from ..known import Known

CODE = "total-row"
# Not safe: a category may really be called Total…, and a total that does not add up is worth a look before it goes.
SAFE = False
ORDER = 30
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="drops rows that add up others, such as TOTAL or Subtotal Sonora",
    es="quita las filas que suman otras, como TOTAL o Subtotal Sonora",
)
VALUE = Words(
    en="the words that a total row begins with, separated by ;",
    es="las palabras con las que empieza una fila de total, separadas por ;",
)
EXAMPLE = Example(
    before=[["Entidad", "Municipio", "Robos"], ["Colima", "Comala", "3"], ["TOTAL Colima", "", "3"], ["Puebla", "Totaltepec", "1"]],
    after=[["Entidad", "Municipio", "Robos"], ["Colima", "Comala", "3"], ["Puebla", "Totaltepec", "1"]],
)  # fmt: skip
TOTAL = re.compile(r"\s*(gran |grand )?(sub-?)?total(es|s)?\b", re.IGNORECASE)
# A column that is blank in fewer rows than this is blank in totals above all.
FULL = 0.1


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Drop the totals: rows with a total's word at the start of a cell of some columns, or those that validation tells.

    A large file's are told by a word and by what is blank beside it alone, since its rows go by in parts.
    """
    words = [re.escape(word.strip()) for word in value.split(";") if word.strip()]
    if words or columns is not None:
        begins = re.compile(rf"\s*({'|'.join(words)})(?!\w)", re.IGNORECASE) if words else TOTAL
        places = range(len(known.labels)) if columns is None else columns
        return Dropping(lambda block: _with_cells(block, places, begins.match))
    return Dropping(_validated(known) if known.in_block else _told(known))


def _with_cells(block: Block, places: Sequence[int], said: Callable[[str], object]) -> list[bool]:
    """Say which rows have a cell that passes a test, each text looked at once."""
    gone = [False] * block.height
    for place in places:
        cells = block.cells(place)
        guilty = {text for text in set(cells) if said(text)}
        if guilty:
            gone = [goes or cell in guilty for goes, cell in zip(gone, cells, strict=True)]
    return gone


def _validated(known: Known) -> Callable[[Block], list[bool]]:
    def totals(block: Block) -> list[bool]:
        from ...validation.totals import unsaid_totals

        subject = known.subject_of(block)
        found = {**subject.totals, **unsaid_totals(subject)}
        return [at in found for at in range(block.height)]

    return totals


def _told(known: Known) -> Callable[[Block], list[bool]]:
    """Give what says which rows are totals as `Subject.totals` does, but row by row and from what is known of the whole."""
    from ...reading.kinds import plain
    from ...validation.words import SAYS_TOTAL, TOTAL_OF
    from ...validation.words import TOTAL as WHOLE

    says = re.compile(SAYS_TOTAL).search
    places = range(len(known.labels))
    whole = [place for place in places if known.texts[place].complete]
    suspects = [place for place in places if place not in whole or any(map(says, known.filled(place)))]
    named = {plain(text) for place in whole for text in known.filled(place)} if suspects else set()
    full = [place for place in places if _blanks(known, place) <= FULL * known.rows]

    def is_total(told: Block, place: int, at: int) -> bool:
        said = plain(told.cells(place)[at])
        of = TOTAL_OF.fullmatch(said)
        if of is not None and of["rest"] in named:
            return True
        short = not all(told.cells(other)[at].strip() for other in full)
        if said.startswith("suma"):
            # A town may be called so.
            return short and not any(told.cells(other)[at].strip() for other in range(place))
        return WHOLE.fullmatch(said) is not None or (of is not None and short)

    def totals(block: Block) -> list[bool]:
        gone = [False] * block.height
        for place in suspects:
            rows = having(block.columns[place], SAYS_TOTAL)
            told = block.at(rows)
            told = told.with_columns({other: told.cells(other) for other in places})
            for at, row in enumerate(rows):
                gone[row] = gone[row] or is_total(told, place, at)
        return gone

    return totals


def _blanks(known: Known, place: int) -> int:
    return sum(
        times
        for text, times in zip(known.texts[place].uniques, known.texts[place].times, strict=True)
        if not text.strip()
    )
