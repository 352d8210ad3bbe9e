"""Watches the learner's program line by line, for the Visualize mode: before each of their lines runs, the line, the
function and its variables are handed over. Slow, so only on request, and only for so many lines.
"""
from json import dumps, loads
import sys

from stampede import bridge, output

MAX_LINES = 3_000

_emit = None  # emit(line, function, locals_json)
_left = 0


def bind(emit):
    global _emit
    _emit = emit


def start():
    global _left
    _left = MAX_LINES
    sys.settrace(_enter)


def stop():
    sys.settrace(None)


def _enter(frame, event, arg):
    """Called for every new frame: only the learner's are followed."""
    return _line if frame.f_code.co_filename in bridge.learner_files else None


def _line(frame, event, arg):
    global _left
    if event == "line":
        if _left == 0:
            sys.settrace(None)
            return None
        _left -= 1
        output.flush()
        function = frame.f_code.co_name
        _emit(bridge.place(frame), "" if function == "<module>" else function, dumps(bridge.shown_locals(frame)))
    return _line
