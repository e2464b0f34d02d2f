"""Write names as a list has them: pairs in the recipe, a file, or a country's list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ...errors import Problem
from ...locale import Words
from ..fix import Example, Mending, Work
from ..known import Known
from ..naming import listed, pair

CODE = "canonical-list"
# Not safe: which list is right is a person's choice.
SAFE = False
ORDER = 51
NEEDS: tuple[str, ...] = ("columns", "value")
WORDS = Words(
    en="writes names as a list has them",
    es="escribe los nombres como los tiene una lista",
)
VALUE = Words(
    en="the right names separated by ;, each alone or as other=right; or a file with a column of right names, or two of other "
    "and right ones; or a country's list, such as mx:states",
    es="los nombres correctos separados por ;, cada uno solo o como otro=correcto; o un archivo con una columna de nombres "
    "correctos, o dos con los otros y los correctos; o la lista de un país, como mx:states",
)
NO_LIST = Words(
    en='There is no list called "{name}"; the lists are {known}.',
    es="No hay ninguna lista llamada «{name}»; las que hay son {known}.",
)
TWO_WAYS = Words(
    en='The list says two things of "{name}": "{one}" and "{other}"; keep one of them.',
    es="La lista dice dos cosas de «{name}»: «{one}» y «{other}»; conserva una sola.",
)
NOT_IN_IT = Words(
    en="Column {number} ({label}): these are in no list and stay: {names}. Add them to the list.",
    es="Columna {number} ({label}): estos nombres no están en la lista y se quedan igual: {names}. Agrégalos a la lista.",
)
EXAMPLE = Example(
    before=[
        ["Estado", "Turno"],
        ["jalisco", "MAT."],
        ["D.F.", "Matutino"],
        ["Edo. de México", "vespertino"],
        ["N/D", ""],
    ],
    after=[
        ["Estado", "Turno"],
        ["jalisco", "Matutino"],
        ["D.F.", "Matutino"],
        ["Edo. de México", "Vespertino"],
        ["N/D", ""],
    ],
    columns="Turno",
    value="Vespertino;MAT.=Matutino",
)
# So many names that are in no list are told.
TOLD = 5
ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods")

# Gives the right name of a text, None for a text that is in no list.
Look = Callable[[str], str | None]


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Write the texts of the named columns as the list has them; case, accents and signs are of no account, and others stay.

    Raises:
        Problem: when there is no such list, or it says two things of one name.
    """
    right = _list(value)

    def mended(cell: str) -> str:
        return right(cell) or cell if cell.strip() else cell

    places = columns or ()
    # Pairs alone say what becomes of some names and nothing of the others.
    whole = not all(map(pair, listed(value)))
    doubts = [doubt for place in places if (doubt := _doubt(known, place, right))] if whole else []
    return Mending(dict.fromkeys(places, mended), doubts=doubts)


def _doubt(known: Known, place: int, right: Look) -> str:
    strange = [text for text in known.filled(place) if right(text) is None]
    if not strange:
        return ""
    names = ", ".join(strange[:TOLD]) + (", …" if len(strange) > TOLD else "")
    return NOT_IN_IT.format(number=place + 1, label=known.labels[place], names=names)


def _list(value: str) -> Look:
    country = _of_countries()
    if value.strip() in country:
        return country[value.strip()]
    if value.strip().lower().endswith(ENDINGS):
        return _of_pairs(_read(Path(value.strip())))
    if _like_a_countrys(value):
        raise Problem(NO_LIST.format(name=value.strip(), known=", ".join(sorted(country))))
    return _of_pairs([pair(text) or (text, text) for text in listed(value)])


def _like_a_countrys(value: str) -> bool:
    name, mark, rest = value.strip().partition(":")
    return bool(mark) and len(name) == 2 and name.isalpha() and rest.replace("-", "").isalpha()


def _of_countries() -> dict[str, Look]:
    from ...validation.national import national

    return {
        f"{country.__name__.split('.')[-2]}:{name}": look
        for country in national("lists")
        for name, look in country.LISTS.items()
    }


def _read(path: Path) -> list[tuple[str, str]]:
    from ...reading import read

    frame = read(path).frame
    first = frame.iloc[:, 0].tolist()
    second = frame.iloc[:, 1].tolist() if frame.shape[1] > 1 else first
    rows = [(old.strip(), new.strip()) for old, new in zip(first, second, strict=True)]
    # A row without another name has the right one alone.
    return [(old or new, new) for old, new in rows if new]


def _of_pairs(rows: Sequence[tuple[str, str]]) -> Look:
    from ...validation.spelling import key

    exact: dict[str, str] = {}
    alike: dict[str, str] = {}
    for old, new in rows:
        for name in (old, new):
            if exact.setdefault(name, new) != new:
                raise Problem(TWO_WAYS.format(name=name, one=exact[name], other=new))
    for old, new in rows:
        for name in (old, new):
            # Two names that differ in case or signs alone are each found as they are written only.
            alike[key(name)] = new if alike.get(key(name), new) == new else ""
    return lambda text: exact.get(text.strip()) or alike.get(key(text)) or None
