"""What programs of the playground may ask of it, on a real Django. `section` marks a part in which there must never be two requests at once."""
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader
from importlib.util import decode_source

import conductor

from .sections import marked


@contextmanager
def section(name):
    """`with section("import"): ...`"""
    conductor.step(f"enter {name}")
    try:
        yield
    finally:
        conductor.step(f"leave {name}")


def mark_sections(folder):
    """From now on a comment `# section: import` counts in the modules of this folder, as it does in the playground."""
    compiled = SourceFileLoader.source_to_code

    def source_to_code(loader, data, path, **how):
        ours = str(path).startswith(f"{folder}/") and isinstance(data, bytes)
        return compiled(loader, marked(decode_source(data), path) if ours else data, path, **how)

    SourceFileLoader.source_to_code = source_to_code
