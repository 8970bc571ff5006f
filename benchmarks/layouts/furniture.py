"""What stands around the matter of real pages: menus, hours of a desk, posts, years, calendars."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from benchmarks.layouts.sheet import Sheet


def furniture(sheet: Sheet) -> str:
    """One piece, remembered."""
    pieces = _pieces(sheet.today)
    return pieces[sheet.pick("piece", sorted(pieces))]


def laid_out(sheet: Sheet, beside: str, main: str) -> str:
    """A page as sites drew it before style sheets: what is beside it is in the next cell of a table."""
    width = sheet.some((' width="160"', ' valign="top"', ""))
    return f"<table><tr><td{width}>{beside}</td><td>{main}</td></tr></table>"


def _pieces(today: date) -> dict[str, str]:
    last, before = today - timedelta(days=9), today - timedelta(days=40)
    weeks = calendar.monthcalendar(today.year, today.month)
    days = "".join("<tr>" + "".join(f"<td>{day or ''}</td>" for day in week) + "</tr>" for week in weeks)
    return {
        "address": "<p>Riverside Arts<br>12 Mill Lane<br>London SE1 4AB<br>020 7946 0112</p>",
        "archives": _links(f"{last:%B %Y} (3)", f"{before:%B %Y} (4)"),
        "box office": "<div><b>Box office</b><br>Tuesday to Saturday: 2pm - 8pm<br>Tel. 020 7946 0112</div>",
        "calendar": f"<table><caption>{today:%B %Y}</caption>{days}</table>",
        "clock": f"<div id='clock'>{today:%A}, {today.day} {today:%B %Y}</div>",
        "comments": f"<h3>2 comments</h3><p><b>Ann</b> {last.day} {last:%B %Y} at 10:12</p><p>Lovely!</p>",
        "desk": _rows(
            "Monday|closed", "Tuesday|10:00 - 18:00", "Wednesday|10:00 - 18:00", "Thursday|10:00 - 20:00"
        ),
        "last change": f"<p>Last updated: {before.day} {before:%B %Y}</p>",
        "menu": "<div>"
        + "<br>".join(_link(text) for text in ("Home", "News", "Archive", "Contact"))
        + "</div>",
        "menu in lines": f"<p>{_link('Home')} | {_link('News')} | {_link('Press')} | {_link('Contact')}</p>",
        "menu in lists": _links("Home", "About us", "History", "Library", "Contact"),
        "posts": f"<h3>News</h3><p>{_link('New seats in hall two')}<br>{last.day} {last:%B %Y}</p>",
        "prices": "<h3>Tickets</h3><p>Full £12.50, members £9.00. Bookings 10am to 6pm on 020 7946 0112.</p>",
        "quotation": "<blockquote>“The best evening of my year.” – A. Critic, 4 June 2019</blockquote>",
        "questions": "<h2>Questions</h2><h3>Doors?</h3><p>Open 30 minutes before, at 7:30pm at night.</p>",
        "since": "<h3>About us</h3><p>Founded in 1974, the club moved into the old mill in March 2003.</p>",
        "videos": "<h3>Videos</h3><p>Trailer 2:14</p><p>Interview 12:40</p>",
        "years": f"<p>Archive: {_link('2025')} | {_link('2024')} | {_link('2023')}</p>",
    }


def _link(text: str) -> str:
    return f'<a href="/{text[:3].lower()}">{text}</a>'


def _links(*texts: str) -> str:
    return "<ul>" + "".join(f"<li>{_link(text)}</li>" for text in texts) + "</ul>"


def _rows(*rows: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"
