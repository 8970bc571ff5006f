"""Archives of a club whose headings name each meetup and its day: they are no posts."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

DAYS = ("18. Januar 2027", "14. Dezember 2026", "13. November 2026", "8. Oktober 2026", "4. September 2026")


def archive(name: str) -> list[str]:
    rows = "".join(
        f"<h4>{name.format(5 - at)} am {day}</h4><p>Mühle, Hafenstr. 3, 01099 Salzhausen</p>"
        f"<h5>Programm</h5><h5>19:00 Uhr - Knoten</h5><h5>20:45 Uhr - Ausklang</h5>"
        for at, day in enumerate(DAYS)
    )
    found = told(f"<html lang=de><h1>Hafengruppe</h1><h2>Events</h2><div>{rows}</div>")
    return list(dict.fromkeys(start[:10] for _, start in found))


def test_meetups_in_headings_are_told_the_latest_first() -> None:
    assert archive("Meetup {}/2026 - Netze") == [
        "2027-01-18", "2026-12-14", "2026-11-13", "2026-10-08", "2026-09-04",
    ]  # fmt: skip
