"""Give columns other labels."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Problem
from ...locale import Words
from ..columns import places
from ..fix import Example, Renaming, Work
from ..known import Known
from ..naming import listed, pair, refuse_taken

CODE = "rename"
# Not safe: a label is a person's choice.
SAFE = False
ORDER = 8
NEEDS: tuple[str, ...] = ("value",)
WORDS = Words(
    en="gives columns other labels",
    es="cambia los títulos de las columnas",
)
VALUE = Words(
    en="the new label of the column named under columns, several from left to right separated by ;, or, with no column "
    "named, old=new;old=new",
    es="el título nuevo de la columna escrita en columns, o varios de izquierda a derecha separados por ;, o, si no se "
    "escribe ninguna columna, anterior=nuevo;anterior=nuevo",
)
WRONG = Words(
    en='The value must say the new labels, one for each of the {count} columns, and says "{value}".',
    es="El valor debe decir los títulos nuevos, uno para cada una de las {count} columnas, y dice «{value}».",
)
NO_PAIRS = Words(
    en='Without columns the value must say which label becomes which, as in ENT=Entidad, and says "{value}".',
    es="Sin columnas, el valor debe decir qué título pasa a ser cuál, como en ENT=Entidad, y dice «{value}».",
)
SEVERAL = Words(
    en='{count} columns are called "{label}"; say which by its place, as in #3.',
    es="Hay {count} columnas llamadas «{label}»; di cuál por su lugar, por ejemplo #3.",
)
EXAMPLE = Example(
    before=[["ENT", "RAMO", "RAMO"], ["Sonora", "6", "Hacienda"]],
    after=[["Entidad", "RAMO", "Nombre del ramo"], ["Sonora", "6", "Hacienda"]],
    value="ENT=Entidad;#3=Nombre del ramo",
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Relabel the named columns, or those that the value names.

    Raises:
        Problem: when the value does not fit the columns, or two columns would have one label.
    """
    labels = list(known.labels)
    new = _paired(labels, value) if columns is None else _in_order(columns, value)
    for place, label in new.items():
        labels[place] = label
    refuse_taken(known.labels, labels)
    return Renaming(labels)


def _in_order(columns: Sequence[int], value: str) -> dict[int, str]:
    # One column takes the value as it is: a label may hold a semicolon.
    names = [value.strip()] if len(columns) == 1 else listed(value)
    if len(names) != len(columns) or not all(names):
        raise Problem(WRONG.format(count=len(columns), value=value))
    return dict(zip(columns, names, strict=True))


def _paired(labels: Sequence[str], value: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for text in listed(value):
        names = pair(text)
        if names is None or not names[1]:
            raise Problem(NO_PAIRS.format(value=text))
        here = places(labels, names[0]) or []
        if len(here) != 1:
            raise Problem(SEVERAL.format(count=len(here), label=names[0]))
        found[here[0]] = names[1]
    return found
