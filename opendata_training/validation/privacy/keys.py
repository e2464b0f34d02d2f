"""The keys of persons that countries declare, as kinds of personal data."""

from __future__ import annotations

from functools import cache, cached_property
from types import ModuleType

from ... import families
from ...locale import Words
from ..national import national
from ..words import may_hold_long_keys
from . import labels
from .looking import About, Looked, Sign, share_of


class Key:
    """A key as its country declares it.

    Parameters:
        declared: the country's module of the key.
    """

    def __init__(self, declared: ModuleType) -> None:
        self.declared = declared
        self.CODE: str = declared.CODE
        self.LABEL: Words = declared.LABEL
        self.PHRASE: Words = declared.PHRASE
        self.OF: str = "person" if declared.OF == "person" else "holder"

    @cached_property
    def _of_companies_too(self) -> bool:
        return hasattr(self.declared, "is_persons")

    def fits(self, text: str) -> bool:
        """Say whether a text has the form of the key."""
        return self.declared.FORM.fullmatch(text.upper()) is not None

    def look(self, looked: Looked, about: About) -> Sign | None:
        """Look for a column of such keys.

        Parameters:
            looked: the column.
            about: what the table is about.
        """
        header = bool(self.declared.HEADER.search(looked.words))
        if looked.column.mostly("date"):
            return None
        # Where the label says so a few are enough: firms stand among the persons.
        least = (0.1 if self.declared.STRICT else 0.5) if header else 0.8
        share = looked.share(self.fits, least)
        if share < least:
            return None
        found = looked.passing(self.fits)
        right = None
        if self.declared.right is not None:
            right = share_of(found, lambda text: self.declared.right(text.upper()))
        if not header and not self._sure(looked, share, right):
            return None
        if not self._of_companies_too:
            return Sign(share, header, right, alone=getattr(self.declared, "ALONE", False))
        persons = share_of(found, lambda text: self.declared.is_persons(text.upper()))
        personal = persons * share >= 0.1
        return Sign(share * persons if personal else share, header, right, personal=personal,
                    others=1 - persons)  # fmt: skip

    def _sure(self, looked: Looked, share: float, right: float | None) -> bool:
        """Say whether the form is enough where the label says something else, or nothing."""
        if self.declared.STRICT:
            return not labels.of_other_keys(looked.words) or (right or 0.0) >= 0.5
        return (
            share >= 0.9 and right is not None and right >= 0.95 and len(looked.values) >= 5
            and not may_hold_long_keys(looked.column.label)
        )  # fmt: skip


@cache
def national_keys() -> tuple[Key, ...]:
    """Give the keys of all countries."""
    modules = (families.members(country.__name__) for country in national("personal"))
    return tuple(Key(declared) for family in modules for declared in family)
