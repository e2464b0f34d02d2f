"""Calendars as files that every calendar program opens (.ics).

Source: RFC 5545, Internet Calendaring and Scheduling, https://www.rfc-editor.org/rfc/rfc5545 (lines folded at 75 octets, 3.1;
texts escaped, 3.3.11; an event of whole days ends on the day after, 3.6.1; an alarm before it, 3.6.6).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from .. import files

_LINE = 75
_UID = re.compile(r"[^A-Za-z0-9._-]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Event:
    """One event.

    Parameters:
        uid: what the event is known by when the calendar is brought in again: a short name that never changes.
        summary: its title.
        start: the day, for an event of whole days; or the moment: with a zone, or without one for the reader's own clock.
        end: the last day, or the moment it ends; None for one day, or one hour.
        description: what to know or do.
        location: where it is.
        url: an address that belongs to it.
        rule: how it comes again, as RFC 5545 writes it (``FREQ=MONTHLY;INTERVAL=3``); "" for once.
        remind: how many days before it the calendar reminds; None for no reminder.
    """

    uid: str
    summary: str
    start: date | datetime
    end: date | datetime | None = None
    description: str = ""
    location: str = ""
    url: str = ""
    rule: str = ""
    remind: int | None = None


def ics(events: Iterable[Event], name: str, made: datetime | None = None) -> str:
    """Give a calendar as the text of an .ics file.

    Parameters:
        events: its events.
        name: what it is called.
        made: the moment it was made, with a zone; now when not told.
    """
    stamp = _moment((made or datetime.now(UTC)).astimezone(UTC))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//opendata-training//planning//EN", "CALSCALE:GREGORIAN",
             "METHOD:PUBLISH", f"X-WR-CALNAME:{_text(name)}"]  # fmt: skip
    for event in events:
        lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def write_ics(path: Path, events: Iterable[Event], name: str, made: datetime | None = None) -> Path:
    """Write a calendar whole.

    Parameters:
        path: where.
        events: its events.
        name: what it is called.
        made: the moment it was made; now when not told.

    Returns:
        The path.

    Raises:
        Problem: when the place cannot be written.
    """
    files.write_text(path, ics(events, name, made))
    return path


def _event(event: Event, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_UID.sub('-', event.uid)}@opendata-training"
    yield f"DTSTAMP:{stamp}"
    if isinstance(event.start, datetime):
        end = event.end if isinstance(event.end, datetime) else event.start + timedelta(hours=1)
        yield f"DTSTART:{_moment(event.start)}"
        yield f"DTEND:{_moment(end)}"
    else:
        # The end is the first day that is no longer part of it.
        last = event.end or event.start
        yield f"DTSTART;VALUE=DATE:{event.start:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    if event.rule:
        yield f"RRULE:{event.rule}"
    yield f"SUMMARY:{_text(event.summary)}"
    for field, text in (("DESCRIPTION", event.description), ("LOCATION", event.location)):
        if text:
            yield f"{field}:{_text(text)}"
    if event.url:
        yield f"URL:{_CONTROL.sub('', event.url)}"
    if event.remind is not None:
        yield from (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{_text(event.summary)}",
            f"TRIGGER:-P{event.remind}D",
        )
        yield "END:VALARM"
    if not isinstance(event.start, datetime):
        # A reminder of a day's work blocks nobody's day.
        yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _moment(moment: datetime) -> str:
    """Write a moment: in UTC where its zone is known, else as the reader's own clock shows it."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}" if moment.tzinfo else f"{moment:%Y%m%dT%H%M%S}"


def _text(text: str) -> str:
    bare = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return bare.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Part a line so that none has more than 75 octets and no letter is cut; each further part begins with a blank."""
    part, size = "", 0
    for sign in line:
        octets = len(sign.encode("utf-8", "surrogatepass"))
        if size + octets > _LINE:
            yield part
            part, size = " ", 1
        part, size = part + sign, size + octets
    yield part
