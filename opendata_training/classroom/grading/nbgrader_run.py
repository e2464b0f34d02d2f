"""One step of nbgrader in this process, with its log in a file instead of on the terminal."""

from __future__ import annotations

import logging
import os
import sysconfig
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def _own_programs() -> Iterator[None]:
    """Let nbgrader find the `alembic` program of this environment, which it calls by its bare name for a new gradebook."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before


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

    from nbgrader import converters
    from nbgrader.coursedir import CourseDirectory

    directory = CourseDirectory(config=config)
    directory.assignment_id = unit
    directory.student_id = learner if learner == "*" else glob.escape(learner)
    with _own_programs():
        getattr(converters, name)(coursedir=directory, force=True, config=config).start()
