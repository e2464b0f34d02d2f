"""CHANGELOG.md: what changed from release to release, for who uses the data, in the publication's language.

Its form is that of https://keepachangelog.com/en/1.1.0/: the newest release first, each with its number and its day.
"""

from __future__ import annotations

import re
from pathlib import Path

from ... import files
from ...errors import Problem
from ...locale import speaking, translator
from ..versions import Changes
from .differing import Side, between
from .storing import Release

_ = translator("publishing_history")

NAME = "CHANGELOG.md"


def note(release: Release, before: Release | None) -> None:
    """Write the entry of a release above the earlier ones; one that is there already stays as people may have edited it.

    Parameters:
        release: the release.
        before: the one before it; None for the first.
    """
    path = release.folder / NAME
    text = _text(path)
    if re.search(rf"^## \[?{re.escape(release.version)}\]?( |$)", text, re.MULTILINE):
        return
    with speaking(release.draft.text("language")):
        entry = _entry(release, before)
        head = f"# {_('Changes')}\n\n{_('What changed in each version, the newest first.')}\n"
    first = re.search(r"^## ", text, re.MULTILINE)
    at = first.start() if first else len(text)
    above, below = text[:at].rstrip(), text[at:]
    files.write_text(path, f"{above or head.rstrip()}\n\n{entry.rstrip()}\n{chr(10) if below else ''}{below}")


def _entry(release: Release, before: Release | None) -> str:
    day = release.draft.text("modified") or release.when[:10]
    if before is None:
        return f"## {release.version} - {day}\n\n{_('First publication.')}\n"
    found = between(Side.of(before), Side.of(release))
    entry = Changes(before.version, release.version, found.changes).changelog(release.version, day)
    if release.restored:
        head, _line, rest = entry.partition("\n")
        entry = f"{head}\n\n{_('Back to version {version}.', version=release.restored)}\n{rest}"
    return entry


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    except UnicodeDecodeError as error:
        raise Problem(_("{file} is not in UTF-8. Save it again with that encoding.", file=str(path))) from error
