"""A clean file becomes a published dataset: description, gates, difference, upsert, verification, receipt.

A publication is a folder with the data files and ``dataset.yaml``. `new_publication` starts one, `missing` says what only
a person can add, `publish` brings it to a portal, as often as one likes: what is there already is not sent again.
`publish_all` does it for many, `update` for the next release, `rollback` goes back to an earlier one, `withdraw` takes it away.
"""

from .description.new import Missing, missing, new_publication
from .history import differences, releases
from .life.going_back import rollback
from .life.withdrawing import Withdrawal, withdraw
from .many.bulk import Bulk, publish_all
from .next_release import update
from .outcome import GateResult, Publication
from .upsert import publish

__all__ = [
    "Bulk",
    "GateResult",
    "Missing",
    "Publication",
    "Withdrawal",
    "differences",
    "missing",
    "new_publication",
    "publish",
    "publish_all",
    "releases",
    "rollback",
    "update",
    "withdraw",
]
