"""The ground under the learner's program: the bridge to the engine, virtual time, the sandbox.

`section` is for the learner: it marks a part of a program in which there must never be two requests at once. It does not keep them
out; it lets Explore see when two are in ("One at a time").
"""
from contextlib import contextmanager

from stampede.bridge import step


@contextmanager
def section(name):
    """`with section("import"): ...`"""
    step("enter", "", str(name))
    try:
        yield
    finally:
        step("leave", "", str(name))
