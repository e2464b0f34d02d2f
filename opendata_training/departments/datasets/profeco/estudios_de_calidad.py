"""What the consumer laboratory found in products it bought and tested."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, serial, whole
from ...making.basic import picked, written

# The study, what was tested, the unit, how much a pack says it holds, and the brands, which are invented.
STUDIES = (
    ("Atún enlatado", "Atún aleta amarilla en agua", "g", 140, ("Mar Azul", "Bahía", "Puerto Ángel")),
    ("Café soluble", "Café soluble puro", "g", 100, ("Cafetal", "Niebla", "Altura")),
    ("Champú", "Champú para cabello normal", "ml", 400, ("Sábila", "Rizos", "Nácar")),
    ("Detergentes", "Detergente en polvo", "g", 900, ("Blancura", "Espumín", "Nieve")),
    ("Jugos y néctares", "Néctar de durazno", "ml", 946, ("Huerta Vieja", "El Durazno", "Frutal")),
    ("Leche", "Leche ultrapasteurizada entera", "ml", 950, ("Establo Viejo", "San Isidro", "La Vaquita")),
    ("Pintura vinílica", "Pintura vinil-acrílica blanca", "ml", 3800, ("Cromo", "Muralla", "Añil")),
    ("Quesos", "Queso tipo panela", "g", 380, ("La Ordeña", "Rancho Tío Luis", "Cuajada Real")),
    ("Tequila", "Tequila reposado", "ml", 750, ("Piedra Añeja", "Los Magueyes", "Don Nicanor")),
)
COUNTRIES = ("México", "Estados Unidos", "España", "Colombia")
VERDICTS = ("No suficiente", "Suficiente", "Bueno", "Muy bueno", "Excelente")


def _samples(block: Block) -> list[list[str]]:
    """Give what was tested, one study after the other: what it is, its brand, what the pack says and what was measured."""
    import numpy as np

    start = block.chance("first").between(0, len(STUDIES) - 1)
    study = (start + block.rows.astype(np.int64) * len(STUDIES) // block.total) % len(STUDIES)
    brand = study * 3 + block.chance("MARCA").wholes(block.rows, 0, 2)
    said = np.array([one[3] for one in STUDIES])[study]
    measured = said * block.chance("measured").wholes(block.rows, 9_650, 10_160) // 1_000
    # A brand comes from one country; tequila from no other than Mexico.
    every = np.arange(3 * len(STUDIES), dtype=np.uint64)
    country = np.maximum(0, block.lasting("PAIS_ORIGEN").wholes(every, -6, len(COUNTRIES) - 1))
    country[-3:] = 0
    told = [picked([str(one[at]) for one in STUDIES], study) for at in range(4)]
    brands = picked([name for one in STUDIES for name in one[4]], brand)
    return [*told[:3], brands, picked(COUNTRIES, country[brand]), told[3], written(measured, 1)]


def _verdicts(block: Block) -> list[str]:
    """Give what the score means."""
    import numpy as np

    return picked(VERDICTS, np.searchsorted(np.array([55, 65, 78, 90]), block.numbers["CALIFICACION"], side="right"))


DATASET = Dataset(
    Entry(
        title=Words("Quality studies of products", "Estudios de calidad de productos"),
        what=Words(
            "A row is a product that the laboratory tested: what its label says and what was measured.",
            "Una fila es un producto que probó el laboratorio: qué dice su etiqueta y qué se midió.",
        ),
        owner="Laboratorio Nacional de Protección al Consumidor",
        system="Informes de cada estudio y una hoja de cálculo con los resultados",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "The studies are the most read pages of the consumer magazine; teachers ask for the figures.",
            "Los estudios son las páginas más leídas de la Revista del Consumidor; docentes piden las cifras.",
        ),
        effort=2,
        barriers=("format", "quality"),
        legal_basis=Words(
            "Federal Consumer Protection Law: the office tests products and tells consumers the results.",
            "Ley Federal de Protección al Consumidor: la Procuraduría analiza productos y da a conocer los resultados.",
        ),
        frequency="R/P2M",
    ),
    key=("CLAVE_MUESTRA",),
    columns=(
        serial("CLAVE_MUESTRA", "LNPC/{year}/{:04d}"),
        derived(
            ("ESTUDIO", "PRODUCTO", "UNIDAD", "MARCA", "PAIS_ORIGEN", "CONTENIDO_DECLARADO", "CONTENIDO_VERIFICADO"),
            _samples,
        ),
        whole("LOTE", 1, 99_999, pattern="L{:05d}"),
        date("FECHA_COMPRA", "{year}-01-10", "{year}-10-31", rising=True),
        blank(whole("CALIFICACION", 42, 100), 0.06),
        choice("INFORMACION_COMERCIAL", {"Cumple": 5, "No cumple": 2}),
        derived("VEREDICTO", _verdicts),
    ),
    releases=(
        release(
            "2013",
            "estudios-de-calidad-2013.csv",
            spoil("unit-in-cell", columns="CALIFICACION", every=12, unit="pts."),
            spoil("decimal-mark", columns="CONTENIDO_VERIFICADO"),
            spoil("delimiter-unusual", delimiter=";"),
            year=2013,
        ),
        release(
            "2014",
            "estudios-de-calidad-2014.csv",
            spoil("mixed-types", columns="CALIFICACION", every=14, words=["pendiente", "en revisión", "no aplica"]),
            spoil("column-renamed", column="CALIFICACION", to="CALIF_GLOBAL"),
            spoil("column-moved", column="MARCA", to=1, at=4),
            year=2014,
        ),
    ),
    full=1_400,
    small=70,
    known={"mixed-types": "mixed-types;CALIFICACION~^[0-9.]*$"},
)
