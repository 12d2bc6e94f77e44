"""A web page as a browser shows it (WHATWG HTML), walked in its own order."""
