"""A call for help is read whatever its verb and whoever is called, in every order that a condition can stand to it."""

import pytest

from articles.redflags import find_signs
from articles.urgency import Urgency

ACUTE = (Urgency.LIFE_THREATENING, Urgency.IMMEDIATE)

CALLS = [
    ("ring straks til afdelingen", "skal du straks ringe til afdelingen"),
    ("sig det straks til sygeplejersken", "skal du straks sige det til sygeplejersken"),
    ("fortæl det til fysioterapeuten med det samme", "skal det fortælles til fysioterapeuten med det samme"),
    ("giv besked til personalet med det samme", "skal personalet have besked med det samme"),
    ("gør straks tegn til personalet", "skal du straks gøre tegn til personalet"),
    ("gør straks opmærksom på det", "skal du straks gøre opmærksom på det"),
    ("slå alarm", "skal der slås alarm"),
    ("tilkald hjælp", "skal der tilkaldes hjælp"),
    ("kald på hjælp", "må du kalde på hjælp"),
    ("reagér med det samme", "skal der reageres med det samme"),
    ("ræk ud til din læge i dag", "bør du række ud til din læge i dag"),
    ("bliv tilset af en læge i dag", "skal du tilses af en læge i dag"),
    ("lad dig indlægge akut", "skal du lade dig indlægge akut"),
    ("tag straks kontakt til os", "vil vi gerne høre fra dig straks"),
    ("kom ind til os samme dag", "vil vi gerne se dig samme dag"),
    ("vent ikke med at kontakte os", "haster det"),
    ("søg læge samme dag", "tåler det ikke ventetid"),
]
ORDERS = [
    "Hvis benet bliver koldt, {then}.",
    "{order}, hvis benet bliver koldt.",
    "{order}, så snart benet bliver koldt.",
    "{order}, også om natten, hvis benet bliver koldt.",
    "Bliver benet koldt, {then}.",
    "Bliver benet koldt? {order}.",
    "Når benet bliver koldt, {then}.",
    "Det kan ske, at benet bliver koldt. I så fald {then}.",
    "Benet bliver koldt: {order}.",
    "{order}, hvis:\n- benet bliver koldt\n- du besvimer",
    "## {order}\n\n- benet bliver koldt\n- du besvimer",
]


def acute(text: str) -> list[str]:
    return [sign.text for sign in find_signs(text) if sign.urgency in ACUTE]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("call", CALLS)
def test_a_call_is_heard_in_every_order_of_its_words(call, order):
    imperative, clause = call
    text = order.format(order=imperative[:1].upper() + imperative[1:], then=clause)
    assert any("koldt" in sign for sign in acute(text)), text


@pytest.mark.parametrize(
    "said",
    [
        "kræver akut lægehjælp",
        "kan ikke vente",
        "må aldrig vente til næste dag",
        "tåler ikke ventetid",
        "er livstruende",
        "er et akut tilfælde",
        "er en sag for vagtlægen",
        "hører hjemme på skadestuen",
        "skal fortælles til lægen med det samme",
        "er altid grund til at kontakte vagtlægen",
        "betyder, at du skal ringe 112",
    ],
)
@pytest.mark.parametrize("told", ["At benet bliver koldt,", "Et ben, der bliver koldt,"])
def test_haste_may_be_told_of_the_sign_itself(told, said):
    assert any("bliver koldt" in sign for sign in acute(f"{told} {said}."))


@pytest.mark.parametrize(
    "text",
    [
        "Kan proppen i drænet ikke sidde fast? Ring straks til afdelingen.",
        "Det sker, at proppen i drænet falder ud. Ring straks til afdelingen.",
        "Falder proppen i drænet ud? Så skal du straks ringe til afdelingen.",
    ],
)
def test_right_before_an_urgent_call_a_sign_may_have_any_words_and_is_proposed(text):
    (sign,) = find_signs(text)
    assert "prop" in sign.text.lower()
    assert sign.doubtful


@pytest.mark.parametrize(
    "text",
    [
        "Vi er ikke altid ved telefonen. Ring straks til lægevagten.",
        "Telefonen er lukket i weekenden. Ring 1813.",
        "Bor du alene, og har du brug for hjælp? Ring 1813 uden for åbningstid.",
        "Kan jeg træne med gips? Ring til afdelingen i dag.",
    ],
)
def test_what_is_told_of_a_service_is_no_sign(text):
    assert find_signs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Smerter i brystet skal du ikke selv vurdere. Ring 112, også hvis du er ung.",
        "Smerter i brystet skal undersøges straks – det gælder også, hvis du er ung.",
    ],
)
def test_whom_else_a_warning_holds_for_is_no_sign(text):
    assert [sign for sign in acute(text) if "ung" in sign] == []
    assert any("brystet" in sign for sign in acute(text))


def test_a_stressed_condition_leaves_the_sign_whole():
    assert acute("Ring straks til lægevagten ved et hævet knæ, især hvis det er varmt.") != []
    assert acute("Et hævet knæ, især hvis det er rødt og varmt, er livstruende.") == [
        "Et hævet knæ, især hvis det er rødt og varmt"
    ]


def test_a_clause_that_only_says_it_stays_with_what_it_is_about():
    assert acute("Skifter væsken farve, eller lugter den, skal du ringe til afdelingen i dag.") == [
        "Skifter væsken farve, eller lugter den"
    ]


@pytest.mark.parametrize("fact", ["bruger blodfortyndende medicin", "er gravid", "har en pacemaker", "har allergi"])
def test_what_a_therapist_must_know_beforehand_is_no_sign(fact):
    assert find_signs(f"Fortæl det til din fysioterapeut, hvis du {fact}.") == []
    assert acute(f"Ring straks til lægevagten, hvis du {fact} og får en blødning.") != []


@pytest.mark.parametrize(
    "label",
    ["Faresignaler", "Kontaktårsager", "Tegn på infektion", "Symptomer på blodprop i benet", "Alvorlige symptomer"],
)
@pytest.mark.parametrize("text", ["{}: feber, kulderystelser.", "{}:\n- feber\n- kulderystelser"])
def test_a_list_under_the_name_of_a_danger_is_proposed_as_urgent(label, text):
    signs = find_signs(text.format(label))
    assert [sign.text for sign in signs] == ["Feber", "Kulderystelser"]
    assert {sign.urgency for sign in signs} == {Urgency.IMMEDIATE}


@pytest.mark.parametrize(
    "text",
    [
        "Jo før benet bliver undersøgt, jo bedre. Benet er koldt og blåt. Det skal ske på skadestuen straks.",
        "Hvis skulderen hopper ud.\nLad armen hænge.\nTag på skadestuen med det samme.",
        "Benet er drejet og for kort.\nBliv liggende.\nBed nogen ringe 112.",
    ],
)
def test_what_to_do_until_help_comes_does_not_part_a_sign_from_its_call(text):
    assert acute(text) != []


def test_an_urgent_call_that_no_rule_can_join_to_a_sign_is_proposed_with_what_stands_beside_it():
    text = "Jo længere foden hænger, jo sværere bliver det. Kom derfor på skadestuen samme dag."
    (sign,) = find_signs(text)
    assert "foden hænger" in sign.text
    assert sign.doubtful


@pytest.mark.parametrize(
    "question", ["Hvornår er det skadestuen?", "Hvornår er ondt i benet et tilfælde for vagtlægen?"]
)
def test_a_question_when_a_doctor_is_needed_is_answered_by_signs(question):
    assert acute(f"{question}\nNår benet er koldt.") == ["Benet er koldt"]
    assert acute(f"## {question}\n\nHvis benet er koldt.") == ["Benet er koldt"]


def test_the_call_of_a_first_condition_holds_for_a_second_that_only_adds_haste():
    signs = find_signs("Kontakt lægen, hvis du har feber, og med det samme, hvis benet bliver koldt.")
    assert [(sign.urgency, sign.text) for sign in signs] == [
        (Urgency.SOON, "Feber"),
        (Urgency.IMMEDIATE, "Benet bliver koldt"),
    ]


@pytest.mark.parametrize("when", ["Om aftenen og i weekenden", "Uden for åbningstid", "På hverdage mellem 8 og 16"])
def test_an_hour_is_no_sign(when):
    assert find_signs(f"{when}: ring til vagtlægen.") == []


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Ring til os straks ved:\nfeber\nkraftige smerter\nkvalme", ["Feber", "Kraftige smerter", "Kvalme"]),
        (
            "Ring til os straks ved:\nfeber, kvalme og\nhovedpine, som er\nmeget kraftig",
            ["Feber, kvalme og hovedpine, som er meget kraftig"],
        ),
    ],
)
def test_lines_without_marks_below_a_colon_are_a_list_unless_they_go_on(text, signs):
    assert acute(text) == signs


def test_what_the_reader_should_watch_for_is_named_without_the_words_that_say_so():
    text = "Du skal holde øje med, om barnet er sløvt. Sker det, ringer du til vagtlægen."
    assert acute(text) == ["Barnet er sløvt"]


def test_what_is_not_normal_is_a_sign():
    text = "Det er ikke normalt, at smerterne tager til. Kontakt afdelingen."
    assert acute(text) == ["Smerterne tager til"]


def test_help_with_a_chore_is_no_help_for_a_body():
    assert find_signs("Bed om hjælp til at tage strømper på, hvis du er svimmel.") == []
    assert acute("Bed om hjælp, hvis du er svimmel.") == ["Du er svimmel"]


@pytest.mark.parametrize(
    "text",
    [
        "Er benet koldt, drejer det sig om minutter.",
        "Er benet koldt, skal du på hjerteafdelingen i dag.",
        "Er benet koldt, er det sygehuset, I skal ringe til.",
        "Koldt ben: øre-næse-hals-læge samme dag.",
    ],
)
def test_haste_and_house_are_heard_in_more_words(text):
    assert any("kold" in sign.lower() for sign in acute(text))


@pytest.mark.parametrize(
    ("text", "level", "signs"),
    [
        ("Svigter knæet under dig? Tal med din læge om det.", Urgency.SOON, ["Svigter knæet under dig"]),
        ("Såret skal ses af lægen, hvis det siver.", Urgency.SOON, ["Såret siver"]),
        (
            "Lær disse tegn at kende: feber og kvalme. Kontakt da lægen inden for et døgn.",
            Urgency.SOON,
            ["Feber og kvalme"],
        ),
        ("Fingre, der sover, er tegn på en klemt nerve. Gå til lægen.", Urgency.SOON, ["Fingre, der sover"]),
        (
            "Patienter, som får uventede rygsmerter, anbefales at kontakte lægen.",
            Urgency.SOON,
            ["Patienter, som får uventede rygsmerter"],
        ),
        ("Aftal en ny tid hos os, hvis smerten vækker dig.", Urgency.CLINIC, ["Smerten vækker dig"]),
    ],
)
def test_signs_without_haste_are_read_as_those_with_haste(text, level, signs):
    assert [(sign.urgency, sign.text) for sign in find_signs(text)] == [(level, sign) for sign in signs]


@pytest.mark.parametrize(
    "text", ["Er der nogen, der ikke bør træne? Tal med din læge.", "Er det normalt, at knæet knækker? Spørg din læge."]
)
def test_a_question_that_is_not_about_you_is_no_sign(text):
    assert find_signs(text) == []


def test_a_call_beneath_several_lists_with_names_of_dangers_holds_for_each():
    lists = ["**Det er normalt**\n- blå mærker", "**Infektion**\n- feber\n- pus", "**Blodprop**\n- tyk læg"]
    text = "\n\n".join([*lists, "Kontakt os straks."])
    assert acute(text) == ["Feber", "Pus", "Tyk læg"]


def test_the_introduction_of_the_next_list_does_not_close_the_one_before():
    text = (
        "Tegn, der kræver handling samme dag:\n- svage ben\n\n"
        "Tegn, der bør føre til et besøg hos lægen inden for en uge:\n- vægttab"
    )
    assert [(sign.urgency, sign.text) for sign in find_signs(text)] == [
        (Urgency.IMMEDIATE, "Svage ben"),
        (Urgency.SOON, "Vægttab"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "### Hvad hvis benet bliver koldt?\nBliv liggende, og få nogen til at ringe 112.",
        "Begynder det at sive, eller bliver benet koldt:\nRing til ambulatoriet, tlf. 00 00 00 00.",
        "Er du forvirret, kaster du op, eller bliver benet koldt, skal de pårørende ringe 112.",
        "✔ Drik rigeligt\n✔ Ring 112, hvis benet bliver koldt",
        "| Tegn | Hvor hurtigt? | Hvem? |\n|---|---|---|\n| Benet bliver koldt | Samme dag | Egen læge |",
        "Stop, hvis benet bliver koldt. Sig det straks til instruktøren.",
        "Patienten bør ses af karkirurgen i dag, hvis benet bliver koldt.",
    ],
)
def test_the_shape_of_a_page_hides_no_sign(text):
    assert any("koldt" in sign for sign in acute(text))


def test_opening_hours_are_no_sign():
    assert find_signs("Lægevagten: hverdage 16-8\nSkadestuen: hele døgnet") == []


def test_the_reason_of_a_call_is_no_part_of_the_sign_but_that_of_the_sign_is():
    assert acute("Ring straks til lægen, hvis du får feber, da det kan være alvorligt.") == ["Feber"]
    assert acute("Ring straks til lægen, hvis du er våd, fordi du ikke mærker, at du tisser.") == [
        "Du er våd, fordi du ikke mærker, at du tisser"
    ]


@pytest.mark.parametrize(
    "haste",
    [
        *(
            "prompte",
            "på stedet",
            "uden forsinkelse",
            "uden at tøve",
            "inden for de næste timer",
            "inden for 2-4 timer",
        ),
        *("inden for en halv time", "inden aften", "samme døgn", "uopsætteligt", "dag og nat", "uanset tidspunkt"),
    ],
)
def test_haste_is_heard_in_all_its_words(haste):
    assert acute(f"Hvis benet bliver koldt, skal du {haste} ringe til din læge.") == ["Benet bliver koldt"]
    assert acute(f"Ring til din læge {haste}, hvis benet bliver koldt.") == ["Benet bliver koldt"]


@pytest.mark.parametrize("limit", ["24 timer", "48 timer", "et døgn", "få dage"])
def test_a_limit_of_days_is_no_haste(limit):
    (sign,) = find_signs(f"Ring til lægen inden for {limit}, hvis du får feber.")
    assert (sign.urgency, sign.doubtful) == (Urgency.SOON, False)


@pytest.mark.parametrize(
    "house",
    [
        *("FAM", "Falck", "Giftlinjen", "bagvagten", "kirurgen", "operatøren", "opvågningen", "dagkirurgisk afsnit"),
        *("dit team", "forløbskoordinatoren", "sundhedsplejersken"),
    ],
)
def test_each_house_and_profession_can_be_called(house):
    assert acute(f"Hvis benet bliver koldt, skal {house} kontaktes straks.") == ["Benet bliver koldt"]


def test_a_sign_that_a_rule_reads_is_not_proposed_with_the_words_of_its_call():
    text = "Stop, og søg lægehjælp med det samme, hvis du bliver bleg eller får kramper."
    assert [(sign.text, sign.doubtful) for sign in find_signs(text)] == [("Du bliver bleg", False), ("Kramper", False)]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Uanset årsag skal en kold fod altid vurderes akut.", "En kold fod"),
        ("Ved udvikling af dropfod er der indikation for akut henvisning.", "Udvikling af dropfod"),
        ("Den gravide skal møde på fødegangen, når vandet går, eller hvis du er i tvivl.", "Vandet går"),
        ("Tab ikke tid, hvis du har mistet følelsen i benet.", "Du har mistet følelsen i benet"),
        ("Når et barn er bevidstløst, hører det til på skadestuen.", "Et barn er bevidstløst"),
        ("Ny svaghed i begge ben er en akut tilstand.", "Ny svaghed i begge ben"),
        ("Symptomer på, at protesen sidder løst, er smerter. Kontakt ambulatoriet.", "Smerter"),
        ("Kramper hos børn: Læg barnet på siden, og ring 112.", "Kramper hos børn"),
        ("Det er vigtigt at holde øje med: kramper. Ved den mindste tvivl: ring 112.", "Kramper"),
        ("Har du ikke det, så ring 112 ved svær åndenød.", "Svær åndenød"),
        (
            "Patienter med kendt kræft og nye rygsmerter bør udredes i dag.",
            "Patienter med kendt kræft og nye rygsmerter",
        ),
    ],
)
def test_formal_and_roundabout_words_hide_no_sign(text, sign):
    assert acute(text) == [sign]


def test_a_paper_is_no_errand_where_it_is_urgent():
    assert find_signs("Har du brug for en henvisning, så ring til lægen.") == []


@pytest.mark.parametrize("colour", ["RØD: ", "Gul: ", "Rød zone: ", "Vigtigt! "])
def test_the_colour_of_a_traffic_light_is_no_sign_and_hides_none(colour):
    assert acute(f"{colour}Ring 112\n– benet er koldt\n– du hoster blod") == ["Benet er koldt", "Du hoster blod"]
    assert acute(f"{colour}Du hoster blod. Ring 112.") == ["Du hoster blod"]


def test_the_topic_before_a_condition_is_no_part_of_it():
    assert acute("KOL: Bliver du blå om læberne, så ring 112.") == ["Bliver du blå om læberne"]


def test_an_item_may_have_a_haste_of_its_own():
    text = "Hvornår skal du søge læge?\n- Straks ved urinretention\n- Inden for et døgn ved feber\n- Hvis du taber dig"
    assert [(sign.urgency, sign.text) for sign in find_signs(text)] == [
        (Urgency.IMMEDIATE, "Urinretention"),
        (Urgency.SOON, "Feber"),
        (Urgency.SOON, "Du taber dig"),
    ]


def test_one_call_answers_all_the_questions_before_it():
    text = "Kan du ikke gå fire skridt? Er anklen skæv? Har du ondt på knoglen? Så ring til lægevagten."
    assert len(acute(text)) == 3


def test_signs_in_brackets_stand_for_the_disease_that_they_show():
    text = "Der kan komme en blodprop (benet bliver tykt, læggen bliver øm), og i så fald skal du straks ringe til os."
    assert acute(text) == ["Benet bliver tykt", "Læggen bliver øm"]


@pytest.mark.parametrize(
    "text",
    [
        "Breder rødmen sig, skal det være i dag.",
        "Disse tegn hører til hos lægen, og det skal være nu og her:\nRødme\nFeber",
        "Er der rødme, er det en sag for akuttelefonen.",
        "En cyste er harmløs, men brister den, kan der komme rødme i læggen. Lad en læge vurdere det samme dag.",
        "Er der feber, eller breder rødmen sig – alarm 112.",
    ],
)
def test_haste_that_is_told_apart_from_its_sign_is_joined_to_it(text):
    assert any("rødme" in sign.lower() for sign in acute(text))


def test_what_may_be_the_matter_is_no_sign_where_the_signs_stand_before_it():
    text = "Kan du pege på smerten med én finger, kan det være et brud. Få en tid hos lægen inden for et par dage."
    assert [(sign.urgency, sign.text) for sign in find_signs(text)] == [
        (Urgency.SOON, "Kan du pege på smerten med én finger")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Får du feber, skal du ringe til lægevagten, og det samme gælder, hvis armen bliver kold.",
        "Får du feber, skal du ringe til lægevagten. Det samme gælder, hvis armen bliver kold.",
    ],
)
def test_the_same_that_holds_for_a_second_sign_is_the_call_of_the_first(text):
    assert acute(text) == ["Feber", "Armen bliver kold"]


def test_what_is_told_of_the_sign_after_because_is_kept_with_the_next_sign():
    text = "Kan du ikke gå, fordi det gør ondt i hoften, eller er foden kold, så ring 112."
    assert " ".join(acute(text)).endswith("foden kold")


def test_an_urgent_call_is_no_mere_caution():
    assert acute("Et rødt og varmt fingerled skal ses af en læge nu – især hvis du har haft et sår.") != []


def test_a_stated_limit_holds_for_whatever_house_is_rung():
    (sign,) = find_signs("Ring til Hjertehuset inden for 24 timer, hvis arret begynder at væske.")
    assert (sign.urgency, sign.text) == (Urgency.SOON, "Arret begynder at væske")


def test_still_is_no_word_that_a_sign_can_spare():
    (sign,) = find_signs("Hvis du stadig har hovedpine, skal du kontakte lægen.")
    assert sign.text == "Du stadig har hovedpine"


@pytest.mark.parametrize(
    "text",
    [
        "Hvis benet er koldt, må du en tur forbi skadestuen.",
        "Er benet koldt, så tilkald personalet.",
        "Vent aldrig med at søge læge, hvis benet er koldt.",
        "Benet bliver koldt og hvidt. Sker det, er det en læge, du skal have – i dag.",
        "Noget, der ikke er normalt, er et koldt ben – så ring.",
    ],
)
def test_roundabout_calls_are_heard(text):
    assert any("kold" in sign.lower() for sign in acute(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hvis du skal på skadestuen, så tag dit sygesikringskort med.",
        "Hvis benet er brækket, sætter skadestuen det på plads.",
        "Har du ondt, kan lægen henvise dig. Det skal ske senest i dag.",
    ],
)
def test_a_house_that_is_only_spoken_of_is_no_call(text):
    assert acute(text) == []


def test_each_when_of_something_serious_is_a_sign():
    text = (
        "Hovedpine kan være tegn på noget alvorligt, når den rammer som et lyn, eller når du bliver lam. Ring da 112."
    )
    assert acute(text) == ["Hovedpine – den rammer som et lyn", "Hovedpine – du bliver lam"]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Afdelingen, straks: såret åbner sig", "Såret åbner sig"),
        ("Egen læge, samme dag: feber over 38 grader", "Feber over 38 grader"),
        ("Akut, skadestuen: du kan ikke støtte på benet", "Du kan ikke støtte på benet"),
        ("Klinikken, i dag: træning på hold", ""),
        ("Sundhedscentret, nu: åbent for alle", ""),
    ],
)
def test_whom_and_how_soon_before_a_colon_are_a_call(text, sign):
    assert [found.text for found in find_signs(text)] == [sign] * bool(sign)
