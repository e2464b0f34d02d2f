"""What a label says of persons: whose data are under it, or that they are a thing's."""

from __future__ import annotations

import re
from functools import lru_cache

from ..words import signless

# Persons that a row is about.
_HOLDER = re.compile(
    r"\b(?:titular|beneficiari[oa]|usuari[oa]|solicitante|consumidora?|paciente|alumn[oa]|estudiante|trabajadora?|emplead[oa]"
    r"|ciudadan[oa]|denunciante|quejos[oa]|victima|pensionad[oa]|derechohabiente|asegurad[oa]|becari[oa]|servidora? publico"
    r"|servidora? publica|docente|maestr[oa]|profesora?|productora?|concesionari[oa]|permisionari[oa]|propietari[oa]|duen[oa]"
    r"|participante|candidat[oa]|afiliad[oa]|contribuyente|poseedora?|jubilad[oa]|intern[oa]|imputad[oa]|detenid[oa]"
    r"|acusad[oa]|aspirante|sustentante|madre|padre|tutora?|conyuge|hij[oa]|heredero|deudora?|arrendatari[oa]|conductora?"
    r"|chofer|elector|votante|cliente|donante|autora?|investigadora?|policia|funcionari[oa]|comisionad[oa]|viajer[oa]"
    r"|nombre completo|nombre y apellidos?|apellidos? y nombres?|person|persona|patient|student|pupil|employee|worker|citizen"
    r"|applicant|beneficiary|holder|owner|member|customer|client|voter|tenant|teacher|claimant|complainant|recipient|payee"
    r"|victim|driver|resident|respondent|donor|guardian|parent|full name|fullname|staff name|employee name"
    r"|medic[oa]|doctora?|enfermer[oa]|inquilin[oa]|residente|lectora?|voluntari[oa]|suscriptora?|pasajer[oa]|acompanante|testigo"
    r"|ofendid[oa]|agraviad[oa]|promovente|demandante|demandad[oa]|vecin[oa]|comerciante|artesan[oa]|agricultora?|ejidatari[oa]"
    r"|ganader[oa]|pescadora?|locatari[oa]|soci[oa]|asociad[oa]|delegad[oa]|regidora?|diputad[oa]|senadora?|alcaldes?a?"
    r"|president[ea]|tesorer[oa]|juez|jueza|magistrad[oa]|ponente|asesora?|instructora?|entrenadora?|deportista|artista"
    r"|fiadora?|aval|evaluadora?|revisora?|elaboro|reviso|autorizo|firmante|recibio|atendio|compradora?|vendedora?"
    r"|adquirente|acreditad[oa]|visitante|ganadora?|capturista|operadora?|perito|asistente|familiar"
    r"|physician|nurse|volunteer|reader|subscriber|passenger|witness|defendant|plaintiff|lessee|landlord|mayor|councillor"
    r"|deputy|senator|president|secretary|treasurer|judge|speaker|instructor|coach|athlete|artist|buyer|seller|attendee"
    r"|participant|guest|visitor|winner|signed by|approved by|author|editor|reviewer|requestor|requester|debtor|borrower|heir"
    r"|child|mother|father|spouse|husband|wife|son|daughter"
    r"|menor|nin[oa]|infante|agresora?|victimari[oa]|reportante|declarante|extraviad[oa]|desaparecid[oa]|fallecid[oa]|finad[oa]"
    r"|difunt[oa]|egresad[oa]|graduad[oa]|migrante|refugiad[oa]|huesped|accionista|recluta|capitan|pilot[oa]|tripulante|medallista"
    r"|caller|minor|infant|deceased|inmate|detainee|migrant|refugee|shareholder|founder|captain|pilot|crew member|graduate)\b"
)
# Persons who answer for what a row is about.
_CONTACT = re.compile(
    r"\b(?:responsable|representante|contacto|directora?|encargad[oa]|gerente|administradora?|coordinadora?|jef[ea]"
    r"|supervisora?|inspectora?|verificadora?|notari[oa]|apoderad[oa]|enlace|medic[oa] tratante|auditora?|ejecutora?"
    r"|manager|contact|principal|head teacher|representative|inspector|supervisor|attorney|agent|officer)\b"
)
_SURNAME = re.compile(
    r"\bapellidos?\b|\bapellido ?[12]\b|\b(?:paterno|materno)\b|\b(?:ap|ape|apell) ?(?:pat|mat)\b|\bape(?:pat|mat)\b"
    r"|\b(?:surname|last ?name|family ?name)\b"
)
_GIVEN = re.compile(r"\bnombres\b|\bnombre s\b|\bnombre de pila\b|\b(?:primer|segundo) nombre\b|\bnombre ?[12]\b"
                    r"|\b(?:first|given|middle) ?names?\b|\bforenames?\b")  # fmt: skip
# "Nombre del menor": whatever is named, and if it is a thing that is not known here the values must tell.
_NAMED = re.compile(r"\b(?:nombre|name) (?:del?|of) \w+")
_PLAIN = re.compile(r"(?:el )?(?:nombre|name|nom|nombre persona|nombres)")
# Things and places that have names too; where a label names one its values are no person's.
_THING = re.compile(
    r"\b(?:municipios?|mun|mpio|estado|entidad|ent|localidad|loc|colonia|calle|vialidad|avenida|domicilio|direccion|escuela"
    r"|plantel|centro|unidad|institucion|instituto|hospital|clinica|establecimiento|comercial|razon social|empresa|sociedad"
    r"|denominacion|negocio|tienda|sucursal|presa|rio|corriente|pozo|acuifero|estacion|caseta|carretera|ruta|tramo|puente"
    r"|obra|proyecto|programa|producto|marca|cultivo|especie|variedad|medicamento|delito|ejido|nucleo|zona|region|distrito"
    r"|delegacion|subdelegacion|dependencia|organismo|oficina|area|departamento|cargo|puesto|categoria|ocupacion|carrera"
    r"|curso|materia|tema|titulo|libro|evento|museo|parque|playa|edificio|inmueble|sitio|lugar|pais|ciudad|banco|partido"
    r"|equipo|autoridad|oficial|comun|guarderia|laboratorio|farmacia|hotel|mercado|cuenca|cuerpo|granja|rancho|embarcacion"
    r"|comunidad|barrio|fraccionamiento|asentamiento|poblado|predio|parcela|arroyo|cerro|bosque|reserva|aeropuerto|puerto"
    r"|biblioteca|teatro|plaza|templo|asociacion|sindicato|organizacion|fundacion|comite|cooperativa|grupo|norma|ley|tramite"
    r"|servicio|plan|fondo|fideicomiso|archivo|documento|indicador|meta|variable|concepto|sustancia|enfermedad|padecimiento"
    r"|vacuna|alimento|neighbou?rhood|airport|harbou?r|library|theat(?:er|re)|union|fund|law|file|service|disease|indicator"
    r"|municipality|city|town|county|state|street|road|school|hospital|clinic|facility|company|firm|business|store|shop"
    r"|brand|product|dam|river|lake|reservoir|station|bridge|project|program|programme|department|office|agency|district"
    r"|region|country|species|crop|park|venue|building|site|title|book|place|village|branch|warehouse|plant|vessel)\b"
    r"|nombre ?comercial|cadena ?comercial"
)
# Words that say of a thing which one it is when they follow it: "unidad médica", "unidad responsable".
_SAYS_WHICH = re.compile(
    r"\b(?:unidad|institucion|area|dependencia|entidad|empresa|oficina|direccion|clinica|brigada|tienda|casa|organismo|instancia)"
    r" (?:medica|responsable|operadora?|ejecutora?|asociada|administradora?|coordinadora?|verificadora?|compradora|vendedora|socia"
    r"|promovente|solicitante|contratante|demandante|beneficiaria)\b"
)
_NAME_OF_THING = re.compile(rf"\b(?:nombre|nom|name) (?:del?|of) (?:(?:la|el|los|las|the) )?{_THING.pattern}")
# Firms, among which there may be persons; with "nombre" before it the label says that there are.
_FIRM = re.compile(
    r"\b(?:razon social|denominacion|proveedora?|empresa|contratista|licitante|firm|company|supplier|vendor|contractor)\b"
)
_NAME_OR_FIRM = re.compile(r"\b(?:nombre|name|persona)\b.*\b(?:razon social|denominacion|company|firm|business)\b")
# Tables of these are about establishments, works and the like; the telephone in them is an office's.
_ESTABLISHMENT = re.compile(
    r"\b(?:clues|cct|razon social|nombre ?comercial|establecimiento|sucursal|tienda|escuela|plantel|hospital|clinica|unidad"
    r"|guarderia|negocio|empresa|estacion|presa|caseta|puente|obra|giro|institucion|oficina|museo|biblioteca|hotel|farmacia"
    r"|restaurante|inmueble|corriente|embalse|acuifero|cuenca|proveedora?|organismo|dependencia|laboratorio|mercado|denominacion|modulo|delegacion|pozo"
    r"|facility|school|store|shop|company|business|branch|clinic|dam|station|bridge|office|agency|vendor|supplier|hospital"
    r"|library|museum|restaurant|site|plant|warehouse|contractor|firm)\b"
)
# An office's own: said in the label of the telephone, the address or the point itself.
_OFFICE = re.compile(
    r"\b(?:oficina|institucional|oficial|empresa|negocio|establecimiento|escuela|plantel|hospital|clinica|unidad|sucursal|tienda"
    r"|obra|presa|proveedora?|dependencia|conmutador|atencion|ventanilla|lada|office|business|company|school|facility|store"
    r"|clinic|branch|site|work|hotline|helpline|switchboard|vendor|supplier)\b"
)
_ANIMAL = re.compile(
    r"\b(?:especie|raza|arete|ganado|siniiga|bovino|ternero|becerr[oa]|animal|mascota|cria|breed|species|ear tag|herd|pet)\b"
)
_SEX, _AGE = re.compile(r"(?:\w+ )?(?:sexo|genero|sex|gender)(?: \w+)?"), re.compile(r"(?:\w+ )?(?:edad|age)(?: \w+)?")
# What is told of persons only.
_FACT = re.compile(
    r"\b(?:curp|nss|sexo|genero|sex|gender|puesto|cargo|sueldo|salario|estado civil|nacionalidad|escolaridad|ocupacion"
    r"|parentesco|nacimiento|fec nac"
    r"|job title|position|salary|marital status|nationality|date of birth|dob|occupation)\b"
)
_AGGREGATED = re.compile(r"\b(?:rango|grupo|grupos|promedio|media|range|group|mean|average|quinquenal|decenal)\b")
# Numbers of things that may look like a person's key.
_OTHER_KEY = re.compile(
    r"\b(?:partes?|parts?|pieza|sku|serie|serial|modelo|model|lote|lot|producto|product|articulo|item|catalogo|inventario"
    r"|activo|equipo|vehiculo|niv|vin|componente|component|material|refaccion)\b"
)
# Labels that say nothing, as a reader gives them to columns without one.
_OPAQUE = re.compile(r"(?:column|columna|campo|field|dato|data|col|var|unnamed|x|c|v|f)? ?\d*")
# Where people write what they like.
_REMARK = re.compile(
    r"\b(?:observacion(?:es)?|obs|comentarios?|notas?|descripcion|detalles?|hechos|narrativa|relato|motivos?|asunto|resena"
    r"|senas|particulares|seguimiento|antecedentes|resumen|remarks?|comments?|notes?|description|details|narrative|summary|text"
    r"|texto|mensaje|message|solicitud)\b"
)


@lru_cache(maxsize=4096)
def words_of(label: str) -> str:
    """Give a label in small letters, its words apart: "NombreDelAlumno" and "NOMBRE_DEL-ALUMNO" are "nombre del alumno".

    Parameters:
        label: the label as it is written.
    """
    said = signless(re.sub(r"(?<=[a-záéíóúñ])(?=[A-ZÁÉÍÓÚÑ])", " ", label))
    return re.sub(r"\b(nombre|apellido)(?=[a-z]{4})", r"\1 ", said)


def role(words: str) -> str:
    """Say what of a person's name a label says is under it.

    Parameters:
        words: the label's words.

    Returns:
        "surname", "given", "holder", "contact", "plain" (nombre, name), "named" (nombre del…), "firm", "thing",
        "opaque", or "" where it says nothing of it.
    """
    if _SURNAME.search(words) and not re.search(r"\bnombres?\b", words):
        return "surname"
    if _GIVEN.search(words) and not _SURNAME.search(words):
        return "given"
    if _SAYS_WHICH.search(words) or _NAME_OF_THING.search(words):
        return "thing"
    if _CONTACT.search(words):
        return "contact"
    if _HOLDER.search(words) or _SURNAME.search(words):
        return "holder"
    if _NAME_OR_FIRM.search(words):
        return "holder"
    if _PLAIN.fullmatch(words):
        return "plain"
    if _FIRM.search(words) and not re.search(r"\b(?:direccion|domicilio|giro|sector|tipo|comercial)\b", words):
        return "firm"
    if _THING.search(words):
        return "thing"
    if _NAMED.search(words):
        return "named"
    return "opaque" if _OPAQUE.fullmatch(words) else ""


def of_contact(words: str) -> bool:
    """Say whether a label names somebody who answers for what the row is about."""
    return bool(_CONTACT.search(words)) and not _SURNAME.fullmatch(words)


def of_establishment(words: str) -> bool:
    """Say whether a label is one that tables of establishments, works and the like have."""
    return bool(_ESTABLISHMENT.search(words)) and not _HOLDER.search(words) and not _CONTACT.search(words)


def of_office(words: str) -> bool:
    """Say whether a label says that what is under it is an office's."""
    return bool(_OFFICE.search(words))


def of_animal(words: str) -> bool:
    """Say whether a label is one that tables of animals have."""
    return bool(_ANIMAL.search(words))


def of_other_keys(words: str) -> bool:
    """Say whether a label names numbers of things."""
    return bool(_OTHER_KEY.search(words))


def of_facts(words: str) -> bool:
    """Say whether under a label is what is told of persons only: posts, wages, keys."""
    return bool(_FACT.search(words))


def of_remarks(words: str) -> bool:
    """Say whether under a label people write what they like."""
    return bool(_REMARK.search(words))


def of_individuals(labels: list[str]) -> bool:
    """Say whether labels, told by their words, are those of a table with a row for each person: sex beside age."""
    single = [words for words in labels if not _AGGREGATED.search(words)]
    return any(_SEX.fullmatch(words) for words in single) and any(_AGE.fullmatch(words) for words in single)
