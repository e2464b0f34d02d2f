"""How personal data look: what a column holds all through, and what a text says in passing."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property

from ..locale import Words
from .national import national
from .subject import Column, Subject
from .words import is_key_label, signless

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])")
ADDRESS = Words(en="an e-mail address", es="un correo electrónico")
TELEPHONE = Words(en="a telephone number", es="un número de teléfono")
# Ten digits are a telephone where the label or a word before them says so.
_CALLS = re.compile(
    r"\b(?:tel(?:s|efonos?|efonica)?|cel(?:ular(?:es)?)?|movil|whats ?app|informes?|llam(?:ar|e|en)|marcar|comunicarse|contacto"
    r"|phone|mobile|call)\b"
)
_TELEPHONE_LABEL = re.compile(r"\b(?:tel(?:s|efonos?)?|num tel|phone)\b")
_MOBILE_LABEL = re.compile(r"\b(?:cel(?:ular(?:es)?)?|movil(?:es)?|mobile|cellphone)\b")
# Labels of persons: beside them a telephone is somebody's own, not an office's.
_PERSON_LABEL = re.compile(
    r"\b(?:curp|apellidos?|paterno|materno|ap pat|ap mat|fec(?:ha)? ?nac(?:imiento)?|titular|beneficiari[oa]|usuari[oa]|solicitante"
    r"|consumidor|paciente|alumn[oa]|trabajador|emplead[oa]|ciudadan[oa]|denunciante|quejos[oa]|victima|pensionad[oa]|first name"
    r"|last name|surname|birth)\b"
)
# What no text without personal data of these kinds needs to be looked at further for.
_ADDRESS_HOLDS = "@"
# A column is of a kind when most of its values are; mistyped ones do not hide it.
_SHARE, _SAMPLE = 0.8, 200


@cache
def _keys() -> tuple[tuple[str, Words, re.Pattern[str]], ...]:
    found = ((name, pattern) for country in national("personal") for name, pattern in country.KEYS.items())
    return tuple(
        (name, Words(en=f"a person's {name}", es=f"{name} de una persona"), pattern) for name, pattern in found
    )  # fmt: skip


def _is_official(address: str) -> bool:
    return any(country.OFFICIAL_DOMAIN.search(address) for country in national("personal"))


def _is_telephone(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    return 10 <= len(digits) <= 13 and re.fullmatch(r"[\d\s()+./-]+(?:ext\.? ?\d+)?", text.strip(), re.I) is not None


def column_kind(subject: Subject, column: Column) -> Words | None:
    """Say which kind of personal data a column holds all through, None when none."""
    if not column.known or column.mostly("date"):
        return None
    values = _Values(column)
    label = signless(column.label)
    for name, words, pattern in _keys() if column.mostly("text", 0.1) else ():
        # Where the label says so, a few are enough: firms stand among the persons.
        share = 0.1 if re.search(rf"\b{name.lower()}\b", label) else _SHARE
        if _held(values, lambda text, pattern=pattern: pattern.fullmatch(text), share):  # type: ignore[misc]
            return words
    if _held(values, lambda text: EMAIL.fullmatch(text) and not _is_official(text), 0.2) and _held(
        values, EMAIL.fullmatch, 0.5
    ):
        return ADDRESS
    calls = _MOBILE_LABEL.search(label) or (_TELEPHONE_LABEL.search(label) and _names_persons(subject))
    return TELEPHONE if calls and _held(values, _is_telephone, 0.5) else None


class _Values:
    """The values of a column: a few of them at once, all when they are asked for."""

    def __init__(self, column: Column) -> None:
        self._texts = column.uniques

    @cached_property
    def some(self) -> list[str]:
        """A sample of them."""
        step = max(1, len(self._texts) // _SAMPLE)
        return [text.strip() for text in self._texts[::step] if text.strip()]

    @cached_property
    def all(self) -> list[str]:
        """All of them."""
        return [text.strip() for text in self._texts if text.strip()]


def _held(values: _Values, test: Callable[[str], object], share: float) -> bool:
    """Say whether at least a share of the values pass, looking at a few of them first."""
    if not values.some or sum(bool(test(text)) for text in values.some) < 0.5 * share * len(values.some):
        return False
    return sum(bool(test(text)) for text in values.all) >= share * len(values.all)


def _names_persons(subject: Subject) -> bool:
    return any(_PERSON_LABEL.search(signless(label)) for label in subject.labels)


@cache
def holds() -> str:
    """Give the pattern that every text has in which there are personal data (see `Column.having`)."""
    return "|".join([_ADDRESS_HOLDS, *(country.PERSONAL_HOLDS for country in national("personal"))])


def within(text: str, label: str) -> Words | None:
    """Say which kind of personal data a text has in it, None when none."""
    for name, words, pattern in _keys():
        found = pattern.search(text)
        # A key of another thing may look alike: alone under a label of keys it is that.
        if found and not (found[0] == text.strip() and is_key_label(label) and name.lower() not in signless(label)):
            return words
    if "@" in text and any(not _is_official(address) for address in EMAIL.findall(text)):
        return ADDRESS
    for country in national("personal"):
        called = bool(_TELEPHONE_LABEL.search(signless(label)) or _MOBILE_LABEL.search(signless(label)))
        # In a column of telephones of offices the numbers are where they belong.
        if called:
            continue
        for found in country.TEN_DIGITS.finditer(text):
            if _CALLS.search(signless(text[max(0, found.start() - 30) : found.start()])):
                return TELEPHONE
        found = country.TELEPHONE.search(text)
        if found and (len(text.strip()) > len(found[0])) and _CALLS.search(signless(text[: found.start()])):
            return TELEPHONE
    return None
