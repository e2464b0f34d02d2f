"""One dataset of the programme: from the file as it comes out of its system to a publication that is ready for the gates."""

from __future__ import annotations

import csv
import hashlib
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ... import __version__, files
from ...conversion import convert
from ...departments.assembling import Making
from ...departments.dataset import datasets_of, department
from ...departments.recipes import STEP, recipe_of
from ...departments.writing import written
from ...errors import Problem
from ...locale import translator
from ...planning.sheet import Row

_ = translator("hundred")
RAW, CLEAN, WORK, PUBLICATIONS = "raw", "clean", "work", "publications"


@dataclass(frozen=True)
class Task:
    """What is to be opened.

    Parameters:
        folder: the department's folder.
        code: the department.
        dataset: the dataset's id.
        seed: what chance begins with.
        decision: its row of the decisions.
        planned: its row of the opening plan; blank for one that has no place in it.
        signers: who signed for it and when, of the sign-offs.
    """

    folder: Path
    code: str
    dataset: str
    seed: int
    decision: Row
    planned: Row
    signers: tuple[tuple[str, str], ...]

    @property
    def note(self) -> Path:
        """Where what was done is noted."""
        return self.folder / WORK / f"{self.dataset}.json"

    @property
    def publication(self) -> Path:
        """The publication's folder."""
        return self.folder / PUBLICATIONS / self.dataset


@dataclass
class Prepared:
    """What came of it, as plain data.

    Parameters:
        code: the department.
        dataset: the dataset.
        decision: publish, redact, aggregate or withhold.
        made_from: the fingerprint of all that it was made from.
        seconds: how long each stage took.
        errors: how many errors the messy file had.
        mended: how many cells were mended.
        aside: how many rows were set aside for people to decide.
        left: errors that nothing mended.
        redacted: columns taken out.
        people: what only people can decide, and made-up people decided here: code and how many.
        problem: why it could not be made, in a sentence.
    """

    code: str
    dataset: str
    decision: str
    made_from: str = ""
    seconds: dict[str, float] = field(default_factory=dict)
    errors: int = 0
    mended: int = 0
    aside: int = 0
    left: int = 0
    redacted: list[str] = field(default_factory=list)
    people: dict[str, int] = field(default_factory=dict)
    problem: str = ""

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure a stage."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(self.seconds.get(name, 0.0) + time.perf_counter() - begun, 4)


def messy_file(task: Task) -> tuple[Path, Path]:
    """Make the dataset's newest file as it comes out of its system, and the recipe that its office knows, unless they are there.

    Returns:
        The file and the recipe.
    """
    about = datasets_of(task.code)[task.dataset]
    release = about.releases[-1]
    source, recipe = task.folder / RAW / release.file, task.folder / RAW / f"{task.dataset}.recipe.csv"
    if not (source.is_file() and recipe.is_file()):
        made = Making(f"{task.code}/{task.dataset}", about, release, task.seed, about.small).whole()
        files.write_bytes(source, written(made.sheet))
        with files.written_whole(recipe) as stream:
            lines = csv.writer(_Text(stream), lineterminator="\n")
            lines.writerows([STEP, *recipe_of(made.sheet, release, about)])
    return source, recipe


class _Text:
    """A file of bytes that takes texts, as csv writes them."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return int(self._stream.write(text.encode("utf-8")))


def noted(task: Task) -> Prepared | None:
    """Give what an earlier run made of the very same; None when there is none or something changed."""
    try:
        told = Prepared(**json.loads(task.note.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    whole = task.decision.get("decision") == "withhold" or (task.publication / "dataset.yaml").is_file()
    return told if whole and not told.problem and told.made_from == made_from(task) else None


def made_from(task: Task) -> str:
    """Give the fingerprint of what a dataset's publication is made from: file, recipe, decision, plan, signatures, program."""
    source, recipe = messy_file(task)
    told = [files.sha256(source), files.sha256(recipe), sorted((key, str(value)) for key, value in task.decision.items()),
            sorted((key, str(value)) for key, value in task.planned.items()), task.signers, __version__]  # fmt: skip
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def prepare(task: Task) -> Prepared:
    """Take a dataset from its messy file to a publication that is ready for the gates.

    Nothing is raised for one dataset: what went wrong stands in the result, and the others go on.
    """
    done = Prepared(task.code, task.dataset, str(task.decision.get("decision") or ""))
    try:
        with done.stage("messy file"):
            source, recipe = messy_file(task)
        if done.decision != "withhold":
            _open(task, done, source, recipe)
        done.made_from = made_from(task)
    except Problem as problem:
        done.problem = problem.sentence
    except OSError as error:
        done.problem = files.trouble(task.folder, error).sentence
    files.write_json(task.note, asdict(done))
    return done


def _open(task: Task, done: Prepared, source: Path, recipe: Path) -> None:
    from ...validation import validate
    from .describing import describe
    from .protecting import protect

    with done.stage("validate"):
        report = validate(source)
        done.errors = sum(report.counts[code] for code in _errors(report))
    clean = task.folder / CLEAN / f"{task.dataset}.csv"
    clean.parent.mkdir(exist_ok=True)
    with done.stage("fix and convert"):
        result = convert(source, clean, fix="safe", recipe=recipe)
        done.mended, done.aside = sum(result.fixes.values()), result.rows_aside
    if done.aside:
        done.people["rows"] = done.aside
    with done.stage("protect"):
        ready = protect(task, done, clean)
    with done.stage("describe"):
        describe(task, done, ready, recipe)


def _errors(report: Any) -> set[str]:
    return {finding.code for finding in report.findings if str(finding.severity) == "error"}


def acronym(code: str) -> str:
    """Give a department's acronym."""
    return str(department(code).ACRONYM)
