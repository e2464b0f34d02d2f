"""Add a file, or an address, to a dataset."""

from __future__ import annotations

from typing import Any

from .. import datasets, resources
from ..call import Call

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Add a resource to the dataset ``package_id``; the file comes as ``upload`` in a multipart form."""
    call.need("package_id")
    with call.placed_upload() as kept, call.writing() as db:
        package = call.editable(db, call.asked["package_id"])
        resource_id = resources.create(db, package["id"], call.asked, kept)
        datasets.touch(db, package["id"])
        call.changed(db, package["id"])
        return resources.shown(resources.find(db, resource_id), call.base)
