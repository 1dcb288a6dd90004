"""What a sentence tells the body to do: the evidence that a text instructs, and does not only speak of movement."""

import re

_POSITION = (
    r"(?:lig|stå|sid|knæl|hæng)(?!\s+(?:op|stille|ikke|af)\b)"
    r"|(?:læg|stil|sæt|placer|anbring)\s+dig|tag\s+(?:opstilling|plads)|kom\s+(?:op\s+|ned\s+)?(?:på|i)\s+(?:alle|knæ)"
    r"|(?:start|begynd)\s+(?:på\s+alle|på\s+ryggen|på\s+maven|på\s+siden|med\s+at\s+(?:ligge|stå|sidde)|i\s+\w*"
    r"(?:stilling|position|stand|planke|knæl)\w*|(?:liggende|stående|siddende|firestående|oprejst|knælende))"
)
_MOVE = (
    r"bøj|stræk|løft|hæv|sænk|drej|rotér|roter|pres|spænd|træk(?!\s+vejret)|læn|skub|sving|rul|rund|krum|svaj|vip|knyt"
    r"|knib|vrid|kip|før|saml|spred|hop|tryk|klem|ret|skyd|tip|bevæg|flyt|vend|rejs\s+dig|gå\s+(?:\w+\s+)?(?:op"
    r"|ned|frem"
    r"|baglæns|sidelæns|på\s+(?:tæer|hæle))|hold|stem|bring|åbn|luk|kryds|balancer|balancér|tag\s+(?:fat"
    r"|et\s+skridt)|træd|sæt|læg|grib"
    r"|støt|placer|stil|plant|lad|kom|slip|skift|gentag|udfør|lav|fortsæt|ånd|pust|træk\s+vejret"
    r"|tilt|tegn|cirkl|pump|kør|fold|kast|rejs|stram|march(?:[eé]r)?|klatr|aktiv[eé]r|gyng|vug|kravl|glid|udspænd"
    r"|mobilis[eé]r|mass[eé]r|krøl|spark|stryg|gnid|gab"
)
_PASSIVE_MOVE = re.compile(
    r"^(?:hold|sæt|læg|placer|stil|plant|støt|lad|kom|slip|skift|gentag|udfør|lav|fortsæt|ånd|pust|træk\s+vejret)\b"
)
_INFINITIVE = (
    r"(?:ligge|stå|sidde|knæle|lægge\s+dig|stille\s+dig|sætte\s+dig|bøje|strække|løfte|hæve|sænke|dreje|rotere"
    r"|presse|spænde"
    r"|trække(?!\s+vejret)|læne|skubbe|svinge|rulle|runde|krumme|svaje|vippe|knibe|føre|bevæge|gå\s+(?:op|ned|frem))"
)
_LEAD_IN = (
    r"(?:(?:så|nu|derefter|herefter|dernæst|til\s+sidst|langsomt|roligt|samtidig|forsigtigt|først"
    r"|stille(?:\s+og\s+roligt)?"
    r"|(?:på|ved)\s+(?:ind|ud)ånding(?:en)?|fra\s+denne\s+(?:stilling|position)|herfra|igen|gradvist)\b[\s,]*){0,2}"
)
_IMPERATIVE = re.compile(
    rf"(?:^|[,;:–]\s+|\b(?:og|så|eller|men|derefter|samtidig)\s+){_LEAD_IN}(?P<verb>{_POSITION}|{_MOVE})\b",
    re.IGNORECASE,
)
_DU_VERB = (
    r"(?:ligger|står|sidder|knæler|lægger\s+dig|stiller\s+dig|sætter\s+dig|bøjer|strækker|løfter|hæver|sænker"
    r"|drejer|roterer"
    r"|presser|spænder|trækker|læner|skubber|svinger|ruller|runder|krummer|svajer|vipper|kniber|holder|fører|bevæger)"
)
_DU_FORM = re.compile(
    rf"^{_LEAD_IN}(?:du\s+(?P<told>{_DU_VERB}|(?:skal|kan)\s+{_INFINITIVE})"
    rf"|(?:prøv|forsøg|start|begynd)\s+(?:med\s+)?at\s+(?P<tried>{_INFINITIVE})"
    rf"|(?!{_DU_VERB})\w[\w\s]*?\b(?P<turned>{_DU_VERB})\s+du)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:(?:lænde)?ryg(?:søjle)?|mave|\w*knæ|(?:skinne|under)?ben|(?:under|over)?arm|hånd|hænder|\w*fod|fødder"
    r"|(?:store|lille)?tå|tæer|hæl"
    r"|\w*hofte|bækken(?:bund)?|\w*balde|bagdel|(?:bag|inder)?lår|\w*skulder|\w*skuldre|nakke|hoved|hage|albue"
    r"|håndled|\w*finger"
    r"|\w*fingre|bryst(?:kasse)?|(?:over|under)?krop|ankel|ankler|lænd|kæbe|mund|skulderblad|svang|navle"
    r"|\w*muskel|\w*muskler"
    r"|\w*muskl|håndflade|vægt|trædepude|læg(?=muskl)|lægg)(?:en|et|erne|ene|ne|e|r|er|n|t|s)?\b"
    r"|\balle\s+fire\b|\b(?:gulv|væg|vægg|stol|bord|elastik|bold|måtte|trin|trappe|dør|håndklæde|stok)(?:en|et|e"
    r"|n|t|er)?\b"
    r"|\bpå\s+siden\b|\btil\s+(?:den\s+ene\s+|hver\s+)?side\b",
    re.IGNORECASE,
)

_WORD = re.compile(r"\w+")
_FIRST_WORDS = frozenset(
    """lig stå sid knæl hæng læg stil sæt placer anbring tag kom start begynd bøj stræk løft hæv sænk drej rotér
    roter pres spænd træk læn skub sving rul rund krum svaj vip knyt knib vrid kip før saml spred hop tryk
    klem ret skyd tip bevæg flyt vend rejs gå hold stem bring åbn luk kryds balancer balancér træd grib støt
    plant lad slip skift gentag udfør lav fortsæt ånd pust tilt tegn cirkl pump kør fold kast stram marchér
    marcher klatr aktivér aktiver gyng vug kravl glid udspænd mobilisér mobiliser massér masser march krøl
    spark stryg gnid gab du prøv forsøg""".split()
)


def may_instruct(text: str) -> bool:
    """A quick look at a whole text: without one of these words, nothing in it is an instruction."""
    return not _FIRST_WORDS.isdisjoint(_WORD.findall(text.lower()))


def moves(sentence: str) -> list[str]:
    """What the sentence tells the body to do: its imperatives of movement and position, or the same said with du."""
    if not may_instruct(sentence):
        return []
    told = [match["verb"].lower() for match in _IMPERATIVE.finditer(sentence)]
    if match := _DU_FORM.match(sentence):
        told.append((match["told"] or match["tried"] or match["turned"]).lower())
    return told


def is_instruction(sentence: str) -> bool:
    """Whether the sentence tells how to move: a movement, and what is moved or where."""
    return bool(moves(sentence)) and bool(_BODY.search(sentence))


def is_active(sentence: str) -> bool:
    """Whether something is moved in it, not only laid, held or let go."""
    return any(not _PASSIVE_MOVE.match(verb) for verb in moves(sentence))
