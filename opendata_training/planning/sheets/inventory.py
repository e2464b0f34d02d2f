"""The inventory: every dataset a department has, with who answers for it, where it is kept and whether it may be opened.

The first eight columns are those of ADELA's inventory (see `adela_inventory`), so that one can be made of the other.
"""

from __future__ import annotations

from ...countries.common.frequencies import FREQUENCIES
from ...locale import Words
from .. import checks
from ..sheet import Column, Sheet

# As ADELA asks: public, or private or restricted with the reason beside it. "No" answers its title's question.
PRIVATE = {
    "public": Words("public", "público"),
    "private": Words("private", "privado"),
    "restricted": Words("restricted", "restringido"),
}
_PRIVATE_SAID = {
    "no": "public",
    "pública": "public",
    "yes": "private",
    "sí": "private",
    "privada": "private",
    "restringida": "restricted",
}
SENSITIVITY = {
    "public": Words("public", "público"),
    "internal": Words("internal", "interno"),
    "personal": Words("personal data", "datos personales"),
    "reserved": Words("reserved", "reservado"),
}
_SENSITIVITY_SAID = {
    "pública": "public",
    "interna": "internal",
    "personales": "personal",
    "dato personal": "personal",
    "reservada": "reserved",
    "classified": "reserved",
    "clasificado": "reserved",
    "clasificada": "reserved",
}
_UPDATE_SAID = {
    "real time": "realtime",
    "tiempo real": "realtime",
    "continuo": "realtime",
    "daily": "R/P1D",
    "diario": "R/P1D",
    "diaria": "R/P1D",
    "weekly": "R/P1W",
    "semanal": "R/P1W",
    "fortnightly": "R/P2W",
    "quincenal": "R/P2W",
    "monthly": "R/P1M",
    "mensual": "R/P1M",
    "bimonthly": "R/P2M",
    "bimestral": "R/P2M",
    "quarterly": "R/P3M",
    "trimestral": "R/P3M",
    "cuatrimestral": "R/P4M",
    "half-yearly": "R/P6M",
    "semestral": "R/P6M",
    "yearly": "R/P1Y",
    "annual": "R/P1Y",
    "annually": "R/P1Y",
    "anual": "R/P1Y",
    "biennial": "R/P2Y",
    "bienal": "R/P2Y",
    "quinquenal": "R/P5Y",
    "decenal": "R/P10Y",
    "as needed": "irregular",
    "eventual": "irregular",
    "no periodic": "irregular",
    "sin periodicidad": "irregular",
}

COLUMNS = (
    Column(
        "responsible",
        Words("Responsible", "Responsable"),
        Words(
            "The post that answers for the dataset and publishes it; a post, because people move on.",
            "El cargo que responde por el conjunto y lo publica; un cargo, porque las personas se van.",
        ),
        also=("Unidad responsable", "Área responsable", "Cargo responsable", "Responsible post"),
        example=Words("Head of Statistics", "Titular de la Dirección de Estadística"),
    ),
    Column(
        "name",
        Words("Dataset", "Nombre del conjunto"),
        Words(
            "The dataset's name: what it is about, without the year and without the format.",
            "El nombre del conjunto: de qué trata, sin el año y sin el formato.",
        ),
        filled=True,
        also=("Conjunto", "Conjunto de datos", "Nombre del conjunto de datos", "Dataset name", "Name of the dataset"),
        example=Words("Rain by station", "Lluvia por estación"),
    ),
    Column(
        "resource",
        Words("Resource", "Nombre del recurso"),
        Words(
            "One file or table of the dataset; a dataset of three years may have three.",
            "Un archivo o una tabla del conjunto; un conjunto de tres años puede tener tres.",
        ),
        filled=True,
        also=("Recurso", "Recurso de datos", "Resource name", "Name of the resource"),
        example=Words("Daily rain by station, 2014", "Lluvia diaria por estación, 2014"),
    ),
    Column(
        "about",
        Words("What is it about?", "¿De qué es?"),
        Words(
            "One sentence: what a row is, and what it tells.",
            "Una oración: qué es una fila y qué dice.",
        ),
        filled=True,
        also=("De que es", "Descripción", "Description", "About"),
        example=Words(
            "A row is a station on a day, with its millimetres of rain.",
            "Una fila es una estación en un día, con sus milímetros de lluvia.",
        ),
    ),
    Column(
        "private",
        Words("Does it have private data?", "¿Tiene datos privados?"),
        Words(
            "Public, private or restricted; “no” is read as public and “yes” as private.",
            "Público, privado o restringido; «no» se lee como público y «sí» como privado.",
        ),
        "choice",
        PRIVATE,
        also=("Private data", "Datos privados"),
        said=_PRIVATE_SAID,
    ),
    Column(
        "reason",
        Words("Reason", "Razón"),
        Words(
            "Why it is private or restricted: which data, and which rule protects them.",
            "Por qué es privado o restringido: qué datos, y qué norma los protege.",
        ),
        also=(
            "Razón por la cual los datos son privados",
            "Razón por la cuál son privados los datos",
            "Razón por la que son privados",
            "Reason why the data are private",
        ),
    ),
    Column(
        "platform",
        Words("Platform", "¿Plataforma?"),
        Words(
            "What it is kept with: a spreadsheet, a database and which one, paper.",
            "Con qué se guarda: hoja de cálculo, base de datos y cuál, papel.",
        ),
        also=(
            "Plataforma",
            "¿En qué plataforma, tecnología, programa o sistema se albergan?",
            "¿En qué plataforma se alberga?",
            "¿En qué tipo de Base de Datos (DBMS) se almacenan?",
            "Technology",
        ),
        example=Words("Spreadsheet", "Hoja de cálculo"),
    ),
    Column(
        "date",
        Words("Month of publication", "Fecha"),
        Words(
            "The month in which it is to be published, as 2026-11.",
            "El mes en que se piensa publicar, como 2026-11.",
        ),
        "month",
        also=(
            "Date",
            "Fecha (AAAA-MM)",
            "Fecha estimada de publicación",
            "Fecha estimada de publicación (AAAA-MM)",
            "Fecha estimada de publicación en datos.gob.mx",
            "Fecha estimada de publicación en datos.gob.mx (en caso de ser datos públicos) (AAAA-MM)",
        ),
    ),
    Column(
        "id",
        Words("Id", "Clave"),
        Words(
            "How the dataset is known in every file of the plan. It is made once from the name and stays when the name changes.",
            "Con qué se conoce el conjunto en todos los archivos del plan. Se hace una vez con el nombre y se queda aunque el "
            "nombre cambie.",
        ),
        also=("Clave del conjunto", "Identificador", "Identifier"),
        example=Words("rain-station", "lluvia-estacion"),
    ),
    Column(
        "owner",
        Words("Owner", "Área que lo genera"),
        Words(
            "The unit that makes the data and can say whether they are right.",
            "El área que produce los datos y puede decir si son correctos.",
        ),
        also=("Área generadora", "Área dueña", "Unidad generadora", "Unit", "Owning unit"),
    ),
    Column(
        "system",
        Words("System", "Sistema"),
        Words(
            "The name of the system, book or folder that they come out of.",
            "El nombre del sistema, libro o carpeta de donde salen.",
        ),
        also=("Sistema de origen", "Source system"),
    ),
    Column(
        "format",
        Words("Format", "Formato"),
        Words("The kind of file that comes out of it: CSV, XLSX, PDF…", "El tipo de archivo que sale: CSV, XLSX, PDF…"),
        also=("File format", "Formato del archivo"),
    ),
    Column(
        "size_mb",
        Words("Size (MB)", "Tamaño (MB)"),
        Words(
            "How large one release is, in megabytes; an estimate will do.",
            "Cuánto pesa una versión, en megabytes; basta una estimación.",
        ),
        "number",
        least=0,
        also=("Size", "Tamaño", "MB"),
    ),
    Column(
        "update",
        Words("Update", "Periodicidad"),
        Words("How often it is updated.", "Cada cuándo se actualiza."),
        "choice",
        {one.code: one.words for one in FREQUENCIES},
        also=(
            "Frequency",
            "Frecuencia",
            "Frecuencia con la que actualizan",
            "Frecuencia de actualización",
            "Actualización",
        ),
        said=_UPDATE_SAID,
    ),
    Column(
        "sensitivity",
        Words("Sensitivity", "Sensibilidad"),
        Words(
            "Public: nothing stands in the way. Internal: for own use so far. Personal data: to be protected first. Reserved: "
            "parts may be classified.",
            "Público: nada lo impide. Interno: hasta ahora, de uso propio. Datos personales: hay que protegerlos antes. "
            "Reservado: partes podrían estar clasificadas.",
        ),
        "choice",
        SENSITIVITY,
        also=("Clasificación", "Classification"),
        said=_SENSITIVITY_SAID,
    ),
    Column(
        "legal_basis",
        Words("Legal basis", "Fundamento legal"),
        Words(
            "Which rule lets or makes the department keep these data, and what it says about publishing.",
            "Qué norma le permite u obliga a tener estos datos, y qué dice de publicarlos.",
        ),
        also=("Base legal", "Fundamento", "Fundamento jurídico", "Legal ground"),
    ),
)

SHEET = Sheet(
    "inventory",
    Words("the inventory", "el inventario"),
    COLUMNS,
    needed=("responsible", "name"),
    checks=checks.of("inventory"),
)
