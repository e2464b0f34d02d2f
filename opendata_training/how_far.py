"""How far a long piece of work is, shown to a person who waits at a terminal."""

from __future__ import annotations

import sys
from pathlib import Path

from .locale import translator

_ = translator("cli")


class Progress:
    """Shows on a terminal's error stream how much of a file is done; elsewhere it shows nothing.

    Parameters:
        path: the file.
        times: how often the file is gone through.
    """

    def __init__(self, path: Path, times: int) -> None:
        self._whole = max(1, path.stat().st_size) * times if path.is_file() else 1
        self._one = self._whole // times
        self._done, self._last, self._shown = 0, 0, -1

    def __call__(self, count: int) -> None:
        """Take note that so many bytes are gone through this time; fewer than before mean that the next time has begun."""
        if count < self._last:
            self._done += self._one
        self._last = count
        percent = min(99, 100 * (self._done + count) // self._whole)
        if percent > self._shown and sys.stderr.isatty():
            self._shown = percent
            print("\r" + _("{percent} % done", percent=percent), end="", file=sys.stderr, flush=True)

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_why: object) -> None:
        # The line goes, whatever comes after it.
        if self._shown >= 0:
            print("\r" + " " * 30 + "\r", end="", file=sys.stderr, flush=True)


class Counting:
    """Shows on a terminal's error stream how many of many are done; elsewhere it shows nothing."""

    _WIDTH = 30

    def __init__(self) -> None:
        self._shown = 0

    def __call__(self, name: str, done: int, whole: int) -> None:
        """Take note of one more that is done.

        Parameters:
            name: what it is.
            done: how many are done.
            whole: how many there are.
        """
        if sys.stderr.isatty():
            bar = "█" * (self._WIDTH * done // whole)
            line = f"{bar:░<{self._WIDTH}} {_('{done} of {whole}', done=done, whole=whole)}  {name[:40]}"
            print("\r" + line.ljust(self._shown), end="", file=sys.stderr, flush=True)
            self._shown = len(line)

    def __enter__(self) -> Counting:
        return self

    def __exit__(self, *_why: object) -> None:
        # The line goes, whatever comes after it.
        if self._shown:
            print("\r" + " " * self._shown + "\r", end="", file=sys.stderr, flush=True)
