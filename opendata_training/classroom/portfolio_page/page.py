"""The page in words: self-contained, without a script, readable on a telephone, on paper and by a screen reader."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape

from ...countries.common.frequencies import frequency
from ...countries.common.licences import licence
from ...locale import translator
from ...locale.days import long_day
from ...planning.programme.page_parts import document, section, table
from ...planning.rights.words import DECISIONS
from .gathering import Portfolio
from .marks import marks
from .picture import drawn

_ = translator("portfolio_page")
_MORE = """
body { max-width: 58rem; }
.numbers { grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); }
td { overflow-wrap: anywhere; }
@page { size: A4; margin: 14mm; }
@media print { body { font-size: 9.5pt; } details { display: none; } figure img { max-height: 70mm; width: auto; } }
"""


def page(found: Portfolio) -> str:
    """Give the page in the language in use.

    Parameters:
        found: the dataset.
    """
    title = found.draft.text("title") or _("A dataset")
    last = found.sent[-1] if found.sent else None
    told = marks(
        identifier=found.draft.text("identifier"),
        version=last.version if last else "",
        receipt=last.name if last else "",
    )
    parts = [_numbers(found), _chart(found), _decided(found), _where(found), _history(found), _next(found)]
    body = (
        f'<header><h1>{escape(title)}</h1><p class="verdict">{escape(verdict(found))}</p>'
        f"<p>{escape(found.draft.text('description'))}</p></header><main>{''.join(parts)}</main>{_how(found)}"
    )
    return document(title, body, style=_MORE, head=told)


def verdict(found: Portfolio) -> str:
    """Say in a sentence or two what was opened, by whom, and since when.

    Parameters:
        found: the dataset.
    """
    publisher = found.draft.text("publisher") or _("The department")
    if found.one.state == "withdrawn":
        return _(
            "{publisher} opened this dataset and has withdrawn it: {reason}",
            publisher=publisher,
            reason=found.one.reason,
        )
    if found.one.state != "published" or found.one.first is None:
        return _("Not open yet: no receipt says that it was published.")
    said = _("{publisher} has opened this dataset, on {day}.", publisher=publisher, day=long_day(found.one.first))
    if len(found.releases) > 1:
        said += " " + _("There have been {count} releases so far.", count=len(found.releases))
    return said


def numbers(found: Portfolio) -> list[tuple[str, str]]:
    """Give the numbers that count, each with its name; what no file proves is left out.

    Parameters:
        found: the dataset.
    """
    one, rows = found.one, []
    if found.rows is not None:
        rows.append((_("Rows open to everybody"), f"{found.rows:,}"))
    if found.before is not None and found.after is not None:
        both = [sum(told.values()) for told in (found.before, found.after)]
        rows.append((_("Errors and doubts, before → after"), f"{both[0]:,} → {both[1]:,}"))
    if one.before and one.after and None not in (one.before.personal, one.after.personal):
        rows.append((_("Columns with personal data, before → after"), f"{one.before.personal} → {one.after.personal}"))
    if one.after:
        stars = f"{one.before.stars} → {one.after.stars}" if one.before else str(one.after.stars)
        rows.append((_("Stars of open data, of 5"), stars))
    if one.score:
        score = str(one.score[0])
        rows.append((_("Score of the description, of 405"),
                     score if found.asked else _("{score}, without asking its addresses", score=score)))  # fmt: skip
    if one.gates:
        rows.append((_("Gates passed"), _("{passed} of {all}", passed=one.gates[0], all=one.gates[1])))
    return rows


def _numbers(found: Portfolio) -> str:
    cells = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in numbers(found))
    return f'<dl class="numbers">{cells}</dl>' if cells else ""


def _chart(found: Portfolio) -> str:
    picture = drawn(found)
    if picture is None:
        return ""
    source = f"data:image/png;base64,{base64.b64encode(picture.image).decode()}"
    inside = (
        f'<figure><img alt="{escape(picture.description)}" src="{source}"></figure>'
        f"<details><summary>{escape(_('The same numbers as a table'))}</summary>"
        f"{_table(picture.title, picture.table, said=True)}</details>"
    )
    return section(picture.title, inside)


def _table(caption: str, rows: Sequence[Sequence[str]], *, said: bool = False) -> str:
    """Give a table of plain cells, the titles first."""
    head, *body = rows
    return table(caption, head, [[escape(cell) for cell in row] for row in body], said=said)


def _pairs(caption: str, rows: Sequence[tuple[str, str]], *, said: bool = True) -> str:
    filled = [row for row in rows if row[1]]
    return _table(caption, [(_("what"), _("as the files say it")), *filled], said=said) if filled else ""


def _decided(found: Portfolio) -> str:
    """Show what was decided, why, and who signed."""
    row = found.decision
    code = str(row.get("decision") or found.one.decision)
    names = dict.fromkeys([*found.one.signed, *(name for one in found.sent for name in one.who)])
    rows = [
        (_("Decision"), str(DECISIONS.get(code, code))),
        (_("Reason"), str(row.get("reason") or found.one.reason or "")),
        (_("Left out"), str(row.get("columns") or found.one.left_out or "")),
        (_("Legal basis"), str(row.get("legal_basis") or "")),
        (_("Who decided"), str(row.get("decided_by") or found.one.decided_by or "")),
        (_("Who stands for the publication"), ", ".join(names)),
        (_("Personal data open by signature"), "; ".join(found.one.waived)),
        (_("Licence"), _licence(found)),
    ]
    caption = _("What was decided, and who signed")
    return section(caption, _pairs(caption, rows))


def _licence(found: Portfolio) -> str:
    known = licence(found.draft.text("license"))
    return f"{known.title}. {known.meaning}" if known else found.draft.text("license")


def _where(found: Portfolio) -> str:
    """Show where it is, and what proves it."""
    one, last = found.one, found.sent[-1] if found.sent else None
    if last is None:
        return ""
    url = escape(one.url)
    link = f'<a href="{url}">{url}</a>' if one.on_the_web else url
    here = _("This address is on a practice portal, on one machine: nobody outside can open it.")
    note = f"<p>{escape(here)}</p>" if one.url and not one.on_the_web else ""
    rows = [
        (_("Version"), last.version),
        (_("Receipt"), last.name),
        *((_("File"), f"{each.path}, SHA-256 {each.sha256}") for each in found.draft.distributions if each.path),
    ]
    return section(
        _("Where it is, and what proves it"), f"<p>{link}</p>{note}" + _pairs(_("The receipt"), rows, said=False)
    )


def _history(found: Portfolio) -> str:
    releases = found.releases
    if not releases:
        return ""
    rows = [(_("version"), _("day"), _("who signed"))]
    rows += [(one.version, one.when, ", ".join(one.who)) for one in releases]
    again = sum(not one.changed for one in found.sent)
    said = (
        _("How often it was published again without a change, and nothing was sent: {count}.", count=again)
        if again
        else ""
    )
    return section(
        _("The releases so far"),
        _table(_("Each release has a receipt"), rows) + (f"<p>{escape(said)}</p>" if said else ""),
    )


def _next(found: Portfolio) -> str:
    """Show what is promised: when the next one is due, and who updates it."""
    rhythm = frequency(found.draft.text("accrual_periodicity"))
    rows = [
        (_("How often"), str(rhythm.words) if rhythm else ""),
        (_("Next release due on"), long_day(found.one.due) if found.one.due else ""),
        (_("Who updates it and answers"), found.one.owner),
        (_("Where to write"), found.draft.text("contact_point", "email")),
    ]
    caption = _("What is promised")
    return section(caption, _pairs(caption, rows)) if any(value for _name, value in rows) else ""


def _how(found: Portfolio) -> str:
    said = _("Made on {day} from receipts, the description, the decision and the log of the conversion. No row of the data is on "
             "this page, and what no file proves is not said.", day=long_day(found.day))  # fmt: skip
    return f"<footer><p>{escape(said)}</p></footer>"
