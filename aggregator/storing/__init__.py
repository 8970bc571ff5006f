"""What the store does with what was seen: one transaction a visit, from listings to rows."""
