"""Templates → HTML answers. Everything is escaped on the way out; nothing needs a script."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import orjson
from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from api.caching import Answer
from api.deps import Service

MEDIA_TYPE = "text/html; charset=utf-8"


@lru_cache(maxsize=1)
def templates() -> Environment:
    """The room's templates, read once."""
    return Environment(
        loader=PackageLoader("api"), autoescape=True, trim_blocks=True, lstrip_blocks=True, auto_reload=False
    )


def html(service: Service, template: str, **shown: Any) -> bytes:
    """A page as bytes; every template knows the site."""
    from api.wishes import CONSENT

    page = templates().get_template(template)
    return page.render(site=service.site, consent=CONSENT, **shown).encode(errors="replace")


def page(service: Service, template: str, *, relative: bool = True, **shown: Any) -> Answer:
    """A page as an answer that can be kept."""
    return Answer(html(service, template, **shown), MEDIA_TYPE, relative=relative)


def script_data(value: object) -> Markup:
    """JSON for a `<script>` block: nothing inside can end the block."""
    text = orjson.dumps(value).decode()
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return Markup(text)  # noqa: S704 - every letter that could end the block is escaped above
