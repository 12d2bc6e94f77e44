from quotecast.cli.outcomes import exit_code, run_all
from quotecast.errors import CodecMissingError, SettingsError, SourceError


def failing_on(bad):
    def action(source):
        if source.name == bad:
            raise SourceError(f"{source} is bad", "Choose another")
        return source.name.upper()

    return action


def test_one_that_fails_does_not_stop_the_rest():
    outcomes = list(run_all(["a", "b", "c"], failing_on("b")))
    assert [outcome.result for outcome in outcomes] == ["A", None, "C"]
    assert str(outcomes[1].error) == "b is bad. Choose another."


def test_source_named_twice_is_done_once():
    assert [outcome.source for outcome in run_all(["a", "b", "a"], str)] == ["a", "b"]


def test_exit_code_is_that_of_the_errors_where_they_agree():
    missing = CodecMissingError("no ffmpeg", "Install it")
    settings = SettingsError("bad", "Mend it")
    assert exit_code([]) == 0
    assert exit_code([missing, missing]) == 3
    assert exit_code([missing, settings]) == 1
