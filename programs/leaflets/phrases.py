"""The words by which a leaflet shows what a line is for: a group, advice, the end of the exercises."""

import re

CONTENTS = re.compile(r"^(?:indhold|indholdsfortegnelse|indholdsoversigt)\s*:?$", re.IGNORECASE)
BARE_LABEL = re.compile(
    r"^(?:øvelser(?:ne)?|øvelsesprogram(?:met)?|træningsprogram(?:met)?|øvelsesoversigt|øvelsesvejledning"
    r"|hjemmeøvelser)\s*:?$",
    re.IGNORECASE,
)
GROUP = re.compile(
    r"^(?:[A-H][.)]\s+\S|(?:fase|niveau|level|trin|del|blok|cirkel|station|uge|dag|program|modul|step|periode|stadie"
    r"|sværhedsgrad)\s*(?:\d|[IVX]+\b|[A-D]\b)"
    r"|(?:\d{1,2}\.?\s*(?:[-–]|til)\s*\d{1,2}\.?|\d{1,2}\.|første|anden|tredje|de første|fra|efter)\s.*\b(?:uge|uger"
    r"|dag|dage|måned|måneder)\b"
    r"|(?:let|lette|middel|svær|svære|begynder|øvet|grøn|gul|rød)(?:\s+(?:niveau|øvelser|program))?$"
    r"|(?:liggende|siddende|stående|ryg\w*|mave\w*|side\w*)(?:\s+(?:øvelser|stilling|træning))?$"
    r"|(?:øvelser|træning|program)\s+(?!efter\b.*(?:operation|brud))\S|(?!sådan|hvordan|hvorfor|hvornår|når|før|om"
    r"|i dette|her)\w.*\b(?:øvelser|øvelserne)$"
    r"|(?:opvarmning|styrketræning|styrke|kredsløb|konditionstræning|kondition|udspænding|smidighed|balance"
    r"|stabilitet|afspænding|nedkøling"
    r"|bevægelighed|stræk|mobilisering|koordination)(?:s?øvelser|stræning)?$)",
    re.IGNORECASE,
)
STAGE = re.compile(
    r"^(?:[A-H][.)]\s|(?:fase|niveau|level|trin|del|uge|dag|modul|step|periode)\s*(?:\d|[IVX]+\b))", re.IGNORECASE
)
ADVICE = re.compile(
    r"^(?:gode råd|råd\b|restriktioner|forholdsregler|huskeregler|(?:\w+ )?(?:i )?hverdagen|adl\b"
    r"|daglige? (?:gøremål|aktiviteter)"
    r"|forflytning|hvilestillinger|sovestillinger|når du|efter operationen|før operationen|hjælpemidler)",
    re.IGNORECASE,
)
ACTIVITY = re.compile(r"^(?:opvarmning|nedkøling|kondition\w*|kredsløb\w*|afspænding)\s*:?$", re.IGNORECASE)
TAIL_HEADING = re.compile(
    r"^(?:kontakt\w*|har du (?:spørgsmål|brug)|spørgsmål\w*|hvornår|hvad (?:skal|bør|gør|kan|må)|vær opmærksom"
    r"|gode råd|sådan (?:øger|gør du træningen|kommer)|søg hjælp"
    r"|søg læge|stop\w*|smerter?\w*|progression|vigtigt|obs|husk|advarsel|faresignaler|alarmsymptomer"
    r"|efter træning\w*|hvor (?:tit|ofte|meget|længe|mange)|dosering|mere (?:viden|information)"
    r"|læs mere|links?|kilder|referencer|træningsdagbog|dagbog|noter|restriktioner|forholdsregler|generelt"
    r"|information|om (?:træning|øvelse)\w*"
    r"|når|hvordan|sådan|(?:ud|ind|op|ned)(?:ad)? (?:af|i|ad|på|fra) (?:seng|bil|stol|trapp|gulv)\w*"
    r"|trapp(?:e|er|en|erne|egang\w*)"
    r"|hvilestilling\w*|sovestilling\w*"
    r"|siddestilling\w*|forflytning\w*|påklædning|toilet\w*|bad|badning|bil|seng\w*|transport|skinne\w*|bandage\w*"
    r"|slynge\w*|krykke\w*"
    r"|ring|akut|hjælpemidler|motion|daglig\w*|medicin\w*|smertebehandling|is|kost|søvn|hvile|arbejde|bilkørsel"
    r"|hævelse\w*|sår\w*|opfølgning|videre forløb|telefon\w*|adresse|åbningstid\w*)\b",
    re.IGNORECASE,
)
TAIL_TEXT = re.compile(
    r"^(?:kontakt|ring\b|søg\b|tilkald|opsøg|henvend|har du|er du|ved (?:spørgsmål|tvivl|behov|problemer|tegn)|spørg"
    r"|du er (?:altid )?velkommen|får du|opstår|bliver|mærker du"
    r"|oplever du|falder du|skulle du|stop\b|afbryd|alle øvelser|øvelserne|hver øvelse|programmet|træningen"
    r"|træningsprogrammet|træn\b|lav (?:programmet|øvelserne|alle)|gennemfør"
    r"|det (?:kan|tager|er (?:normalt|almindeligt|vigtigt))|smerter?\b|hvis (?:du (?:får|oplever|mærker|har|er"
    r"|bliver)|smert|øvelse|der|det|knæet|benet)|når du (?:er kommet|kan|har)|du (?:skal|bør|må|kan) (?:ringe|søge"
    r"|kontakte|stoppe|straks|gerne tage|træne)"
    r"|har smert|er dine|god fornøjelse|held og lykke|god træning|lad være|revideret|udarbejdet|version"
    r"|telefon|tlf|husk|vær opmærksom|øvelse \d+\s*(?:-|–|til|og)|udgivet|rev\.|©)",
    re.IGNORECASE,
)
FOR_ALL = re.compile(
    r"^(?:hyppighed|varighed|frekvens|træningsmængde|niveauer|pause mellem (?:sæt|øvelser))", re.IGNORECASE
)
BELONGS = re.compile(
    r"^(?:udfør |lav (?:derefter|herefter|så|øvelsen|samme|nu|det samme)|gør (?:det|derefter|øvelsen|samme)|gentag"
    r"|skift\b|byt\b|derefter|herefter|alternativ\w*|uanset|samme (?:øvelse|som)|som (?:øvelse|ovenfor)"
    r"|dos(?:is|ering)|antal|gentagelser|sæt\b|pause|hold\b|hvil\b|udgangs|udførelse|formål|pas på|det skal du mærke"
    r"|du skal (?:kunne )?mærke|variation|variant|progression|lettere|sværere|niveau|let:|middel:|svær:|vend om"
    r"|øvelsen|strækket|bevægelsen|tip:|udstyr|redskab|evt\.?\b|eventuelt|træk vejret|start|afslut|fortsæt|undgå"
    r"|sørg for|når du er)",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"^(?:gentag|skift|byt|derefter|herefter|(?:lav|gør) (?:derefter|herefter|så|øvelsen|samme|nu|det)|samme"
    r"|øvelsen|vend om)\b",
    re.IGNORECASE,
)
"""What continues one exercise even where it stands apart from it."""
