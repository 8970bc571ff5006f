"""Tables of hours and rooms or days: what rooms share, the day at the corner, dotted hours at the side."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

ROOMS = ("Room A", "Main Hall")
TALKS = (
    ("Salt roads", "Injective reeds"),
    ("Tides and types", "How bees count"),
    ("Low water", "Fair cakes"),
)


def table(hours: tuple[str, ...], corner: str = "Time", tag: str = "td", cell: str = "{}<br>Ada Reed") -> str:
    head = f"<tr><th>{corner}" + "".join(f"<th>{room}" for room in ROOMS)
    rows = "".join(
        f"<tr><{tag}>{hour}</{tag}>" + "".join(f"<td>{cell.format(title)}" for title in titles)
        for hour, titles in zip(hours, TALKS, strict=True)
    )
    return f"<table><thead>{head}</thead>{rows}</table>"


def found(*hours: str) -> set[tuple[str, str]]:
    return {
        (title, f"2027-06-05T{hour}:00")
        for hour, titles in zip(hours, TALKS, strict=True)
        for title in titles
    }


HOURS = ("09:30", "11:00", "14:15")


@pytest.mark.parametrize("tag", ["td", "th"])
@pytest.mark.parametrize("cell", ["<p>{}</p>Ada Reed", "<strong>{}</strong>", "{} (Ada Reed)", "<p>{}</p>"])
def test_titles_below_the_name_of_a_room_are_no_places(tag: str, cell: str) -> None:
    page = f"<h1>Harbour Summit</h1><h2>Saturday 5 June 2027</h2>{table(HOURS, tag=tag, cell=cell)}"
    assert {(title.removesuffix(" (Ada Reed)"), start) for title, start in told(page)} == found(*HOURS)


def test_a_day_at_the_corner_of_a_table_is_that_of_all_its_rooms() -> None:
    page = f"<h1>Harbour Summit</h1>{table(HOURS, corner='Sat 5 June')}"
    assert set(told(page)) == found(*HOURS)


@pytest.mark.parametrize(
    ("language", "hours"),
    [
        ("nl", ("9.30 – 10.10 uur", "10.10 – 10.40 uur", "11.10 – 11.50 uur")),
        ("it", ("ore 9.30 - 10.10", "ore 10.10 - 10.40", "ore 11.10 - 11.50")),
        ("de", ("9.30–10.10 Uhr", "10.10–10.40 Uhr", "11.10–11.50 Uhr")),
    ],
)
def test_dotted_hours_from_and_to_are_no_days(language: str, hours: tuple[str, ...]) -> None:
    page = f"<html lang={language}><h1>Forum</h1><h2>05.06.2027</h2>{table(hours, tag='th')}"
    assert set(told(page)) == found("09:30", "10:10", "11:10")


def test_what_all_rooms_share_is_called_after_its_own_words() -> None:
    shared = "<tr><td>16:00<td colspan=2><p>Panel discussion: the future of cinema</p><p>Ana Lund</p></tr>"
    page = f"<h1>Harbour Summit</h1><h2>5 June 2027</h2>{table(HOURS).replace('</table>', shared)}</table>"
    assert ("Panel discussion: the future of cinema", "2027-06-05T16:00:00") in told(page)


@pytest.mark.parametrize(("language", "heads"), [("it", ("5 set", "6 set")), ("pt", ("5 out", "6 out"))])
def test_short_months_over_columns_are_those_of_the_language(language: str, heads: tuple[str, str]) -> None:
    rows = "".join(f"<tr><td>{hour}<td>{one}<td>{two}" for hour, (one, two) in zip(HOURS, TALKS, strict=True))
    markup = f"<table><tr><th><th>{heads[0]}<th>{heads[1]}</tr>{rows}</table>"
    entries = told(f"<html lang={language}><h1>Forum 2027</h1><h2>Programma 2027</h2>{markup}")
    month = "09" if language == "it" else "10"
    assert ("Salt roads", f"2027-{month}-05T09:30:00") in entries
    assert ("Fair cakes", f"2027-{month}-06T14:15:00") in entries


def test_a_row_of_badges_among_talks_is_not_called_after_the_page() -> None:
    rows = "<li>08:30 Accreditation</li>" + "".join(
        f"<li>{hour} {titles[0]}</li>" for hour, titles in zip(HOURS, TALKS, strict=True)
    )
    page = f"<h1>Harbour Summit</h1><h2>5 June 2027</h2><ul>{rows}</ul>"
    assert "Harbour Summit" not in {title for title, _ in told(page)}


def test_hours_of_an_afternoon_told_with_to() -> None:
    rows = "".join(
        f"<tr><td>{span}<td>{title}"
        for span, title in (
            ("11:00 to 12:10 pm", "Salt roads"),
            ("12:10 to 1:10 pm", "Tides and types"),
            ("1:10 to 1:55", "Low water"),
            ("1:55 to 2:40", "Fair cakes"),
        )
    )
    starts = [start[11:16] for _, start in told(f"<h1>Summit</h1><h2>5 June 2027</h2><table>{rows}</table>")]
    assert starts == ["11:00", "12:10", "13:10", "13:55"]
