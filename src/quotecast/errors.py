"""The error tree: every error says what and where, and what to do now."""


class QuotecastError(Exception):
    """Report what went wrong (`message`) and what the user can do now (`hint`).

    `exit_code` is that of the command line: 1 something failed, 2 usage or settings,
    3 an engine or codec is missing.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{_ended(self.message)} {_ended(self.hint)}"


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


class SettingsError(QuotecastError):
    """Report a setting, a voice file or a register that can't be used."""

    exit_code = 2


class SourceError(QuotecastError):
    """Report a source that can't be read as an article."""


class ScriptError(QuotecastError):
    """Report a script file that can't be read."""


class EngineError(QuotecastError):
    """Report an engine that failed on a line."""


class EngineMissingError(QuotecastError):
    """Report an engine or a voice of it that isn't installed."""

    exit_code = 3


class CodecError(QuotecastError):
    """Report an encoder or decoder that failed."""


class CodecMissingError(QuotecastError):
    """Report that ffmpeg, or a codec of it, isn't there."""

    exit_code = 3


class OutputError(QuotecastError):
    """Report that a file or folder couldn't be written."""


class WorkerError(QuotecastError):
    """Report a worker that died, or that took too long for an article."""


class NoticesError(QuotecastError):
    """Report notices where they are to count as errors."""


class ConflictError(QuotecastError):
    """Report that somebody else has changed what was to be changed."""
