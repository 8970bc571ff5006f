"""What a search is made of: conditions, statements, facets, pages and where they end."""
