"""A reading and the knowledge to a specification, by rules. Pure: no clock, no store, no model."""
