"""Starting a publication: everything that can be worked out is filled in; the rest is asked once."""

from __future__ import annotations

import os
import re
import unicodedata
import uuid
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import language, translator
from . import dictionaries, fields
from .draft import CROSSWALKS, FIELDS, GROUPS, LISTS, NAME, RECIPES, Draft, is_publication, load, save
from .formats import stem_of
from .joining import changes, described, put, schema_of, title_of
from .noting import note
from .working_out import Seen, parts_of, period_named, period_of, place_named, rhythm, see

_ = translator("publishing_new")

# What the next release is cleaned and its columns are matched with; `opendata update` reads them.
RECIPE, CROSSWALK = RECIPES[0], CROSSWALKS[0]
_OURS = (NAME, RECIPE, CROSSWALK, "datapackage.json", "CHANGELOG.md")
_SMALL = frozenset(("para", "from", "with", "sobre", "datos", "data", "por", "entre"))


@dataclass(frozen=True)
class Missing:
    """A fact that only a person knows.

    Parameters:
        field: its field in dataset.yaml, or the place of the data dictionary that lacks words.
        question: the question that asks for it.
        perhaps: what it may be; "" when nothing can be guessed.
    """

    field: str
    question: str
    perhaps: str = ""


def missing(folder: Path | str) -> list[Missing]:
    """List what only a person can add to a publication, each once.

    Raises:
        Problem: when the folder holds no publication, or a dictionary in it cannot be read.
    """
    draft = load(Path(folder))
    found = []
    for field in fields.DATASET:
        if field.question is None:
            continue
        name, _dot, part = field.name.partition(".")
        filled = bool(draft.facts.get(name)) if name in LISTS else bool(draft.text(name, part or None))
        if not filled:
            perhaps = ", ".join(_words(draft.text("title"))) if name == "keyword" else ""
            found.append(Missing(field.name, str(field.question), perhaps))
    return found + _undescribed(draft)


def _undescribed(draft: Draft) -> list[Missing]:
    left: dict[str, list[str]] = {}
    for one in draft.distributions:
        schema = dictionaries.told(draft, one)
        if schema is not None and (columns := dictionaries.undescribed(schema)):
            left[one.schema] = columns
    return [
        Missing(place, _("What does each of these columns mean (description): {columns}?", columns=", ".join(columns)))
        for place, columns in left.items()
    ]


def _words(title: str) -> list[str]:
    words = re.findall(r"[^\W\d_]{4,}", title.casefold())
    return [word for word in dict.fromkeys(words) if word not in _SMALL]


def new_publication(
    folder: Path | str,
    data_file: Path | str | Sequence[Path | str],
    *,
    titles: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
    recipe: Path | str | None = None,
    crosswalk: Path | str | None = None,
    **facts: Any,
) -> Path:
    """Start a publication, or renew one: copy the data in and fill in what can be worked out.

    In a folder that is a publication already, what people wrote stays, the facts given here take their field's place, and
    a file joins the others or takes the place of the one of its name.

    Parameters:
        folder: the publication's folder, made when missing.
        data_file: the data: a file, or several; none yet, where the title is told.
        titles: what files are called, by their names; else it is made of the name.
        columns: what columns mean, by their labels; it goes into the data dictionary.
        recipe: the fixes that made the file of what came in, for the next release.
        crosswalk: how its columns were matched with those of earlier releases, for the next one.
        facts: fields of dataset.yaml that are known (title, license, contact_point…).

    Returns:
        The folder.

    Raises:
        Problem: when a file cannot be read, the folder cannot be written, or a fact has no such field.
    """
    folder = Path(folder)
    given = [data_file] if isinstance(data_file, (str, os.PathLike)) else list(data_file)
    sources = [Path(one) for one in given]
    unknown = sorted(set(facts) - (set(FIELDS) - {"distributions"}))
    if unknown:
        known = ", ".join(name for name in FIELDS if name != "distributions")
        raise Problem(
            _("A publication has no field {names}. Its fields are: {known}.", names=", ".join(unknown), known=known)
        )
    _refuse(sources)
    begun = is_publication(folder)
    draft = load(folder) if begun else Draft(folder)
    old = [schema_of(folder / one.name) if changes(one, folder / one.name) else None for one in sources]
    for source in sources:
        put(source, folder / source.name)
    for path, name in ((recipe, RECIPE), (crosswalk, CROSSWALK)):
        if path is not None:
            put(Path(path), folder / name)
    seen = [see(folder / one.name) for one in sources]
    rows = described(draft, sources, seen, old, titles or {})
    before = draft.facts if begun else _blank(sources, facts)
    worked_out = _worked_out(sources, seen, rows)
    whole = {**_filled(before, worked_out), **facts, "distributions": rows}
    made = Draft(folder, whole).measured()
    if (folder / NAME).is_file():
        note(draft, made)
    else:
        save(made)
    if columns:
        dictionaries.describe(made, columns)
    _look(made)
    return folder


def _look(draft: Draft) -> None:
    """Look into the files while they are at hand, so that the gates know them; a large one waits until it is published."""
    from ..looks.looking import LARGE, look_at

    for one in draft.distributions:
        place = draft.file(one)
        if place is not None and place.stat().st_size < LARGE:
            with suppress(Problem):
                # The gates say what is the matter.
                look_at(draft, one)


def _refuse(sources: Sequence[Path]) -> None:
    """Stop before anything is written, when a file's name cannot be kept."""
    names = [one.name.casefold() for one in sources]
    for source in sources:
        # Some systems take capitals and small letters for the same name.
        if source.name.casefold() in {name.casefold() for name in _OURS} or source.name.endswith(dictionaries.ENDING):
            raise Problem(_("The data file cannot be called {name}: the publication has a file of its own of that name. Rename "
                            "it.", name=source.name))  # fmt: skip
        if names.count(source.name.casefold()) > 1:
            raise Problem(_("Two of the files are called {name}. Rename one of them.", name=source.name))
        if not all(sign.isprintable() or sign == "\xa0" for sign in source.name):
            # A name in an old encoding, as from another system's ZIP file, or with a line end: no portal would show it whole.
            raise Problem(
                _("The name of {file} has signs that cannot be shown. Rename it, best with plain letters, digits and hyphens.",
                  file=str(source))
            )  # fmt: skip


def _blank(sources: Sequence[Path], facts: Mapping[str, Any]) -> dict[str, Any]:
    """Give a description that says nothing yet but what is made once and kept."""
    title = str(facts.get("title") or (title_of(sources[0]) if sources else ""))
    identifier = str(facts.get("identifier") or f"urn:uuid:{uuid.uuid4()}")
    blank: dict[str, Any] = {name: "" for name in FIELDS}
    blank |= {name: [] for name in LISTS}
    blank |= {name: dict.fromkeys(parts, "") for name, parts in GROUPS.items()}
    return blank | {
        "identifier": identifier,
        "name": short_name(title, identifier),
        "title": title,
        "language": language(),
        "version": "1.0.0",
        "access_rights": "public",
    }


def _worked_out(sources: Sequence[Path], seen: Sequence[Seen | None], rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Give what the files say of the whole dataset: the time and place they cover, and their rhythm."""
    names = [stem_of(source) for source in sources]
    of_data = [period_of(one) for one in seen]
    periods = [data or period_named(name) for data, name in zip(of_data, names, strict=True)]
    told = [one for one in periods if one]
    start, end = min((one.start for one in told), default=None), max((one.end for one in told), default=None)
    if len(set(told)) > 1:
        for source, period in zip(sources, periods, strict=True):
            row = next(one for one in rows if one.get("path") == source.name)
            if period and not row.get("temporal"):
                row["temporal"] = {"start": period.start.isoformat(), "end": period.end.isoformat()}
    rhythms = {rhythm(name, period) for name, period in zip(names, of_data, strict=True)}
    return {
        "spatial": place_named(set().union(*map(parts_of, seen))),
        "temporal": {"start": start.isoformat() if start else "", "end": end.isoformat() if end else ""},
        "accrual_periodicity": rhythms.pop() if len(rhythms) == 1 else "",
    }


def _filled(before: Mapping[str, Any], worked_out: Mapping[str, Any]) -> dict[str, Any]:
    """Fill in what is blank; what people wrote stays."""
    filled = dict(before)
    for name, value in worked_out.items():
        there = before.get(name)
        blank = not any(there.values()) if isinstance(there, dict) else not there
        if blank:
            filled[name] = value
    return filled


def short_name(title: str, identifier: str) -> str:
    """Derive the portal's short name for a dataset, once: the title's words and a piece that no other dataset has."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    return f"{words or 'dataset'}-{sha256(identifier.encode()).hexdigest()[:6]}"
