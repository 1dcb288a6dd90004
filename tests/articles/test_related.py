"""Which other topics stand under 'Læs også'."""

from itertools import count

from articles.models import Article
from articles.related import MOST, Neighbour, related_to

KEYS = count(1)


def neighbour(title: str, aliases: str = "") -> Neighbour:
    key = next(KEYS)
    return Neighbour(key, f"emne-{key}", title, aliases)


def titles(article: Article, neighbours: list[Neighbour], linked: tuple[Neighbour, ...] = ()) -> list[str]:
    return [topic.title for topic in related_to(article, neighbours, linked)]


def test_topics_of_the_same_place_are_related_and_others_are_not():
    neighbours = [neighbour("Hold i nakken"), neighbour("Ondt i foden"), neighbour("Piskesmæld")]
    assert titles(Article(title="Ondt i nakken"), neighbours) == ["Hold i nakken", "Piskesmæld"]


def test_the_patients_words_name_a_place_too():
    assert titles(Article(title="Musearm", aliases="ondt i albuen"), [neighbour("Træning", "tennisalbue")]) == [
        "Træning"
    ]


def test_what_shares_more_places_stands_first_and_else_the_danish_alphabet_decides():
    neighbours = [
        neighbour("Ømt knæ"),
        neighbour("Ærteknæ"),
        neighbour("Zoneknæ"),
        neighbour("Løb: ondt i hofte og knæ"),
    ]
    related = ["Løb: ondt i hofte og knæ", "Zoneknæ", "Ærteknæ", "Ømt knæ"]
    assert titles(Article(title="Slidgigt i hofte og knæ"), neighbours) == related


def test_what_the_text_links_to_stands_before_what_is_near_and_in_the_texts_order():
    back, foot, hand = neighbour("Iskias"), neighbour("Ondt i foden"), neighbour("Ondt i hånden")
    linked = (hand, foot, hand)
    assert titles(Article(title="Ondt i ryggen"), [back, foot, hand], linked) == [
        "Ondt i hånden",
        "Ondt i foden",
        "Iskias",
    ]


def test_a_topic_is_not_related_to_itself():
    own = neighbour("Ondt i ryggen")
    assert titles(Article(pk=own.key, title="Ondt i ryggen"), [own], (own,)) == []


def test_there_are_few():
    neighbours = [neighbour(f"Knæ {number}") for number in range(MOST + 3)]
    assert titles(Article(title="Knæ"), neighbours) == [f"Knæ {number}" for number in range(MOST)]


def test_topics_that_name_no_place_have_nothing_in_common():
    assert titles(Article(title="Søvn"), [neighbour("Stress")]) == []


def test_the_whole_body_is_a_place_where_it_is_named():
    neighbours = [neighbour("Kondition"), neighbour("Stress")]
    assert titles(Article(title="Balancetræning"), neighbours) == ["Kondition"]
