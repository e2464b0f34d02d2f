"""`make programme`: the hundred are planned and opened, from messy files to a practice portal; again, and nothing changes."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path

from ...departments import OPEN_SEED
from ...departments.dataset import codes, datasets_of
from ...locale import language, translator, use_language
from ...planning.department import Department
from ...planning.programme.board import Programme
from ...planning.programme.simulating import PACE, Assumptions, Simulation, pace_of, simulate
from ...planning.sheet import Row
from ...publishing.many.bulk import Bulk
from . import playing, unchanged
from .one import Prepared, Task, noted, prepare
from .outcome import NUMBERS
from .portal import practice_portal, publish_everything
from .telling import text

_ = translator("hundred")
Progress = Callable[[str], None]
Bar = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Opened:
    """What came of it.

    Parameters:
        folder: where everything is.
        prepared: each dataset, in the order of departments and inventories.
        made: those that were made in this run; the others were as an earlier run left them.
        bulk: what publishing came to.
        seed: what chance began with.
        signed: how many signatures were missing and were written by made-up people.
        seconds: how long each part took by the clock: plan, prepare, publish.
        first_run: how many seconds the run took that made all this.
    """

    folder: Path
    prepared: Sequence[Prepared]
    made: Sequence[Prepared]
    bulk: Bulk
    seed: int
    signed: int
    seconds: dict[str, float]
    first_run: float

    @property
    def changed(self) -> bool:
        """Whether this run made or sent anything; else all is as the run before left it, its report too."""
        return bool(self.made or self.sent)

    @cached_property
    def board(self) -> Programme:
        """The programme's board on the last day."""
        return playing.board_on(self.folder, playing.END, self.seed)

    @cached_property
    def squads(self) -> Simulation:
        """How many squads it takes."""
        return simulate(Assumptions(target=self.board.target, pace=pace_of(self.board) or PACE), seed=self.seed)

    @cached_property
    def results(self) -> dict[tuple[str, str], str]:
        """What publishing came to, by department and dataset."""
        return {_named(one.folder): one.state for one in self.bulk.results}

    @property
    def sent(self) -> int:
        """How many files went to the portal in this run."""
        done = [one.publication for one in self.bulk.results if one.publication and one.publication.published]
        return sum(file["how"] != "unchanged" for each in done for file in each.verified)

    def why(self, prepared: Prepared) -> str:
        """Give why a dataset was not published; empty when it was."""
        if prepared.problem:
            return prepared.problem
        one = next((one for one in self.bulk.results if _named(one.folder) == (prepared.code, prepared.dataset)), None)
        if one is None or one.publication is None:
            return one.error if one else ""
        return " ".join(gate.why for gate in one.publication.refused)

    def __str__(self) -> str:
        return text(self)


def open_the_hundred(
    place: Path | None = None, seed: int = OPEN_SEED, *, jobs: int | None = None, progress: Progress = print,
    bar: Bar = lambda _done, _all, _what: None,
) -> Opened:  # fmt: skip
    """Plan and open the hundred datasets of the ten practice departments on a practice portal of their own.

    Parameters:
        place: the folder for everything it makes; build/programme of the project when not told. What an earlier run made there
            of the same things is left as it is.
        seed: what chance begins with.
        jobs: how many datasets at a time; as many as there are processors when not told.
        progress: takes a sentence now and then.
        bar: is told how many of how many datasets are done, and of what.

    Raises:
        Problem: when the folder has other files in it, or cannot be written, or the portal does not start.
    """
    place, jobs = place or _project() / "build" / "programme", jobs or max(2, os.cpu_count() or 2)
    clock = _Clock()
    with _mexico():
        with clock("prepare"):
            before = unchanged.left(place, seed)
        if before is not None:
            first = _first_run(place) or clock.seconds["prepare"]
            return Opened(place, before.prepared, [], before.bulk, seed, before.signed, clock.seconds, first)
        with clock("plan"):
            signed = playing.plan(place, seed, progress)
        with clock("prepare"):
            prepared, made = _prepared(_tasks(place, seed), jobs, bar)
        with clock("publish"), practice_portal(place / unchanged.PORTAL) as portal:
            bulk = publish_everything(place / playing.DEPARTMENTS, portal, prepared, jobs, bar)
        unchanged.note(place, seed, prepared, signed, bulk)
    took = sum(clock.seconds.values())
    first = took if made else _first_run(place) or took
    return Opened(place, prepared, made, bulk, seed, signed, clock.seconds, round(first, 2))


def _first_run(place: Path) -> float | None:
    """Give what the report of an earlier run says of how long the first one took; None when there is no such report."""
    try:
        return float(json.loads((place / NUMBERS).read_text(encoding="utf-8"))["first_run"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _named(folder: str) -> tuple[str, str]:
    """Give the department and the dataset whose publication a folder is: DEPARTMENT/publications/DATASET."""
    department, _publications, dataset = Path(folder).parts
    return department, dataset


class _Clock:
    """How long each part takes."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, part: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        self.seconds[part] = round(time.perf_counter() - begun, 3)


def _tasks(place: Path, seed: int) -> list[Task]:
    """Give what is to be opened, by the files of the plan."""
    found = []
    for code in codes():
        there = Department(place / playing.DEPARTMENTS / code)
        decided, planned, signed = (there.by_id(name) for name in ("decisions", "opening-plan", "sign-offs"))
        for dataset in datasets_of(code):
            signers = tuple((str(row["person"]), str(row["signed_on"])) for row in signed.get(dataset, ()))
            decision = (decided.get(dataset) or [Row({})])[-1]
            plan = (planned.get(dataset) or [Row({})])[-1]
            found.append(Task(there.folder, code, dataset, seed, decision, plan, signers))
    return found


def _prepared(tasks: Sequence[Task], jobs: int, bar: Bar) -> tuple[list[Prepared], list[Prepared]]:
    """Make what is not yet made, several at a time, and leave the rest."""
    found = {place: done for place, task in enumerate(tasks) if (done := noted(task)) is not None}
    left = [place for place in range(len(tasks)) if place not in found]
    if left:
        pool = ProcessPoolExecutor(
            min(jobs, len(left)), mp_context=get_context("spawn"), initializer=use_language, initargs=(language(),)
        )
        with pool:
            made = {pool.submit(prepare, tasks[place]): place for place in left}
            for number, one in enumerate(as_completed(made), start=1):
                found[made[one]] = one.result()
                bar(number, len(left), _("cleaned and described"))
    return [found[place] for place in range(len(tasks))], [found[place] for place in left]


@contextmanager
def _mexico() -> Iterator[None]:
    """Use Mexico's laws and lists, whatever the country in use: the departments are Mexico's.

    By the environment, since workers and threads see it too.
    """
    before = os.environ.get("OPENDATA_COUNTRY")
    os.environ["OPENDATA_COUNTRY"] = "mx"
    try:
        yield
    finally:
        if before is None:
            del os.environ["OPENDATA_COUNTRY"]
        else:
            os.environ["OPENDATA_COUNTRY"] = before


def _project() -> Path:
    from ..grading.course import project

    return project()
