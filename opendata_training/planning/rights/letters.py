"""The official letter by which a sign-off is asked for: one page, to print and to be signed on paper, and as plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from html import escape
from typing import Any

from ...countries.common.chosen import FOLDER, country
from ...errors import Problem
from ...locale import Words, language, translator
from ...locale.days import long_day
from .trees import rights_tree, stale
from .words import DECISIONS, KINDS, MEANINGS

_ = translator("planning_rights")
#: In so many days an answer is asked for: long enough to read it, short enough for a programme of 42 days.
REPLY_DAYS = 10
#: So many characters of facts stay on one page; where there are more, each is cut, and the whole text is in decisions.csv.
_ROOM, _LONGEST = 900, 220
_STYLE = """
@page { size: PAPER; margin: 15mm 20mm; }
body { font: 11pt/1.4 Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff; max-width: 42em; margin: 2em auto;
       padding: 0 1em; }
.right { text-align: right; margin: 0.2em 0; }
h1 { font-size: 11pt; text-align: right; margin: 0.2em 0 1.2em; }
table { border-collapse: collapse; width: 100%; margin: 0.8em 0; }
th, td { border: 1px solid #595959; padding: 3px 8px; text-align: left; vertical-align: top; font-size: 10pt; }
th { width: 9.5em; font-weight: bold; }
.sign { display: flex; flex-wrap: wrap; gap: 2em; margin-top: 1.6em; }
.sign div { flex: 1 1 16em; }
.line { border-top: 1px solid #1a1a1a; margin-top: 2.6em; padding-top: 2px; font-size: 10pt; }
ul { list-style: none; padding: 0; margin: 0.4em 0; }
.foot { font-size: 8.5pt; margin-top: 1.4em; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt; line-height: 1.3; } th, td { font-size: 9pt; }
  .line { margin-top: 1.8em; font-size: 9pt; } .sign { margin-top: 1em; } .foot { font-size: 8pt; margin-top: 0.8em; }
  .foot p { margin: 0.2em 0; } }
"""


@dataclass(frozen=True)
class Letter:
    """An official letter.

    Parameters:
        text: as plain text.
        html: as a page to print.
    """

    text: str
    html: str

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        # In a frame of its own: its style is that of a sheet of paper, not of the notebook around it.
        inside = escape(self.html, quote=True)
        title = escape(_("Official letter"))
        return f'<iframe title="{title}" srcdoc="{inside}" style="width:100%;height:60em;border:1px solid #8c959f"></iframe>'


def letter(
    decision: Mapping[str, Any],
    kind: str,
    *,
    person: str = "",
    office: str = "",
    sender: str = "",
    agency: str = "",
    number: str = "",
    place: str = "",
    on: date | None = None,
    code: str | None = None,
) -> Letter:
    """Write the letter that asks for a sign-off of a decision.

    Parameters:
        decision: a row of decisions.csv.
        kind: legal, privacy or owner.
        person: to whom it goes, by name; a line to fill in when not told.
        office: that person's office; the country's usual one when not told.
        sender: who asks, by name and post.
        agency: the agency.
        number: the letter's number.
        place: where it is written; the country's usual place when not told.
        on: its day; today when not told.
        code: the country; the one in use when not told.

    Raises:
        Problem: when nothing is decided yet, or there is no such kind.
    """
    if kind not in KINDS:
        raise Problem(_('"{kind}" is no kind of sign-off. Choose one of: {kinds}.', kind=kind, kinds=", ".join(KINDS)))
    name = str(decision.get("name") or decision.get("id") or "")
    if not decision.get("decision"):
        raise Problem(
            _("Nothing is decided yet on {name}, so there is nothing to sign. Answer its questions first.", name=name)
        )
    words, day = _words(country(code)), on or date.today()
    paper = _Paper(
        place=f"{place or words['place']}, {long_day(day)}",
        number=words["number"].format(number=number or "________"),
        subject=_("Subject: sign-off ({kind}) to publish data of “{name}”", kind=KINDS[kind], name=name),
        to=(person or "________________________", office or str(words["kinds"][kind]["office"])),
        opening=str(words["opening"]),
        body=_(
            "We prepare the opening of this dataset, and the decision set out here was proposed after the questions on the right "
            "to publish were answered:"
        ),
        facts=_facts(decision, name),
        asked=_("Please confirm by {day} {what}; or say which change is needed, and by which article.",
                what=words["kinds"][kind]["asks"], day=long_day(day + timedelta(days=REPLY_DAYS))),
        closing=str(words["closing"]),
        sender=(sender or "________________________", agency),
        answers=(_("Agreed"), _("Agreed, with these changes: ______________________________"),
                 _("Not agreed; reason and article: ______________________________")),
        foot=_foot(words, code, day),
        size=words["paper"],
    )  # fmt: skip
    return Letter(paper.text(), paper.html())


@dataclass(frozen=True)
class _Paper:
    """The parts of a letter, from top to bottom."""

    place: str
    number: str
    subject: str
    to: tuple[str, str]
    opening: str
    body: str
    facts: tuple[tuple[str, str], ...]
    asked: str
    closing: str
    sender: tuple[str, str]
    answers: tuple[str, ...]
    foot: tuple[str, ...]
    size: str

    def text(self) -> str:
        name, day = _("Name and signature: ______________________________"), _("Day: ______________")
        parts = [
            self.place, self.number, self.subject, "", *self.to, self.opening, "", self.body, "",
            *(f"  {title}: {said}" for title, said in self.facts), "", self.asked, "",
            self.closing, "", *filter(None, self.sender), "", _("Answer of whoever signs"),
            *(f"  [ ] {answer}" for answer in self.answers), f"  {name}", f"  {day}", "", *self.foot,
        ]  # fmt: skip
        return "\n".join(parts) + "\n"

    def html(self) -> str:
        rows = "".join(
            f'<tr><th scope="row">{escape(title)}</th><td>{escape(said)}</td></tr>' for title, said in self.facts
        )
        boxes = "".join(f'<li><span aria-hidden="true">☐</span> {escape(answer)}</li>' for answer in self.answers)
        sender = "<br>".join(escape(line) for line in self.sender if line)
        foot = "".join(f"<p>{escape(line)}</p>" for line in self.foot)
        return (
            f'<!doctype html>\n<html lang="{language()}"><head><meta charset="utf-8"><meta name="viewport" '
            f'content="width=device-width"><title>{escape(self.subject)}</title>'
            f"<style>{_STYLE.replace('PAPER', self.size)}</style></head><body>"
            f'<p class="right">{escape(self.place)}</p><p class="right">{escape(self.number)}</p>'
            f"<h1>{escape(self.subject)}</h1><p><strong>{escape(self.to[0])}</strong><br>{escape(self.to[1])}<br>"
            f"{escape(self.opening)}</p><p>{escape(self.body)}</p><table><tbody>{rows}</tbody></table>"
            f'<p>{escape(self.asked)}</p><div class="sign"><div>{escape(self.closing)}<p class="line">{sender}</p></div>'
            f"<div><strong>{escape(_('Answer of whoever signs'))}</strong><ul>{boxes}</ul>"
            f'<p class="line">{escape(_("Name, signature and day"))}</p></div></div><div class="foot">{foot}</div>'
            "</body></html>\n"
        )


def _facts(decision: Mapping[str, Any], name: str) -> tuple[tuple[str, str], ...]:
    code = str(decision["decision"])
    rows = (
        (_("Dataset"), name),
        (_("Decision"), f"{DECISIONS[code]}. {MEANINGS[code]}"),
        (_("Reason"), decision.get("reason")),
        (_("Columns concerned"), decision.get("columns")),
        (_("To write beside the data"), decision.get("to_write")),
        (_("Legal basis"), decision.get("legal_basis")),
        (_("Licence"), decision.get("licence")),
        (_("Proposed by"), decision.get("decided_by")),
    )
    told = [(title, str(said)) for title, said in rows if said]
    if sum(len(said) for _title, said in told) > _ROOM:
        told = [(title, said if len(said) <= _LONGEST else said[: _LONGEST - 1].rstrip() + "…") for title, said in told]
    return tuple(told)


def _foot(words: Mapping[str, Any], code: str | None, day: date) -> tuple[str, ...]:
    tree = rights_tree(code)
    made = _(
        "The questions ({country}, version {version}) rest on laws looked up on {day}. {note}",
        country=tree.country,
        version=tree.version,
        day=tree.checked.isoformat(),
        note=tree.note,
    )
    return tuple(line for line in (str(words["copy"]), made, stale(tree, day)) if line)


@cache
def _words(code: str) -> dict[str, Any]:
    import yaml

    given = yaml.safe_load((FOLDER / code / "rights" / "letter.yaml").read_text(encoding="utf-8"))
    words = {name: Words(**given[name]) for name in ("place", "number", "opening", "closing", "copy")}
    kinds = {kind: {part: Words(**said) for part, said in parts.items()} for kind, parts in given["kinds"].items()}
    return {**words, "kinds": kinds, "paper": given["paper"]}
