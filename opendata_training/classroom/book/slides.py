"""Slides made from a lesson: the cells with the tag ``slide``, with all that they leave out as the presenter's notes.

Of a text a slide shows the heading, the first sentence, lists, tables and the paragraphs with a label; of a cell of code what
it showed, or the code where it was not run. Cells with the tag ``notes`` are for the presenter alone, and so is the rest of a
text. Without a script the slides are one long page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from ... import files
from ...errors import Problem
from ...locale import notebooks, translator
from ..grading.course import project
from .callouts import is_label
from .html import Markdown
from .lessons import Lesson, tags
from .outputs import shown
from .pages import course_page, following, refuse_others
from .style import SLIDES

_ = translator("book")
SLIDE, NOTES = "slide", "notes"
# The end of a sentence: a sign that ends one, what closes with it, and a capital after it.
_SENTENCE = re.compile(r"(?<=[.?!…])(?:[*”»\")]*)\s+(?=[*“«\"(¿¡]*[A-ZÁÉÍÓÚÑ0-9`])")
# The keys: arrows, page and space go on and back, Home and End to the ends, N shows the notes.
_SCRIPT = """<script>
(()=>{const slides=[...document.querySelectorAll(".slide")],page=document.documentElement,say=document.getElementById("say");
let at=Math.max(0,slides.findIndex(one=>"#"+one.id===location.hash));
const show=(to,quiet)=>{at=Math.min(Math.max(to,0),slides.length-1);slides.forEach((one,i)=>one.classList.toggle("now",i===at));
say.textContent=say.dataset.words.replace("{number}",at+1).replace("{all}",slides.length);
history.replaceState(null,"","#"+slides[at].id);if(!quiet){scrollTo(0,0);slides[at].focus({preventScroll:true})}};
const notes=()=>{const on=!document.querySelector(".notes[open]");document.querySelectorAll(".notes").forEach(one=>one.open=on)};
page.classList.add("one");show(at,true);
document.getElementById("back").onclick=()=>show(at-1);document.getElementById("on").onclick=()=>show(at+1);
document.getElementById("notes").onclick=notes;
addEventListener("hashchange",()=>{const to=slides.findIndex(one=>"#"+one.id===location.hash);if(to>=0)show(to)});
addEventListener("keydown",event=>{if(event.ctrlKey||event.metaKey||event.altKey)return;
const inside=event.target.closest("button,summary,a,input,.scroll");const key=event.key;
if(key==="ArrowRight"&&!event.target.closest(".scroll")||key==="PageDown"||key===" "&&!inside)show(at+1);
else if(key==="ArrowLeft"&&!event.target.closest(".scroll")||key==="PageUp")show(at-1);
else if(key==="Home")show(0);else if(key==="End")show(slides.length-1);else if(key==="n"||key==="N")notes();else return;
event.preventDefault()});
addEventListener("beforeprint",()=>document.querySelectorAll("details").forEach(one=>one.open=true));
})();</script>"""


@dataclass
class Slide:
    """A slide.

    Parameters:
        heading: its heading, as markdown without the signs.
        body: what it shows, as pieces of markdown and, for code, of HTML.
        notes: what only the presenter sees, as markdown.
    """

    heading: str
    body: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def write_slides(lesson: Lesson, path: Path) -> int:
    """Write a lesson's slides as one page that needs nothing from elsewhere.

    Parameters:
        lesson: the lesson; run before when slides shall show what its cells make.
        path: the page.

    Returns:
        How many slides there are.

    Raises:
        Problem: when the lesson has no slides, the page cannot be written, or its place is taken by a file not made here.
    """
    found = slides_of(lesson)
    if not found:
        raise Problem(
            _("The lesson of unit {unit} has no slides yet: none of its cells has the tag slide.", unit=lesson.unit.id)
        )
    refuse_others([path])
    files.write_text(path, _page(lesson, found))
    return len(found)


def slides_of(lesson: Lesson) -> list[Slide]:
    """Give a lesson's slides in order.

    Parameters:
        lesson: the lesson.
    """
    found: list[Slide] = []
    heading = lesson.title
    for cell in lesson.cells:
        source = notebooks.source_of(cell)
        headings = [one.words for one in lesson.headings if one.cell == cell["id"]]
        heading = headings[-1] if headings else heading
        if SLIDE in tags(cell):
            slide = Slide(heading)
            found.append(slide)
            if cell["cell_type"] == "code":
                slide.body.append(("html", shown(cell) or f"<pre><code>{escape(source)}</code></pre>"))
            else:
                for kept, text in _parted(source):
                    if kept:
                        slide.body.append(("markdown", text))
                    else:
                        slide.notes.append(text)
        elif found and cell["cell_type"] == "markdown" and NOTES in tags(cell):
            found[-1].notes.append(source)
    return found


def _parted(source: str) -> Iterator[tuple[bool, str]]:
    """Give the blocks of a text, and whether each is on the slide; the headings are the slide's own."""
    first = True
    inside = False
    for block in re.split(r"\n\s*\n", source.strip()):
        if re.match(r"#{1,6} ", block):
            block = block.partition("\n")[2].strip()
            if not block:
                continue
        inside = inside or block.startswith("<details")
        label = re.match(r"\*\*([^*\n]+?):?\*\*", block)
        if inside:
            yield False, block
            inside = "</details>" not in block
        elif re.match(r"([-*] |\d+\. |\||>)", block) or (label and is_label(label[1])):
            yield True, block
        elif first:
            sentence, rest = _first_sentence(block)
            yield True, sentence
            if rest:
                yield False, rest
        else:
            # What introduces a list stays with it.
            yield block.rstrip().endswith(":"), block
        first = False


def _first_sentence(text: str) -> tuple[str, str]:
    found = _SENTENCE.search(text)
    # Bold or code that begins in the one and ends in the other must not be cut.
    while found and any(text[: found.start()].count(sign) % 2 for sign in ("`", "**")):
        found = _SENTENCE.search(text, found.end())
    return (text[: found.end()].strip(), text[found.end() :].strip()) if found else (text, "")


def _page(lesson: Lesson, found: list[Slide]) -> str:
    markdown = Markdown(following(()), project() / lesson.path.parent)
    sections = "\n".join(_section(number, slide, markdown) for number, slide in enumerate(found, start=1))
    words = escape(_("Slide {number} of {all}"))
    bar = (
        f'<nav class="bar" aria-label="{escape(_("Slides"))}"><button id="back" type="button">{escape(_("Back"))}</button>'
        f'<button id="on" type="button">{escape(_("Next"))}</button>'
        f'<button id="notes" type="button">{escape(_("Notes (N)"))}</button>'
        f'<span id="say" role="status" data-words="{words}"></span></nav>'
    )
    return course_page(lesson.title, sections, footer=bar, style=SLIDES, end=_SCRIPT)


def _section(number: int, slide: Slide, markdown: Markdown) -> str:
    level = 1 if number == 1 else 2
    name = f"slide-{number}"
    heading = markdown.html(f"{'#' * level} {slide.heading}", f"{name}-title")
    body = "\n".join(markdown.html(text) if kind == "markdown" else text for kind, text in slide.body)
    notes = markdown.html("\n\n".join(slide.notes)) if slide.notes else ""
    # What was folded in the lesson is open in the notes, which are folded themselves.
    notes = re.sub(r"<details>\s*<summary>(.*?)</summary>", r"<p><strong>\1</strong></p>", notes).replace(
        "</details>", ""
    )
    folded = (
        f'<details class="notes"><summary>{escape(_("For the presenter"))}</summary>{notes}</details>' if notes else ""
    )
    return f'<section class="slide" id="{name}" tabindex="-1" aria-labelledby="{name}-title">{heading}\n{body}\n{folded}</section>'
