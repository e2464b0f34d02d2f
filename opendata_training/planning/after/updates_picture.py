"""The update calendar drawn: a line a dataset, a dot for each update, a ring where the next is due."""

from __future__ import annotations

from datetime import date, timedelta

from ...locale import translator
from ...picture import COLOUR, Picture, literal, png
from .updates import Calendar

_ = translator("planning_after")
# How many datasets a picture holds, and how many days back it looks.
MOST, BACK = 20, 400
_LATE = "#b31d28"


def draw_calendar(calendar: Calendar) -> Picture:
    """Draw the datasets with a promise, the latest on top.

    Parameters:
        calendar: the calendar.
    """
    shown = [at for at, row in enumerate(calendar.rows) if row["due"]][:MOST]
    rows = [calendar.rows[at] for at in shown]
    title = _("Updates promised and come, on {day}", day=calendar.day.isoformat())
    table = [(_("dataset"), _("updated"), _("due"), _("days late"))]
    table += [
        (row["name"] or row["id"], row["updated"].isoformat(), row["due"].isoformat(), str(row["late"])) for row in rows
    ]
    late = [row for row in rows if row["late"]]
    text = _("Lines with a dot for each update and a ring where the next one is due. Datasets: {count}, late: {late}. The table "
             "beside it has all the days.", count=len(rows), late=len(late))  # fmt: skip
    left_out = len([row for row in calendar.rows if row["due"]]) - len(rows)
    note = (
        _("These are the {count} latest; {more} more are in the file.", count=MOST, more=left_out) if left_out else ""
    )
    return Picture(title, text, tuple(table), note, _drawn(calendar, shown, title))


def _drawn(calendar: Calendar, shown: list[int], title: str) -> bytes:
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num
    from matplotlib.figure import Figure

    first = calendar.day - timedelta(days=BACK)
    figure = Figure(figsize=(7.4, 1.5 + 0.34 * max(1, len(shown))), dpi=140, layout="constrained")
    axes = figure.add_subplot()

    def at(day: date) -> float:
        return float(date2num(day))

    for place, number in enumerate(shown):
        row, days = calendar.rows[number], [day for day in calendar.updates[number] if day >= first]
        colour = _LATE if row["late"] else COLOUR
        begin = max(first, row["updated"])
        axes.plot([at(days[0] if days else begin), at(begin)], [place, place], color=COLOUR, linewidth=1)
        # From the last update to the day it was due, and in red what has passed since.
        axes.plot([at(begin), at(row["due"])], [place, place], color=COLOUR, linewidth=1, linestyle=":")
        if row["late"]:
            axes.plot(
                [at(max(first, row["due"])), at(calendar.day)],
                [place, place],
                color=_LATE,
                linewidth=4,
                solid_capstyle="butt",
            )
            axes.annotate(f"{row['late']} d", (at(calendar.day), place), xytext=(5, 0), textcoords="offset points", va="center",
                          fontsize=8, color=_LATE)  # fmt: skip
        axes.plot([at(day) for day in days], [place] * len(days), "o", color=COLOUR, markersize=5)
        if row["due"] >= first:
            axes.plot([at(row["due"])], [place], "o", markersize=8, markerfacecolor="white", markeredgecolor=colour)
    axes.axvline(at(calendar.day), color="#57606a", linewidth=1)
    axes.set_yticks(
        range(len(shown)), [_short(literal(calendar.rows[at]["name"] or calendar.rows[at]["id"])) for at in shown]
    )
    axes.invert_yaxis()
    # Numbers and no names of months, which matplotlib knows in English only.
    locator = AutoDateLocator(minticks=3, maxticks=8)
    axes.xaxis.set_major_locator(locator)
    numbers = ["%Y", "%Y-%m", "%m-%d", "%H:%M", "%H:%M", "%S"]
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator, formats=numbers, zero_formats=["", *numbers[:-1]],
                                                        offset_formats=["", "%Y", "%Y-%m", "", "", ""]))  # fmt: skip
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(literal(title), fontsize=11)
    return png(figure)


def _short(text: str) -> str:
    return text if len(text) <= 38 else f"{text[:37]}…"
