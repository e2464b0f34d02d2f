"""The class on one page: a self-contained HTML file with the table, two pictures, and in words what they show."""

from __future__ import annotations

from html import escape
from pathlib import Path

from .... import files
from ....locale import language, translator
from ..table import points_text
from .pictures import commonest, points_by_task, short
from .run import Demo

_ = translator("grading")
MOST_MISTAKES = 8
STYLE = """
body{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{line-height:1.2}h2{margin-top:2.5rem}.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}caption{text-align:left;padding:.3rem 0}
th,td{padding:.3rem .6rem;border-bottom:1px solid #ccc;text-align:right;vertical-align:top}
th:first-child,td:last-child,th:last-child{text-align:left}tbody th{white-space:nowrap}td:last-child{min-width:16rem}
thead th{border-bottom:2px solid #333}
figure{margin:1rem 0}figure svg{max-width:100%;height:auto}.lead{font-size:1.15rem}.not{font-weight:bold}
a{color:#0b5394}
"""


def counts(demo: Demo) -> list[tuple[str, int, int, int]]:
    """Give (task, learners with all points, some, none) for each task that a test marks."""
    tasks = list(dict.fromkeys(task for row in demo.rows for task in row.deserved))
    most = {score.task: score.max for score in demo.grading.scores}
    found = []
    for task in tasks:
        points = [row.points.get(task) or 0.0 for row in demo.rows]
        whole = sum(p >= most.get(task, 0) for p in points)
        nothing = sum(p == 0 for p in points)
        found.append((task, whole, len(points) - whole - nothing, nothing))
    return found


def page(demo: Demo) -> str:
    """Give the report as HTML."""
    marked = counts(demo)
    seen = demo.seen[:MOST_MISTAKES]
    title = _("A class in unit {unit}", unit=demo.grading.unit)
    right = sum(row.right for row in demo.rows)
    lead = _(
        "Made-up learners who handed in unit {unit}: {learners}. With exactly the points that their work deserves: {right}. "
        "Grading took {seconds:.0f} s.",
        learners=len(demo.rows),
        unit=demo.grading.unit,
        right=right,
        seconds=demo.grading.seconds,
    )
    parts = [
        f"<h1>{escape(title)}</h1><p class='lead'>{escape(lead)}</p>",
        f"<h2>{escape(_('Points by task'))}</h2>",
        _figure(points_by_task(marked), _tasks_in_words(marked)),
        f"<h2>{escape(_('The commonest mistakes'))}</h2>",
        _figure(commonest(seen), _mistakes_in_words(demo)) if seen else f"<p>{escape(_('No mistakes were seen.'))}</p>",
        _mistake_table(demo) if seen else "",
        f"<h2>{escape(_('The class'))}</h2>",
        _class_table(demo),
    ]
    head = "<meta charset='utf-8'><meta name='viewport' content='width=device-width,initial-scale=1'>"
    return (
        f"<!doctype html>\n<html lang='{language()}'><head>{head}<title>{escape(title)}</title><style>{STYLE}</style></head>\n"
        f"<body><main>{''.join(parts)}</main></body></html>\n"
    )


def _figure(svg: str, words: str) -> str:
    drawing = svg.replace("<svg", f'<svg role="img" aria-label="{escape(words)}"', 1)
    return f"<figure>{drawing}<figcaption>{escape(words)}</figcaption></figure>"


def _tasks_in_words(marked: list[tuple[str, int, int, int]]) -> str:
    easiest = max(marked, key=lambda row: row[1])
    hardest = min(marked, key=lambda row: row[1])
    return _(
        "Most learners have all points in task {easiest} ({most} of {all}); fewest in task {hardest} ({least} of {all}). "
        "Begin the next session there.",
        easiest=easiest[0],
        most=easiest[1],
        hardest=hardest[0],
        least=hardest[1],
        all=sum(easiest[1:]),
    )


def _mistakes_in_words(demo: Demo) -> str:
    most = len(demo.seen[0].learners)
    first = [short(one.code) for one in demo.seen if len(one.learners) == most]
    if len(first) > 1:
        return _(
            "{count} mistakes are equally common, each made by {most} of {all} learners: {mistakes}. "
            "The table below says each in full.",
            count=len(first),
            most=most,
            all=len(demo.rows),
            mistakes=", ".join(first),
        )
    return _(
        "The commonest is “{mistake}”, made by {count} of {all} learners. The table below says each in full.",
        mistake=first[0],
        count=most,
        all=len(demo.rows),
    )


def _table(caption: str, names: list[str], rows: list[str]) -> str:
    head = "".join(f"<th scope='col'>{escape(name)}</th>" for name in names)
    inside = f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"
    # A wide table scrolls in its own frame, which the keyboard reaches too.
    return (
        f"<div class='scroll' tabindex='0' role='region' aria-label='{escape(caption)}'><table>{inside}</table></div>"
    )


def _mistake_table(demo: Demo) -> str:
    rows = [
        f"<tr><th scope='row'>{escape(short(one.code))}</th><td>{len(one.learners)}</td>"
        f"<td>{escape(', '.join(sorted(one.tasks)))}</td><td>{escape(one.sentence)}</td></tr>"
        for one in demo.seen
    ]
    names = [_("mistake"), _("learners"), _("tasks"), _("what they are told")]
    return _table(_("All mistakes that the checks saw"), names, rows)


def _class_table(demo: Demo) -> str:
    tasks = list(dict.fromkeys((score.task, score.max) for score in demo.grading.scores))
    names = [
        _("learner"),
        *(f"{task} /{most:g}" for task, most in tasks),
        _("total"),
        _("expected"),
        _("ok?"),
        _("did"),
    ]
    pages = {path.parent.parent.name: path for path in demo.pages}
    rows = []
    for row in demo.rows:
        own = {score.task: score for score in demo.grading.scores if score.learner == row.learner.name}
        cells = [points_text(own[task].points, own[task].state) for task, _most in tasks]
        verdict = f"<td>{escape(_('yes'))}</td>" if row.right else f"<td class='not'>{escape(_('NO'))}</td>"
        name = escape(row.learner.name)
        if row.learner.name in pages:
            link = escape(pages[row.learner.name].relative_to(demo.folder).as_posix())
            name = f"<a href='{link}' hreflang='{row.learner.language}'>{name}</a>"
        numbers = "".join(f"<td>{escape(cell)}</td>" for cell in [*cells, f"{row.total:g}", f"{row.expected:g}"])
        rows.append(f"<tr><th scope='row'>{name}</th>{numbers}{verdict}<td>{escape(str(row.learner.did))}</td></tr>")
    caption = _("A name opens that learner's feedback page. ? = waits for a person · ! = could not be graded")
    return _table(caption, names, rows)


def write(demo: Demo) -> Path:
    """Write the report into the demonstration's folder."""
    path = demo.folder / "report.html"
    files.write_text(path, page(demo))
    return path
