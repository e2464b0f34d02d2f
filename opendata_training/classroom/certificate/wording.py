"""What a certificate says: the lines that are drawn are the lines that are signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ...errors import Problem
from ...locale import LANGUAGES, language, speaking, translator
from ...locale.days import long_day
from .signing import Key
from .standing import AREAS, Standing

_ = translator("certificate")
#: Signs of a name that one page has room for.
LONGEST_NAME = 120


@dataclass(frozen=True)
class Occasion:
    """When the programme was, and when the certificate is given.

    Parameters:
        first: the programme's first day.
        last: its last day.
        given: the day of the certificate.
    """

    first: date
    last: date
    given: date


def said_of(standing: Standing, key: Key, occasion: Occasion) -> dict[str, Any]:
    """Give all that a certificate says, as it is signed: who, what, when, by whom, and its lines in both languages.

    Parameters:
        standing: a learner who has reached all.
        key: whose course it is.
        occasion: the days.

    Raises:
        Problem: when the name cannot be written on a page.
    """
    name = " ".join((standing.name or standing.learner).split())
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise Problem(_("The name “{name}” cannot be written on a certificate. Write it with at most {count} letters.",
                        name=name[:40], count=LONGEST_NAME))  # fmt: skip
    dataset = standing.dataset
    assert dataset is not None
    # First the language of who makes it.
    order = sorted(LANGUAGES, key=lambda code: code != language())
    return {
        "form": 1,
        "name": name,
        "programme": key.programme,
        "signer": key.signer,
        "first": occasion.first.isoformat(),
        "last": occasion.last.isoformat(),
        "given": occasion.given.isoformat(),
        "areas": sorted(AREAS),
        "dataset": {"name": dataset.name, "portal": dataset.portal, "published": dataset.published, "own": dataset.own},
        "pages": [_page(code, name, key, occasion, standing) for code in order],
    }


def _page(code: str, name: str, key: Key, occasion: Occasion, standing: Standing) -> dict[str, Any]:
    """Give one page's lines: above the name, the name, and below it."""
    dataset = standing.dataset
    assert dataset is not None
    with speaking(code):
        day = long_day(date.fromisoformat(dataset.published))
        facts = {"name": dataset.name, "portal": dataset.portal, "day": day}
        published = (
            _("and published a dataset of the department through every gate: {name}, at {portal}, on {day}.", **facts)
            if dataset.own
            else _("and published a practice dataset through every gate: {name}, on {day}.", name=dataset.name, day=day)
        )
        return {
            "language": code,
            "title": _("Certificate"),
            "above": [key.programme, _("This is to certify that")],
            "name": name,
            "below": [
                _("completed the training in open data, from {first} to {last},", first=long_day(occasion.first),
                  last=long_day(occasion.last)),
                _("passed its three areas ({areas}),", areas=" · ".join(str(AREAS[area]) for area in sorted(AREAS))),
                _("met every rubric of the work that people mark,"),
                published,
            ],
            "foot": [
                key.signer,
                long_day(occasion.given),
                _("Signed electronically with the key {fingerprint}. Check it without a network: opendata certificate check",
                  fingerprint=key.fingerprint),
            ],
        }  # fmt: skip
