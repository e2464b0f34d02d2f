"""CKAN's package dictionary; what CKAN has no field for goes to extras, under the names that ckanext-dcat reads.

Sources: https://docs.ckan.org/en/latest/api/#ckan.logic.action.create.package_create and the table of extras in
https://docs.ckan.org/projects/ckanext-dcat/en/latest/mapping/
"""

from __future__ import annotations

import re
from typing import Any

from ...countries.common.licences import licence
from ...locale import Words
from ..difference import PATH_KEY
from ..draft import Draft
from . import Published

NAME = Words(en="CKAN package", es="Paquete de CKAN")
FILE = "ckan-package.json"
# The extras that a publication writes; any other on the portal is somebody else's.
EXTRAS = ("identifier", "publisher_name", "contact_name", "contact_email", "theme", "frequency", "spatial_uri", "spatial_text",
          "temporal_start", "temporal_end", "language")  # fmt: skip


def render(draft: Draft, published: Published | None = None) -> dict[str, Any]:
    """Describe a publication as CKAN takes it; files appear as resources without their bytes."""
    known = licence(draft.text("license"))
    spatial = draft.text("spatial")
    extras = {
        "identifier": draft.text("identifier"),
        "publisher_name": draft.text("publisher"),
        "contact_name": draft.text("contact_point", "name"),
        "contact_email": draft.text("contact_point", "email"),
        "theme": draft.text("theme"),
        "frequency": draft.text("accrual_periodicity"),
        # The extra `spatial` is a geometry where ckanext-spatial is installed, so a place's name must not go there.
        "spatial_uri": spatial if spatial.startswith("http") else "",
        "spatial_text": "" if spatial.startswith("http") else spatial,
        "temporal_start": draft.text("temporal", "start"),
        "temporal_end": draft.text("temporal", "end"),
        "language": draft.text("language"),
    }
    return {
        "name": draft.text("name"),
        "title": draft.text("title"),
        "notes": draft.text("description"),
        "license_id": known.id if known else draft.text("license"),
        "version": draft.text("version"),
        "author": draft.text("publisher"),
        "maintainer": draft.text("contact_point", "name"),
        "maintainer_email": draft.text("contact_point", "email"),
        "tags": [{"name": tag} for tag in sorted({_tag(word) for word in draft.keywords}) if len(tag) > 1],
        "extras": [{"key": key, "value": value} for key, value in extras.items() if value],
        "resources": [
            {
                "name": one.title or one.path,
                "format": one.format,
                "mimetype": one.media_type,
                # On the file too: harvesters look for it there.
                "license": known.url if known else "",
                PATH_KEY: one.path,
            }
            for one in draft.distributions
        ],
    }


def _tag(word: str) -> str:
    # CKAN's rule for tags: letters, digits, spaces, - _ . and 2 to 100 characters.
    return re.sub(r"[^\w .-]+", " ", word).strip()[:100]
