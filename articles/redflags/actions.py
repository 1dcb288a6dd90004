"""Whom a text tells the reader to turn to: 'ring til lægen', 'skal skadestuen kontaktes', 'kræver akut hjælp'.

A sentence is written as one letter a word, by the part that the word can play in an action, and an action is a
pattern of letters. So the words may stand in any order that Danish has, with others between them, and a sentence
that holds no such word costs no more than looking its words up.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

OTHER = "."

_PARTS = {
    # the emergency number
    "E": r"112|1-1-2|112-\w+",
    # other numbers
    "N": r"1813|1818",
    # begins a condition
    "B": r"hvis|såfremt|dersom|ifald|ved|v|medmindre|mindre|når|fordi",
    # we: whoever calls is not the reader
    "Y": r"vi",
    # why one would: 'grunde til at ringe'
    "n": r"grunde|årsager",
    # to give: word, a ring
    "w": r"giv(?:e|er)?",
    # to drive
    "ø": r"kører|køres|bringes",
    # time with someone
    "å": r"tid",
    # you
    "U": r"du|man|barnet|patienten",
    # must
    "M": r"skal|bør|må|bedes|burde",
    # what a doctor does
    "þ": r"(?:ser|kigger|undersøger|vurderer)",
    # a preposition
    "R": r"til|på|hos|forbi",
    # haste
    "H": r"straks|omgående|øjeblikkelig\w*|akut|akutte",
    # haste, perhaps
    "h": r"samme|hurtigst|snarest|hurtigt?|nu|i\s+(?:dag|aften|nat)",
    # of a profession
    "F": r"(?:sundheds)?faglig|lægelig",
    # to be turned to
    "P": r"""(?:kontakt|tilkald|opsøg|søg|ring|konsult[eé]r|underrett|alarm[eé]r|orient[eé]r|inform[eé]r|inddrag|meld
        |involv[eé]r|advis[eé]r)es""",
    # to be referred
    "Q": r"(?:videre)?henvises",
    # turned to
    "p": r"kontaktet|underrettet|orienteret",
    # an X-ray
    "D": r"røntgen\w*",
    # to turn to
    # to ring
    "j": r"ring(?:e|er)?",
    "T": r"""kontakt(?:e|er)?|(?:op)?søg(?:e|er)?|henvend(?:e|er)?|tilkald(?:e|er)?|alarm[eé]r(?:e|er)?
        |konsult[eé]re?|bestil(?:le)?|booke?|spørge?|tale?|snak(?:ke)?|underret(?:te)?|orient[eé]re?|inform[eé]re?
        |henvendelse|følge?|hjemme|aftale?|bede?|rådføre?|involv[eé]re?|inddrage?|melde?|kalde?|råbe?|drøfte?|diskut[eé]re?""",
    # to hand in a sample
    "l": r"aflevere?",
    "u": r"\w*prøve[rn]?",
    # word of it
    "m": r"besked|oplysning|lyd|praj",
    # to tell
    "t": r"sige|fortæl(?:le)?|fortælles|nævne?s?|oplyse?s?|meddele?s?",
    # to tell, where a sentence begins: elsewhere it is 'oneself'
    "x": r"sig|vis",
    # before an order
    "c": r"så|og|eller|men",
    # you tell
    "s": r"siger|fortæller|nævner|oplyser|meddeler",
    # what is asked: 'at du giver besked'
    "e": r"at",
    "y": r"reag[eé]rer|handler",
    "q": r"""kommer|underretter|orient[eé]rer|inform[eé]rer|rækker|kalder|råber|går|får
        |bestiller|aftaler|taler|snakker|melder|rådfører|spørger|inddrager|involverer|lader|drøfter|diskuterer""",
    # a sign made with the hand
    "z": r"tegn",
    # to make someone aware
    "d": r"gøre?",
    "o": r"opmærksom|opmærksomme",
    # to set off an alarm
    "k": r"gribe?[rs]?|slå[rs]?|tryk(?:ke[rs]?)?|træk(?:ke[rs]?)?|aktiv[eé]re[rs]?|brug(?:e[rs]?)?",
    "a": r"""\w*alarm(?:en|knap\w*)?|nødkald\w*|kalde(?:klokke|knap)\w*|kaldesnor\w*|alarmsnor\w*
        |tråden|telefonen|knoglen|røret""",
    # to reach out
    "b": r"ræk(?:ke)?",
    # to react
    "r": r"reag[eé]re?s?|handle?s?",
    # to become, as an order
    "v": r"bliv|blive",
    # gladly
    "g": r"gerne",
    # to go or get
    "G": r"gå|kom(?:me)?|møde?|køre?|tag(?:e|er)?|få|have|skynde?",
    # to look, to know
    "I": r"se|kigge|vide",
    # to become
    "V": r"bliver?|blive",
    # seen by someone
    "Z": r"undersøges|vurderes|tilses|udredes|(?:gen)?indlægges|udelukkes|tjekkes|efterses|scannes",
    "S": r"""ses|behandles|undersøgt|vurderet|tilset|indlagt|udredt|tjekket|set|behandlet""",
    # operated on
    "i": r"opereres|opereret",
    # to examine
    "A": r"tilse|undersøge|vurdere|efterse|tjekke|indlægge|kende|måle",
    # to let
    "L": r"lad|lade|lader",
    # to need
    "K": r"""kræve[rs]?|kræves|behov|anledning|føre[rs]?|medføre[rs]?|udløse[rs]?|nødvendigt?|påkrævet|grund
        |indikation""",
    # whose case it is
    "f": r"sag|opgave",
    # care
    "C": r"""\w*(?:vurdering|undersøgelse|kontakt|udredning|indlæggelse|behandling)|lægetjek|operation
        |henvisning|[\w-]*scanning|handling|reaktion|besøg|lægebesøg|lægekonsultation|tilsyn|lægetilsyn|opkald""",
    # to hear
    "O": r"hører?",
    # help
    "J": r"\w*hjælp|hjælpen",
    # a doctor, or a house with doctors
    "X": r"""[\w-]*læge(?:n|r|rne|vagt|vagten|hus|huset|s)?|skadestue\w*|akut(?:modtagelse|klinik|afdeling)\w*
        |ambulance[nr]?|\w*hospital\w*|\w*sygehus\w*|doktor\w*""",
    # whoever else a patient turns to
    "W": r"""os|fam|falck|team|teamet
        |\w*(?:læge(?!mid)|vagt|ambulance|akut|skadestue|afdeling|ambulatori|afsnit|klinik|terapeut|kiropraktor
        |behandler|sundheds(?:væsen|person|faglig)|personale|jordemoder|jordemødre|fødegang|modtagelse|sygeplejerske
        |fagperson|fagfolk|sekretær|instruktør|holdleder|specialist|koordinator|kontaktperson|bandagist|professionel
        |alarmcentral|alarmtelefon|operatør|opvågning|dagkirurgi|sundhedsplej|giftlinje|livslini|fødested|hjemmepleje)\w*
        |\w*cent(?:er|eret|ret)|\w*(?:kirurg|ortopæd|\w{2}olog)(?:en|er|erne)?""",
}
"""The part a word can play, by its letter; the first that fits. Every other word is a full stop."""
_LETTER_OF = re.compile("|".join(f"(?P<{letter}>{words})\\Z" for letter, words in _PARTS.items()), re.VERBOSE)

_FEW, _SOME, _MANY = (f"[^,:B]{{0,{most}}}?" for most in (2, 4, 7))
"""How many words may stand between two parts; never a comma or the beginning of a condition."""
_PATTERN = re.compile(
    rf"""(?<![YWX])[TjmGPI](?!Y){_MANY}[WXJNE]
    | (?:(?<!Y)t|(?<![^,:c])x){_SOME}[WXJ] | s{_SOME}R{_FEW}[WX] | (?:t|(?<![^,:c])x)[.UHhg]{{0,2}}R(?=,?B)
    | eU(?:[Hh].?[qøj]|[qøj]{_FEW}[Hh]) | eU[.Hhg]{{0,2}}(?:[qswø]{_SOME}[WXJA]|[Hh]{_FEW}y|y{_SOME}[Hh])
    | zR[^,:B]?[WX] | (?<!Y)d{_SOME}o | [kG]{_FEW}a | k[.Hh]{{0,2}}(?:X|J{_FEW}[Hh]) | (?<![YXW])w{_SOME}[mj]
    | øU?[^,:B]?RX | nRe[Tj] | l{_SOME}u{_SOME}[WX] | b{_SOME}R{_FEW}[WX]
    | (?<!Y)r[.UR]{{0,3}}[Hh] | (?<!Y)[Hh].?r | Y.?g.?[OIGSZ] | Y[.g]{{0,2}}Gm | M{_SOME}(?:[WX]{_SOME}m|t)
    | v{_SOME}[SZ]{_SOME}[XHh] | M{_SOME}i[.R]{{0,2}}[Hh] | M{_FEW}[Hh]{_FEW}i
    | MY{_SOME}[ISZ] | [WXNE],(?:U{_FEW}|\.M\.?)[TjG]
    | ^[.Hh]{{0,3}}[Hh].?R.?[XW](?=$|:|,?B)
    | [WXNE]{_SOME}[Pp]
    | [TjG]{_SOME}F[^,:B]?C
    | M{_SOME}P | ^P(?=[,.h]*[HBh]) | [WXY]{_SOME}O | OY | YM[.U]{{0,2}}[ISZ]{_FEW}[Hh]
    | M{_SOME}D
    | K,?{_MANY}[CTjJEX](?:R{_FEW}[WXE])? | K,?{_MANY}[SZ]
    | [WX]{_SOME}M{_SOME}[AI] | M{_SOME}[WX]{_SOME}[AI]
    | M{_MANY}[SZ](?:[R.Hh]{_SOME}[WXHh])?
    | M{_SOME}R[^,:BR]{{0,2}}X | MUR[^,:BR]?W | (?<=:)[^,:B]?[XW]{_FEW}[Hh]
    | (?:U[Vv]|[Vv]U){_SOME}[SZ](?:[R.Hh]{_FEW}[WXHh])?
    | V{_FEW}[SZ]{_FEW}[Hh] | G{_SOME}[SZ][R.Hh]{_FEW}[WXHh]
    | J{_SOME}K | Q{_FEW}H | HQ | H[^,:B]?[CJ] | L{_SOME}[AI]
    | ^[Tj][.h]?,?(?=B) | ^T{_FEW}å | ej[.UHhc]{{0,3}}(?=,?B|,?$|:) | ^j[.cUHhR]{{0,6}},(?=B)
    | M[.cU]{{0,2}}(?:[Tj],?(?=B)|j(?=,?$)) | [Tj][.U]?[Hh] | H[Tj] | [Tj][.cU]{{2,4}}h(?=$|[,:B])
    | f{_SOME}[WX] | [WX]f | e[^,:B]?X[^,:B]?þ | Z{_FEW}[Hh] | O{_SOME}R{_FEW}X
    | cj(?=,?$|,?B) | a?E | (?<![YWX])j[.UHh]{{0,2}}R{_FEW}\.
    | (?P<house>(?<=:)[^,:B]{{0,2}}[XW](?=,|$)) | ^[NXW](?=:) | ^[NXW][.,]{{0,4}}(?=B:)
    | ^[XN],?[Hh] | ^\.?[XN],?[Hh][.h]{{0,2}}(?=:) | ^\.?W,?H(?=:) | ^[Hh],?[XN](?=:) | ^H,?W(?=:)""",
    re.VERBOSE,
)
_TOKEN = re.compile(r"1-1-2|\bi\s+(?:dag|aften|nat)\b|\w+(?:-\w+)*|\s-\s|[^\w\s'\"»«/&+-]|\n")
_CAN_MATTER = re.compile("[WXJNECSZAITjPDQmtsxzokabrgiy]|H.?[qø]")
_RINGS = re.compile(r"(?<![YWX])j(?!Y)|k[.U]{0,2}a")
_COLONS = ":–—→=>"
_MOST_WORDS = 20_000


@dataclass(frozen=True)
class Action:
    """Where in its text the words of an action stand. bare: only a house after a colon, which may be for anything."""

    start: int
    end: int
    bare: bool = False


class _Letters(dict[str, str]):
    """The letter of each word or mark, looked for once."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = letter = _letter(word)
        return letter


def _letter(word: str) -> str:
    if not word[0].isalnum() and word[0] != "_":
        return ":" if word in _COLONS or word.strip() == "-" else ","
    found = _LETTER_OF.match(word.lower())
    return found.lastgroup or OTHER if found else OTHER


_LETTERS = _Letters()


def find_action(text: str, start: int = 0) -> Action | None:
    """The first words from `start` on that tell the reader to turn to someone."""
    return next((action for action in _actions(text) if action.start >= start), None)


def speaks_of_ringing(text: str) -> bool:
    """Whether someone rings or is rung who is not one of us, in whatever words: for a guess."""
    return bool(_RINGS.search(_letters(text)))


@lru_cache(maxsize=512)
def _letters(text: str) -> str:
    return "".join(map(_LETTERS.__getitem__, _TOKEN.findall(text)))


@lru_cache(maxsize=512)
def _actions(text: str) -> tuple[Action, ...]:
    letters = _letters(text)
    if not _CAN_MATTER.search(letters) or not (found := list(_PATTERN.finditer(letters))):
        return ()
    spans = [token.span() for token in _TOKEN.finditer(text)]
    return tuple(Action(spans[m.start()][0], spans[m.end() - 1][1], m.lastgroup == "house") for m in found)
