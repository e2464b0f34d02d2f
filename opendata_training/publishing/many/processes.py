"""Publishing in processes: what a run does here (gates, descriptions, records) takes a processor's time, and threads share one."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from ... import families

T = TypeVar("T")
# Fewer are done before the processes have begun.
LEAST = 8
# More processes than this take memory and help nobody.
MOST = 16
# Libraries that start threads of their own, which a copy of the process would not have.
THREADED = ("polars", "pyarrow")
_work: Callable[[Path], Any] | None = None


@contextmanager
def spread(work: Callable[[Path], T], jobs: int, many: int) -> Iterator[Callable[[Path], T]]:
    """Give what does the same work in a process of its own; the work itself where processes cannot be copied, or need not be.

    A copy of this process has all that is loaded, and begins in a hundredth of a second; a new one would take longer than most
    runs. Windows and macOS have no such copies to rely on, and threads do it there.

    Parameters:
        work: what is done with each folder; what it gives must be plain data.
        jobs: how many at a time.
        many: how many folders there are.
    """
    global _work
    # Copying a process whose other threads hold a lock can stop the copy for ever.
    safe = sys.platform == "linux" and threading.active_count() == 1 and not any(one in sys.modules for one in THREADED)
    if not safe or min(jobs, many) < 2 or many < LEAST or _work is not None:
        yield work
        return
    _load()
    _work = work
    # What is here now is looked through for rubbish by no copy, which would make each page of it its own.
    gc.freeze()
    try:
        pool = ProcessPoolExecutor(min(jobs, MOST), multiprocessing.get_context("fork"), _begin)
        try:
            # All of them begin with the first piece of work, before this process has threads.
            pool.submit(_nothing).result()
            yield lambda place: pool.submit(_run, place).result()
        finally:
            with suppress(BrokenProcessPool):
                pool.shutdown(wait=True, cancel_futures=True)
    finally:
        _work = None
        gc.unfreeze()


def _load() -> None:
    """Load once what every copy would have to load."""
    for family in ("gates", "metadata"):
        families.members(f"{__name__.rsplit('.', 2)[0]}.{family}")


def _begin() -> None:
    """Begin a process: Ctrl-C is for the one that started it to hear."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _nothing() -> None:
    return


def _run(place: Path) -> Any:
    assert _work is not None  # copied with the process
    return _work(place)
