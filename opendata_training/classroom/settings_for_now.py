"""Settings that kernels started for a while find in their environment."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


@contextmanager
def set_for_now(changes: Mapping[str, str | None]) -> Iterator[None]:
    """Change variables of the environment; all are as before afterwards.

    Parameters:
        changes: the value of each variable by its name; None takes it away.
    """
    before = {name: os.environ.get(name) for name in changes}
    _set(changes)
    try:
        yield
    finally:
        _set(before)


def _set(values: Mapping[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
