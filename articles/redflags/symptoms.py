r"""The words for what a patient can feel or see. Patterns, parted by blanks; `\w*` where a word may be longer."""

import re

_WORDS = r"""
    angst besvim\w* \w*besvær\w* \w*betændelse\w* bevidst\w* bevidstløshed bleg\w* blindhed blod \w*blodig\w*
    \w*blodprop\w* blå \w*blødning\w* brud bule dobbeltsyn dropfod dårlig fald \w*farvning \w*feber\w* fejlstilling
    \w*forandring\w* \w*fornemmelse \w*forstyrrelse\w* forpustet forvir\w* føleforstyr\w* \w*følelsesløs\w* følelsesløse
    gangbesvær gangfunktion gener gentagne gulsot hjertebanken \w*hoste\w* hovedpine hængende hæshed hævede hævelse\w*
    ildelugtende \w*infektion\w* \w*inkontinen\w* kendt klodse\w* kløe \w*knogleskør\w* knude kold\w* kraftnedsæt\w*
    kraftsvind \w*kramp\w* krampeanfald kræft\w* kuldegys\w* kulderyst\w* kvalme \w*lammelse\w* lammet lækage manglende
    mistanke morgenstiv\w* mørk nattesved nedsat ondt opkast\w* opspyt pludselig\w* \w*prikken problemer pus \w*rødme
    siven \w*smerte\w* smæld snurren sovende stiv stivhed styrketab \w*svaghed svigt \w*svimmel\w* \w*svækkelse svært
    \w*sygdomsfølelse symptomer sår tab tegn temperatur tidligere tiltagende trykken trykketn træthed udflåd udslæt
    udstråling uforklarlig\w* ufrivillig\w* uro usikker utilpas\w* utæthed vanskelig\w* varme vedvarende voldsom\w*
    vægttab væskeudtræk åndenød ændret ændringer øm ømhed ømme
"""
_DANGEROUS = r"""
    afføring af\s+led besvim betænd bevidst bleg blod blodprop blå blød bryst dropfod endetarm feber forpust forvir fost
    føleforstyr følelsesløs gul hvid hæv ildelugt infektion inkontinen kaster\s+(?:\w+\s+)?op kold kontrol kraftige
    kraft(?:nedsæt|ned|en\b|sv) kramp kulderyst kvalme lamme lammelse læg\b læggen mindre\s+liv mist\w*\s+føl mørk
    nedsat\s+føl opkast pludselig pus\b ridebuks \brød rødm sive skridt skæv sløv smæld sovende sprung
    stiv\s+nakke stærke svag svimm svæk syn \btale temperatur tisse tyk udflåd udslæt urin utilpas vand(?:et|lad)
    vandet\s+går varm vejr voldsom væske åbne[rs]\s+sig åndenød
"""

_SIGN_WORD = re.compile("|".join(_WORDS.split()), re.IGNORECASE)
_WORD = re.compile(r"\w+")
_MOST_WORDS = 20_000

DANGER = re.compile("|".join(_DANGEROUS.split()), re.IGNORECASE)
"""What may need a doctor, even where the text does not name it as a sign: a place, a colour, a beginning of a word."""
ALARMING = re.compile(
    r"""\b(?:feber|kulderyst|kuldegys|pus\b|rødme|betænd|infektion|blød|blod(?!fortynd|tryk|prøve|sukker|omløb|cirkul)|lamme|lammelse
    |kraftnedsæt|kraften|kraftesløs|følelsesløs|skridt|ridebuks|endetarm|inkontinen|urin(?!prøve)|vandlad|afføring|tisse|vejret|vejrtræk
    |åndenød|bryst|bevidst|besvim|kramp|forvir|sløv|syn\b|synet|dobbeltsyn|talen\b|svag|dropfod|skæv|sprunge|sprække|udflåd|opkast
    |stenhård|spændt|svulm|læggen|hævelse|hæver|hævet|kold|blå|hvide?\b)|blodprop|væsker|siver|ildelugt|blødning|ikke\s+(?:\w+\s+)?(?:mærke|løfte|bevæge|støtte)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a doctor must know of, beside whatever call: never a mere ache, stiffness or tiredness."""
_HAPPENS = re.compile(
    r"bedre|bedring|værre|\bikke\b|\btager\b|\bved\b|forsvind|stråle"
    r"|vågne|vække|fald|\bsyg|\btaber?\b|svigt|dårlig|forvær|halt|stiv|knude|smert|aftag|uger|måned|\blås[et]|løfte|træt",
    re.IGNORECASE | re.VERBOSE,
)
_WORSENS = re.compile(
    r"værre|mere\s+ondt|vågne|vække|(?<!så\s)\bfald|\bsyg|svigt|dårlig|forvær|halt|stiv|knude|\blås[et]|løsn|springe?r?\s+op|revne|bristet|stød|drypp|dobbelt|lugt|\bløse?\b|\bløst\b",
    re.IGNORECASE,
)
_CANNOT = re.compile(
    r"""\bikke\b[^,.]{0,30}\b(?:gå|stå|sidde|ligge|løfte|bøje|strække|tale|snakke|synke|holde|styre|tisse|mærke|føle|bevæge
    |løbe|sove|spise|drikke|se|høre|gribe|dreje|vende|støtte|rejse|tømme|lade|tygge|åbne|lukke|vågne|huske|få\s+luft)\b
    |\bsvært\s+ved\s+at\b""",
    re.IGNORECASE | re.VERBOSE,
)


_OF_A_BODY = re.compile(
    r"""\b(?:ben|bene\w*|fod|foden|fødder\w*|tå|tåen|tæer\w*|læg|læggen|lår\w*|knæ\w*|hofte\w*|ryg|ryggen|nakke\w*|hals|halsen
    |hoved\w*|ansigt\w*|øje\w*|øjne\w*|syn|synet|øre\w*|mund\w*|tunge\w*|læbe\w*|kæbe\w*|skulder\w*|skuldre\w*|arm|armen\w*
    |albue\w*|hånd\w*|hænder\w*|finger\w*|fingre\w*|negl\w*|mave\w*|lyske\w*|balle\w*|sæde|sædet|skede\w*|blære\w*|pung|pungen
    |testik\w*|hud|huden|led|leddet|muskl\w*|muskel\w*|nerve\w*|knogle\w*|stump\w*|gips\w*|skinne\w*|bandage\w*|forbinding\w*
    |sting\w*|ar|arret|sår\w*|plast(?:er|ret)|dræn\w*|kateter\w*|sonde\w*|protese\w*|puls\w*|blodtryk\w*|åndedræt\w*|vejrtrækning\w*|barnet|den\s+syge)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""A part of the body, or what is fastened to it: no sign by itself, and yet one where the words beside it say haste."""


class _Known(dict[str, bool]):
    """Whether a word names a sign, looked for once."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = known = _SIGN_WORD.fullmatch(word) is not None
        return known


_KNOWN = _Known()


def names_sign(text: str) -> bool:
    """Whether a word of the text names a sign by itself, so that a piece of a list that holds it can stand alone."""
    return any(map(_KNOWN.__getitem__, _WORD.findall(text)))


def is_of_the_body(text: str) -> bool:
    return names_sign(text) or bool(DANGER.search(text))


def is_evidence(text: str) -> bool:
    """Something that happens to a body; with no haste in the words, a condition without it is no sign."""
    return is_of_the_body(text) or bool(_HAPPENS.search(text))


def may_be_sign(text: str) -> bool:
    """Whether the text may be one beside words of haste: whatever happens, is lacking or is fastened to a body."""
    return is_of_the_body(text) or any(pattern.search(text) for pattern in (_OF_A_BODY, _CANNOT, _WORSENS))
