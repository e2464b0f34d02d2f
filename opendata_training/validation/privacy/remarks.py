"""What a text says in passing: keys, addresses, telephones and names of persons in a column that is not of them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from ...reading.kinds import kind as kind_of_text
from ...reading.kinds import plain
from ..column import Column
from ..national import national
from ..words import is_key_label, signless
from . import labels
from .keys import national_keys
from .kinds import email, name, telephone
from .names import given_names, namesakes, surnames

# Ten digits are a telephone where the label or a word before them says so.
_CALLS = re.compile(
    r"\b(?:tel(?:s|efonos?|efonica)?|cel(?:ular(?:es)?)?|movil|whats ?app|informes?|llam(?:ar|e|en)|marcar|comunicarse|contacto"
    r"|phone|mobile|call|ring|reach \w+ at)\b"
)
# Shorter texts hold none of these.
_SHORTEST = 10
_UPPER = "A-ZÁÉÍÓÚÜÑ"
_TITLES = (
    r"(?:[Cc]\.|[Ss]ra?\.|[Ss]rta\.|[Ll]ic\.|[Ii]ng\.|[Dd]ra?\.|[Mm]tr[oa]\.|[Pp]rofr?a?\.|[Aa]rq\.|Mr\.?|Mrs\.?|Ms\.?|[Ss]eñora?"
    r"|[Pp]aciente|[Aa]lumn[oa]|[Tt]rabajadora?|[Bb]eneficiari[oa]|[Cc]iudadan[oa]|[Qq]uejos[oa]|[Nn]ombre:?|[Pp]atient"
    r"|[Ss]tudent|[Ee]mployee)"
)
_WORD = rf"[{_UPPER}][^\W\d_]+\.?"
_RUN = rf"{_WORD}(?: (?:(?:de|del|la|las|los|y) )*{_WORD}){{1,5}}"
_NAMED = re.compile(rf"(?P<before>[^\W\d_]+\.?:? )?(?P<run>{_RUN})")
# A school, a street or a town may be called as a person is.
_CALLED_SO = re.compile(
    r"\b(?:calle|av|avenida|blvd|boulevard|calzada|colonia|col|escuela|primaria|secundaria|jardin|plantel|hospital|clinica|presa"
    r"|puente|parque|municipio|ejido|localidad|comunidad|unidad|instituto|universidad|carretera|street|avenue|road|school|park"
    r"|bridge|hospital|university)\b[^,;:]*$"
)
# What every text has with two words that begin with capitals, as the engine's patterns say it.
_NAME_HOLDS = r"[A-ZÁÉÍÓÚÑ][A-Za-záéíóúüñÁÉÍÓÚÑ]+\.? (?:de |del |la |los )*[A-ZÁÉÍÓÚÑ][A-Za-záéíóúüñÁÉÍÓÚÑ]+"


@cache
def holds(names: bool = False) -> str:
    """Give the pattern that every text has in which there are personal data (see `Column.having`).

    Parameters:
        names: whether names count too, as they do where people write what they like.
    """
    patterns = [country.PERSONAL_HOLDS for country in national("personal") if hasattr(country, "PERSONAL_HOLDS")]
    return "|".join(["@", *patterns, *([_NAME_HOLDS] if names else [])])


def texts_with(column: Column) -> dict[int, Any]:
    """Give the distinct texts of a column, told by their places, that have personal data within, each with the kind.

    Parameters:
        column: the column, one that is of no kind all through.
    """
    if "text" not in column.shape_kinds:
        return {}
    names = has_names(column.label)
    places = column.having(holds(names))
    return {place: found for place in places if (found := within(column.uniques[place], column.label, names))}


def has_names(label: str) -> bool:
    """Say whether texts under a label are looked through for names too."""
    return labels.of_remarks(labels.words_of(label))


def within(text: str, label: str, names: bool = False) -> Any:
    """Give the kind of personal data that a text has in it, None when none.

    Parameters:
        text: the text.
        label: the label of its column.
        names: whether names count.
    """
    if len(text) < _SHORTEST or kind_of_text(text) != "text":
        return None
    words = labels.words_of(label)
    for key in national_keys():
        found = key.declared.WITHIN.search(text) if key.declared.WITHIN else None
        # A key of another thing may look alike: alone under a label of keys it is that.
        alone = found is not None and found[0] == text.strip() and (is_key_label(label) or labels.of_other_keys(words))
        if found and not (alone and not key.declared.HEADER.search(words)):
            return key
    if "@" in text and any(not email.is_office(address) for address in email.EMAIL.findall(text)):
        return email
    if _has_telephone(text, label):
        return telephone
    return name if names and _names_person(text) else None


def _has_telephone(text: str, label: str) -> bool:
    # In a column of telephones of offices the numbers are where they belong.
    words = labels.words_of(label)
    if telephone.HEADER.search(words) or telephone.MOBILE.search(words):
        return False
    for country in national("personal"):
        if not hasattr(country, "TELEPHONE"):
            continue
        for found in country.TEN_DIGITS.finditer(text):
            if _CALLS.search(signless(text[max(0, found.start() - 30) : found.start()])):
                return True
        found = country.TELEPHONE.search(text)
        if found and len(text.strip()) > len(found[0]) and _CALLS.search(signless(text[: found.start()])):
            return True
    return False


def _names_person(text: str) -> bool:
    """Say whether a person is named in a text: after a title, or by given name and both surnames."""
    for found in _NAMED.finditer(text):
        words = [word for word in re.split(r"[ .]+", plain(found["run"])) if word]
        # The run may begin with the word before the name: "Atendió Juan Pérez".
        start = next((at for at, word in enumerate(words) if word in given_names()), None)
        if start is None:
            continue
        name_words = [word for word in words[start:] if word not in ("de", "del", "la", "las", "los", "y")]
        family = sum(word in surnames() for word in name_words[1:])
        before = (found["before"] or "") + " ".join(found["run"].split()[:start])
        titled = re.search(rf"(?:^|\s){_TITLES}\s*$", before.strip() + " ") is not None
        if family >= (1 if titled else 2) and not _is_called_so(text, found.start("run"), name_words, words[start:]):
            return True
    return False


def _is_called_so(text: str, start: int, name_words: list[str], words: list[str]) -> bool:
    return (
        " ".join(words) in namesakes()
        or " ".join(name_words) in namesakes()
        or bool(_CALLED_SO.search(plain(text[max(0, start - 40) : start])))
    )
