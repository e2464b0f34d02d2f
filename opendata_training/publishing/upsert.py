"""Publishing: gates, difference, upsert, verification, receipt; the same way for a learner's first and a ministry's
thousandth dataset."""

from __future__ import annotations

import os
from pathlib import Path

from .. import files
from ..errors import Problem
from ..locale import translator
from . import gates, receipt
from .draft import load, note_measures
from .metadata import Published, write_all
from .outcome import Publication
from .portals import Progress, connect

_ = translator("publishing")
# Bytes from which on the gates take more than a second.
LARGE = 2_000_000


def publish(
    folder: Path | str,
    portal: str,
    *,
    organization: str | None = None,
    dry_run: bool = False,
    token: str | None = None,
    progress: Progress | None = None,
) -> Publication:
    """Bring a publication to a portal; do it again and nothing happens but a new receipt.

    Parameters:
        folder: the publication's folder, as new_publication makes it.
        portal: the portal's address.
        organization: where a new dataset goes; not needed when the token may publish in one organization only.
        dry_run: look and compare, change nothing, neither there nor here.
        token: the portal's token; without it the one in the environment variable OPENDATA_TOKEN. A token in the system's
            keyring is not looked for: that is not supported yet.
        progress: takes a sentence for each file that is sent.

    Returns:
        What happened. A closed gate stops it before anything is sent: ``.published`` is False and ``.gates`` say what to
        mend.

    Raises:
        Problem: when the portal cannot be reached, refuses, or did not get what was sent.
    """
    found = load(Path(folder))
    if progress and any(files.is_large(place, LARGE) for one in found.distributions if (place := found.file(one))):
        progress(_("Checking the files…"))
    draft = found.measured()
    results = gates.examine(draft)
    refused = Publication(False, draft.text("name"), gates=results, dry_run=dry_run)
    if refused.refused:
        return refused
    token = (token or os.environ.get("OPENDATA_TOKEN", "")).strip()
    if not token and not dry_run:
        raise Problem(
            _(
                "A token of {address} is needed to publish. Ask who runs the portal for one, and put it in the environment "
                "variable OPENDATA_TOKEN.",
                address=portal,
            )
        )
    if not (token.isascii() and token.isprintable()):
        raise Problem(
            _("The token holds signs that no token has. Copy it again, whole and alone, into OPENDATA_TOKEN.")
        )
    connection = connect(portal, token or None)
    try:
        difference = connection.difference(draft, organization)
        if dry_run:
            name = difference.found["name"] if difference.found else draft.text("name")
            return Publication(False, name, gates=results, changes=difference.changes, dry_run=True)
        done = connection.carry_out(draft, difference, progress or (lambda _sentence: None))
    finally:
        connection.close()
    note_measures(found, draft)
    write_all(draft, Published(done.url, {one["path"]: one["url"] for one in done.files}))
    path = receipt.write(draft, connection.address, results, difference.changes, done)
    return Publication(True, done.name, done.url, results, difference.changes, done.verified, path)
