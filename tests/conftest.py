"""Settings of the whole suite."""

import os

import pytest
from hypothesis import settings

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program does, before numpy is there
# How long an example takes says nothing on a machine that does other work: no test is timed.
settings.register_profile("quotecast", deadline=None)
settings.load_profile("quotecast")


def pytest_addoption(parser):
    parser.addoption("--write-golden", action="store_true", help="write tests/golden anew")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    """Keep what can be made again out of the user's folder, also by processes that tests start."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("QUOTECAST_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
