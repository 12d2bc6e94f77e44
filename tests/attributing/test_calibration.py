import pytest

from quotecast.attributing.calibration import Counts, Ground, confidence_of
from quotecast.attributing.phrases import MentionKind

GROUND = Ground(kind_rule="colon", rule="colon", basis=MentionKind.NAME)


def _counts(right, seen):
    return Counts(speakers={("colon", MentionKind.NAME): (right, seen)}, kinds={"colon": (1, 1)})


@pytest.mark.parametrize(("right", "seen"), [(50, 100), (90, 100), (1, 4)])
def test_confidence_is_the_share_of_right_answers(right, seen):
    found = confidence_of(GROUND, is_direct=True, counts=_counts(right, seen))
    assert found == pytest.approx(right / seen, abs=0.001)


def test_a_rule_hardly_seen_is_drawn_to_the_mean():
    rare = Ground(kind_rule="colon", rule="rare", basis=None)
    counts = Counts(
        speakers={("rare", None): (0, 1), ("often", None): (99, 99)}, kinds={"colon": (1, 1)}
    )
    assert 0.5 < confidence_of(rare, is_direct=True, counts=counts) < 0.9


def test_a_doubtful_kind_makes_a_doubtful_speaker():
    counts = Counts(speakers={("colon", MentionKind.NAME): (100, 100)}, kinds={"colon": (20, 100)})
    assert confidence_of(GROUND, is_direct=True, counts=counts) < 0.3


def test_a_name_is_surer_than_a_description(read):
    _, named = read("“It holds,” Ida Moss said.")
    _, described = read("“It holds,” the official said.")
    assert named.quotations[0].confidence > described.quotations[0].confidence
