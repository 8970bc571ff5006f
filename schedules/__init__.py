"""When things happen. Joins scrapers and aggregator, decides nothing."""
