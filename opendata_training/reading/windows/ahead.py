"""Making the next of some things while one is at work on the one before."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from queue import Empty, Full, Queue
from typing import Any, TypeVar

T = TypeVar("T")
# How long a maker waits before it looks whether anybody still wants what it made, in seconds.
_LOOK = 0.2


def ahead(things: Iterable[T]) -> Iterator[T]:
    """Give the same things in the same order, the next of them made in a thread of its own; what it raises is raised here."""
    made: Queue[tuple[str, Any]] = Queue(maxsize=1)
    gone = threading.Event()

    def give(what: str, thing: Any) -> bool:
        while not gone.is_set():
            try:
                made.put((what, thing), timeout=_LOOK)
            except Full:
                continue
            return True
        return False

    def make() -> None:
        try:
            for thing in things:
                if not give("thing", thing):
                    return
        except BaseException as error:
            give("error", error)
            return
        give("end", None)

    maker = threading.Thread(target=make, name="opendata-ahead", daemon=True)
    maker.start()
    try:
        while True:
            try:
                what, thing = made.get(timeout=_LOOK)
            except Empty:
                continue
            if what == "error":
                raise thing
            if what == "end":
                return
            yield thing
    finally:
        gone.set()
        maker.join()
