import subprocess
import sys


def test_run_loads_nothing_that_reads_or_writes_articles_before_there_is_something_to_do():
    program = (
        "import sys, quotecast.cli.build;"
        "rooms = ('attributing', 'normalising', 'mastering', 'scripting.builder', 'languages');"
        "print([name for name in rooms if f'quotecast.{name}' in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"
