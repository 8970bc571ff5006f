"""Events in somebody's JSON, told by tables of paths; and what pages keep for their own scripts."""
