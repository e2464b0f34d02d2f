"""Which columns others may know of a person, guessed by their labels; a person names them better."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...validation.privacy.labels import words_of

if TYPE_CHECKING:
    from ...validation.privacy import Privacy

# What neighbours, colleagues and schoolmates know of each other, in the two languages of the course (see unit 2.5).
_OF_PERSONS = re.compile(
    r"\b(?:sexo|genero|edad|ano (?:de )?nac(?:imiento)?|fecha (?:de )?nac(?:imiento)?|fec nac|estado civil|escolaridad|ocupacion"
    r"|puesto|cargo|nacionalidad|lengua|etnia|religion|parentesco|grado|discapacidad|sex|gender|age|year of birth"
    r"|date of birth|birth date|dob|marital status|education|occupation|position|nationality|language|ethnicity|disability)\b"
)
# Of several columns of places the most exact one is enough: the others follow from it.
_PLACES = (
    re.compile(r"\b(?:colonia|localidad|codigo postal|cp|postal code|zip|locality)\b"),
    re.compile(r"\b(?:mun|municipio|municipality|delegacion|alcaldia|county)\b"),
    re.compile(r"\b(?:ent|edo|entidad|estado|state|province)\b"),
)
_OF_A_STATE_OF = re.compile(r"\bestado (?:civil|del|de la|de)\b")
# Everybody is alone in a table by too many columns at once; nobody knows so much of a neighbour.
_MOST = 5


def guessed(labels: Sequence[str], privacy: Privacy) -> list[str]:
    """Give the labels of the columns that others may know of a person; none where the table is about no persons.

    Parameters:
        labels: the table's labels.
        privacy: which columns hold personal data; they name a person and are no quasi-identifiers.
    """
    named = {one.label.strip() for one in privacy.personal if one.kind.CODE != "birth"}
    free = [
        label for label in labels if label.strip() and label.strip() not in named and list(labels).count(label) == 1
    ]
    facts = [label for label in free if _OF_PERSONS.search(words_of(label))]
    if not facts or not (privacy.personal or len(facts) > 1):
        return []
    return [*facts[: _MOST - 1], *_place(free)]


def _place(labels: Sequence[str]) -> list[str]:
    for place in _PLACES:
        for label in labels:
            words = words_of(label)
            if place.search(words) and not _OF_A_STATE_OF.search(words):
                return [label]
    return []


def hold_data(labels: Sequence[str]) -> bool:
    """Say whether titles are a person's data themselves, as where a file has no titles and its first row was taken for them.

    Parameters:
        labels: the table's labels.
    """
    from ...validation.privacy.remarks import within

    return any(within(label, "", names=True) is not None or re.search(r"\d{8}|@\w", label) for label in labels)
