"""Many addresses, each asked once, a few at a time, servers taking turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext

from .asking import Answer, Asker
from .looking import promised

# How many addresses are asked at the same time, of all servers together.
AT_ONCE = 8


def look(
    urls: Iterable[str] | Mapping[str, str], *, online: bool = True, asker: Asker | None = None,
    told: Callable[[int, int], None] = lambda _done, _all: None,
) -> dict[str, Answer]:  # fmt: skip
    """Ask each address what is there; nothing is downloaded whole.

    Parameters:
        urls: the addresses; as a mapping, each with the format that is promised there (CSV, HTML for a page; "" where nobody
            said, and then the address's ending says it).
        online: whether to ask at all; where not, every answer is "not-looked-at".
        asker: asks the addresses; one with the usual patience when not told.
        told: is told how many addresses of how many are done.

    Returns:
        What was found; ``Answer.reach`` says whether it answers, is broken, or cannot be reached from here.
    """
    wanted = dict(urls) if isinstance(urls, Mapping) else dict.fromkeys(urls, "")
    if not online:
        return {url: Answer("not-looked-at") for url in wanted}
    pairs = {url: (url.strip(), promised(promise, url.strip())) for url, promise in wanted.items()}
    found = look_at_all(pairs.values(), asker, told)
    return {url: found[pair] for url, pair in pairs.items()}


def look_at_all(
    wanted: Iterable[tuple[str, str]], asker: Asker | None, told: Callable[[int, int], None]
) -> dict[tuple[str, str], Answer]:  # fmt: skip
    """Ask each of these pairs of an address and its promised format once, several at a time."""
    from concurrent.futures import ThreadPoolExecutor, as_completed

    pairs = set(wanted)
    answers: dict[tuple[str, str], Answer] = {}
    if not pairs:
        return answers
    # One's own is the caller's to close: it may ask again.
    with nullcontext(asker) if asker else Asker() as asking:
        pool = ThreadPoolExecutor(max_workers=min(AT_ONCE, len(pairs)))
        try:
            waiting = {pool.submit(asking.ask, *one): one for one in _by_turns(pairs)}
            for done in as_completed(waiting):
                answers[waiting[done]] = done.result()
                told(len(answers), len(pairs))
        finally:
            # After a Ctrl-C those that wait their turn are not asked any more.
            pool.shutdown(cancel_futures=True)
    return answers


def _by_turns(wanted: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Put addresses in such an order that servers take turns, so that none is asked for all of its files at once."""
    often: Counter[str] = Counter()
    turns = []
    for one in sorted(wanted):
        server = one[0].partition("//")[2].partition("/")[0]
        turns.append((often[server], one))
        often[server] += 1
    return [one for _turn, one in sorted(turns)]
