"""A catalogue of places given by a person: the keys of the second level (municipalities) that exist."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..locale import translator
from .national import national
from .words import signless

if TYPE_CHECKING:
    import pandas as pd

_ = translator("validation")


@dataclass(frozen=True)
class Catalogue:
    """The keys that exist, region and second level together ("01001").

    Parameters:
        keys: all keys.
    """

    keys: frozenset[str]

    @classmethod
    def of(cls, source: str | os.PathLike[str] | pd.DataFrame) -> Catalogue:
        """Read one: a column of whole keys (CVEGEO), or one of regions and one within them (CVE_ENT, CVE_MUN).

        Raises:
            Problem: when it cannot be read or has no such columns.
        """
        from .opening import subject_of

        subject = subject_of(source)
        for country in national("regions"):
            found = _keys(subject, country)
            if found:
                return cls(frozenset(found))
        name = os.fspath(source) if isinstance(source, (str, os.PathLike)) else _("the catalogue")
        raise Problem(_("{file} is no catalogue of municipalities: it needs a column CVEGEO, or CVE_ENT and CVE_MUN.",
                        file=str(name)))  # fmt: skip


def _keys(subject: Any, country: Any) -> set[str]:
    whole = country.WIDTH + country.SUB_WIDTH
    region = next((one for one in subject.columns if country.KEY_LABEL.fullmatch(signless(one.label))
                   and all(text.strip().isdigit() for text in one.uniques if text.strip())), None)  # fmt: skip
    within = None
    for column in subject.columns:
        if not country.SUB_KEY_LABEL.fullmatch(signless(column.label)):
            continue
        widest = max((len(text.strip()) for text in column.uniques), default=0)
        if country.SUB_WIDTH < widest <= whole:
            return {text.strip().zfill(whole) for text in column.uniques if text.strip().isdigit()}
        within = within or column
    if region is None or within is None:
        return set()
    regions = [text.strip().zfill(country.WIDTH) for text in region.uniques]
    seconds = [text.strip().zfill(country.SUB_WIDTH) for text in within.uniques]
    pairs = set(zip(region.codes.tolist(), within.codes.tolist(), strict=True))
    return {regions[one] + seconds[two] for one, two in pairs if regions[one].isdigit() and seconds[two].isdigit()}
