"""Descriptions to try the standards on: a full one, the least, one of files elsewhere, and made-up ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from opendata_training.publishing.description.draft import Draft
from opendata_training.publishing.metadata import Published
from opendata_training.publishing.metadata._told import clean

PAGE = "https://portal.example/dataset/rain"
PUBLISHED = Published(PAGE, {"rain-2014.csv": f"{PAGE}/resource/1/download/rain-2014.csv"})
FULL: dict[str, Any] = {
    "identifier": "urn:uuid:5d7b1b0e-3a0c-4c1e-9d55-0f5b1a4f2c11",
    "name": "rain",
    "title": 'Lluvia "diaria"\npor estación \\ 2014',
    "description": "Una fila por estación y día.\n\nNo incluye estaciones cerradas.",
    "publisher": "Comisión de práctica",
    "contact_point": {"name": "Oficina de datos", "position": "Titular de estadística", "email": "datos@c.example"},
    "license": "CC-BY-4.0",
    "theme": "ENVI, Salud, presas",
    "keyword": ["lluvia", "agua y clima", "I+D"],
    "accrual_periodicity": "R/P1M",
    "spatial": "MX",
    "temporal": {"start": "2014-01-01", "end": "2014-12-31"},
    "language": "es, en",
    "version": "1.2.0",
    "issued": "2014-06-15",
    "modified": "2015-01-10",
    "access_rights": "public",
    "rights": "Cítese el conjunto y la fecha.",
    "successor": "https://portal.example/dataset/rain-by-hour",
    "distributions": [
        {
            "path": "rain-2014.csv", "title": "Lluvia 2014", "description": "Todas las estaciones.",
            "schema": "rain-2014.schema.json", "media_type": "text/csv", "format": "CSV", "byte_size": "20",
            "sha256": "ab" * 32, "issued": "2014-06-15", "modified": "2015-01-10",
            "temporal": {"start": "2014-01-01", "end": "2014-12-31"},
        },
        {"download_url": "https://c.example/año 2013.xlsx", "title": "Lluvia 2013", "format": "XLSX", "license": "CC0-1.0"},
        {"access_url": "https://c.example/consulta", "title": "Consulta"},
    ],
}  # fmt: skip
# What no gate and no standard can do without.
LEAST: dict[str, Any] = {
    "identifier": "rain-2014",
    "title": "Rain",
    "description": "Rain by day.",
    "publisher": "A department",
    "contact_point": {"name": "An office", "email": "a@d.example"},
    "license": "libre-uso-mx",
    "distributions": [{"path": "rain-2014.csv"}],
}
SCHEMA = {"fields": [{"name": "day", "type": "date", "description": 'The day, as "YYYY-MM-DD"'}, {"name": "mm"}]}


def put(folder: Path, facts: dict[str, Any]) -> Draft:
    """Give a publication of these facts, its files in the folder."""
    (folder / "rain-2014.csv").write_text("day,mm\n2014-01-01,5\n", encoding="utf-8")
    (folder / "rain-2014.schema.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
    return Draft(folder, facts)


# Quotes, line ends, both directions of writing, signs of four bytes, halves of signs, ends of tags and of IRIs.
SIGNS = ('"', "\\", "a\nb", "\t", "\x00", "\ud800", "🌧️ lluvia", "مطر", "\u202eabc", "</script>", "a> <b", '"@es .\n<x> a <y>',
         '{"@id": "x"}', "@id", "_:b0", "'''", '"""', "a,b;c", "´ñ", "\ufffe", "%", "urn:x")  # fmt: skip
ODD = st.one_of(st.text(max_size=20), st.sampled_from(SIGNS))
DAYS = st.one_of(ODD, st.dates().map(str), st.sampled_from(["2014", "2014-06", "2014-06-15T10:00:00Z", "2014-02-30"]))
LINKS = ("https://x.example/a b", "http://[", "https://ñandú.example/ñ?q=á#f", "javascript:alert(1)", "https://x/%zz",
         "ftp://x/y", 'http://x.example/<>"{}|\\^`', "//x", "https://user:pw@x.example:80/")  # fmt: skip
ADDRESSES = st.one_of(ODD, st.sampled_from(LINKS))
ROWS = st.fixed_dictionaries(
    {},
    optional={
        "path": st.one_of(ODD.map(clean), st.just("rain-2014.csv")), "download_url": ADDRESSES.map(clean),
        "access_url": ADDRESSES.map(clean), "title": ODD, "description": ODD,
        "schema": st.one_of(ODD, st.just('{"fields": [{"name": "é"}]}'), st.just("rain-2014.schema.json")),
        "media_type": st.one_of(ODD, st.just("text/csv")), "format": st.one_of(ODD, st.just("csv")),
        "byte_size": st.sampled_from(["", "0", "12", "x", "-1"]), "sha256": st.sampled_from(["", "ab" * 32, "xyz"]),
        "license": st.one_of(ADDRESSES, st.just("cc-by")), "issued": DAYS, "modified": DAYS,
        "temporal": st.one_of(ODD, st.fixed_dictionaries({"start": DAYS, "end": DAYS})),
    },
)  # fmt: skip
FACTS = st.fixed_dictionaries(
    {},
    optional={
        **{name: ODD for name in ("name", "title", "description", "publisher", "version", "rights", "organization")},
        "identifier": ADDRESSES,
        "contact_point": st.fixed_dictionaries(
            {"name": ODD, "email": st.one_of(ODD, st.just("a@b.example")), "position": ODD}
        ),
        "license": st.one_of(ADDRESSES, st.sampled_from(["CC-BY-4.0", "libre-uso-mx"])),
        "theme": st.one_of(ODD, st.sampled_from(["ENVI", "Medio ambiente", "http://x.example/theme"])),
        "keyword": st.one_of(ODD, st.lists(ODD, max_size=3)),
        "accrual_periodicity": st.one_of(ADDRESSES, st.sampled_from(["R/P1Y", "realtime"])),
        "spatial": st.one_of(ADDRESSES, st.sampled_from(["México", "GTM", "https://sws.geonames.org/1/"])),
        "temporal": st.one_of(ODD, st.fixed_dictionaries({"start": DAYS, "end": DAYS})),
        "language": st.one_of(ODD, st.sampled_from(["es", "en-GB, fr", "xx"])),
        "issued": DAYS,
        "modified": DAYS,
        "access_rights": st.one_of(ODD, st.sampled_from(["public", "restricted"])),
        "landing_page": ADDRESSES,
        "successor": ADDRESSES,
        "distributions": st.one_of(ODD, st.lists(ROWS, max_size=3)),
    },
)
