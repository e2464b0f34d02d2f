"""A dataset's page and its files': what a citizen needs to decide, to use, to ask and to cite."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from opendata_training.portal.pages.dataset import freshness, period
from opendata_training.portal.pages.saying import day, mail_address, moment, number, shown

from ._looking import faults
from .conftest import Filled, cases

RTL = "\u202ecod.exe\u202c"


def facts(page: str) -> dict[str, str]:
    plain = {}
    for label, value in re.findall(r"<dt>(.*?)</dt><dd[^>]*>(.*?)</dd>", page, re.S):
        plain[label] = " ".join(re.sub(r"<[^>]+>", " ", value).split())
    return plain


def resource_of(portal: Filled, name: str) -> str:
    return str(portal.act("package_show", id=name)["resources"][0]["id"])


def test_it_says_what_a_citizen_asks(filled: Filled) -> None:
    told = facts(filled.page("/dataset/casos-nuevos"))
    assert told["Licence"].startswith("Creative Commons Attribution 4.0 Anyone may use it")
    assert told["Period covered"] == "from 1 January 2014 to 31 December 2014"
    assert told["Theme"] == "Health, Population and society" and told["Place covered"] == "Mexico"
    assert told["Updated how often"] == "every month Late: a release was due on 20 March 2015."
    assert told["First published"] == "20 January 2015" and told["Last release"] == "20 February 2015"
    assert told["Contact"] == "Dirección de Estadística , Titular datos@salud.example" and told["Version"] == "1.2.0"
    spanish = facts(filled.page("/dataset/casos-nuevos", "es"))
    assert spanish["Periodo que cubre"] == "del 1 de enero de 2014 al 31 de diciembre de 2014"
    assert spanish["Tema"] == "Salud, Población y sociedad"


def test_no_licence_is_said_plainly(filled: Filled) -> None:
    assert "ask the contact" in facts(filled.page("/dataset/inspecciones-00"))["Licence"]


def test_it_can_be_cited(filled: Filled) -> None:
    cited = re.search(r'class="cite"><bdi>(.*?)</bdi>', filled.page("/dataset/casos-nuevos"))
    assert cited and cited[1].startswith(
        "&#34;Casos nuevos por enfermedad, 2014&#34; by Secretaría de Salud, http://localhost/dataset"
    )
    assert cited[1].endswith("as of 20 February 2015")


def test_texts_in_another_language_than_the_pages_say_so(filled: Filled) -> None:
    english, spanish = filled.page("/dataset/casos-nuevos"), filled.page("/dataset/casos-nuevos", "es")
    assert '<h1 lang="es"><bdi>Casos nuevos' in english and "<h1><bdi>Casos nuevos" in spanish
    assert '<table lang="es">' in english and '<caption lang="en">' in english
    assert 'class="name" lang="es"' in filled.page("/?q=casos") and 'lang="en"><a' in filled.page("/?q=insp", "es")


def test_its_history_says_what_changed(empty: Filled) -> None:
    asked: dict[str, Any] = {
        "name": "lluvia",
        "owner_org": "practice",
        "title": "Lluvia",
        "version": "1.0.0",
        "private": True,
    }
    empty.act("package_create", **asked)
    empty.act("resource_create", ("a.csv", "a,b\n1,2\n"), package_id="lluvia", name="Datos", format="CSV")
    assert "Saved as a hidden draft" in empty.page("/dataset/lluvia", signed_in=True)
    hidden = f"/dataset/lluvia/resource/{resource_of(empty, 'lluvia')}"
    assert empty.app.test_client().get(hidden).status_code == 404 and empty.page(hidden, signed_in=True)
    empty.act("package_patch", id="lluvia", private=False)
    assert re.findall(r"</th><td>(.*?)</td>", empty.page("/dataset/lluvia")) == ["Published"]
    assert ">Published</td>" in empty.page("/dataset/lluvia", signed_in=True)
    extras = [{"key": "modified", "value": "2015-01-01"}]
    empty.act("package_patch", id="lluvia", notes="Diaria", version="1.0.1", extras=extras)
    empty.act("resource_patch", ("a.csv", "a,b\n1,3\n"), id=resource_of(empty, "lluvia"))
    told = re.findall(r"</th><td>(.*?)</td><td>(.*?)</td>", empty.page("/dataset/lluvia"))
    assert told == [("Changed: file “Datos”", "1.0.1"), ("Changed: description", "1.0.1"), ("Published", "1.0.0")]
    empty.act("resource_delete", id=resource_of(empty, "lluvia"))
    assert "file “Datos” taken away" in empty.page("/dataset/lluvia")


def test_a_file_has_a_page_of_its_own(filled: Filled) -> None:
    key = resource_of(filled, "casos-nuevos")
    page = filled.page(f"/dataset/casos-nuevos/resource/{key}")
    assert facts(page)["Format"] == "CSV" and facts(page)["Media type"] == "text/csv"
    assert "Total of “casos” by month" in page and "Mes en que se notificó." in page
    client = filled.app.test_client()
    assert client.get(f"/dataset/inspecciones-01/resource/{key}").status_code == 404
    assert client.get("/dataset/casos-nuevos/resource/nothing").status_code == 404
    package = filled.act("package_show", id="casos-nuevos")["id"]
    moved = client.get(f"/dataset/{package}/resource/{key}")
    assert moved.status_code == 302 and moved.headers["Location"].endswith(f"/dataset/casos-nuevos/resource/{key}")


def test_a_file_elsewhere_says_where(filled: Filled) -> None:
    page = filled.page("/dataset/casos-nuevos")
    assert "This file is kept on another site: salud.example" in page
    assert '<a class="button" href="https://salud.example/mapa.zip" rel="noopener nofollow"' in page


def test_the_picture_has_its_numbers_in_words_and_in_a_table(filled: Filled) -> None:
    page = filled.page("/dataset/casos-nuevos")
    assert (
        'role="img" aria-label="Total of “casos” by month. The least: January 2014 (92). The most: December 2014 (972).'
        in page
    )
    assert page.count('<th scope="row"><bdi>March 2014</bdi></th>') == 1 and page.count("<rect ") == 12
    assert "enero de 2014" in filled.page("/dataset/casos-nuevos", "es")


def test_signs_that_nobody_sees_cannot_mislead(empty: Filled) -> None:
    empty.act(
        "package_create", name="x1", owner_org="practice", title=f"Datos {RTL}\u200b\ufeff", notes=f"{RTL}", author=RTL
    )
    empty.act("resource_create", ("a.csv", f"a{RTL},b\n1,2\n"), package_id="x1", name=RTL, format="CSV")
    key = resource_of(empty, "x1")
    for path in ("/", "/dataset/x1", f"/dataset/x1/resource/{key}", f"/?q={RTL}"):
        page = re.sub(r"<script.*?</script>", "", empty.page(path), flags=re.S)
        assert "cod.exe" in page and not re.search("[\u200b\u202a-\u202e\ufeff]", page), path
    assert "<bdi>Datos cod.exe</bdi>" in empty.page("/dataset/x1")


ODD = (
    "",
    "[",
    "[]",
    '["x", 5]',
    "http://[",
    "{}",
    "\u202e",
    "x" * 3000,
    "9999-99-99",
    "0000",
    "R/P0D",
    "a, b,",
    "<b>&amp;",
)


@pytest.mark.parametrize("odd", ODD)
def test_no_odd_fact_keeps_a_page_from_being_shown(empty: Filled, odd: str) -> None:
    names = ("theme", "frequency", "language", "spatial_uri", "spatial_text", "temporal_start", "temporal_end", "issued",
             "modified", "identifier", "successor", "contact_position", "keyword", "access_rights")  # fmt: skip
    texts: dict[str, Any] = dict.fromkeys(
        ("title", "notes", "author", "maintainer", "maintainer_email", "license_id", "version", "url"), odd
    )
    extras = [{"key": key, "value": odd} for key in names if odd]
    empty.act("package_create", name="odd", owner_org="practice", **texts, extras=extras)
    told: dict[str, Any] = dict.fromkeys(
        ("name", "description", "format", "mimetype", "schema", "size", "hash", "license"), odd
    )
    empty.act("resource_create", package_id="odd", url=odd or "x", **told)
    empty.act("resource_create", ("a.csv", cases()), package_id="odd", **{**told, "format": "CSV"})
    keys = [one["id"] for one in empty.act("package_show", id="odd")["resources"]]
    for path in ("/", "/dataset/odd", *(f"/dataset/odd/resource/{key}" for key in keys)):
        assert faults(empty.page(path)) == [], path


def test_no_fact_opens_a_file_of_this_machine(empty: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.json").write_text('{"fields": [{"name": "secret", "type": "string"}]}', encoding="utf-8")
    empty.act("package_create", name="spy", owner_org="practice")
    for name in ("own.json", "./own.json", str(tmp_path / "own.json"), (tmp_path / "own.json").as_uri()):
        empty.act("resource_create", ("a.csv", cases()), package_id="spy", name="a", format="CSV", schema=name)
    for path in ("/dataset/spy", *(f"/dataset/spy/resource/{one['id']}" for one in
                 empty.act("package_show", id="spy")["resources"])):  # fmt: skip
        assert "secret" not in empty.page(path)


def test_the_successor_of_a_dataset_is_named(empty: Filled) -> None:
    extras = [{"key": "successor", "value": "javascript:alert(1)"}]
    empty.act("package_create", name="old", owner_org="practice", extras=extras)
    assert "no longer kept" in empty.page("/dataset/old") and 'href="javascript' not in empty.page("/dataset/old")
    empty.act("package_patch", id="old", extras=[{"key": "successor", "value": "https://new.example/data"}])
    assert '<a href="https://new.example/data">' in empty.page("/dataset/old")


def test_search_engines_read_it(filled: Filled) -> None:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', filled.page("/dataset/casos-nuevos"), re.S)
    assert found
    told = json.loads(found[1])
    assert told["@type"] == "Dataset" and told["temporalCoverage"] == "2014-01-01/2014-12-31"
    assert [one["name"] for one in told["variableMeasured"]] == ["mes", "enfermedad", "sexo", "casos"]


def test_many_files_stay_light(empty: Filled) -> None:
    empty.act("package_create", name="many", owner_org="practice", title="Many")
    wide = (
        ",".join(f"columna_{number}" for number in range(30))
        + "\n"
        + (",".join("x" * 20 for _ in range(30)) + "\n") * 20
    )
    for place in range(6):
        empty.act("resource_create", (f"f{place}.csv", wide), package_id="many", name=f"F{place}", format="CSV")
    page = empty.page("/dataset/many")
    assert page.count("<caption") == 3 and page.count("More about F") == 6


def test_when_the_next_release_is_due() -> None:
    assert freshness("R/P1M", "2015-01-31", date(2015, 2, 28)) == (
        "fresh",
        "Up to date: the next release is due by 28 February 2015.",
    )
    late = freshness("R/P1M", "2015-01-31", date(2015, 3, 1))
    assert late and late[0] == "late"
    assert freshness("irregular", "2015-01-31", date(2020, 1, 1)) is None
    assert (
        freshness("R/P1Y", "", date(2020, 1, 1)) is None and freshness("R/P10Y", "9995-01-01", date(2020, 1, 1)) is None
    )


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [("2014-01-01", "", "from 1 January 2014 on"), ("", "2014-12-31", "until 31 December 2014"), ("2014", "2015", "2014 – 2015"),
     ("", "", "")],
)  # fmt: skip
def test_periods_in_words(start: str, end: str, said: str) -> None:
    assert period(start, end) == said


def test_small_words() -> None:
    assert [number(value) for value in (0, 999, 1234567, 1234.5)] == [
        "0",
        "999",
        "1\u202f234\u202f567",
        "1\u202f234.50",
    ]
    assert (
        day("2014-02-30") == "2014-02-30" and day("2014-02-03T10:00:00.000001") == "3 February 2014" and day(None) == ""
    )
    assert moment("2014-02-03T10:05:00.000001") == "3 February 2014, 10:05 UTC" and moment("x") == "x"
    assert mail_address("mailto:a@b.mx") == "a@b.mx"
    assert not any(map(mail_address, ("a@b.mx?bcc=c@d.mx", "a b@c.mx", "x", None, "a@b.mx\nc@d.mx")))
    assert shown("a\u202eb\tc\nd\u200d") == "ab\tc\nd\u200d" and shown(5) == 5
