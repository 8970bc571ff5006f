"""Is this answer the site's content, or a guard's challenge, perhaps with status 200? Blocked is a state."""

from __future__ import annotations

import re
from collections.abc import Mapping

import httpx

_SMALL = 20_000  # guards' pages are small; scripts of the same guards sit in honest pages too
_HOSTS = re.compile(r"(?:^|\.)(?:queue-it\.net|captcha-delivery\.com|validate\.perfdrive\.com)$")
_SIGN_IN = re.compile(r"^accounts\.google\.com$|^login\.(?:microsoftonline|live|yahoo)\.com$")
# A word of each mark, searched first: patterns over every page would cost as much as fetching it.
_MARKS: tuple[tuple[str, bytes, re.Pattern[bytes]], ...] = (
    ("Cloudflare", b"just a moment", re.compile(rb"<title>\s*just a moment")),
    ("Cloudflare", b"attention required", re.compile(rb"<title>\s*attention required")),
    ("Cloudflare", b"challenge-platform", re.compile(rb"/cdn-cgi/challenge-platform/\S*orchestrate")),
    (
        "Incapsula",
        b"_incapsula_resource",
        re.compile(rb"_incapsula_resource[^>]{0,400}(?:incident_id|xinfo)"),
    ),
    ("Incapsula", b"request unsuccessful. incapsula", re.compile(rb"")),
    ("Sucuri", b"sucuri", re.compile(rb"sucuri_cloudproxy_js|<title>\s*sucuri website firewall")),
    ("DataDome", b"captcha-delivery.com", re.compile(rb"geo\.captcha-delivery\.com")),
    ("PerimeterX", b"px-captcha", re.compile(rb"window\._pxappid")),
    ("a captcha", b"human verification", re.compile(rb"<title>\s*human verification")),
    ("a captcha", b"verify you are human", re.compile(rb"<title>\s*verify you are human")),
    ("a captcha", b"pardon our interruption", re.compile(rb"<title>\s*pardon our interruption")),
)


def guard_of(url: httpx.URL, headers: Mapping[str, str], body: bytes) -> str | None:
    """Who stands in the way, `None` when this is the site's own answer.

    `url` is the final address; `headers` have lower-case names; `body` may be its beginning.
    """
    if headers.get("cf-mitigated"):
        return "Cloudflare"
    if headers.get("x-amzn-waf-action") in ("challenge", "captcha"):
        return "AWS WAF"
    if _HOSTS.search(url.host):
        return url.host
    if _SIGN_IN.search(url.host):
        return "a sign-in page"
    if len(body) > _SMALL or b"<" not in body[:200]:
        return None
    low = body.lower()
    return next((name for name, word, mark in _MARKS if word in low and mark.search(low)), None)
