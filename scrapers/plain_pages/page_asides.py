"""Elements of a page that are no part of its matter: menus, footers, comments, what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from selectolax.lexbor import LexborNode

from scrapers.dates.times import find_times
from scrapers.dates.words import fold, months
from scrapers.page_days.day_menus import chooses_day
from scrapers.page_days.day_selects import choices_of
from scrapers.plain_pages.foot_schedules import holds_schedule
from scrapers.plain_pages.narrow_screens import repeats_for_phones
from scrapers.plain_pages.publishing_days import is_day_ahead, tells_hour_of_gathering
from scrapers.plain_pages.struck_days import STRUCK, is_called_off
from scrapers.programme_days.lone_days import may_name_day
from scrapers.programme_words.bylines import is_byline
from scrapers.remembered import remembered

MOST_NODES = 80_000
"""Nodes of one page that are looked at."""

MOST_VEILS = 3
LONGEST_FORM = 600
"""Characters of a form that asks for something."""

_RECENT, _RANKED = "recent", "h1, h2, h3, h4"

MOST_WRAPPERS = 10
MOST_OF_ALL = 0.8
"""Of the characters of a page: an element with more is no aside of it."""

LINKED = 0.3
"""Of the letters of a menu: so many at least are those of links."""

FEWEST_ROWS = 3
"""Rows of a table, beside those with a field to fill in, that make a form one around a list."""

_SILENT_NAMES = (
    "del s strike script style template noscript svg iframe head nav footer form select option textarea "
    "object video audio canvas map"
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ROWS = frozenset({"tr", "td", "li", "dd", "section", "article"})
_FOLDS = _HEADINGS | {"button", "dt", "a", "summary", "p", "div"}
LONGEST_NAMES = 400
"""Characters of names that say what an element is; more are those of a toolbox."""

LONGEST_FOOT = 200
"""Characters of the foot of an article that tells hour and place."""

LONGEST_DAY = 60
"""Characters of a heading that is a day."""

_HIDDEN = frozenset({"d-none", "hidden", "is-hidden", "hide", "invisible", "uk-hidden"})

_SILENT = frozenset(_SILENT_NAMES.split())


@cache
def _aside() -> re.Pattern[str]:
    """Names of blocks that are no part of what a page is about."""
    return re.compile(
        r"(?:^|[\s_]|(?<!card)(?<!item)(?<!tile)(?<!event)-)footer(?=$|[\s_])|"
        r"(?:^|[\s_-])(?:comments?|comment-(?:list|form|body|area|section|thread|content|meta|reply|author|respond|box|text|item)\w*|"
        r"respond|byline|breadcrumbs?|cookies?|copyright|"
        r"site-?(?:header|footer|nav\w*)|menu|nav|navbar|navigation|pagination|pager|posted-on|post-?(?:date|meta)|"
        r"(?<!event-)entry-(?:meta|date)|(?<!state-)published|pubdate|date-?published|datelines?|(?<!mec-start-)(?<!mec-end-)date-?label|[\w-]*pub(?:lish(?:ed|ing)?)?[-_]?(?:time|date|at|on)\w*|"
        r"news-meta|comment-?metadata|author-infos?(?:-\w+)?|autor-info(?:-\w+)*|article-(?:date|meta)|meta-date|author|"
        r"related(?:-posts)?|recent-?posts|date-header|last-?(?:updated|modified)|screen-reader-text|"
        r"sr-only|visually-?hidden|rich-snippet-hidden|"
        r"material-icons(?:-\w+)?|material-symbols-\w+|mat-icon|"
        r"social(?=$|\s|-(?:links?|icons?|media|shar\w+|nav|menu|bar|list|buttons?|networks?|block|wrap\w*|follow))|share|tweets?|skip-link|posted|atc_event|addeventatc)(?=$|[\s_])"
    )


@cache
def _owned() -> re.Pattern[str]:
    """Classes that say what an element has or lacks, not what it is: `card-has-footer`, `no-sidebar`."""
    return re.compile(r"(?<!\S)(?:[^\s]*[-_])?(?:has|with|without|no|not)[-_]\S+")


def is_aside(node: LexborNode, shown: frozenset[str], near: date, length: int) -> bool:
    """Whether an element is no part of the page's matter: a menu, a footer, something hidden.

    What a tab or a fold shows is not hidden. `near` is the day of the visit, `length` how many characters
    all of the page has.
    """
    tag = node.tag or ""
    if tag == "nav" and (_tells_month(node) or chooses_day(node)):
        return False
    if tag in STRUCK and is_called_off(node):
        return False
    if tag == "select":
        return not choices_of(node)
    if tag in _SILENT:
        if tag == "footer":
            return not (_is_foot_of_entry(node) or holds_schedule(node))
        return not (tag == "form" and _is_matter(node))
    if tag in ("body", "main"):
        return False
    attributes = node.attributes
    hidden = "hidden" in attributes or "display:none" in (attributes.get("style") or "").replace(" ", "")
    hidden = hidden or _is_spare(node)
    role = attributes.get("role") or ""
    if (hidden or role == "dialog") and not shown.intersection(_ids(node)) and not _is_folded(node):
        return True
    if role in ("navigation", "contentinfo", "search", "menu") or repeats_for_phones(node):
        return True
    names = _names_of_aside(f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower())
    if not names:
        return False
    if tag in _ROWS and "social" in names.split() and _tells_social(node):
        return False
    if "date-header" in names.split():  # Blogger: when the posts below were written
        return not is_day_ahead(node, names, near)
    if tag in _HEADINGS and may_name_day(text := " ".join((node.text() or "").split())):
        return len(text) > LONGEST_DAY  # read aloud to those who do not see the tab that says it
    if is_day_ahead(node, names, near) or tells_hour_of_gathering(node, names):
        return False
    if _tells_month(node) or _holds_matter(node, names, length):
        return False
    return not (chooses_day(node) or ("footer" in names and holds_schedule(node)))


@remembered
def _names_of_aside(names: str) -> str:
    """The names of an element, without what they say that it has, where one is that of an aside."""
    if not names.strip() or len(names) >= LONGEST_NAMES:
        return ""
    own = _owned().sub(" ", names)
    return own if _aside().search(own) else ""


def _holds_matter(node: LexborNode, names: str, length: int) -> bool:
    """Whether an element holds what the page is about, whatever its names say that it has: `page-navbar`."""
    if "comment" in names or not _is_outer(node):
        return False
    if node.css_first("main, [role=main]") is not None:
        return True
    text = len(node.text() or "")
    if length > LONGEST_FORM and text > MOST_OF_ALL * length:
        return True
    return _is_no_menu(node, names, text) or (_RECENT in names and _holds_all_headings(node))


def _holds_all_headings(node: LexborNode) -> bool:
    """Whether no heading of a page stands elsewhere: what is called recent there is all that it tells."""
    body: LexborNode | None = node
    while body is not None and body.tag != "body":
        body = body.parent
    inside = len(node.css(_RANKED))
    return body is not None and inside > 1 and inside == len(body.css(_RANKED))


def _is_no_menu(node: LexborNode, names: str, length: int) -> bool:
    """Whether what is called a menu is a column with one beside: most of its words lead nowhere."""
    found = _aside().search(names)
    if found is None or _menu().search(found[0]) is None:
        return False
    if node.css_first("h1, h2, h3, h4" if length >= LONGEST_FORM else "td") is None:
        return False
    return sum(map(_letters, node.css("a"))) < LINKED * _letters(node)


def _tells_social(node: LexborNode) -> bool:
    """Whether what is called social tells an hour and leads to no network: the dinner of a congress."""
    text = " ".join((node.text() or "").split())
    linked = any(_network().search(link.attributes.get("href") or "") for link in node.css("a"))
    return not linked and bool(find_times(text)) and not is_byline(text)


@cache
def _network() -> re.Pattern[str]:
    """Addresses of what people share and follow."""
    return re.compile(
        r"facebook|twitter|//x\.com|instagram|linkedin|youtu|tiktok|mastodon|bsky|whatsapp|t\.me/"
    )


def _letters(node: LexborNode) -> int:
    return len("".join((node.text() or "").split()))


def _is_outer(node: LexborNode) -> bool:
    """Whether only few elements lie around one: pages are not read again for each of many wrappers."""
    around: LexborNode | None = node
    for _ in range(MOST_WRAPPERS):
        around = around.parent if around is not None else None
        if around is None or around.tag == "body":
            return True
    return False


def _tells_month(node: LexborNode) -> bool:
    """Whether between the links to other months of a calendar stands the one it shows: `« April 2027 »`."""
    text = fold(" ".join((node.text() or "").split()))
    if len(text) > LONGEST_DAY or len(_year().findall(text)) != 1:
        return False
    before = _year().split(text)[0].split()
    day = any(map(str.isdigit, "".join(_year().split(text))))  # "Posted 4 May 2027" is no calendar
    return bool(before) and before[-1].strip("., ") in months() and not day


@cache
def _menu() -> re.Pattern[str]:
    return re.compile(r"nav|menu")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)20\d\d(?!\d)")


def _is_folded(node: LexborNode) -> bool:
    """Whether a hidden block stands right below a heading that unfolds it when it is clicked."""
    above = node.prev
    while above is not None and not above.is_element_node:
        above = above.prev
    if above is None or above.tag not in _FOLDS or node.tag in _SILENT:
        return False
    names = f"{above.attributes.get('class') or ''} {above.attributes.get('id') or ''}".lower()
    return "onclick" in above.attributes or _fold().search(names) is not None


@cache
def _fold() -> re.Pattern[str]:
    """Names of headings that unfold what stands below them."""
    return re.compile(r"collaps|accordi|toggl|expand|unfold|spoiler|(?:^|[\s_-])fold")


def _is_foot_of_entry(footer: LexborNode) -> bool:
    """Whether the foot of an article tells its hour, as that of a page or of a post does not."""
    article = footer.parent
    if article is None or article.tag != "article":
        return False
    text = " ".join((footer.text() or "").split())
    return len(text) <= LONGEST_FOOT and bool(find_times(text)) and not is_byline(text)


def _is_spare(node: LexborNode) -> bool:
    """Whether an element is kept from readers by a class too: a row that a script copies, a condition."""
    named = node.attributes.get("class") or ""
    if "w-condition-invisible" in named:  # Webflow: a field of this entry is empty
        return True
    silent = node.attributes.get("aria-hidden") == "true" and node.attributes.get("role") != "tabpanel"
    return silent and not _HIDDEN.isdisjoint(named.split()) and not _at_widths().search(named)


@cache
def _at_widths() -> re.Pattern[str]:
    """Classes that show at some widths what another hides: `d-md-block`, `lg:flex`."""
    return re.compile(r"(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-|(?:sm|md|lg|xl|2xl):)(?!none|hidden)")


def _ids(node: LexborNode) -> Iterator[str]:
    """The identifiers of an element and of those right around it: a dialog lies in its veil."""
    around: LexborNode | None = node
    for _ in range(MOST_VEILS):
        if around is not None:
            yield around.attributes.get("id") or ""
            around = around.parent


def _is_matter(form: LexborNode) -> bool:
    """Whether a form is the page: one of old frameworks holds all of it, one around a list its rows."""
    if len(form.text() or "") >= LONGEST_FORM or form.css_first("h1, article") is not None:
        return True
    if any(map(choices_of, form.css("select"))):
        return True
    return len(form.css("tr")) >= FEWEST_ROWS + len(form.css("input:not([type=hidden])"))


def steps(body: LexborNode, shown: frozenset[str], near: date) -> Iterator[tuple[LexborNode, bool]]:
    """Every node that is looked at, when it begins and, if an element, when it ends; no recursion."""
    stack = [(body, True)]
    seen, length = 0, len(body.text() or "")
    while stack and seen < MOST_NODES:
        node, entering = stack.pop()
        yield node, entering
        if not entering or not node.is_element_node:
            continue
        seen += 1
        stack.append((node, False))
        children = []
        child = node.first_child
        while child is not None:
            if child.is_text_node or (child.is_element_node and not is_aside(child, shown, near, length)):
                children.append((child, True))
            child = child.next
        stack += reversed(children)
