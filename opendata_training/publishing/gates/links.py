"""Every address in the description leads to what it promises; one that cannot be reached from here is said to be that."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from ...locale import Words
from .. import links
from ..description.draft import Draft
from ..description.remark import Remark
from ..links.states import STATES

TITLE = Words(en="Links", es="Enlaces")
UNIT = "3.2"
ASKS_THE_WEB = True
FORM = Words(
    en=(
        "{field} is “{address}”, which is no web address. Write it whole, beginning with https://, or leave it blank where "
        "there is none."
    ),
    es=(
        "{field} dice «{address}», que no es una dirección web. Escríbela completa, desde https://, o déjala vacía si no la "
        "hay."
    ),
)
BROKEN = Words(
    en="{field} does not give what it promises ({address}): {state}. {advice}",
    es="{field} no da lo que promete ({address}): {state}. {advice}",
)
UNREACHABLE = Words(
    en="{address} cannot be reached from here: {state}. That says nothing about whether others reach it.",
    es="{address} no se alcanza desde aquí: {state}. Eso no dice si otras personas lo alcanzan.",
)
NOT_ASKED = Words(en="{address} was not asked.", es="No se consultó {address}.")
GOOD: dict[str, Any] = {"landing_page": "", "distributions": [{"path": "data.csv"}]}
BAD: dict[str, Any] = {
    "landing_page": "www.department.example",
    "distributions": [{"download_url": "ftp://x.example/a.csv"}],
}


def look(draft: Draft, online: bool = True) -> list[str]:
    """Look at the form of every address, then ask those that have one."""
    said = []
    wanted: dict[str, tuple[str, str]] = {}
    for field, address, promise in _addresses(draft):
        if _is_address(address):
            wanted.setdefault(address, (field, promise))
        else:
            said.append(FORM.format(field=field, address=address))
    if not wanted:
        return said
    answers = links.look({address: promise for address, (_field, promise) in wanted.items()}, online=online)
    for address, (field, promise) in wanted.items():
        said += _told(field, address, promise, answers[address])
    return said


def _addresses(draft: Draft) -> list[tuple[str, str, str]]:
    """Give each address with its field and the format that is promised there."""
    found = [("landing_page", draft.text("landing_page"), "HTML")]
    if "://" in draft.text("successor"):
        found.append(("successor", draft.text("successor"), "HTML"))
    for number, one in enumerate(draft.distributions, start=1):
        found.append((f"distributions {number}: download_url", one.download_url, one.format))
        found.append((f"distributions {number}: access_url", one.access_url, ""))
    return [one for one in found if one[1]]


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, text))
    except ValueError:
        return False


def _told(field: str, address: str, promise: str, answer: links.Answer) -> list[str]:
    state = STATES[answer.state]
    if answer.reach == "not-looked-at":
        return [Remark(NOT_ASKED.format(address=address))]
    if answer.reach == "unreachable":
        return [Remark(UNREACHABLE.format(address=address, state=state.words))]
    if answer.reach == "broken" or state.broken:
        facts = {"status": answer.status or "", "seen": answer.seen, "final": answer.final, "format": promise}
        advice = state.advice.format(**facts) if state.advice else ""
        return [BROKEN.format(field=field, address=address, state=state.words, advice=advice).strip()]
    return []
