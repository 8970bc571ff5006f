"""`benchmarks.unmarked`: what pages mark up is found again without the markup, or told as missed."""

from __future__ import annotations

from pathlib import Path

from benchmarks.unmarked import pages, score, without_markup

PAGE = """<html lang=en><head><title>Night paddle - Quay Club</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Event", "name": "Night paddle", "startDate": "2027-03-04T19:00"}
</script></head><body><h1>Night paddle</h1><p>Thursday 4 March 2027, 7 pm</p>
<p>Bring a torch.</p></body></html>"""


def test_what_is_printed_is_found_without_the_markup(tmp_path: Path) -> None:
    (tmp_path / "paddle.html").write_text(PAGE)
    (told,) = [score(page) for page in pages([tmp_path], None, 1)]
    assert told is not None
    assert (told.answers, told.found, told.extra) == (1, 1, ())


def test_an_hour_that_is_printed_otherwise_is_missed(tmp_path: Path) -> None:
    (tmp_path / "paddle.html").write_text(
        PAGE.replace("<p>Bring", "<p>19:00</p><p>Bring").replace("7 pm", "6 pm")
    )
    (told,) = [score(page) for page in pages([tmp_path], None, 1)]
    assert told is not None
    assert [one.title for one in told.missed] == ["Night paddle"]
    assert [one.start.isoformat() for one in told.extra] == ["2027-03-04T18:00:00"]


def test_a_page_that_does_not_print_its_markup_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "paddle.html").write_text(PAGE.replace("Thursday 4 March 2027, 7 pm", "Soon"))
    assert [score(page) for page in pages([tmp_path], None, 1)] == [None]


def test_markup_goes_and_words_stay() -> None:
    bare = without_markup(
        b'<p itemscope itemtype="https://schema.org/Event" class="big vevent"><b itemprop=name>Tea</b></p>'
    )
    assert b"item" not in bare
    assert b"vevent" not in bare
    assert b'class="big x"' in bare
    assert b"Tea" in bare
