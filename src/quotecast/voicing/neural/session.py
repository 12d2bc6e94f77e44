"""Open a model with onnxruntime: on one thread, without any code but onnxruntime's own."""

import importlib
from typing import Any, Final

from quotecast.child_process import give_back
from quotecast.errors import EngineError, EngineMissingError
from quotecast.voicing.neural.kept import KeptModel

INSTALL: Final = "Install it with: pip install 'quotecast[neural]'"

_ERRORS_ONLY: Final = 3
_ON_GPU: Final = ("CUDAExecutionProvider", "DmlExecutionProvider", "CoreMLExecutionProvider")
_ON_CPU: Final = "CPUExecutionProvider"


def neural_library(name: str) -> Any:
    """Return one of the libraries that neural voices need.

    Raises:
        EngineMissingError: it isn't installed.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise EngineMissingError(f"{name} isn't installed", INSTALL) from error


def runtime_version() -> str:
    """Return onnxruntime's version without loading it.

    Raises:
        EngineMissingError: it isn't installed.
    """
    metadata = importlib.import_module("importlib.metadata")
    for name in ("onnxruntime", "onnxruntime-gpu", "onnxruntime-directml"):
        try:
            return str(metadata.version(name))
        except metadata.PackageNotFoundError:
            continue
    raise EngineMissingError("onnxruntime isn't installed", INSTALL)


def open_session(
    model: bytes, *, device: str, kept: KeptModel | None = None, is_ready: bool = False
) -> Any:
    """Return a session of a model, on the processor or (`gpu`) a graphics card.

    What onnxruntime makes of it is `kept` for the next time, when it `is_ready` and nothing is made of it.

    One thread: measured, two cost 30 to 40 % more CPU for nothing, and other workers want them. Memory
    isn't laid out ahead for every length of a line: that alone takes 150 MB.

    Raises:
        EngineMissingError: onnxruntime isn't installed, or finds no graphics card.
        EngineError: onnxruntime can't use the model.
    """
    library = neural_library("onnxruntime")
    providers = _providers(library, device)
    options = _options(library)
    if is_ready:
        options.graph_optimization_level = library.GraphOptimizationLevel.ORT_DISABLE_ALL
    if kept is None:
        session = _opened(library, model, options, providers)
    else:
        with kept.place() as path:
            options.optimized_model_filepath = str(path or "")
            session = _opened(library, model, options, providers)
    give_back()  # what opening has let go of: 45 MB with Kokoro
    return session


def _options(library: Any) -> Any:
    options = library.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    options.log_severity_level = _ERRORS_ONLY
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def _opened(library: Any, model: bytes, options: Any, providers: list[str]) -> Any:
    try:
        return library.InferenceSession(model, options, providers=providers)
    except Exception as error:  # onnxruntime's errors have no common class of their own
        raise EngineError(
            f"onnxruntime can't open this model: {_first_line(error)}",
            "Install the voice again, or another one",
        ) from error


def run(session: Any, feed: Any) -> list[Any]:
    """Run a model once.

    Raises:
        EngineError: it fails.
    """
    try:
        outputs: list[Any] = session.run(None, feed)
    except Exception as error:  # as above
        raise EngineError(
            f"The model failed: {_first_line(error)}", "Reword the line, or choose another voice"
        ) from error
    return outputs


def _providers(library: Any, device: str) -> list[str]:
    if device != "gpu":
        return [_ON_CPU]
    there = library.get_available_providers()
    found = [name for name in _ON_GPU if name in there]
    if not found:
        raise EngineMissingError(
            "onnxruntime finds no graphics card",
            'Install onnxruntime-gpu in place of onnxruntime, or set device = "cpu"',
        )
    return [*found, _ON_CPU]


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or ["no reason given"])[0][:200]
