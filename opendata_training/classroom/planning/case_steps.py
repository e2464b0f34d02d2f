"""The steps of unit 1.4: its cases shown, walked by a form or a line, decided, and put into a letter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from ... import files
from ...errors import Problem
from ...locale import translator
from ...planning import Row, read_sheet, sheet_named, write_sheet
from ...planning.days import day_of
from ...planning.rights import Decided, Letter, cite, decide, letter, read_rights, rights_form, rights_sheet, walk
from ...planning.rights.trees import rights_tree
from ...planning.rights.walking import Walk
from ...planning.rights.words import DECISIONS
from ...reading.kinds import plain
from .. import journal, own_tables, places
from ..cards import Card
from ..lessons.own_files import work_file
from ..steps import keep_by_hand
from ..tasks import find_unit
from .cases import COUNTRY, Told, case_of, glanced, lesson_cases, walked

_ = translator("planning_rights")
UNIT = "1.4"
NAME = "rights"
Part = Literal["walk", "glance", "lesson"]
#: The day on which the exercise's decisions are made: the last week of the programme of 2014.
DAY = "2014-07-04"
_TASK = "1.4.b"


def cases_for(part: str, seed: int | None = None) -> tuple[Told, ...]:
    """Give the cases of a part of the unit.

    Parameters:
        part: walk or glance, of the exercise; or lesson.
        seed: which learner's; one's own when not told.

    Raises:
        Problem: when the part is none of these.
    """
    own = places.own_seed() if seed is None else seed
    known = {"walk": lambda: walked(own), "glance": lambda: glanced(own), "lesson": lesson_cases}
    if part not in known:
        raise Problem(_('"{given}" is none of: {words}.', given=part, words=", ".join(known)))
    return known[part]()


def case_list(part: Part = "walk") -> Card:
    """Show the cases of a part: the dataset, and all that is known of it.

    Parameters:
        part: walk or glance, of the exercise; or lesson.

    Raises:
        Problem: when the part is none of these.
    """
    cases = cases_for(part)
    rows = [(str(at), f"{one.case.name} ({one.case.agency})", one.text) for at, one in enumerate(cases, start=1)]
    return Card(
        "note",
        _(
            "What is not told is not there: no others, no contract, no cause, no secret, no survey, nobody to be recognised."
        ),
        table=((_("no."), _("dataset"), _("what is known")), *rows),
        wide=True,
    )


def case_file(part: str = "walk") -> Path:
    """Give the file of answers of a part: rights.csv beside the exercise, or in work/ for the lesson; it is made when missing.

    Parameters:
        part: walk or lesson.

    Raises:
        Problem: when it cannot be written.
    """
    if part == "lesson":
        path = work_file(f"{NAME}-practice.csv")
        there: Path | None = path if path.is_file() else None
    else:
        folder = places.unit_folder(find_unit(UNIT))
        path, there = folder / f"{NAME}.csv", own_tables.found_table(folder, NAME)
    if there is None and not places.grading():
        rows = [Row({"id": one.case.code, "name": str(one.case.name)}) for one in cases_for(part)]
        write_sheet(rights_sheet(COUNTRY), rows, path)
    return there or path


def walk_cases(part: Part = "walk") -> Any:
    """Show the form that walks a part's cases question by question; it writes the file of answers.

    Parameters:
        part: walk or lesson.

    Raises:
        Problem: when the file cannot be read or written.
    """
    texts = {one.case.code: one.text for one in cases_for(part)}
    return rights_form(case_file(part), COUNTRY, texts)


def answer_case(case: str, columns: str = "", part: Part = "walk", **answers: str) -> Card:
    """Write the answers of a case into the file of answers, and say where they lead.

    A line that was run before and is run again unchanged changes nothing, so that "run all cells" never undoes what was corrected
    in the form or the spreadsheet meanwhile.

    Parameters:
        case: the dataset's id or name.
        columns: which columns the answers are about.
        part: walk or lesson.
        answers: the answers by their questions: made="us", contract="none"…; a hyphen in a question is written _.

    Raises:
        Problem: when there is no such case, question or answer, or the file cannot be written.
    """
    found = case_of(cases_for(part), case)
    given = {key.replace("_", "-"): text.strip() for key, text in answers.items() if text.strip()}
    reached = walk(rights_tree(COUNTRY), given)
    if not given:
        return Card.note(_("{name}: nothing written yet", name=found.case.name),
                         _("Put answers between the quotation marks and run this cell again, or use the form above."))  # fmt: skip
    if not places.grading():
        path = case_file(part)
        rows = read_rights(path, COUNTRY)
        line = {"case": found.case.code, "columns": columns, **given}
        key = f"{_TASK}:{part}:{found.case.code}"
        if journal.code_line(key) != line:
            _put(rows, found, given, columns)
            write_sheet(rights_sheet(COUNTRY), rows, path)
            journal.note_code_line(key, line)
    return _reached(found, reached)


def _put(rows: list[Row], found: Told, given: dict[str, str], columns: str) -> None:
    names = {plain(found.case.name.en), plain(found.case.name.es)}
    row = next((one for one in rows if one["id"] == found.case.code or plain(str(one["name"])) in names), None)
    if row is None:
        row = Row({"id": found.case.code, "name": str(found.case.name)})
        rows.append(row)
    # The line is the whole answer on its case: what another attempt left would contradict it.
    row |= {key: given.get(key, "") for key in rights_tree(COUNTRY).questions}
    row["columns"] = columns or row.get("columns") or ""


def _reached(found: Told, reached: Walk) -> Card:
    if reached.next is not None and not reached.decision:
        lines = [str(reached.next.ask), str(reached.next.why), _("Who knows: {whom}", whom=reached.next.whom)]
        codes = ", ".join(f"{code} ({answer.words})" for code, answer in reached.next.answers.items())
        line = f"{reached.next.key.replace('-', '_')}: {codes}"
        return Card.note(_("{name}: one more question", name=found.case.name), *lines, line)
    title = _("{name}: {decision}", name=found.case.name, decision=DECISIONS[reached.decision])
    return Card.note(title, reached.reason, *reached.doubts)


def decide_cases(part: Part = "walk") -> Card:
    """Make the decisions and the sign-offs of the answers, as files beside them, and show the decisions.

    Parameters:
        part: walk or lesson.

    Raises:
        Problem: when a file cannot be read or written.
    """
    made = _decided(part)
    path = case_file(part)
    if not places.grading():
        decisions, signs = _files(path)
        mark = f"made-{part}-decisions.sha256"
        keep_by_hand(decisions, mark)
        write_sheet(sheet_named("decisions"), made.rows, decisions)
        write_sheet(sheet_named("sign-offs"), made.sign_offs, signs)
        files.write_text(places.state_file(mark), files.sha256(decisions))
    rows = [
        (str(row["name"]), str(DECISIONS.get(row["decision"], "—")), str(row["reason"]), str(row.get("to_write") or ""))
        for row in made.rows
    ]
    named = [one.name for one in _files(path)]
    lines = [_("{decisions} and {signs} are written beside the answers.", decisions=named[0], signs=named[1])]
    return Card(
        "note",
        _("What your answers decide"),
        (*lines, *made.told),
        table=((_("dataset"), _("Decision"), _("Reason"), _("To write beside the data")), *rows),
        wide=True,
    )


def _decided(part: str) -> Decided:
    path = case_file(part)
    signs = _files(path)[1]
    there = read_sheet(sheet_named("sign-offs"), signs) if signs.is_file() else ()
    agencies = {one.case.code: one.case.agency for one in cases_for(part)}
    made = decide(read_rights(path, COUNTRY), sign_offs=there, on=day_of(DAY), country=COUNTRY)
    for row in made.rows:
        if row.get("licence") and row["id"] in agencies:
            row["citation"] = cite(str(row["name"]), agencies[row["id"]], row["licence"])
    return made


def _files(path: Path) -> tuple[Path, Path]:
    ending = path.stem.removeprefix(NAME)
    return path.with_name(f"decisions{ending}.csv"), path.with_name(f"sign-offs{ending}.csv")


def case_letter(case: str, kind: str = "legal", part: Part = "walk") -> Letter | Card:
    """Show the official letter that asks for a sign-off of a case's decision.

    Parameters:
        case: the dataset's id or name.
        kind: legal, privacy or owner.
        part: walk or lesson.

    Raises:
        Problem: when there is no such case or kind.
    """
    found = case_of(cases_for(part), case)
    rows: Sequence[Row] = _decided(part).rows
    path = _files(case_file(part))[0]
    if path.is_file():
        rows = [*read_sheet(sheet_named("decisions"), path), *rows]
    for row in rows:
        if row["id"] == found.case.code and row["decision"]:
            return letter(row, kind, agency=found.case.agency, on=day_of(DAY), code=COUNTRY)
    return Card("not-attempted", _("Nothing is decided yet on {name}, so there is nothing to sign. Answer its questions first.",
                                   name=found.case.name))  # fmt: skip
