"""What `check` adds to a check's own work: reading the sheet, keeping the progress, making the card. In milliseconds."""

from __future__ import annotations

import json
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROUNDS = 15


def milliseconds(work: Callable[[], Any]) -> float:
    """Give the median time of some work, its first run apart."""
    work()
    times = []
    for _round in range(ROUNDS):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def main() -> int:
    """Measure each task with its right answers, side by side with its check alone, and print the medians as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["OPENDATA_WORKSPACE"] = folder
        from opendata_training import check
        from opendata_training.classroom.checking import work_of
        from opendata_training.classroom.tasks import Work, units

        found = {}
        for task in (task for unit in units() for task in unit.tasks if task.examples):
            answers = task.examples[0].answers(Work(Path(folder), {}, 2014))

            def alone(task: Any = task, answers: dict[str, str] = answers) -> Any:
                return task.examine(work_of(task, answers))

            def whole(task: Any = task, answers: dict[str, str] = answers) -> Any:
                return check(task.id, answers)._repr_html_()

            own, total = milliseconds(alone), milliseconds(whole)
            found[task.id] = {"check": round(own, 1), "all": round(total, 1), "added": round(total - own, 1)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        json.dumps(
            {"milliseconds": found, "most_added": max(f["added"] for f in found.values()), "peak_mb": round(peak)},
            indent=1,
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
