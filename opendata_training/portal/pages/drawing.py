"""A chart made ready for a template: sentences, and the places of its bars in a drawing 100 high."""

from __future__ import annotations

from dataclasses import dataclass

from ...locale import translator
from ...locale.days import long_month
from ..chart import Bar, Chart
from ..dictionary import Dictionary
from .saying import number

_ = translator("portal_pages")


@dataclass(frozen=True)
class Drawn:
    """A bar as it is drawn: where it begins, how long it is, and what it says."""

    label: str
    said: str
    at: int
    length: float


@dataclass(frozen=True)
class Drawing:
    """A chart for a page.

    Parameters:
        over: what the first column of its table is called.
        of: what the second one is called.
        upright: whether the bars stand side by side, as times do; else they lie one under the other.
        sentence: the picture in words, for who does not see it.
        notes: what else to know.
        top: the value at the top of the axis, in words.
        step: from one upright bar to the next.
    """

    title: str
    over: str
    of: str
    upright: bool
    sentence: str
    notes: list[str]
    bars: list[Drawn]
    top: str
    step: int = 10


def drawing(chart: Chart, dictionary: Dictionary | None = None) -> Drawing:
    """Say a chart in the language in use.

    Parameters:
        dictionary: the file's data dictionary, which has titles for its columns and meanings for its codes.
    """
    known = {column.name: column for column in dictionary.columns} if dictionary else {}
    codes = dict(known[chart.over].codes) if chart.over in known else {}
    over, of = (known[name].title or name if name in known else name for name in (chart.over, chart.of))
    upright = chart.by != "group"
    time = _("month") if chart.by == "month" else _("year")
    if upright:
        title = (
            _("Total of “{of}” by {time}", of=of, time=time)
            if of
            else _("Rows by {time} of “{over}”", time=time, over=over)
        )
    else:
        title = _("Total of “{of}” by “{over}”", of=of, over=over) if of else _("Rows by “{over}”", over=over)
    bars = [
        Drawn(_label(bar, chart.by, codes), _said(bar), place * Drawing.step, 100 * (bar.value or 0) / (chart.top or 1))
        for place, bar in enumerate(chart.bars)
    ]
    sentence = _(
        "The least: {least} ({least_value}). The most: {most} ({most_value}).",
        least=_label(chart.least, chart.by, codes),
        least_value=_said(chart.least),
        most=_label(chart.most, chart.by, codes),
        most_value=_said(chart.most),
    )
    first = time.capitalize() if upright else over
    return Drawing(
        title, first, of or _("rows").capitalize(), upright, sentence, _notes(chart), bars, number(chart.top)
    )


def _label(bar: Bar, by: str, codes: dict[str, str]) -> str:
    if by == "month":
        return long_month(int(bar.label[:4]), int(bar.label[5:]))
    return codes.get(bar.label) or bar.label


def _said(bar: Bar) -> str:
    return _("no data") if bar.value is None else number(bar.value)


def _notes(chart: Chart) -> list[str]:
    """Say what was counted, and what was not."""
    notes = [_("All rows of the file were counted: {rows}.", rows=number(chart.rows))]
    if chart.others[0]:
        notes.append(
            _("{count} smaller groups are not drawn; together they have {sum}.", count=chart.others[0], sum=number(chart.others[1]))
        )  # fmt: skip
    if chart.odd:
        notes.append(_("Rows left out because a cell is blank or does not fit: {count}.", count=number(chart.odd)))
    return notes
