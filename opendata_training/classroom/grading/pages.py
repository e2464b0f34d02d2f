"""nbgrader's feedback page made a learner's: in their language, about "you", and calling nothing from outside."""

from __future__ import annotations

import re

from ...locale import language, translator, use_language

_ = translator("grading")


def finished(html: str, spoken: str) -> str:
    """Give a feedback page with its own words in the learner's language.

    Parameters:
        html: the page as nbgrader makes it.
        spoken: "es" or "en".

    Returns:
        The page without the scripts that it would fetch to show formulas, which no exercise has.
    """
    before = language()
    use_language(spoken)
    try:
        html = re.sub(r"<script\b.*?</script>\s*", "", html, flags=re.DOTALL)
        html = html.replace("<html>", f'<html lang="{spoken}">', 1)
        for old, new in _words().items():
            html = html.replace(old, new)
        # The score stands after its label only in the headings of cells and in the list at the top.
        points = r"([\d.]+ / [\d.]+)"
        html = re.sub(rf"\(Score: {points}\)", lambda found: _("({points} points)", points=found[1]), html)
        return re.sub(rf"(?<=\n)\s*Score: {points}", lambda found: " " + _("{points} points", points=found[1]), html)
    finally:
        use_language(before)


def _words() -> dict[str, str]:
    """Give nbgrader's words, with the markup around them that no learner's text has, and ours in their place."""
    label, close = '<span class="nbgrader-label">', "</span>"
    return {
        ">Test cell</a> (": f">{_('Check')}</a> (",
        ">Coding free-response</a> (": f">{_('Answer in code')}</a> (",
        ">Written response</a> (": f">{_('Written answer')}</a> (",
        ">Task</a> (": f">{_('Task for a person to grade')}</a> (",
        ">Comment</a></li>": f">{_('Comment')}</a></li>",
        f"{label}Student's answer{close}": f"{label}{_('Your answer')}{close}",
        f"{label}Student's task{close}": f"{label}{_('Your task')}{close}",
        f"{label}Grade cell: <code>": f"{label}{_('Check')}: <code>",
        "<b>Comments:</b>": f"<b>{_('Comments:')}</b>",
        '<a href="#top">(Top)</a>': f'<a href="#top">({_("to the top")})</a>',
    }
