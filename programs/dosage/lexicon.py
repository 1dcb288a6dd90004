"""The words of doses in Danish, and what each is."""

from fractions import Fraction

NUMBER_WORDS = {
    **dict.fromkeys(("en", "et", "én", "ét"), Fraction(1)),
    **{
        word: Fraction(number)
        for number, word in enumerate(
            "to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve".split(),
            start=2,
        )
    },
    **{
        unit + "og" + tens: Fraction(ten + one)
        for tens, ten in {"tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50}.items()
        for one, unit in enumerate("en to tre fire fem seks syv otte ni".split(), start=1)
    },
    "tredive": Fraction(30),
    "fyrre": Fraction(40),
    "halvtreds": Fraction(50),
    "tres": Fraction(60),
    "halvfems": Fraction(90),
    "hundrede": Fraction(100),
    "halvandet": Fraction(3, 2),
    "halvanden": Fraction(3, 2),
}

ABBREVIATIONS = frozenset(
    "sek sec s min gent gentag rep reps dgl dagl ugtl ugl ca cirka pr maks max evt antal kl tlf nr st".split()
)

_WORDS = {
    # what is counted
    "X": "x",
    "TIMES": "gange gang",
    "REPS": "gentagelse gentagelser gentagelserne gent rep reps repetition repetitioner",
    "SETS": "sæt serie serier runde runder omgang omgange",
    "MOVES": (
        "vejrtrækninger åndedrag knæbøjninger armbøjninger mavebøjninger bækkenløft hælløft tåhævninger knib løft hop"
        " cirkler kast bevægelser benløft armløft squats"
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
        "cm mm m km meter centimeter kilometer g gram mg ml dl l liter grader grad graders kr kroner år års måneder måned"
        " procent trin etage puder stk"
    ),
    # how much
    "LEAST": "mindst minimum",
    "MOST": "højst maks max maksimalt maksimum højest",
    # what the seconds are for
    "HOLD": "hold holdes holde holder holdetid",
    "PRESS": (
        "stræk strækkes stræks spænd spændes pres presses press tryk trykkes knib knibes klem klemmes udspænd udspændes"
    ),
    "REST": "pause pausen pauser hvil hvile hviles hviletid",
    "MOVE": "gå cykl march marcher marchér løb hop sving vip rul fortsæt fortsættes varighed",
    "TEMPO": "tempo",
    "BEND": "bøj bøjes højt",
    "ADJECTIVE": "langsomme rolige dybe kontrollerede små store hurtige gode lette",
    # how often
    "DAILY": "dagligt dgl dagl",
    "DAILYISH": "daglig",
    "WEEKLY": "ugentligt ugentlig ugtl ugl",
    # which side
    "BODY": (
        "side sider ben benet arm armen arme hånd hånden hænder fod foden fødder skulder skulderen skuldre hofte hoften"
        " hofter knæ knæet lår balde albue"
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

FILLERS = frozenset(
    (
        "og med i på til af for om gør gøre gøres lav lave laves udfør udføres udføre tag tages træn trænes"
        " øvelse øvelsen øvelserne øvelser bevægelsen det dette den hele serien du skal derefter herefter så igen"
        " ca cirka omkring gerne alt antal stillingen strækket positionen spændingen trykket knibet ved op af her dér der"
        " kort kun både langsomt roligt programmet bagefter samtidig belastning total også á à a"
    ).split()
)
"""Words that may stand in a dose without changing a figure of it."""

OBJECTS_OF_HOLD = frozenset("stillingen strækket positionen spændingen trykket knibet balancen".split())

TRAINING = ("øvelse", "træn", "program", "lav", "udfør", "gentag", "gør", "knib", "session")
"""How the words begin that make a sentence one about training."""
PRONOUNS = frozenset("du vi man jeg de der mange patienter har er var".split())
"""A sentence with one of these and no word of training tells something; it is no instruction."""
