"""Publishing: gates, difference, upsert, verification, receipt; the same way for a learner's first and a ministry's
thousandth dataset."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .. import files
from ..errors import Problem
from ..locale import translator
from . import gates, history, receipt
from .description.draft import load
from .description.noting import note
from .metadata import Published, are_written, write_all
from .outcome import Publication
from .portals import Progress, kind_of
from .wire import journal
from .wire.difference import Difference
from .wire.run import told
from .wire.tokens import token_for

_ = translator("publishing_wire")
# Bytes from which on the gates take more than a second.
LARGE = 2_000_000


def publish(
    folder: Path | str,
    portal: str,
    *,
    organization: str | None = None,
    dry_run: bool = False,
    overwrite: bool = False,
    token: str | None = None,
    progress: Progress | None = None,
    notes: Mapping[str, Any] | None = None,
) -> Publication:
    """Bring a publication to a portal; do it again and nothing happens but a new receipt.

    Parameters:
        folder: the publication's folder, as new_publication makes it.
        portal: the portal's address.
        organization: where a new dataset goes; without it the description's, else the only one the token may publish in.
        dry_run: look and compare, change nothing, neither there nor here.
        overwrite: put the publication's facts over what somebody else changed on the portal since the last run.
        token: the portal's token; without it the one in the environment variable OPENDATA_TOKEN, else the keyring's.
        progress: takes a sentence for each file that is sent.
        notes: what else the receipt has to say, as which release was brought back.

    Returns:
        What happened. A closed gate stops it before anything is sent: ``.published`` is False and ``.gates`` say what to
        mend.

    Raises:
        Problem: when the portal cannot be reached, refuses, holds what somebody else changed, or did not get what was sent.
    """
    found = load(Path(folder))
    kind = kind_of(portal)
    if progress and any(files.is_large(place, LARGE) for one in found.distributions if (place := found.file(one))):
        progress(_("Checking the files…"))
    measured = found.measured()
    results = gates.examine(measured)
    refused = Publication(False, measured.text("name"), gates=results, dry_run=dry_run)
    if refused.refused:
        return refused
    secret = token_for(portal, token) if kind.NEEDS_TOKEN else ""
    if kind.NEEDS_TOKEN and not secret and not dry_run:
        raise Problem(
            _(
                "A token of {address} is needed to publish. Ask who runs the portal for one, and keep it with: opendata token "
                "{address} (or put it in the environment variable OPENDATA_TOKEN). Until you have one, --portal pack:FOLDER "
                "makes a pack to publish by hand.",
                address=portal,
            )
        )
    draft = history.renewed(measured)
    connection = kind.connect(portal, secret or None)
    try:
        difference = connection.difference(draft, organization)
        if not overwrite:
            _stop_at_others(difference, connection.address)
        if dry_run:
            name = difference.found["name"] if difference.found else draft.text("name")
            return Publication(False, name, gates=results, changes=difference.changes, dry_run=True)
        done = connection.carry_out(draft, difference, progress or (lambda _sentence: None))
    finally:
        connection.close()
    note(found, draft)
    # A run that changed nothing, there or here, leaves its receipt and no more.
    same = not difference.changes and receipt.repeats(draft, connection.address, done) and history.is_kept(draft)
    if done.there and not (same and are_written(draft)):
        write_all(draft, Published(done.url, {one["path"]: one["url"] for one in done.files}))
    path = receipt.write(draft, connection.address, results, difference.changes, done, notes)
    journal.close(draft.folder, connection.address)
    if not same:
        history.keep(draft, path)
    return Publication(done.there, done.name, done.url, results, difference.changes, done.verified, path)


def _stop_at_others(difference: Difference, address: str) -> None:
    """Refuse to write over what somebody else changed on the portal since the last run.

    Raises:
        Problem: naming each field, what it was, and what it is now.
    """
    if difference.others:
        raise Problem(
            _(
                "Somebody else changed this dataset on {address} since it was last published from here: {what}. Take it over into "
                "dataset.yaml, or publish with --overwrite to put yours in its place.",
                address=address,
                what=told(difference.others),
            )
        )
