"""Eight things that are said of the demand for a dataset: some were counted, some are believed."""

from __future__ import annotations

from functools import lru_cache

from ...departments.chance import Chance
from ...locale import Words, translator
from .. import places
from ..cards import Card
from .candidate_data import ASKED

_ = translator("planning_priorities")
LETTERS = "abcdefgh"
OPINION = "opinion"
# With {count}, somebody counted; without, somebody believes, or looked and found nothing.
_COUNTED = (
    Words("Requests for it in the transparency office's log of last year: {count}.",
          "Solicitudes en el registro del año pasado de la unidad de transparencia: {count}."),
    Words("Letters about it from town halls last year, kept in the archive: {count}.",
          "Oficios de ayuntamientos sobre esto el año pasado, guardados en el archivo: {count}."),
    Words("Calls about it that the help desk noted last year: {count}.",
          "Llamadas sobre esto que anotó la mesa de ayuda el año pasado: {count}."),
    Words("Downloads of the PDF last year, by the page's counter: {count}.",
          "Descargas del PDF el año pasado, según el contador de la página: {count}."),
)  # fmt: skip
_NOTHING = Words("We went through last year's log, letters and calls: nothing about it.",
                 "Revisamos el registro, los oficios y las llamadas del año pasado: no hay nada sobre esto.")  # fmt: skip
_BELIEVED = (
    Words(
        "The director: “Everybody needs this, it is obvious.”", "La dirección: «Todo el mundo lo necesita, es obvio.»"
    ),
    Words(
        "It is the dataset that our office is proudest of.",
        "Es el conjunto del que nuestra oficina está más orgullosa.",
    ),
    Words("A newspaper would surely be interested.", "Seguramente a algún periódico le interesaría."),
)
# Each end of a step of the scale, because that is where one slips.
_ENDS = tuple(number for low, high in list(ASKED.values())[1:] for number in (low, high))


@lru_cache(maxsize=16)
def notes(seed: int, lesson: bool = False) -> tuple[tuple[Words, int | None, str], ...]:
    """Give the notes in their order: the words, what was counted (None for nothing), and the right answer.

    Parameters:
        seed: the learner's.
        lesson: whether they are the lesson's.
    """
    chance = Chance(seed, "unit-1.2", "notes", int(lesson))
    counts = chance.some(_ENDS[:-1], len(_COUNTED))
    made: list[tuple[Words, int | None, str]] = [
        (words, count, str(score_of(count))) for words, count in zip(_COUNTED, counts, strict=True)
    ]
    made += [(_NOTHING, None, "1"), *((words, None, OPINION) for words in _BELIEVED)]
    return tuple(made.pop(chance.between(0, len(made) - 1)) for _step in range(len(LETTERS)))


def score_of(count: int) -> int:
    """Give the score of a demand that was counted."""
    return next(score for score, (low, high) in ASKED.items() if low <= count <= high or score == 5)


def demand_notes(part: str = "exercise", seed: int | None = None) -> Card:
    """Show eight notes on the demand for datasets, A to H, and the scale.

    Parameters:
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.
    """
    wanted = places.own_seed() if seed is None else seed
    rows = tuple(
        (letter.upper(), words.format(count=count) if count is not None else str(words))
        for letter, (words, count, _right) in zip(LETTERS, notes(wanted, part == "lesson"), strict=True)
    )
    from ...planning.priorities.criteria import usual

    demand = next(one for one in usual() if one.key == "demand")
    return Card("note", _("What is said of the demand"), (_("The scale: {scale}.", scale=demand.scale),),
                table=((_("Note"), _("What it says")), *rows), wide=True)  # fmt: skip
