"""3.2 Sustain and impact: when the next update is due, and what a next release would break."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....locale import Words
from ...cards import Card
from ..bench import INVENTORY, PUBLICATION, facts, is_key, type_of
from ..step import Step

if TYPE_CHECKING:
    from ....planning import Row
    from ..bench import Bench

_NO_PROMISE = Words(
    "Nobody has promised how often it comes. Write it under “Update” in calendar.csv (each year, each month…), and run this again.",
    "Nadie ha prometido cada cuándo sale. Escríbelo en la columna «Periodicidad» de calendar.csv (cada año, cada mes…) y ejecuta "
    "esto otra vez.",
)
_BREAKS = Words("From the earlier release to this one", "De la versión anterior a esta")
_WOULD = Words("What a next release would break", "Qué rompería la próxima versión")
_WOULD_LINES = (
    Words(
        "Without an earlier release there is nothing to compare. Whoever uses your file leans on these columns:",
        "Sin una versión anterior no hay con qué comparar. Quien usa tu archivo se apoya en estas columnas:",
    ),
    Words(
        "A title or a type that changes, or a column that goes, breaks what others built. A new column at the end breaks nothing.",
        "Un título o un tipo que cambia, o una columna que se va, rompe lo que otras personas hicieron. Una columna nueva al final "
        "no rompe nada.",
    ),
)
_HEADS = (Words("column", "columna"), Words("type", "tipo"), Words("if it changes", "si cambia"))
_STOPS = Words("programs that read it stop", "se detienen los programas que la leen")
_KEY = Words("rows can no longer be matched with other tables", "las filas ya no se cruzan con otras tablas")


def run(bench: Bench) -> list[Any]:
    """Begin the calendar's line with its reminder, and say what breaks."""
    from ....planning import read_sheet, write_sheet
    from ....planning.after.updates import calendar_of
    from ....planning.calendar import write_ics
    from ....planning.sheets.calendar import SHEET

    row = _line(bench)

    def write(path: Path) -> None:
        write_sheet(SHEET, [row], path)

    found = calendar_of(read_sheet(SHEET, bench.keep("calendar.csv", facts(row), write)))
    shown: list[Any] = [found]
    events = found.events()
    if events:
        bench.keep("reminders.ics", [[one.uid, one.start, one.rule, one.summary] for one in events],
                   lambda path: write_ics(path, events, SHEET.what.en))  # fmt: skip
    else:
        shown.append(Card("not-yet", str(_NO_PROMISE)))
    return [*shown, *_breaks(bench)]


def _line(bench: Bench) -> Row:
    """Give the line of the calendar: from the publication where it went out, else from the file and the inventory."""
    from ....planning import Row

    update = str(bench.inventory.get("update") or "")
    return Row({
        "id": bench.inventory.get("id", ""), "name": bench.inventory.get("name", ""), "update": update,
        "updated": _published(bench.folder / PUBLICATION) or _changed(bench.file), "owner": bench.inventory.get("responsible", ""),
    })  # fmt: skip


def _published(folder: Path) -> date | None:
    """Give the day of the last receipt; None where nothing went out yet."""
    from ....publishing.description.receipts import newest_first

    for _path, receipt in newest_first(folder):
        try:
            return datetime.fromisoformat(str(receipt.get("when"))).date()
        except ValueError:
            continue
    return None


def _changed(file: Path) -> date:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC).date()


def _breaks(bench: Bench) -> list[Any]:
    if bench.earlier is not None:
        from ....publishing.versions import compare

        return [Card.note(str(_BREAKS)), compare(bench.earlier, bench.file)]
    from ....validation.schema.inferring import infer

    fields = infer(bench.subject)["fields"]
    rows = [
        (made["name"], type_of(made, column), str(_KEY if is_key(column) else _STOPS))
        for made, column in zip(fields, bench.subject.columns, strict=True)
    ]
    return [Card("note", str(_WOULD), tuple(map(str, _WOULD_LINES)), table=(tuple(map(str, _HEADS)), *rows), wide=True)]


STEP = Step(
    unit="3.2",
    does=Words(
        "It begins your dataset's line of the calendar with a reminder, and says what a next release would break.",
        "Empieza la línea del calendario de tu conjunto, con recordatorio, y dice qué rompería la próxima versión.",
    ),
    person=Words(
        "Write into calendar.csv who updates it, a post and not a person, and open reminders.ics with your calendar program. Then "
        "say aloud in your office which question of this week somebody else's data could answer.",
        "Escribe en calendar.csv quién lo actualiza, un cargo y no una persona, y abre reminders.ics con tu calendario. "
        "Luego di en tu oficina qué pregunta de esta semana podrían responder los datos de otra dependencia.",
    ),
    run=run,
    needs=(INVENTORY, PUBLICATION),
    leaves=("calendar.csv",),
    earlier=True,
)
