"""What harvesters ask for: the whole portal, or one dataset, in the standards of open data.

The addresses and the pages of /catalog.ttl are those of ckanext-dcat
(https://docs.ckan.org/projects/ckanext-dcat/en/latest/endpoints/).
"""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

from flask import Blueprint, Response, current_app, request
from werkzeug.wrappers import Response as AnyResponse

from ..locale import language
from . import datasets
from .search import number
from .store import Store
from .words import words

catalogue = Blueprint("catalogue", __name__)

# As ckanext-dcat has it (ckanext.dcat.datasets_per_page).
ON_A_PAGE = 100
TURTLE, JSON_LD = "text/turtle; charset=utf-8", "application/ld+json; charset=utf-8"
HYDRA = "http://www.w3.org/ns/hydra/core#"
_PUBLIC = "NOT private AND state = 'active'"


@catalogue.get("/data.json")
def data_json() -> AnyResponse:
    """Give all datasets as data.json."""
    return _whole("data_json", "application/json; charset=utf-8")


@catalogue.get("/catalog.jsonld")
def json_ld() -> AnyResponse:
    """Give all datasets as DCAT-AP in JSON-LD."""
    return _whole("json_ld", JSON_LD)


@catalogue.get("/catalog.ttl")
def turtle() -> AnyResponse:
    """Give a page of the datasets as DCAT-AP in Turtle; ``page`` says which, and the answer which is the next."""
    return _whole("turtle", TURTLE, page=number(request.args.to_dict(), "page", 1, 1))


@catalogue.get("/dataset/<name>.ttl")
def dataset_turtle(name: str) -> AnyResponse:
    """Give one dataset as DCAT-AP in Turtle."""
    from ..publishing.metadata import dcat_turtle

    return _one(name, dcat_turtle.text, TURTLE)


@catalogue.get("/dataset/<name>.jsonld")
def dataset_json_ld(name: str) -> AnyResponse:
    """Give one dataset as DCAT-AP in JSON-LD."""
    from ..publishing.metadata import dcat_ap

    return _one(name, lambda *of: json.dumps(dcat_ap.render(*of), ensure_ascii=False, indent=2), JSON_LD)


def _store() -> Store:
    store: Store = current_app.extensions["store"]
    return store


def _base() -> str:
    return request.host_url.rstrip("/")


def _one(name: str, text: Callable[..., str], kind: str) -> AnyResponse:
    from ..publishing.metadata import package_draft

    with _store().reading() as db:
        row = datasets.find(db, name, see_private=False)
        package = _shown(db, row, _base())
    told = text(*package_draft(package, f"{_base()}/dataset/{row['name']}"))
    return _answer([told], kind, told)


def _whole(form: str, kind: str, page: int | None = None) -> AnyResponse:
    # Here and below: only a harvester pays for loading what describes a publication.
    from ..publishing.metadata import catalogue as many

    base, render = _base(), getattr(many, form)
    with _store().reading() as db:
        # Each moment counts, not the latest one alone: where the clock was set back a change is not the latest.
        state = db.execute(f"SELECT number, modified FROM package WHERE {_PUBLIC} ORDER BY number").fetchall()
        owners = [tuple(row) for row in db.execute("SELECT name, title FROM organization ORDER BY name")]
    say = words()
    home = many.Catalogue(
        home=base, title=say["portal"], description=say["tagline"], publisher=say["portal"], language=language(),
        modified=max((row["modified"] for row in state), default=""),
    )  # fmt: skip

    def pieces() -> Iterator[str]:
        yield from render(home, _drafts(base, page))
        if page is not None:
            yield _pages(base, page, len(state))

    return _answer(pieces(), kind, json.dumps([*map(tuple, state), page, owners]))


def _drafts(base: str, page: int | None) -> Iterator[Any]:
    """Give the public datasets one after the other, so that a thousand are never in memory."""
    from ..publishing.metadata import package_draft

    most, start = (-1, 0) if page is None else (ON_A_PAGE, (page - 1) * ON_A_PAGE)
    with _store().reading() as db:
        asked = f"SELECT * FROM package WHERE {_PUBLIC} ORDER BY number LIMIT ? OFFSET ?"
        for row in db.execute(asked, (most, start)):
            package = _shown(db, row, base)
            try:
                yield package_draft(package, f"{base}/dataset/{row['name']}")
            except Exception:
                # One dataset that cannot be read must not take the others from a harvester.
                logging.getLogger(__name__).exception("dataset %s", row["name"])


def _shown(db: sqlite3.Connection, row: sqlite3.Row, base: str) -> dict[str, Any]:
    """Give a dataset as package_show does, without an identifier that an earlier public dataset says too.

    The identifier is the dataset's address in the graph: two with one would become one there.
    """
    package = datasets.shown(db, row, base)
    sql = f"""SELECT 1 FROM term AS own JOIN term AS other ON other.field = own.field AND other.value = own.value
              JOIN package ON package.number = other.package
              WHERE own.package = ? AND own.field = 'extras_identifier' AND other.package < own.package AND {_PUBLIC}"""
    if db.execute(sql, (row["number"],)).fetchone():
        package["extras"] = [extra for extra in package["extras"] if extra["key"] != "identifier"]
    return package


def _pages(base: str, page: int, count: int) -> str:
    """Say in Hydra's words which page this is and where the others are (http://www.w3.org/ns/hydra/core)."""
    last = max(-(-count // ON_A_PAGE), 1)
    others = {"firstPage": 1, "lastPage": last, "nextPage": page + 1, "previousPage": page - 1}
    said = [f"<{HYDRA}totalItems> {count}", f"<{HYDRA}itemsPerPage> {ON_A_PAGE}"]
    said += [f'<{HYDRA}{name}> "{base}/catalog.ttl?page={one}"' for name, one in others.items() if 1 <= one <= last]
    return f"<{base}/catalog.ttl?page={page}> a <{HYDRA}PagedCollection> ;\n    " + " ;\n    ".join(said) + " .\n"


def _answer(pieces: Any, kind: str, state: str) -> AnyResponse:
    """Answer, or say that what the harvester has is still so."""
    tag = hashlib.sha256(f"{request.url} {language()} {state}".encode()).hexdigest()[:32]
    response = Response(pieces, content_type=kind)
    response.set_etag(tag, weak=True)
    # Anyone may read open data, pages of other sites too.
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response.make_conditional(request)
