"""A survey of smallholders that was made once: their land, their families, and where they live."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import blank, choice, coordinates, decimal, place, serial, whole

_DEGREE = "Â°"

DATASET = Dataset(
    Entry(
        title=Words("Survey of small producers", "Encuesta a pequeños productores"),
        what=Words(
            "A row is a household that was asked: who farms, how much land, what they earn, and where the house is.",
            "Una fila es un hogar encuestado: quién produce, con cuánta tierra, cuánto ingresa y dónde está la vivienda.",
        ),
        owner="Sin unidad responsable; la levantó una dirección que ya no existe",
        system="Un archivo en el disco de una computadora, con el cuestionario en papel",
        sensitivity="personal",
        demand=1,
        evidence=Words(
            "One thesis cites it; nobody has asked for it in two years.",
            "Una tesis la cita; nadie la ha pedido en dos años.",
        ),
        effort=5,
        barriers=("no-owner", "personal-data", "right-to-publish"),
        legal_basis=Words(
            "Law of the National System of Statistical and Geographical Information: what a household tells is "
            "confidential.",
            "Ley del Sistema Nacional de Información Estadística y Geográfica: lo que informa un hogar es "
            "confidencial.",
        ),
        frequency="irregular",
    ),
    key=("ID_CUEST",),
    columns=(
        serial("ID_CUEST", "{:05d}"),
        place(state_key="CVE_ENT", state="NOM_ENT", geo="CVE_MUN", municipality="NOM_MUN", per=6),
        coordinates("LATITUD", "LONGITUD"),
        choice("SEXO", {"Hombre": 3, "Mujer": 2}),
        whole("EDAD", 18, 91),
        choice("ESCOLARIDAD", {"Ninguna": 2, "Primaria": 6, "Secundaria": 4, "Bachillerato": 2, "Profesional": 1}),
        choice("LENGUA_INDIGENA", {"No": 5, "Sí": 1}),
        choice("DISCAPACIDAD", {"Ninguna": 12, "Motriz": 2, "Visual": 1, "Auditiva": 1}),
        choice("REGIMEN", {"Ejidal": 6, "Pequeña propiedad": 3, "Comunal": 2, "Rentada": 1}),
        decimal("SUP_HA", 0.25, 18, lean=2),
        blank(whole("INGRESO_MENSUAL", 300, 14_000, lean=2), 0.12),
        choice("CREDITO", {"No": 4, "Sí": 1}),
    ),
    releases=(
        release(
            "2016",
            "encuesta-productores-2016.tsv",
            spoil(
                "mixed-types",
                columns="INGRESO_MENSUAL",
                every=15,
                words=["no sabe", "no contestó", "depende de la cosecha"],
            ),
            spoil("coordinate-dms", columns="LATITUD", letter="N", glyph=_DEGREE),
            spoil("coordinate-dms", columns="LONGITUD", letter="W", glyph=_DEGREE),
            spoil("delimiter-unusual", delimiter="\t"),
            year=2016,
        ),
    ),
    full=9_000,
    small=100,
    personal={
        **{"LATITUD": "address", "LONGITUD": "address", "DISCAPACIDAD": "health", "NOM_MUN": "quasi", "SEXO": "quasi"},
        **{"EDAD": "quasi", "LENGUA_INDIGENA": "quasi", "SUP_HA": "quasi"},
    },
)
