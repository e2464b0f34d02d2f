"""Everything is there that the standards ask for: ADELA's form, DCAT-AP and data.json."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from ...countries.common.frequencies import frequency
from ...locale import Words
from ..description import fields
from ..description.draft import LISTS, Draft
from ..description.remark import Remark

TITLE = Words(en="Required fields", es="Campos obligatorios")
UNIT = "3.1"
EMPTY = Words(
    en="{field} is blank. {what} Write it in dataset.yaml ({standards} asks for it).",
    es="{field} está vacío. {what} Escríbelo en dataset.yaml (lo pide {standards}).",
)
UNKNOWN = Words(
    en="dataset.yaml has fields that nobody reads: {names}. Check how they are spelled; the fields are in: opendata new --schema",
    es="dataset.yaml tiene campos que nadie lee: {names}. Revisa cómo están escritos; los campos están en: opendata new --schema",
)
PERHAPS = Words(en="{name} (perhaps {known})", es="{name} (¿será {known}?)")
FILE = Words(en="{file}: {field}", es="{file}: {field}")
RHYTHM = Words(
    en="accrual_periodicity is “{code}”, which is none that is known. Write R/P1Y (every year), R/P1M (every month), irregular…",
    es="accrual_periodicity dice «{code}», que no se conoce. Escribe R/P1Y (cada año), R/P1M (cada mes), irregular…",
)
# Each of these has a gate of its own, which says more.
_ELSEWHERE = frozenset(
    ("title", "description", "contact_point.email", "temporal.start", "temporal.end", "distributions", "attestations")
)
# From here on a name is likely to be a slip: licence for license.
_NEAR = 0.7
GOOD: dict[str, Any] = {
    "publisher": "National Water Commission",
    "contact_point": {
        "name": "Open data office",
        "position": "Head of statistics",
        "email": "open.data@department.example",
    },
    "theme": "ENVI",
    "keyword": ["rain"],
    "accrual_periodicity": "R/P1M",
    "distributions": [{"path": "data.csv", "title": "Rain", "description": "Rain by day.", "format": "CSV"}],
}
BAD: dict[str, Any] = {**GOOD, "theme": "", "accrual_periodicity": "sometimes"}


def look(draft: Draft) -> list[str]:
    """Look for every field that a standard asks for."""
    asked = [one for one in fields.DATASET if _is_asked_for(one) and one.name not in _ELSEWHERE]
    said = [_empty(one, one.name) for one in asked if not _is_filled(draft, one.name)]
    for file in draft.distributions:
        for one in fields.DISTRIBUTION:
            if _is_asked_for(one) and not getattr(file, one.name):
                said.append(_empty(one, FILE.format(file=file.key, field=one.name)))
    code = draft.text("accrual_periodicity")
    if code and frequency(code) is None:
        said.append(RHYTHM.format(code=code))
    unread = [name for name in map(str, draft.facts) if name not in fields.names()]
    return [*said, Remark(UNKNOWN.format(names=", ".join(map(_spelled, unread))))] if unread else said


def _spelled(name: str) -> str:
    near = get_close_matches(name, fields.names(), 1, _NEAR)
    return PERHAPS.format(name=name, known=near[0]) if near else name


def _is_asked_for(one: fields.Field) -> bool:
    return bool(one.needed) and not one.later


def _is_filled(draft: Draft, name: str) -> bool:
    if name == "keyword":
        return any(any(sign.isalnum() for sign in word) for word in draft.keywords)
    field, _dot, part = name.partition(".")
    return bool(draft.facts.get(name)) if name in LISTS else bool(draft.text(field, part or None))


def _empty(one: fields.Field, name: str) -> str:
    return EMPTY.format(field=name, what=one.question or one.what, standards=", ".join(one.needed))
