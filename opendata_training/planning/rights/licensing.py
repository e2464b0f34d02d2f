"""A licence by three questions, and the text by which a dataset under it is cited."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ...countries.common.chosen import country
from ...countries.common.licences import LICENCES, Licence, all_licences, licence, own_licences
from ...errors import Problem
from ...locale import translator
from ..days import day_of
from .trees import licence_tree
from .walking import Walk, walk

_ = translator("planning_rights")
#: What stands in a citation for the address while it is not known.
URL = "[URL]"


@dataclass(frozen=True)
class Chosen:
    """Where the answers lead.

    Parameters:
        walk: the questions answered, and the next one.
        licence: the licence; None while it is open, or where the data of others forbid any.
    """

    walk: Walk
    licence: Licence | None

    @property
    def why(self) -> str:
        """Why this one, in the language in use."""
        return " ".join(str(answer.reason) for _question, answer in self.walk.taken if answer.reason)


def own_licence(code: str | None = None) -> Licence:
    """Give the licence that a country's government uses: its own first one, else CC BY 4.0.

    Parameters:
        code: the country; the one in use when not told.
    """
    return next(iter(own_licences(country(code))), LICENCES[0])


def choose_licence(answers: Mapping[str, str]) -> Chosen:
    """Choose a licence.

    Parameters:
        answers: {question: answer} of the licence tree.

    Raises:
        Problem: when there is no such question or answer.
    """
    found = walk(licence_tree(), answers)
    if not found.licence:
        return Chosen(found, None)
    return Chosen(found, own_licence() if found.licence == "national" else licence(found.licence))


def cite(name: str, publisher: str, licence_id: str = "", url: str = "", on: date | str | None = None) -> str:
    """Give the text by which a dataset is cited under a licence.

    Parameters:
        name: the dataset's name.
        publisher: who publishes it: for Libre Uso MX and others of a government, the office's acronym.
        licence_id: the licence; the government's own when not told.
        url: where it was taken from; a place to fill in when not told.
        on: the day on which it was taken from there, as 2026-11-29; a place to fill in when not told.

    Raises:
        Problem: when the licence is not known, the name or the publisher is blank, the address is none, or the day is none.
    """
    known = licence(licence_id) if licence_id else own_licence()
    if known is None or known.citation is None:
        raise Problem(
            _('"{name}" is not a licence known here. They are: {known}.', name=licence_id,
              known=", ".join(one.id for one in all_licences()))
        )  # fmt: skip
    name, publisher, url = (" ".join(text.split()) for text in (name, publisher, url))
    if not name or not publisher:
        raise Problem(_("A citation needs the dataset's name and who publishes it. Give both."))
    if url and not re.fullmatch(r"https?://\S+", url):
        raise Problem(_('"{url}" is not an address. Write it whole, beginning with https://.', url=url))
    day = day_of(on)
    return known.citation.format(
        name=name, publisher=publisher, url=url or URL, date=day.isoformat() if day else _("[YYYY-MM-DD]")
    )
