"""One grammar for all signs: whatever a sign is called, it is read in every clause that tells when to call for help."""

import pytest

from articles.redflags import find_signs

SIGNS = [  # as a question, as a clause, as a noun, and a word of it
    ("får du feber", "du får feber", "feber", "feber"),
    ("bliver benet koldt", "benet bliver koldt", "et koldt ben", "kold"),
    ("kan du ikke lade vandet", "du ikke kan lade vandet", "besvær med at lade vandet", "lade vandet"),
    ("begynder såret at lugte", "såret begynder at lugte", "et ildelugtende sår", "lugt"),
    ("mister du følelsen i skridtet", "du mister følelsen i skridtet", "følelsesløshed i skridtet", "skridt"),
    ("springer stingene op", "stingene springer op", "sprungne sting", "sting"),
    ("kaster du op hele natten", "du kaster op hele natten", "vedvarende opkastninger", "kast"),
    ("kan du ikke løfte foden", "du ikke kan løfte foden", "en fod, der ikke kan løftes", "fod"),
    ("besvimer du", "du besvimer", "besvimelse", "besvim"),
    ("ser du dobbelt", "du ser dobbelt", "dobbeltsyn", "dobbelt"),
    ("svigter benet under dig", "benet svigter under dig", "et ben, der svigter", "ben"),
    ("er dit barn sløvt", "dit barn er sløvt", "et sløvt barn", "sløvt"),
]
CALLS = [  # as an order, and as a main clause
    ("ring straks 112", "skal der ringes 112 med det samme"),
    ("søg læge", "bør du søge læge"),
    ("kontakt sengeafsnittet", "skal sengeafsnittet kontaktes"),
    ("giv os besked", "vil vi gerne have besked"),
    ("henvend dig på skadestuen", "bedes du henvende dig på skadestuen"),
    ("bliv undersøgt i dag", "skal du undersøges i dag"),
    ("ring døgnet rundt til modtagelsen", "kan du ringe til modtagelsen hele døgnet"),
    ("kør på hospitalet", "kører du direkte på hospitalet"),
    ("lad dig tilse af en læge", "hører det til hos en læge"),
    ("tag fat i jordemoderen", "er det jordemoderen, du skal tage fat i"),
    ("slå alarm", "er det vigtigt, at du reagerer straks"),
    ("få hjælp nu", "har du brug for hjælp med det samme"),
]
CLAUSES = [
    "{Question}, {must}.",
    "{Question}, så {order}.",
    "{Question}? {Order}.",
    "{Question}? Så {must}.",
    "Hvis {clause}, {must}.",
    "Især hvis {clause}, {must}.",
    "Når {clause}, {must}.",
    "Skulle det ske, at {clause}, {must}.",
    "Oplever du, at {clause}, {must}.",
    "{Order}, hvis {clause}.",
    "{Order}, så snart {clause}.",
    "{Order}, også selv om det er nat, hvis {clause}.",
    "Hvis {clause} eller du bliver utryg, {must}.",
    "Uanset tidspunktet: Hvis {clause}, {must}.",
    "Det kan ske, at {clause}. Sker det, {must}.",
    "Det er ikke normalt, hvis {clause}. {Order}.",
    "Det er ikke meningen, at {clause}. {Order} i så fald.",
    "Hold øje med, om {clause}. {Order} i så fald.",
    "Hvad gør jeg, hvis {clause}? {Order}.",
    "Ring 112, hvis du får kramper. Det samme gælder, hvis {clause}.",
    "Ved {noun} {must}.",
    "I tilfælde af {noun} {must}.",
    "Bemærker du {noun}, {must}.",
    "Opstår der {noun}, {must}.",
    "{Order} ved {noun}.",
    "{Noun}: {Order}.",
    "{Noun} – {order}.",
    "Vær opmærksom på {noun}. {Order}.",
    "Tegn på problemer er {noun}. {Order}, hvis du bemærker det.",
    "{Order}:\n- hvis {clause}\n- hvis du får kramper",
    "{Order} ved:\n- {noun}\n- kramper",
    "Følgende er faresignaler:\n- {noun}\n- kramper\n\n{Order}.",
    "## {Order}\n\n- {clause}\n- du får kramper",
]
WHOLE = [  # with a call of their own
    "De bedes rette henvendelse til afdelingen, såfremt {clause}.",
    "Patienter med {noun} henvises akut.",
    "At {clause}, er et alarmsymptom.",
    "Alarmsymptomer omfatter {noun}, kramper og bevidstløshed.",
    "{Noun}, kramper og bevidstløshed er tegn på, at du skal ringe 112.",
    "Gå ikke hjem, hvis {clause}. Bliv hos os, og ring efter personalet.",
    "Vent aldrig med at søge læge, hvis {clause}.",
    "Der er grund til at ringe til lægen, hvis {clause}.",
    "Det er en god grund til at ringe 112, at {clause}.",
    "Kontakt afdelingen på 12 34 56 78 mellem kl. 8 og 15, hvis {clause}.",
    "Kontakt egen læge eller 1813 v. {noun}.",
    "**Søg læge**\n{Noun}, kramper.",
    "| Symptom | Handling |\n|---|---|\n| {Noun} | Akut læge |",
    "Ring til os:\n\n{Clause}\n\nDu får kramper",
    "Følgende skal få dig til at ringe: {noun} og kramper.",
    "Skriv ikke, men ring, hvis {clause}.",
    "Ring hellere én gang for meget, når {clause}.",
    "{Clause}. Det skal du reagere på samme dag.",
    "Du bør lade lægen undersøge {noun}.",
    "Er der {noun}, er det lægens opgave.",
    "Har du fået {noun}, er det vigtigt, at en læge ser på det.",
    "Der kan opstå {noun}. Det skal behandles hurtigt, så ring til os.",
    "Du må gerne vente med at ringe til i morgen, medmindre {clause}.",
    "Har du spørgsmål, så ring til os. Ring også, hvis {clause}.",
    "Ring til sekretæren, hvis du vil ændre din tid. Ring til sygeplejersken, hvis {clause}.",
    "Hvis {clause}, så er skadestuen det rigtige sted.",
    "Når {clause}, er det ikke længere et spørgsmål om træning, men om at komme til læge.",
]


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@pytest.mark.parametrize("written", CLAUSES)
@pytest.mark.parametrize("turn", range(len(SIGNS)))
def test_every_sign_is_read_in_every_clause(written, turn):
    for place, (order, must) in enumerate(CALLS):
        question, clause, noun, word = SIGNS[(place + turn) % len(SIGNS)]
        text = written.format(
            order=order, Order=capital(order), must=must, question=question, Question=capital(question),
            clause=clause, noun=noun, Noun=capital(noun),
        )  # fmt: skip
        assert any(word in sign.text.lower() for sign in find_signs(text)), text


@pytest.mark.parametrize("written", WHOLE)
def test_every_sign_is_read_whatever_the_call_is(written):
    for _, clause, noun, word in SIGNS:
        text = written.format(clause=clause, Clause=capital(clause), noun=noun, Noun=capital(noun))
        assert any(word in sign.text.lower() for sign in find_signs(text)), text


CALM = [
    "Det er helt normalt, at {clause} de første dage.",
    "Det er ikke farligt, hvis {clause}.",
    "Du behøver ikke at kontakte os, fordi {clause}.",
    "Du kan roligt vente med at ringe, selv om {clause}.",
    "Lægen undersøger, om {clause}.",
    "Lægen indlægger dig, hvis {clause}.",
    "Lægen henviser dig til en scanning ved {noun}.",
    "Fysioterapeuten ringer til din læge, hvis {clause}.",
    "På hospitalet får du medicin med det samme, hvis {clause}.",
    "Hvis {clause}, kan lægen give dig medicin mod det.",
    "Undersøgelsen viser, om {clause}. Svaret får du af lægen samme dag.",
    "Spørg din fysioterapeut, hvorfor {clause}.",
    "Husk at sige til ved næste besøg, om {clause}.",
    "Mange ringer til lægevagten, fordi {clause}. Det er sjældent nødvendigt.",
    "Vagtlægen fik 12 opkald om {noun} i går.",
    "{Noun} er ikke et faresignal.",
    "{Noun} behandles af en læge på hospitalet.",
    "Er {noun} farligt? Nej, næsten aldrig.",
    "Hos nogle kommer der {noun}. Det går over af sig selv.",
    "Medicinen kan give {noun}. Spørg på apoteket, hvis du vil vide mere.",
    "Ring til sekretæren, hvis du vil flytte din tid. Hos nogle kommer der {noun}.",
    "Bestil transport hos kommunen, hvis du ikke kan køre selv. {Noun} er ingen hindring.",
    "Hvis {clause}, så sæt dig ned, og hold en pause.",
]


@pytest.mark.parametrize("written", CALM)
def test_no_sign_is_a_warning_where_help_is_not_called_for(written):
    for _, clause, noun, _ in SIGNS:
        text = written.format(clause=clause, noun=noun, Noun=capital(noun))
        assert find_signs(text) == [], text
