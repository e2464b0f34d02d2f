"""Forms and buttons: the way to answer without a line of code. They write the same sheet as everything else."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from ..errors import Problem
from ..locale import translator
from . import answers, error_cards, places
from .cards import Card
from .checking import check
from .tasks import Item, find_task

_ = translator("classroom")


def form(task: str) -> Any:
    """Show a task's questions as a form with a button that saves the answers and checks them.

    Parameters:
        task: as "2.1.a".

    Raises:
        Problem: when there is no such task or its sheet cannot be read.
    """
    import ipywidgets as widgets

    error_cards.show_cards()
    found = find_task(task)
    written = answers.of(found)
    fields = {item.key: _field(item, written.get(item.key, "")) for item in found.items}
    button = widgets.Button(
        description=_("Save and check"),
        button_style="primary",
        tooltip=_("Save the answers of this task and check them"),
    )
    said = widgets.Output()

    def save(_button: Any) -> None:
        texts = {key: str(field.value or "").strip() for key, field in fields.items()}
        said.clear_output()
        with said:
            _show(_save_and_check(task, texts))

    button.on_click(save)
    rows = [widgets.HTML(_paragraph(f"<strong>{found.id} {escape(str(found.title))}</strong>"))]
    for item in found.items:
        # The question stands above its field, because a label beside it would be cut on a small screen.
        rows += [widgets.HTML(_paragraph(escape(str(item.question)))), fields[item.key]]
    return widgets.VBox([*rows, button, said], layout=widgets.Layout(max_width="46em"))


def _paragraph(html: str) -> str:
    # ipywidgets sets lines 28 px apart, which pulls a question of two lines to pieces.
    return f'<p style="line-height:1.4;margin:0.5em 0 0.1em 0">{html}</p>'


def _field(item: Item, text: str) -> Any:
    import ipywidgets as widgets

    wide = widgets.Layout(width="min(100%, 32em)")
    tooltip = str(item.question)
    if item.kind == "choice":
        understood = item.understand(text)
        codes = [choice.code for choice in item.choices]
        value = understood if understood in codes else ""
        options = [(_("— choose —"), ""), *((str(choice.words), choice.code) for choice in item.choices)]
        return widgets.Dropdown(options=options, value=value, layout=wide, tooltip=tooltip)
    # A text field, not a number field: an empty one must be able to mean "not answered".
    placeholder = _("a number") if item.kind == "number" else _("write here")
    return widgets.Text(value=text, placeholder=placeholder, layout=wide, tooltip=tooltip)


def _save_and_check(task: str, texts: dict[str, str]) -> Card:
    try:
        found = find_task(task)
        # A choice goes into the sheet by its words, as a person would type it there.
        words = {item.key: item.in_words(texts[item.key]) for item in found.items}
        answers.write(found, words)
    except Problem as problem:
        return Card("trouble", problem.sentence)
    return check(task)


def _show(thing: Any) -> None:
    from IPython.display import display

    display(thing)


def report_button(path: str | Path | None = None) -> Any:
    """Show a button; one click reads a messy file and shows what is wrong with it.

    Parameters:
        path: the file; the practice file when not told.
    """
    import ipywidgets as widgets

    error_cards.show_cards()
    button = widgets.Button(
        description=_("Show me the report"),
        button_style="primary",
        tooltip=_("Read a messy file and show what is wrong with it"),
        layout=widgets.Layout(width="auto", height="2.6em"),
    )
    said = widgets.Output()

    def report(_button: Any) -> None:
        from ..validation import validate

        said.clear_output()
        with said:
            try:
                _show(validate(places.practice_file() if path is None else Path(path)))
            except Problem as problem:
                _show(Card("trouble", problem.sentence))

    button.on_click(report)
    return widgets.VBox([button, said])
