"""Complaints that consumers file, one a row, with who filed them."""

from ....locale import Words
from ...dataset import Dataset, Entry, release, some, spoil
from ...making import blank, choice, date, decimal, only, person, serial, text
from ._lists import OFFICES, SUPPLIERS

REASONS = {
    "Negativa a la entrega del producto o servicio": 5,
    "Negativa al cambio o devolución": 4,
    "Negativa a hacer efectiva la garantía": 4,
    "Cobro indebido": 4,
    "Incumplimiento de lo ofrecido": 3,
    "Deficiencia en el servicio": 3,
    "Publicidad engañosa": 1,
}
STATES_OF_IT = {"Conciliada": 6, "En trámite": 3, "No conciliada": 2, "Desistimiento": 1}
# The same outcome, as each office types it.
VARIANTS = {
    "Conciliada": ["CONCILIADA", "Conciliado", "conciliada"],
    "En trámite": ["EN TRAMITE", "En tramite", "Trámite"],
    "No conciliada": ["No conciliado", "NO CONCILIADA"],
}

DATASET = Dataset(
    Entry(
        title=Words("Complaints filed by consumers", "Quejas presentadas por consumidores"),
        what=Words(
            "A row is a complaint: who filed it, against whom, why, and how it ended.",
            "Una fila es una queja: quién la presentó, contra quién, por qué y cómo terminó.",
        ),
        owner="Dirección General de Quejas y Conciliación",
        system="Sistema Integral de Información y Procesos",
        sensitivity="personal",
        demand=4,
        evidence=Words(
            "Forty requests for information in a year ask for it; most would do without the names.",
            "La piden cuarenta solicitudes de información al año; a la mayoría le bastaría sin los nombres.",
        ),
        effort=5,
        barriers=("personal-data", "quality", "size"),
        legal_basis=Words(
            "Federal Consumer Protection Law: the office receives and settles complaints. Names and telephones are "
            "personal "
            "data.",
            "Ley Federal de Protección al Consumidor: la Procuraduría recibe y concilia quejas. Nombres y teléfonos "
            "son datos "
            "personales.",
        ),
        frequency="R/P1M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "Q-{year}-{:06d}"),
        date("FECHA_INGRESO", "{year}-01-01", "{year}-12-31", rising=True),
        choice("OFICINA", OFFICES),
        only(choice("MEDIO_INGRESO", {"Ventanilla": 5, "Teléfono": 3, "Conciliaexpress": 2}), "2014"),
        person(full="NOMBRE_CONSUMIDOR", telephone="TELEFONO", email="CORREO"),
        choice(("PROVEEDOR", "SECTOR"), SUPPLIERS),
        choice("MOTIVO", REASONS),
        blank(decimal("MONTO_RECLAMADO", 90, 64_000, lean=3), 0.08),
        choice("ESTADO_PROCESAL", STATES_OF_IT),
        text(
            "OBSERVACIONES",
            "{what} {then}",
            what=(
                "El consumidor entregó copia del contrato.",
                "Se citó a las partes a audiencia.",
                "Falta la factura.",
            ),
            then=("Se turna a conciliación.", "En espera de respuesta del proveedor.", "Se notificó al proveedor."),
        ),
    ),
    releases=(
        release(
            "2013",
            "quejas-2013.csv",
            spoil("column-removed", column="MEDIO_INGRESO", at=3),
            spoil(
                "mixed-dates",
                columns="FECHA_INGRESO",
                every=15,
                forms=some("dd/mm/yyyy", "mmm-yy", "mmmm/yyyy", least=2),
            ),
            spoil("encoding-error", encoding="windows-1252"),
            year=2013,
        ),
        release(
            "2014",
            "quejas-2014.csv",
            spoil("personal-data", columns="OBSERVACIONES", every=12),
            spoil("category-variant", columns="ESTADO_PROCESAL", every=20, variants=VARIANTS),
            spoil("unique-error", columns=["FOLIO", "MONTO_RECLAMADO"], every=40, style="other"),
            year=2014,
        ),
    ),
    full=120_000,
    small=110,
    personal={"NOMBRE_CONSUMIDOR": "name", "TELEFONO": "telephone", "CORREO": "email"},
)
