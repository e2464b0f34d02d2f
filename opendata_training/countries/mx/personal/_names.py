"""Names that people in Mexico have, to tell a column of persons from one of things: small letters, without accents.

Our choice of common names; no list was taken over. Rare ones are missing, so a column is judged by how many of its words are
here, never by one word. They are more than those of `people`, which makes practice files and must stay as it is.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


GIVEN_NAMES = _set(
    """
    abel abigail abraham abril adalberto adan adela adelaida adelina adolfo adrian adriana agustin agustina aida aide
    alan alba alberta alberto aldo alejandra alejandrina alejandro alejo alexa alexander alexis alfonsina alfonso
    alfredo alicia alma alondra alonso alvaro amada amado amalia amanda amelia america amparo ana anabel anahi anastasio
    andrea andres angel angela angeles angelica angelina angelita anselmo antonia antonio apolinar araceli armando
    armida arnoldo artemio arturo asuncion augusto aurelia aurelio aurora azucena baltazar barbara bartolo beatriz
    begona belem belen benigno benito benjamin berenice bernabe bernarda bernardino bernardo bertha blanca bonifacio
    brandon brayan brenda brigida bruno camila camilo candelaria candido caridad carina carla carlos carlota carmela
    carmelita carmelo carmen carolina casandra catalina cecilia cecilio celerino celestino celia celso cesar chabela
    christian cipriano cirilo clara claudia claudio clemente clementina concepcion concha consuelo cornelio cosme
    crescencio cristian cristina cristobal cruz cuauhtemoc dafne dalia damaris damian daniel daniela dante dario david
    debora delfina delfino delia denisse desiderio diana diego dinora dolores dominga domingo donato dora dulce edgar
    edith edmundo eduardo eduwiges edwin efrain efren eladio elba eleazar elena eleuterio elia elias eligio elisa eliseo
    elizabeth eloisa eloy elsa elva elvia elvira emanuel emilia emiliano emilio emma emmanuel enedina enrique enriqueta
    epifanio erendira eric erica erick erika ernestina ernesto esmeralda esperanza esteban estefania estela ester esther
    eugenia eugenio eulalia eulalio eusebio eva evangelina evaristo evelia evelyn everardo ezequiel fabian fabiola
    fatima faustino fausto federico felicitas felipa felipe felix fer fermin fernanda fernando fidel fidencio filemon
    filiberto flavio flor florencia florencio florentino fortino francisca francisco froylan gabino gabriel gabriela
    gael gaspar gemma genaro genoveva georgina gerardo german gertrudis gilberto gildardo gisela giselle gloria gonzalo
    graciela gregoria gregorio griselda guadalupe guille guillermina guillermo gumercindo gustavo hector heidi heladio
    helena heriberto herlinda hermelinda hermenegildo hermilo herminia hernan hilaria hilario hilda hipolito homero
    horacio hortencia hugo humberto ian idalia ignacia ignacio iliana imelda indira ines inigo inocencio irene iris irma
    isaac isabel isabela isai isaias isidoro isidro ismael israel itzel ivan ivette ivonne jacinta jacinto jacobo
    jacqueline jaime janet janeth javier jazmin jeronimo jesica jessica jesus jhonatan joaquin joel jonathan jorge jose
    josefa josefina joshua josue jovita juan juana juanita judith julia julian juliana julieta julio justino justo
    juvenal juventino karen karina karla karol kenia kevin laila laura lauro lazaro leandro leobardo
    leonardo leonel leonor leopoldo leslie leticia lidia ligia lilia liliana lizbeth lizeth lola lorena lorenza lorenzo
    lourdes lucero lucia luciana luciano lucila lucio lucrecia luis luisa lupe lupita luz lydia macario macrina magali
    magaly magdalena malena manuel manuela marcela marcelino marcelo marco marcos margarita margarito maria mariana
    mariano maribel maricela maricruz mariela marilu marina mario marisa marisela marisol maritza martha martin martina
    mateo matias matilde mauricio mauro maximiliano maximino maximo mayra melchor melissa melquiades memo mercedes
    micaela miguel mildred minerva mireya miriam misael moises monica monserrat montserrat myriam nacho nadia nallely
    nancy narciso natalia natividad nayeli nazario nelly nelson nemesio nereida nestor nicanor nicolas nicolasa nidia
    nilda noe noel noemi nora norberto norma obdulia octavio odilon ofelia olga olivia omar oralia orlando oscar
    osvaldo oswaldo otilia otilio pablo paco pamela paola pascual patricia patricio paula paulina paulino paulo paz
    pedro pepe perla petra petronila pilar placido porfirio primitivo priscila prisciliano quetzalli quirino rafael
    rafaela ramiro ramon ramona ramses raquel raul raymundo rebeca refugio regina reginaldo remedios renata rene rey
    reyna reynaldo ricardo rigoberto rita roberta roberto rocio rodolfo rodrigo rogelio roman romeo romina romualdo rosa
    rosalba rosalia rosalina rosalinda rosario rosaura rosenda rosendo roxana ruben rubi rufina rufino ruth sabina
    sabino sabrina salome salomon salvador samantha samuel sandra sandy santa santiago santos sara sarahi saturnino saul
    sebastian sergio severiano severino sheila silverio silvestre silvia silvino simon sixto socorro sofia sol soledad
    sonia susana tania tatiana telesforo telma teodora teodoro teofilo teresa teresita thalia tiburcio timoteo tobias
    tomas tomasa tonatiuh tono toribio trinidad ubaldo ulises urbano uriel ursula valentin valentina valeria vanesa
    vanessa vania venancio ventura veronica vianey vicenta vicente victor victoria vidal violeta virgilio virginia
    viridiana vladimir wenceslao wendy wilfrido xavier ximena xochitl yadira yahir yamileth yareli yaretzi yazmin
    yesenia yolanda yuridia zacarias zaira zenaida zenon zoila zulema zuleyma
    """
)
SURNAMES = _set(
    """
    abarca abrego acevedo acosta acuna adame aguayo aguero aguilar aguilera aguirre alanis alarcon alba alcala alcantara
    alcaraz alcocer aldana aleman alfaro almanza almaraz almeida alonso alonzo altamirano alvarado alvarez amador amaya
    amezcua anaya andrade angel angeles anguiano antonio antunez aparicio aquino aragon arana aranda araujo arce arcos
    arellano arenas arevalo argaez arguelles arguello arias arizmendi armenta arredondo arreola arriaga arroyo arteaga
    arvizu arzate avalos avelar avendano avila aviles ayala azamar badillo baez baeza balam balderas baltazar banda
    banuelos barajas barba barbosa barcenas barragan barraza barrera barreto barrientos barrios barron bartolo basurto
    batista bautista bazan becerra becerril bello beltran benavides benitez bermudez bernabe bernal berumen betancourt
    blanco blas bojorquez bonilla borja borrego bravo briones briseno bueno buenrostro burgos bustamante bustos caamal
    caballero cabanas cabrera caceres cadena calderon calixto calvillo calvo camacho camarena camargo camarillo campa
    campos canche candelaria cano canseco cansino canto cantu canul carbajal carballo cardenas cardona cardoso carmona
    caro carranza carrasco carreon carrera carrillo carrizales carvajal casanova casas casiano casillas castaneda
    castelan castellanos castillo castorena castro cazares ceballos cedillo celis centeno cepeda cerda cerecedo cerna
    cervantes cervera cetina chable chacon chagoya chan chavarria chavez che chi chim chuc cime cisneros cob coba cocom
    cohuo colin collado colorado contreras cordero cordoba cordova corona coronado coronel corral corrales cortes cortez
    cortina corzo cosio covarrubias coyotl crespo cruz cuautle cuellar cuevas cupul damian daniel davalos davila
    delgadillo delgado diaz diego domingo dominguez donjuan dorantes duarte duenas duque duran dzib dzul echeverria ek
    elias elizalde elizondo encinas enriquez escalante escalera escamilla escarcega escobar escobedo escudero espana
    esparza espejel espino espinosa espinoza esquivel esteban estevez estrada estrella euan fabian facundo fajardo
    farfan farias faustino felix fernandez ferrer fierro figueroa florentino flores fonseca fragoso franco frausto frias
    fuentes galarza galaviz galeana galicia galindo gallardo gallegos galvan galvez gamboa gamez gaona garay garcia
    garduno garibay garnica garrido garza gaspar gastelum gaytan gil giron godinez godoy gomez gonzaga gonzales gonzalez
    govea gracia grajales granados granillo grijalva guadarrama guajardo gudino guerra guerrero guevara guillen
    gutierrez guzman haro hau heredia hermosillo hernandez herrejon herrera hidalgo hinojosa huchim huerta huitron
    hurtado ibanez ibarra iglesias iniguez islas ituarte iturbe izquierdo jacinto jacobo jaimes jaramillo jarquin jasso
    jauregui javier jeronimo jimenez jose juan juarez julian ku labastida laguna landa landeros lara lares larios lazaro
    lazcano leal lechuga ledesma legorreta lemus leon lerma leyva licea limon linares lira lizarraga llamas llanes
    loaiza loera lomeli longoria lopez lorenzo loya lozada lozano lucas lucero lucio luevano lugo luis luna macedo
    machado machuca macias madera madrid madrigal magallanes magallon magana malagon maldonado mancilla manjarrez
    manriquez manuel manzano marcelino marcial marcos mares marin mariscal marmolejo marquez marroquin marrufo martin
    martinez mata mateo mateos matias matus may maya mayen mayo mayorga maza medellin medina medrano mejia melchor
    melendez melgar melo mena menchaca mendez mendieta mendiola mendoza meneses mercado merino mex meza michel miguel
    mijares millan minjares miranda mireles moctezuma mojica molina moncada mondragon monroy monsivais montalvo montano
    montejo montelongo montenegro montero monterrosas montes montesinos montiel montoya mora morales moran moreira
    morelos moreno morin mota moya mucino mundo munguia muniz munoz murguia murillo murrieta najera naranjo
    narvaez nava navarrete navarro negrete nicolas nieto nieves noh noriega novelo noyola nunez ocampo ocana
    ochoa ojeda olguin oliva olivares olivas olivera olmedo olmos olvera ontiveros ordaz ordonez orduna orellana oropeza
    orozco orta ortega ortiz osorio osuna ovalle oviedo pablo pacheco padilla padron palacios palafox palma palomares
    palomino palomo panduro pantoja pardo paredes parra partida pascual pat patino patlan pavon paz pech pedraza pedro
    pelaez pelayo pena penaloza perales peralta perea peregrino perera perez pimentel pina pineda pinto pizano
    plascencia plata polanco ponce poot porras portillo portugal pozos prado preciado prieto puc puente puga pulido
    quevedo quezada quijano quintana quintanar quintanilla quintero quiroga quiroz rabago ramirez ramon ramos rangel
    rascon razo rea rebollar rebolledo recendiz regalado rendon renteria resendiz retana reyes reyna reynoso rico rincon
    riojas rios rivas rivera rivero robledo robles rocha rodarte rodriguez rojas rojo roldan romano romero romo roque
    rosado rosales rosario rosas rubalcava rubio rueda ruelas ruiz ruvalcaba saavedra sacramento saenz salas salazar
    salcedo salcido saldana saldivar salgado salinas salmeron salvador samaniego samano sanchez sandoval santamaria
    santana santiago santillan santos santoyo sarabia sarmiento saucedo segovia segura sepulveda serna serrano serrato
    sierra silva silvestre simon sixtos solano solis solorio solorzano soriano sosa sotelo soto sotomayor suarez tadeo
    tafoya talamantes tamayo tapia tejada tejeda tellez tello tenorio teran terrazas terrones tirado toledo tolentino
    toro torres tostado tovar trejo trevino trinidad trujillo tun tuz tzec uc ugalde uicab ulloa urbina urias uribe
    urquiza urrutia uscanga valadez valdes valdez valdivia valdovinos valencia valente valenzuela valerio valladares
    valle vallejo valtierra vargas vasquez vazquez vega vela velasco velasquez velazco velazquez velez venegas ventura
    vera verdugo verduzco vergara victoria vidal viera villa villalba villalobos villalpando villanueva villarreal
    villasenor villatoro villegas villicana virgen vivanco xicotencatl xool yam yanez yepez zaldivar zambrano zamora
    zamorano zapata zaragoza zarate zavala zendejas zepeda zetina zuniga zurita
    """
)
# People after whom schools, streets, towns and dams are called all over the country.
NAMESAKES = frozenset(
    (
        *("adolfo lopez mateos", "adolfo ruiz cortines", "agustin melgar", "alfonso reyes", "alvaro obregon"),
        *("amado nervo", "aquiles serdan", "belisario dominguez", "benito juarez", "benito juarez garcia"),
        *("carlos salazar", "carmen serdan", "cristobal colon", "diego rivera", "emiliano zapata"),
        *("emiliano zapata salazar", "felipe angeles", "felipe carrillo puerto", "francisco i madero"),
        *("francisco javier mina", "francisco marquez", "francisco sarabia", "francisco villa", "frida kahlo"),
        *("gabriela mistral", "gabino barreda", "genaro vazquez", "general lazaro cardenas", "guadalupe victoria"),
        *("guillermo prieto", "gustavo a madero", "gustavo diaz ordaz", "heriberto jara", "hermenegildo galeana"),
        *("ignacio allende", "ignacio altamirano", "ignacio comonfort", "ignacio lopez rayon"),
        *("ignacio manuel altamirano", "ignacio ramirez", "ignacio zaragoza", "jaime nuno", "jaime torres bodet"),
        *("jesus garcia", "jesus gonzalez ortega", "jose azueta", "jose maria morelos", "jose maria morelos y pavon"),
        *("jose clemente orozco", "jose maria pino suarez", "jose vasconcelos", "jose vasconcelos calderon"),
        *("josefa ortiz de dominguez", "juan aldama", "juan alvarez", "juan de la barrera", "juan escutia"),
        *("juan rulfo", "juana de asbaje", "justo sierra", "justo sierra mendez", "lazaro cardenas"),
        *("lazaro cardenas del rio", "leona vicario", "lopez mateos", "lucas alaman", "luis donaldo colosio"),
        *("manuel avila camacho", "manuel doblado", "manuel gutierrez najera", "mariano abasolo", "mariano matamoros"),
        *("mariano escobedo", "martires de chicago", "melchor ocampo", "miguel aleman", "miguel aleman valdes"),
        *("miguel hidalgo", "miguel hidalgo y costilla", "narciso mendoza", "nicolas bravo", "octavio paz"),
        *("pedro moreno", "plutarco elias calles", "ponciano arriaga", "rafael ramirez", "rafael ramirez castaneda"),
        *("ramon lopez velarde", "ricardo flores magon", "rosario castellanos", "salvador diaz miron"),
        *("santos degollado", "valentin gomez farias", "venustiano carranza", "vicente guerrero", "vicente suarez"),
        *("vicente lombardo toledano", "xavier mina"),
    )
)
