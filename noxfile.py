"""One word for each thing a contributor does; they run in the environment that is there."""

from pathlib import Path

import nox

nox.options.default_venv_backend = "none"
nox.options.sessions = ["lint", "test"]

COVERAGE_FLOOR = 91  # percent of the lines of src, worker processes left out


@nox.session
def test(session: nox.Session) -> None:
    """Run the tests; more words go to pytest."""
    session.run("pytest", *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """Run the tests, print which lines they run, and fail below the floor."""
    session.run(
        "pytest",
        "--cov=quotecast",
        "--cov-report=term:skip-covered",
        f"--cov-fail-under={COVERAGE_FLOOR}",
        *session.posargs,
    )


@nox.session
def lint(session: nox.Session) -> None:
    """Check the form, the rules and the types."""
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run("mypy")


@nox.session
def golden(session: nox.Session) -> None:
    """Write the golden files anew; read the difference before you commit it."""
    session.run("pytest", "tests/golden", "--write-golden")


@nox.session
def bench(session: nox.Session) -> None:
    """Run a program of benchmarks/ (the house's figures if none is named)."""
    name, *words = session.posargs or ["structure"]
    session.run("python", str(Path("benchmarks") / f"{name}.py"), *words)
