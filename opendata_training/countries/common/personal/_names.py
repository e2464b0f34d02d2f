"""Names that people in countries of the English language have, to tell a column of persons from one of things.

Our choice of common names; no list was taken over. A column is judged by how many of its words are here, never by one word.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


GIVEN_NAMES = _set(
    """
    aaron abigail adam aisha alan albert alex alexander alexandra alice alison amanda amber amelia amy andrea andrew angela
    ann anna anne anthony arthur ashley austin barbara benjamin bernard beth betty beverly billy bobby brandon brenda brian
    bruce bryan caleb cameron carl carol caroline carolyn catherine charles charlotte cheryl chloe chris christian christina
    christine christopher claire clara colin connor craig cynthia daniel danielle david dawn deborah debra denise dennis
    derek diana diane donald donna dorothy douglas dylan edward eleanor elizabeth ella ellen emily emma eric ethan eugene
    evelyn fiona frances frank gary george gerald gillian gloria grace graham gregory hannah harold harry heather helen henry
    howard ian imran irene isaac isabella isla ivy jack jacob jacqueline james jamie jane janet janice jasmine jason jean
    jeffrey jennifer jeremy jerry jessica joan joanne joe john jonathan jordan joseph joshua joyce juan judith judy julia
    julie justin karen katherine kathleen kathryn katie keith kelly kenneth kevin kimberly kyle larry laura lauren lawrence
    leah leo leslie liam linda lisa logan lori louis louise lucas lucy luke madison margaret maria marie marilyn mark martha
    martin mary mason matthew megan melissa mia michael michelle mohammed muhammad nancy naomi natalie nathan nicholas nicole
    nigel noah noor nora oliver olivia oscar owen pamela patricia patrick paul paula peter philip phoebe priya rachel ralph
    raymond rebecca richard robert robin roger ronald rose roy russell ruth ryan samantha samuel sandra sara sarah scott
    sean sharon shirley simon sophia sophie stephanie stephen steven stewart stuart susan tara teresa terry theresa thomas
    tiffany timothy tracey tyler valerie vanessa victoria vincent virginia walter wayne wendy william yasmin zachary zoe
    """
)
SURNAMES = _set(
    """
    adams ahmed alexander ali allen anderson andrews armstrong bailey baker banks barnes bell bennett black boyd bradley
    brooks brown bryant burke burns burton butler campbell carpenter carroll carter chapman clark clarke cole coleman collins
    cook cooper cox crawford cunningham daniels davies davis dixon duncan dunn edwards elliott ellis evans ferguson fisher
    fleming ford foster fox freeman fuller gardner gibson gordon graham grant gray green greene griffin hall hamilton hansen
    harper harris harrison hart harvey hawkins hayes henderson henry hicks hill holmes howard hudson hughes hunt hunter
    hussain jackson jacobs james jenkins jensen johnson johnston jones jordan kaur kelley kelly kennedy khan kim king knight
    larson lawrence lawson lee lewis long lynch macdonald marshall martin mason matthews mccoy mcdonald mitchell moore
    morgan morris morrison murphy murray myers nelson nguyen nichols obrien oconnor olson owens palmer parker patel
    patterson payne perkins perry peters peterson phillips pierce porter powell price quinn ray reed reynolds rice richards
    richardson riley roberts robertson robinson rogers rose ross russell ryan sanders schmidt scott shaw simmons simpson
    singh smith snyder spencer stephens stevens stewart stone sullivan taylor thomas thompson tucker turner wagner walker
    wallace ward warren washington watkins watson weaver webb wells west wheeler white williams williamson willis wilson
    wood woods wright young zhang
    """
)
# People after whom schools and streets are called.
NAMESAKES = frozenset(
    (
        *("abraham lincoln", "george washington", "martin luther king", "martin luther king jr", "john f kennedy"),
        *("thomas jefferson", "benjamin franklin", "rosa parks", "theodore roosevelt", "woodrow wilson"),
        *("james madison", "andrew jackson", "cesar chavez", "susan b anthony", "robert e lee"),
    )
)
