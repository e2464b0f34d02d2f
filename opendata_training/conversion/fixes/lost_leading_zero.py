"""Give keys back the zeros that a spreadsheet took from their front."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...errors import Problem
from ...locale import Words
from ..fix import Example, Mending, Work
from ..known import Known

CODE = "lost-leading-zero"
# Safe, since by itself it takes only keys of a country's places, whose width is fixed (see `_surely`).
SAFE = True
ORDER = 50
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="puts zeros before a key until it is as wide as it should be: 1001 becomes 01001",
    es="pone ceros al inicio de una clave hasta que tenga todos sus dígitos: 1001 pasa a ser 01001",
)
VALUE = Words(
    en="how many digits the key has, such as 5; blank where validation tells it",
    es="cuántos dígitos tiene la clave, por ejemplo 5; vacío si la validación lo sabe",
)
WRONG_WIDTH = Words(
    en='The value must be how many digits the key has, from 1 to 40, and says "{value}".',
    es="El valor debe decir cuántos dígitos tiene la clave, de 1 a 40, y dice «{value}».",
)
WHOSE = Words(
    en="Write under columns which keys have {value} digits.",
    es="Escribe en columns qué claves tienen {value} dígitos.",
)
NO_WIDTH = Words(
    en='Nothing tells how many digits the keys of "{label}" have; write it under value.',
    es="Nada dice cuántos dígitos tienen las claves de «{label}»; escríbelo en value.",
)
EXAMPLE = Example(
    before=[["Cve. Municipio", "Folio"], ["1001", "12"], ["32056", "7"], ["", "1"], ["123456", "2"]],
    after=[["Cve. Municipio", "Folio"], ["01001", "12"], ["32056", "7"], ["", "1"], ["123456", "2"]],
    columns="Cve. Municipio",
    value="5",
)
DIGITS = re.compile(r"[0-9]+")
# Keys this wide begin with the key of a region, or like postcodes with a zone, and lose one zero at most.
COMPOSED = 5
# So many different keys are no list of a few states of things.
MANY = 20


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Widen keys; one that is too wide, or is not all digits, stays.

    Unnamed, those whose label a country knows as that of a place's key, where every key can only be one.

    Raises:
        Problem: when the value is not a width or no column is named for it, or there is none for a named column and nothing
            tells it.
    """
    if value and (not DIGITS.fullmatch(value) or not 1 <= int(value) <= 40):
        raise Problem(WRONG_WIDTH.format(value=value))
    if value and columns is None:
        raise Problem(WHOSE.format(value=value))
    if columns is None:
        widths = {place: width for place in range(len(known.labels)) if (width := _surely(known, place))}
    else:
        widths = {place: int(value) if value else _told(known, place) for place in columns}

    def widened(width: int) -> Callable[[str], str]:
        def mended(cell: str) -> str:
            return cell.zfill(width) if DIGITS.fullmatch(cell) else cell

        return mended

    return Mending({place: widened(width) for place, width in widths.items()})


def _told(known: Known, place: int) -> int:
    from ...validation.checks.lost_leading_zero import width_of

    column = known.column(place)
    keys = [text for text in known.filled(place) if DIGITS.fullmatch(text)]
    width = width_of(known.subject, column)
    # Where nothing tells and all are equally wide, nothing was lost that anybody could know of.
    if not width and len({len(key) for key in keys}) > 1:
        raise Problem(NO_WIDTH.format(label=column.label))
    return width


def _surely(known: Known, place: int) -> int:
    """Give the width of the keys of a column that can only be those of places, 0 for any other column.

    The label must be one that a country knows, every text a key of that width but for its zeros, every region in it one that
    there is, and the column one of many different keys, or called a key and beside others of places: "Estado 1, 2, 3" may be of
    anything.
    """
    from ...validation.words import key_widths, says_key

    label, keys = known.labels[place], known.filled(place)
    known_widths = key_widths(label)
    if not known_widths or not keys or not known.texts[place].complete or not all(map(DIGITS.fullmatch, keys)):
        return 0
    longest, shortest = max(map(len, keys)), min(map(len, keys))
    width = next((one for one in known_widths if one >= longest), 0)
    if not width or shortest == width or (width >= COMPOSED and shortest < width - 1):
        return 0
    if not _exist([key.zfill(width) for key in keys], label):
        return 0
    if len(keys) >= MANY:
        return width
    called = says_key(label) or width >= COMPOSED
    return width if called and _beside_places(known, place) else 0


def _exist(keys: Sequence[str], label: str) -> bool:
    """Say whether the regions that keys begin with are there, for keys that begin with one."""
    from ...validation.national import national
    from ...validation.words import signless

    said = signless(label)
    for country in national("regions"):
        whole = country.KEY_LABEL.fullmatch(said) or (
            country.SUB_KEY_LABEL.fullmatch(said) and len(keys[0]) >= country.WIDTH + country.SUB_WIDTH
        )
        if whole:
            there = country.KEYS | country.KEYS_OF_NONE
            return all(key[: country.WIDTH] in there for key in keys)
    return all(key.strip("0") for key in keys)


def _beside_places(known: Known, place: int) -> bool:
    """Say whether another column has keys of places, or names of regions."""
    from ...validation.national import national
    from ...validation.words import key_widths

    for other, label in enumerate(known.labels):
        if other == place:
            continue
        texts = known.filled(other)
        if key_widths(label) and texts and any(map(DIGITS.fullmatch, texts)):
            return True
        for country in national("regions"):
            named = sum(country.region_key(text) is not None for text in texts[:1000])
            if texts and 2 * named > min(len(texts), 1000):
                return True
    return False
