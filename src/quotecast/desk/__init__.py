"""A show over HTTP: for phones on the local network. Built on Starlette, the extra `[desk]`."""
