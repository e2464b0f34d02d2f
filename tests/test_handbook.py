"""The mentor's handbook: both editions of a page, the parts of a session plan, and that what it names is there."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
import shlex
from datetime import date
from functools import cache
from pathlib import Path

import polib
import pytest

import opendata_training
from opendata_training.classroom.error_cards import _MEANINGS
from opendata_training.classroom.tasks import find_task, units
from opendata_training.cli import COMMANDS, _parser, _speak_argparse
from opendata_training.errors import Problem
from opendata_training.families import member_names
from opendata_training.locale import use_language
from opendata_training.planning.programme.sessions import sessions

ROOT = Path(__file__).resolve().parents[1]
BOOK = ROOT / "curriculum" / "mentoring"
PAGES = sorted(path.name for path in BOOK.glob("*.md"))
ENGLISH = [name for name in PAGES if not name.endswith(".es.md")]
# The capstone is done alone, with reviews; it has no session.
PLANS = [f"{unit.folder}{ending}" for unit in units() if unit.folder != "capstone" for ending in (".md", ".es.md")]
# What each plan has, in this order; whatever else stands between is its own.
PARTS = {
    "en": ("Before", "90 minutes", "What people commonly believe", "behind", "With a poor line", "Ten-minute catch-up"),
    "es": ("Antes", "90 minutos", "Lo que la gente suele creer", "Si vas tarde", "Con mala conexión",
           "Ponerse al día en diez minutos"),
}  # fmt: skip
# What JupyterLab says itself, as it was seen.
JUPYTER = ("Kernel Restarting", "File Changed", "appears to have died", "has changed on disk")


def text_of(name: str) -> str:
    return (BOOK / name).read_text(encoding="utf-8")


def language_of(name: str) -> str:
    return "es" if name.endswith(".es.md") else "en"


def spanish(name: str) -> str:
    return name.removesuffix(".md") + ".es.md"


def sections(text: str) -> dict[str, str]:
    """Give the text below each second heading."""
    found = re.split(r"^## (.+)$", text, flags=re.M)
    return dict(zip(found[1::2], found[2::2], strict=True))


def part(name: str, title: str) -> str:
    """Give the section of a plan whose heading holds these words."""
    found = [body for heading, body in sections(text_of(name)).items() if title in heading]
    assert found, f"{name} has no section “{title}”"
    return found[0]


def shape(text: str) -> list[str]:
    """Give what both editions of a page must share: headings by their level, rows of tables, items of lists, blocks."""
    lines = re.sub(r"^```.*?^```", "```", text, flags=re.M | re.S).splitlines()
    begun = (re.match(r"#{1,6} |\||- |\d+\. |```", line) for line in lines)
    return [found[0] for found in begun if found]


def test_there_are_pages() -> None:
    assert len(ENGLISH) > 25


@pytest.mark.parametrize("name", ENGLISH)
def test_both_editions_have_the_same_shape(name: str) -> None:
    assert spanish(name) in PAGES
    assert shape(text_of(name)) == shape(text_of(spanish(name)))


@pytest.mark.parametrize("name", ENGLISH)
def test_each_edition_names_the_other_and_its_own_kind(name: str) -> None:
    assert f"({spanish(name)})" in text_of(name)
    other = text_of(spanish(name))
    assert f"[English]({name})" in other
    links = re.findall(r"\]\(([\w-]+(?:\.es)?\.md)[#)]", other.replace(f"[English]({name})", ""))
    assert all(link.endswith(".es.md") for link in links), links


@pytest.mark.parametrize("name", ["README.md", "README.es.md"])
def test_the_first_page_names_every_page(name: str) -> None:
    own = {page for page in PAGES if language_of(page) == language_of(name)} - {name}
    assert {page for page in own if f"]({page})" not in text_of(name)} == set()


@pytest.mark.parametrize("unit", [unit.folder for unit in units()])
def test_every_unit_has_its_page(unit: str) -> None:
    assert {f"{unit}.md", f"{unit}.es.md"} <= set(PAGES)


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_has_its_parts_in_order(name: str) -> None:
    headings = list(sections(text_of(name)))
    places = [next((at for at, one in enumerate(headings) if words in one), None) for words in PARTS[language_of(name)]]
    assert None not in places, dict(zip(PARTS[language_of(name)], places, strict=True))
    assert places == sorted(places, key=lambda at: at or 0)


@pytest.mark.parametrize("name", PLANS)
def test_the_minutes_of_a_plan_follow_each_other_to_ninety(name: str) -> None:
    rows = re.findall(r"^\| (\d+)–(\d+) \|", part(name, PARTS[language_of(name)][1]), flags=re.M)
    ends = [int(end) for _start, end in rows]
    assert [int(start) for start, _end in rows] == [0, *ends[:-1]]
    assert ends[-1] == 90


@pytest.mark.parametrize("name", PLANS)
def test_the_telephone_session_adds_up(name: str) -> None:
    text = " ".join(part(name, PARTS[language_of(name)][4]).split())
    said = re.search(r"(?:phone|teléfono), (\d+) min", text, flags=re.I)
    assert said, text
    assert sum(int(number) for number in re.findall(r"\((\d+)\)", text)) == int(said[1])


@pytest.mark.parametrize("name", PLANS)
def test_the_catch_up_takes_ten_minutes(name: str) -> None:
    text = " ".join(part(name, PARTS[language_of(name)][5]).split())
    assert sum(int(number) for number in re.findall(r"\((\d+) min\)", text)) == 10


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_has_beliefs_with_what_helps_and_names_slides_and_page(name: str) -> None:
    beliefs = re.findall(r"^\| [«“\"].+ \| .+ \|$", part(name, PARTS[language_of(name)][2]), flags=re.M)
    assert len(beliefs) >= 5
    unit = name.split(".")[0].replace("-", ".")
    assert f"`opendata slides {unit} " in part(name, PARTS[language_of(name)][0])
    assert f"`opendata pages {unit} " in " ".join(part(name, PARTS[language_of(name)][4]).split())


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_names_steps_that_its_lesson_has(name: str) -> None:
    unit = name.split(".")[0]
    lesson = next((ROOT / "curriculum").rglob(f"{unit}.ipynb" if unit != "0" else "00-welcome.ipynb"))
    cells = json.loads(lesson.read_text(encoding="utf-8"))["cells"]
    steps = {int(found) for cell in cells for found in re.findall(r"^#+ Step (\d+)\.", "".join(cell["source"]), re.M)}
    # The steps of the six are named above the first of these.
    parts = sections(text_of(name)).values()
    named = re.findall(
        r"\b(?:steps?|pasos?) (\d+(?:(?:–|, then |, luego |, | and | then | y )\d+)*)", " ".join(parts), re.I
    )
    wanted = {int(number) for some in named for number in re.findall(r"\d+", some)}
    assert wanted
    assert wanted <= steps


# The plan of unit 0 speaks of cases, not of tasks.
@pytest.mark.parametrize("name", [name for name in PLANS if name not in ("0.md", "0.es.md")])
def test_a_plan_names_tasks_that_its_exercise_has(name: str) -> None:
    unit = name.split(".")[0]
    text = (ROOT / "solutions" / unit / f"{unit}.ipynb").read_text(encoding="utf-8")
    tasks = set(re.findall(r'"## (\w)\. ', text))
    wanted = set(re.findall(r"\b(?:exercise|ejercicio) ([a-x])\b", text_of(name), re.I))
    assert wanted
    assert wanted <= tasks


def commands() -> list[tuple[str, str]]:
    """Give (page, command) of every call of `opendata` that the handbook writes as code."""
    found = set()
    for name in PAGES:
        text = text_of(name)
        spans = re.findall(r"(?<!`)`(opendata [^`]+)`(?!`)", text)
        for block in re.findall(r"^```text\n(.*?)^```", text, flags=re.M | re.S):
            # What a line is for stands after three blanks.
            spans += [re.split(r" {3,}", line)[0] for line in block.splitlines() if line.startswith("opendata ")]
        found |= {(name, " ".join(span.split())) for span in spans}
    return sorted(found)


@pytest.mark.parametrize(("page", "command"), commands())
def test_every_command_is_understood_as_it_is_written(page: str, command: str) -> None:
    words = shlex.split(command)[1:]
    assert words[0] in member_names(COMMANDS)
    use_language("en")
    _speak_argparse()
    try:
        _parser(words[0]).parse_args(words[1:])
    except Problem as problem:
        # One that is only named, with some of its options, may leave out what it needs.
        assert "the following arguments are required" in problem.sentence, problem.sentence
        assert "unrecognized" not in problem.sentence


def test_the_handbook_names_commands() -> None:
    assert {command.split()[1] for _page, command in commands()} >= {"grade", "feedback", "pages", "slides", "update"}


def test_every_make_word_is_one() -> None:
    words = {word for name in PAGES for word in re.findall(r"`make ([a-z-]+)", text_of(name))}
    known = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M)
    assert known
    assert words
    assert words <= set(known[1].split())


@pytest.mark.parametrize("name", ["demo.md", "demo.es.md"])
def test_the_demo_calls_what_the_package_offers(name: str) -> None:
    cells = re.findall(r"^```python\n(.*?)^```", text_of(name), flags=re.M | re.S)
    assert len(cells) == 8
    offered = re.search(r"from opendata_training import (.+)", cells[0])
    assert offered
    names = offered[1].split(", ")
    assert [one for one in names if not callable(getattr(opendata_training, one))] == []
    assert set(re.findall(r"\b([a-z_]+)\(", "".join(cells))) <= set(names)
    for path in re.findall(r'"(datasets/[^"]+)"', "".join(cells)):
        assert (ROOT / path).is_file()


def test_hints_are_asked_for_of_real_tasks() -> None:
    for name in PAGES:
        for task in re.findall(r'`(?:hint|check)\("([\w.]+)"\)`', text_of(name)):
            find_task(task)


@cache
def sentences(language: str) -> list[str]:
    """Give all that the project says in a language, with … for what is filled in."""
    found = [str(getattr(words, language)) for words in _MEANINGS.values()]
    for path in sorted((ROOT / "opendata_training" / "locale" / "es").glob("*.po")):
        found += [entry.msgid if language == "en" else entry.msgstr for entry in polib.pofile(str(path))]
    for node in ast.walk(ast.parse((ROOT / "start.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(node.value)
        elif isinstance(node, ast.JoinedStr):
            found.append("".join(str(one.value) if isinstance(one, ast.Constant) else "…" for one in node.values))
    return [re.sub(r"\{\w+(:[^}]*)?\}", "…", one) for one in found]


def said_by_the_project() -> list[tuple[str, str]]:
    """Give (language, sentence) of each that the remedies quote as what a person reads on the screen."""
    found = []
    for name in ("remedies.md", "remedies.es.md"):
        language = language_of(name)
        machine = re.split(r"^## (?:People|Las personas)$", text_of(name), flags=re.M)[0]
        for row in re.findall(r"^\| (.+?) \|", machine, flags=re.M):
            found += [(language, one) for one in re.findall(r'"([^"]+)"' if language == "en" else r"«([^»]+)»", row)]
    return found


@pytest.mark.parametrize(("language", "sentence"), said_by_the_project())
def test_what_the_remedies_quote_is_what_people_read(language: str, sentence: str) -> None:
    wanted = re.compile(".*".join(re.escape(piece.strip()) for piece in sentence.split("…")))
    assert any(wanted.search(one) for one in sentences(language))


def test_the_remedies_quote_enough() -> None:
    assert len(said_by_the_project()) > 40


@pytest.mark.parametrize("name", ["programme.md", "programme.es.md"])
def test_the_calendar_is_that_of_the_programme(name: str) -> None:
    rows = re.findall(r"^\| \d \| (\d) \| (\d+), ", text_of(name), flags=re.M)
    # A Monday whose six weeks have no public holiday.
    start = date(2026, 6, 1)
    assert [(int(number), int(day)) for number, day in rows] == [
        (one.number, (one.date - start).days + 1) for one in sessions(start)
    ]


def graded_by_the_trainer() -> list[str]:
    """Give each task, "1.2 g", that its own heading leaves to the mentor."""
    found = []
    for path in sorted((ROOT / "solutions").glob("*/*.ipynb")):
        if path.stem == "capstone":
            # Its rubric and comments have a page of their own.
            continue
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            words = re.match(r"## (\w)\. .*from your mentor\)", "".join(cell["source"]))
            if words and cell["metadata"].get("nbgrader", {}).get("task"):
                found.append(f"{path.stem.replace('-', '.')} {words[1]}")
    return found


@pytest.mark.parametrize("name", ["comments.md", "comments.es.md"])
def test_the_comment_bank_has_every_task_and_level(name: str) -> None:
    tasks = graded_by_the_trainer()
    assert {"1.2 g", "1.4 g", "2.5 g"} <= set(tasks)
    for task in tasks:
        levels = re.findall(r"^\| (\d)\b", part(name, f"{task}, "), flags=re.M)
        assert set(levels) == set("0123"), task


@pytest.mark.parametrize("name", ["surveys.md", "surveys.es.md"])
def test_the_survey_file_has_every_question(name: str) -> None:
    text = text_of(name)
    block = re.search(r"^```csv\n(.*?)^```", text, flags=re.M | re.S)
    assert block
    title, *rows = csv.reader(io.StringIO(block[1]))
    assert title[2:] == re.findall(r"^\| (q\d+) \|", text, flags=re.M)
    assert rows
    assert {len(row) for row in rows} == {len(title)}
