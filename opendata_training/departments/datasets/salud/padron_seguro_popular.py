"""The people affiliated to the public health insurance, one a row."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import blank, choice, date, person, place, serial, steady, whole

JOINED = "FECHA_AFILIACION"


DATASET = Dataset(
    Entry(
        title=Words("People affiliated to Seguro Popular", "Padrón de afiliados al Seguro Popular"),
        what=Words(
            "A row is a person: names and CURP, where they live, their income group and since when they are insured.",
            "Una fila es una persona: su nombre y CURP, dónde vive, su decil de ingreso y desde cuándo está afiliada.",
        ),
        owner="Comisión Nacional de Protección Social en Salud",
        system="Sistema de Administración del Padrón",
        sensitivity="personal",
        demand=3,
        evidence=Words(
            "Researchers ask how many are insured in each municipality; nobody needs the names for that.",
            "Investigadores preguntan cuántas personas están afiliadas en cada municipio; para eso nadie "
            "necesita los nombres.",
        ),
        effort=5,
        barriers=("personal-data", "size", "right-to-publish"),
        legal_basis=Words(
            "General Health Law, on social protection in health; the Federal Law of Transparency and Access to Public"
            " Government Information protects the personal data of the list.",
            "Ley General de Salud, sobre la protección social en salud; la Ley Federal de Transparencia y Acceso a la"
            " Información Pública Gubernamental protege los datos personales del padrón.",
        ),
        frequency="R/P6M",
    ),
    key=("FOLIO",),
    columns=(
        steady(serial("FOLIO", "{:010d}", start=1_041)),
        steady(place(state_key="CVE_ENT", state="NOM_ENT", key="CVE_MUN", municipality="NOM_MUN", per=8)),
        steady(
            person(
                name="NOMBRE",
                surname="PATERNO",
                second="MATERNO",
                sex="SEXO",
                born="FECHA_NAC",
                curp="CURP",
                telephone="TEL",
            )
        ),
        steady(whole("DECIL", 1, 7, lean=2)),
        blank(
            choice("CONDICION", {"Ninguna": 82, "Diabetes": 7, "Hipertensión": 7, "Discapacidad": 2, "Asma": 2}), 0.1
        ),
        steady(date(JOINED, "2005-01-01", "2012-12-31")),
    ),
    releases=(
        release(
            "2013",
            "padron-seguro-popular-2013.csv",
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("date-form", columns=["FECHA_NAC", JOINED], form="dd/mm/yyyy"),
            spoil("ambiguous-date", columns=JOINED, every=25),
            spoil("duplicate-row", every=30),
            spoil("lost-leading-zero", columns="FOLIO", width=10),
            spoil("lost-leading-zero", columns="CVE_MUN", width=3),
            spoil("encoding-error", encoding="windows-1252"),
            year=2013,
        ),
        release(
            "2014",
            "padron-seguro-popular-2014.csv",
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("lost-character", columns=["NOMBRE", "PATERNO", "MATERNO"], every=14),
            spoil("unique-error", columns=["FOLIO", "DECIL"], every=30, style="other"),
            spoil("missing-marker", columns="CONDICION", marker="NULL"),
            spoil("column-renamed", column="PATERNO", to="APELLIDO_1"),
            spoil("column-renamed", column="MATERNO", to="APELLIDO_2"),
            spoil("byte-order-mark"),
            year=2014,
        ),
    ),
    full=5_500_000,
    small=100,
    personal={
        **{"NOMBRE": "name", "PATERNO": "name", "MATERNO": "name", "CURP": "curp", "TEL": "telephone"},
        **{"FECHA_NAC": "birth", "CONDICION": "health", "SEXO": "quasi", "CVE_MUN": "quasi", "DECIL": "quasi"},
    },
)
