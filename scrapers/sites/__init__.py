"""A site of a festival or an association: what it says of itself, and which other sources it leads to."""
