"""What programs of the playground may ask of it, on a real Django. `section` marks a part in which there must never be two requests at once."""
from contextlib import contextmanager

import conductor


@contextmanager
def section(name):
    """`with section("import"): ...`"""
    conductor.step(f"enter {name}")
    try:
        yield
    finally:
        conductor.step(f"leave {name}")
