"""A portal with something of everything, asked without a network."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from opendata_training.locale import use_language
from opendata_training.portal.app import create_app
from opendata_training.portal.store import Store

EU = "http://publications.europa.eu/resource/authority"
DISEASES = ("Dengue", "Influenza", "Sarampión", "Varicela")
SCHEMA = {
    "fields": [
        {"name": "mes", "title": "Mes", "type": "yearmonth", "description": "Mes en que se notificó."},
        {"name": "enfermedad", "type": "string", "description": "La enfermedad.", "constraints": {"enum": list(DISEASES)}},
        {"name": "sexo", "type": "string", "categories": [{"value": "M", "label": "Mujer"}, {"value": "H", "label": "Hombre"}]},
        {"name": "casos", "type": "integer", "unit": "casos", "constraints": {"minimum": 0, "required": True}},
    ],
    "primaryKey": ["mes", "enfermedad", "sexo"],
    "missingValues": ["", "n.d."],
}  # fmt: skip


def cases() -> str:
    rows = ["mes,enfermedad,sexo,casos"]
    for month in range(1, 13):
        for place, disease in enumerate(DISEASES):
            rows += [f"2014-{month:02},{disease},{sex},{month * 10 + place}" for sex in "MH"]
    return "\r\n".join(rows) + "\r\n"


def inspections() -> str:
    places = ("Rastro", "Restaurante", "Mercado", "Restaurante", "Restaurante")
    return "folio,lugar,monto\r\n" + "".join(f"F{row:03},{places[row % 5]},{row * 3}\r\n" for row in range(40))


class Filled:
    """A portal's app, its store, and a client that may write."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)
        self.app = create_app(self.store)
        self.client: FlaskClient = self.app.test_client()
        self.headers = {"Authorization": self.store.token}

    def act(self, action: str, file: tuple[str, str] | None = None, **asked: Any) -> Any:
        url = f"/api/3/action/{action}"
        if file:
            sent = {**asked, "upload": (io.BytesIO(file[1].encode()), file[0])}
            answer = self.client.post(url, data=sent, headers=self.headers)
        else:
            answer = self.client.post(url, json=asked, headers=self.headers)
        assert answer.status_code == 200, answer.get_data(as_text=True)
        return answer.get_json()["result"]

    def page(self, path: str, language: str = "en", *, signed_in: bool = False) -> str:
        headers = {"Accept-Language": language, **(self.headers if signed_in else {})}
        answer = self.app.test_client().get(path, headers=headers)
        assert answer.status_code == 200, f"{path}: {answer.status_code}"
        return answer.get_data(as_text=True)


def fill(portal: Filled) -> None:
    extras = {
        "identifier": "urn:uuid:5d7b1b0e-3a0c-4c1e-9d55-0f5b1a4f2c11",
        "theme": json.dumps([f"{EU}/data-theme/HEAL", f"{EU}/data-theme/SOCI"]),
        "frequency": f"{EU}/frequency/MONTHLY",
        "language": json.dumps([f"{EU}/language/SPA"]),
        "contact_position": "Titular",
        "spatial_text": "México",
        "temporal_start": "2014-01-01",
        "temporal_end": "2014-12-31",
        "issued": "2015-01-20",
        "modified": "2015-02-20",
    }
    portal.act("organization_create", name="salud", title="Secretaría de Salud", description="Cuida la salud de todos.")
    portal.act(
        "package_create",
        name="casos-nuevos",
        title="Casos nuevos por enfermedad, 2014",
        notes="Cada fila es una enfermedad en un mes.\n\nQueda fuera lo que no se notificó.",
        owner_org="salud",
        license_id="CC-BY-4.0",
        author="Secretaría de Salud",
        maintainer="Dirección de Estadística",
        maintainer_email="datos@salud.example",
        version="1.2.0",
        tags=[{"name": tag} for tag in ("enfermedad", "epidemiología", "salud pública")],
        extras=[{"key": key, "value": value} for key, value in extras.items()],
    )
    facts = {"package_id": "casos-nuevos", "name": "Casos 2014", "description": "Por mes y sexo.", "format": "CSV",
             "mimetype": "text/csv"}  # fmt: skip
    portal.act("resource_create", ("casos-2014.csv", cases()), **facts, schema=json.dumps(SCHEMA))
    portal.act(
        "resource_create", package_id="casos-nuevos", name="Mapa", url="https://salud.example/mapa.zip", format="ZIP"
    )
    for number in range(12):
        portal.act(
            "package_create",
            name=f"inspecciones-{number:02}",
            title=f"Inspecciones de la región {number}",
            notes="Inspecciones hechas.",
            owner_org="practice" if number % 2 else "salud",
            license_id="CC0-1.0" if number % 3 else "",
            tags=[{"name": f"región {number}"}, {"name": "inspecciones"}],
            extras=[{"key": "frequency", "value": "R/P1Y"}, {"key": "language", "value": "en"}],
        )
    portal.act(
        "resource_create", ("inspecciones.csv", inspections()), package_id="inspecciones-01", name="Datos", format="CSV"
    )
    portal.act("package_create", name="borrador", title="Un borrador", owner_org="salud", private=True)
    today = date.today()
    rows = [
        ("casos-nuevos", "Casos nuevos por enfermedad", today - timedelta(days=3)),
        ("egresos", "Egresos hospitalarios", today - timedelta(days=10)),
        ("vacunas", "Cobertura de vacunación", today + timedelta(days=30)),
        ("padron", "Padrón", None),
    ]
    told = [{"id": key, "name": name, "promised": str(promised or "")} for key, name, promised in rows]
    portal.act("opening_plan_update", organization="salud", rows=told)


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    use_language("en")
    portal = Filled(tmp_path_factory.mktemp("portal"))
    fill(portal)
    use_language(None)
    yield portal
    portal.store.close()


@pytest.fixture
def filled(_filled: Filled) -> Filled:
    """A portal that many tests look at and none changes."""
    return _filled


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Filled]:
    """A portal of one's own, with nothing in it."""
    portal = Filled(tmp_path / "portal")
    yield portal
    portal.store.close()
