"""Many publications at once: some at a time, each for itself, and one report of all."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, nullcontext, suppress
from contextvars import copy_context
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from ...errors import Problem
from ...locale import translator
from .. import metadata
from ..description.draft import Draft, is_publication, load
from ..life.successor import withdrawn_from
from ..outcome import Publication
from ..portals import kind_of
from ..upsert import publish
from ..wire.tokens import token_for
from ..wire.web import kept_open

_ = translator("publishing_bulk")

# How deep below the folder publications are looked for.
DEEP = 3
State = Literal["published", "unchanged", "looked", "packed", "refused", "failed", "left"]
# Takes the folder that is done, how many are, and how many there are.
Told = Callable[[str, int, int], None]


@dataclass(frozen=True)
class One:
    """What came of one publication.

    Parameters:
        folder: its folder, below the one that was given.
        state: what came of it; ``left`` where the run was stopped before it began.
        publication: what publish gave; None where it could not be done.
        error: why it could not be done; empty otherwise.
    """

    folder: str
    state: State
    publication: Publication | None = None
    error: str = ""

    def to_json(self) -> dict[str, Any]:
        """Give it in the shape of a publication, with its folder and its error."""
        told = self.publication.to_json() if self.publication else _NOTHING
        return {"folder": self.folder, **told, "error": self.error or None}


_NOTHING: dict[str, Any] = {"receipt": None, "dataset": None, "changes": [], "gates": [], "verified": []}


@dataclass(frozen=True)
class Bulk:
    """What came of all.

    Parameters:
        results: one for each publication, by its folder.
        stopped: whether the run was stopped before all were done.
    """

    results: list[One] = field(default_factory=list)
    stopped: bool = False

    def count(self, *states: State) -> int:
        """Give how many came out so."""
        return sum(one.state in states for one in self.results)

    def to_json(self) -> dict[str, Any]:
        """Give it as the command line's contract has it."""
        return {
            "published": self.count("published"),
            "unchanged": self.count("unchanged"),
            "refused": self.count("refused"),
            "failed": self.count("failed"),
            "results": [one.to_json() for one in self.results],
        }

    def __str__(self) -> str:
        from .report import text

        return text(self)

    def to_html(self) -> str:
        """Give the report as a page to send or print."""
        from .report import page

        return page(self)


def publications(folder: Path | str) -> list[Path]:
    """Find the publications in a folder, up to three folders deep; hidden ones, and ones within another, are not looked at.

    Parameters:
        folder: the folder.
    """

    def inside(place: Path, depth: int) -> Iterator[Path]:
        if is_publication(place):
            yield place
        elif depth < DEEP:
            with suppress(OSError):
                for one in sorted(place.iterdir()):
                    # What a publication or a site says of itself for programs is no publication.
                    if one.is_dir() and not one.name.startswith(".") and one.name != metadata.FOLDER:
                        yield from inside(one, depth + 1)

    return list(inside(Path(folder), 0))


def publish_all(
    folder: Path | str,
    portal: str,
    *,
    jobs: int = 4,
    organization: str | None = None,
    dry_run: bool = False,
    overwrite: bool = False,
    token: str | None = None,
    progress: Told | None = None,
) -> Bulk:
    """Bring all publications of a folder to a portal, some at a time; a failure stops only its own dataset.

    Parameters:
        folder: the folder that holds the publications, up to three folders deep.
        portal: the portal's address.
        jobs: how many at a time.
        organization: as in publish.
        dry_run: as in publish.
        overwrite: as in publish.
        token: as in publish.
        progress: takes the folder that is done, how many are, and how many there are.

    Returns:
        What came of each. Ctrl-C ends it: what was under way is finished, and the rest is ``left``.

    Raises:
        Problem: when there is no publication, two have the same identifier or name (nothing is sent then), or the address or the
            token is none.
    """
    root = Path(folder)
    found = publications(root)
    if not found:
        raise Problem(
            _("There is no publication in {folder}, nor up to three folders deep in it. Start one with: opendata new DIR FILE",
              folder=str(root))
        )  # fmt: skip
    drafts = _loaded(found)
    _refuse_twice(root, drafts)
    kind = kind_of(portal)
    together = getattr(kind, "together", None)
    secret = token_for(portal, token) if kind.NEEDS_TOKEN else ""
    about = {"organization": organization, "dry_run": dry_run, "overwrite": overwrite, "token": secret or token}
    with closing(kind.connect(portal, secret or None)) as connection:
        address: str = connection.address
        look_ahead = getattr(connection, "look_ahead", None)
        if look_ahead and len(drafts) > 1 and (secret or dry_run):
            with suppress(Problem):
                # What is the matter each says for itself.
                look_ahead(list(drafts.values()))

    def one(place: Path) -> One:
        name = _named(root, place)
        withdrawn = withdrawn_from(place, address)
        if withdrawn:
            # It does harm, so nothing but a person's own command brings it back.
            return One(
                name,
                "failed",
                error=_(
                    "It was withdrawn on {day} (“{reason}”) and stays so. Once it is corrected, publish it by itself: "
                    "opendata publish {folder} --portal {address}",
                    day=withdrawn.when[:10],
                    reason=withdrawn.reason,
                    folder=str(place),
                    address=portal,
                ),
            )
        try:
            done = publish(place, portal, **about)  # type: ignore[arg-type]
        except Problem as problem:
            return One(name, "failed", error=problem.sentence)
        except (OSError, MemoryError) as error:
            return One(name, "failed", error=_("The system did not let this be done: {reason}", reason=str(error)))
        except Exception as error:
            # One dataset's surprise must not end the others' work.
            return One(name, "failed", error=_("Something unexpected happened ({kind}).", kind=type(error).__name__))
        return One(name, _state(done), done)

    with together(portal) if together and not dry_run else nullcontext():
        from .looking_ahead import looked_ahead
        from .processes import spread

        # Where nothing is far away a thread is as good.
        many = len(found) if kind.NEEDS_TOKEN else 0
        with looked_ahead(drafts, jobs) as ready, kept_open(), spread(one, jobs, many) as work:
            return _all(found, work, ready, max(1, jobs), progress, root)


def _all(
    found: Sequence[Path], work: Callable[[Path], One], ready: Callable[[Path], None], jobs: int, progress: Told | None, root: Path
) -> Bulk:  # fmt: skip
    results: dict[Path, One] = {}
    lock, stop = threading.Lock(), threading.Event()

    def run(place: Path) -> None:
        ready(place)
        if stop.is_set():
            return
        try:
            came = work(place)
        except BrokenProcessPool:
            reason = _(
                "The process that published it was ended from outside. Publish again: what has arrived is not sent twice."
            )
            came = One(_named(root, place), "failed", error=reason)
        with lock:
            results[place] = came
            if progress:
                progress(came.folder, len(results), len(found))

    pool = ThreadPoolExecutor(jobs, thread_name_prefix="publish")
    # Each in a copy of this one's context, for it holds the language.
    under_way: list[Future[None]] = [pool.submit(copy_context().run, run, place) for place in found]
    try:
        wait(under_way)
    except KeyboardInterrupt:
        stop.set()
        for future in under_way:
            future.cancel()
    finally:
        # A second Ctrl-C here ends it at once; what that cuts off the next run finishes.
        pool.shutdown(wait=True, cancel_futures=True)
    for future in under_way:
        if not future.cancelled():
            future.result()
    return Bulk([results.get(place) or One(_named(root, place), "left") for place in found], stop.is_set())


def _state(done: Publication) -> State:
    if done.refused:
        return "refused"
    if done.dry_run:
        return "looked"
    if not done.published:
        return "packed"
    return "published" if done.changes else "unchanged"


def _named(root: Path, place: Path) -> str:
    return os.path.relpath(place, root) if place != root else str(root)


def _loaded(found: Sequence[Path]) -> dict[Path, Draft]:
    """Read the descriptions; one that cannot be read fails by itself when its turn comes."""
    drafts = {}
    for place in found:
        with suppress(Problem):
            drafts[place] = load(place)
    return drafts


def _refuse_twice(root: Path, drafts: Mapping[Path, Draft]) -> None:
    """Stop before two publications write over one another on the portal.

    Raises:
        Problem: naming the two folders and what is the same in both.
    """
    seen: dict[tuple[str, str], Path] = {}
    for place, draft in drafts.items():
        for field_name in ("identifier", "name"):
            key = (field_name, draft.text(field_name))
            if key[1] and key in seen:
                raise Problem(
                    _("{one} and {other} have the same {field}, {value}, so one would take the other's place. Nothing was sent. "
                      "Give each its own in dataset.yaml, or take one of the folders away.", one=_named(root, seen[key]),
                      other=_named(root, place), field=field_name, value=key[1])
                )  # fmt: skip
            seen[key] = place
