"""The shops whose prices are taken down: invented ones, in the cities where the programme works."""

from __future__ import annotations

# State, municipality, and about the middle of its town in ten-thousandths of a degree (north, west), to place invented shops.
CITIES = (
    *(("01", "001", 218800, 1022900), ("02", "002", 326200, 1154500), ("02", "004", 325000, 1170000)),
    *(("03", "003", 241300, 1103000), ("04", "002", 198300, 905300), ("05", "030", 254200, 1010000)),
    *(("05", "035", 255400, 1034200), ("06", "002", 192400, 1037200), ("07", "101", 167500, 931200)),
    *(("08", "019", 286300, 1060900), ("08", "037", 316900, 1064200), ("09", "003", 193400, 991500)),
    *(("09", "007", 193600, 990700), ("09", "014", 193800, 991600), ("09", "015", 194300, 991500)),
    *(("10", "005", 240200, 1046600), ("11", "020", 211200, 1016800), ("11", "007", 205200, 1008200)),
    *(("12", "001", 168700, 998700), ("13", "048", 201000, 987500), ("14", "039", 206700, 1033500)),
    *(("14", "120", 207300, 1034000), ("15", "057", 194700, 992400), ("15", "106", 192900, 996500)),
    *(("15", "104", 195400, 992000), ("16", "053", 197000, 1011900), ("17", "007", 189200, 992300)),
    *(("18", "017", 215000, 1048900), ("19", "039", 256700, 1003200), ("19", "026", 256800, 1002400)),
    *(("20", "067", 170700, 967200), ("21", "114", 190400, 982000), ("22", "014", 205900, 1003900)),
    *(("23", "005", 211500, 868500), ("24", "028", 221500, 1009800), ("25", "006", 248000, 1073900)),
    *(("26", "030", 290800, 1109600), ("27", "004", 179900, 929300), ("28", "032", 260400, 982900)),
    *(("29", "033", 193200, 982400), ("30", "087", 195400, 969200), ("30", "193", 191700, 961600)),
    *(("31", "050", 209700, 896200), ("32", "056", 227700, 1025800)),
)
CHAINS = (
    ("Súper La Espiga", "Autoservicio del Valle", "Mercantil Águila", "Bodega Los Álamos"),
    ("Farmacias Girasol", "Farmacias San Ángel", "Botica Nueva"),
    ("Mercado público", "Central de abasto"),
    ("Almacenes Cóndor", "El Palacete", "Mueblería Jardín"),
    ("Papelería El Búho", "Papelería Pupitre"),
)
# Which kind of shop follows which, by their places in the catalogue's shelves: half are supermarkets.
KINDS = (0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0, 4)
QUARTERS = (
    *("Centro", "Las Torres", "San José", "Lomas Verdes", "La Cañada", "Jardines", "Industrial", "El Mirador"),
    *("Santa María", "Del Valle", "Nueva Aurora", "San Ángel", "La Estación", "Los Pinos", "Guadalupe", "Álamos"),
)
STREETS = (
    *("Av. Benito Juárez", "Av. Insurgentes", "Calle 5 de Mayo", "Blvd. Díaz Ordaz", "Calle Hidalgo", "Av. Reforma"),
    *("Calle Morelos", "Av. Universidad", "Calle Niños Héroes", "Blvd. López Mateos", "Av. de los Maestros"),
)
