"""The programme's own practice portal, and all publications brought to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ...departments.dataset import codes, department
from ...locale import translator
from ...planning.department import Department
from ...publishing.many.bulk import Bulk, publish_all
from ...publishing.wire.answers import NotThere
from ...publishing.wire.web import Web
from ..opening import servers
from .describing import identifier
from .one import PUBLICATIONS, Prepared
from .playing import LAST, START

_ = translator("hundred")
# Beside the learner's own portal, which begins at 5001.
_FIRST_PORT = 5071


@dataclass(frozen=True)
class Address:
    """A portal that answers: its address and a token of it."""

    url: str
    token: str


@contextmanager
def practice_portal(folder: Path) -> Iterator[Address]:
    """Start a practice portal on a folder, made when missing, and stop it at the end.

    It is a process of its own, as a real one would be: what it does is not this one's time.

    Parameters:
        folder: the portal's folder.

    Raises:
        Problem: when it does not start.
    """
    # The server begins in another folder, where a short path would lead elsewhere.
    folder = folder.resolve()
    server = servers.start(
        _("The practice portal"),
        lambda port: ["-m", "opendata_training.cli", "portal", "--port", str(port), "--data", str(folder)],
        _FIRST_PORT,
        dict(os.environ),
        folder.with_suffix(".log"),
        lambda _line: None,
        page="/api/3/action/status_show",
    )
    try:
        yield Address(server.address.rstrip("/"), (folder / "token").read_text(encoding="ascii").strip())
    finally:
        servers.stop([server])


def publish_everything(
    departments: Path, portal: Address, prepared: Sequence[Prepared], jobs: int, bar: Callable[[int, int, str], None]
) -> Bulk:
    """Bring all publications to the portal, each to its department's organization, and the opening plans to its tracking page.

    Parameters:
        departments: the folder with a folder for each department.
        portal: where they go.
        prepared: what was made of each dataset; what is withheld or could not be made has no publication.
        jobs: how many at a time.
        bar: is told how many of how many datasets are done, and of what.
    """
    web = Web(portal.url, portal.token)
    try:
        for code in codes():
            _organization(web, code)
        bulk = publish_all(
            departments,
            portal.url,
            token=portal.token,
            jobs=jobs,
            progress=lambda _folder, done, whole: bar(done, whole, _("published")),
        )
        for code in codes():
            _plan(web, Department(departments / code), date.today())
    finally:
        web.close()
    return bulk


def _organization(web: Web, code: str) -> None:
    def there() -> Any:
        try:
            return web.ask("organization_show", {"id": code})
        except NotThere:
            return None

    about = department(code)
    if there() is None:
        web.write("organization_create", {"name": code, "title": f"{about.TITLE} ({about.ACRONYM})"}, look=there)


def _plan(web: Web, there: Department, today: date) -> None:
    """Send what the department promised; what is published the portal knows itself.

    The portal lives today and the plan in 2014, so the promises move: the day on which the plan stood is today.
    """
    code, later = there.folder.name, today - (START + timedelta(days=LAST))
    rows = [
        {"id": identifier(code, each), "name": str(row.get("name") or each), "promised": str(row["date"] + later)}
        for each, plans in there.by_id("opening-plan").items()
        for row in plans[-1:]
        if row.get("date") and (there.folder / PUBLICATIONS / each).is_dir()
    ]
    web.ask("opening_plan_update", {"organization": code, "rows": rows})
