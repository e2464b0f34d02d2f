"""Tasks 0.c and 0.d: ten cases of an official's life on the Data Spectrum (Open Data Institute)."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Task, compare

ACCESS = (
    Choice("open", Words("open", "abierto")),
    Choice("shared", Words("shared", "compartido")),
    Choice("closed", Words("closed", "cerrado")),
)
# What a wrong answer shows, by the right one and the one given; a case may have words of its own below.
_USUAL = {
    ("open", "shared"): "open-taken-for-shared",
    ("open", "closed"): "open-taken-for-closed",
    ("shared", "open"): "limited-taken-for-open",
    ("shared", "closed"): "shared-taken-for-closed",
    ("closed", "open"): "closed-taken-for-open",
    ("closed", "shared"): "closed-taken-for-shared",
}
# Public is not the same as open (4, 8), and closed is not the same as secret (10).
_OWN = {
    ("case_4", "open"): "public-taken-for-open",
    ("case_8", "open"): "public-taken-for-open",
    ("case_10", "open"): "harmless-taken-for-open",
    ("case_10", "shared"): "harmless-taken-for-open",
}
CASES = {
    "case_1": (
        "open",
        Words(
            "1. Salaries by post, without names: a CSV on the federal portal under the Libre Uso MX terms.",
            "1. Tabulador de sueldos por puesto, sin nombres: un CSV en el portal federal con los términos de Libre Uso MX.",
        ),
    ),
    "case_2": (
        "shared",
        Words(
            "2. Discharges, without names, that a public hospital hands to one university under a signed agreement.",
            "2. Egresos, sin nombres, que un hospital público entrega a una universidad con un convenio firmado.",
        ),
    ),
    "case_3": (
        "closed",
        Words(
            "3. Personnel files (medical leave, home addresses) that only Human Resources may consult.",
            "3. Expedientes del personal (incapacidades, domicilios) que solo Recursos Humanos puede consultar.",
        ),
    ),
    "case_4": (
        "shared",
        Words(
            '4. The annual report, a PDF that anyone can download; at its foot: "All rights reserved".',
            "4. El informe anual, un PDF que cualquiera puede descargar; al pie: «Todos los derechos reservados».",
        ),
    ),
    "case_5": (
        "open",
        Words(
            "5. Bus stops with coordinates: a CSV that anyone downloads without registering, under CC BY 4.0.",
            "5. Paradas de autobús con coordenadas: un CSV que cualquiera descarga sin registrarse, con CC BY 4.0.",
        ),
    ),
    "case_6": (
        "shared",
        Words(
            "6. Today's traffic counts, which three agencies, and nobody else, see with a user name and a password.",
            "6. El aforo vehicular de hoy, que tres dependencias, y nadie más, ven con usuario y contraseña.",
        ),
    ),
    "case_7": (
        "closed",
        Words(
            "7. An investigation still going on, classified by law, which only the unit that handles it may read.",
            "7. Una investigación en curso, clasificada conforme a la ley, que solo puede leer la unidad que la lleva.",
        ),
    ),
    "case_8": (
        "shared",
        Words(
            '8. The daily level of the dams, on a page anyone can visit; its terms: "free for non-commercial use".',
            "8. El nivel diario de las presas, en una página que cualquiera visita; condiciones: «uso libre sin fines "
            "comerciales».",
        ),
    ),
    "case_9": (
        "open",
        Words(
            '9. The directory of public schools, a CSV for anyone; its terms: "any purpose, selling included; cite the source".',
            "9. El directorio de escuelas públicas, un CSV para cualquiera; condiciones: «cualquier fin, incluso vender; cite "
            "la fuente».",
        ),
    ),
    "case_10": (
        "closed",
        Words(
            "10. A list of a park's trees on a gardener's office computer: no secret in it, and nobody outside has it.",
            "10. La lista de los árboles de un parque en la computadora de una jardinera: nada secreto, y nadie de afuera la "
            "tiene.",
        ),
    ),
}
MISTAKES = {
    "open-taken-for-shared": Words(
        "“{item}”: look for a limit. Anyone can get it and for any purpose; to ask for the source to be cited is no limit.",
        "«{item}»: busca un límite. Cualquiera lo obtiene y para cualquier fin; pedir que se cite la fuente no es un límite.",
    ),
    "open-taken-for-closed": Words(
        "“{item}”: anyone outside can download it. Read who may get it and what for.",
        "«{item}»: cualquiera de afuera lo puede descargar. Lee quién lo obtiene y para qué.",
    ),
    "limited-taken-for-open": Words(
        "“{item}”: not everybody gets in. Open asks for anyone, for any purpose; here it takes an agreement or a password.",
        "«{item}»: no entra todo el mundo. Abierto quiere decir cualquiera y para cualquier fin; aquí hace falta un convenio "
        "o una contraseña.",
    ),
    "public-taken-for-open": Words(
        "“{item}”: public is not the same as open. Everyone can see it; read what its terms let them do with it.",
        "«{item}»: público no es lo mismo que abierto. Todo el mundo lo ve; lee qué se puede hacer con él según sus condiciones.",
    ),
    "shared-taken-for-closed": Words(
        "“{item}”: somebody outside does get it. Closed means that nobody outside can.",
        "«{item}»: alguien de afuera sí lo obtiene. Cerrado quiere decir que nadie de afuera puede.",
    ),
    "closed-taken-for-open": Words(
        "“{item}”: who may read it? Only those inside who need it for their work.",
        "«{item}»: ¿quién lo puede leer? Solo quienes, adentro, lo necesitan para su trabajo.",
    ),
    "closed-taken-for-shared": Words(
        "“{item}”: shared takes somebody outside who gets it by agreement, password or terms. Is there anybody here?",
        "«{item}»: compartido quiere decir que alguien de afuera lo obtiene por convenio, contraseña o condiciones. ¿Aquí hay "
        "alguien así?",
    ),
    "harmless-taken-for-open": Words(
        "“{item}”: nothing in it is secret, and still nobody outside can get it today. Say what it is, not what it could be.",
        "«{item}»: no tiene nada secreto y aun así hoy nadie de afuera lo puede obtener. Di lo que es, no lo que podría ser.",
    ),
}


def _task(letter: str, title: Words, keys: list[str], hints: tuple[Words, Words, Words]) -> Task:
    """Make the task of some cases; its wrong examples show each mistake that they can."""
    right = {key: CASES[key][0] for key in keys}
    named: dict[tuple[str, str | int], str] = {}
    for key, answer in right.items():
        for choice in ACCESS:
            if choice.code != answer:
                named[key, choice.code] = _OWN.get((key, choice.code), _USUAL[answer, choice.code])
    odd = {
        key: Words(
            "“{item}”: “{given}” is none of the three answers. Write open, shared or closed.",
            "«{item}»: «{given}» no es ninguna de las tres respuestas. Escribe abierto, compartido o cerrado.",
        )
        for key in keys
    }
    wrong = [Example(lambda work, k=key, g=given: {**right, k: str(g)}, code) for (key, given), code in named.items()]  # type: ignore[misc]
    return Task(
        id=f"0.{letter}",
        points=3,
        title=title,
        objective=Words("Tell open from shared from closed.", "Distinguir abierto de compartido y de cerrado."),
        items=tuple(Item(key, CASES[key][1], "choice", ACCESS) for key in keys),
        hints=hints,
        mistakes={**{code: MISTAKES[code] for code in dict.fromkeys(named.values())}, **odd},
        examine=lambda work: compare(work, right, named),
        examples=(
            Example(lambda work: dict(right)),
            *wrong,
            Example(lambda work: {**right, keys[0]: "secret"}, keys[0]),
            Example(lambda work: {keys[0]: right[keys[0]]}, "blank"),
        ),
    )


FIRST_CASES = _task(
    "c",
    Words("Open, shared or closed?", "¿Abierto, compartido o cerrado?"),
    [f"case_{n}" for n in range(1, 6)],
    (
        Words(
            "Ask two questions of each case: can anyone get it? May they use it for anything?",
            "Hazle dos preguntas a cada caso: ¿cualquiera lo puede obtener? ¿Lo puede usar para lo que sea?",
        ),
        Words(
            "Yes to both is open. Yes to the first only, or only some people: shared. Nobody outside: closed.",
            "Sí a las dos es abierto. Sí solo a la primera, o solo algunas personas: compartido. Nadie de afuera: cerrado.",
        ),
        Words(
            "Libre Uso MX and CC BY allow any purpose; an agreement lets in one university and nobody else; “all rights "
            "reserved” lets people look and no more; a personnel file stays inside.",
            "Libre Uso MX y CC BY permiten cualquier fin; un convenio deja entrar a una universidad y a nadie más; «todos los "
            "derechos reservados» deja mirar y nada más; un expediente del personal se queda dentro.",
        ),
    ),
)
MORE_CASES = _task(
    "d",
    Words("Five cases more", "Otros cinco casos"),
    [f"case_{n}" for n in range(6, 11)],
    (
        Words(
            "Say what each one is today, as it is described, not what it should be.",
            "Di qué es cada uno hoy, tal como se describe, no lo que debería ser.",
        ),
        Words(
            "Look for the limit: a password, a law, a purpose that is not allowed, or simply that nobody has published it.",
            "Busca el límite: una contraseña, una ley, un fin que no se permite, o simplemente que nadie lo ha publicado.",
        ),
        Words(
            "A password for some is shared, and so is a page for everyone that forbids selling; what the law classifies is "
            "closed, and so is, for now, what never left an office; citing the source is no limit.",
            "Una contraseña para algunos es compartido, y también una página para todo el mundo que prohíbe vender; lo que la "
            "ley clasifica es cerrado, y también, por ahora, lo que nunca salió de una oficina; citar la fuente no es un "
            "límite.",
        ),
    ),
)
