"""Back to an earlier release: its description and files as they were, through the gates and published like any other."""

from __future__ import annotations

from pathlib import Path

from ...errors import Problem
from ...locale import translator
from .. import history
from ..description.draft import load
from ..description.joining import put
from ..history.storing import DESCRIPTIONS, Release, put_aside
from ..outcome import Publication
from ..portals import Progress
from ..upsert import publish
from .staging import bring, staged

_ = translator("publishing_history")


def rollback(
    folder: Path | str,
    portal: str,
    *,
    to: str | None = None,
    organization: str | None = None,
    dry_run: bool = False,
    overwrite: bool = False,
    token: str | None = None,
    progress: Progress | None = None,
) -> Publication:
    """Bring a publication back to the version before, or to a named one.

    It is a new release: its version goes up, and its receipt says which it took back up. What was in the folder before is kept
    in ``history``, published or not.

    Parameters:
        folder: the publication's folder.
        portal: the portal's address.
        to: the version; without it the one before what is published now. Where that is a release brought back, it is the one
            before the release it was.
        organization: as in publish.
        dry_run: as in publish.
        overwrite: as in publish.
        token: as in publish.
        progress: takes a sentence for each step.

    Returns:
        What happened, as publish gives it.

    Raises:
        Problem: when there is no such version, or as publish does.
    """
    place = Path(folder)
    tell = progress or (lambda _sentence: None)
    draft = load(place).measured()
    known = history.releases(place)
    target = history.release_of(place, to) if to else _before(known, place)
    tell(_("Going back to version {version} of {day}.", version=target.version, day=target.when[:10]))
    about = {"organization": organization, "overwrite": overwrite, "token": token, "progress": progress}
    with staged(place) as stage:
        _restore(target, stage)
        looked = publish(stage, portal, dry_run=True, **about)  # type: ignore[arg-type]
        if dry_run or looked.refused:
            return looked
        aside = put_aside(draft)
        tell(_("What was in the folder until now is kept; {file} says where.", file=str(aside)))
        then = {path for path in target.kept}
        mine = [*DESCRIPTIONS, *(one.path for one in draft.distributions if one.path)]
        bring(stage, place, [path for path in mine if path not in then])
    try:
        return publish(place, portal, notes={"rolled_back": {"from": known[-1].version, "to": target.version}},
                       **about)  # type: ignore[arg-type]  # fmt: skip
    except Problem as problem:
        said = _("The folder has version {version} again; what it had before is in history. Run the same command again to "
                 "finish.", version=target.version)  # fmt: skip
        raise Problem(f"{problem.sentence} {said}", problem.exit_code) from problem


def _before(known: list[Release], folder: Path) -> Release:
    """Give the release before the one that is published now."""
    by_version = {one.version: at for at, one in enumerate(known)}
    at = len(known) - 1
    while at >= 0 and known[at].restored in by_version and by_version[known[at].restored] < at:
        at = by_version[known[at].restored]
    if at < 1:
        if len(known) < 2:
            raise Problem(
                _("{folder} has no version to go back to: versions published so far: {count}.", folder=str(folder),
                  count=len(known))
            )  # fmt: skip
        raise Problem(
            _("There is no version before {version}. Name one with --to: {versions}.", version=known[at].version,
              versions=", ".join(one.version for one in known))
        )  # fmt: skip
    return known[at - 1]


def _restore(release: Release, stage: Path) -> None:
    """Put a release's files where they were.

    Raises:
        Problem: when one of them is not kept any more.
    """
    for name in DESCRIPTIONS:
        # One that came later would be read in the other's place.
        (stage / name).unlink(missing_ok=True)
    for path in release.kept:
        source = release.file(path)
        if source is None:
            raise Problem(
                _("{file} of version {version} is not in history any more, so it cannot be brought back. Put the file there by "
                  "hand, or go back to another version with --to.", file=path, version=release.version)
            )  # fmt: skip
        put(source, stage / path)
    if not any(name in release.kept for name in DESCRIPTIONS):
        raise Problem(_("The description of version {version} was not kept. Go back to another one with --to.",
                        version=release.version))  # fmt: skip
