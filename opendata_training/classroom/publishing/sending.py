"""Publishing in unit 3.1: a dry run, one click, once more, a mix-up, and back; and what the portal then says."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ... import files
from ...errors import Problem
from ...locale import language, translator
from .. import error_cards, places
from ..cards import Card
from ..tasks import plain
from .describing import draft_of, once_begun
from .folder import EXERCISE, LESSON, data_name, folder_of, practice
from .pumps import YEARS, pumps

if TYPE_CHECKING:
    from ...publishing import Publication

_ = translator("classroom_publishing")
#: What the portal answered when it was last asked; it goes in with the exercise, for whoever marks it has no portal.
ANSWER = "portal.json"
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


@once_begun
def try_publishing(which: str = EXERCISE) -> Card:
    """Show what publishing would change on the practice portal, and change nothing: a dry run.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when the portal is not running, or the description cannot be read.
    """
    return _published(which, dry_run=True)


@once_begun
def publish_now(which: str = EXERCISE) -> Card:
    """Publish on the practice portal; do it again and nothing happens.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when the portal is not running, or the description cannot be read.
    """
    return _published(which, dry_run=False)


def publish_button(which: str = EXERCISE) -> Any:
    """Show one button that publishes on the practice portal.

    Parameters:
        which: "lesson" or "exercise".
    """
    import ipywidgets as widgets

    error_cards.show_cards()
    button = widgets.Button(description=_("Publish"), button_style="primary", layout=widgets.Layout(height="2.6em"),
                            tooltip=_("Gates, difference, sending, checking, receipt: on the practice portal"))  # fmt: skip
    said = widgets.Output()

    def go(_button: Any) -> None:
        from IPython.display import display

        said.clear_output()
        with said:
            try:
                display(publish_now(which))
            except Problem as problem:
                display(Card("trouble", problem.sentence))

    button.on_click(go)
    return widgets.VBox([button, said])


def _published(which: str, *, dry_run: bool) -> Card:
    if places.grading():
        return Card.note(_("Nothing is sent while an exercise is marked; the receipts are read as they are."))
    from ...publishing import publish

    draft_of(which)
    portal = places.portal()
    try:
        return _said(which, publish(folder_of(which), portal.url, dry_run=dry_run, token=portal.token))
    except Problem as problem:
        # Said on a card, so that "run all cells" goes on to what can be done all the same.
        return Card("trouble", problem.sentence)


def _said(which: str, done: Publication) -> Card:
    """Tell what a run did, and ask the portal what it has now."""
    refused = [gate for gate in done.gates if not gate.passed]
    if refused:
        shut = tuple((str(gate.title or gate.gate), gate.why) for gate in refused)
        return Card("not-yet", _("Nothing was sent. Closed gates: {count}", count=len(refused)),
                    (_("Mend what is named, and run this again; look_at_gates() shows how far you are."),),
                    table=((_("gate"), _("what to mend")), *shut), wide=True)  # fmt: skip
    rows = tuple((one["field"], _short(one["before"]), _short(one["after"])) for one in done.changes)
    table = ((_("what"), _("before"), _("after")), *rows) if rows else ()
    if done.dry_run:
        title = _("A dry run: {count} changes would be made.", count=len(rows)) if rows else _(
            "A dry run: nothing would change.")  # fmt: skip
        names = (_("The names are the portal's: notes is the description, tags the keywords, author the publisher."),)
        return Card("note", title, (_("Nothing was sent."), *(names if rows else ())), table=table, wide=True)
    keep_answer(which, done.dataset)
    title = (
        _("Published. Changes: {count}", count=len(rows))
        if rows
        else _("Nothing had changed, so nothing was sent again.")
    )
    receipt = (_("Receipt: {file}", file=f"receipts/{done.receipt.name}"),) if done.receipt else ()
    return Card("correct", title, (f"{done.url}?lang={language()}", *receipt), table=table, wide=True)


def _short(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value or "—")
    if _FINGERPRINT.fullmatch(text):
        return f"{text[:12]}…"
    return text if len(text) <= 80 else f"{text[:79]}…"


def package_of(name: str) -> dict[str, Any] | None:
    """Ask the practice portal for a dataset, as any citizen's program may; None when it has none of that name.

    Parameters:
        name: its short name.

    Raises:
        Problem: when the portal is not running or does not answer.
    """
    import httpx

    address = places.portal().url.rstrip("/")
    try:
        answer = httpx.get(f"{address}/api/3/action/package_show", params={"id": name}, timeout=10)
        told = answer.json()
    except (httpx.HTTPError, ValueError) as error:
        raise Problem(_("The practice portal does not answer. Start again with: make learn")) from error
    return told["result"] if isinstance(told, dict) and told.get("success") else None


def keep_answer(which: str, name: str) -> None:
    """Keep what the portal answers of a dataset, for whoever marks it has no portal; the lesson of 3.1 is not marked.

    Parameters:
        which: "lesson" or "exercise", or the capstone's.
        name: the dataset's short name.
    """
    if which != LESSON:
        found = package_of(name)
        if found is not None:
            text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
            files.write_text(folder_of(which).parent / ANSWER, text)


@once_begun
def ask_portal(which: str = EXERCISE) -> Card:
    """Show what the portal has of the dataset now, as it answers a citizen's program.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when the portal is not running, or the description cannot be read.
    """
    if places.grading():
        return Card.note(_("Nothing is asked while an exercise is marked."))
    name = draft_of(which).text("name")
    found = package_of(name)
    if found is None:
        return Card("not-attempted", _("The portal has no dataset called {name} yet.", name=name))
    keep_answer(which, name)
    extras = {one["key"]: one["value"] for one in found.get("extras") or []}
    rows = [("title", str(found.get("title"))), ("identifier", extras.get("identifier", "—")),
            ("version", str(found.get("version") or "—")), ("license_id", str(found.get("license_id") or "—"))]  # fmt: skip
    rows += [(one.get("name") or _("file"), f"{one.get('format')}, SHA-256 {str(one.get('hash') or '—')[:12]}…")
             for one in found.get("resources") or []]  # fmt: skip
    return Card("note", _("What the portal says"), table=((_("field"), _("what is there")), *rows), wide=True)


def mix_up_file(which: str = EXERCISE, seed: int | None = None) -> Card:
    """Put last year's file into the publication under this year's name: the mistake that unit 3.1 takes back.

    Parameters:
        which: "lesson" or "exercise".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when nothing is published yet, or the file cannot be written.
    """
    if places.grading():
        return Card.note(_("The file is there; it is marked as it is."))
    folder, data = folder_of(which), practice(which, seed)
    if not any((folder / "receipts").glob("*.json")):
        return Card("not-attempted", _("Publish the right file first; then there is something to come back to."))
    wrong = pumps(places.own_seed() if seed is None else seed, next(year for year in YEARS if year != data.year))
    files.write_bytes(folder / data_name(data), wrong.clean)
    return Card.note(_("{file} now holds the visits of {year}. Nobody noticed.", file=data_name(data), year=wrong.year))


def break_it(sure: str = "", which: str = EXERCISE) -> Card:
    """Mix the files up and publish the wrong one, when told to.

    Parameters:
        sure: "yes", in either language; anything else changes nothing.
        which: "lesson" or "exercise".

    Raises:
        Problem: when the portal is not running, or the file cannot be written.
    """
    if plain(sure) not in ("yes", "si"):
        return Card.note(_("Nothing is broken yet. Write yes between the quotation marks and run it again."))
    mixed = mix_up_file(which)
    if places.grading() or mixed.look != "note":
        return mixed
    done = publish_now(which)
    return Card(done.look, mixed.title, (done.title, *done.lines), table=done.table, wide=True)


def roll_back(which: str = EXERCISE, to: str = "") -> Card:
    """Bring the portal and the folder back to an earlier release.

    Parameters:
        which: "lesson" or "exercise".
        to: the number of the release; the one before the last when blank.

    Raises:
        Problem: when there is no such release, or the portal does not answer.
    """
    if places.grading():
        return Card.note(_("Nothing is sent while an exercise is marked; the receipts are read as they are."))
    from ...publishing import rollback
    from ...publishing.history import releases

    if len(releases(folder_of(which))) < 2:
        return Card("not-attempted", _("There is no release before this one yet: publish, break it, and then go back."))
    portal = places.portal()
    try:
        done = rollback(folder_of(which), portal.url, to=to.strip() or None, token=portal.token)
    except Problem as problem:
        return Card("trouble", problem.sentence)
    said, last = _said(which, done), releases(folder_of(which))[-1]
    if not (done.published and done.changes and last.restored):
        return said
    title = _("Brought back: version {version} is what {restored} was.", version=last.version, restored=last.restored)
    return replace(said, title=title)


def show_releases(which: str = EXERCISE) -> Card:
    """Show which releases there were: number, moment, what was taken back up.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when what was kept of a release cannot be read.
    """
    from ...publishing.history import releases

    rows = []
    for one in releases(folder_of(which)):
        title = one.draft.text("title")
        rows.append((one.version, one.when, title, one.restored or "—"))
    if not rows:
        return Card("not-attempted", _("Nothing has been published yet."))
    head = (_("version"), _("when (UTC)"), _("title"), _("goes back to"))
    return Card("note", _("Releases: {count}", count=len(rows)), table=(head, *rows), wide=True)


def show_changelog(which: str = EXERCISE) -> Card:
    """Show the changelog that goes with the dataset.

    Parameters:
        which: "lesson" or "exercise".
    """
    text = ""
    with suppress(OSError):
        text = (folder_of(which) / "CHANGELOG.md").read_text(encoding="utf-8")
    if not text:
        return Card("not-attempted", _("There is no changelog yet: it begins with the first publication."))
    return Card("note", "CHANGELOG.md", tuple(line.lstrip("# ") for line in text.splitlines() if line.strip()))
