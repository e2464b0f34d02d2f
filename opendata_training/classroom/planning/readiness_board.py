"""`readiness_board`: a readiness profile to touch: raise a level, take its evidence away, and watch the bars."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...planning.readiness.asking import LEVELS
from ...planning.readiness.picture import drawn
from ...planning.readiness.profile import Answer, Profile, read_profile, write_profile
from .. import error_cards
from ..cards import Card
from ..lessons import own_files

_ = translator("planning_barriers")


def readiness_board(profile: str | Path) -> Any:
    """Show a profile's questions, a dimension at a time, with the bars beside them, which move with each answer.

    Parameters:
        profile: its file; what is saved goes to a copy of one that was handed over, in work/.

    Raises:
        Problem: when it cannot be read.
    """
    error_cards.show_cards()
    return ReadinessBoard(own_files.find(profile)).box


class ReadinessBoard:
    """The board's fields and what they do.

    Parameters:
        source: the profile's file.
    """

    def __init__(self, source: Path) -> None:
        import ipywidgets as widgets

        # The file that was handed over stays as it was, so that whoever is lost can begin again.
        self.place = own_files.work_file("1-3-readiness-mine.csv")
        found = read_profile(self.place if self.place.exists() else source)
        self.answers = {one.question.code: one for part in found.parts for one in part.answers}
        self.profile = found
        self.filling = False
        wide = widgets.Layout(width="min(100%, 44em)")
        self.which = widgets.Dropdown(
            options=[(str(part.dimension.title), part.dimension.code) for part in found.parts],
            value=(found.weakest or found.parts)[0].dimension.code,
            description=_("dimension"), style={"description_width": "7em"}, layout=wide,
        )  # fmt: skip
        self.fields = widgets.VBox()
        self.shown = widgets.HTML()
        self.said = widgets.Output()
        self.button = widgets.Button(description=_("Save the profile"), button_style="primary",
                                     tooltip=_("Write all answers into a file of your own"),
                                     layout=widgets.Layout(width="auto", align_self="flex-start"))  # fmt: skip
        self.button.on_click(self.save)
        self.which.observe(self.choose, names="value")
        self.choose()
        self.box = widgets.VBox([self.which, self.fields, self.button, self.said, self.shown],
                                layout=widgets.Layout(max_width="64em"))  # fmt: skip

    def choose(self, _change: object = None) -> None:
        """Show the questions of the dimension that was chosen."""
        import ipywidgets as widgets

        rows: list[Any] = []
        for one in self.profile.part(self.which.value).answers:
            code = one.question.code
            options = [(_("nobody knows"), None), *((f"{level} {words}", level) for level, words in LEVELS.items())]
            level = widgets.Dropdown(options=options, value=self.answers[code].level, description=_("level"),
                                     tooltip=str(one.question.words), layout=widgets.Layout(width="22em"))  # fmt: skip
            proof = widgets.Text(value=self.answers[code].evidence, description=_("evidence"), continuous_update=False,
                                 placeholder=str(one.question.evidence), tooltip=str(one.question.evidence),
                                 layout=widgets.Layout(width="min(100%, 40em)"))  # fmt: skip
            level.observe(lambda change, code=code: self.answer(code, level=change["new"]), names="value")
            proof.observe(lambda change, code=code: self.answer(code, evidence=change["new"]), names="value")
            rows += [widgets.HTML(_paragraph(str(one.question.words))), level, proof]
        self.fields.children = tuple(rows)
        self.show()

    def answer(self, code: str, **changed: Any) -> None:
        """Take an answer and draw the profile with it."""
        from dataclasses import replace

        self.answers[code] = replace(self.answers[code], **changed)
        self.show()

    def show(self) -> None:
        """Draw the profile as it is answered now."""
        self.profile = self._now()
        part = self.profile.part(self.which.value)
        step = part.next
        told = _paragraph(_("Next: {step}", step=step.step)) if step else ""
        self.shown.value = f'{told}<div style="line-height:1.4">{drawn(self.profile)._repr_html_()}</div>'

    def _now(self) -> Profile:
        from dataclasses import replace

        def answered(one: Answer) -> Answer:
            return self.answers[one.question.code]

        parts = tuple(
            replace(part, answers=tuple(answered(one) for one in part.answers)) for part in self.profile.parts
        )
        return Profile(parts, self.profile.unknown)

    def save(self, _button: object = None) -> None:
        """Write all answers into the learner's own file."""
        from IPython.display import display

        self.said.clear_output()
        with self.said:
            display(self._saved())

    def _saved(self) -> Card:
        try:
            write_profile(self.profile, self.place)
        except Problem as problem:
            return Card("trouble", problem.sentence)
        return Card.note(_("Saved in {file}", file=self.place.name))


def _paragraph(text: str) -> str:
    # ipywidgets sets lines 28 px apart, which pulls a question of two lines to pieces.
    return f'<p style="line-height:1.4;margin:0.6em 0 0.1em 0">{escape(text)}</p>'
