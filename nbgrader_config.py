"""nbgrader's own commands and formgrader, started in this folder, work on the same course as `opendata grade`.

OPENDATA_COURSE names another folder for submissions, gradebook and feedback than gradebook/.
"""

import os
from pathlib import Path

from opendata_training.classroom.grading.settings import settings

root = Path(__file__).resolve().parent
course = Path(os.environ.get("OPENDATA_COURSE") or root / "gradebook").resolve()
course.mkdir(parents=True, exist_ok=True)

c = get_config()  # type: ignore[name-defined]  # noqa: F821
c.merge(settings(root, course))
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
