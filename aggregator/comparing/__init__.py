"""Are two records the same gathering: what is compared, with whom, and what follows for all of them."""
