"""The same work on several columns at once, as many as this computer has processors: the engine lets others run meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextvars import copy_context
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
# More at once would hold more columns' texts in memory than it gains time.
_MOST = 4


def together(work: Callable[[T], R], things: Iterable[T]) -> list[R]:
    """Give what some work makes of each of some things, in their order; the first error of them, in that order, is raised.

    The threads end with the call, so that a program which forks later has none.

    Parameters:
        work: what to do; it must not change what two things share.
        things: the things.
    """
    each = list(things)
    workers = min(os.cpu_count() or 1, _MOST, len(each))
    if workers < 2:
        return [work(one) for one in each]
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(workers, thread_name_prefix="opendata-together") as threads:
        # The language in use goes along.
        begun = [threads.submit(copy_context().run, work, one) for one in each]
        return [one.result() for one in begun]
