"""What a web page says of datasets for search engines: the JSON-LD in it."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any


class _Scripts(HTMLParser):
    """Collects the JSON-LD scripts of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._within = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a script of the kind begins."""
        kind = (dict(attrs).get("type") or "").lower().partition(";")[0].strip()
        self._within = tag == "script" and kind == "application/ld+json"
        if self._within:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        """Note where it ends."""
        self._within = self._within and tag != "script"

    def handle_data(self, data: str) -> None:
        """Keep what is in it."""
        if self._within:
            self.found[-1] += data


def jsonld(page: str) -> list[Any]:
    """Give each JSON-LD document of a page; one that is not whole JSON is left out.

    Parameters:
        page: the page's HTML.
    """
    scripts = _Scripts()
    scripts.feed(page)
    found = []
    for text in scripts.found:
        try:
            found.append(json.loads(text))
        except (ValueError, RecursionError):
            continue
    return found
