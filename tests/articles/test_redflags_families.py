"""Each way in which Danish texts warn, as one test: what it says, and the sign that must come of it."""

import pytest

from articles.redflags import find_signs
from articles.urgency import Urgency
from tests.corpus.measure_signs import measure

LIFE, NOW, SOON, CLINIC = Urgency


def found(text: str) -> list[tuple[Urgency, str]]:
    return [(sign.urgency, sign.text) for sign in find_signs(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ved feber skal skadestuen kontaktes omgående.",
        "Ved feber kontaktes vagtlægen.",
        "Ved feber skal bandagisten kontaktes hurtigst muligt.",
        "En læge bør straks tilse dig, hvis du får feber.",
        "Feber skal altid føre til 112-opkald.",
        "Feber skal meldes til afdelingen samme dag.",
        "Hvis du får feber, skal din læge vide det i dag.",
        "Afdelingen vil gerne høre fra dig med det samme, hvis du får feber.",
        "Lad dig straks undersøge på skadestuen, hvis du får feber.",
        "Ring straks, hvis du får feber.",
        "Kontaktes omgående ved: feber.",
        "Henvendelse til læge er nødvendig samme dag ved feber.",
        "Feber? Det hører hjemme på skadestuen.",
    ],
)
def test_whoever_is_turned_to_in_whatever_voice_is_an_action(text):
    ((level, sign),) = found(text)
    assert level in (LIFE, NOW)
    assert sign == "Feber"


@pytest.mark.parametrize(
    "introduction",
    [
        "Søg læge akut, hvis en eller flere af disse ting gælder for dig:",
        "Sker der noget af dette, skal du straks ringe til os:",
        "Hvornår skal du ringe 112?",
        "Advarselstegn, der kræver lægehjælp samme dag",
        "Ring 112, hvis du",
        "Følgende tegn kræver, at du bliver undersøgt akut:",
        "Ring 112\n\nHvis du:",
        "## Søg læge med det samme\n\nDet gælder:",
        "Livstruende tegn, hvor der skal ringes 112:",
    ],
)
@pytest.mark.parametrize("mark", ["- ", "✓ ", "1) ", ""])
def test_an_introduction_is_no_sign_and_loses_no_item(introduction, mark):
    lines = [f"{mark}Hvis benet bliver følelsesløst", f"{mark}Hvis du ikke kan løfte foden", f"{mark}Hvis du får feber"]
    signs = found("\n".join([introduction, *lines]))
    assert [sign.split()[-1] for _, sign in signs] == ["følelsesløst", "foden", "feber"]
    assert {level for level, _ in signs} <= {LIFE, NOW}


@pytest.mark.parametrize(
    "text",
    [
        "Hold øje med:\n- feber\n- kulderystelser\n\nHvis et af tegnene viser sig, skal vagtlægen kontaktes.",
        "Feber\nKulderystelser\n\nHar du et af disse tegn, skal du ringe til vagtlægen.",
        "Det skal du reagere på\nFeber\nKulderystelser\nRing til lægevagten.",
        "Hvis du får\n• feber\n• kulderystelser\nbør du kontakte vagtlægen.",
        "Hvis du får feber\nHvis du får kulderystelser\nskal du kontakte vagtlægen.",
        "Symptomerne er feber og kulderystelser. Mistænker du infektion, skal du kontakte vagtlægen.",
        "Tegn på infektion: feber, kulderystelser. Ved tegn på infektion kontaktes vagtlægen.",
        "Hvad er faresignalerne? Det er feber og kulderystelser. Disse skal have dig til at søge læge akut.",
    ],
)
def test_what_to_do_may_be_said_after_the_signs(text):
    words = " ".join(sign.lower() for level, sign in found(text) if level is NOW)
    assert "feber" in words and "kulderystelser" in words


def test_an_explanation_is_no_sign_and_the_one_before_it_is():
    text = "Vær opmærksom på smerter i læggen. Det kan være en blodprop, og du skal straks kontakte vagtlæge."
    assert found(text) == [(NOW, "Smerter i læggen")]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (
            "Bliver væsken grumset eller ildelugtende, skal du straks ringe til os.",
            "grumset eller ildelugtende",
        ),
        ("Får du pludselige, jagende smerter, skal du søge skadestue.", "Pludselige, jagende smerter"),
        ("Hvis hånden bliver kold, er det tegn på for lidt blod, og du skal straks ringe 112.", "Hånden bliver kold"),
        ("Ring straks til lægen ved rødme og varme sammen med feber.", "Rødme og varme sammen med feber"),
        ("Hvis du hørte et knæk, ikke kan gå og er skæv, skal du på skadestuen.", "et knæk, ikke kan gå og er skæv"),
        ("Kontakt lægen akut ved en hævet, varm og øm læg.", "hævet, varm og øm læg"),
        (
            "Søg læge akut, hvis det er den værste hovedpine, du nogensinde har haft.",
            "hovedpine, du nogensinde har haft",
        ),
        ("Nakkesmerter efter et slag eller et fald skal vurderes på en skadestue.", "efter et slag eller et fald"),
    ],
)
def test_a_sign_is_not_cut_where_its_words_belong_together(text, sign):
    assert any(sign in text for _, text in found(text))


def test_a_condition_that_only_says_it_keeps_the_sentence_before():
    ((level, sign),) = found("Får du hjertebanken, så hold en pause. Går det ikke over, skal lægevagten kontaktes.")
    assert (level, sign) == (NOW, "Får du hjertebanken – går det ikke over")


def test_items_go_on_from_the_words_of_their_introduction():
    assert found("Kontakt din læge, hvis smerterne:\n- vækker dig\n- varer ved") == [
        (SOON, "Smerterne vækker dig"),
        (SOON, "Smerterne varer ved"),
    ]


def test_a_condition_after_another_loses_neither():
    signs = found("Ring til afdelingen ved feber, pus fra såret eller hvis du får kulderystelser.")
    assert [sign for _, sign in signs] == ["Feber", "Pus fra såret", "Kulderystelser"]


@pytest.mark.parametrize(
    "text",
    [
        "Kontakt din læge, hvis du får feber. Det haster.",
        "Du skal reagere med det samme, hvis du får feber. Tag på skadestuen.",
        "Det haster, hvis du får feber.",
        "Undgå at vente, hvis du får feber.",
        "Hvornår haster det? Når du får feber.",
        "Kontakt lægen, hvis du får feber. Det skal ske i dag.",
    ],
)
def test_haste_may_stand_in_a_sentence_of_its_own(text):
    ((level, sign),) = found(text)
    assert level is NOW and sign.lower().endswith("feber")


@pytest.mark.parametrize(
    "question", ["Hvad gør jeg, hvis jeg får feber?", "Hvad skal jeg gøre ved feber?", "Høj feber og stiv nakke i dag?"]
)
@pytest.mark.parametrize("before", ["", "### "])
def test_the_answer_to_a_question_leans_on_it(question, before):
    ((level, sign),) = found(f"{before}{question}\nRing til lægevagten samme dag.")
    assert level is NOW and "feber" in sign.lower()


@pytest.mark.parametrize(
    "table",
    [
        "| Følelsesløs i skridtet | Ring til skadestuen |\n|---|---|\n",
        "| Tegn | Hvem | Hvornår |\n|---|---|---|\n| Følelsesløs i skridtet | Skadestuen | Straks |",
        "| Ring til lægevagten | Kontakt fysioterapeuten |\n|---|---|\n| Følelsesløs i skridtet | Øm |",
        "Tegn | Hvad gør du?\nFølelsesløs i skridtet | Lægevagten",
    ],
)
def test_a_table_warns_by_its_cells(table):
    assert (NOW, "Følelsesløs i skridtet") in found(table)


@pytest.mark.parametrize("sign", ["følelsesløshed i skridtet", "nyopstået inkontinens", "en varm læg (blodprop)"])
def test_what_is_acute_by_nature_is_a_guess_upwards_where_a_text_only_says_doctor(sign):
    (flag,) = find_signs(f"Kontakt din læge, hvis du får {sign}.")
    assert (flag.urgency, flag.doubtful) == (NOW, True)


def test_a_limit_of_time_in_the_text_stands_as_it_is_written():
    (flag,) = find_signs("Kontakt din læge inden for et døgn, hvis du får nyopstået inkontinens.")
    assert (flag.urgency, flag.doubtful) == (SOON, False)


@pytest.mark.parametrize(
    "text",
    [
        "De fleste smerter går over, og det er sjældent nødvendigt at søge læge.",
        "Spørg lægen, om du må køre bil, hvis du tager stærk medicin.",
        "Du behøver sjældent at tale med en læge om feber.",
        "Vi ringer til dig, hvis prøven viser infektion.",
        "Sådan gør du:\n- Lig på ryggen\n- Løft benet\n\nKontakt os på telefon 12 34 56 78.",
        "Du kan få henvisning hos din læge, hvis smerterne varer ved.",
        "Uden for telefontid: Kontakt vagtlægen.",
        "Tal med din læge om smerter, før du begynder at træne.",
        "Ved indlæggelsen taler du med en læge om dine smerter.",
        "| Operation på hospital | Sjældent nødvendig ved smerter |\n|---|---|\n",
    ],
)
def test_a_text_that_speaks_of_help_need_not_warn(text):
    assert found(text) == []


def test_a_concession_does_not_take_the_warning_away():
    text = "Selvom de fleste hovedpiner er ufarlige, skal du straks ringe 112, hvis du får kramper."
    assert found(text) == [(LIFE, "Kramper")]


def test_a_warning_beside_a_reassurance_is_kept():
    text = "Det er ikke farligt at træne, men du skal kontakte lægen omgående, hvis du får feber."
    assert found(text) == [(NOW, "Feber")]


FAMILIES = ("families", *(f"families_{n}" for n in range(2, 14)))
VOICES = ("voices", "voices_2", "voices_3", "voices_4", "voices_5")
BLIND = (
    "blind_1",
    "blind_2",
    "blind_3",
    "blind_4",
    "blind_4_articles",
    "blind_5",
    "blind_5_articles",
    "blind_6",
    "blind_7",
)
HARD = ("warnings_families_13", "warnings_voices", "warnings_voices_2", "warnings_voices_5")
"""Of their wordings a few are still missed."""
ARGUED = {"blind_5": 2, "blind_5_articles": 3}
"""What has lasted for months and is for a talk with the doctor: soon in these sets, of the clinic in all others."""


@pytest.mark.parametrize("part", [*(f"warnings_{name}" for name in (*FAMILIES, *VOICES)), *BLIND])
def test_the_families_of_the_corpus_are_found_and_none_is_rated_too_low(part):
    counts = measure(part).counts
    assert counts["acute missed"] <= (0.06 if part in HARD else 0.03) * counts["acute"]
    assert counts["acute too low"] == 0
    assert counts["other too low"] <= ARGUED.get(part, 0)


@pytest.mark.parametrize(
    "part",
    [*(f"calm_{name}" for name in (*FAMILIES[:-1], *VOICES[:3])), *(f"blind_{n}_calm" for n in range(1, 8))],
)
def test_no_warning_is_made_of_calm_passages(part):
    assert measure(part).failures == []


def test_the_worst_pain_ever_is_a_sign_and_no_explanation():
    ((level, sign),) = found("Søg læge akut, hvis det er den værste hovedpine, du nogensinde har haft.")
    assert level is NOW and "den værste hovedpine, du nogensinde har haft" in sign


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Bliver du gul i huden, må du ikke tage mere medicin, før en læge har set dig samme dag.", NOW),
        ("Hvis du ikke kan mærke benene, skal du ligge helt stille, indtil en ambulance er nået frem.", LIFE),
    ],
)
def test_help_and_haste_beside_a_condition_are_a_guess_in_words_that_no_rule_knows(text, level):
    assert [(sign.urgency, sign.doubtful) for sign in find_signs(text)] == [(level, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Lægen henviser dig straks til skadestuen, hvis der er mistanke om brud.",
        "Hvis du har ondt, kan lægen give dig medicin med det samme.",
        "Hvis du har ondt, så stop øvelsen med det samme.",
    ],
)
def test_what_others_do_or_haste_without_help_is_no_guess(text):
    assert found(text) == []


@pytest.mark.parametrize("label", ["Akut", "Livsfarligt", "Farligt", "Alvorligt", "Kritisk", "Det haster"])
def test_a_word_of_danger_over_a_list_is_no_sign_and_its_call_is_the_lists(label):
    text = f"{label} – ring 112:\n\n* pludselig voldsom hovedpine\n* krampeanfald\n"
    assert found(text) == [(LIFE, "Pludselig voldsom hovedpine"), (LIFE, "Krampeanfald")]


@pytest.mark.parametrize(
    ("text", "level", "signs"),
    [
        ("Ved tegn på blodforgiftning ringes 112: feber eller kulderystelser.", LIFE, ["Feber", "Kulderystelser"]),
        ("Børn med feber skal vurderes akut på grund af risiko for dehydrering.", NOW, ["Børn med feber"]),
        ("Hjælp samme dag er nødvendig, såfremt du får feber.", NOW, ["Feber"]),
    ],
)
def test_a_label_or_a_risk_does_not_stand_in_the_place_of_the_signs(text, level, signs):
    assert found(text) == [(level, sign) for sign in signs]


@pytest.mark.parametrize("text", ["Hjælp er ikke nødvendig, hvis du får feber.", "Lægehjælp er sjældent påkrævet."])
def test_help_that_is_not_needed_warns_of_nothing(text):
    assert found(text) == []


def test_one_urgent_sign_of_a_list_speaks_for_the_others_of_the_clinic_but_not_for_what_lasts():
    text = "Ring til klinikken, hvis:\n- du får feber\n- tæerne svulmer op\n- smerten ikke er bedre efter 8 uger"
    assert [level for level, _ in found(text)] == [NOW, NOW, CLINIC]
