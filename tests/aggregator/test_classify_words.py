"""Words are cut as the vocabulary expects them, and what a listing says of its guests is heard."""

from __future__ import annotations

import pytest

from aggregator.classify import About, classify
from aggregator.judging.houses import without_house
from aggregator.judging.passages import zone_of
from aggregator.judging.traits import read
from aggregator.judging.vocabulary import compiled, listing_words, words_of


def test_marks_are_words_and_no_phrase_reaches_over_one() -> None:
    vocabulary = compiled({"talk": ["coffee talk"], "drink": ["coffee"]})
    assert words_of("Coffee; TALK (3rd) @Bar_7") == ["coffee", ";", "talk", "(", "3rd", "@", "bar", "7"]
    assert [senses for _, _, senses in vocabulary.read(words_of("Coffee; talk"))] == [("drink",)]


def test_addresses_are_no_words() -> None:
    assert words_of("Look (https://x.example/Mixer-Brunch_q?a=meet) and http://y.example come") == [
        "look",
        "(",
        "and",
        "come",
    ]


def test_a_starred_phrase_is_found_beside_a_longer_plain_one() -> None:
    vocabulary = compiled({"a": ["film fan*"], "b": ["film fan club"]})
    assert vocabulary.read(words_of("film fans")) == [(0, 2, ("a",))]
    assert vocabulary.read(words_of("film fan club")) == [(0, 3, ("b",))]


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Lisbon School graduates of any year", "Old classmates on the terrace.", "alumni"),
        ("Foley artists' dumplings", "Anyone who makes noises for films; we share a table.", "niche"),
        ("Strangers' noodles", "Film lovers who came alone sit at one long table together.", "social"),
        ("The forum finally meets", "Members of the message board, in person.", "online_to_offline"),
    ],
)  # fmt: skip
def test_unusual_food_and_guests(title: str, text: str, kind: str) -> None:
    judged = classify(About(title, text, "Northlight 2026"))
    assert (judged.is_meetup, judged.kind) == (True, kind)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Dumplings", "Two sisters run a noodle shop. 84 min."),
        ("Alumni Screening", "A film by a former student, followed by a discussion."),
        ("Karaoke Night", "Drinks specials till late."),
    ],
)
def test_the_same_words_without_guests(title: str, text: str) -> None:
    assert not classify(About(title, text, "Northlight 2026")).is_meetup


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Monthly Meetup", "Come and hang out with other members. New faces are welcome, first round on us."),
        ("Kaffeeklatsch", "Wir lernen uns bei Kuchen kennen, jeder ist willkommen."),
        ("Solo Travellers' Social Hour", "Say hello to each other over drinks at the bar."),
    ],
)
def test_where_neither_film_nor_a_festival_is_named_nobody_of_film_is_asked(title: str, text: str) -> None:
    assert not classify(About(title, text)).is_meetup
    assert classify(About(f"Filmmakers' {title}", text)).is_meetup


def test_a_body_with_film_in_its_name_has_said_film() -> None:
    assert classify(About("Women in Film: Happy Hour", "Members and their guests mingle.")).is_meetup
    assert not classify(About("Women in Stem: Happy Hour", "Members and their guests mingle.")).is_meetup


def test_what_a_long_text_tells_of_its_host_is_not_what_it_asks_of_the_reader() -> None:
    asked = "Filmmakers, join us for drinks on the roof and meet other directors and producers. No agenda. "
    host = (
        "Hosted by Larkfield, a production company whose award-winning drama series premiere in the UK and "
        "the USA. Larkfield offers post-production suites, a shop and a showroom for new products."
    )
    talks = "A panel of directors and producers discusses money, followed by a screening. "
    assert classify(About("Screen Meet-up with Larkfield", asked + host, "Northlight 2026")).is_meetup
    assert not classify(About("An Evening with Larkfield", talks + host, "Northlight 2026")).is_meetup


@pytest.mark.parametrize(
    ("title", "is_meetup"),
    [("Screen Meet-up: Programmers' Breakfast", True), ("Fintech Meet-up: Founders' Breakfast", False)],
)
def test_at_an_event_of_many_trades_only_those_of_film_are_meant(title: str, is_meetup: bool) -> None:
    about = About(title, "Meet one another over coffee. First come, first served.", "Tidal Conference 2026")
    assert classify(about).is_meetup is is_meetup


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Docs Academy", "Ten film students follow the festival for a week."),
        ("Filmmakers in Residence", "Two directors live and work in the old mill until June."),
        ("Alumni Films", "Works by graduates of the lab."),
    ],
)
def test_to_name_people_is_not_to_ask_them_anywhere(title: str, text: str) -> None:
    assert not classify(About(title, text, "Northlight 2026")).is_meetup


def test_an_organiser_of_film_need_not_say_so_in_every_listing() -> None:
    about = About("Monthly Meetup", "Come and hang out with other members. New faces are welcome.")
    assert not classify(about._replace(organiser="Larkfield Photographers")).is_meetup
    assert classify(about._replace(organiser="Larkfield Filmmakers")).is_meetup


@pytest.mark.parametrize(
    "festival", ["Tidal Design Week 2026", "Lauenthal Buchmesse", "Delta Jazz Festival 2026"]
)
def test_guests_of_another_fields_festival_are_not_of_film(festival: str) -> None:
    about = About("Welcome Drinks", "Guests meet one another on the terrace.", "Tidal Days 2026")
    assert classify(about).is_meetup
    assert not classify(about._replace(festival=festival)).is_meetup


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("12. Heidmoor Kurzfilmfestival", "Bringt Filmschaffende und Publikum auf dem Hof zusammen."),
        ("Industry Day", "Professionals gather; topics will be discussed and there is time to network."),
        ("Encuentro de Guionistas", "Los ponentes disertarán sobre el oficio."),
        ("Tuesday Screenwriters", "Bring your pages. We read scenes and give honest comments."),
        ("Meet the Makers", "The teams answer your questions after the screening."),
        ("Filmtreffen", "Mitgliederversammlung des Verbands mit Wahl des Vorstands."),
    ],
)
def test_people_of_film_come_together_for_other_things_too(title: str, text: str) -> None:
    assert not classify(About(title, text, "Northlight Film Festival 2026")).is_meetup


@pytest.mark.parametrize(
    "word", ["der", "den", "red", "mad", "equity", "promotion", "posters", "ses", "we're"]
)
def test_a_common_word_is_no_guild_school_or_bar(word: str) -> None:
    said = {sense for _, _, senses in listing_words().read(words_of(word)) for sense in senses}
    assert said.isdisjoint({"body", "school", "alumni", "online", "private", "lounge", "meeting"})


@pytest.mark.parametrize(
    "text",
    [
        "Eight new local shorts, then the bar.",
        "Sechs Filme.",
        "Cinq courts métrages.",
        "Sei corti.",
        "12 films",
    ],
)
def test_films_that_are_counted_are_shown(text: str) -> None:
    assert "showing" in zone_of(text).counts


@pytest.mark.parametrize(
    "text", ["For makers of shorts.", "Film people.", "Table 12, film crews.", "2026 films"]
)
def test_films_that_are_not_counted_are_not(text: str) -> None:
    assert "showing" not in zone_of(text).counts


def test_a_houses_name_is_no_showing_where_only_hour_and_place_are_told() -> None:
    assert without_house("9 pm, Crimson Movie Club.").split() == ["9", "pm,", "."]
    assert (
        without_house("21 Uhr, Filmclub: ein Abend mit Kurzfilmen")
        == "21 Uhr, Filmclub: ein Abend mit Kurzfilmen"
    )
    assert without_house("Crimson Movie Club") == "Crimson Movie Club"
    assert classify(About("Filmmaker Mixer", "9 pm, Crimson Movie Club.", "Gravel Horror Fest")).is_meetup


def test_a_talk_is_weighed_with_and_without_company() -> None:
    alone = read("Tea", "A lecture on lenses.", "Northlight 2026").traits
    together = read("Tea", "A lecture on lenses; meet other makers.", "Northlight 2026").traits
    assert "a talk without company" in alone
    assert "a talk with company" in together


@pytest.mark.parametrize(
    ("title", "text", "is_meetup"),
    [
        (
            "Documentary Supper Club",
            "We watch a documentary in the living room and discuss it over soup.",
            False,
        ),
        (
            "Members' Meeting",
            "Report of the president, accounts, election of the board of the film union.",
            False,
        ),
        (
            "Elevenses with an Editor",
            "An editor shows how she cut a chase and answers questions. Scones.",
            False,
        ),
        ("Pages and Beer", "Screenwriters read each other's pages aloud and give notes.", False),
        ("Pub for Game Makers", "People who make games: coders, artists, composers.", False),
        ("Film Union Pub Night", "No report, no election: members of the film union meet for a drink.", True),
        ("Editors' Elevenses", "Film editors meet for scones and company. Nobody shows anything.", True),
        ("Screenwriters' Beer", "Screenwriters get to know each other over a beer. No reading.", True),
    ],
)
def test_company_and_what_only_looks_like_it(title: str, text: str, is_meetup: bool) -> None:
    assert classify(About(title, text)).is_meetup == is_meetup


def test_catalan_gatherings_and_those_who_come_alone_are_read() -> None:
    assert "gather" in zone_of("Trobada de directores").counts
    assert {"meeting"} <= zone_of("Es coneixen al bar.").counts.keys() & zone_of(
        "All who came alone."
    ).counts.keys()


@pytest.mark.parametrize(
    "text",
    ["Two old friends fall out.", "Una viuda cierra el bar.", "Zwei Schwestern erben.", "A waitress waits."],
)
def test_persons_without_a_name_make_a_story(text: str) -> None:
    assert "hero" in zone_of(text).counts


@pytest.mark.parametrize(
    "text", ["Women in sound.", "Bring your friends.", "Mothers who direct.", "Table 2, men only"]
)
def test_persons_who_are_not_counted_make_none(text: str) -> None:
    assert "hero" not in zone_of(text).counts


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("The Tea Room", "Two sisters meet in a café every winter until one of them does not come."),
        ("La taberna", "Dos hermanas cenan juntas por última vez. Primer largometraje."),
        ("Der Tresen", "Ein Kellner und eine Witwe begegnen sich jede Nacht in derselben Bar."),
        ("Le Comptoir", "Deux amies se retrouvent dans un café de gare et ne se reconnaissent pas."),
    ],
)
def test_those_who_meet_in_a_story_meet_nobody_here(title: str, text: str) -> None:
    assert not classify(About(title, text, "Northlight 2026")).is_meetup


def test_a_bars_prices_ask_nobody() -> None:
    bar = read("Moorbar", "Täglich ab acht, Longdrinks ab neun Euro.", "Northlight 2026").traits
    table = read("Moorbar", "Filmschaffende treffen sich, Suppe fünf Euro.", "Northlight 2026").traits
    assert "a sum and nobody" in bar
    assert "a sum and nobody" not in table


def test_an_hour_after_a_panel_is_no_party_and_no_panel() -> None:
    counts = zone_of("Soup after the Sunday panel").counts
    assert "aside" in counts
    assert counts.keys().isdisjoint({"party", "talk"})


def test_a_trade_and_a_regular_hour_are_an_invitation() -> None:
    said = "somebody at a regular hour, nothing else"
    assert said in read("Needle & Stout", "Wig makers, the Plough, third Wednesday.", None).traits
    assert said not in read("Needle & Stout", "A lecture for wig makers, third Wednesday.", None).traits
    assert classify(
        About("Needle & Stout", "Film wig makers and dressers, the Plough, third Wednesday.")
    ).is_meetup
