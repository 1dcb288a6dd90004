"""The words by which a text tells the body to move: an imperative at its head, or the same said in another way."""

import re

MOVEMENTS = frozenset(
    """lig ligge lig læg stå stil sid sæt knæl løft bøj stræk træk pres tryk hold spænd sænk før drej vip rul vend knib
    gå træd rejs placer skub saml spred klem knyt sving svaj krum rok tegn åbn luk gab pust ånd host skift flyt læn hvil
    slap hop løb cykl glid skyd ret fold kravl hæv bevæg roter rotér tilt stram aktiver aktivér vrid hæng kryds sug nik
    kast grib lad kom støt tip vug cirkl press buk hiv marcher marchér bid smil ræk fat udspænd stem krydse før klap tag
    kør put balancer balancér byt tæl indånd udånd træk knug form rør anspænd tramp trip sving skråstil vippe dan kram
    hænge bær kaste gynge gyng vift pump pumpe massér masser krøl march gab spark stryg gnid svirp tyg rynk kryb klatr
    jog sjip drib svøm peg stik knæk dup tril vrik rok hæld anbring
    indtag gnub dyp rund ryst dingl hink slæb duk overfør forskyd bred lås trom bank sip""".split()
)
_WEAK_ALONE = frozenset("hold tag lad kom ret form put kør tæl hvil stik".split())
_OTHER_OBJECTS = frozenset("øje kontakt telefon dig smertestillende sko en".split())
_PASSIVES = (
    r"(?:bøjes|strækkes|løftes|sænkes|føres|drejes|presses|spændes|trækkes|vippes|rulles|knibes|svinges|skubbes|rettes)"
)
_ACTIVES = (
    r"(?:cykler|løber|svømmer|bøjer|strækker|løfter|sænker|drejer|ruller|vipper|svinger|presser|spænder|trækker|skubber"
    r"|kniber|glider|fører|rejser (?:dig|dem)|sætter (?:dig|dem)|går (?:op|ned|frem|tilbage|på stedet))"
)
_INFINITIVES = r"(?:bøje|strække|løfte|sænke|dreje|rulle|vippe|svinge|presse|spænde|trække|skubbe|knibe|føre|rejse|gå)"
_OTHERWISE = re.compile(
    rf"""^(?:du|de|man)\s+{_ACTIVES}\b
    | ^(?:med|fra|i|på)\s(?!.*\b(?:hvis|når)\b).*
      \b(?:bøjer|strækker|løfter|drejer|presser|glider|fører|rejser)\s+(?:du|de)\b
    | ^(?:begge\s+|højre\s+|venstre\s+|de[tn]?\s+\w+\s+)?
      \w*(?:ben|arm|hånd|fod|hæl|knæ|hofte|hoved|albue|skuldre?|krop|ryg|tæer|fødder|hænder|fingr)
      (?:e|en|et|t|ene|erne|ne)?\s+(?:\w+\s+)?{_PASSIVES}\b
    | ^(?:prøv|forsøg|begynd|start)\s+(?:med\s+)?at\s+{_INFINITIVES}\b
    | ^(?:kig|se)\s+(?:langsomt\s+|skiftevis\s+)?(?:op|ned|til\s+(?:højre|venstre|siden|den)|over\s+\w*\s?skulder)
    | ^hold\s+en\s+(?!\w*\s?pause\b)
    | ^tag\s+en\s+(?:bold|stok|kost|klud|elastik|pude|dyb|flaske|håndvægt)
    | ^slå\s+(?:armene|benene|hælene|begge)\b
    | ^gør\s+(?:ryggen|nakken|dig)\s+(?:lang|høj|rund|flad|bred)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_weak(verb: str, following: str) -> bool:
    """'Tag kontakt', 'Hold øje': with these words behind it the verb moves nothing."""
    return verb in _WEAK_ALONE and following in _OTHER_OBJECTS


def moves_otherwise(sentence: str) -> bool:
    """'Du bøjer knæet', 'Benet løftes', 'Prøv at løfte benet': no plain imperative, and yet an order."""
    return bool(_OTHERWISE.match(sentence))
