"""One step of nbgrader in this process, with its log in a file instead of on the terminal."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator

_ = translator("grading")


def need_nbgrader() -> None:
    """Make sure that nbgrader is installed, which the base package does without.

    Raises:
        Problem: when it is not.
    """
    try:
        import nbgrader  # noqa: F401
    except ImportError as error:
        raise Problem(_("Grading needs nbgrader. Run make setup, or install opendata-training[grading].")) from error


@contextmanager
def logged_to(path: Path) -> Iterator[None]:
    """Send what nbgrader and nbconvert say to a file while inside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger("traitlets")
    before = (logger.level, logger.propagate)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        with warnings.catch_warnings():
            # The libraries' deprecations are for their makers, not for a trainer.
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.removeHandler(handler)
        handler.close()
        logger.level, logger.propagate = before


@cache
def _newest_tables() -> str:
    """Give the version of nbgrader's newest tables, as `alembic heads` does.

    nbgrader starts that program for each new gradebook, which takes longer than all else of a release.
    """
    import nbgrader
    from alembic.script import ScriptDirectory

    head = ScriptDirectory(str(Path(nbgrader.__file__).with_name("alembic"))).get_current_head()
    return str(head)


def step(name: str, config: Any, unit: str, learner: str = "*") -> None:
    """Run one of nbgrader's converters.

    Parameters:
        name: GenerateAssignment, Autograde or GenerateFeedback.
        config: what `settings` gives.
        unit: the unit's folder.
        learner: whose submission; its name is taken as it is, not as a pattern.

    Raises:
        nbgrader.converters.base.NbGraderException: when nbgrader could not do it; the log says why.
    """
    import glob

    from nbgrader import api, converters
    from nbgrader.coursedir import CourseDirectory

    directory = CourseDirectory(config=config)
    directory.assignment_id = unit
    directory.student_id = learner if learner == "*" else glob.escape(learner)
    api.get_alembic_version = _newest_tables
    getattr(converters, name)(coursedir=directory, force=True, config=config).start()
