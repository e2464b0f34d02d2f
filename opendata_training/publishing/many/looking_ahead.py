"""Looks into the files of many publications, in processes of their own: they cost a processor's time, and the network does not."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

from ...errors import Problem
from ...locale import language, use_language
from ..description.draft import Draft, load
from ..looks.looking import is_known, look_at

# Seconds that a process takes to begin, and about how long a look takes: for any file, and for each byte of it.
BEGIN, LOOK, BYTE = 2.0, 0.012, 1 / 1_500_000


@contextmanager
def looked_ahead(drafts: Mapping[Path, Draft], jobs: int) -> Iterator[Callable[[Path], None]]:
    """Begin to look into the files of publications that are not known yet; gives what waits until one's are looked at.

    What is found is kept where the gates look for it, so a process that cannot be had only costs time.

    Parameters:
        drafts: the publications, by their folders.
        jobs: how many are published at a time.
    """
    new = {place: seconds for place, draft in drafts.items() if (seconds := _seconds(draft))}
    workers = min(jobs, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
    if workers < 2 or sum(new.values()) < BEGIN * workers / (workers - 1):
        yield lambda _place: None
        return
    import multiprocessing

    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _begin, (language(),))
    try:
        looks: dict[Path, Future[None]] = {place: pool.submit(_look, place) for place in new}

        def ready(place: Path) -> None:
            future = looks.get(place)
            if future is not None:
                try:
                    future.result()
                except (BrokenProcessPool, CancelledError, OSError):
                    # The gates look for themselves then.
                    return

        yield ready
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _begin(spoken: str) -> None:
    """Begin a process of the pool; Ctrl-C is for the one that started it to hear."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    use_language(spoken)


def _seconds(draft: Draft) -> float:
    """Give about how long it takes to look into a publication's files; 0 where they are known."""
    try:
        new = [draft.file(one) for one in draft.distributions if not is_known(draft, one)]
        return sum(LOOK + path.stat().st_size * BYTE for path in new if path)
    except (Problem, OSError):
        # The gates say what is the matter.
        return 0.0


def _look(place: Path) -> None:
    """Look into the files of one publication, in a process of the pool."""
    try:
        draft = load(place)
        for one in draft.distributions:
            look_at(draft, one)
    except (Problem, OSError):
        # Whoever publishes it says what is the matter.
        return
