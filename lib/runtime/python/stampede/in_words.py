"""What a check tells the learner, as sentences: what was expected, what was seen, where."""
import contextlib

from stampede import bridge
from stampede.runner import describe

MAX_SHOWN_CHARACTERS = 300


class Unmet(Exception):
    """What was expected was not seen. All in words, for the learner."""

    def __init__(self, message, expected=None, seen=None, line=None):
        super().__init__(message)
        self.message = message
        self.expected = expected
        self.seen = seen
        self.line = line


@contextlib.contextmanager
def telling_of(what):
    """Whatever the learner's code raises becomes a sentence with their line. An expectation of ours that was not met on the way (in a
    stand-in, say) stays what it is."""
    try:
        yield
    except (KeyboardInterrupt, Unmet, bridge.Suspended):
        raise
    except BaseException as e:
        raise unmet_by(e, what) from None


def unmet_by(error, what):
    if isinstance(error, RecursionError):
        return Unmet(f"{what} called itself until Python gave up.", "an end", "RecursionError", told(error)[1])
    if isinstance(error, SystemExit):
        return Unmet(f"{what} asked Python to exit.", "a result", "SystemExit")
    last_line, line = told(error)
    where = "" if line is None else f" in line {line}"
    return Unmet(f"{what} stopped{where} with {last_line}", "a result", last_line, line)


def told(error):
    """-> (last line of the traceback, the learner's line or None)"""
    described = describe(error)
    return described["lastLine"], described["line"]


def shown(value, unit=None):
    """A value as Python shows it, or a number with what it counts."""
    if unit is not None and isinstance(value, (int, float)):
        return f"{value} {unit}" if value == 1 else f"{value} {_plural(unit)}"
    try:
        text = repr(value)
    except Exception as e:
        text = f"<{type(value).__name__} whose repr raises {type(e).__name__}>"
    return text if len(text) <= MAX_SHOWN_CHARACTERS else text[: MAX_SHOWN_CHARACTERS - 1] + "…"


def _plural(unit):
    """Of the first word: commands to the server."""
    word, *rest = unit.split(" ")
    if word.endswith("y") and word[-2] not in "aeiou":
        word = f"{word[:-1]}ies"
    else:
        word = f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"
    return " ".join([word, *rest])


def words(value):
    """`expected` and `seen` of a check: words as they are, everything else as Python shows it."""
    return value if value is None or isinstance(value, str) else shown(value)
