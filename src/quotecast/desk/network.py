"""Where this machine is on its network, and how a phone finds it."""

import io
import socket
from contextlib import suppress
from typing import Final

import segno

# An address for documentation (RFC 5737): nothing is sent there, it only chooses a network.
_ELSEWHERE: Final = ("192.0.2.1", 9)
_ANY: Final = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - compared, not bound


def reachable_at(host: str, port: int) -> str:
    """Return the address that others on the network reach a server at.

    >>> reachable_at("127.0.0.1", 8017)
    'http://127.0.0.1:8017'
    """
    known = own_address() if host in _ANY else host
    return f"http://[{known}]:{port}" if ":" in known else f"http://{known}:{port}"


def own_address() -> str:
    """Return this machine's address on its network; loopback where it is on none."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(_ELSEWHERE)
        return str(probe.getsockname()[0])
    return "127.0.0.1"


def qr_code(address: str) -> str:
    """Return an address as a QR code (ISO/IEC 18004) for a terminal."""
    out = io.StringIO()
    segno.make(address, micro=False).terminal(out, compact=True)
    return out.getvalue()
