"""The score: each metric looks at the dataset with each of its files, and the file that has most points counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType

from ... import families
from ...errors import Problem
from ...locale import translator
from ..links import Answer, Asker, look
from .described import Described, Entry, Offered
from .metric import Lost, Metric
from .result import Score
from .sources import read
from .stars import stars

_ = translator("publishing_score")
DIMENSIONS = f"{__package__}.dimensions"
# Files whose addresses are asked at the same time, and how many of a dataset's files at the most: beyond, what they say decides.
_AT_ONCE, _MOST = 4, 40
# A score is waited for: less patience than the link checker's.
_CONNECT, _ANSWER, _TRIES = 5, 15, 2


@cache
def dimensions() -> tuple[ModuleType, ...]:
    """Give the dimensions in their order."""
    return tuple(sorted(families.members(DIMENSIONS), key=lambda one: one.PLACE))


@cache
def metrics() -> tuple[Metric, ...]:
    """Give all metrics, dimension by dimension."""
    return tuple(one for dimension in dimensions() for one in dimension.METRICS)


def score(
    source: str | Path, *, online: bool = True, dataset: str | None = None, asker: Asker | None = None,
    progress: Callable[[str], None] | None = None,
) -> Score:  # fmt: skip
    """Score a dataset's description: 405 points, by the rules of data.europa.eu's metadata quality assessment.

    Parameters:
        source: a publication's folder, a file or an address (see `sources.read`).
        online: whether to ask the addresses in it whether they answer.
        dataset: which dataset, by its identifier, address or title, where the source describes several; the first when not told.
        asker: asks the addresses; one with little patience when not told.
        progress: takes a sentence when addresses are asked, which may take a while.

    Raises:
        Problem: when it cannot be read, or describes no such dataset.
    """
    found = read(source)
    described = _chosen(found, dataset, str(source))
    best, answers = _best(described, online, asker, progress)
    lost = [Lost(metric, why) for metric in metrics() if (why := metric.lost(best)) is not None]
    without = {one.metric.code for one in lost}
    kept = {
        dimension.__name__.rpartition(".")[2]: sum(one.points for one in dimension.METRICS if one.code not in without)
        for dimension in dimensions()
    }
    unreachable = [
        url for url in dict.fromkeys(best.addresses) if answers[url].reach in ("unreachable", "not-looked-at")
    ]
    return Score(described, kept, tuple(lost), tuple(unreachable), len(found), stars(described))


def _chosen(found: list[Offered], dataset: str | None, name: str) -> Described:
    if dataset is None:
        return found[0].read()
    wanted = dataset.strip().casefold()
    for one in found:
        names = (one.identifier, one.title, one.address, one.address.rstrip("/").rpartition("/")[2])
        if wanted in {known.casefold() for known in names}:
            return one.read()
    listed = ", ".join(one.identifier or one.title for one in found[:5]) + ("…" if len(found) > 5 else "")
    raise Problem(_("{file} has no dataset {dataset}. It has {count}: {listed}", file=name, dataset=dataset,
                    count=len(found), listed=listed))  # fmt: skip


def _best(
    described: Described, online: bool, asker: Asker | None = None, progress: Callable[[str], None] | None = None
) -> tuple[Entry, dict[str, Answer]]:  # fmt: skip
    """Give the file with most points, and what was found at the addresses that had to be asked.

    The most promising files are asked first; as soon as no other can have more, nobody is asked any more.
    """
    hopes = [Entry(described, node) for node in described.files] or [Entry(described, None)]
    hopes.sort(key=points, reverse=True)
    answers: dict[str, Answer] = {}
    best, most = hopes[0], -1
    for start in range(0, len(hopes[:_MOST]), _AT_ONCE):
        some = hopes[start : start + _AT_ONCE]
        if points(some[0]) <= most:
            break
        wanted = {url for one in some for url in one.addresses} - answers.keys()
        if progress and online and wanted and not answers:
            progress(_("Asking whether the addresses answer…"))
        answers |= _asked(wanted, online, asker)
        for one in some:
            entry = Entry(described, one.file, answers)
            if (have := points(entry)) > most:
                best, most = entry, have
    return best, answers


def _asked(urls: set[str], online: bool, asker: Asker | None) -> Mapping[str, Answer]:
    """Ask addresses whether they answer, which is all that counts here: what is there is the gates' matter."""
    wanted = dict.fromkeys(sorted(urls), "HTML")
    if asker or not online or not urls:
        return look(wanted, online=online, asker=asker)
    with Asker(connect=_CONNECT, answer=_ANSWER, tries=_TRIES) as own:
        return look(wanted, asker=own)


def points(entry: Entry) -> int:
    """Give how many points a file has, the dataset's left out: they are the same for each."""
    return sum(one.points for one in metrics() if one.of == "file" and one.lost(entry) is None)
