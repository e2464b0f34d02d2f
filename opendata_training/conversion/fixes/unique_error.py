"""Keep one row of each key: drop what was registered twice alike, and set aside what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...locale import Words
from ..block import Block
from ..fix import Dropping, Example, Work
from ..known import Known
from ..seen import Seen, blank, hashed

CODE = "unique-error"
# Not safe: only a person knows that these columns name a row.
SAFE = False
ORDER = 52
NEEDS: tuple[str, ...] = ("columns",)
WORDS = Words(
    en="keeps one row of each key: a later one that says the same is dropped, one that says something else is set aside",
    es="conserva una fila de cada clave: otra posterior que dice lo mismo se quita, y una que dice otra cosa se aparta",
)
VALUE = None
REASON = Words(
    en='the key "{key}" is in an earlier row that says something else; find out which of the two is right (unique-error)',
    es="la clave «{key}» está en una fila anterior que dice otra cosa; averigua cuál de las dos es la correcta (unique-error)",
)
EXAMPLE = Example(
    before=[["Folio", "Monto"], ["AB-1", "10"], ["AB-2", "7"], ["ab-1 ", "10"], ["AB-2", "8"], ["", "8"], ["", "8"]],
    after=[["Folio", "Monto"], ["AB-1", "10"], ["AB-2", "7"], ["", "8"], ["", "8"]],
    columns="Folio",
)


def _bare(key: str) -> str:
    """Give what is the same in all ways to type a key, as validation compares them."""
    return "".join(key.split()).casefold()


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Drop or set aside the rows whose key, in the named columns, was there before; case and blanks in it are of no account.

    The first row of a key stays where it is. A row without a key is left alone.
    """
    seen = Seen()
    named = list(columns or ())
    others = [place for place in range(len(known.labels)) if place not in named]
    aside: set[int] = set()

    def repeated(block: Block) -> list[bool]:
        bare = {place: [_bare(cell) for cell in block.cells(place)] for place in named}
        keyed = replace(block, columns=[bare.get(place, column) for place, column in enumerate(block.columns)])
        again = seen.again(hashed(keyed, named, 0), hashed(block, others, 1), blank(block, named))
        aside.clear()
        aside.update((again.key & ~again.all).nonzero()[0].tolist())
        found: list[bool] = again.key.tolist()
        return found

    def reason(block: Block, at: int) -> str:
        key = " ".join(block.cells(place)[at].strip() for place in named)
        return REASON.format(key=key) if at in aside else ""

    return Dropping(repeated, reason)
