"""Step a of the capstone: the note of the office, the risk with and without a column, and the decision as a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from ... import files
from ...errors import Problem
from ...locale import Words, translator
from .. import answers, error_cards, places
from ..cards import Card
from ..handed_over import laid
from ..steps import keep_by_hand
from ..tasks import find_task
from .desk import AGE, LEAST, PERSONAL, YEAR, Desk
from .folder import (
    CAPSTONE,
    DECISIONS,
    NEXT_YEAR,
    PUBLICATION,
    UNIT,
    identifier_of,
    place_of,
    practice_desk,
    short_name_of,
    table_in,
)

_ = translator("classroom_capstone")
TASK = f"{UNIT}.a"
#: The right answers that are the same for everybody.
RIGHT = {"whole": "redact", "curp": "out", "age": "out", "town": "stay", "why_curp": "key", "why_age": "together"}
_LICENCES = {
    "CC-BY-4.0": Words("Creative Commons Attribution, version 4.0", "Creative Commons Atribución, versión 4.0"),
    "libre-uso-mx": Words("Mexico's terms of free use (Libre Uso MX)", "los Términos de Libre Uso MX"),
}


def complaints_file(which: str = CAPSTONE, year: int = YEAR) -> Path:
    """Give the path of the desk's register as it was handed over; it is written where there is none.

    One that was changed there stays as it is; the source that the steps read is always as it was handed over.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.
        year: 2014, or 2015 for the next release.

    Raises:
        Problem: when which or the year is none of these, or the file cannot be written.
    """
    if str(year) not in (str(YEAR), str(NEXT_YEAR)):
        raise Problem(_("There is no register of {year}. There are those of {first} and {last}.", year=year, first=YEAR,
                        last=NEXT_YEAR))  # fmt: skip
    data = practice_desk(which, int(year))
    apart = places.state_file("datasets") / UNIT / which / data.raw_name
    return laid(data.raw, place_of(which) / data.raw_name, apart)


def desk_note(which: str = CAPSTONE) -> Card:
    """Lay the desk's register out and show what only the office knows of it.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when which is neither, or the file cannot be written.
    """
    error_cards.show_cards()
    path, data = complaints_file(which), practice_desk(which)
    rows = (
        (_("The file"), path.name),
        (_("What it is"), _("Complaints of citizens at the desk of {agency} in {place}: a row is a complaint.",
                            agency=data.agency.acronym, place=data.place)),
        (_("Who made it"), _("the desk itself, for its own work; nobody else wrote any of it")),
        (_("What readers ask for"), _("How many complaints, of what, where, by women and by men, how long they waited, how much "
                                      "they claimed. Nobody has asked for ages.")),
        (_("Left out"), _("Complaints by post. Where the days are blank, there is no answer yet; an amount of 0 claims nothing.")),
        (_("Rule of the office"), _("Nobody outside may be able to say who complained: in what may be known of a person, {least} "
                                    "rows or more are alike.", least=LEAST)),
        (_("How often"), _("once a year; the next one is of 2015")),
        (_("Who publishes"), data.agency.name),
        (_("Who answers"), f"{data.contact}, {data.email}"),
        (_("Post of whoever answers"), data.position),
        (_("Licence decided on"), str(_LICENCES[data.licence])),
        (_("Who may say that it goes out"), data.signer),
        (_("Number in the inventory"), identifier_of(which)),
        (_("Short name for the address"), short_name_of(data, which)),
    )  # fmt: skip
    return Card("note", _("What only the office knows"), table=((_("what"), _("the office says")), *rows), wide=True)


def complaints_risk(which: str = CAPSTONE, age: str = "stay") -> Card:
    """Say how many rows of the register are alike in what others may know of a person.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.
        age: "stay" or "out": whether the column of ages counts among it.

    Raises:
        Problem: when a word is none of these.
    """
    if age not in ("stay", "out"):
        raise Problem(_("“{given}” is none of: {words}.", given=age, words="stay, out"))
    data = practice_desk(which)
    sizes = groups(data, with_age=age == "stay")
    alone = sum(size for size in sizes if size == 1)
    told = _("town, sex and age") if age == "stay" else _("town and sex")
    return Card("note" if min(sizes) >= LEAST else "not-yet",
                _("The smallest group of rows alike in {what} has {k}.", what=told, k=min(sizes)),
                (_("Rows: {rows}. Persons alone in their group: {alone}. The office asks for {least} or more.",
                   rows=len(data.rows), alone=alone, least=LEAST),))  # fmt: skip


def groups(data: Desk, *, with_age: bool) -> list[int]:
    """Give how large each group of rows is that are alike in town, sex and, when told so, age."""
    from collections import Counter

    labels = ("CVE_MUN", "SEXO", *((AGE,) if with_age else ()))
    return list(Counter(tuple(row[label] for label in labels) for row in data.rows).values())


def write_decision(which: str = CAPSTONE) -> Card:
    """Write decisions.csv, the office's decision with its reason, from the answers of task a.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when the file is open elsewhere or cannot be written.
    """
    folder = place_of(which)
    if places.grading() and table_in(folder, DECISIONS):
        return Card.note(_("{file} is there; it is marked as it is.", file=f"{DECISIONS}.csv"))
    task = find_task(TASK)
    chosen = task.understand(answers.of(task))
    if chosen.get("whole") is None:
        return Card("not-attempted", _("Nothing is decided yet. Answer task a, then run this cell again."))
    path = write_rows(folder, which, chosen)
    return Card.note(
        _("The decision is written in {file}.", file=path.name),
        _("It goes with the dataset: who decided what, and why. Your page for the minister is made of it too."),
    )


def write_rows(folder: Path, which: str, chosen: Mapping[str, str | int | None]) -> Path:
    """Write decisions.csv as the plan has it, a row for the dataset.

    Parameters:
        folder: where.
        which: see `known` in folder.py.
        chosen: the answers of task a.
    """
    from ...planning import sheet_named, write_sheet

    data = practice_desk(which)
    out = [label for label, key in ((PERSONAL, "curp"), (AGE, "age")) if chosen.get(key) == "out"]
    reasons = {
        "out": _("Whoever complained must not be recognised: a personal key leads to one person, and so do town, sex and age "
                 "together."),
        "": _("Nothing in it leads to a person."),
    }  # fmt: skip
    row = {
        "id": PUBLICATION,
        "name": _("Complaints of citizens, {agency}, {place}", agency=data.agency.acronym, place=data.place),
        "decision": chosen.get("whole") or "",
        "reason": reasons["out" if out else ""],
        "to_write": _("Left out: {columns}.", columns=", ".join(out)) if out else "",
        "columns": "; ".join(out),
        "legal_basis": _("the law on personal data held by public offices; ask your own legal unit") if out else "",
        "licence": chosen.get("licence") or "",
        "decided_by": chosen.get("signer") or "",
        "decided_on": date.today(),
    }
    path = folder / f"{DECISIONS}.csv"
    files.refuse_locked(path)
    keep_by_hand(path, f"made-{UNIT}-{DECISIONS}.sha256")
    write_sheet(sheet_named("decisions"), [row], path)
    files.write_text(places.state_file(f"made-{UNIT}-{DECISIONS}.sha256"), files.sha256(path))
    return path
