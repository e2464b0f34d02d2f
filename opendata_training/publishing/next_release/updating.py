"""Updating a publication with its next file: all is made and looked at beside the folder, and takes its place at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ... import files
from ...errors import Problem
from ...locale import translator
from ..description.draft import Distribution, Draft, load, save
from ..description.formats import format_of
from ..description.joining import put
from ..history.storing import put_aside
from ..life.staging import bring, staged
from ..outcome import Publication
from ..portals import Progress
from ..upsert import publish
from .cleaning import clean
from .period import renewed_period

_ = translator("publishing_history")
# Bytes from which on cleaning takes more than a second.
_LARGE = 1_000_000


def update(
    folder: Path | str,
    new_file: Path | str,
    portal: str,
    *,
    replaces: str | None = None,
    organization: str | None = None,
    dry_run: bool = False,
    overwrite: bool = False,
    token: str | None = None,
    progress: Progress | None = None,
) -> Publication:
    """Publish the next release: the recipe and the crosswalk are replayed on the new file, and it takes the old one's place.

    Parameters:
        folder: the publication's folder.
        new_file: the new file, as it came; it is never touched.
        portal: the portal's address.
        replaces: the file of the publication that it follows; needed only where it has several and their names do not tell.
        organization: as in publish.
        dry_run: look and compare; nothing in the folder or on the portal changes.
        overwrite: as in publish.
        token: as in publish.
        progress: takes a sentence for each step, and for what a person has to know.

    Returns:
        What happened, as publish gives it. Where a gate is closed, nothing in the folder was changed.

    Raises:
        Problem: when the file cannot be cleaned by the recipe, has columns that the crosswalk does not know, or as publish does.
    """
    place, source = Path(folder), Path(new_file)
    tell = progress or (lambda _sentence: None)
    draft = load(place)
    files.refuse_special(source)
    if not source.is_file():
        raise files.trouble(source, FileNotFoundError())
    one = _replaced(draft, source, replaces)
    about = {"organization": organization, "overwrite": overwrite, "token": token, "progress": progress}
    if files.is_large(source, _LARGE):
        tell(_("Preparing {file}…", file=source.name))
    with staged(place) as stage:
        made, told = clean(place, source, one.path, stage.parent / "work")
        facts, more = renewed_period(draft, one.path, place / one.path, made, source.name)
        for sentence in told + more:
            tell(sentence)
        for path in sorted(made.parent.iterdir()):
            put(path, (stage / one.path).with_name(path.name))
        if facts != draft.facts:
            save(replace(draft, folder=stage, facts=facts))
        looked = publish(stage, portal, dry_run=True, **about)  # type: ignore[arg-type]
        if looked.refused:
            tell(_("Nothing in {folder} was changed. Mend {file} or the recipe, and update again.", folder=str(place),
                   file=source.name))  # fmt: skip
        if dry_run or looked.refused:
            return looked
        put_aside(draft.measured())
        bring(stage, place)
    try:
        return publish(place, portal, **about)  # type: ignore[arg-type]
    except Problem as problem:
        said = _("The new file is in the folder; finish with: opendata publish {folder} --portal {portal}", folder=str(place),
                 portal=portal)  # fmt: skip
        raise Problem(f"{problem.sentence} {said}", problem.exit_code) from problem


def _replaced(draft: Draft, source: Path, replaces: str | None) -> Distribution:
    """Say which of the publication's files the new one follows."""
    ours = [one for one in draft.distributions if one.path]
    if replaces:
        found = [one for one in ours if one.path == replaces]
    else:
        tables = [one for one in ours if format_of(Path(one.path)).table]
        same = [one for one in ours if Path(one.path).name == source.name]
        alike = [one for one in ours if Path(one.path).suffix.lower() == source.suffix.lower()]
        found = same or (ours if len(ours) == 1 else tables if len(tables) == 1 else alike if len(alike) == 1 else [])
    if len(found) != 1:
        raise Problem(
            _("Say which file {file} follows, with --replaces: {files}.", file=source.name,
              files=", ".join(one.path for one in ours) or "—")
        )  # fmt: skip
    return found[0]
