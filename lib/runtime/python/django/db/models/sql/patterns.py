"""Regular expressions: SQLite asks Python's re, the engine JavaScript. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#regex"""
import re

from django.db.utils import OperationalError, ProgrammingError


def no_pattern(left, value):
    """A regular expression has to be text: SQLite gives Python what it is given, and Python raises at the first row."""
    if isinstance(value, list | tuple | dict | set):
        raise ProgrammingError(f"Error binding parameter 1: type '{type(value).__name__}' is not supported")
    return {"is": "text", "how": "regex", "folded": False, "left": left.ast, "right": {"is": "value", "value": 0}}


_SPELT = (("(?P<", "(?<"), (r"\A", "^"), (r"\Z", "$"), (r"\z", "$"))


def pattern_of(text):
    """Python's regular expression, which SQLite asks Python for, as JavaScript's."""
    try:
        re.compile(text)
    except re.error:
        raise OperationalError("user-defined function raised exception") from None
    if re.search(r"\(\?(P[=>]|[a-zA-Z-]+[):]|#|\()|[*+?}]\+", text):
        raise NotImplementedError(f"the regular expression {text!r} is not simulated here: filter in Python with re")
    for ours, theirs in _SPELT:
        text = text.replace(ours, theirs)
    # JavaScript refuses a backslash before what needs none.
    return re.sub(r"\\([-'\"#@%&=~`!,:;<> ])", r"\1", text)
