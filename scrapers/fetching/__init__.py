"""What the polite client is made of: which addresses, on whose word, how often, and what came of it."""
