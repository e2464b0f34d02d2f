"""Mexico's states and some of its municipalities, with the keys that INEGI gives them.

Keys are text: two characters a state, three a municipality within its state, five for both together.
Source: INEGI, Catálogo Único de Claves de Áreas Geoestadísticas Estatales, Municipales y Localidades,
https://www.inegi.org.mx/app/ageeml/. The states are whole. Of the municipalities only the capital and the most populous
or best known of each state are here; they were compared with a public copy of INEGI's Marco Geoestadístico of 2017
(https://github.com/Caranarq/GeoMex), and those whose key or name has changed, or that were founded, since 2014 were left
out, so that they hold for files of any year since (the state of the capital was renamed in 2016: see `names`).
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

# State key -> municipality key -> name, both sorted by key. In Mexico City they are the 16 "alcaldías".
# fmt: off
MUNICIPALITIES: dict[str, dict[str, str]] = {
    "01": {
        "001": "Aguascalientes", "002": "Asientos", "003": "Calvillo", "004": "Cosío", "005": "Jesús María",
        "006": "Pabellón de Arteaga", "007": "Rincón de Romos", "011": "San Francisco de los Romo",
    },
    "02": {
        "001": "Ensenada", "002": "Mexicali", "003": "Tecate", "004": "Tijuana", "005": "Playas de Rosarito",
    },
    "03": {
        "001": "Comondú", "002": "Mulegé", "003": "La Paz", "008": "Los Cabos", "009": "Loreto",
    },
    "04": {
        "001": "Calkiní", "002": "Campeche", "003": "Carmen", "004": "Champotón", "006": "Hopelchén",
        "009": "Escárcega", "010": "Calakmul", "011": "Candelaria",
    },
    "05": {
        "002": "Acuña", "017": "Matamoros", "018": "Monclova", "024": "Parras", "025": "Piedras Negras",
        "027": "Ramos Arizpe", "030": "Saltillo", "035": "Torreón",
    },
    "06": {
        "001": "Armería", "002": "Colima", "003": "Comala", "004": "Coquimatlán", "005": "Cuauhtémoc",
        "007": "Manzanillo", "009": "Tecomán", "010": "Villa de Álvarez",
    },
    "07": {
        "019": "Comitán de Domínguez", "027": "Chiapa de Corzo", "059": "Ocosingo", "065": "Palenque",
        "078": "San Cristóbal de las Casas", "089": "Tapachula", "097": "Tonalá", "101": "Tuxtla Gutiérrez",
    },
    "08": {
        "011": "Camargo", "017": "Cuauhtémoc", "019": "Chihuahua", "021": "Delicias", "032": "Hidalgo del Parral",
        "037": "Juárez", "045": "Meoqui", "050": "Nuevo Casas Grandes",
    },
    "09": {
        "002": "Azcapotzalco", "003": "Coyoacán", "004": "Cuajimalpa de Morelos", "005": "Gustavo A. Madero",
        "006": "Iztacalco", "007": "Iztapalapa", "008": "La Magdalena Contreras", "009": "Milpa Alta",
        "010": "Álvaro Obregón", "011": "Tláhuac", "012": "Tlalpan", "013": "Xochimilco", "014": "Benito Juárez",
        "015": "Cuauhtémoc", "016": "Miguel Hidalgo", "017": "Venustiano Carranza",
    },
    "10": {
        "001": "Canatlán", "004": "Cuencamé", "005": "Durango", "007": "Gómez Palacio", "008": "Guadalupe Victoria",
        "012": "Lerdo", "023": "Pueblo Nuevo", "032": "Santiago Papasquiaro",
    },
    "11": {
        "003": "San Miguel de Allende", "007": "Celaya", "014": "Dolores Hidalgo Cuna de la Independencia Nacional",
        "015": "Guanajuato", "017": "Irapuato", "020": "León", "023": "Pénjamo", "027": "Salamanca",
    },
    "12": {
        "001": "Acapulco de Juárez", "028": "Chilapa de Álvarez", "029": "Chilpancingo de los Bravo",
        "035": "Iguala de la Independencia", "038": "Zihuatanejo de Azueta", "046": "Ometepec",
        "055": "Taxco de Alarcón", "066": "Tlapa de Comonfort",
    },
    "13": {
        "003": "Actopan", "028": "Huejutla de Reyes", "030": "Ixmiquilpan", "048": "Pachuca de Soto",
        "051": "Mineral de la Reforma", "069": "Tizayuca", "076": "Tula de Allende", "077": "Tulancingo de Bravo",
    },
    "14": {
        "039": "Guadalajara", "053": "Lagos de Moreno", "067": "Puerto Vallarta", "070": "El Salto",
        "097": "Tlajomulco de Zúñiga", "098": "San Pedro Tlaquepaque", "101": "Tonalá", "120": "Zapopan",
    },
    "15": {
        "013": "Atizapán de Zaragoza", "031": "Chimalhuacán", "033": "Ecatepec de Morelos",
        "057": "Naucalpan de Juárez", "058": "Nezahualcóyotl", "104": "Tlalnepantla de Baz", "106": "Toluca",
        "121": "Cuautitlán Izcalli",
    },
    "16": {
        "006": "Apatzingán", "052": "Lázaro Cárdenas", "053": "Morelia", "066": "Pátzcuaro", "069": "La Piedad",
        "102": "Uruapan", "108": "Zamora", "112": "Zitácuaro",
    },
    "17": {
        "006": "Cuautla", "007": "Cuernavaca", "008": "Emiliano Zapata", "011": "Jiutepec", "012": "Jojutla",
        "018": "Temixco", "020": "Tepoztlán", "029": "Yautepec",
    },
    "18": {
        "001": "Acaponeta", "004": "Compostela", "008": "Xalisco", "012": "San Blas", "015": "Santiago Ixcuintla",
        "016": "Tecuala", "017": "Tepic", "020": "Bahía de Banderas",
    },
    "19": {
        "006": "Apodaca", "019": "San Pedro Garza García", "021": "General Escobedo", "026": "Guadalupe",
        "031": "Juárez", "039": "Monterrey", "046": "San Nicolás de los Garza", "048": "Santa Catarina",
    },
    "20": {
        "067": "Oaxaca de Juárez", "079": "Salina Cruz", "184": "San Juan Bautista Tuxtepec",
        "324": "San Pedro Pochutla", "385": "Santa Cruz Xoxocotlán", "390": "Santa Lucía del Camino",
        "413": "Santa María Huatulco", "515": "Santo Domingo Tehuantepec",
    },
    "21": {
        "015": "Amozoc", "019": "Atlixco", "114": "Puebla", "119": "San Andrés Cholula", "132": "San Martín Texmelucan",
        "140": "San Pedro Cholula", "156": "Tehuacán", "174": "Teziutlán",
    },
    "22": {
        "001": "Amealco de Bonfil", "004": "Cadereyta de Montes", "006": "Corregidora", "011": "El Marqués",
        "012": "Pedro Escobedo", "014": "Querétaro", "016": "San Juan del Río", "017": "Tequisquiapan",
    },
    "23": {
        "001": "Cozumel", "002": "Felipe Carrillo Puerto", "003": "Isla Mujeres", "004": "Othón P. Blanco",
        "005": "Benito Juárez", "007": "Lázaro Cárdenas", "009": "Tulum", "010": "Bacalar",
    },
    "24": {
        "011": "Ciudad Fernández", "013": "Ciudad Valles", "020": "Matehuala", "024": "Rioverde",
        "028": "San Luis Potosí", "035": "Soledad de Graciano Sánchez", "037": "Tamazunchale", "054": "Xilitla",
    },
    "25": {
        "001": "Ahome", "006": "Culiacán", "009": "Escuinapa", "010": "El Fuerte", "011": "Guasave", "012": "Mazatlán",
        "015": "Salvador Alvarado", "018": "Navolato",
    },
    "26": {
        "002": "Agua Prieta", "017": "Caborca", "018": "Cajeme", "029": "Guaymas", "030": "Hermosillo",
        "042": "Navojoa", "043": "Nogales", "055": "San Luis Río Colorado",
    },
    "27": {
        "002": "Cárdenas", "003": "Centla", "004": "Centro", "005": "Comalcalco", "006": "Cunduacán",
        "008": "Huimanguillo", "012": "Macuspana", "013": "Nacajuca",
    },
    "28": {
        "003": "Altamira", "009": "Ciudad Madero", "021": "El Mante", "022": "Matamoros", "027": "Nuevo Laredo",
        "032": "Reynosa", "038": "Tampico", "041": "Victoria",
    },
    "29": {
        "005": "Apizaco", "006": "Calpulalpan", "010": "Chiautempan", "013": "Huamantla", "025": "San Pablo del Monte",
        "033": "Tlaxcala", "034": "Tlaxco", "044": "Zacatelco",
    },
    "30": {
        "028": "Boca del Río", "039": "Coatzacoalcos", "044": "Córdoba", "087": "Xalapa", "108": "Minatitlán",
        "118": "Orizaba", "131": "Poza Rica de Hidalgo", "193": "Veracruz",
    },
    "31": {
        "041": "Kanasín", "050": "Mérida", "059": "Progreso", "079": "Tekax", "089": "Ticul", "096": "Tizimín",
        "101": "Umán", "102": "Valladolid",
    },
    "32": {
        "005": "Calera", "010": "Fresnillo", "017": "Guadalupe", "020": "Jerez", "038": "Pinos", "039": "Río Grande",
        "042": "Sombrerete", "056": "Zacatecas",
    },
}
# fmt: on
