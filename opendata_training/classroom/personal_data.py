"""The steps of unit 2.5: the list that is handed over, the protected file, the small counts, and the memo that is begun."""

from __future__ import annotations

from pathlib import Path

from .. import files
from ..locale import translator
from . import answers, own_tables, places
from .beneficiaries import NEEDED, QUASI, SENSITIVE, YEARS, beneficiaries, year_of
from .cards import Card
from .handed_over import handed_over
from .steps import keep_by_hand
from .tasks import find_task, find_unit

_ = translator("personal")
UNIT = "2.5"
YEAR = YEARS[-1]
NAME, MEMO = "protected", "memo.md"
_MADE = "made-memo.sha256"
_SHOWN = 6


def beneficiaries_file(year: int = YEAR, seed: int | None = None) -> Path:
    """Give the path of the list of beneficiaries, in which everybody is invented, as it was handed over; see `handed_over`.

    Parameters:
        year: 2013 for the exercise, 2012 for the lesson.
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the year is none of the two, or the workspace cannot be written.
    """
    year = year_of(year)
    file = beneficiaries(places.own_seed() if seed is None else seed, year)
    return handed_over(UNIT, "padron", file.name, file.data, seed, lesson=year != YEAR)


def protect_list(unit: str = UNIT) -> Card:
    """Write protected.csv: the list, protected as was chosen in task d, and say what it costs.

    Parameters:
        unit: as "2.5".

    Raises:
        Problem: when the file is open elsewhere or cannot be written.
    """
    from .protecting import judge, protected

    folder = places.unit_folder(find_unit(unit))
    if places.grading() and own_tables.found_table(folder, NAME):
        return Card.note(_("{file} is there; it is marked as it is.", file=f"{NAME}.csv"))
    task = find_task(f"{unit}.d")
    chosen = task.understand(answers.of(task))
    if all(value is None for value in chosen.values()):
        return Card("not-attempted", _("Task d is still empty. Choose a part of it, then run this cell again."))
    file = beneficiaries(places.own_seed())
    frame = protected(file, chosen)
    found = judge(frame, file)
    rows = [tuple(map(str, frame.columns)), *(tuple(map(str, row)) for row in frame.values.tolist())]
    path = own_tables.write_table(folder, NAME, rows)
    lines = [
        _(
            "{file}: rows {rows} of {all}. Below are the first ones.",
            file=path.name,
            rows=len(frame),
            all=len(file.rows),
        ),
        _(
            "k = {k}. Information lost in sex, day of birth and place: {loss} %.",
            k=found.k,
            loss=f"{100 * found.loss:.0f}",
        ),
    ]
    if found.leaks:
        lines.append(_("Columns that still lead to a person: {names}.",
                       names=", ".join(str(one.facts["label"]) for one in found.leaks)))  # fmt: skip
    other = own_tables.found_table(folder, NAME)
    if other is not None and other.suffix != ".csv":
        lines.append(_("{workbook} is here too, and it is the one that counts. Rename it if you want {file} to count.",
                       workbook=other.name, file=path.name))  # fmt: skip
    return Card("note", _("Your list was protected"), tuple(lines), table=tuple(rows[: _SHOWN + 1]), wide=True)


def begin_memo(unit: str = UNIT) -> Card:
    """Begin the risk memo of the unit's list, with what was found before and after protecting it.

    Parameters:
        unit: as "2.5".

    Raises:
        Problem: when the protected file cannot be read, or the memo not written.
    """
    from ..validation.privacy import privacy, risk_memo

    folder = places.unit_folder(find_unit(unit))
    table = own_tables.found_table(folder, NAME)
    if table is None:
        return Card("not-attempted", _("There is no protected file yet. Make it in task e first."))
    from ..reading import read

    labels = {str(label).strip() for label in read(table).frame.columns}
    quasi = [label for label in QUASI if label in labels]
    after = privacy(table, quasi, SENSITIVE if quasi and SENSITIVE in labels else None)
    done = [_("Only these columns are left: {names}.", names=", ".join(sorted(labels, key=_order)))]
    text = risk_memo(privacy(beneficiaries_file(), QUASI, SENSITIVE), done, after)
    path = folder / MEMO
    if not places.grading():
        # Hours of work may be in a memo that was written on.
        keep_by_hand(path, _MADE)
        files.write_text(path, text)
        files.write_text(places.state_file(_MADE), files.sha256(path))
    return Card("note", _("The memo is begun in {file}; the lines with › wait for you", file=MEMO),
                folded=((_("Open it here"), text),))  # fmt: skip


def _order(label: str) -> tuple[int, str]:
    return (NEEDED.index(label) if label in NEEDED else len(NEEDED), label)
