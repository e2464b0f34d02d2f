"""Interviews of drivers on the road, about where they come from and where they go."""

from __future__ import annotations

from ....countries.mx.geography import MUNICIPALITIES
from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, place, serial, whole

_REASONS = {
    "Trabajo": 8,
    "Recreación": 4,
    "Visita a familiares": 3,
    "Consulta médica": 1,
    "Educación": 2,
    "Comercio en tránsito": 2,
}
_VEHICLES = {"Automóvil": 10, "Camioneta": 4, "Camión de carga": 3, "Motocicleta": 1}


def _trip(block: Block) -> list[list[str]]:
    """Give where the trip began and where it ends: municipalities of the state of the station, never the same twice."""
    towns = {int(state): list(named.values()) for state, named in MUNICIPALITIES.items()}
    draws = block.chance("trip").draws(block.rows).tolist()
    found: list[list[str]] = [[], []]
    for state, draw in zip(block.numbers["state"].tolist(), draws, strict=True):
        names = towns[state]
        rest, start = divmod(draw >> 8, len(names))
        found[0].append(names[start])
        found[1].append(names[(start + 1 + rest % (len(names) - 1)) % len(names)])
    return found


DATASET = Dataset(
    Entry(
        title=Words("Origin and destination survey on roads", "Encuesta de origen y destino en carreteras"),
        what=Words(
            "A row is a driver who was stopped and asked: what they drive, from where to where, why, their sex and age.",
            "Una fila es una persona a quien se detuvo y preguntó: qué conduce, de dónde a dónde, por qué, su sexo y edad.",
        ),
        owner="Sin área asignada; la encargó la anterior Dirección General de Planeación",
        system="Disco que entregó la empresa que levantó la encuesta",
        sensitivity="internal",
        demand=2,
        evidence=Words(
            "Two universities have asked for it in five years; the newer counts answer most questions.",
            "Dos universidades la han pedido en cinco años; los aforos más recientes responden casi todo.",
        ),
        effort=5,
        barriers=("no-owner", "third-party", "personal-data"),
        legal_basis=Words(
            "Planning Law: studies that a programme rests on; the contract does not say who may publish the answers.",
            "Ley de Planeación: estudios que sustentan un programa; el contrato no dice quién puede publicar las "
            "respuestas.",
        ),
        frequency="irregular",
    ),
    key=("NUM_ENCUESTA",),
    columns=(
        serial("NUM_ENCUESTA", "EOD{year}{:06d}"),
        date("FECHA", "{year}-03-03", "{year}-05-30", rising=True),
        place(state="ENTIDAD", municipality="ESTACION", scattered=True),
        choice("SENTIDO", ("Ida", "Regreso")),
        choice("VEHICULO", _VEHICLES),
        whole("OCUPANTES", 1, 6, lean=3, like="VEHICULO", factors=(0.8, 1.0, 0.4, 0.34)),
        derived(("ORIGEN", "DESTINO"), _trip),
        choice("MOTIVO", _REASONS),
        blank(choice("SEXO", {"H": 7, "M": 3}), 0.04),
        blank(whole("EDAD", 18, 79), 0.09),
    ),
    releases=(
        release(
            "2014",
            "encuesta-origen-destino-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("lost-character", columns=["VEHICULO", "ORIGEN", "DESTINO", "MOTIVO"], every=12),
            spoil("missing-marker", columns="EDAD", marker="99"),
            spoil("multirow-header", over={"VIAJE": ["ORIGEN", "MOTIVO"], "PERSONA ENTREVISTADA": ["SEXO", "EDAD"]}),
            year=2014,
        ),
    ),
    full=61_000,
    small=100,
    personal={"SEXO": "quasi", "EDAD": "quasi", "ORIGEN": "quasi", "DESTINO": "quasi"},
)
