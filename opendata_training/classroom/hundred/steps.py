"""The steps of a department's plan, each made from the files that the one before left, as people would with the commands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

from ...departments.chance import Chance
from ...departments.dataset import Dataset, datasets_of, department
from ...departments.inventory import inventory_of
from ...locale import Words
from ...planning import read_sheet, sheet_named, working_days, write_sheet
from ...planning.barriers.drafting import rows_for
from ...planning.inventory.looking import says_nobody
from ...planning.opening.planning import OpeningPlan, opening_plan
from ...planning.priorities.criteria import read_criteria
from ...planning.priorities.prioritising import begin_scores, prioritise
from ...planning.priorities.scores import read_scores
from ...planning.rights import cleared, decide, read_rights, rights_sheet, start_rights
from ...planning.sheet import Row
from ...planning.sheets.scores import scores_sheet

PEOPLE = ("Ana Pérez", "Luis Gómez", "Rosa Díaz", "Mario Cruz", "Elena Ruiz", "Jorge Luna", "Marta Solís", "Iván Mora")
SCORERS = (Words("Statistics", "Estadística"), Words("Liaison office", "Unidad de enlace"))
VISION = Words(
    "That anybody can see and use what this department knows.",
    "Que cualquiera pueda ver y usar lo que esta dependencia sabe.",
)
_WHY = Words("As the inventory and the requests tell it.", "Según el inventario y las solicitudes.")
_MAP = (
    ("made", Words("The office records each case", "El área registra cada caso"), "2"),
    ("kept", Words("It is kept in {system}", "Se guarda en {system}"), "3"),
    ("changed", Words("Somebody copies it into a report", "Alguien lo copia a un informe"), "4"),
    ("leaves", Words("The report goes out once it is signed", "El informe sale cuando se firma"), ""),
)


def inventory(folder: Path, code: str, seed: int) -> None:
    """Write a department's inventory."""
    write_sheet(sheet_named("inventory"), inventory_of(code, seed), folder / "inventory.csv")


def owners(folder: Path) -> None:
    """Let somebody answer for the datasets that nobody answered for."""
    rows = _inventory(folder)
    for row in rows:
        for key in ("responsible", "owner"):
            if says_nobody(str(row.get(key) or "")):
                row[key] = str(SCORERS[1])
    write_sheet(sheet_named("inventory"), rows, folder / "inventory.csv")


def process_map(folder: Path) -> None:
    """Write how the department's first dataset is made, kept, changed and given out."""
    first = next(iter(_inventory(folder)))
    rows = [
        {"id": first["id"], "step": number, "kind": kind, "what": what.format(system=first["system"]), "who": first["owner"],
         "where": first["system"], "tool": first["platform"], "next": following}
        for number, (kind, what, following) in enumerate(_MAP, start=1)
    ]  # fmt: skip
    write_sheet(sheet_named("process-map"), rows, folder / "process-map.csv")


def priorities(folder: Path, code: str, seed: int) -> None:
    """Begin the table of scores, fill it from what the entries say of demand and effort, and rank."""
    people = [str(one) for one in SCORERS]
    path, criteria = begin_scores(folder / "inventory.csv", folder, people)
    known = read_criteria(criteria)
    sheet, entries = scores_sheet(known), {each: one.entry for each, one in datasets_of(code).items()}
    rows = read_sheet(sheet, path)
    for row in rows:
        entry, chance = entries[row["id"]], Chance(seed, "score", code, row["id"], people.index(row["person"]))
        near = {"value": entry.demand, "demand": entry.demand, "own-use": 3, "effort": entry.effort,
                "quality": 6 - entry.effort, "legal-risk": {"public": 1, "internal": 2}.get(entry.sensitivity, 5)}  # fmt: skip
        for one in known:
            # People are at most a step apart from what the entry says.
            step = chance.of(one.key).between(-1, 1) if one.key not in ("demand", "effort") else 0
            row[one.key] = min(5, max(1, near.get(one.key, 3) + step))
        row["reason"], row["evidence"] = str(_WHY), str(entry.evidence)
    write_sheet(sheet, rows, path)
    prioritise(read_scores(path, known), known).write(folder / "priorities.csv")


def barriers(folder: Path, code: str, seed: int, due: date) -> None:
    """Write the register of barriers: what the entries name, most with somebody who does something about it."""
    rows = []
    for each, one in datasets_of(code).items():
        for row in rows_for({"id": each, "name": str(one.entry.title)}, one.entry.barriers[:1]):
            chance = Chance(seed, "barrier", code, each)
            owner = chance.of("owner").one(PEOPLE) if chance.of("owned").between(1, 6) > 1 else ""
            state = "solved" if one.entry.effort <= 2 else "open"
            likely, bad = min(5, one.entry.effort), chance.of("impact").between(2, 5)
            rows.append({**row, "owner": owner, "state": state, "likelihood": likely, "impact": bad,
                         "due": working_days.after(due, chance.of("due").between(1, 15))})  # fmt: skip
    write_sheet(sheet_named("barriers"), rows, folder / "barriers.csv")


def rights(folder: Path, code: str, seed: int, ids: Iterable[str]) -> None:
    """Begin the questions on the right to publish, or go on: answer them for some datasets."""
    path = folder / "rights.csv"
    rows = read_rights(path) if path.is_file() else start_rights(_inventory(folder))
    wanted, entries = set(ids), datasets_of(code)
    for row in rows:
        if row["id"] in wanted:
            row.update(_answers(entries[row["id"]], Chance(seed, "rights", code, row["id"])))
    write_sheet(rights_sheet(), rows, path)


def decisions(folder: Path, code: str, seed: int, day: date) -> None:
    """Decide by the answers, and ask for the signatures that are needed."""
    there = {name: _rows(folder, name) for name in ("decisions", "sign-offs")}
    who = Chance(seed, "decides", code).one(PEOPLE)
    made = decide(read_rights(folder / "rights.csv"), _inventory(folder), before=there["decisions"],
                  sign_offs=there["sign-offs"], publisher=department(code).ACRONYM, decided_by=who, on=day)  # fmt: skip
    for row in made.sign_offs:
        if not row.get("asked_on"):
            row["person"] = Chance(seed, "signs", code, row["kind"]).one(PEOPLE)
            row["asked_on"] = day
    write_sheet(sheet_named("decisions"), made.rows, folder / "decisions.csv")
    write_sheet(sheet_named("sign-offs"), made.sign_offs, folder / "sign-offs.csv")


def sign(folder: Path, code: str, seed: int, day: date) -> None:
    """Sign what has waited long enough; a few signatures take longer than the programme."""
    rows, changed = _rows(folder, "sign-offs"), False
    for row in rows:
        waits = Chance(seed, "waits", code, row["id"], row["kind"]).between(1, 12)
        # One of twelve lies on a desk.
        if row.get("signed_on") or waits == 12 or working_days.after(row["asked_on"], waits + 1) > day:
            continue
        row["signed_on"], changed = day, True
    if changed:
        write_sheet(sheet_named("sign-offs"), rows, folder / "sign-offs.csv")
        _settle(folder, day)


def sign_the_rest(folder: Path, day: date) -> int:
    """Sign what is still open, so that the practice can go on, and say how many signatures that were.

    In a real programme only those people can.
    """
    rows = _rows(folder, "sign-offs")
    waiting = [row for row in rows if not row.get("signed_on")]
    for row in waiting:
        row["signed_on"] = day
    if waiting:
        write_sheet(sheet_named("sign-offs"), rows, folder / "sign-offs.csv")
        _settle(folder, day)
    return len(waiting)


def _settle(folder: Path, day: date) -> None:
    """Close the barriers of datasets that everybody has signed for."""
    free = cleared(_rows(folder, "decisions"), _rows(folder, "sign-offs"), day)
    rows = _rows(folder, "barriers")
    for row in rows:
        if row["id"] in free:
            row["state"] = "solved"
    write_sheet(sheet_named("barriers"), rows, folder / "barriers.csv")


def plan(folder: Path, code: str, seed: int, start: date, day: date) -> OpeningPlan:
    """Make the opening plan from inventory, priorities and decisions."""
    who = Chance(seed, "administrator", code).one(PEOPLE)
    mail = f"datos@{code}.example"
    return opening_plan(folder, people=4, hours=6, start=start, deadline=start + timedelta(days=41), day=day, vision=str(VISION),
                        contact_email=mail, admin_name=who, admin_email=mail)  # fmt: skip


def _answers(one: Dataset, chance: Chance) -> dict[str, str]:
    """Answer the country's questions for a dataset as its entry lets one expect; unknown questions stay blank."""
    entry = one.entry
    third = "third-party" in entry.barriers
    personal, reserved = entry.sensitivity == "personal", entry.sensitivity == "reserved"
    told = {
        "made": "part" if third else "us",
        "part-allowed": "allowed" if chance.of("allowed").between(1, 8) > 1 else "refused",
        "contract": "none",
        "reserved": "cases" if reserved else "none",
        "secrets": "none",
        "survey": "answers" if entry.frequency == "irregular" and not personal else "none",
        "persons": "some" if personal else "none",
        "ordered": "none",
        # A register of people that few ask for and that is hard to protect is not opened in six weeks.
        "rest": "nothing" if entry.demand == 1 else "totals" if entry.effort > 3 else "rows",
    }
    known = {question.key for question in rights_sheet().columns}
    found = {key: value for key, value in told.items() if key in known}
    return found | {"columns": "; ".join(one.personal)} if "columns" in known else found


def _inventory(folder: Path) -> list[Row]:
    return read_sheet(sheet_named("inventory"), folder / "inventory.csv")


def _rows(folder: Path, name: str) -> list[Row]:
    path = folder / f"{name}.csv"
    return read_sheet(sheet_named(name), path) if path.is_file() else []


def in_turns(folder: Path, turns: int) -> list[Sequence[str]]:
    """Give the datasets in the order of their rank, in so many turns."""
    ids = [row["id"] for row in _rows(folder, "priorities")]
    size = -(-len(ids) // turns)
    return [ids[at : at + size] for at in range(0, len(ids), size)]
