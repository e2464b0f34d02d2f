"""What may be found at an address, and what to do then."""

from __future__ import annotations

from dataclasses import dataclass

from ...locale import Words


@dataclass(frozen=True)
class State:
    """What was found.

    Parameters:
        words: what it is called.
        advice: what to do; None where there is nothing to do.
        broken: whether who follows the address does not get what was promised.
        reach: what it says of the address itself, where nothing more is known (see `asking.Answer`): a page in place of a file
            answers; a server that nobody can reach from here may be there for others.
    """

    words: Words
    advice: Words | None = None
    broken: bool = False
    reach: str = "answers"


def _broken(en: str, es: str, advice_en: str, advice_es: str, reach: str = "broken") -> State:
    return State(Words(en, es), Words(advice_en, advice_es), True, reach)


STATES = {
    "not-looked-at": State(Words("not looked at", "no se revisó"), reach="not-looked-at"),
    "ok": State(Words("works", "funciona")),
    "moved": State(
        Words("works, and has moved", "funciona, pero se mudó"),
        Words("Write the new address into the catalogue: {final}", "Escribe en el catálogo la dirección nueva: {final}"),
    ),
    "page": _broken(
        "a web page instead of the file", "una página web en lugar del archivo",
        "The server says all is well and gives a page. Find the file's own address, or put the file back.",
        "El servidor dice que todo está bien y da una página. Busca la dirección del archivo, o vuelve a subirlo.",
        "answers",
    ),
    "other": _broken(
        "another kind of file", "otro tipo de archivo",
        "Promised was {format}, and what is there begins as {seen}. Correct the format or the file.",
        "Se prometió {format}, y lo que hay empieza como {seen}. Corrige el formato o el archivo.",
        "answers",
    ),
    "empty": _broken(
        "an empty file", "un archivo vacío",
        "The file has 0 bytes. Upload it again.", "El archivo tiene 0 bytes. Vuelve a subirlo.",
        "answers",
    ),
    "gone": _broken(
        "nothing there", "no hay nada",
        "The server says that there is nothing (answer {status}). Put the file back, or correct the address.",
        "El servidor dice que ahí no hay nada (respuesta {status}). Vuelve a subir el archivo o corrige la dirección.",
    ),
    "closed": _broken(
        "asks for a password", "pide contraseña",
        "Open data asks for no password (answer {status}). Ask who closed it and why; if nothing stands in the way, make it "
        "public.",
        "Los datos abiertos no piden contraseña (respuesta {status}). Pregunta quién lo cerró y por qué; si nada lo impide, "
        "hazlo público.",
    ),
    "trouble": _broken(
        "the server is in trouble", "el servidor tiene problemas",
        "It answered {status} several times. Try again tomorrow; tell who runs the server if it stays.",
        "Respondió {status} varias veces. Prueba mañana; avisa a quien lleva el servidor si sigue igual.",
    ),
    "cut": _broken(
        "the connection was cut", "se cortó la conexión",
        "Something came, and not a whole answer. Try again; tell who runs the server if it stays.",
        "Algo llegó, pero no una respuesta completa. Prueba otra vez; avisa a quien lleva el servidor si sigue igual.",
        "unreachable",
    ),
    "slow": _broken(
        "no answer in time", "no respondió a tiempo",
        "Try again at another hour; tell who runs the server if it stays.",
        "Prueba a otra hora; avisa a quien lleva el servidor si sigue igual.",
        "unreachable",
    ),
    "unreachable": _broken(
        "nobody answers", "nadie responde",
        "Look at the server's name in the address; if it is right, the server is off or is no more.",
        "Revisa el nombre del servidor en la dirección; si está bien, el servidor está apagado o ya no existe.",
        "unreachable",
    ),
    "certificate": _broken(
        "a certificate that cannot be trusted", "un certificado que no es de fiar",
        "Browsers warn everybody who comes. Ask who runs the server to renew its certificate.",
        "Los navegadores advierten a todo el que llega. Pide a quien lleva el servidor que renueve el certificado.",
        "unreachable",
    ),
    "circle": _broken(
        "sends on in a circle", "manda en círculo",
        "The server sends on without an end. Tell who runs it.",
        "El servidor manda de una dirección a otra sin fin. Avisa a quien lo lleva.",
    ),
    "no-address": _broken(
        "not an address", "no es una dirección",
        "Write the whole address, with http:// or https://.", "Escribe la dirección completa, con http:// o https://.",
    ),
}  # fmt: skip
