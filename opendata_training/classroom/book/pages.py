"""The lessons as pages: one a lesson and a list of them, self-contained, small, and whole without a script or a network."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path, PurePosixPath
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import notebooks, translator
from ..grading.course import project
from ..tasks import units
from .course import AREAS
from .course_map import course_map
from .frame import document
from .html import Follow, Markdown
from .lessons import Lesson, tags
from .outputs import shown
from .style import PAGE

_ = translator("book")
INDEX, MAP = "index.html", "map.html"
# What a page made here says of itself, so that it may be made anew in its place, and nothing else is.
_MARK = '<meta name="generator" content="opendata-training">'
# Paper cannot be clicked: whatever is folded is opened before printing, where the browser does not do it by the style.
_OPENED = "<script>addEventListener('beforeprint',()=>document.querySelectorAll('details').forEach(one=>one.open=true))</script>"


def file_of(unit: str) -> str:
    """Give the name of a unit's page: "2-1.html" for 2.1."""
    return f"{unit.replace('.', '-')}.html"


def write_pages(lessons: Sequence[Lesson], folder: Path) -> list[Path]:
    """Write the pages of lessons, and the list of them with the map beside it.

    Parameters:
        lessons: the lessons, in order; run before when they shall show what their cells make.
        folder: where the pages go.

    Raises:
        Problem: when the folder cannot be written, or holds a file of the same name that was not made here.
    """
    refuse_others([folder / name for name in (*(file_of(one.unit.id) for one in lessons), INDEX, MAP)])
    written = []
    for at, lesson in enumerate(lessons):
        near = (lessons[at - 1] if at else None, lessons[at + 1] if at + 1 < len(lessons) else None)
        target = folder / file_of(lesson.unit.id)
        files.write_text(target, page_of(lesson, [one.unit.id for one in lessons], near))
        written.append(target)
    for name, text in ((INDEX, index_of(lessons)), (MAP, map_page())):
        files.write_text(folder / name, text)
        written.append(folder / name)
    return written


def refuse_others(paths: Sequence[Path]) -> None:
    """Stop before a file is written over that is no page made here.

    Parameters:
        paths: where pages are to be written.

    Raises:
        Problem: when there is such a file.
    """
    for path in paths:
        if path.is_file() and _MARK not in path.read_text(encoding="utf-8", errors="replace"):
            raise Problem(
                _("{file} is there already and was not made by this command. Choose another place; nothing was written.",
                  file=str(path))
            )  # fmt: skip


def page_of(lesson: Lesson, known: Sequence[str] = (), near: tuple[Lesson | None, Lesson | None] = (None, None)) -> str:
    """Give a lesson as a page in the language in use.

    Parameters:
        lesson: the lesson.
        known: the units whose pages lie beside this one; links to others stay words.
        near: the lessons before and after it.
    """
    markdown = Markdown(following(known), project() / lesson.path.parent)
    body = "\n".join(filter(None, (_cell(cell, markdown) for cell in lesson.cells)))
    way = _way(near)
    contents = "".join(
        f'<li><a href="#{escape(name)}">{words}</a></li>'
        for name, words in re.findall(r'<h2 id="([^"]+)">(.*?)</h2>', body)
    )
    parts = (
        f'<nav aria-label="{escape(_("Parts of this page"))}"><details><summary>{escape(_("Parts of this page"))}</summary>'
        f"<ol>{contents}</ol></details></nav>"
    )
    # The title comes before what leads into the page.
    title, end, rest = body.partition("</h1>")
    return course_page(lesson.title, f"{title}{end}\n{parts}\n{rest}", way, _how_to_use())


def index_of(lessons: Sequence[Lesson]) -> str:
    """Give the page that lists the lessons by area, in the language in use.

    Parameters:
        lessons: the lessons that have pages.
    """
    title = _("Open your department's data: the lessons")
    found = {lesson.unit.id: lesson for lesson in lessons}
    parts = [f"<h1>{escape(title)}</h1>"]
    before = [unit.id for unit in units() if not any(unit.id in area.units for area in AREAS.values())]
    groups = [(_("To begin with"), before), *((str(area.words), area.units) for area in AREAS.values())]
    for name, members in groups:
        rows = [_line(found[unit]) for unit in members if unit in found]
        if rows:
            parts.append(f"<h2>{escape(name)}</h2>\n<ul>{''.join(rows)}</ul>")
    parts.append(f"<h2>{escape(_('For trainers'))}</h2>")
    parts.append(f'<p><a href="{MAP}">{escape(_("The map: objectives, lessons, tasks and what marks them"))}</a></p>')
    return course_page(title, "\n".join(parts), "", _how_to_use())


def map_page() -> str:
    """Give the map of the course as a page, in the language in use."""
    html = Markdown(lambda _url: None, project()).html(course_map(linked=False))
    way = f'<nav class="way" aria-label="{escape(_("Other pages"))}"><a href="{INDEX}">{escape(_("All lessons"))}</a></nav>'
    return course_page(_("The map of the course"), html, way)


def course_page(
    title: str, body: str, header: str = "", footer: str = "", style: str = PAGE, end: str = _OPENED
) -> str:
    """Give a page of the course in the language in use, with its name, its licence and the mark of what was made here.

    Parameters:
        title: the page's title, as plain text.
        body: what is on it, as HTML.
        header: what stands above it below the course's name, as HTML.
        footer: what stands below it above the licence, as HTML.
        style: the style sheet.
        end: what comes last in the page.
    """
    course = escape(_("Open your department's data"))
    licence = escape(_("The lessons are licensed under CC BY 4.0."))
    return document(title, body, head=f"{_MARK}\n", header=f"<p>{course}</p>{header}", footer=f"{footer}<p>{licence}</p>",
                    style=style, end=end)  # fmt: skip


def following(known: Sequence[str]) -> Follow:
    """Give what becomes of the links of a lesson: addresses of the web stay, lessons lead to their pages.

    Parameters:
        known: the units whose pages lie beside this one.
    """
    pages = {("00-welcome" if unit == "0" else unit.replace(".", "-")): file_of(unit) for unit in known}

    def follow(url: str) -> str | None:
        if url.startswith(("http://", "https://", "mailto:", "#")):
            return url
        path = PurePosixPath(url.partition("#")[0])
        inside_exercises = "exercises" in path.parts
        return pages.get(path.stem) if path.suffix == ".ipynb" and not inside_exercises else None

    return follow


def _cell(cell: dict[str, Any], markdown: Markdown) -> str:
    source = notebooks.source_of(cell)
    if cell["cell_type"] == "markdown":
        return markdown.html(source, cell["id"])
    # The cells for a file of one's own are of use in the workbook alone.
    if cell["cell_type"] != "code" or "now-yours" in tags(cell):
        return ""
    return f"<pre><code>{escape(source)}</code></pre>\n{shown(cell)}"


def _line(lesson: Lesson) -> str:
    asked = " ".join(lesson.questions)
    link = f'<a href="{file_of(lesson.unit.id)}">{escape(lesson.title)}</a>'
    return f"<li>{link} ({escape(lesson.time)})<br>{escape(asked)}</li>"


def _way(near: tuple[Lesson | None, Lesson | None]) -> str:
    before, after = near
    links = [f'<a href="{INDEX}">{escape(_("All lessons"))}</a>']
    if before:
        links.append(
            f'<a href="{file_of(before.unit.id)}" rel="prev">{escape(_("Before: {title}", title=before.title))}</a>'
        )
    if after:
        links.append(
            f'<a href="{file_of(after.unit.id)}" rel="next">{escape(_("Next: {title}", title=after.title))}</a>'
        )
    return f'<nav class="way" aria-label="{escape(_("Other pages"))}"><p>{" · ".join(links)}</p></nav>'


def _how_to_use() -> str:
    said = _(
        "To read, to print or to keep on a telephone. To run the cells and to do the exercise, open the workbook: make learn."
    )
    return f"<p>{escape(said)}</p>"
