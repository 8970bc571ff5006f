"""One file per platform; `scrapers.registry` finds them, so adding one edits no other file."""
