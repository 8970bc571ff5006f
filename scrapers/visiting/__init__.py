"""One visit to a source: its way from request to request, what it found, and what it reports."""
