"""What a page says of itself for programs: which dataset, version and receipt it was made of."""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import Path

_PREFIX = "opendata-"
# The marks stand in the head; a file of anything may be larger.
_LOOKED_AT = 64_000
_MARK = re.compile(rf'<meta name="{_PREFIX}([a-z]+)" content="([^"]*)">')


def marks(**told: str) -> str:
    """Give the marks as HTML.

    Parameters:
        told: {name: text}.
    """
    return "".join(f'<meta name="{_PREFIX}{name}" content="{escape(text)}">' for name, text in told.items())


def marks_of(path: Path) -> dict[str, str]:
    """Read a page's marks; {} where the file is no such page.

    Parameters:
        path: the page.
    """
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            head = stream.read(_LOOKED_AT)
    except OSError:
        return {}
    return {name: unescape(text) for name, text in _MARK.findall(head)}
