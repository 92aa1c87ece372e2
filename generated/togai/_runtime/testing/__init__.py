"""The fake of an API, for tests. Nothing else in the runtime needs this folder: it may be left out."""
