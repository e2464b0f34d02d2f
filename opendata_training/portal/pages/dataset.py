"""The page of a dataset: what it is, whose, under which conditions, how fresh, its files, how to cite it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from ...countries.common.frequencies import after, frequency
from ...countries.common.licences import licence
from ...locale.days import long_day
from ...publishing.metadata import package_draft, schema_org
from ...publishing.vocabularies import places, themes
from .. import datasets, resources
from ..words import words
from . import files
from .frame import asker, base, hidden, pages, store, visible
from .history import events
from .saying import as_day, day, extras, release, shown

# So many files show their first rows on the dataset's page; the others do on their own.
SHOWN_ROWS = 3


@pages.get("/dataset/<name>")
def dataset(name: str) -> str | Response:
    """Show one dataset: what it says about itself, its files, and the first of them as a table and a picture."""
    with store().reading() as db:
        row = visible(db, name)
        if row["name"] != name:
            return redirect(url_for("pages.dataset", name=row["name"]))
        package = datasets.shown(db, row, base())
        kept = {one["id"]: one["stored"] for one in resources.of(db, row["id"]) if one["stored"]}
        user = asker()
        told = events(db, row["id"], see_hidden=user is not None and user.sees(row["owner_org"]))
        why_hidden = hidden(db, row)
    facts = extras(package)
    tables = [one["id"] for one in package["resources"] if str(one["format"]).upper() in files.TABLES]
    held = [
        files.shown(one, package, kept, rows=one["id"] in tables[:SHOWN_ROWS], more=one["id"] in tables[:1])
        for one in package["resources"]
    ]
    page = f"{base()}{url_for('pages.dataset', name=name)}"
    draft, published = package_draft(package, page)
    return render_template(
        "dataset.html",
        package=package,
        hidden=why_hidden,
        extras=facts,
        files=held,
        events=told,
        period=period(facts.get("temporal_start", ""), facts.get("temporal_end", "")),
        place=_place(draft.text("spatial")),
        theme=", ".join(_theme(one.strip()) for one in draft.text("theme").split(", ")),
        rhythm=rhythm(facts.get("frequency", "")),
        freshness=freshness(facts.get("frequency", ""), release(package), today()),
        release=release(package),
        successor=str(shown(facts.get("successor", ""))).strip(),
        licence=licence(package["license_id"]),
        citation=citation(package, page),
        structured=schema_org.render(draft, published),
    )


def today() -> date:
    """Give the day it is now."""
    return datetime.now(UTC).date()


def rhythm(code: str) -> str:
    """Give in words how often a dataset is updated."""
    found = frequency(code)
    return str(found.words) if found else code


def _place(text: str) -> str:
    known = places.place(text)
    return str(known.words) if known and known.words else text


def _theme(text: str) -> str:
    known = themes.theme(text)
    return str(known.words) if known else text


def period(start: str, end: str) -> str:
    """Give the time that a dataset covers in words."""
    first, last = as_day(start), as_day(end)
    if first and last:
        return words()["period_both"].format(start=long_day(first), end=long_day(last))
    if first:
        return words()["period_from"].format(start=long_day(first))
    return words()["period_to"].format(end=long_day(last)) if last else " – ".join(filter(None, (start, end)))


def freshness(code: str, last: str, now: date) -> tuple[str, str] | None:
    """Say whether the next release is due: ("fresh" or "late", the sentence); None where nothing was promised.

    Parameters:
        code: the rhythm that was promised.
        last: the day of the last release.
        now: the day it is.
    """
    came = as_day(last)
    due = after(came, code) if came else None
    if due is None:
        return None
    state = "fresh" if due >= now else "late"
    return state, words()[f"due_{state}"].format(day=long_day(due))


def citation(package: dict[str, Any], page: str) -> str:
    """Give the sentence that whoever uses a dataset writes under what was made of it."""
    facts = {
        "name": package["title"] or package["name"],
        "publisher": package["author"] or package["organization"]["title"],
        "url": page,
        "date": day(release(package)),
    }
    known = licence(package["license_id"])
    return known.citation.format(**facts) if known and known.citation else words()["citation"].format(**facts)
