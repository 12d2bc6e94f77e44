"""Do the same to many sources, one after the other or many at a time."""
