"""What single platforms' records and pages say of an event; each is used by the adapter of its name."""
