"""Mexico's states and some of its municipalities, with the keys that INEGI gives them.

Keys are text: two characters a state, three a municipality within its state, five for both together.
Source: INEGI, Catálogo Único de Claves de Áreas Geoestadísticas Estatales, Municipales y Localidades,
https://www.inegi.org.mx/app/ageeml/ (the states whole; of the municipalities only those that the exercises use).
"""

STATES: dict[str, str] = {
    "01": "Aguascalientes",
    "02": "Baja California",
    "03": "Baja California Sur",
    "04": "Campeche",
    "05": "Coahuila de Zaragoza",
    "06": "Colima",
    "07": "Chiapas",
    "08": "Chihuahua",
    "09": "Ciudad de México",
    "10": "Durango",
    "11": "Guanajuato",
    "12": "Guerrero",
    "13": "Hidalgo",
    "14": "Jalisco",
    "15": "México",
    "16": "Michoacán de Ocampo",
    "17": "Morelos",
    "18": "Nayarit",
    "19": "Nuevo León",
    "20": "Oaxaca",
    "21": "Puebla",
    "22": "Querétaro",
    "23": "Quintana Roo",
    "24": "San Luis Potosí",
    "25": "Sinaloa",
    "26": "Sonora",
    "27": "Tabasco",
    "28": "Tamaulipas",
    "29": "Tlaxcala",
    "30": "Veracruz de Ignacio de la Llave",
    "31": "Yucatán",
    "32": "Zacatecas",
}

# State key -> municipality key -> name. Only states whose name has not changed since 2014 are here.
MUNICIPALITIES: dict[str, dict[str, str]] = {
    "01": {
        "001": "Aguascalientes",
        "003": "Calvillo",
        "005": "Jesús María",
        "006": "Pabellón de Arteaga",
        "007": "Rincón de Romos",
    },
    "02": {"001": "Ensenada", "002": "Mexicali", "003": "Tecate", "004": "Tijuana", "005": "Playas de Rosarito"},
    "03": {"001": "Comondú", "002": "Mulegé", "003": "La Paz", "008": "Los Cabos", "009": "Loreto"},
    "04": {"001": "Calkiní", "002": "Campeche", "003": "Carmen", "004": "Champotón", "009": "Escárcega"},
    "06": {"002": "Colima", "003": "Comala", "007": "Manzanillo", "009": "Tecomán", "010": "Villa de Álvarez"},
    "08": {"017": "Cuauhtémoc", "019": "Chihuahua", "021": "Delicias", "032": "Hidalgo del Parral", "037": "Juárez"},
    "11": {"007": "Celaya", "015": "Guanajuato", "017": "Irapuato", "020": "León", "027": "Salamanca"},
    "14": {
        "039": "Guadalajara",
        "067": "Puerto Vallarta",
        "098": "San Pedro Tlaquepaque",
        "101": "Tonalá",
        "120": "Zapopan",
    },
    "19": {
        "006": "Apodaca",
        "026": "Guadalupe",
        "039": "Monterrey",
        "046": "San Nicolás de los Garza",
        "048": "Santa Catarina",
    },
    "21": {"015": "Amozoc", "019": "Atlixco", "114": "Puebla", "119": "San Andrés Cholula", "156": "Tehuacán"},
    "22": {
        "006": "Corregidora",
        "011": "El Marqués",
        "014": "Querétaro",
        "016": "San Juan del Río",
        "017": "Tequisquiapan",
    },
    "31": {"041": "Kanasín", "050": "Mérida", "059": "Progreso", "096": "Tizimín", "102": "Valladolid"},
}
