"""Words that labels are made of, in Spanish, English and Portuguese: which are the same thing, and which can never be.

What is one country's own comes from its module ``drift``, which declares ALIKE and APART in the same way.
"""

from __future__ import annotations

import re
from functools import cache

from ...reading.kinds import plain
from ..national import national
from ..words import MONTHS

# One thing a line: the first word stands for all; abbreviations, translations and plurals are written out where the
# stem does not tell.
ALIKE = """
key cve clave clv cod codigo code id identificador identifier ident kode
name nom nombre nombres name desc descripcion description denominacion descr nome descricao designacion nm
number num numero no nro number nr n°
date fec fecha fch date data datum
day dia dias day days
month mes meses month months
year ano anio anos anios year years yr ejercicio
quarter trimestre trim quarter
week semana sem week
time hora hour time hr hrs
amount monto importe mto imp amount valor value val
quantity cant cantidad qty quantity quantidade
percentage pct porc porcentaje percent percentage porciento prc tasa rate percentual
total tot total totales
count conteo count cuenta casos cases
population pob poblacion population pop populacao
inhabitants hab habitantes inhabitants
area sup superficie area surface
volume vol volumen volume
production prod produccion production producao
price precio price preco pr
cost costo coste cost custo
address dir direccion domicilio address endereco
street calle vialidad street rua
phone tel telefono telefonos phone telephone fone
mail correo email mail e_mail
latitude lat latitud latitude
longitude lon lng long longitud longitude
altitude alt altitud altitude elevation elevacion elev msnm
type tipo type tpo tp
class clase class classe categoria category cat
group grupo group gpo
level nivel level niv
status estatus status situacion situation edo_tramite
sex sexo sex genero gender
age edad age idade
first primer primero first paterno p 1er
second segundo second materno 2do
surname apellido apellidos surname ape ap sobrenome
person persona personas person people
man hombre hombres hombre man men male masculino h varones homens
woman mujer mujeres woman women female femenino m mulheres
unit unidad unit um und unidade
budget presupuesto presup budget ppto orcamento
approved aprobado original autorizado approved budgeted
modified modificado modified mod revised vigente
spent ejercido gastado spent executed devengado
paid pagado paid pago payment
progress avance progress
school escuela plantel school escola
pupil alumno alumnos alumna matricula student students pupil pupils enrolment enrollment alunos
teacher docente docentes maestro maestros profesor teacher teachers
crime delito delitos crime crimes offence offense incidente crimen
crop cultivo cultivos cul crop crops
product producto productos product products produto
brand marca brand make
company empresa company firma firm compania
supplier proveedor supplier vendor contratista contractor
contract contrato contract
road carretera camino road highway rodovia
station estacion station est estacao
dam presa embalse dam reservoir
hospital hospital
bed cama camas bed beds leitos
disease enfermedad padecimiento disease illness doenca diagnostico diagnosis
register registro register record registration
place lugar place sitio site localizacion location
observation observacion observaciones obs remarks notes nota notas comentario comentarios comments
start inicio ini inicial start begin desde from arranque apertura
end fin final termino end finish hasta until cierre
minimum min minimo minimum mini
maximum max maximo maximum
mean media promedio prom mean average avg mediana
result resultado result outcome
reason motivo causa reason cause
region region reg zona zone
program programa prog program programme
work obra project proyecto proj
institution institucion inst institution dependencia
office oficina office delegacion
center centro center centre ctro
owner titular propietario owner
responsible responsable resp encargado manager head
zip postal postcode
lot lote lot
temperature temp temperatura temperature
rain lluvia precipitacion rain rainfall precipitation precip pp
wind viento wind
direction sentido direction
route ruta route
vehicle vehiculo vehiculos vehicle vehicles veh auto autos
passenger pasajero pasajeros passenger passengers
federal fed federal federativa
consumption consumo consumption
income ingreso ingresos income revenue
salary salario sueldo salary wage
worker trabajador trabajadores worker employees empleados
"""

# Words of which a label has one or another, and never means the other: what differs in one of them is another column.
APART = (
    "key name date amount percentage",
    "number name date amount percentage",
    "man woman total",
    "start end",
    "minimum maximum mean",
    "latitude longitude altitude",
    "first second",
    "approved modified spent paid",
    "day month year quarter week time",
    "urban rural",
    "north south east west",
    "origin destination",
    "entry exit",
    "public private",
    "street phone mail",
    "birth death",
    "import export",
    "gross net",
    "unit total",
    "age sex",
    "before after",
)
# Other words for what is near it: not the same, but one may stand for the other.
RELATED = tuple(frozenset(line.split()) for line in (
    "key number register folio",
    "amount cost price budget payment",
    "year cycle season",
    "name title",
    "count quantity number total",
    "place address street locality",
    "type class group modality regime",
    "status result condition",
    "latitude north",
    "longitude west east",
    "disease cause",
    "office unit institution area",
    "company supplier owner person",
    "worker person",
    "phone mobile",
))  # fmt: skip
_MORE = """
folio folio
mobile celular movil cel mobile cell
cycle ciclo cycle
title titulo title
modality modalidad modality
condition condicion condition
urban urbano urbana urban
rural rural
north norte north
south sur south
east este oriente east
west oeste poniente west
origin origen origin
destination destino destination dest
entry entrada alta entry admission
exit salida baja egreso exit discharge
public publico publica public
private privado privada particular private
birth nacimiento nac birth born
death defuncion defunciones muerte death deaths fallecimiento
import importacion importaciones import
export exportacion exportaciones export
gross bruto bruta gross
net neto neta net
before antes previo before
after despues after
"""
# Words that say little of what a column holds.
SMALL = frozenset((
    "de", "del", "la", "las", "el", "los", "lo", "y", "e", "o", "u", "en", "al", "a", "para", "por", "sobre", "se", "su", "of",
    "the", "and", "in", "on", "to", "at", "by", "for", "da", "do", "das", "dos", "em",
))  # fmt: skip
# Of two labels of which one only has such a word, one is what the other is not; "no" is mostly short for number.
NEGATIONS = frozenset(("sin", "without", "non", "not", "sem", "nao"))
# Words that say what a column is of a thing: its key, its name, its number.
GENERAL = frozenset(
    (
        "key",
        "name",
        "number",
        "date",
        "amount",
        "total",
        "type",
        "quantity",
        "count",
        "unit",
        "percentage",
        "con",
        "with",
    )
)


def stem(word: str) -> str:
    """Give a word without the endings of plural and gender."""
    if len(word) > 4:
        word = word.removesuffix("es") if word.endswith(("ores", "ones", "ades", "ales")) else word.removesuffix("s")
    return word[:-1] if len(word) > 4 and word[-1] in "aoe" else word


@cache
def concepts() -> dict[str, str]:
    """Give what each known word, by its stem, stands for."""
    found: dict[str, str] = {}
    for text in (ALIKE, _MORE, *(module.ALIKE for module in national("drift"))):
        for line in text.strip().splitlines():
            head, *words = line.split()
            for word in {head, *words}:
                found.setdefault(stem(plain(word)), head)
    # A month is known by its number: "ene" and "january" are one.
    for word, number in MONTHS.items():
        found[stem(word)] = f"month-{number}"
    return found


@cache
def apart() -> dict[str, tuple[int, ...]]:
    """Give the groups that a word is in of those which exclude each other."""
    groups = [*APART, *(line for module in national("drift") for line in module.APART)]
    groups.append(" ".join(f"month-{number}" for number in range(1, 13)))
    found: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(groups):
        for word in line.split():
            found[word] = (*found.get(word, ()), number)
    return found


@cache
def known_words() -> frozenset[str]:
    """Give all words that are known, as they are written, to find them in labels written in one."""
    texts = (ALIKE, _MORE, *(module.ALIKE for module in national("drift")))
    words = {plain(word) for text in texts for word in text.split()}
    return frozenset(word for word in words if re.fullmatch(r"[a-z]{2,}", word)) | frozenset(MONTHS)
