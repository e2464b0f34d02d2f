"""An old workbook (.xls), or one that is unlike those that programs write, is read in a process of its own.

The library that reads them gives up on some damaged files by ending its whole process, with pages of its own words; here
that would be a learner's notebook. A process apart ends alone, and what it wrote is nobody's to read.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..locale import language

if TYPE_CHECKING:
    from .sheet import Sheet

#: Bytes of memory and seconds that no such workbook needs.
MEMORY, PATIENCE = 4 << 30, 300


def read_apart(name: str, data: bytes, sheet: str | None) -> list[Sheet]:
    """Read the sheets of a workbook as `read_here` does, in another process.

    Raises:
        Problem: as `read_here`; a process that ended by itself means that the workbook is damaged.
    """
    from .sheet import Sheet
    from .source import corrupt

    try:
        done = subprocess.run(
            # -P: a learner's file named like a module of Python's must not take its place.
            [sys.executable, "-P", "-m", __name__, name, *([] if sheet is None else [sheet])],
            input=data,
            capture_output=True,
            timeout=PATIENCE,
            check=True,
            env={**os.environ, "OPENDATA_LANG": language()},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        told = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError) as error:
        raise corrupt(name) from error
    if "problem" in told:
        raise Problem(told["problem"])
    # JSON has lists for tuples.
    return [Sheet(**{**one, "merged": [tuple(merged) for merged in one["merged"]]}) for one in told["sheets"]]


def main() -> None:
    """Read the workbook on standard input; write its sheets, or the sentence that says why not, as JSON."""
    from .workbooks import read_here

    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_AS)[1]
        if most == resource.RLIM_INFINITY or most > MEMORY:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, most))
    name, sheet = sys.argv[1], next(iter(sys.argv[2:]), None)
    told: dict[str, Any]
    try:
        told = {"sheets": [asdict(one) for one in read_here(name, sys.stdin.buffer.read(), sheet)]}
    except Problem as problem:
        told = {"problem": problem.sentence}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
