"""Making an invented table: people who are nobody, and cells about them, by name of what is told."""

from __future__ import annotations

import random
import string
from collections.abc import Callable


def _list(words: str) -> list[str]:
    return words.split("|")


_GIVEN = _list(
    "Marisol|Tomás|Ximena|Brayan|Citlali|Eustaquio|Yolotzin|Nayeli|Hugo|Abril|Saúl|Itzel|Remedios|Wilbert|Paz"
)
_FAMILY = _list(
    "Quiñones|Xool|Tzompantzi|Barbosa|Yáñez|Cahuich|Ledezma|Oliva|Prado|Arceo|Iturbide|Góngora|Uc|Villaseñor"
)
_FIRST = _list("Emily|Oluwaseun|Grace|Priyanka|Noah|Siobhan|Marcus|Chloe|Tariq|Harriet|Logan|Mei|Dominic|Ayesha")
_LAST = _list("Okafor|Whitfield|Patel|Brennan|Nakamura|Stone|Castellano|O'Brien|Iqbal|Fitzgerald|Moss|Delacroix")
_FIRMS = _list("Aceros|Tornillos|Lácteos|Textiles|Plásticos|Maderas|Pinturas|Alimentos")
_PLACES = _list("Tecamac|Ixtapaluca|Salamanca|Guaymas|Tizimín|Comala|Huamantla|Cosalá")
_STREETS = _list("Morelos|5 de Mayo|Reforma|Las Palmas|Hidalgo|Pino Suárez|Niños Héroes")
_HEROES = _list("Benito Juárez|Emiliano Zapata|Lázaro Cárdenas|Josefa Ortiz de Domínguez|Vicente Guerrero|Niños Héroes")


class Person:
    """Somebody who is nobody."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.given, self.one, self.two = chance.choice(_GIVEN), chance.choice(_FAMILY), chance.choice(_FAMILY)
        self.first, self.last = chance.choice(_FIRST), chance.choice(_LAST)
        self.born = f"{chance.randint(1940, 2005)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        self.sex = chance.choice("HM")

    def digits(self, count: int) -> str:
        """Give some digits, the first no zero."""
        return str(self.chance.randint(10 ** (count - 1), 10**count - 1))

    def letters(self, count: int) -> str:
        """Give some consonants."""
        return "".join(self.chance.choice("BCDFGHJKLMNPQRSTVWXYZ") for _one in range(count))

    @property
    def day(self) -> str:
        """The day of birth, six digits."""
        return self.born[2:4] + self.born[5:7] + self.born[8:]


def one(what: str, person: Person, at: int) -> str:
    """Make a cell."""
    chance = person.chance
    say: dict[str, Callable[[], str]] = {
        "folio": lambda: f"F-{at:05d}",
        "number": lambda: str(chance.randint(1, 9000)),
        "amount": lambda: f"{chance.randint(100, 90000)}.{chance.randint(0, 99):02d}",
        "full": lambda: f"{person.given} {person.one} {person.two}",
        "surnames first": lambda: f"{person.one} {person.two} {person.given}".upper(),
        "comma": lambda: f"{person.one} {person.two}, {person.given}",
        "english": lambda: f"{person.first} {person.last}",
        "last comma": lambda: f"{person.last}, {person.first}",
        "given": lambda: person.given,
        "one": lambda: person.one,
        "two": lambda: person.two,
        "first": lambda: person.first,
        "last": lambda: person.last,
        "titled": lambda: f"{chance.choice(['Lic.', 'Dra.', 'Ing.'])} {person.given} {person.one} {person.two}",
        "curp": lambda: (
            f"{chance.choice('BCDFGH')}{chance.choice('AEIOU')}{person.letters(2)}{person.day}{person.sex}"
            f"{chance.choice(['DF', 'JC', 'YN', 'VZ'])}{person.letters(3)}0{chance.randint(0, 9)}"
        ),
        "rfc": lambda: (
            f"{chance.choice('BCDFGH')}{chance.choice('AEIOU')}{person.letters(2)}{person.day}{person.letters(2)}3"
        ),
        "rfc firm": lambda: f"{person.letters(3)}{person.day}{person.letters(2)}7",
        "nss": lambda: person.digits(11),
        "clabe": lambda: f"0{chance.choice(['02', '12', '72'])}{person.digits(15)}",
        "elector": lambda: f"{person.letters(6)}{person.day}{chance.randint(1, 32):02d}{person.sex}{person.digits(3)}",
        "born": lambda: person.born,
        "born dmy": lambda: "/".join(reversed(person.born.split("-"))),
        "day": lambda: f"2014-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
        "phone": lambda: f"{chance.choice(['55', '33', '81', '99'])}{person.digits(8)}",
        "phone written": lambda: f"({chance.choice(['55', '33'])}) {person.digits(4)}-{person.digits(4)}",
        "phone us": lambda: f"{chance.randint(201, 989)}-555-0{chance.randint(100, 199)}",
        "phone uk": lambda: f"+44 20 7946 0{chance.randint(100, 999)}",
        "email": lambda: f"{person.given}.{person.one}{at}@example.org".lower(),
        "email short": lambda: f"{person.letters(5)}{at}@example.net".lower(),
        "email office": lambda: f"{chance.choice(['contacto', 'ventas', 'info'])}@empresa{at}.example.com",
        "address": lambda: f"{chance.choice(_STREETS)} {chance.randint(1, 999)}, Col. Centro",
        "address us": lambda: (
            f"{chance.randint(10, 999)} {chance.choice(['Oak', 'Elm', 'Main'])} Street, Apt {chance.randint(1, 9)}"
        ),
        "street": lambda: f"Calle {chance.choice(_STREETS)}",
        "house": lambda: str(chance.randint(1, 999)),
        "lat": lambda: f"{chance.uniform(15, 31):.5f}",
        "lon": lambda: f"{chance.uniform(-116, -88):.5f}",
        "age": lambda: str(chance.randint(0, 95)),
        "sex": lambda: person.sex,
        "place": lambda: chance.choice(_PLACES),
        "hero": lambda: chance.choice(_HEROES),
        "firm": lambda: f"{chance.choice(_FIRMS)} {chance.choice(_PLACES)}, S.A. de C.V.",
        "shop": lambda: (
            f"{chance.choice(['Abarrotes', 'Farmacia', 'Taller'])} {chance.choice(['Lupita', 'San José', 'Gómez'])}"
        ),
        "dam": lambda: (
            f"{chance.choice(['El', 'La'])} {chance.choice(['Sauz', 'Cuchilla', 'Boquilla', 'Jaral'])} {at % 7}"
        ),
        "school": lambda: f"{chance.choice(['Primaria', 'Secundaria'])} {chance.choice(_HEROES)}",
        "post": lambda: chance.choice(["Analista", "Enlace", "Chofer", "Jefa de departamento"]),
        "illness": lambda: chance.choice(["Asma", "Diabetes", "Fractura", "Sarampión"]),
        "clues": lambda: f"{person.letters(2)}SSA{person.digits(6)}",
        "cct": lambda: f"{chance.randint(10, 32)}D{person.letters(2)}{person.digits(4)}{person.letters(1)}",
        "budget": lambda: "2014" + person.digits(chance.choice([8, 14])),
        "budget18": lambda: "20141151" + person.digits(10),
        "contract": lambda: person.digits(10),
        "plate": lambda: f"{person.letters(3)}-{person.digits(2)}-{person.digits(2)}",
        "part": lambda: (
            f"{chance.choice('BCD')}{chance.choice('AEIOU')}{person.letters(2)}{person.day}H"
            f"{chance.choice(['DF', 'JC'])}{person.letters(3)}0{chance.randint(0, 9)}"
        ),
        "vin": lambda: "3N" + person.letters(6) + person.digits(9),
        "barcode": lambda: "750" + person.digits(10),
        "isbn": lambda: "978" + person.digits(10),
        "crop": lambda: chance.choice(["Maíz grano", "Rosa", "Margarita", "Frijol"]),
        "product": lambda: chance.choice(["Leche Rosa María", "Pan Don Luis", "Queso Santa Elena"]),
        "remark": lambda: chance.choice(["Sin novedad.", "Se turnó al área.", "Falta la firma del oficio 1001260010."]),
        "remark person": lambda: (
            f"Se atendió a la C. {person.given} {person.one} {person.two}."
            if at % 4 == 0
            else f"Llamar al {person.digits(10)} por la tarde."
            if at % 4 == 1
            else "Sin novedad."
        ),
        "remark us": lambda: f"Call me at 212-555-0{person.digits(3)}." if at % 3 == 0 else "Closed.",
        "count": lambda: str(chance.randint(0, 40)),
        "year": lambda: str(chance.randint(1940, 2000)),
        "ip": lambda: f"203.0.113.{chance.randint(1, 254)}",
        "version": lambda: (
            f"{chance.randint(1, 9)}.{chance.randint(0, 9)}.{chance.randint(0, 9)}.{chance.randint(0, 9)}"
        ),
        "card": lambda: luhn("4" + person.digits(14)),
        "passport": lambda: f"G{person.digits(8)}",
        "ticket": lambda: f"{at + 1000000000}",
        "metres": lambda: f"{chance.uniform(5, 90):.3f}",
        "unit": lambda: chance.choice(
            ["Dirección General de Obras", "Subsecretaría de Egresos", "Coordinación de Enlace"]
        ),
        "text": lambda: "".join(chance.choice(string.ascii_lowercase) for _one in range(6)),
    }
    return say[what]()


def luhn(head: str) -> str:
    """Add the digit that belongs to the others by Luhn's formula."""
    digits = [int(digit) for digit in reversed(head)]
    total = sum(sum(divmod(2 * digit, 10)) if at % 2 == 0 else digit for at, digit in enumerate(digits))
    return head + str(-total % 10)


def made(table: dict[str, str], seed: str, rows: int = 24) -> tuple[dict[str, list[str]], set[str]]:
    """Make a table.

    Parameters:
        table: label -> what is under it; with a star before it where it is a person's data; "const:" and a text is everywhere.
        seed: what chance begins with.
        rows: how many rows.
    """
    chance = random.Random(seed)
    people = [Person(chance) for _row in range(rows)]
    columns = {}
    for label, told in table.items():
        what = told.lstrip("*")
        columns[label] = [
            what.removeprefix("const:") if what.startswith("const:") else one(what, person, at)
            for at, person in enumerate(people)
        ]
    return columns, {label for label, told in table.items() if told.startswith("*")}
