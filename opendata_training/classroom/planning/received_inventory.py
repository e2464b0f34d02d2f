"""The inventory of unit 1.1 as an office handed it over: its faults, what the units say of them, and what nobody wrote down."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Mapping, Sequence
from contextvars import copy_context
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ...departments import codes
from ...departments.chance import Chance
from ...departments.inventory import inventory_of
from ...locale import Words, use_language
from ...planning.cells import as_text
from ...planning.sheets.inventory import SHEET

Values = dict[str, Any]
#: The lesson's office; the exercise's is another one, of each seed its own.
LESSON = "conagua"
_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
_SAYS = {
    "unowned": Words(
        "{name}: nobody kept it for a while. Since January {owner} does, and its head answers for it.",
        "{name}: un tiempo nadie lo llevó. Desde enero lo lleva esta área: {owner}; responde por él su titular.",
    ),
    "personal": Words(
        "{name}: it has data of persons; as it is, it is private. {law}",
        "{name}: trae datos de personas; así como está, es privado. {law}",
    ),
    "reserved": Words(
        "{name}: parts may be reserved, that is why it is restricted. {law}",
        "{name}: algunas partes podrían reservarse, por eso es restringido. {law}",
    ),
    "unsaid-public": Words("{name}: nothing stands in the way; it is public.", "{name}: nada lo impide; es público."),
    "unsaid-internal": Words(
        "{name}: for our own use so far; write internal.", "{name}: hasta ahora es de uso propio; pon interno."
    ),
    "closed": Words(
        "{name}: anybody may have it. Whoever wrote private was thinking of another list.",
        "{name}: cualquiera lo puede tener. Quien puso privado estaba pensando en otra lista.",
    ),
    "month": Words("{name}: it can be out in {month} 2014.", "{name}: puede salir en {month} de 2014."),
    "law": Words("{name}: we keep it because of this rule: {law}", "{name}: lo llevamos por esta norma: {law}"),
    "twice": Words(
        "“{variant}” is our {name}; two of us listed it. {owner} keeps it.",
        "«{variant}» es nuestro {name}; lo anotamos dos personas. Lo lleva esta área: {owner}.",
    ),
}
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NOTHING = Words("nothing to protect", "nada que proteger")
_HAS = {
    "personal": Words("data of persons", "datos de personas"),
    "reserved": Words("parts that may be reserved", "partes que podrían reservarse"),
}
_COPY = Words("A copy of {name}, made each Friday", "Una copia de {name}, que se hace cada viernes")
_DECOYS = (
    (Words("Institutional e-mail", "Correo institucional"), Words("Messages of the staff", "Mensajes del personal")),
    (Words("Intranet", "Intranet"), Words("Notices and the menu of the canteen", "Avisos y el menú del comedor")),
    (Words("Attendance clock", "Reloj checador"), Words("Spare parts of the clock", "Refacciones del reloj")),
)


@dataclass(frozen=True)
class Kept:
    """A line of what the office keeps somewhere.

    Parameters:
        system: where.
        holds: what it is called there, in the language in use.
        owner: who looks after it.
        has: what stands in the way of opening it.
        dataset: the id of the dataset; "" for what is none.
    """

    system: str
    holds: str
    owner: str
    has: str
    dataset: str


@dataclass(frozen=True)
class Received:
    """An office's inventory as it was handed over, and the truth about it.

    Parameters:
        office: the department's code.
        lines: its lines, as it stands.
        truth: its datasets as they are, by id, without those that nobody wrote down.
        unlisted: the datasets that nobody wrote down, by id.
        faults: the id of the dataset that has each fault: unowned, personal, reserved, unsaid, closed, month,
            month-too, law.
        twice: the names under which a dataset is listed a second time, with its id.
    """

    office: str
    lines: tuple[Values, ...]
    truth: dict[str, Values]
    unlisted: dict[str, Values]
    faults: dict[str, str]
    twice: dict[str, str]
    seed: int

    @property
    def data(self) -> bytes:
        """The file's bytes: CSV, in Spanish as the office keeps it."""
        return in_spanish(self.lines)

    @property
    def notes(self) -> list[str]:
        """What the units say when they are asked, in the language in use and in no order."""
        said = []
        for fault, code in self.faults.items():
            row = self.truth[code]
            number = int(row["date"][5:]) if row["date"] else 1
            month = str(Words(_ENGLISH_MONTHS[number - 1], _MONTHS[number - 1]))
            key = f"unsaid-{row['sensitivity']}" if fault == "unsaid" else fault.removesuffix("-too")
            said.append(_SAYS[key].format(name=row["name"], owner=row["owner"], law=row["legal_basis"], month=month))
        for variant, code in self.twice.items():
            row = self.truth[code]
            said.append(_SAYS["twice"].format(variant=variant, name=row["name"], owner=row["owner"]))
        return sorted(said, key=lambda one: Chance(self.seed, "unit-1.1", one).draw())

    @property
    def kept(self) -> list[Kept]:
        """What the office keeps, system by system, with what is no dataset among it."""
        chance = Chance(self.seed, "unit-1.1", self.office, "kept")
        found = [_kept(code, row) for code, row in {**self.truth, **self.unlisted}.items()]
        copied = chance.one(list(self.truth.values()))
        found.append(Kept(copied["system"], _COPY.format(name=copied["name"]), copied["owner"], str(_NOTHING), ""))
        where, holds = chance.one(_DECOYS)
        found.append(Kept(str(where), str(holds), copied["owner"], "–", ""))
        return sorted(found, key=lambda one: Chance(self.seed, one.system, one.dataset).draw())


def _kept(code: str, row: Values) -> Kept:
    has = _HAS.get(row["sensitivity"], _NOTHING)
    return Kept(row["system"], row["name"], row["owner"], str(has), code)


def office_of(seed: int, lesson: bool = False) -> str:
    """Give the office whose inventory it is."""
    return LESSON if lesson else Chance(seed, "unit-1.1").one([code for code in codes() if code != LESSON])


@lru_cache(maxsize=32)
def received(seed: int, lesson: bool = False) -> Received:
    """Give an office's inventory as it was handed over.

    Parameters:
        seed: which variant.
        lesson: whether it is the lesson's, of another office.
    """
    office = office_of(seed, lesson)
    chance = Chance(seed, "unit-1.1", office)
    context = copy_context()
    rows = {row["id"]: row for row in context.run(_in_spanish, lambda: inventory_of(office, seed))}
    unowned = next(code for code, row in rows.items() if row["responsible"] == row["owner"])
    personal = _turn(
        chance.of("personal"), [c for c, row in rows.items() if row["sensitivity"] == "personal" and c != unowned]
    )
    public = _turn(
        chance.of("public"), [c for c, row in rows.items() if row["sensitivity"] == "public" and c != unowned]
    )
    internal = [c for c, row in rows.items() if row["sensitivity"] == "internal" and c != unowned]
    faults = {
        "unowned": unowned,
        "personal": personal[0],
        "reserved": next(code for code, row in rows.items() if row["sensitivity"] == "reserved"),
        "closed": public[0],
        "month": public[1],
        "law": public[1],
        "unsaid": (internal or public[2:])[0],
    }
    if chance.of("month-too").between(0, 1):
        faults["month-too"] = public[0]
    unlisted = {code: rows.pop(code) for code in (public[-1], personal[-1])}
    keeper = chance.of("keeper").one([row["owner"] for code, row in rows.items() if code != unowned])
    rows[unowned] |= {"owner": keeper, "responsible": f"Titular de: {keeper}"}
    lines = _spoiled(rows, faults)
    twice = {}
    for code in _turn(chance.of("twice"), [public[0], personal[0]])[: chance.of("times").between(1, 2)]:
        again = _again(rows[code], chance.of("again", code))
        twice[again["name"]] = code
        lines.insert(chance.of("place", code).between(1, len(lines)), again)
    return Received(office, tuple(lines), rows, unlisted, faults, twice, seed)


def _spoiled(rows: Mapping[str, Values], faults: Mapping[str, str]) -> list[Values]:
    lines = {code: dict(row) for code, row in rows.items()}
    lines[faults["unowned"]] |= {"responsible": "", "owner": "Sin área asignada"}
    lines[faults["personal"]] |= {"private": "public", "reason": ""}
    lines[faults["reserved"]] |= {"reason": "pendiente"}
    lines[faults["closed"]] |= {"private": "private", "reason": "No sé"}
    lines[faults["unsaid"]] |= {"sensitivity": ""}
    for fault in ("month", "month-too"):
        if fault in faults:
            month = rows[faults[fault]]["date"]
            lines[faults[fault]] |= {"date": f"{_MONTHS[int(month[5:]) - 1]} de {month[:4]}"}
    lines[faults["law"]] |= {"legal_basis": ""}
    return list(lines.values())


def _again(row: Values, chance: Chance) -> Values:
    """List a dataset a second time, as somebody else would write it."""
    bare = unicodedata.normalize("NFKD", row["name"]).encode("ascii", "ignore").decode()
    name = chance.one((bare.upper(), f"Base de datos de {bare[:1].lower()}{bare[1:]}"))
    return {**row, "id": "", "name": name, "resource": row["resource"].lower(), "responsible": "Enlace de informática"}


def _turn(chance: Chance, codes_: Sequence[str]) -> list[str]:
    """Begin a list at another place."""
    at = chance.between(0, len(codes_) - 1)
    return [*codes_[at:], *codes_[:at]]


def in_spanish(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Give an inventory as CSV, its titles and choices in Spanish whatever language is in use."""

    def table() -> list[list[str]]:
        return [
            [str(one.title) for one in SHEET.columns],
            *([as_text(one, row.get(one.key)) for one in SHEET.columns] for row in rows),
        ]

    out = io.StringIO(newline="")
    csv.writer(out).writerows(copy_context().run(_in_spanish, table))
    return ("\ufeff" + out.getvalue()).encode()


def _in_spanish(make: Any) -> Any:
    use_language("es")
    return make()
