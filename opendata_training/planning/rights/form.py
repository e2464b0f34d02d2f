"""A form for the answers: one dataset, one question, why it is asked; each answer goes into rights.csv at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import language, translator
from ..sheet import Row, write_sheet
from .answering import answers_of, read_rights, rights_sheet
from .walking import Walk, walk
from .words import DECISIONS, MEANINGS

_ = translator("planning_rights")
_LINE = "line-height:1.4;margin:0.3em 0;max-width:46em"


def rights_form(
    path: str | os.PathLike[str], country: str | None = None, known: Mapping[str, str] | None = None
) -> Any:
    """Show a form that walks the questions for one dataset after the other; its state is the file of answers alone.

    Parameters:
        path: rights.csv or rights.xlsx, with a row for each dataset; see `start_rights`.
        country: whose questions; the country's in use when not told.
        known: what is known of each dataset, by its id, to be shown above its questions.

    Raises:
        Problem: when the file cannot be read, or has no rows.
    """
    import ipywidgets as widgets

    file = Path(path)
    rows = read_rights(file, country)
    if not rows:
        raise Problem(
            _("{file} has no rows. Begin it from the inventory, or write the datasets' names.", file=file.name)
        )
    names = [(str(row["name"]), at) for at, row in enumerate(rows)]
    which = widgets.Dropdown(options=names, layout=widgets.Layout(width="min(100%, 46em)"), tooltip=_("Dataset"))
    told, way, asked, said = (widgets.HTML() for _part in range(4))
    # Radio buttons without one chosen, so that nobody answers by not looking.
    answer = widgets.RadioButtons(options=[], layout=widgets.Layout(width="min(100%, 46em)"))
    back = widgets.Button(description=_("One answer back"), tooltip=_("Take the last answer of this dataset back"),
                          layout=widgets.Layout(width="max-content"))  # fmt: skip
    columns = widgets.Text(placeholder=_("CURP; PHONE"), continuous_update=False,
                           layout=widgets.Layout(width="min(100%, 32em)"), tooltip=_("Columns concerned"))  # fmt: skip
    named = widgets.VBox(
        [widgets.HTML(_paragraph(escape(_("Which columns or rows are left out or told less exactly?")))), columns]
    )
    busy = {"on": False}

    def show() -> None:
        busy["on"] = True
        found = _walked(rows[which.value], country)
        about = (known or {}).get(str(rows[which.value]["id"] or ""), "")
        told.value = _paragraph(escape(about)) if about else ""
        way.value = _way(found)
        question = found.next
        asked.value = _asked(found, str(rows[which.value].get("columns") or ""))
        answer.options = [(str(one.words), one.code) for one in question.answers.values()] if question else []
        answer.value = None
        answer.layout.display = "" if question else "none"
        columns.value = str(rows[which.value].get("columns") or "")
        named.layout.display = "" if found.so_far == "redact" else "none"
        back.disabled = not found.taken
        busy["on"] = False

    def keep() -> None:
        try:
            write_sheet(rights_sheet(country), rows, file)
            said.value = _paragraph(escape(_("Saved in {file}.", file=file.name)))
        except Problem as problem:
            said.value = _paragraph(escape(problem.sentence), "#a4262c")
        show()

    def chosen(change: Any) -> None:
        question = _walked(rows[which.value], country).next
        if not busy["on"] and change["new"] is not None and question is not None:
            rows[which.value][question.key] = change["new"]
            keep()

    def undo(_button: Any) -> None:
        taken = _walked(rows[which.value], country).taken
        if taken:
            rows[which.value][taken[-1][0].key] = ""
            keep()

    def name_columns(change: Any) -> None:
        if not busy["on"]:
            rows[which.value]["columns"] = str(change["new"]).strip()
            keep()

    def other(_change: Any) -> None:
        said.value = ""
        show()

    answer.observe(chosen, names="value")
    columns.observe(name_columns, names="value")
    which.observe(other, names="value")
    back.on_click(undo)
    show()
    return widgets.VBox([which, told, way, asked, answer, named, back, said], layout=widgets.Layout(max_width="48em"))


def _walked(row: Row, country: str | None) -> Walk:
    from .trees import rights_tree

    return walk(rights_tree(country), answers_of(row))


def _paragraph(html: str, colour: str = "#1f2328") -> str:
    # ipywidgets sets lines 28 px apart, which pulls a question of two lines to pieces.
    return f'<p role="status" lang="{language()}" style="{_LINE};color:{colour}">{html}</p>'


def _way(found: Walk) -> str:
    steps = [f"{escape(str(question.title))}: {escape(str(answer.words))}" for question, answer in found.taken]
    return _paragraph(" → ".join(steps)) if steps else ""


def _asked(found: Walk, columns: str) -> str:
    if found.next is not None:
        return (
            _paragraph(f"<strong>{escape(str(found.next.ask))}</strong>")
            + _paragraph(escape(str(found.next.why)))
            + _paragraph(escape(_("Who knows: {whom}", whom=found.next.whom)))
        )
    parts = [f"<strong>{escape(str(DECISIONS[found.decision]).upper())}</strong> {escape(str(MEANINGS[found.decision]))}",
             escape(found.reason), escape(_("To write beside the data")) + ": " + escape(found.to_write(columns))]  # fmt: skip
    laws = "; ".join(found.laws)
    if laws:
        parts.append(escape(_("Legal basis")) + ": " + escape(laws))
    return "".join(map(_paragraph, [*parts, *map(escape, found.doubts)]))
