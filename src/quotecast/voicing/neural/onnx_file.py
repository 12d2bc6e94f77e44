"""Look into an ONNX file, and change little in it: more outputs, noise from outside.

An ONNX file is a protocol buffer (onnx.proto3: ModelProto, GraphProto, NodeProto, TensorProto); the
few fields that count here are read and written as bytes, so that no other library is needed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from quotecast.errors import EngineError

Bytes: TypeAlias = memoryview

# ModelProto, GraphProto, NodeProto, AttributeProto, TensorProto: the numbers of their fields.
_GRAPH, _FUNCTIONS = 7, 25
_NODE, _INITIALIZER, _INPUT, _OUTPUT = 1, 5, 11, 12
_NODE_INPUT, _NODE_OUTPUT, _KIND, _ATTRIBUTE, _DOMAIN = 1, 2, 4, 5, 7
_TENSOR, _SUBGRAPH, _TENSORS, _SUBGRAPHS = 5, 6, 10, 11
_EXTERNAL_DATA, _DATA_LOCATION = 13, 14
_FLOAT, _INT64 = 1, 7

# Operators of these come with onnxruntime; those of any other would be code that came with a model.
_OWN_DOMAINS: Final = ("", "ai.onnx", "ai.onnx.ml", "com.microsoft", "com.microsoft.nchwc")
_DEEPEST: Final = 8
_RANDOM: Final = "Random"
_RANDOM_LIKE: Final = "RandomNormalLike"
NOISE: Final = "quotecast/noise-"
"""How the names of inputs begin that take noise in."""
_ZEROS: Final = "quotecast/zeros"
_HINT: Final = "Install the voice again, or another one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One operator of a model, and where it lies in the file."""

    kind: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """What a model is made of; `start` and `end` are those of its graph in the file."""

    nodes: tuple[Node, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    start: int
    end: int

    def of_kind(self, kind: str) -> tuple[Node, ...]:
        """Return the operators of one kind."""
        return tuple(node for node in self.nodes if node.kind == kind)

    def fed_by(self, name: str) -> tuple[Node, ...]:
        """Return the operators that take a value in."""
        return tuple(node for node in self.nodes if name in node.inputs)


def read_graph(model: bytes) -> Graph:
    """Return what a model is made of.

    Raises:
        EngineError: it isn't an ONNX model, or it wants code or files that aren't in it.
    """
    content = memoryview(model)
    try:
        return _graph(content)
    except (IndexError, ValueError) as error:
        raise EngineError(f"This is no ONNX model ({error})", _HINT) from error


def with_outputs(model: bytes, names: Sequence[str]) -> bytes:
    """Return a model that also gives these values; a field that is appended is merged."""
    graph = b"".join(_block(_OUTPUT, _text(1, name)) for name in names)
    return model + _block(_GRAPH, graph)


def with_noise_given(model: bytes, graph: Graph) -> tuple[bytes, tuple[str, ...]]:
    """Return a model that takes in the normal noise it would draw, and the names of those inputs.

    Each is a float array of three dimensions, of which the model cuts as much as it needs: so a take
    depends on nothing but what the model is given. What draws noise in another way stays as it is.
    """
    drawn = graph.of_kind(_RANDOM_LIKE)
    if not drawn:
        return model, ()
    content = memoryview(model)
    parts: list[bytes | memoryview] = []
    at = graph.start
    names: list[str] = []
    for number, node in enumerate(drawn):
        name = f"{NOISE}{number:03}"
        names.append(name)
        parts += (content[at : node.start], _cut_noise(name, node))
        at = node.end
    parts.append(content[at : graph.end])
    parts.append(_block(_INITIALIZER, _zeros()))
    parts += [_block(_INPUT, _noise_input(name)) for name in names]
    body = b"".join(parts)
    head, tail = _without(content, graph)
    return b"".join((head, _block(_GRAPH, body), tail)), tuple(names)


def draws_noise(graph: Graph) -> bool:
    """Return whether a model draws random numbers in another way than `with_noise_given` replaces."""
    return any(node.kind.startswith(_RANDOM) and node.kind != _RANDOM_LIKE for node in graph.nodes)


def _without(content: Bytes, graph: Graph) -> tuple[Bytes, Bytes]:
    """Return what stands in a file before its graph's field and after it."""
    for number, _, start, end, begin in _fields(content):
        if number == _GRAPH and start == graph.start:
            return content[:begin], content[end:]
    raise ValueError("no graph")


def _graph(content: Bytes) -> Graph:
    places = [(start, end) for number, _, start, end, _ in _fields(content) if number == _GRAPH]
    if len(places) != 1:
        raise ValueError(f"{len(places)} graphs")
    if any(number == _FUNCTIONS for number, *_ in _fields(content)):
        raise ValueError("functions of its own")
    ((start, end),) = places
    nodes: list[Node] = []
    inputs: list[str] = []
    outputs: list[str] = []
    for number, _, at, stop, begin in _fields(content, start, end):
        if number == _NODE:
            nodes.append(_node(content, at, stop, begin))
        elif number == _INITIALIZER:
            _require_inside(content, at, stop)
        elif number in (_INPUT, _OUTPUT):
            (inputs if number == _INPUT else outputs).append(_name(content, at, stop))
    if not nodes:
        raise ValueError("no operators")
    return Graph(
        nodes=tuple(nodes), inputs=tuple(inputs), outputs=tuple(outputs), start=start, end=end
    )


def _node(content: Bytes, start: int, end: int, begin: int, depth: int = 0) -> Node:
    texts: dict[int, list[str]] = {_NODE_INPUT: [], _NODE_OUTPUT: [], _KIND: [], _DOMAIN: []}
    for number, kind, at, stop, _ in _fields(content, start, end):
        if number in texts and kind == 2:
            texts[number].append(str(content[at:stop], "utf-8"))
        elif number == _ATTRIBUTE:
            _look_into(content, at, stop, depth)
    domain = "".join(texts[_DOMAIN])
    if domain not in _OWN_DOMAINS:
        raise EngineError(f"This model wants operators of its own ({domain[:40]!r})", _HINT)
    return Node(
        kind="".join(texts[_KIND]),
        inputs=tuple(texts[_NODE_INPUT]),
        outputs=tuple(texts[_NODE_OUTPUT]),
        start=begin,
        end=end,
    )


def _look_into(content: Bytes, start: int, end: int, depth: int) -> None:
    """Look at an attribute: it may hold tensors, and graphs with operators and tensors in them."""
    if depth > _DEEPEST:
        raise ValueError("graphs too deep in each other")
    for number, kind, at, stop, _ in _fields(content, start, end):
        if number in (_TENSOR, _TENSORS) and kind == 2:
            _require_inside(content, at, stop)
        elif number in (_SUBGRAPH, _SUBGRAPHS) and kind == 2:
            for inner, _, first, last, begin in _fields(content, at, stop):
                if inner == _NODE:
                    _node(content, first, last, begin, depth + 1)
                elif inner == _INITIALIZER:
                    _require_inside(content, first, last)


def _require_inside(content: Bytes, start: int, end: int) -> None:
    for number, kind, at, _, _ in _fields(content, start, end):
        if number == _EXTERNAL_DATA or (number == _DATA_LOCATION and kind == 0 and at != 0):
            raise EngineError("This model keeps a part of itself in another file", _HINT)


def _name(content: Bytes, start: int, end: int) -> str:
    for number, kind, at, stop, _ in _fields(content, start, end):
        if number == 1 and kind == 2:
            return str(content[at:stop], "utf-8")
    return ""


def _fields(
    content: Bytes, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int, int, int, int]]:
    """Give each field's number and kind, where its content starts and ends, and where it begins.

    A varint has its value in place of its content's start.
    """
    end = len(content) if end is None else end
    at = start
    while at < end:
        begin = at
        key, at = _varint(content, at)
        number, kind = key >> 3, key & 7
        if kind == 0:
            value, at = _varint(content, at)
            yield number, kind, value, at, begin
            continue
        if kind == 2:
            size, at = _varint(content, at)
        elif kind in (1, 5):
            size = 8 if kind == 1 else 4
        else:
            raise ValueError(f"a field of kind {kind}")
        if at + size > end:
            raise ValueError("it ends too early")
        yield number, kind, at, at + size, begin
        at += size


def _varint(content: Bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = content[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at
        if shift > 63:
            raise ValueError("a number without an end")


def _number(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def _block(field: int, content: bytes) -> bytes:
    return _number(field << 3 | 2) + _number(len(content)) + content


def _text(field: int, text: str) -> bytes:
    return _block(field, text.encode())


def _whole(field: int, value: int) -> bytes:
    return _number(field << 3) + _number(value)


def _cut_noise(name: str, node: Node) -> bytes:
    """Write the operators that cut from given noise what `node` would have drawn."""
    (like,), (drawn,) = node.inputs, node.outputs
    shape = f"{name}/shape"
    return _operator("Shape", [like], shape) + _operator("Slice", [name, _ZEROS, shape], drawn)


def _operator(kind: str, inputs: Sequence[str], output: str) -> bytes:
    texts = [_text(_NODE_INPUT, name) for name in inputs]
    texts += [_text(_NODE_OUTPUT, output), _text(_KIND, kind)]
    return _block(_NODE, b"".join(texts))


def _zeros() -> bytes:
    """Write three noughts (TensorProto: dims 1, data_type 2, int64_data 7, name 8)."""
    noughts = _block(7, b"".join(_number(0) for _ in range(3)))
    return _whole(1, 3) + _whole(2, _INT64) + noughts + _text(8, _ZEROS)


def _noise_input(name: str) -> bytes:
    """Write a ValueInfoProto: a float tensor of three dimensions, each of any size."""
    shape = b"".join(_block(1, _text(2, f"{name}/{axis}")) for axis in range(3))
    tensor = _whole(1, _FLOAT) + _block(2, shape)
    return _text(1, name) + _block(2, _block(1, tensor))
