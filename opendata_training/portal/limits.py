"""How often one client may ask: so many calls in a burst, then so many a second."""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

# So many clients are remembered; who was away longest is forgotten first.
MOST_CLIENTS = 10_000


class Rate:
    """A bucket of turns a client, which fills again while it waits.

    Parameters:
        per_second: how many turns come back a second; None for no limit.
        burst: how many turns a client has that was not seen for a while.
        clock: gives the time in seconds.
    """

    def __init__(self, per_second: float | None, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_second, self._burst, self._clock = per_second, burst, clock
        self._turns: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, client: str) -> int:
        """Take a turn: 0 when there is one, or the whole seconds until there is."""
        if self._per_second is None:
            return 0
        with self._lock:
            now = self._clock()
            left, seen = self._turns.pop(client, (float(self._burst), now))
            left = min(left + (now - seen) * self._per_second, self._burst)
            granted = left >= 1
            self._turns[client] = (left - 1 if granted else left, now)
            while len(self._turns) > MOST_CLIENTS:
                self._turns.popitem(last=False)
        return 0 if granted else math.ceil((1 - left) / self._per_second)
