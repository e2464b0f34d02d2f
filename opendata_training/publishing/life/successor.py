"""SUCCESSOR.md: a page for whoever takes a dataset over, so that the work goes on when people move on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ... import files
from ...countries.common.frequencies import after, frequency
from ...locale import speaking, translator
from ...locale.days import long_day
from ..description.draft import CROSSWALKS, Draft
from ..description.receipts import newest_first

_ = translator("publishing_history")

NAME = "SUCCESSOR.md"
# What stands below this line was written by people and stays.
MARK = "<!-- ✎ -->"


@dataclass(frozen=True)
class Place:
    """A portal where the dataset is, or was.

    Parameters:
        portal: the portal's address.
        url: the dataset's page there.
        when: when it last went there, or was last taken away.
        reason: why it was withdrawn; empty where it is public.
    """

    portal: str
    url: str
    when: str
    reason: str = ""


def places(folder: Path) -> list[Place]:
    """Give the portals a publication went to, by its receipts, those on the web first, the latest first."""
    found: dict[str, Place] = {}
    for _path, told in reversed(list(newest_first(folder))):
        if not told.get("portal") or told.get("there") is False:
            # A pack is at no place yet.
            continue
        portal = str(told["portal"])
        withdrawn = told.get("withdrawn") or {}
        reason = str(withdrawn.get("reason", "")) if isinstance(withdrawn, dict) else ""
        found.pop(portal, None)
        found[portal] = Place(portal, str(told.get("url") or ""), str(told.get("when", "")), reason)
    latest = list(found.values())[::-1]
    return sorted(latest, key=lambda one: not one.portal.startswith("http"))


def withdrawn_from(folder: Path, portal: str) -> Place | None:
    """Give the place of a publication on a portal where it was withdrawn last; None where it was not.

    Parameters:
        folder: the publication's folder.
        portal: the portal's address, as receipts have it.
    """
    return next((one for one in places(folder) if one.reason and one.portal == portal), None)


def due(draft: Draft) -> date | None:
    """Give the day on which the next release is due; None where nothing was published or there is no fixed rhythm."""
    day = draft.text("modified") or draft.text("issued")
    try:
        return after(date.fromisoformat(day), draft.text("accrual_periodicity")) if day else None
    except (ValueError, OverflowError):
        return None


def write(draft: Draft) -> Path:
    """Write the page, in the publication's language; what people wrote below its line stays.

    Parameters:
        draft: the publication.

    Returns:
        Where the page is.
    """
    path = draft.folder / NAME
    before = path.read_text(encoding="utf-8", errors="surrogateescape") if path.is_file() else ""
    _head, mark, own = before.partition(MARK)
    if before and not mark:
        # A page without the line is all somebody's own.
        own = f"\n\n{before}"
    with speaking(draft.text("language")):
        said = _("Write what else is to be known below this line; it stays as you write it.")
        text = f"{_page(draft)}\n{said}\n\n{MARK}{own or chr(10)}"
    if text != before:
        with files.written_whole(path, "w", encoding="utf-8", errors="surrogateescape", newline="") as stream:
            stream.write(text)
    return path


def _page(draft: Draft) -> str:
    known = places(draft.folder)
    parts = [f"# {_('For whoever takes this over')}: {draft.text('title')}", _what(draft), _where(known), _update(draft, known),
             _people(draft), _correct(draft, known), _withdraw(draft, known), _never()]  # fmt: skip
    return "\n\n".join(part for part in parts if part) + "\n"


def _what(draft: Draft) -> str:
    lines = [f"## {_('What it is')}", ""]
    if draft.text("description"):
        lines += [draft.text("description"), ""]
    named = {
        _("Publisher"): draft.text("publisher"),
        _("Identifier (never change it)"): draft.text("identifier"),
        _("Version"): draft.text("version"),
        _("First published"): _day(draft.text("issued")),
        _("Last changed"): _day(draft.text("modified")),
        _("Files"): ", ".join(one.key for one in draft.distributions),
    }
    return "\n".join([*lines, *(f"- {name}: {value}" for name, value in named.items() if value)])


def _where(known: list[Place]) -> str:
    lines = [f"## {_('Where it lives')}", ""]
    if not known:
        lines.append(_("It has not been published yet."))
    for one in known:
        if one.reason:
            lines.append("- " + _("Withdrawn from {portal} on {day}: {reason}", portal=one.portal, day=_day(one.when[:10]),
                                  reason=one.reason))  # fmt: skip
        else:
            lines.append("- " + _("Published: {url}", url=one.url or one.portal))
    lines.append(
        "- "
        + _(
            "The work is done in this folder: dataset.yaml is the description, receipts/ says who published what and when, "
            "history/ has every earlier release."
        )
    )
    return "\n".join(lines)


def _update(draft: Draft, known: list[Place]) -> str:
    lines = [f"## {_('How it is updated')}", ""]
    rhythm = frequency(draft.text("accrual_periodicity"))
    if rhythm:
        lines.append(_("It is updated {often}.", often=str(rhythm.words)))
    day = due(draft)
    if day:
        lines.append(_("The next release is due on {day}.", day=long_day(day)))
    lines += [
        "",
        _("When the new file comes, look first and then publish:"),
        "",
        *_commands(draft, known, "update", _("NEWFILE")),
    ]
    if (draft.folder / "recipe.csv").is_file():
        lines += ["", _("recipe.csv says how the file is cleaned; update does all of it again by itself.")]
    if any((draft.folder / name).is_file() for name in CROSSWALKS):
        lines += [
            "",
            _(
                "The crosswalk says which title of a column is which; where a new title comes, update stops and says it."
            ),
        ]
    return "\n".join(lines)


def _commands(draft: Draft, known: list[Place], command: str, more: str = "", *, dry: bool = True) -> list[str]:
    portal = known[0].portal if known else "URL"
    call = " ".join(filter(None, ("opendata", command, _quoted(draft.folder.resolve().name), more, "--portal", portal)))
    return ["```", *([f"{call} --dry-run"] if dry else []), call, "```"]


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _people(draft: Draft) -> str:
    contact = [draft.text("contact_point", part) for part in ("name", "position", "email")]
    lines = [f"## {_('Whom to ask')}", ""]
    lines.append(
        "- " + (", ".join(filter(None, contact)) or _("Nobody is named yet: write contact_point in dataset.yaml."))
    )
    for one in draft.attestations:
        if one.get("name"):
            lines.append("- " + _("{name} stands for it since {day}: {statement}", name=one["name"],
                                  day=_day(str(one.get("date", ""))) or "—", statement=one.get("statement", "")))  # fmt: skip
    return "\n".join(lines)


def _correct(draft: Draft, known: list[Place]) -> str:
    lines = [
        f"## {_('How to correct a mistake')}",
        "",
        _(
            "Correct the file or dataset.yaml in this folder and publish again; the version goes up and CHANGELOG.md says why."
        ),
        "",
        *_commands(draft, known, "publish"),
        "",
        _("If the last release was the mistake, go back to the one before it:"),
        "",
        *_commands(draft, known, "rollback"),
    ]
    return "\n".join(lines)


def _withdraw(draft: Draft, known: list[Place]) -> str:
    lines = [
        f"## {_('How to withdraw it')}",
        "",
        _("Where it does harm, as with personal data that should not be there, take it away first and correct it then; publish "
          "brings it back."),
        "",
        *_commands(draft, known, "withdraw", '--reason "…"', dry=False),
    ]  # fmt: skip
    return "\n".join(lines)


def _never() -> str:
    lines = [
        f"## {_('What not to do')}",
        "",
        "- " + _("Do not start a new dataset for a new year or a new title: people's links and programs would break."),
        "- " + _("Do not change identifier or name in dataset.yaml."),
        "- " + _("Do not edit the dataset by hand on the portal: the next publication would not know of it."),
        "- " + _("Do not delete history/ or receipts/, and do not write into them."),
        "- " + _("Do not write the portal's token into any file."),
    ]
    return "\n".join(lines)


def _day(text: str) -> str:
    try:
        return long_day(date.fromisoformat(text))
    except ValueError:
        return text
