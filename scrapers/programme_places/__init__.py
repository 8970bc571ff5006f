"""Places of a programme's gatherings: houses, halls, addresses, and what only looks like one."""
