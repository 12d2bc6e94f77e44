"""Listen to a finished programme: is each line heard in its place, whole, once, in its own voice."""
