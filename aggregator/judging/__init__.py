"""Is it a meetup, of which kind, for whom: words, traits and weights behind `classify`."""
