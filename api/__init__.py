"""Questions to answers. This room knows the aggregator, never the scrapers."""
