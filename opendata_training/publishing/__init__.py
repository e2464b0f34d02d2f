"""A clean file becomes a published dataset: description, gates, difference, upsert, verification, receipt.

A publication is a folder with the data files and ``dataset.yaml``. `new_publication` starts one, `missing` says what only
a person can add, `publish` brings it to a portal, as often as one likes: what is there already is not sent again.
"""

from .new import Missing, missing, new_publication
from .outcome import GateResult, Publication
from .upsert import publish

__all__ = ["GateResult", "Missing", "Publication", "missing", "new_publication", "publish"]
