"""A readiness profile in words: the weakest dimension first, with its next step."""

from __future__ import annotations

from ...locale import translator
from .picture import percent
from .profile import Part, Profile

_ = translator("planning_barriers")
_WIDE = 28


def told(profile: Profile) -> str:
    """Give a profile in plain text."""
    if not profile.weakest:
        return _("No question has been answered yet. Begin with any; write what you can show for it.")
    parts = [_("Readiness, the weakest dimension first:"), ""]
    for one in profile.weakest:
        parts += [
            f"{str(one.dimension.title).ljust(_WIDE)} {_bar(one)} {percent(one.share)}{_part(one)}",
            f"    {_next(one)}",
        ]
    lines = notes(profile)
    return "\n".join([*parts, *(["", *(f"- {line}" for line in lines)] if lines else [])])


def notes(profile: Profile) -> list[str]:
    """Say what to know of a profile besides its shares."""
    found = []
    blank = [one for one in profile.parts if one.share is None]
    if blank:
        found.append(_("Nobody has answered anything of: {names}. Not known is not zero.",
                       names=", ".join(str(one.dimension.title) for one in blank)))  # fmt: skip
    if profile.unanswered:
        found.append(_("Questions without a level: {count}.", count=len(profile.unanswered)))
    if profile.unshown:
        rows = ", ".join(str(one.row) for one in profile.unshown)
        found.append(_("Levels that nothing is shown for: {count} (rows {rows}). They count as 1.", count=len(profile.unshown),
                       rows=rows))  # fmt: skip
    if profile.unknown:
        found.append(
            _("Rows whose question is none of the profile's: {rows}.", rows=", ".join(map(str, profile.unknown)))
        )
    return found


def _bar(part: Part) -> str:
    full = round(20 * (part.share or 0.0))
    return f"[{'#' * full}{'.' * (20 - full)}]"


def _part(part: Part) -> str:
    """Say of how many questions a share is, where not of all."""
    if not part.open:
        return ""
    answered = len(part.answers) - len(part.open)
    return " " + _("(of {answered} of {count} questions)", answered=answered, count=len(part.answers))


def _next(part: Part) -> str:
    found = part.next
    if found is None:
        return _("All that was answered is at the top. Look at it again in a year.")
    return _("Next: {step}", step=found.step)
