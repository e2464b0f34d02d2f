"""Writing dataset.yaml of unit 3.1: by a line, by a form, or by hand; each changes the same file."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from functools import wraps
from inspect import signature
from typing import Any, ParamSpec

from ...errors import Problem
from ...locale import translator
from ...publishing.description.draft import NAME, Draft, load, save
from .. import journal, places
from ..cards import Card
from .folder import CAPSTONES, EXERCISE, FOLDER, begun_facts, folder_of, identifier_of, practice, short_name_of

_ = translator("classroom_publishing")
Said = ParamSpec("Said")
TASK = "3.1.c"
#: What a line or the form can write: its name there -> where it is in dataset.yaml; "file." is the first distribution.
WAYS = {
    **{name: name for name in ("title", "description", "keyword", "theme", "publisher")},
    "contact_name": "contact_point.name",
    "contact_position": "contact_point.position",
    "contact_email": "contact_point.email",
    **{name: name for name in ("license", "accrual_periodicity", "spatial")},
    "start": "temporal.start",
    "end": "temporal.end",
    **{
        name: name for name in ("language", "identifier", "name", "modified", "landing_page", "access_rights", "rights")
    },
    "file_title": "file.title",
    "file_description": "file.description",
    "file_format": "file.format",
    "file_media_type": "file.media_type",
    "file_license": "file.license",
    "file_schema": "file.schema",
}
#: What is written to make a field blank again.
NOTHING = "-"


def once_begun(function: Callable[Said, Any]) -> Callable[Said, Any]:
    """Make a step say what comes first where the capstone's publication is not begun: there the learner makes the folder.

    Parameters:
        function: the step, whose argument ``which`` says whose publication it is.
    """
    named = signature(function)

    @wraps(function)
    def step(*given: Said.args, **told: Said.kwargs) -> Any:
        bound = named.bind(*given, **told)
        which = bound.arguments.get("which", EXERCISE)
        if which in CAPSTONES and not (folder_of(which) / NAME).is_file():
            return Card("not-attempted", _("There is no folder {folder} yet: run the cell with begin_dataset first.",
                                           folder=FOLDER))  # fmt: skip
        return function(*given, **told)

    return step


def draft_of(which: str = EXERCISE) -> Draft:
    """Give the publication as its description tells it.

    Raises:
        Problem: when there is none yet, or its description cannot be understood.
    """
    folder = folder_of(which)
    if not (folder / NAME).is_file():
        raise Problem(_("There is no {file} yet. Run the cell with begin_publication first.", file=f"{FOLDER}/{NAME}"))
    return load(folder)


def text_at(draft: Draft, way: str) -> str:
    """Give what a description says at one of the WAYS, as a text.

    Parameters:
        draft: the publication.
        way: the name in the line.
    """
    if way == "keyword":
        return ", ".join(draft.keywords)
    name, _dot, part = WAYS[way].partition(".")
    if name == "file":
        first = draft.facts.get("distributions") or [{}]
        return str(first[0].get(part) or "").strip() if isinstance(first, list) and isinstance(first[0], dict) else ""
    return draft.text(name, part or None)


def with_texts(draft: Draft, said: dict[str, str]) -> Draft:
    """Give the description with some texts written into it; "-" makes one blank.

    Parameters:
        draft: the publication.
        said: {name in the line: text}.
    """
    facts = deepcopy(draft.facts)
    for way, text in said.items():
        text = "" if text == NOTHING else text
        name, _dot, part = WAYS[way].partition(".")
        if name == "file":
            rows = facts.get("distributions")
            if isinstance(rows, list) and rows and isinstance(rows[0], dict):
                rows[0][part] = text
        elif part:
            group = facts.get(name)
            facts[name] = {**(group if isinstance(group, dict) else {}), part: text}
        else:
            facts[name] = (
                [word.strip() for word in re.split("[,;]", text) if word.strip()] if way == "keyword" else text
            )
    return replace(draft, facts=facts)


@once_begun
def describe(which: str = EXERCISE, **fields: str) -> Card:
    """Write fields of dataset.yaml; a blank one changes nothing, and "-" makes one blank.

    A line that was run before and is run again unchanged changes nothing either, so that "run all cells" never undoes what was
    corrected meanwhile.

    Parameters:
        which: "lesson" or "exercise".
        fields: what to write, by name: title, description, keyword (with commas)…

    Raises:
        Problem: when there is no such field, or the file cannot be read or written.
    """
    unknown = [name for name in fields if name not in WAYS]
    if unknown:
        raise Problem(_("There is no field {name}. The fields are: {names}.", name=unknown[0], names=", ".join(WAYS)))
    said = {name: " ".join(str(text).split()) for name, text in fields.items() if str(text).strip()}
    if not said:
        return Card.note(_("This line is empty and changes nothing."),
                         _("Write between the quotation marks and run it again, or use the form, or open {file}.",
                           file=f"{FOLDER}/{NAME}"))  # fmt: skip

    def change(draft: Draft) -> Draft:
        if not places.grading():
            return with_texts(draft, said)
        # What the learner left is the answer; the line only fills in what is still as it was at the start.
        poor = Draft(draft.folder, begun_facts(which))
        left = {way: text for way, text in said.items() if text_at(draft, way) == text_at(poor, way)}
        return with_texts(draft, left)

    return _written_once(which, said, change)


@once_begun
def sign(which: str = EXERCISE, *, name: str = "", date: str = "") -> Card:
    """Write into dataset.yaml who stands for the publication: the two statements that ADELA asked for in 2014.

    Parameters:
        which: "lesson" or "exercise".
        name: who says so, a person.
        date: the day, YYYY-MM-DD.

    Raises:
        Problem: when the file cannot be read or written.
    """
    said = {"name": " ".join(name.split()), "date": date.strip()}
    if not any(said.values()):
        return Card.note(
            _("Nobody has signed yet."),
            _("Write between the quotation marks who says that it may be published, and on which day."),
        )

    def change(draft: Draft) -> Draft:
        if places.grading() and draft.attestations:
            return draft
        return replace(draft, facts={**draft.facts, "attestations": statements(**said)})

    return _written_once(which, {f"attestations: {part}": text for part, text in said.items()}, change)


def from_inventory(which: str = EXERCISE, seed: int | None = None) -> Card:
    """Take the dataset's identifier and its short name over from the office's inventory, so that nobody types them twice.

    Parameters:
        which: "lesson" or "exercise".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the file cannot be read or written.
    """
    if places.grading():
        return Card.note(_("The description is marked as it is."))
    data = practice(which, seed)
    return describe(which, identifier=identifier_of(data), name=short_name_of(data))


def _written_once(which: str, line: dict[str, str], change: Callable[[Draft], Draft]) -> Card:
    """Write what a line says, unless the same line did it before."""
    draft = draft_of(which)
    lines, whole = journal.code_line(TASK) or {}, f"{which} {sorted(line.items())!r}"
    after = draft if whole in lines and not places.grading() else change(draft)
    if after.facts == draft.facts:
        return Card.note(
            _("This line was already written; {file} keeps what was last written there.", file=f"{FOLDER}/{NAME}")
        )
    save(after)
    if not places.grading():
        journal.note_code_line(TASK, {**lines, whole: "1"})
    return Card.note(_("Written into {file}.", file=f"{FOLDER}/{NAME}"), _("Fields: {names}.", names=", ".join(line)))


def statements(name: str, date: str) -> list[dict[str, str]]:
    """Give the two statements, signed.

    Parameters:
        name: who signs.
        date: the day.
    """
    said = (
        _("It may be published: no law forbids it, and it holds no personal data."),
        _("The department has validated it: what it says is what its records say."),
    )
    return [{"statement": one, "name": name, "date": date} for one in said]


@once_begun
def show_description(which: str = EXERCISE) -> Card:
    """Show what dataset.yaml says, in plain words: which question of a reader each field answers, and the answer.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when there is no description yet, or it cannot be read.
    """
    draft = draft_of(which)
    rows = [(label_of(way), text_at(draft, way) or "—") for way in WAYS]
    signed = "; ".join(f"{one.get('name', '')} {one.get('date', '')}".strip() for one in draft.attestations)
    rows.append((what_of("attestations"), signed or "—"))
    blank = sum(text == "—" for _label, text in rows)
    return Card("note", _("The description as it is now: {count} fields are blank.", count=blank),
                table=((_("what it tells a reader"), _("what is there")), *rows), wide=True)  # fmt: skip


def label_of(way: str) -> str:
    """Give a field's meaning with its name, as the form and the list show it."""
    how = {"keyword": _("Commas between them."), "start": _("As 2014-06-15."), "end": _("As 2014-06-15.")}.get(way, "")
    return f"{f'{what_of(WAYS[way])} {how}'.strip()} ({way})"


def what_of(name: str) -> str:
    """Give what a field is for, from the one list of fields."""
    from ...publishing.description import fields

    group, _dot, part = name.partition(".")
    one = (next(each for each in fields.DISTRIBUTION if each.name == part) if group == "file"
           else next(each for each in fields.DATASET if each.name == name))  # fmt: skip
    return str(one.what)
