"""The report: what was found, shown on a page, in a notebook and on the terminal."""

from __future__ import annotations

from .result import Result


class Report(Result):
    """What was found in a table; its sentences are in the language in use when they are read."""

    def to_html(self) -> str:
        """Give it as one self-contained web page in the language in use."""
        from .page import page

        return page(self)

    def _repr_html_(self) -> str:
        """Give it as a card for a notebook."""
        from .card import card

        return card(self)

    def __str__(self) -> str:
        from .terminal import text

        return text(self)
