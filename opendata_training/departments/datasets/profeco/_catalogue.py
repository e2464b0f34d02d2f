"""What shops sell, by kind of shop: products as the programme names them, with invented brands."""

from __future__ import annotations

# A line a product: its name, its category, its presentations, its brands, and between which prices in pesos.
_GROCERIES = """
Aceite | Aceites y grasas comestibles | Botella 1 L. Mixto; Botella 946 ml. Canola | La Serrana; Girasol de Oro | 19 | 38
Arroz | Arroz y cereales preparados | Bolsa 1 Kg. Súper extra; Bolsa 900 g. Grano largo | Valle Real; El Molino | 12 | 26
Atún | Pescados en conserva | Lata 140 g. En agua; Lata 140 g. En aceite | Mar Azul; Bahía | 9 | 18
Azúcar | Azúcar | Bolsa 1 Kg. Estándar; Bolsa 2 Kg. Refinada | Cañaveral; La Zafra | 13 | 40
Café soluble | Café | Frasco 200 g.; Frasco 100 g. Descafeinado | Cafetal; Niebla | 48 | 118
Champú | Artículos para el cuidado personal | Botella 400 ml.; Botella 750 ml. | Sábila; Rizos | 26 | 68
Detergente para ropa | Detergentes | Bolsa 1 Kg. Polvo; Botella 1 L. Líquido | Espumín; Blancura | 19 | 42
Frijol | Legumbres secas | Bolsa 900 g. Negro; Bolsa 1 Kg. Pinto | Valle Real; El Molino | 17 | 36
Huevo | Huevo | Paquete 18 piezas. Blanco; Paquete 30 piezas. Rojo | Granja Alegre; El Nidal | 28 | 72
Jabón de tocador | Artículos para el cuidado personal | Pieza 150 g.; Paquete 4 piezas | Sábila; Nácar | 9 | 44
Leche ultrapasteurizada | Leche procesada | Caja 1 L. Entera; Caja 1 L. Deslactosada | Establo Viejo; San Isidro | 13 | 20
Mayonesa | Aderezos | Frasco 390 g. Con limón; Frasco 790 g. | Limonera; Casa Inés | 22 | 54
Pan de caja | Pan | Paquete 680 g. Blanco; Paquete 620 g. Integral | Espiga; Trigal | 22 | 39
Papel higiénico | Artículos de papel | Paquete 4 rollos; Paquete 12 rollos | Algodón; Pétalo Fino | 18 | 74
Pañales | Artículos para bebé | Paquete 40 piezas. Mediano; Paquete 36 piezas. Grande | Nanita; Cuna | 118 | 198
Pasta para sopa | Pastas | Bolsa 200 g. Fideo; Bolsa 200 g. Codito | Trigal; Casa Inés | 4 | 9
"""
_MEDICINES = """
Ácido acetilsalicílico | Analgésicos | Caja 40 tabletas. 500 mg.; Caja 100 tabletas. 500 mg. | Arce; Bioquín | 22 | 60
Ambroxol | Expectorantes | Frasco 120 ml. Jarabe; Frasco 120 ml. Infantil | Arce; Lumbre | 48 | 120
Amoxicilina | Antibióticos | Caja 12 cápsulas. 500 mg.; Frasco 75 ml. Suspensión | Arce; Bioquín | 62 | 190
Ibuprofeno | Analgésicos | Caja 10 tabletas. 400 mg.; Frasco 120 ml. Suspensión | Bioquín; Lumbre | 34 | 96
Losartán | Antihipertensivos | Caja 30 tabletas. 50 mg.; Caja 15 tabletas. 100 mg. | Arce; Quetzalia | 180 | 460
Metformina | Antidiabéticos | Caja 60 tabletas. 850 mg.; Caja 30 tabletas. 500 mg. | Arce; Quetzalia | 110 | 390
Omeprazol | Antiácidos | Caja 14 cápsulas. 20 mg.; Caja 28 cápsulas. 20 mg. | Bioquín; Quetzalia | 64 | 240
Paracetamol | Analgésicos | Caja 20 tabletas. 500 mg.; Frasco 120 ml. Infantil | Arce; Lumbre | 21 | 70
"""
_FRESH = """
Aguacate | Frutas | 1 Kg. Granel. Hass; 1 Kg. Granel. Criollo | S/M | 26 | 58
Bistec de res | Carne de res | 1 Kg. Granel. Bola; 1 Kg. Granel. Diezmillo | S/M | 118 | 178
Calabacita | Hortalizas frescas | 1 Kg. Granel. Italiana; 1 Kg. Granel. Criolla | S/M | 10 | 24
Cebolla | Hortalizas frescas | 1 Kg. Granel. Blanca; 1 Kg. Granel. Morada | S/M | 9 | 26
Chile fresco | Hortalizas frescas | 1 Kg. Granel. Jalapeño; 1 Kg. Granel. Serrano; 1 Kg. Granel. Poblano | S/M | 16 | 42
Jitomate | Hortalizas frescas | 1 Kg. Granel. Saladette; 1 Kg. Granel. Bola | S/M | 11 | 32
Limón | Frutas | 1 Kg. Granel. Con semilla; 1 Kg. Granel. Sin semilla | S/M | 9 | 34
Manzana | Frutas | 1 Kg. Granel. Roja; 1 Kg. Granel. Golden | S/M | 26 | 48
Mojarra | Pescados y mariscos | 1 Kg. Granel. Tilapia; 1 Kg. Granel. De mar | S/M | 58 | 112
Naranja | Frutas | 1 Kg. Granel. Valencia; 1 Kg. Granel. Agria | S/M | 5 | 14
Papa | Hortalizas frescas | 1 Kg. Granel. Alfa; 1 Kg. Granel. Cambray | S/M | 12 | 30
Plátano | Frutas | 1 Kg. Granel. Tabasco; 1 Kg. Granel. Macho | S/M | 9 | 22
Pollo | Aves | 1 Kg. Granel. Entero; 1 Kg. Granel. Pechuga; 1 Kg. Granel. Pierna y muslo | S/M | 34 | 98
Tortilla de maíz | Tortillas | 1 Kg. Granel. Tortillería; 1 Kg. Granel. Hecha a mano | S/M | 11 | 24
"""
_APPLIANCES = """
Estufa | Línea blanca | 6 quemadores. Acero; 4 quemadores. Blanca | Fogón; Comala | 3400 | 8900
Horno de microondas | Línea blanca | 1.1 pies cúbicos; 0.7 pies cúbicos | Comala; Voltio | 1100 | 2600
Lavadora | Línea blanca | Automática. 17 Kg.; Automática. 12 Kg. | Cascada; Comala | 4200 | 9800
Licuadora | Enseres menores | 3 velocidades. Vaso de vidrio; 10 velocidades. Vaso de plástico | Torbellino; Voltio | 480 | 1250
Pantalla | Televisores | 32 pulgadas. LED; 50 pulgadas. LED | Óptima; Iris | 3900 | 11900
Plancha | Enseres menores | Vapor. Suela antiadherente; Seca | Voltio; Torbellino | 240 | 690
Refrigerador | Línea blanca | Automático. 11 pies; Automático. 14 pies | Ventisca; Comala | 5400 | 13800
Ventilador | Enseres menores | De pedestal. 16 pulgadas; De mesa. 12 pulgadas | Ventisca; Voltio | 290 | 890
"""
_STATIONERY = """
Bolígrafo | Material escolar | Pieza. Punto mediano; Paquete 12 piezas | Trazo; Pluma Azul | 4 | 52
Colores de madera | Material escolar | Caja 12 piezas. Largos; Caja 24 piezas. Largos | Arcoíris; Trazo | 38 | 112
Cuaderno forma italiana | Material escolar | 100 hojas. Cuadrícula chica; 100 hojas. Raya | Escriba; Pupitre | 14 | 34
Cuaderno profesional | Material escolar | 100 hojas. Cuadrícula grande; 200 hojas. Raya | Escriba; Pupitre | 22 | 68
Juego de geometría | Material escolar | Flexible. 5 piezas; Rígido. 4 piezas | Pupitre; Compás | 18 | 56
Lápiz | Material escolar | Pieza. Núm. 2; Paquete 5 piezas. Núm. 2 | Trazo; Compás | 3 | 28
Lápiz adhesivo | Material escolar | Barra 8 g.; Barra 40 g. | Pegatodo; Pupitre | 9 | 38
Tijeras | Material escolar | Pieza. Punta roma; Pieza. Zurdo | Compás; Pegatodo | 8 | 34
"""
# Kind of shop, catalogue, and what it sells; each sells 28 things at the least.
SHELVES = (
    ("Tienda de autoservicio", "Básicos", _GROCERIES),
    ("Farmacia", "Medicamentos", _MEDICINES),
    ("Mercado", "Frutas y legumbres", _FRESH),
    ("Tienda departamental", "Electrodomésticos", _APPLIANCES),
    ("Papelería", "Útiles escolares", _STATIONERY),
)

# A thing: its product, presentation, brand, category and catalogue, and between which prices in pesos it is.
Item = tuple[tuple[str, str, str, str, str], int, int]


def _items(catalogue: str, table: str) -> list[Item]:
    found = []
    for line in table.strip().splitlines():
        product, category, presentations, brands, low, high = line.split(" | ")
        for presentation in presentations.split("; "):
            found += [
                ((product, presentation, brand, category, catalogue), int(low), int(high))
                for brand in brands.split("; ")
            ]
    return found


_SHELVED = [_items(catalogue, table) for _kind, catalogue, table in SHELVES]
# Every thing, each shelf's together; how many things each shelf has, and where they begin.
ITEMS = tuple(item for items in _SHELVED for item in items)
COUNTS = tuple(map(len, _SHELVED))
STARTS = tuple(sum(COUNTS[:at]) for at in range(len(COUNTS)))
