"""Ten cases to walk question by question, each with two endings."""

from __future__ import annotations

from ....locale import Words
from .case import Case, Ending

_SOME = {"persons": "some"}

WALKED = (
    Case(
        "presas-diario",
        Words("Dams by day", "Presas por día"),
        "CONAGUA",
        Words("A row is a dam on a day: its level and how much water it holds. The Commission's own staff reads the levels.",
              "Una fila es una presa en un día: su nivel y cuánta agua guarda. El nivel lo lee personal de la Comisión."),
        (
            Ending(Words("Some figures were wrong in 2012, and the head of the unit would rather not show them.",
                         "En 2012 hubo cifras equivocadas, y quien dirige el área preferiría no mostrarlas."), {}),
            Ending(Words("Since 2013 the levels of three dams come from the firm that runs them. Nobody has in writing that they "
                         "may be handed on; they stand in a column of their own, NIVEL_OPERADOR.",
                         "Desde 2013, el nivel de tres presas lo da la empresa que las opera. Nadie tiene por escrito que se "
                         "pueda repartir; está en una columna aparte, NIVEL_OPERADOR."),
                   {"made": "part", "part-allowed": "refused"}, "NIVEL_OPERADOR"),
        ),
    ),
    Case(
        "calidad-del-agua",
        Words("Water quality", "Calidad del agua"),
        "CONAGUA",
        Words("A row is a sample of a river. The Commission takes it, and a laboratory measures it under a contract.",
              "Una fila es una muestra de un río. La toma la Comisión y la mide un laboratorio por contrato."),
        (
            Ending(Words("The contract says that all results belong to the Commission, which may publish them.",
                         "El contrato dice que todos los resultados son de la Comisión, que los puede publicar."), {}),
            Ending(Words("The contract says that the results belong to the Commission, and that the laboratory's method, in the "
                         "column METODO, is not to be made known. Legal affairs confirmed that the method is an industrial "
                         "secret.",
                         "El contrato dice que los resultados son de la Comisión y que el método del laboratorio, en la columna "
                         "METODO, no se da a conocer. El área jurídica confirmó que el método es secreto industrial."),
                   {"contract": "part", "secrets": "part"}, "METODO"),
        ),
    ),
    Case(
        "padron-procampo",
        Words("PROCAMPO's beneficiaries", "Padrón de PROCAMPO"),
        "SAGARPA",
        Words("A row is a person who was paid: name, CURP, telephone, municipality, amount. The ministry keeps the list itself.",
              "Una fila es una persona a la que se le pagó: nombre, CURP, teléfono, municipio, monto. El padrón lo lleva la "
              "propia secretaría."),
        (
            Ending(Words("A law orders that name, municipality and amount of whoever receives the subsidy be published, and "
                         "names no other column.",
                         "Una ley ordena publicar nombre, municipio y monto de quien recibe el subsidio, y no nombra ninguna "
                         "otra columna."), {**_SOME, "ordered": "named"}, "CURP; TELEFONO"),
            Ending(Words("This is the list of those who asked and were refused: no law orders to publish it. Researchers ask for "
                         "how many there are by state, and row by row everybody would be recognised.",
                         "Este es el padrón de quienes lo pidieron y no lo recibieron: ninguna ley ordena publicarlo. Quienes "
                         "investigan piden cuántos hay por entidad, y fila por fila se reconocería a todos."),
                   {**_SOME, "ordered": "none", "rest": "totals"}),
        ),
    ),
    Case(
        "espera-en-clinicas",
        Words("Minutes of waiting in clinics", "Minutos de espera en clínicas"),
        "SALUD",
        Words("A row is a visit to a clinic of the ministry: day, clinic, minutes of waiting.",
              "Una fila es una visita a una clínica de la secretaría: día, clínica, minutos de espera."),
        (
            Ending(Words("The machine that gives out the numbers wrote it; there is nothing about who came.",
                         "Lo anotó la máquina que da los turnos; no hay nada sobre quién fue."), {}),
            Ending(Words("Patients wrote it into a questionnaire, with sex and age; at its top it says “for statistics only”.",
                         "Lo anotaron pacientes en un cuestionario, con sexo y edad; arriba dice «solo para fines "
                         "estadísticos»."), {"survey": "answers"}),
        ),
    ),
    Case(
        "tomas-clandestinas",
        Words("Illegal taps on pipelines", "Tomas clandestinas en ductos"),
        "PEMEX",
        Words("A row is an illegal tap that the company found: pipeline, place to the metre, day.",
              "Una fila es una toma clandestina que la empresa encontró: ducto, lugar exacto al metro, día."),
        (
            Ending(Words("The committee has reserved the single taps with a cause of the law and the harm shown. How many there "
                         "were by state and year harms nobody, it says.",
                         "El comité reservó cada toma, con una causal de la ley y el daño demostrado. Cuántas hubo por entidad "
                         "y año no daña a nadie, dice."), {"reserved": "cases"}),
            Ending(Words("The committee has reserved all of it, totals too, until an investigation ends, with a cause of the law "
                         "and the harm shown.",
                         "El comité reservó todo, también los totales, hasta que termine una investigación, con una causal de "
                         "la ley y el daño demostrado."), {"reserved": "all"}),
        ),
    ),
    Case(
        "contratos",
        Words("Contracts", "Contratos"),
        "PEMEX",
        Words("A row is a contract paid with public money: supplier, what was bought, amount.",
              "Una fila es un contrato pagado con dinero público: proveedor, qué se compró, monto."),
        (
            Ending(Words("A supplier asks that its amounts not be shown: “they are a trade secret”.",
                         "Un proveedor pide que no se muestren sus montos: «son secreto comercial»."), {}),
            Ending(Words("The column FORMULA holds how a supplier makes its catalyst: legal affairs has confirmed that this is an "
                         "industrial secret.",
                         "La columna FORMULA dice cómo hace un proveedor su catalizador: el área jurídica confirmó que es "
                         "secreto industrial."), {"secrets": "part"}, "FORMULA"),
        ),
    ),
    Case(
        "incidencia-delictiva",
        Words("Crimes by municipality and month", "Incidencia delictiva municipal"),
        "SESNSP",
        Words("A row is a count of crimes. All of it is made by the states' prosecutors, who send it in each month; nobody is "
              "recognised in it.",
              "Una fila es un conteo de delitos. Todo lo hacen las fiscalías de los estados, que lo mandan cada mes; no se "
              "reconoce a nadie."),
        (
            Ending(Words("The agreement that they signed says that the Secretariat publishes it as open data.",
                         "El convenio que firmaron dice que el Secretariado lo publica como datos abiertos."),
                   {"made": "others", "all-allowed": "allowed"}),
            Ending(Words("Of one of them there is no agreement, no letter and no law that says that it may be handed on, and this "
                         "file is that one's alone. It has a page of its own.",
                         "De una de ellas no hay convenio, oficio ni ley que permita repartirlo, y este archivo es solo de esa. "
                         "La fiscalía tiene su propia página."),
                   {"made": "others", "all-allowed": "refused"}),
        ),
    ),
    Case(
        "egresos-hospitalarios",
        Words("Discharges from hospitals", "Egresos hospitalarios"),
        "SALUD",
        Words("A row is a patient who left one of the ministry's hospitals: sex, day of birth, municipality, illness; no name. No "
              "law orders it published row by row.",
              "Una fila es un paciente que salió de un hospital de la secretaría: sexo, fecha de nacimiento, municipio, "
              "enfermedad; sin nombre. Ninguna ley ordena publicarlo fila por fila."),
        (
            Ending(Words("With ten years of age and the state, at least five are alike in each group, and researchers can still "
                         "work with the rows.",
                         "Con lapsos de diez años y la entidad, hay al menos cinco iguales en cada grupo, y las filas todavía "
                         "sirven para investigar."), {**_SOME, "ordered": "none", "rest": "rows"}, "FECHA_NAC; MUNICIPIO"),
            Ending(Words("The illnesses are so rare that only totals by state and year leave nobody alone.",
                         "Son enfermedades tan raras que solo los totales por entidad y año no dejan a nadie a la vista."),
                   {**_SOME, "ordered": "none", "rest": "totals"}),
        ),
    ),
    Case(
        "visitas-de-inspeccion",
        Words("Inspection visits", "Visitas de inspección"),
        "CONAGUA",
        Words("A row is a visit of the Commission's inspectors to a firm: day, firm, result.",
              "Una fila es una visita de personal de la Comisión a una empresa: día, empresa, resultado."),
        (
            Ending(Words("Visits whose proceedings are open are reserved, with the cause and the harm written down; closed ones "
                         "are not. The column ABIERTO tells them apart: the open ones are the rows with ABIERTO = yes.",
                         "Las visitas con procedimiento abierto están reservadas, con la causal y el daño por escrito; las "
                         "cerradas no. La columna ABIERTO las distingue: las abiertas son las filas con ABIERTO = sí."),
                   {"reserved": "part"}, "filas con ABIERTO = sí"),
            Ending(Words("They were reserved until their proceedings ended. The last one ended in March.",
                         "Estuvieron reservadas hasta que terminaron sus procedimientos. El último terminó en marzo."), {}),
        ),
    ),
    Case(
        "presupuesto-por-programa",
        Words("Spending by programme and month", "Presupuesto por programa y mes"),
        "SEP",
        Words("A row is what a programme of the ministry spent in a month.",
              "Una fila es lo que gastó un programa de la secretaría en un mes."),
        (
            Ending(Words("“Somebody will add it up wrongly and sue us”, says a colleague.",
                         "«Alguien lo va a sumar mal y nos va a demandar», dice un colega."), {}),
            Ending(Words("“It has been stamped confidential for years”, says a colleague; nobody finds who classified it, or by "
                         "which article.",
                         "«Lleva años con un sello de confidencial», dice un colega; nadie encuentra quién lo clasificó ni con "
                         "qué artículo."), {}),
        ),
    ),
)  # fmt: skip
