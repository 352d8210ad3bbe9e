"""`hash` as Python has it by default: of texts and bytes, and of what has them inside, another number in every process. (The Python below us runs
without that, so that sets keep their order from run to run.) Which process it is, is asked of the world when a program first hashes a text.
"""
import builtins

from stampede.bridge import step
from stampede.fresh import on_reset

_hash = hash
_salt = None


@on_reset
def next_process():
    """Another process is about to hash."""
    global _salt
    _salt = None


def salted(value, /):
    kind = type(value)
    if kind is str or kind is bytes:
        return _of_text(value) if value else 0
    if kind is tuple or kind is frozenset:
        return _hash(kind(salted(inner) for inner in value))
    return _hash(value)


def _of_text(text):
    global _salt
    if _salt is None:
        _salt = step("identity", "", "process") + 1
    # 61 bits, mixed so that a known difference of two processes says nothing about a text.
    mixed = (_hash(text) ^ (_salt * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
    return _hash((mixed ^ mixed >> 31) - (1 << 63))


def install():
    salted.__name__ = salted.__qualname__ = "hash"
    builtins.hash = salted
