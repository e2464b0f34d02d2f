"""Links inside the project lead somewhere: those of notebooks in a learner's workspace, those of texts where they lie."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path, PurePosixPath
from posixpath import normpath

import pytest

from opendata_training.classroom.opening.workspace import material
from opendata_training.locale.notebooks import source_of
from tests.notebooks.accessibility import links, without_code
from tests.notebooks.conftest import LANGUAGES, ROOT, in_language, notebooks

FOLDERS = (
    "curriculum",
    "docs",
    "datasets",
    "solutions",
    "exercises",
    "benchmarks",
    "deploy",
    "opendata_training",
    "tests",
)
TEXTS = sorted(
    path.relative_to(ROOT)
    for path in [*ROOT.glob("*.md"), *(one for name in FOLDERS for one in (ROOT / name).rglob("*.md"))]
)
OUTSIDE = ("http://", "https://", "mailto:")


def headings(text: str) -> list[str]:
    return re.findall(r"(?m)^#{1,6} +(.+?) *$", without_code(text))


def github_anchor(words: str) -> str:
    """Give a heading's anchor as GitHub makes it: small letters, no punctuation, hyphens for blanks."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", words)
    return re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")


def pictures(text: str) -> list[tuple[str, str]]:
    return re.findall(r"!\[([^\]]*)\]\(([^)\s]+)", without_code(text))


def anchors(file: Path) -> list[str]:
    return [github_anchor(one) for one in headings(file.read_text(encoding="utf-8"))]


@cache
def delivered(language: str) -> dict[str, Path]:
    return dict(material(ROOT, language))


def in_workspace(path: Path) -> PurePosixPath:
    """Give where a notebook lies for a learner; a solution lies where its exercise does."""
    parts = ("exercises", *path.parts[1:]) if path.parts[0] == "solutions" else path.parts
    return PurePosixPath(*(parts[1:] if parts[0] == "curriculum" else parts))


def lost_in_notebook(path: Path, language: str) -> list[str]:
    found = []
    for cell in in_language(path, language)["cells"]:
        if cell["cell_type"] != "markdown":
            continue
        text = source_of(cell)
        for _words, address in [*links(text), *pictures(text)]:
            if address.startswith(OUTSIDE):
                continue
            target, _hash, anchor = address.partition("#")
            place = (
                normpath((in_workspace(path).parent / target).as_posix()) if target else in_workspace(path).as_posix()
            )
            file = delivered(language).get(place)
            if file is None and not (
                target.endswith("/") or any(one.startswith(place + "/") for one in delivered(language))
            ):
                found.append(f"{cell['id']}: {address}")
            elif anchor and file is not None:
                there = in_language(file.relative_to(ROOT), language)["cells"]
                known = [one.replace(" ", "-") for each in there for one in headings(source_of(each))]
                if anchor not in known:
                    found.append(f"{cell['id']}: {address}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", notebooks("curriculum", "exercises", "solutions"), ids=str)
def test_the_links_of_a_notebook_lead_somewhere(path: Path, language: str) -> None:
    assert lost_in_notebook(path, language) == []


def lost_in_text(path: Path, text: str) -> list[str]:
    found = []
    for _words, address in [*links(text), *pictures(text)]:
        if address.startswith(OUTSIDE):
            continue
        target, _hash, anchor = address.partition("#")
        file = ROOT / path.parent / target if target else ROOT / path
        if not file.exists() or (anchor and file.suffix == ".md" and anchor not in anchors(file)):
            found.append(address)
    return found


@pytest.mark.parametrize("path", TEXTS, ids=str)
def test_the_links_of_a_text_lead_somewhere(path: Path) -> None:
    assert lost_in_text(path, (ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", TEXTS, ids=str)
def test_pictures_of_a_text_have_words_and_its_links_say_where_they_lead(path: Path) -> None:
    text = without_code((ROOT / path).read_text(encoding="utf-8"))
    assert all(alt.strip() for alt, _to in pictures(text))
    assert not [
        words for words, _to in links(text) if words.strip().casefold() in {"", "here", "aquí", "link", "enlace"}
    ]


@pytest.mark.parametrize(
    "path", [path for path in TEXTS if path.parts[0] == "curriculum" or len(path.parts) == 1], ids=str
)
def test_a_text_leads_to_its_other_language(path: Path) -> None:
    spanish = path.name.endswith(".es.md")
    other = path.with_name(path.name.replace(".es.md", ".md")) if spanish else path.with_suffix(".es.md")
    if (ROOT / other).is_file():
        assert f"]({other.name})" in (ROOT / path).read_text(encoding="utf-8")


def test_the_check_sees_what_leads_nowhere() -> None:
    here = Path("docs/map.md")
    assert lost_in_text(
        here, "[a](none.md) ![b](none.png) [c](score.md#none) [d](https://example.org) `[e](none)`"
    ) == [
        "none.md",
        "score.md#none",
        "none.png",
    ]
    assert lost_in_text(here, "# One two\n\n[a](../README.md) [b](score.md)") == []
    assert github_anchor("What there is, and what there is not yet") == "what-there-is-and-what-there-is-not-yet"
