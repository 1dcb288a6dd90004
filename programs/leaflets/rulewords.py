"""The words by which a sentence of a leaflet says when to stop, what pain is allowed, or how to do more."""

import re
from functools import lru_cache

# The patterns are in small letters: kind_of looks in a sentence in small letters, which is much the quicker.
_PAIN = r"(?:\w*smert\w*|ondt|jag\w*|stik\w*|ubehag\w*|(?:muskel)?øm\w*|symptom\w*)"
_TRAINING = r"(?:øvels|træn|program)\w*"
_EXERCISE = r"(?:øvelse[nr]?|øvelserne|træningen|programmet)"
_MORE = (
    r"(?:mere|flere|tungere|ekstra|sværere|(?:sæt|gentagelser)\s+til|læg\w*|tilføj\w*|øge?r?|vægt\w*|\w*manchet\w*"
    r"|elastik\w*|kg)"
)
_EASY = (
    r"(?:(?:let(?:te)?|nemt?|nemme)(?=\s*(?:[.,;!?]|$)|\s+(?:for\s+dig|nok|og|at\s+(?:lave|klare|holde|gentage|udføre)))"
    r"|stærkere|ikke\s+(?:er\s+|føles\s+)?(?:svær|hård)\w*\s+(?:længere|mere)"
    r"|uden\s+(?:besvær|problemer|at\s+blive\s+træt))"
)
_UNIT = r"(?:minut|sekund|gentag|sæt\b|gang|serie|rund|skridt|meter|kilo|kg\b|omgang|dag)\w*"
_AMOUNT = r"(?:\d+(?:\s*[-–]\s*\d+)?|et|en|ét|én|to|tre|fire|fem|ti|lidt|flere|ekstra|nogle|et\s+par)"
_DEGREE = r"(?:antal\w*|tempo\w*|belastning\w*|modstand\w*|vægten|tiden|farten|hastighed\w*|gentagelse\w*)"
_STAGE = r"(?:niveau\w*|fase\w*|trin\s+\d|næste\s+(?:niveau|fase|trin|øvelse|step|uge)\w*)"
_TOOL = r"(?:elastik|håndvægt|vægt(?:e|manchet\w*)?\b|\w*flaske|sandsæk|rygsæk)"
_HARDER = r"(?:sværere|tungere|hårdere|længere|mere\s+krævende)"
_OVER = (
    r"(?:væk|aftag\w*|forsvund\w*|lagt\s+sig|lægge\s+sig|fald\w*|klinge\w*|tilbage|ro|mindske\w*|over|op\s+til|under"
    r"|højst|blive|være)"
)

_SKIP = r"(?:spring|undlad|udelad|drop|slip|udskyd|vent\s+med|lad\s+være\s+med)"
_ALARMING = r"(?:(?:stærk|skarp|voldsom|skærende|jagende|stikkende)\w*\s+(?:\w+\s+){0,2}smert\w*|jag\b|stik\b)"
"""Pain that is never a training's own: where it comes one stops."""
_LESS = r"(?:mindre|færre|ned|lettere|halv\w*)"
_DO = r"(?:gør\w*|lav\w*|bøj\w*|træn\w*|skru\w*|skær\w*|sæt\w*|tag\w*|gå[r]?|belast\w*|nedsæt\w*)"

_STOP = re.compile(
    rf"""\b(?:stop|afbryd|stoppe|afbryde|stands|standse)\b
      (?!\s+(?:\w+\s+)?(?:med\s+at\s+)?(?:ryge|tage|blødning\w*))
    | \b(?:stopper|afbryder|standser)\s+du\b
    | \bindstil(?:le[rs]?)?\b.*\b{_TRAINING}
    | \b{_EXERCISE}\b.*\b(?:stoppes|afbrydes|indstilles|standses)\b
    | \bhold(?:e|er)?\s+(?:du\s+)?(?:op|inde)\b(?=\s+med\b|\s*[.,!]|$)
    | \bhold(?:e|er)?\s+(?:du\s+)?(?:en\s+(?:dags\s+)?)?pause\s+(?:med|fra)\s+{_TRAINING}
    | \bholder\s+du\s+(?:en\s+dags\s+)?pause\b
    | \b{_SKIP}\b[^.]*\b{_TRAINING}.*\b(?:hvis|ved)\b
    | \bhvis\b.*\b{_SKIP}\b.*\b{_TRAINING}
    | ^(?:træn|lav|udfør)\s+(?:\w+\s+)?(?:ikke|aldrig)\b.*\b(?:hvis|når|ved)\b
    | \b(?:må|skal|bør)\s+(?:du\s+)?(?:ikke|aldrig)\s+(?:træne\b|lave\s+øvels).*\b(?:hvis|når)\b
    | \b(?:hverken|ingen)\b.*\bmå\b.*\b{_ALARMING}
    | \b(?:må|bør)\b.*\b(?:ikke|aldrig)\b.*\b{_ALARMING}
    """,
    re.VERBOSE,
)
_ALLOWED = re.compile(
    rf"""\b{_PAIN}\b.*(?:\bskala\w*|\bvas\b|\bnrs\b|\d+\s*(?:ud\s+af|/)\s*10|0\s*[-–]\s*10)
    | (?:\bskala\w*|\bvas\b|\bnrs\b).*\b{_PAIN}
    | \bsmertegrænse\w*
    | \bsmert\w*\b.*\d.*\b(?:grønt?|gult?|rødt?)\b
    | \bi\s+orden\b.*\b(?:{_PAIN}|stramme\w*|trække\w*|svie\w*|murre\w*|spænde\w*|værke\w*)
    | \b{_PAIN}\b.*\b(?:er|må)\b
      .*(?:\bi\s+orden\b|\bacceptab\w*|\btillad\w*|\bufarlig\w*|\bikke\s+farlig\w*|\bet\s+godt\s+tegn\b
      |\bvære\s+(?:væk|aftaget|forsvundet)\b|\bhøjst\s+være\b)
    | \b(?:accept[eé]r|tillad)\b.*\b{_PAIN}
    | \bfint\s+at\s+(?:være|have|mærke)\b.*\b{_PAIN}
    | \b(?:normalt|almindeligt|naturligt)\b.*\b(?:stramme\w*|trække\w*|{_PAIN})\b.*\b{_TRAINING}
    | \bmå\s+(?:gerne|godt)\b
      .*\b(?:(?:gøre|have)\s+(?:lidt\s+)?ondt|smert\w*|ømhed|ubehag\w*|trække\s+lidt|stramme
      |(?:blive|være)\s+(?:lidt\s+)?(?:øm|stiv|træt|varm|rød|hæv|svimmel|forpustet|anspændt)\w*)
    | \bmå\s+(?:gerne\s+|godt\s+)?(?:spænde|murre|stramme|trække|strække|svie|brænde)\b
    | \b(?:må|bør|skal)\b.*\bmen\s+ikke\b.*\b{_PAIN}
    | \bmå\s+(?:\w+\s+)?(?:gøre|give|have|mærke|føle)\s+(?:lidt|let\w*|en\s+smule|moderat\w*|nogen|mild\w*|svag\w*)\b
      .*\b{_PAIN}
    | \b(?:hverken|ingen)\b.*\b(?:må|bør)\b.*\b{_PAIN}
    | \b(?:må|bør)\s+(?:du\s+)?(?:ikke|aldrig)\b
      .*\b(?:gøre|give|mærke|føle|få|fremkalde|forårsage|medføre|udløse)\b.*\b{_PAIN}
    | \b(?:må|bør)\s+ikke\s+(?:\w+\s+)?(?:have|være|blive)\b.*\b(?:mere\s+ondt|flere\s+smerter|smertefuld\w*|værre)\b
    | \b(?:smerte[nr]?\w*|ømhed\w*)\s+(?:(?:i|under|efter|fra)\s+\w+\s+)?(?:må|skal|bør)\b.*\b{_OVER}\b
    | \b{_PAIN}\b.*\bskal\s+(?:\w+\s+)?(?:være|have|falde|aftage)\b.*\b{_OVER}\b
    | \b{_PAIN}\b.*\ber\s+(?:\w+\s+)?(?:fint?|fine|ok|okay)\b
    | ^(?:får|er|bliver|gør|har|hvis|når|giver|føles)\b.*\b{_PAIN}\b.*\b{_DO}\b.*\b{_LESS}\b
    | ^tåler\s+du\s+ikke\b.*\b{_TRAINING}
    | \bhar\s+du\s+(?:lavet|trænet|presset)\b.*\bfor\s+(?:meget|hårdt|længe)\b
    | \b(?:lad\s+smerte\w*|smerte\w*)\s+(?:bestemme|styre|afgøre)r?\b
    """,
    re.VERBOSE,
)
_MUSCLES = re.compile(
    r"\b(?:muskelømhed\w*|ømme\s+muskler)\b.*\b(?:almindelig|normal|naturlig|ufarlig|helt\s+som\s+ventet)\w*"
)
_NEXT_STAGE = re.compile(
    rf"""^(?=.*\b(?:når|hvis|først|indtil|er|kan|klarer)\b).*
      \b(?:gå[r]?|ryk(?:ke[r]?)?|skift(?:e[r]?)?|fortsæt(?:te[r]?)?)\b.*\b(?:op|videre|over|til|med)\b.*\b{_STAGE}
    | \bet\s+niveau\s+op\b | \bryk\w*\s+et\s+trin\s+op\b | \bgår\s+(?:du\s+)?et\s+trin\s+(?:op|frem|videre)\b
    | \bbliv(?:er|e)?\b.*\b(?:niveau|fase|trin)\b.*\b(?:indtil|til)\b
    | \bgå\s+(?:først\s+)?videre\b.*\b(?:når|hvis|fase|niveau|næste)\b
    """,
    re.VERBOSE,
)
_A_LITTLE_MORE = re.compile(
    rf"""^(?:øg|forøg)\b(?!\s+ikke)
    | \b(?:øge[rs]?|øg)\b
      .*\b(?:antal|gentagelser|sæt|belastning|vægt|modstand|tempo|gradvist?|langsomt|til\s+\d+|træning)
    | \blæg(?:ge[rs]?)?\s+(?:(?:du|gerne|evt\.?|eventuelt|så)\s+){{0,2}}{_AMOUNT}\s+(?:(?:eller|-|–)\s*\w+\s+)?
      (?:{_UNIT}\s+)?(?:til|på|oven\s?i)\b
    | \btilføj(?:e[rs]?)?\b.*\b(?:{_UNIT}|{_TOOL})
    | \bsæt(?:te[rs]?)?\b.*\b{_DEGREE}\s.*\bop\b | \b{_DEGREE}\b.*\bsættes\s+op\b
    | \bskru(?:e[rs]?)?\s+(?:\w+\s+){{0,2}}op\b | \bbyg(?:ge[rs]?)?\s+(?:\w+\s+){{0,3}}op\b
    | (?<!en\s)\btrap(?:pe[rs]?)?\s+(?:\w+\s+)?op\b(?!\s+og\s+ned)
    | \b(?:forlæng|udbyg|udvid)(?:e[rs]?)?\b.*\b(?:\w*tur\w*|tid\w*|gang\w*|{_TRAINING})
    | \b(?:gør|gøre[rs]?|gøres)\b.*\b{_HARDER}\b
    | \barbejde?r?\s+dig\s+(?:\w+\s+){{0,2}}(?:op|frem|hen)\b
    | \b(?:nå|komme)\s+(?:dig\s+)?op\s+på\b.*\d
    | \bmålet\s+er\b.*\b\d+\s+{_UNIT}
    | \bgradvist\b.*\b(?:flere|mere|længere|tungere)\b
    | \b(?:begynd\w*|start\w*)\b
      .*\b(?:få|roligt|forsigtigt|\d+)\s*(?:med\s+)?(?:få\s+)?(?:gentagelser|gange)\b
    | \b(?:begynd|start)\s+(?:roligt|forsigtigt|stille)\b.*\b(?:øg|flere|læg)\b
    | \b(?:tungere|kraftigere|stærkere|hårdere|strammere)\s+(?:\w+\s+)?{_TOOL}
    | \b(?:efter|fra)\s+(?:uge\s+)?{_AMOUNT}\b.*\b(?:bruge|holde|tage|binde|prøve)\b.*\b{_TOOL}
    """,
    re.VERBOSE,
)
_ONCE_EASY = re.compile(
    rf"""\b(?:når|hvis|efterhånden|hvergang)\b
      .*\b(?:kan|klare[r]?|gennemføre[r]?|let\b|nem\w*|stærkere)\b
      .*\b(?:øge[rs]?|øg|videre|svære\w*|sværhedsgrad\w*|flere|vægt\w*|elastik|flaske)\b
    | ^(?:bliver|er|føles|går|når|hvis)\s+(?:det|den|de|øvelsen|øvelserne)\s+
      (?:(?:bliver|er|føles)\s+)?(?:for\s+)?{_EASY}
    | ^(?:når|hvis|efterhånden|bliver|er|føles)\b.*\b{_EASY}\b.*\b{_MORE}
    | ^(?:når|hvis|efterhånden|bliver|er|føles|synes)\b.*\bfor\s+(?:let|nem)t?\b(?!\s+på)
    | \b{_MORE}\b.*\b(?:når|hvis|efterhånden)\b.*\b{_EASY}\b
    | ^(?:når|hvis|efterhånden\s+som)\s+du\s+(?:\w+\s+)?(?:kan|klarer|magter)
      \s+(?:\w+\s+)?(?:lave|gentage|gennemføre|udføre|holde|klare|alle)\b
      [^,]*,\s*(?:(?:kan|må|skal)\s+du|(?:gør|prøv\w*|gå[r]?|lukke[r]?|slippe[r]?|brug\w*
      |laver?|tager?|holder|lægger|sætter|står)\b)
    | ^(?:når|hvis|efterhånden\s+som)\s+du\s+(?:føler\s+dig|er|bliver|er\s+blevet)\s+(?:\w+\s+)?
      (?:sikker|tryg|stærkere|stabil|fortrolig|vant)\b[^,]*,\s*(?:kan|må|skal|prøv|slip|luk|gør|tag|brug)
    | \b(?:sæt|serie|gentagelser|gange|runde|omgang)\s+(?:mere|ekstra|oveni)\b
    | ^senere\b.*\b{_TRAINING} | \bklar\s+til\s+mere\b | \b(?:sænk|mindsk|slip|fjern)e?r?\s+støtten\b
    | ^(?:når|efterhånden\s+som)\s+(?:balance|styrke|form|kondition|kræfter)\w*\b.*\bbedre\b
    | ^(?:har|vil|ønsker)\s+du\b.*\b(?:udfordring\w*|modstand|belastning)\b
    | \blæg\s+(?:gerne\s+)?flere\s+(?:gentagelser\s+)?på\b
    """,
    re.VERBOSE,
)
_SEEKS_HELP = re.compile(r"^(?:kontakt|ring|søg|tilkald|opsøg|henvend)\b|\b(?:112|1813|skadestue\w*|akutmodtag\w*)\b")
_RULES = (
    (
        "stop_rule",
        _STOP,
        "stop|afbryd|stands|indstil|hold(?:er?)? (?:du )?(?:op|inde)|pause|spring|slip|undlad|udelad|drop|udskyd|vent"
        "|lad|ikke|aldrig|hverken|ingen",
    ),
    ("pain_rule", _ALLOWED, r"smert|ondt|jag|stik|ubehag|øm|symptom|må\b|har du|tåler du|i orden"),
    ("pain_rule", _MUSCLES, "øm"),
    ("progression", _NEXT_STAGE, "niveau|fase|trin|næste|videre"),
    (
        "progression",
        _A_LITTLE_MORE,
        "øg|læg|tilføj|antal|tempo|belast|modstand|tiden|farten|hastighed|gentagelserne|skru|byg|trap|forlæng|udvid"
        "|længere|tungere|sværere|hårdere|krævende|målet|gradvist|begynd|start|kraftigere|stærkere|strammere|elastik"
        "|vægt|flaske|sæk|arbejd|op på",
    ),
    (
        "progression",
        _ONCE_EASY,
        (
            "når|hvis|efterhånden|hvergang|let|nem|udfordring|modstand|belastning|flere|stærkere|senere|klar til"
            "|støtten|mere|ekstra"
        ),
    ),
)
_KINDS = tuple((kind, form, re.compile(hint)) for kind, form, hint in _RULES)
"""With each pattern what a sentence must hold one of: to look for that is much quicker."""
_OVER_PROGRESSION = re.compile(
    rf"""(?:når|hvis|bliver|er|blevet)\b.*\b(?:let|lettere|lette|nemt?|nemmere|nemme|stærkere)\W*$
    | læg\s+(?:lidt\s+)?mere\s+på | (?:sådan\s+)?(?:gør|øg|øger)\b.*\b(?:{_HARDER}|{_DEGREE}|{_TRAINING})\W*$
    | (?:sådan\s+)?(?:kom(?:mer)?|gå[r]?)\s+(?:du\s+)?videre\b | sværere\W*$ | sådan\s+øger\s+du\W*$
    | .*\b(?:udfordring\w*|videre\s+med\s+træningen)\W*$
    | (?:for\s+)?(?:dig,?\s+der\s+)?vil\s+(?:du\s+)?(?:gerne\s+)?(?:have\s+)?(?:mere|videre)\W*$
    | for\s+dig,?\s+der\s+(?:gerne\s+)?vil\s+(?:videre|mere)\W*$
    | (?:øg|forøg)\b | progression\w*\W*$ | (?:sådan\s+)?trap(?:per)?\s+(?:du\s+)?op\b
    """,
    re.VERBOSE,
)
_OVER_PAIN = re.compile(
    rf"""smerter?(?:ne)?\W*$ | smertegrænse\w* | smerteskala\w* | (?:brug\s+)?trafiklys\w*
    | (?:hvor|må|gør|når)\b.*\bondt\b | ondt\s+(?:under|ved|efter|af)\b.*\b{_TRAINING}
    | (?:smert\w*|ømhed)\b.*\b(?:{_TRAINING}|ømhed|ubehag)\W*$
    """,
    re.VERBOSE,
)
_SPEAKS_OF_PAIN = re.compile(rf"\b(?:{_PAIN}|stramme\w*|murre\w*|værke\w*|dunke\w*|brænde\w*|trafiklys\w*|lys|det)\b")


@lru_cache(maxsize=256)
def kind_of(sentence: str) -> str:
    """'stop_rule', 'pain_rule', 'progression' or ''. Whom to call is a warning's business, not a rule's."""
    said = sentence.lower()
    if _SEEKS_HELP.search(said):
        return ""
    return next((kind for kind, form, hint in _KINDS if hint.search(said) and form.search(said)), "")


@lru_cache(maxsize=256)
def heading_of(text: str) -> str:
    """The rule that a heading announces: 'pain_rule', 'progression' or ''."""
    said = text.lower()
    if _OVER_PAIN.match(said):
        return "pain_rule"
    return "progression" if _OVER_PROGRESSION.match(said) else ""


def kind_under(heading: str, sentence: str) -> str:
    """The kind of a sentence that stands under a heading of that kind: its own where it has one."""
    own = kind_of(sentence)
    if own or not heading or _SEEKS_HELP.search(sentence.lower()):
        return own
    return heading if heading == "progression" or _SPEAKS_OF_PAIN.search(sentence.lower()) else ""
