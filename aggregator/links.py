"""One address for one page, however it was passed on.

Identity starts here (design §5): two sources that point at the same page speak of the same gathering. What
people add when they share (tracking parameters, `www.`, `http`, a fragment, a redirector around it) goes;
what names the page stays. Platforms whose addresses carry an id are reduced to that id.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

MAX_URL = 2000

# Parameters that say who shared the link, never which page it is. Each is documented by its issuer
# (Google Analytics and Ads, Meta, Microsoft, Mailchimp, HubSpot, Eventbrite, Meetup, Luma).
TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "hsa_", "_hs", "mc_", "vero_", "oly_", "__hs")
TRACKING_NAMES = """
fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ttclid twclid li_fat_id igshid igsh si spm _ga _gl _ke
ref ref_ refid ref_src ref_url referrer referer aff affid affiliate trk trkcampaign s_kwcid mkt_tok cmpid
campaign_id ncid ocid eventorigin searchid keep_tz sharetoken share _branch_match_id tk acontext notif_t
notif_id __tn__ mibextid paipv eav rdid shareurl from_share source_impression_id fb_action_ids recid recsource
"""
TRACKING = frozenset(TRACKING_NAMES.split())
INDEX_FILE = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.I)
UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\ud800-\udfff<>\"\\^`{|}]")
DEFAULT_PORTS = {80, 443, None}
# Services that wrap the real address in a parameter of theirs: host, parameter names.
WRAPPERS: dict[str, tuple[str, ...]] = {
    "google.com": ("q", "url"),
    "l.facebook.com": ("u",),
    "lm.facebook.com": ("u",),
    "l.instagram.com": ("u",),
    "out.reddit.com": ("url",),
    "slack-redir.net": ("url",),
    "linkedin.com": ("url",),
    "urldefense.com": ("u",),
    "youtube.com": ("q",),
}
WRAPPER_PATHS = frozenset({"/url", "/l.php", "/", "/link", "/redir/redirect", "/v3", "/redirect"})

Rule = tuple[re.Pattern[str], re.Pattern[str], str]


def _rule(host: str, path: str, address: str) -> Rule:
    return re.compile(host), re.compile(path, re.I), address


# Host pattern, path (and query) pattern, canonical address. `{0}` is the platform's own id of the event.
PLATFORMS: tuple[Rule, ...] = (
    _rule(r"(?:.+\.)?eventbrite\.[a-z.]{2,6}$", r"^/(?:[a-z]{2}/)?[ex]/(?:[^/?]*-)?(\d{6,})", "https://eventbrite.com/e/{0}"),
    _rule(r"(?:.+\.)?eventbrite\.[a-z.]{2,6}$", r"^/(?:myevent|event/)[^?]*\?(?:.*&)?eid=(\d{6,})", "https://eventbrite.com/e/{0}"),
    _rule(r"eventbrite\.[a-z.]{2,6}$", r"^/event/(\d{6,})", "https://eventbrite.com/e/{0}"),
    _rule(r"meetup\.com$", r"^/(?:[a-z]{2}(?:-[a-z]{2})?/)?[^/]+/events/([a-z0-9]{6,})", "https://meetup.com/events/{0}"),
    _rule(r"meetup\.com$", r"^/events/([a-z0-9]{6,})", "https://meetup.com/events/{0}"),
    _rule(r"(?:lu\.ma|luma\.com)$", r"^/(?:event/|e/)?([\w-]+)/?(?:\?.*)?$", "https://lu.ma/{0}"),
    _rule(r"(?:.+\.)?facebook\.com$", r"^/events/.*[?&]event_time_id=(\d+)", "https://facebook.com/events/{0}"),
    _rule(r"(?:.+\.)?facebook\.com$", r"^/events/(?:[^?]*/)?(\d{6,})", "https://facebook.com/events/{0}"),
    _rule(r"(?:.+\.)?facebook\.com$", r"^/event\.php\?(?:.*&)?eid=(\d{6,})", "https://facebook.com/events/{0}"),
    _rule(r"(?:.+\.)?sched\.(?:com|org|co)$", r"^/event/([A-Za-z0-9]{3,})", "https://sched.com/event/{0}"),
    _rule(r"sched\.co$", r"^/([A-Za-z0-9]{3,})/?$", "https://sched.com/event/{0}"),
    _rule(r"partiful\.com$", r"^/e/([\w-]+)", "https://partiful.com/e/{0}"),
    _rule(r"linkedin\.com$", r"^/events/(?:[^/?]*-)?(\d{6,})", "https://linkedin.com/events/{0}"),
    _rule(r"(?:.+\.)?eventive\.org$", r"^/(?:schedule|events?)/([0-9a-f]{24})", "https://eventive.org/schedule/{0}"),
    _rule(r"ra\.co$", r"^/events/(\d+)", "https://ra.co/events/{0}"),
    _rule(r"(?:.+\.)?residentadvisor\.net$", r"^/events/(\d+)", "https://ra.co/events/{0}"),
)  # fmt: skip
# Most addresses have nothing to take away but `www.`; they are told at once, and are a tenth of the work.
PLAIN = re.compile(r"https?://((?:[a-z0-9-]+\.)+[a-z]{2,})((?:/[\w.~-]+)*)/?", re.A)
# And most of those are canonical as printed, but for what their host may want taken away.
OWN_PAGE = re.compile(r"https://((?:[a-z0-9-]+\.)+[a-z]{2,})(?:/[\w.~-]+)+", re.A)
PLATFORM_NAMES = """
eventbrite meetup lu luma facebook sched partiful linkedin eventive ra residentadvisor
"""
OF_A_PLATFORM = frozenset(PLATFORM_NAMES.split())
# Luma serves its own pages beside the events; these first words are none.
NOT_EVENTS = """
discover create signin explore pricing home app calendar user category settings about terms privacy help city
cities ios android
"""
NOT_AN_EVENT = frozenset(NOT_EVENTS.split())


@lru_cache(maxsize=8192)
def canonical_url(url: str | None) -> str | None:
    """The one address of the page that `url` leads to, or `None` when it is no http(s) address.

    Always `https`, without `www.`, user-info, default port, fragment (but `#!/…` routes stay), tracking
    parameters or trailing slash; remaining parameters sorted. An address of a known platform becomes that
    platform's shortest form, e.g. `https://eventbrite.com/e/1234567890`. Idempotent.
    """
    return _canonical(url, unwrap=True)


def page_address(url: str | None) -> str | None:
    """The canonical address when it can name one gathering, else `None`."""
    if url and (own := OWN_PAGE.fullmatch(url)) and _is_canonical(own[1]) and not INDEX_FILE.search(url):
        return url if len(url) <= MAX_URL else None
    address = canonical_url(url)
    return address if address and is_specific(address) else None


def site_of(page: str) -> str:
    """The host of a canonical address, and its port when that is an odd one."""
    return page.partition("//")[2].partition("/")[0]


def event_address(url: str | None) -> str | None:
    """The canonical address when a known platform's event id is in it, so it names one gathering."""
    address = canonical_url(url)
    if address is None:
        return None
    return _platform_address(*_host_and_target(address))


def is_specific(url: str | None) -> bool:
    """Whether a canonical address can name one gathering: a bare front page cannot."""
    address = canonical_url(url)
    if address is None:
        return False
    if simple := PLAIN.fullmatch(address):
        return bool(simple[2])
    parts = urlsplit(address)
    return bool(parts.path.strip("/") or parts.query or parts.fragment)


def http_url(url: str | None) -> str | None:
    """`url` as printed when it may be shown: a plain http(s) address without user-info. Else `None`."""
    if not url:
        return None
    url = url.strip()
    parts = _split(url)
    if parts is None or len(url) > MAX_URL or UNSAFE.search(url):
        return None
    return None if parts.username or parts.password else url


def _canonical(url: str | None, *, unwrap: bool) -> str | None:
    text = (url or "").strip()
    if not text or len(text) > MAX_URL:
        return None
    if (simple := PLAIN.fullmatch(text)) and _is_plain(*simple.groups()):
        return f"https://{_host(simple[1])}{simple[2]}"
    parts = _split(text)
    if parts is None:
        return None
    host = _host(parts.hostname or "")
    if not host:
        return None
    if unwrap and (inner := _wrapped(host, parts.path, parts.query)):
        return _canonical(inner, unwrap=False)
    port = "" if parts.port in DEFAULT_PORTS else f":{parts.port}"
    target = _path(parts.path) + _query(parts.query)
    known = None if port else _platform_address(host, target)
    route = f"#{_escaped(parts.fragment)}" if parts.fragment.startswith(("!", "/")) else ""
    return known or f"https://{host}{port}{target}{route}"


def _is_plain(host: str, path: str) -> bool:
    """Whether nothing is to be taken away from an address that looks `PLAIN`."""
    return OF_A_PLATFORM.isdisjoint(host.split(".")) and not INDEX_FILE.search(path)


@lru_cache(maxsize=8192)
def _is_canonical(host: str) -> bool:
    return OF_A_PLATFORM.isdisjoint(host.split(".")) and _host(host) == host


class _Parts:
    """The parts of an address, read once: `urlsplit` reads the port late and raises only then."""

    __slots__ = ("fragment", "hostname", "password", "path", "port", "query", "username")

    def __init__(self, url: str) -> None:
        split = urlsplit(url)
        if split.scheme.lower() not in ("http", "https") or not split.hostname:
            raise ValueError(url)
        if UNSAFE.search(split.hostname) or any(map(str.isspace, split.hostname)):
            raise ValueError(url)  # no host may hold these (WHATWG URL §3.5), though `urlsplit` lets it
        self.hostname, self.port = split.hostname, split.port
        self.path, self.query, self.fragment = split.path, split.query, split.fragment
        self.username, self.password = split.username, split.password


def _split(url: str) -> _Parts | None:
    try:
        return _Parts(url)
    except ValueError:
        return None


def _host(name: str) -> str:
    host = name.lower().rstrip(".")
    for prefix in ("www.", "m.", "mobile."):
        bare = host.removeprefix(prefix)
        if bare != host and "." in bare:
            return bare
    return host


def _host_and_target(address: str) -> tuple[str, str]:
    host, _, rest = address.removeprefix("https://").partition("/")
    return host, "/" + rest


def _wrapped(host: str, path: str, query: str) -> str | None:
    names = WRAPPERS.get(host)
    if not names or (path or "/") not in WRAPPER_PATHS:
        return None
    found = dict(parse_qsl(query))
    return next((found[name] for name in names if found.get(name, "").startswith("http")), None)


def _platform_address(host: str, target: str) -> str | None:
    for host_pattern, path_pattern, address in PLATFORMS:
        if not host_pattern.match(host):
            continue
        found = path_pattern.match(target)
        if found and found[1].lower() not in NOT_AN_EVENT:
            return address.format(found[1])
    return None


def _escaped(text: str) -> str:
    """Percent-escapes written one way. A broken escape stays what it is."""
    return quote(unquote(text), safe="/:@!$&'()*+,;=~-._")


def _path(path: str) -> str:
    plain = INDEX_FILE.sub("", re.sub(r"/{2,}", "/", path))
    return _escaped(plain).rstrip("/")


def _query(query: str) -> str:
    if not query:
        return ""
    kept = sorted(pair for pair in parse_qsl(query, keep_blank_values=True) if not _tracks(pair[0]))
    return "?" + urlencode(kept) if kept else ""


def _tracks(name: str) -> bool:
    low = name.lower()
    return low in TRACKING or low.startswith(TRACKING_PREFIXES)
