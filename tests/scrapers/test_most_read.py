"""Boxes of what is read most beside a list of what is on."""

from __future__ import annotations

import pytest

from scrapers.programme_lists.news_sections import names_news
from tests.scrapers.test_blocks import told

HEADS = (
    "Most viewed articles",
    "Most recent posts",
    "Beliebteste Artikel",
    "Meistgelesene Beiträge",
    "Articles les plus lus",
    "Entradas más leídas",
    "Noticias más vistas",
    "Articoli più letti",
    "Notícias mais lidas",
    "Meest gelezen artikelen",
    "Mest lästa nyheter",
)


@pytest.mark.parametrize("head", HEADS)
def test_articles_that_are_read_most_are_not_on(head: str) -> None:
    rows = "".join(f"<p>{day:02}.03.2027 - Nina Bell - Quay Hall</p>" for day in range(5, 12))
    posts = "".join(
        f"<div><div>Leisure, {day:02}.02.27</div><div><a href='/p{day}'>Ten walks in the fog</a></div></div>"
        for day in (9, 10, 11)
    )
    body = f"<body><h1>Konzerte</h1><div>{rows}</div><div><div>{head}</div>{posts}</div></body>"
    assert {title for title, _ in told(body)} == {"Nina Bell"}


@pytest.mark.parametrize(
    "text", ["Most read", "Beliebteste Lieder", "Films les plus vus", "Most popular concerts"]
)
def test_what_else_is_liked_most_is_no_news(text: str) -> None:
    assert not names_news(text)
