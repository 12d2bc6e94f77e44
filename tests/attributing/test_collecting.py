import gc

import pytest

from quotecast.attributing.collecting import collection_paused


@pytest.fixture(autouse=True)
def _as_before():
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("is_on", [True, False])
def test_collector_is_off_within_and_as_before_behind(is_on):
    (gc.enable if is_on else gc.disable)()
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled() is is_on


def test_collector_is_on_again_behind_an_error():
    gc.enable()
    with pytest.raises(KeyError), collection_paused():
        raise KeyError
    assert gc.isenabled()
