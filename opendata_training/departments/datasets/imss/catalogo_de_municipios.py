"""Municipalities by the institute's key and by INEGI's, with the clinics that serve them, as a table of a user's desk."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, date, derived, only
from ...making.basic import picked
from ._lists import located

_FORMER = spoil("value-renamed", columns="ENTIDAD", names=FORMERLY)


def _clinics(block: Block) -> list[str]:
    """Give each municipality clinics whose numbers follow each other."""
    import numpy as np

    numbers = block.lasting("clinics").wholes(block.numbers["place"].astype(np.uint64), 1, 60) + block.numbers["within"]
    return picked([f"UMF {number}" for number in range(int(numbers.max()) + 1)], numbers)


DATASET = Dataset(
    Entry(
        title=Words(
            "Municipalities and the clinics that serve them", "Catálogo de municipios y sus clínicas de adscripción"
        ),
        what=Words(
            "A row is a clinic of a municipality, with the institute’s key of the municipality and INEGI’s beside it.",
            "Una fila es una clínica de un municipio, con la clave del Instituto y la del INEGI para el mismo municipio.",
        ),
        owner="Sin área responsable",
        system="Hoja de cálculo de un analista, en una carpeta compartida",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Whoever joins the insured jobs with other sources writes to ask for it: 46 messages last year.",
            "Lo pide quien cruza los puestos de trabajo con otras fuentes: 46 correos el año pasado.",
        ),
        effort=1,
        barriers=("no-owner", "upkeep"),
        legal_basis=Words(
            "Social Security Law: the institute gives medical care in its own units.",
            "Ley del Seguro Social: el Instituto presta la atención médica en sus propias unidades.",
        ),
        frequency="irregular",
    ),
    key=("CVE_MUN_IMSS", "UMF"),
    columns=(
        located(
            delegation_key="CVE_DELEGACION",
            delegation_name="DELEGACION",
            subdelegation="CVE_SUBDELEGACION",
            state="ENTIDAD",
            code="CVE_MUN_IMSS",
            geo="CVEGEO",
            municipality="MUNICIPIO",
            per=3,
        ),
        derived("UMF", _clinics),
        only(date("VIGENTE_DESDE", "2009-01-01", "2014-06-30"), "2014"),
    ),
    releases=(
        release(
            "2013",
            "catalogo-municipios-imss-inegi-2013.csv",
            spoil("column-removed", column="VIGENTE_DESDE", at=8),
            _FORMER,
            spoil("lost-leading-zero", columns="CVEGEO", width=5),
        ),
        release(
            "2014",
            "catalogo-municipios-imss-inegi-2014.csv",
            _FORMER,
            spoil("leading-apostrophe", columns="CVEGEO", every=15),
            spoil("untrimmed-label", column="MUNICIPIO", after="  "),
        ),
    ),
    full=1_500,
    small=60,
)
