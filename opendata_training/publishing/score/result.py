"""A score as it is given back: numbers, what each lost point needs, stars; for the terminal, a notebook and a program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...locale import Words, translator
from ...picture import Picture
from .described import Described
from .metric import Lost
from .stars import Stars

_ = translator("publishing_score")
# https://data.europa.eu/mqa/methodology: a rating from this many points on.
BANDS = (
    (351, "excellent", Words("excellent", "excelente")),
    (221, "good", Words("good", "buena")),
    (121, "sufficient", Words("sufficient", "suficiente")),
    (0, "bad", Words("bad", "mala")),
)


@dataclass(frozen=True)
class Score:
    """A description's score; its sentences are in the language in use when they are read.

    Parameters:
        described: the dataset.
        dimensions: points by dimension.
        lost: the points that it does not have, dimension by dimension.
        unreachable: the addresses of the file that counts which could not be reached from here, or were not looked at.
        of: how many datasets the source describes.
        stars: its stars.
    """

    described: Described
    dimensions: Mapping[str, int]
    lost: tuple[Lost, ...]
    unreachable: tuple[str, ...]
    of: int
    stars: Stars

    @property
    def total(self) -> int:
        """All points together."""
        return sum(self.dimensions.values())

    @property
    def most(self) -> int:
        """All points there are: 405."""
        return self.total + sum(one.metric.points for one in self.lost)

    @property
    def band(self) -> str:
        """The rating: excellent, good, sufficient or bad."""
        return next(code for least, code, _words in BANDS if self.total >= least)

    @property
    def rating(self) -> str:
        """The rating, in the language in use."""
        return next(str(words) for least, _code, words in BANDS if self.total >= least)

    def to_json(self) -> dict[str, Any]:
        """Give it as the command line's contract has it."""
        return {
            "total": self.total,
            "band": self.band,
            "dimensions": dict(self.dimensions),
            "lost": [one.to_json() for one in self.by_points],
            "unreachable": list(self.unreachable),
        }

    @property
    def by_points(self) -> list[Lost]:
        """What was lost, most points first."""
        return sorted(self.lost, key=lambda one: -one.metric.points)

    def picture(self) -> Picture:
        """Draw it: a bar a dimension, and what is missing."""
        from .picture import drawn

        return drawn(self)

    def to_html(self) -> str:
        """Give it as a page to send or print."""
        from .page import page

        return page(self)

    def _repr_html_(self) -> str:
        from .page import card

        return card(self)

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Show itself in a notebook as on the terminal, where it shows no pages."""
        printer.text(str(self))

    def head(self) -> list[str]:
        """Say in a few sentences what it comes to."""
        lines = [_("{total} of {most} points: {rating}.", total=self.total, most=self.most, rating=self.rating)]
        if self.of > 1:
            lines.append(_("This is one of {count} datasets there; choose another by its identifier (dataset=… or --dataset).",
                           count=self.of))  # fmt: skip
        if not self.described.published:
            lines.append(_("It is not published yet; its addresses and their points come with opendata publish."))
        lines.append(str(self.stars))
        if self.unreachable:
            lines.append(_("Not reached from here: {count} address(es); they may work for others.",
                           count=len(self.unreachable)))  # fmt: skip
        return lines

    def __str__(self) -> str:
        from .scoring import dimensions

        lines = [self.described.title, *self.head(), ""] if self.described.title else [*self.head(), ""]
        for one in dimensions():
            code, most = one.__name__.rpartition(".")[2], sum(metric.points for metric in one.METRICS)
            have = self.dimensions[code]
            bar = "█" * round(20 * have / most)
            lines.append(f"  {one.NAME!s:<24} {bar:·<20} {have:>3}/{most}")
        for lost in self.by_points:
            lines += ["", f"−{lost.metric.points}  {lost.metric.what}: {lost.why}", f"     {lost.fix}"]
        return "\n".join(lines)
