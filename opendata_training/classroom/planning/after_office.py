"""An office that has published data for some years: its datasets, their updates, their links, their use and what people wrote.

Names of datasets and of the units that keep them are those of the practice departments; every day and every figure is invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from ...departments import codes, datasets_of
from ...departments.chance import Chance
from ...locale import Words
from ...planning.after.updates import after

#: The day on which all is looked at.
DAY = date(2014, 11, 28)
#: The lesson's office; the exercise's is another one.
LESSON = "conagua"
HOST = "https://datos.oficina.example"
#: What is to be found at the office's addresses, in an order of its own for each learner.
FOUND = ("ok", "ok", "moved", "page", "gone", "closed", "other", "trouble")
# So many messages, so that shares of them are whole numbers of per cent, and one is in the middle.
_MESSAGES = 25
_MONTHS = ("2014-08", "2014-09", "2014-10", "2014-11")
# What an office has published some months later: nothing that needs protecting first.
_OPEN, _DATASETS = ("public", "internal"), 6
# Rhythms that a calendar of a year shows.
_RHYTHMS = ("R/P1M", "R/P3M", "R/P6M", "R/P1Y")
# How late a dataset is, in updates missed, of those that are late; the others are on time.
_LATE = (1, 2, 3)


@dataclass(frozen=True)
class Office:
    """An office of one seed.

    Parameters:
        code: the department's code.
        datasets: {id, title, owner, update} of each of its datasets; the title in both languages.
        files: {id, title, name} of each file that the catalogue promises.
        found: what is at each file's address.
        calendar: rows of calendar.csv.
        use: rows of use.csv.
        feedback: rows of feedback.csv.
        uses: rows of uses.csv.
    """

    code: str
    datasets: list[dict[str, Any]]
    files: list[dict[str, Any]]
    found: list[str]
    calendar: list[dict[str, Any]]
    use: list[dict[str, Any]]
    feedback: list[dict[str, Any]]
    uses: list[dict[str, Any]]

    @property
    def links(self) -> list[dict[str, Any]]:
        """Rows of links.csv, as the catalogue has them before anybody looked."""
        return [
            {"id": one["id"], "name": name_of(one), "resource": one["name"], "address": address(one), "format": "CSV"}
            for one in self.files
        ]


def name_of(dataset: dict[str, Any]) -> str:
    """Give a dataset's name in the language in use."""
    return str(dataset["title"])


def address(file: dict[str, Any]) -> str:
    """Give the address under which a file is in the catalogue."""
    return f"{HOST}/{file['name']}"


@lru_cache(maxsize=16)
def office(seed: int, lesson: bool = False) -> Office:
    """Make an office, the same for the same seed.

    Parameters:
        seed: the learner's.
        lesson: whether it is the lesson's.
    """
    chance = Chance(seed, "unit-3.2", int(lesson))
    code = LESSON if lesson else chance.of("department").one([one for one in codes() if one != LESSON])
    open_ones = [(name, one.entry) for name, one in datasets_of(code).items() if one.entry.sensitivity in _OPEN]
    chosen = chance.of("datasets").some(open_ones, min(_DATASETS, len(open_ones)))
    # One without a rhythm, whatever its department says of it.
    irregular = chance.of("irregular").between(0, len(chosen) - 1)
    datasets = []
    for at, (name, entry) in enumerate(chosen):
        rhythm = entry.frequency if entry.frequency in _RHYTHMS else _RHYTHMS[at % 2]
        datasets.append({"id": name, "title": entry.title, "owner": entry.owner,
                         "update": "irregular" if at == irregular else rhythm})  # fmt: skip
    # The first ones have two files, so that there are as many files as there are kinds of links.
    twice = len(FOUND) - len(datasets)
    files = [
        {"id": one["id"], "title": one["title"], "name": f"{one['id']}-{year}.csv"}
        for at, one in enumerate(datasets)
        for year in ((2013, 2014) if at < twice else (2014,))
    ]
    return Office(
        code,
        datasets,
        files,
        _shuffled(chance.of("links"), FOUND),
        _calendar(chance.of("calendar"), datasets),
        _use(chance.of("use"), datasets),
        _feedback(chance.of("feedback"), datasets),
        _uses(datasets),
    )


def _shuffled(chance: Chance, items: tuple[str, ...]) -> list[str]:
    left = list(items)
    return [left.pop(chance.between(0, len(left) - 1)) for _step in items]


def _calendar(chance: Chance, datasets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give updates: of the datasets with a rhythm a few are late, each by another number of updates."""
    with_rhythm = [at for at, one in enumerate(datasets) if one["update"] != "irregular"]
    count = chance.of("how many").between(2, len(_LATE))
    late = dict(zip(_shuffled(chance.of("late"), tuple(map(str, with_rhythm)))[:count], _LATE, strict=False))
    rows = []
    for at, one in enumerate(datasets):
        days = _updates(chance.of(at), one["update"], late.get(str(at), 0))
        rows += [{"id": one["id"], "title": one["title"], "update": one["update"], "updated": day, "owner": one["owner"]}
                 for day in days]  # fmt: skip
    return rows


def _updates(chance: Chance, update: str, missed: int) -> list[date]:
    """Give the days of the last updates: the next one is due after DAY, or so many are missed."""
    if update == "irregular":
        return [DAY - timedelta(days=chance.between(20, 300))]
    length = ((after(DAY, update) or DAY) - DAY).days
    # Days that nobody would take for another number of updates, whatever month it is.
    since = missed * length + chance.between(length // 5 + 1, length - length // 5 - 2)
    last = DAY - timedelta(days=since)
    return [last - timedelta(days=length * step + chance.between(-2, 2)) for step in (2, 1)] + [last]


def _use(chance: Chance, datasets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give a row for each dataset and month; in one month nobody counted the downloads of half of them."""
    rows = []
    uncounted = chance.of("month").between(0, len(_MONTHS) - 2)
    for at, one in enumerate(datasets):
        part = chance.of(at)
        usual = part.between(20, 400)
        for number, month in enumerate(_MONTHS):
            visits = usual * part.between(80, 125) // 100
            downloads: int | None = 0 if at == len(datasets) - 1 else visits * part.between(15, 55) // 100
            if number == uncounted and at % 2 == 0:
                downloads = None
            rows.append(
                {"id": one["id"], "title": one["title"], "month": month, "visits": visits, "downloads": downloads}
            )
    return rows


def _feedback(chance: Chance, datasets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give messages, of which a few wait, and some errors, of which a few were corrected."""
    rows = []
    # Not 5 of 25: then as many of a hundred would wait as were answered.
    waiting = chance.of("waiting").one((3, 4, 6, 7, 8))
    for number in range(_MESSAGES):
        part = chance.of(number)
        received = DAY - timedelta(days=part.between(25, 110))
        waits = number < waiting
        kind = ("question", "error", "wish")[number % 3]
        answered = None if waits else received + timedelta(days=part.between(1, 24))
        outcome = "" if waits else {"question": "explained", "wish": part.one(("opened", "refused"))}.get(
            kind, "corrected" if part.between(0, 2) else "explained")  # fmt: skip
        one = part.one(datasets)
        rows.append({"id": one["id"], "title": one["title"], "received": received, "kind": kind, "answered": answered,
                     "outcome": outcome})  # fmt: skip
    return sorted(rows, key=lambda row: (row["received"], row["id"], row["kind"]))


def _uses(datasets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    press = Words("A map in a local newspaper", "Un mapa en un periódico local")
    own = Words("Our own plan of visits for next year", "Nuestro propio plan de visitas del próximo año")
    first, second = datasets[:2]
    return [
        {"id": first["id"], "title": first["title"], "use": press, "who": "press", "seen": DAY - timedelta(days=40)},
        {
            "id": second["id"],
            "title": second["title"],
            "use": own,
            "who": "own-office",
            "seen": DAY - timedelta(days=12),
        },
    ]
