"""A whole catalogue's addresses, each asked once, a few at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any
from urllib.parse import urlsplit

from ....locale import language, translator
from ....publishing.links import Answer, Asker, look_at_all
from ....publishing.links.looking import promised
from ....publishing.links.states import STATES
from ...sheet import Row

_ = translator("planning_after")
# These say nothing of the address where every one of them does: the line of this machine may be down.
_FROM_HERE = ("unreachable", "slow")
_CELL = "text-align:left;vertical-align:top;padding:4px 10px;border-bottom:1px solid #c8c8c8"


@dataclass(frozen=True)
class Checked:
    """What was found at a catalogue's addresses; its sentences are in the language in use when they are read.

    Parameters:
        rows: the rows of links.csv, in the catalogue's order.
    """

    rows: list[Row]

    @property
    def broken(self) -> list[Row]:
        """The rows whose address does not give what was promised."""
        return [row for row in self.rows if STATES[row["state"]].broken]

    @property
    def offline(self) -> bool:
        """Whether nobody answered at any address, so that nothing can be said about the links."""
        asked = [row for row in self.rows if row["state"] != "no-address"]
        return bool(asked) and all(row["state"] in _FROM_HERE and row["status"] is None for row in asked)

    @property
    def counts(self) -> dict[str, int]:
        """How many addresses are in each state."""
        often = Counter(row["state"] for row in self.rows)
        return {state: often[state] for state in STATES if often[state]}

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        days = ("checked", "since", "updated")
        links = [
            {**dict(row), **{key: row[key].isoformat() if row[key] else None for key in days}} for row in self.rows
        ]
        return {"links": len(self.rows), "broken": len(self.broken), "counts": self.counts, "rows": links}

    def said(self) -> list[str]:
        """Say in a sentence or two what it comes to."""
        if self.offline:
            hosts = {urlsplit(row["address"]).hostname for row in self.rows}
            return [_("No address answered: 0 of {count}, on {hosts} server(s). This machine may have no network, or the server is "
                      "off; nothing is said about the links. Open another page in a browser, then try again.",
                      count=len(self.rows), hosts=len(hosts))]  # fmt: skip
        lines = [_("Addresses: {count}. Broken: {broken}.", count=len(self.rows), broken=len(self.broken))]
        moved = self.counts.get("moved", 0)
        if moved:
            lines.append(
                _("Moved for good: {count}. They still work; write the new address before they do not.", count=moved)
            )
        return lines

    def __str__(self) -> str:
        lines = self.said()
        for number, row in enumerate(self.rows, start=1):
            if row["state"] == "ok":
                continue
            lines += ["", f"{number}. {row['name'] or row['id']} · {row['resource']}".strip(" ·"), f"  {row['address']}",
                      f"  {STATES[row['state']].words}. {row['advice']}".rstrip()]  # fmt: skip
        return "\n".join(lines)

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Show itself in a notebook as on the terminal, where it shows no pages."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        """Show itself as a table in a notebook."""
        titles = ("#", _("file"), _("address"), _("what was found"), _("what to do"))
        head = "".join(f'<th scope="col" style="{_CELL}">{escape(title)}</th>' for title in titles)
        body = "".join(
            '<tr style="background:#fff;color:#1a1a1a">'
            f'<td style="{_CELL}">{number}</td>'
            f'<th scope="row" style="{_CELL}">{escape(" · ".join(filter(None, (row["name"], row["resource"]))))}</th>'
            f'<td style="{_CELL};word-break:break-all">{escape(row["address"])}</td>'
            f'<td style="{_CELL}">{escape(str(STATES[row["state"]].words))}</td>'
            f'<td style="{_CELL}">{escape(row["advice"])}</td></tr>'
            for number, row in enumerate(self.rows, start=1)
        )
        said = "".join(f"<p>{escape(line)}</p>" for line in self.said())
        return (
            f'<section lang="{language()}" style="max-width:64rem;overflow-x:auto;color:#1a1a1a;background:#fff">{said}'
            f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></section>'
        )


def check_links(
    rows: Iterable[Mapping[str, Any]], *, day: date | None = None, previous: Iterable[Mapping[str, Any]] = (),
    asker: Asker | None = None, told: Callable[[int, int], None] = lambda _done, _all: None,
) -> Checked:  # fmt: skip
    """Ask each address of a catalogue what is there.

    An address that is there twice is asked once. Nothing is downloaded whole: the first bytes tell whether the file is there or
    a page that says sorry.

    Parameters:
        rows: the addresses, as `addresses` gives them.
        day: the day of the look; today when not told.
        previous: the rows of an earlier look, which tell since when an address is broken.
        asker: asks the addresses; one with the usual patience when not told.
        told: is told how many addresses of how many are done.
    """
    kept = list(rows)
    wanted = [(row["address"].strip(), promised(str(row.get("format") or ""), row["address"])) for row in kept]
    answers = look_at_all(wanted, asker, told)
    since = {str(row["address"]).strip(): row["since"] for row in (*kept, *previous) if row.get("since")}
    return Checked([_row(row, answers, since, day or date.today()) for row in kept])


def _row(
    row: Mapping[str, Any], answers: Mapping[tuple[str, str], Answer], since: Mapping[str, date], day: date
) -> Row:  # fmt: skip
    address = row["address"].strip()
    promise = promised(str(row.get("format") or ""), address)
    answer = answers[address, promise]
    state = STATES[answer.state]
    facts = {"status": answer.status or "—", "final": answer.final, "format": promise, "seen": answer.seen}
    made = {
        "state": answer.state,
        "status": answer.status,
        "final": answer.final,
        "checked": day,
        "since": (since.get(address) or day) if state.broken else None,
        "updated": answer.updated,
        "advice": state.advice.format(**facts) if state.advice else "",
    }
    return Row({**row, **made}, getattr(row, "number", 0), getattr(row, "others", {}))
