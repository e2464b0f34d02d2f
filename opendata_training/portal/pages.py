"""The pages a citizen sees: the list, a dataset, a file to download."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

from flask import Blueprint, Response, current_app, redirect, render_template, request, send_file, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from ..countries.common.frequencies import frequency
from ..countries.common.licences import licence
from ..locale import LANGUAGES, language
from . import datasets, resources
from .errors import Refusal, not_found
from .jsonld import jsonld
from .preview import Preview, preview
from .search import search
from .store import Store
from .words import words

pages = Blueprint("pages", __name__)

ON_A_PAGE = 10
# Types a browser cannot be made to run; everything else is plain bytes.
SAFE_TYPES = {"csv": "text/csv", "tsv": "text/tab-separated-values", "txt": "text/plain", "json": "application/json"}
LANGUAGE_NAMES = {"es": "Español", "en": "English"}


def _store() -> Store:
    store: Store = current_app.extensions["store"]
    return store


def human_size(size: int | None) -> str:
    """Give a size in bytes as people say it (1 kB = 1000 bytes)."""
    if size is None:
        return ""
    amount = float(size)
    for unit in ("bytes", "kB", "MB", "GB"):
        if amount < 1000 or unit == "GB":
            return f"{size} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return ""


def web_address(value: Any) -> str:
    """Give an address that is safe to link to; empty for any other kind (javascript:, data:…)."""
    text = str(value or "")
    return text if text.lower().startswith(("http://", "https://")) else ""


@pages.app_context_processor
def _everywhere() -> dict[str, Any]:
    """Give what every page needs."""
    path = request.path
    switches = [
        {"code": code, "name": LANGUAGE_NAMES[code], "here": code == language(),
         "url": url_for_language(path, code)} for code in LANGUAGES
    ]  # fmt: skip
    return {
        "w": words(),
        "lang": language(),
        "switches": switches,
        "human_size": human_size,
        "web_address": web_address,
    }


def url_for_language(path: str, code: str) -> str:
    """Give the address of this same page in another language."""
    asked = {**request.args.to_dict(), "lang": code}
    return f"{quote(path)}?{urlencode(asked)}"


@pages.get("/")
@pages.get("/dataset")
def home() -> str:
    """Show the datasets, or those that a search finds."""
    question = request.args.get("q", "").strip()
    page = max(request.args.get("page", 1, type=int), 1)
    asked = {"q": question, "rows": ON_A_PAGE, "start": (page - 1) * ON_A_PAGE}
    with _store().reading() as db:
        found = search(db, asked, _base())
    return render_template(
        "home.html", found=found, question=question, page=page, more=found["count"] > page * ON_A_PAGE
    )


@pages.get("/dataset/<name>")
def dataset(name: str) -> str | AnyResponse:
    """Show one dataset: what it says about itself, its files, and their first rows."""
    with _store().reading() as db:
        row = datasets.find(db, name, see_private=False)
        if row["name"] != name:
            return redirect(url_for("pages.dataset", name=row["name"]))
        package = datasets.shown(db, row, _base())
        stored = {one["id"]: one["stored"] for one in resources.of(db, row["id"])}
    extras = {extra["key"]: extra["value"] for extra in package["extras"]}
    page = f"{_base()}{url_for('pages.dataset', name=name)}"
    return render_template(
        "dataset.html",
        package=package,
        extras=extras,
        period=" – ".join(filter(None, (extras.get("temporal_start"), extras.get("temporal_end")))),
        rhythm=_rhythm(extras.get("frequency", "")),
        licence=licence(package["license_id"]),
        previews={one["id"]: _preview(one, stored[one["id"]]) for one in package["resources"]},
        structured=jsonld(package, page),
    )


@pages.get("/dataset/<name>/resource/<resource_id>/download/<filename>")
def download(name: str, resource_id: str, filename: str) -> Response:
    """Give a file, always as something to keep and never as something to show."""
    trusted = _store().knows(request.headers.get("Authorization", "").strip())
    with _store().reading() as db:
        row = resources.find(db, resource_id)
        package = datasets.find(db, row["package_id"], see_private=trusted)
    if name not in (package["id"], package["name"]) or filename != row["filename"] or not row["stored"]:
        raise not_found(filename)
    ending = row["filename"].rpartition(".")[2]
    response = send_file(
        # The name on the disk is one the portal made up: nothing of the address reaches the file system.
        _store().files / row["stored"],
        mimetype=SAFE_TYPES.get(ending, "application/octet-stream"),
        as_attachment=True,
        download_name=row["filename"],
        etag=row["sha256"],
    )
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@pages.app_errorhandler(Refusal)
def refused(refusal: Refusal) -> tuple[str, int]:
    """Show a page for what is not there."""
    return render_template("message.html", kind="not_found"), refusal.status


@pages.app_errorhandler(HTTPException)
def failed(error: HTTPException) -> tuple[str, int] | HTTPException:
    """Show a page, in the reader's language, for an address or a request that leads nowhere."""
    status = error.code or 500
    if status < 400:
        return error
    return render_template("message.html", kind="not_found" if status == 404 else "trouble"), status


def _base() -> str:
    return request.host_url.rstrip("/")


def _rhythm(code: str) -> str:
    found = frequency(code)
    return str(found.words) if found else code


def _preview(resource: dict[str, Any], stored: str | None) -> Preview | None:
    if not stored or str(resource["format"]).upper() not in ("CSV", "TSV"):
        return None
    return preview(_store().files / stored)
