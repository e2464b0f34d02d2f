"""The page of one file, and the file itself."""

from __future__ import annotations

from flask import Response, redirect, render_template, send_file, url_for
from werkzeug.wrappers import Response as AnyResponse

from ...countries.common.licences import licence
from .. import datasets, resources
from ..errors import not_found
from . import files
from .frame import base, hidden, pages, store, visible
from .saying import extras

# Types a browser cannot be made to run; everything else is plain bytes.
SAFE_TYPES = {"csv": "text/csv", "tsv": "text/tab-separated-values", "txt": "text/plain", "json": "application/json"}


@pages.get("/dataset/<name>/resource/<resource_id>")
def resource(name: str, resource_id: str) -> str | AnyResponse:
    """Show one file: what it is, its first rows, its picture, its data dictionary."""
    with store().reading() as db:
        row = visible(db, resources.find(db, resource_id)["package_id"])
        if name not in (row["id"], row["name"]):
            raise not_found(resource_id)
        if name != row["name"]:
            return redirect(url_for("pages.resource", name=row["name"], resource_id=resource_id))
        package = datasets.shown(db, row, base())
        kept = {one["id"]: one["stored"] for one in resources.of(db, row["id"]) if one["stored"]}
        why_hidden = hidden(db, row)
    found = next(one for one in package["resources"] if one["id"] == resource_id)
    own = licence(str(found.get("license") or "")) or licence(package["license_id"])
    return render_template(
        "resource.html",
        package=package,
        hidden=why_hidden,
        extras=extras(package),
        file=files.shown(found, package, kept),
        licence=own,
    )


@pages.get("/dataset/<name>/resource/<resource_id>/download/<filename>")
def download(name: str, resource_id: str, filename: str) -> Response:
    """Give a file, always as something to keep and never as something to show."""
    try:
        response = _sent(name, resource_id, filename)
    except FileNotFoundError:
        # A new version took its place between the look at the database and the look at the disk.
        response = _sent(name, resource_id, filename)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def _sent(name: str, resource_id: str, filename: str) -> Response:
    with store().reading() as db:
        row = resources.find(db, resource_id)
        package = visible(db, row["package_id"])
    if name not in (package["id"], package["name"]) or filename != row["filename"] or not row["stored"]:
        raise not_found(filename)
    ending = row["filename"].rpartition(".")[2]
    return send_file(
        # The name on the disk is one the portal made up: nothing of the address reaches the file system.
        store().files / row["stored"],
        mimetype=SAFE_TYPES.get(ending, "application/octet-stream"),
        as_attachment=True,
        download_name=row["filename"],
        etag=row["sha256"],
    )
