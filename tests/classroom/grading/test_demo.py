"""The made-up class: twelve learners, each with the score that their work deserves, in a table and a report."""

from __future__ import annotations

import html.parser
import json
from pathlib import Path

import pytest

from opendata_training import cli
from opendata_training.classroom.grading.demo import pictures, report, run
from opendata_training.classroom.grading.demo.learners import FULL, LEARNERS
from opendata_training.classroom.tasks import find_unit
from opendata_training.errors import Problem
from opendata_training.locale import use_language


@pytest.fixture(autouse=True)
def language():
    yield
    use_language(None)


def test_the_class_is_declared_whole() -> None:
    assert len(LEARNERS) == len({learner.name for learner in LEARNERS}) == 12
    assert {learner.language for learner in LEARNERS} == {"en", "es"}
    points = {task.id.rpartition(".")[2]: task.points for task in find_unit("2.1").tasks}
    assert points == FULL
    for learner in LEARNERS:
        assert set(learner.less) <= set(FULL)


def test_short_names_are_of_mistakes_that_exist() -> None:
    codes = {code for task in find_unit("2.1").tasks for code in task.mistakes}
    assert set(pictures.SHORT) <= codes


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.odt").write_text("years of work", encoding="utf-8")
    with pytest.raises(Problem, match="other files"):
        run.fresh(tmp_path)
    assert (tmp_path / "thesis.odt").exists()
    run.fresh(tmp_path / "new")
    (tmp_path / "new" / "old").mkdir()
    run.fresh(tmp_path / "new")
    assert [path.name for path in (tmp_path / "new").iterdir()] == [run.MARK]


class Outline(html.parser.HTMLParser):
    """Collects a page's tags and the labels of its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.labels: list[str] = []
        self.fetched: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        self.tags.append(tag)
        self.fetched += [str(facts[name]) for name in ("src", "srcset") if name in facts]
        if tag == "link":
            self.fetched.append(str(facts.get("href")))
        if tag == "svg":
            self.labels.append(str(facts.get("aria-label") or ""))


@pytest.mark.slow
def test_everyone_gets_what_they_deserve(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert cli.main(["demo", "--lang", "es", "-o", str(tmp_path / "demo")]) == 0
    out = capsys.readouterr()
    rows = [line for line in out.out.splitlines() if line[:2].isdigit()]
    assert len(rows) == 12 and all(" sí  " in row for row in rows)
    assert "Calificando 12 de 12" in out.err and "Traceback" not in out.err
    text = (tmp_path / "demo" / "report.html").read_text(encoding="utf-8")
    outline = Outline()
    outline.feed(text)
    assert '<html lang="es">' in text.replace("'", '"')
    assert outline.tags.count("svg") == 2 and all(outline.labels)
    assert outline.fetched == [] and "script" not in outline.tags
    for learner in LEARNERS:
        assert learner.name in text and learner.did.es in text
    pages = sorted((tmp_path / "demo" / "course" / "feedback").glob("*/2-1/2-1.html"))
    assert len(pages) == 12
    for page in pages:
        assert "VBox(" not in page.read_text(encoding="utf-8"), "a form is left out, not shown as a line of code"


@pytest.mark.slow
def test_a_wrong_score_is_seen(tmp_path: Path) -> None:
    """A demonstration that could not tell a wrong score would prove nothing."""
    blank = next(learner for learner in LEARNERS if learner.name.endswith("jaime"))
    wrong = type(blank)(blank.name, blank.language, blank.did, blank.work, {**blank.less, "a": 1})
    demo = run.run(tmp_path / "demo", learners=[wrong])
    assert not demo.right
    use_language("en")
    assert "NO" in run.table(demo)
    assert "No mistakes were seen" in report.page(demo)
    assert json.dumps(demo.grading.to_json())
