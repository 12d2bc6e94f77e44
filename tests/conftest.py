"""Settings of the whole suite."""

from hypothesis import settings

# How long an example takes says nothing on a machine that does other work: no test is timed.
settings.register_profile("quotecast", deadline=None)
settings.load_profile("quotecast")


def pytest_addoption(parser):
    parser.addoption("--write-golden", action="store_true", help="write tests/golden anew")
