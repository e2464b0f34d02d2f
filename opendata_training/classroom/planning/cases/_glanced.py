"""Ten cases to decide at a glance, each with two endings."""

from __future__ import annotations

from ....locale import Words
from .case import Case, Ending

_NOT_ORDERED = {"persons": "some", "ordered": "none"}

GLANCED = (
    Case(
        "registro-publicidad",
        Words("Telephones that want no advertising", "Registro para evitar publicidad"),
        "PROFECO",
        Words("A row is the telephone of somebody who wants no advertising. No law orders it published.",
              "Una fila es el teléfono de alguien que no quiere publicidad. Ninguna ley ordena publicarlo."),
        (
            Ending(Words("The file has the telephones and nothing else: without them nothing is left, and to count them serves "
                         "nobody.",
                         "El archivo tiene los teléfonos y nada más: sin ellos no queda nada, y contarlos no le sirve a nadie."),
                   {**_NOT_ORDERED, "rest": "nothing"}),
            Ending(Words("What is asked for is how many signed up by state and month.",
                         "Lo que se pide es cuántas personas se inscribieron por entidad y mes."),
                   {**_NOT_ORDERED, "rest": "totals"}),
        ),
    ),
    Case(
        "tarifas-casetas",
        Words("Toll fares", "Tarifas de casetas"),
        "SCT",
        Words("A row is what a kind of vehicle pays at a plaza.", "Una fila es lo que paga un tipo de vehículo en una caseta."),
        (
            Ending(Words("The ministry sets them itself. “The firms will not like it”, says somebody.",
                         "Las fija la propia secretaría. «A las empresas no les va a gustar», dice alguien."), {}),
            Ending(Words("Those of concession roads are reported by the firms, whose titles of concession say that the ministry "
                         "publishes them.",
                         "Las de carreteras concesionadas las reportan las empresas, y sus títulos de concesión dicen que la "
                         "secretaría las publica."), {"made": "part", "part-allowed": "allowed"}),
        ),
    ),
    Case(
        "encuesta-origen-destino",
        Words("Origin and destination study", "Estudio de origen y destino"),
        "SCT",
        Words("A row is a pair of towns and how many trips there are between them. The ministry paid a firm to make it.",
              "Una fila es un par de ciudades y cuántos viajes hay entre ellas. La secretaría le pagó a una empresa por hacerlo."),
        (
            Ending(Words("The contract says that the firm keeps all rights and that nothing may be published until 2016. "
                         "Legal affairs confirmed that the firm holds the copyright.",
                         "El contrato dice que la empresa conserva todos los derechos y que nada se publica antes de 2016. "
                         "El área jurídica confirmó que los derechos de autor son de la empresa."),
                   {"contract": "all"}),
            Ending(Words("There is a contract; nobody in the office has read it.",
                         "Hay un contrato; nadie en la oficina lo ha leído."), {"contract": None}),
        ),
    ),
    Case(
        "nomina-docente",
        Words("Teachers' payroll", "Nómina docente"),
        "SEP",
        Words("A row is a teacher whom the ministry paid: name, RFC, bank account, post, pay.",
              "Una fila es una maestra o un maestro a quien pagó la secretaría: nombre, RFC, cuenta bancaria, plaza, pago."),
        (
            Ending(Words("A law orders that name, post and pay be published.",
                         "Una ley ordena publicar nombre, plaza y pago."), {"persons": "some", "ordered": "named"},
                   "RFC; CUENTA"),
            Ending(Words("Somebody believes that a law orders it published; nobody has looked up which one, and what it names.",
                         "Alguien cree que una ley ordena publicarla; nadie ha consultado cuál ni qué nombra."),
                   {"persons": "some", "ordered": None}),
        ),
    ),
    Case(
        "salarios-por-patron",
        Words("Workers and wages", "Trabajadores y salarios"),
        "IMSS",
        Words("The institute makes it of what employers report.", "El instituto lo hace con lo que reportan los patrones."),
        (
            Ending(Words("A row is one firm, its workers and their wages, which legal affairs says is a secret of the firm. By "
                         "sector and state no firm is recognised.",
                         "Una fila es una empresa, sus trabajadores y sus salarios, y el área jurídica dice que es secreto de la "
                         "empresa. Por sector y entidad no se reconoce a ninguna."), {"secrets": "rows"}),
            Ending(Words("A row is a sector in a state, with thousands of workers of many firms; no firm and nobody is recognised.",
                         "Una fila es un sector en una entidad, con miles de trabajadores de muchas empresas; no se reconoce a "
                         "ninguna empresa ni a nadie."), {}),
        ),
    ),
    Case(
        "operaciones-inusuales",
        Words("Reports of unusual transactions", "Reportes de operaciones inusuales"),
        "SHCP",
        Words("A row is a report that came in to the unit.", "Una fila es un reporte que llegó a la unidad."),
        (
            Ending(Words("Each report is reserved, with a cause of the law and the harm shown; how many came in by month is not.",
                         "Cada reporte está reservado, con una causal de la ley y el daño demostrado; cuántos llegaron por mes "
                         "no."), {"reserved": "cases"}),
            Ending(Words("All of it is reserved for two years with a cause of the law and the harm shown: counts by month would "
                         "tell those who are watched.",
                         "Todo está reservado por dos años, con una causal de la ley y el daño demostrado: los conteos por mes "
                         "avisarían a quienes se investiga."), {"reserved": "all"}),
        ),
    ),
    Case(
        "establecimientos-de-salud",
        Words("Register of health facilities", "Catálogo de establecimientos de salud"),
        "SALUD",
        Words("A row is a facility: its key, its address, its kind.", "Una fila es un establecimiento: su clave, su domicilio, su "
              "tipo."),
        (
            Ending(Words("Two more columns have a doctor's name and private telephone, and no law orders them published. Without "
                         "them nobody is recognised.",
                         "Otras dos columnas traen el nombre y el teléfono particular de un médico, y ninguna ley ordena "
                         "publicarlas. Sin ellas no se reconoce a nadie."), {**_NOT_ORDERED, "rest": "rows"},
                   "RESPONSABLE; TELEFONO"),
            Ending(Words("Doctors' names were in it until 2012. They were taken out of all releases, and nobody is recognised.",
                         "Hasta 2012 traía nombres de médicos. Se quitaron de todas las versiones y no se reconoce a nadie."), {}),
        ),
    ),
    Case(
        "puentes-federales",
        Words("Bridges of the federal roads", "Puentes de carreteras federales"),
        "SCT",
        Words("A row is a bridge: road, kilometre, condition. The line of each road is drawn from a map.",
              "Una fila es un puente: carretera, kilómetro, estado. El trazo de cada carretera se sacó de un mapa."),
        (
            Ending(Words("A firm sold the map, and its licence forbids to hand the lines on; they are in the column TRAZO.",
                         "El mapa lo vendió una empresa, y su licencia prohíbe repartir los trazos; están en la columna TRAZO."),
                   {"made": "part", "part-allowed": "refused"}, "TRAZO"),
            Ending(Words("The map is the statistics institute's, whose terms let anybody use it who cites it.",
                         "El mapa es del instituto de estadística, cuyos términos permiten usarlo a quien lo cite."),
                   {"made": "part", "part-allowed": "allowed"}),
        ),
    ),
    Case(
        "llamadas-de-emergencia",
        Words("Emergency calls by centre and month", "Llamadas de emergencia por centro y mes"),
        "SESNSP",
        Words("A row is how many calls a centre took in a month. The states' centres make all of it.",
              "Una fila es cuántas llamadas atendió un centro en un mes. Todo lo hacen los centros de los estados."),
        (
            Ending(Words("Each state signed that the Secretariat publishes it.",
                         "Cada estado firmó que el Secretariado lo publica."), {"made": "others", "all-allowed": "allowed"}),
            Ending(Words("It came by mail to a technician; no state was asked, and no law says that it may be handed on.",
                         "Le llegó por correo a un técnico; no se le preguntó a ningún estado y ninguna ley permite repartirlo."),
                   {"made": "others", "all-allowed": "refused"}),
        ),
    ),
    Case(
        "denuncias-maltrato-escolar",
        Words("Reports of mistreatment at schools", "Denuncias de maltrato escolar"),
        "SEP",
        Words("A row is a report: school, day, what happened, age of the child; no name. Whoever knows the school knows the child. "
              "No law orders it published.",
              "Una fila es una denuncia: escuela, día, qué pasó, edad de la niña o el niño; sin nombre. Quien conoce la escuela "
              "sabe quién es. Ninguna ley ordena publicarlo."),
        (
            Ending(Words("By state and year there are hundreds, and such totals show nobody.",
                         "Por entidad y año hay cientos, y esos totales no muestran a nadie."),
                   {**_NOT_ORDERED, "rest": "totals"}),
            Ending(Words("There were four in the whole country, so that totals show them too.",
                         "Hubo cuatro en todo el país, así que también los totales los muestran."),
                   {**_NOT_ORDERED, "rest": "nothing"}),
        ),
    ),
)  # fmt: skip
