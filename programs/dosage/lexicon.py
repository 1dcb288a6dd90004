"""The words of doses in Danish, and what each is."""

from fractions import Fraction


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FROM_TWO = "to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve"
_UNITS = "en to tre fire fem seks syv otte ni"

NUMBER_WORDS = {
    **dict.fromkeys(("en", "et", "én", "ét", "een", "eet"), Fraction(1)),
    **{word: Fraction(number) for number, word in enumerate(_FROM_TWO.split(), start=2)},
    **{
        unit + "og" + tens: Fraction(ten + one)
        for tens, ten in {"tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50}.items()
        for one, unit in enumerate(_UNITS.split(), start=1)
    },
    "tredive": Fraction(30),
    "fyrre": Fraction(40),
    "halvtreds": Fraction(50),
    "tres": Fraction(60),
    "halvfems": Fraction(90),
    "hundrede": Fraction(100),
    "trekvart": Fraction(3, 4),
    "halvandet": Fraction(3, 2),
    "halvanden": Fraction(3, 2),
}

ABBREVIATIONS = word_set(
    "sek sec s min gent gentag rep reps dgl dagl ugtl ugl ca cirka pr maks max evt antal kl ml tlf nr st kr fx f eks"
    " inkl dvs osv fig pkt"
)

_WORDS = {
    # what is counted
    "X": "x",
    "TIMES": "gange gang",
    "REPS": "gentagelse gentagelser gentagelserne gent rep reps repetition repetitioner",
    "PIECES": "stk",
    "SETS": "sæt serie serier runde runder omgang omgange",
    "MOVES": (
        "vejrtrækninger åndedrag knæbøjninger armbøjninger mavebøjninger bækkenløft hælløft tåhævninger løft"
        " cirkler pust stød host indåndinger udåndinger kast bevægelser benløft armløft squats"
    ),
    "STEPS": "skridt",
    "SECONDS": "sekund sekunder sekunders sek sec s",
    "MINUTES": "minut minutter minutters minuts min",
    "HOURS": "time timer times",
    "QUARTER": "kvarter kvarters",
    "DAYS": "dag dage",
    "WEEKS": "uge uger ugers",
    "KILOS": "kg kilo kilos",
    "UNIT": (
        "cm mm m km meter centimeter kilometer g gram mg ml dl l liter grader grad graders kr kroner år års"
        " måneder måned procent trin etage puder"
    ),
    # how much
    "LEAST": "mindst minimum",
    "MOST": "højst maks max maksimalt maksimum højest",
    # what the seconds are for
    "HOLD": "hold holdes holde holder holdetid",
    "PRESS": (
        "stræk strækkes stræks spænd spændes pres presses press tryk trykkes knib knibes klem klemmes udspænd udspændes"
        " stram strammes"
    ),
    "REST": "pause pausen pauser hvil hvile hviles hviletid",
    "MOVE": (
        "gå går cykl cykler cykel kondicykel motionscykel march marcher marchér marcherer løb løber hop hopper sving"
        " svinge vip vrik cirkl rul krøl massér masser stryg gnid fortsæt varighed"
    ),
    "TEMPO": "tempo",
    "STAND": "stå",
    "LIE": "lig hænge synke",
    "BEND": "bøj bøjes højt",
    "ADJECTIVE": "langsomme rolige dybe kontrollerede små store hurtige gode lette lange korte",
    # how often
    "DAILY": "dagligt dgl dagl",
    "DAILYISH": "daglig",
    "WEEKDAY": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "WEEKLY": "ugentligt ugentlig ugtl ugl",
    # which side
    "BODY": (
        "side sider ben benet arm armen arme hånd hånden hænder fod foden fødder skulder skulderen skuldre hofte hoften"
        " hofter knæ knæet lår balde albue hæl ankel"
    ),
    "OPPOSITE": "modsatte modsat anden andet",
    "EACH": "hver hvert",
    "LEFT": "venstre",
    "RIGHT": "højre",
    "SWAP": "skift byt skiftes",
    "REPEAT": "gentag gentages gentage gentager",
    "SAME": "samme",
    "BAND": "elastik træningselastik band theraband gummibånd",
    "COLOUR": "rød gul grøn blå sort grå sølv guld orange lilla hvid",
}
TAG_OF_WORD = {word: tag for tag, words in _WORDS.items() for word in words.split()}


def words_tagged(tags: str) -> frozenset[str]:
    return frozenset(word for word, tag in TAG_OF_WORD.items() if tag in tags.split())


FILLERS = word_set(
    "og med i på til af for om gør gøre gøres lav lave laves udfør udføres udføre tag tages træn trænes"
    " øvelse øvelsen øvelserne øvelser bevægelsen det dette den hele serien du skal derefter herefter så igen"
    " ca cirka omkring gerne helst alt antal stillingen strækket positionen spændingen trykket knibet"
    " yderstillingen udspændingen spændet ved op af her dér der"
    " kort kun både langsomt roligt programmet bagefter samtidig belastning total også á à a"
    " hyppighed frekvens dosis dosering mængde tid alle"
)
"""Words that may stand in a dose without changing a figure of it."""

TRAINING = ("øvelse", "træn", "program", "lav", "udfør", "gentag", "gør", "knib", "session")
"""How the words begin that make a sentence one about training."""
ORDERS = word_set(
    "rejs drej bøj stræk vip vrik løft skift byt rul sving spænd knib træn ret knyt krum rund pres træk sænk vend skub"
    " skyd cirkl krøl massér masser"
)
"""A sentence that begins with one of these tells to move: how often it says is how often to."""
PRONOUNS = word_set("du vi man jeg de der mange patienter har er var")
"""A sentence with one of these and no word of training tells something; it is no instruction."""
_TIME_STEMS = (
    "dag døgn time uge måned år morgen aften formiddag eftermiddag middag nat måltid minut weekend vågen løbet periode"
    " mandag tirsdag onsdag torsdag fredag lørdag søndag hverdag"
)
TIME_WORDS = tuple(_TIME_STEMS.split())
"""How the words begin that say when: '3 gange hver formiddag' is no number of repetitions."""
