"""Who asks, and whether anybody does: other festivals, networks, strangers at a festival, brands."""

from __future__ import annotations

import pytest

from aggregator.classify import About, classify
from aggregator.judging.kinds import addressed_by, kind_traits
from aggregator.judging.passages import zone_of
from aggregator.judging.traits import read


def _kind_traits(title: str, text: str, festival: str | None) -> list[str]:
    reading = read(title, text, festival)
    return kind_traits(reading, title, festival, addressed_by(reading))


@pytest.mark.parametrize(
    "text",
    ["producteurs et productrices", "productores", "produtoras", "a production", "eine Produktionsfirma"],
)
def test_those_who_produce_sell_no_products(text: str) -> None:
    assert "brandish" not in zone_of(text).counts
    assert "brandish" in zone_of("new products, produits, Produkte, productos, produtos").counts


def test_a_dinner_for_guests_is_not_one_films() -> None:
    assert "onefilm" not in zone_of("Dinner for delegates").counts
    assert "onefilm" in zone_of("Dinner with the cast").counts


def test_one_festival_may_ask_at_another() -> None:
    text = "Hosted by Frameline: directors and programmers share lemonade and get to know each other."
    assert "kind:another festival asks" in _kind_traits("Lemonade", text, "Northlight 2026")
    assert classify(About("Lemonade Hour", text, "Northlight 2026")).kind == "official"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Two Seats", "The evening before the festival some of us are at the Plough; meet other writers."),
        ("Schnitt und Suppe", "Editorinnen, die gerade beim Festival sind, essen zusammen im Anker."),
    ],
)  # fmt: skip
def test_who_is_only_in_town_for_the_festival_is_not_its_host(title: str, text: str) -> None:
    judged = classify(About(title, text, "Northlight 2026"))
    assert (judged.is_meetup, judged.kind) == (True, "niche")


def test_a_trade_calls_itself_an_industry_where_no_festival_is() -> None:
    text = "We talk about the television industry over a pint. All welcome."
    away = _kind_traits("Writers' Evening", text, None)
    assert not {"kind:a house and no bar", "kind:for the accredited"} & set(away)
    assert "kind:for the accredited" in _kind_traits("Writers' Evening", text, "Northlight 2026")
    assert classify(About("Writers' Evening", text)).kind == "niche"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Filmmail Lunch", "The weekly crew mail lands in your inbox; its readers eat together on Saturday."),
        (
            "Bloggers at Table",
            "We read each other's film blogs and have never shaken hands. Soup at the Rex.",
        ),
    ],
)
def test_readers_of_one_page_are_a_network(title: str, text: str) -> None:
    assert classify(About(title, text)).kind == "online_to_offline"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Northwind Gin Terrace", "Complimentary cocktails on the terrace every day, while stocks last."),
        ("Patio Solera", "Copas gratis en el patio cada tarde, hasta agotar existencias."),
        ("Plates for Reels", "Food of ten kitchens in aid of the young filmmakers' camp, separate ticket."),
    ],
)
def test_free_drinks_and_charity_are_no_company(title: str, text: str) -> None:
    assert not classify(About(title, text, "Northlight 2026")).is_meetup


def test_one_trade_beside_filmmakers_and_crew_is_only_an_example() -> None:
    text = "We meet for a drink."
    assert "kind:one trade" in _kind_traits("Actors' Drinks", f"For actors. {text}", None)
    many = _kind_traits("Riverside Drinks", f"For filmmakers, actors and crew. {text}", None)
    assert "kind:one trade" not in many


@pytest.mark.parametrize(
    "text",
    [
        "Am ersten Northlight-Sonntag laden Land und Filmstiftung die Branche in die Bibliothek.",
        "Invita la asociación de productoras: vermú y caras nuevas.",
        "Welcome drinks by the Lagoon Filmmakers Collective for all delegates.",
    ],
)
def test_a_body_asks_behind_its_verb_or_behind_what_it_gives(text: str) -> None:
    assert "kind:a body asks" in _kind_traits("Sunday Brunch", text, "Northlight 2026")


def test_the_festivals_own_name_is_no_other_festival() -> None:
    text = "Sundance hosts a breakfast for directors."
    asks = "kind:another festival asks"
    assert asks in _kind_traits("Breakfast", text, "Northlight 2026")
    assert asks not in _kind_traits("Breakfast", text, "Sundance 2026")


def test_grips_are_a_trade_and_crew_are_all_of_them() -> None:
    assert "kind:a craft away" in _kind_traits("Crew Coffee", "Grips and gaffers between jobs.", None)
    assert "kind:a craft away" not in _kind_traits("Crew Coffee", "Crew of all kinds between jobs.", None)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Coffee with the Guild", "Members of the guild tell the audience how they got their first job."),
        (
            "Screenwriters of the Vale",
            "Once a month at the bakery: bring ten pages, be frank in your comments.",
        ),
    ],
)
def test_who_tells_and_who_reads_pages_is_no_company(title: str, text: str) -> None:
    assert not classify(About(title, text, None)).is_meetup


@pytest.mark.parametrize("text", ["r/northlight goes bowling", "The #lenschat crowd eats out"])
def test_a_handle_names_a_group_of_the_net(text: str) -> None:
    assert "online" in zone_of(text).counts
    assert "online" not in zone_of(text.replace("r/", "our ").replace("#lenschat", "whole")).counts


def test_addresses_and_other_tags_are_no_handles() -> None:
    assert "online" not in zone_of("Details at https://x.example/r/northlight, tag #northlight").counts


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Lab Lunch", "For everyone ever selected, whichever year. Garden of the inn.", "alumni"),
        (
            "Petit déjeuner des nouveaux venus",
            "Pour qui vient au festival pour la première fois.",
            "official",
        ),
        ("Board Supper", "Twelve of us from the discussion board, one pot of stew.", "online_to_offline"),
        ("Unofficial Dumplings", "Not a festival event: whoever is here alone shares a steamer.", "social"),
    ],
)
def test_whose_guests_they_are_is_said_in_other_words(title: str, text: str, kind: str) -> None:
    judged = classify(About(title, text, "Northlight 2026"))
    assert (judged.is_meetup, judged.kind) == (True, kind)
