"""Certificates for moving animals from one state to another."""

from ....countries.mx.geography import STATES
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import blank, choice, date, place, serial, whole

# Which animals travel and why, how often, and how many together beside the most.
_KINDS = (
    ("Bovino", {"Engorda": 5, "Sacrificio": 4, "Cría": 2, "Repasto": 1, "Exhibición": 0.3}, 0.012),
    ("Porcino", {"Engorda": 1, "Sacrificio": 2, "Cría": 0.5}, 0.03),
    ("Ovino", {"Engorda": 2, "Sacrificio": 1, "Cría": 1}, 0.02),
    ("Caprino", {"Sacrificio": 1, "Cría": 0.5}, 0.02),
    ("Aves", {"Engorda": 1, "Sacrificio": 1}, 1.0),
    ("Abejas (colmenas)", {"Polinización": 0.7}, 0.04),
    ("Equino", {"Trabajo": 0.3, "Exhibición": 0.2}, 0.002),
)
KINDS = {(kind, why): often for kind, whys, _size in _KINDS for why, often in whys.items()}
SIZES = [size for _kind, whys, size in _KINDS for _why in whys]
REMARKS = (
    "Documentos completos",
    "Se revisó en el punto de verificación interno",
    "Presentó constancia de tratamiento contra plagas",
    "El guía cambió de vehículo",
    "Falta sello de la asociación ganadera local",
)

DATASET = Dataset(
    Entry(
        title=Words("Certificates for moving livestock", "Certificados zoosanitarios de movilización"),
        what=Words(
            "A row is a certificate: which animals, how many, from where to where, and why.",
            "Una fila es un certificado: qué animales, cuántos, de dónde a dónde y para qué.",
        ),
        owner="Dirección General de Salud Animal del SENASICA",
        system="Captura en las ventanillas de las uniones ganaderas, que envían su base cada mes",
        sensitivity="internal",
        demand=2,
        evidence=Words(
            "Two universities asked for it to study how diseases travel.",
            "Dos universidades la pidieron para estudiar cómo viajan las enfermedades.",
        ),
        effort=5,
        barriers=("third-party", "quality", "size"),
        legal_basis=Words(
            "Federal Law of Animal Health: the Ministry regulates how animals are moved.",
            "Ley Federal de Sanidad Animal: la Secretaría regula la movilización de animales.",
        ),
        frequency="R/P1M",
    ),
    key=("FOLIO_CZM",),
    columns=(
        serial("FOLIO_CZM", "CZM{yy}-{:08d}"),
        date("FECHA_EXPEDICION", "{year}-01-01", "{year}-12-31", rising=True),
        place(state="ENTIDAD_ORIGEN", municipality="MUNICIPIO_ORIGEN", scattered=True),
        choice("ENTIDAD_DESTINO", tuple(STATES.values())),
        choice(("ESPECIE", "MOTIVO"), KINDS),
        whole("CABEZAS", 1, 6_000, lean=2, like="ESPECIE", factors=SIZES),
        blank(choice("OBSERVACIONES", REMARKS), 0.4),
    ),
    releases=(
        release(
            "2017",
            "movilizacion-ganado-2017.csv",
            spoil("unit-in-cell", columns="CABEZAS", every=20, unit="cabezas"),
            spoil("personal-data", columns="OBSERVACIONES", every=24),
            spoil("blank-row", every=40),
            year=2017,
            yy=17,
        ),
    ),
    full=1_100_000,
    small=110,
)
