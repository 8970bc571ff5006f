"""One file per released change of the schema. A released file is never edited."""
