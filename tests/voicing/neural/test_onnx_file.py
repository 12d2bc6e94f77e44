import pytest
from tests import tiny_models
from tests.tiny_models import block, node, whole

from quotecast.errors import EngineError
from quotecast.voicing.neural.onnx_file import draws_noise, read_graph, with_noise_given

GOOD = tiny_models.vits()
OUTSIDE = block(5, block(8, "weights") + block(13, block(1, "location")) + whole(14, 1))
SUBGRAPH = block(
    1,
    block(4, "If") + block(5, block(1, "then_branch") + block(6, node("Evil", ["x"], "y", "evil"))),
)


def test_inputs_and_outputs_are_told():
    graph = read_graph(GOOD)
    assert (graph.inputs, graph.outputs) == (("input", "input_lengths", "scales"), ("output",))


@pytest.mark.parametrize(
    ("extra", "told"),
    [
        (node("Evil", ["input"], "evil", domain="evil.example"), "operators of its own"),
        (SUBGRAPH, "operators of its own"),
        (OUTSIDE, "in another file"),
    ],
    ids=["operator", "operator in a graph within", "data elsewhere"],
)
def test_model_that_wants_more_than_itself_is_refused(extra, told):
    with pytest.raises(EngineError, match=told):
        read_graph(tiny_models.vits(extra=(extra,)))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a model",
        b"\x80\x02cbuiltins\nexec\n",
        b"PK\x03\x04",
        GOOD[: len(GOOD) // 2],
        b"\xff" * 99,
    ],
)
def test_what_is_no_model_is_refused(content):
    with pytest.raises(EngineError, match="no ONNX model"):
        read_graph(content)


def test_noise_that_is_given_is_drawn_no_more():
    content, names = with_noise_given(GOOD, read_graph(GOOD))
    graph = read_graph(content)
    assert len(names) == 2
    assert set(names) <= set(graph.inputs)
    assert not graph.of_kind("RandomNormalLike")


def test_noise_drawn_in_another_way_is_told():
    other = tiny_models.vits(extra=(node("RandomUniformLike", ["ids"], "more"),))
    assert draws_noise(read_graph(other))
    assert not draws_noise(read_graph(GOOD))
