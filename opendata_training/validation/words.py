"""Words that tables are made with, in Spanish and English; what is one country's own comes from `countries`."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from .. import families
from ..reading.kinds import plain

COUNTRIES = "opendata_training.countries"

_MONTHS = (
    "enero|ene|january|jan", "febrero|feb|february", "marzo|mar|march", "abril|abr|april|apr", "mayo|may", "junio|jun|june",
    "julio|jul|july", "agosto|ago|august|aug", "septiembre|setiembre|sep|sept|set|september", "octubre|oct|october",
    "noviembre|nov|november", "diciembre|dic|december|dec",
)  # fmt: skip
MONTHS = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split("|")}

# A cell that says it is a total, whole ("Total general") or with what it adds up ("TOTAL Sonora").
TOTAL = re.compile(
    r"(?:gran |grand |sub-? ?)?total(?:es|s)?(?: general| nacional| estatal| national)?\s*:?|suma(?: total)?\s*:?"
)
TOTAL_OF = re.compile(r"(?:gran |grand |sub-? ?)?total(?:es|s)?(?: de(?:l| la)?| of)?\b\s*(?P<rest>.*)")

# Spellings of "no value" that no category of a real file is written like.
MISSING_ANYWHERE = frozenset({
    "n/d", "n.d.", "s/d", "s.d.", "n/a", "#n/a", "#n/d", "null", "nan", "-", "--", "---", "–", "—", ".", "..", "...", "…",
    "#¡valor!", "#value!", "#ref!", "#¡ref!", "#div/0!", "#¡div/0!", "#name?", "#¿nombre?",
})  # fmt: skip
# These may be a category among words, and are no value only among numbers or dates.
MISSING_AMONG_NUMBERS = frozenset({
    "nd", "sd", "na", "n.a.", "s/i", "s/n", "none", "nulo", "no disponible", "sin dato", "sin datos", "sin informacion",
    "no aplica", "not available", "no data", "no se cuenta con informacion", "*", "x", "?",
})  # fmt: skip

_KEY_WORD = re.compile(r"\b(?:cve|clave|clv|codigo|cod|code|key|folio|id|identificador|matricula)\b")


def signless(label: str) -> str:
    """Give a label in small letters without accents and with every other sign made a blank: "Cve._Ent" is "cve ent"."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain(label)).split())


@cache
def _national_keys() -> tuple[tuple[re.Pattern[str], tuple[int, ...]], ...]:
    """Gather the key labels of every country there is, each with its widths."""
    found = []
    for country in families.member_names(COUNTRIES):
        name = f"{COUNTRIES}.{country}.labels"
        if find_spec(name):
            found += [(re.compile(pattern), widths) for pattern, widths in import_module(name).KEYS]
    return tuple(found)


def key_widths(label: str) -> tuple[int, ...]:
    """Give the widths that a key under this label may have, none when no country knows the label."""
    said = signless(label)
    return next((widths for pattern, widths in _national_keys() if pattern.fullmatch(said)), ())


def is_key_label(label: str) -> bool:
    """Say whether a label names a key: something to look up, never to add."""
    return bool(key_widths(label)) or bool(_KEY_WORD.search(signless(label)))


def month_of(label: str) -> int | None:
    """Give the month that a label names, from 1, when it begins or ends with one ("Delitos Enero", "ENE-12")."""
    said = signless(label).split()
    for word in (said[-1], said[0]) if said else ():
        if word.rstrip("0123456789") in MONTHS:
            return MONTHS[word.rstrip("0123456789")]
    return None
