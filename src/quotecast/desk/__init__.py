"""The producer's desk, and a show over HTTP for phones: built on Starlette, the extra `[desk]`."""
