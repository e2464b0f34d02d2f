"""The nine sessions of the programme over its 42 days, as days and as a calendar file.

Source: the syllabus. Weeks 1 and 2 are for planning, weeks 3 to 5 for opening and quality, week 6 for publication.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from ...locale import Words, translator
from .. import working_days
from ..calendar import Event, write_ics

_ = translator("planning_programme")
MINUTES = 90
# The programme's days, from 0, for the nine sessions when it has 42: Tuesdays and Thursdays when it begins on a Monday.
WHOLE = 42
_SESSIONS = (
    (1, Words("Welcome and inventory (0, 1.1)", "Bienvenida e inventario (0, 1.1)")),
    (8, Words("Priorities, barriers and readiness (1.2, 1.3)", "Prioridades, barreras y preparación (1.2, 1.3)")),
    (10, Words("The right to publish (1.4)", "El derecho a publicar (1.4)")),
    (15, Words("Formats, types and identifiers (2.1, 2.2)", "Formatos, tipos e identificadores (2.1, 2.2)")),
    (22, Words("Columns that drift (2.3)", "Columnas que cambian (2.3)")),
    (24, Words("Personal data (2.5)", "Datos personales (2.5)")),
    (31, Words("Quality and the data dictionary (2.6)", "Calidad y diccionario de datos (2.6)")),
    (36, Words("Metadata and one-click publication (3.1)", "Metadatos y publicación en un clic (3.1)")),
    (
        38,
        Words(
            "Sustain and impact (3.2), and publication day",
            "Mantener los datos y lograr impacto (3.2), y día de publicación",
        ),
    ),
)


@dataclass(frozen=True)
class Session:
    """A session.

    Parameters:
        number: which, from 1.
        title: what it is about.
        date: its day.
    """

    number: int
    title: Words
    date: date

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {"session": self.number, "title": str(self.title), "date": self.date.isoformat()}


def sessions(start: date, days: int = WHOLE) -> list[Session]:
    """Give the nine sessions, each on a working day of its own.

    Parameters:
        start: the programme's first day.
        days: how many days it has; the sessions spread over them as they do over 42.
    """
    found: list[Session] = []
    for number, (place, title) in enumerate(_SESSIONS, start=1):
        day = working_days.working_day(start + timedelta(days=place * days // WHOLE))
        if found and day <= found[-1].date:
            day = working_days.working_day(found[-1].date + timedelta(days=1))
        found.append(Session(number, title, day))
    return found


def write_sessions(path: Path, start: date, days: int = WHOLE, at: time = time(10)) -> Path:
    """Write the sessions as a calendar file, with the last day of the programme.

    Parameters:
        path: where, .ics.
        start: the programme's first day.
        days: how many days it has.
        at: when a session begins, on the clock of whoever reads the calendar.

    Raises:
        Problem: when it cannot be written.
    """
    events = [
        Event(
            f"session-{start.isoformat()}-{one.number}",
            _("Session {number}: {title}", number=one.number, title=str(one.title)),
            datetime.combine(one.date, at),
            datetime.combine(one.date, at) + timedelta(minutes=MINUTES),
            remind=1,
        )
        for one in sessions(start, days)
    ]
    last = start + timedelta(days=days - 1)
    events.append(
        Event(f"deadline-{start.isoformat()}", _("The programme's last day: all datasets published"), last, remind=7)
    )
    return write_ics(path, events, _("Open data: {days} days", days=days))
