"""`hash` as Python has it by default: of texts and bytes, and of what has them inside, another number in every process. (The Python below us runs
without that, so that sets keep their order from run to run.) Which process it is, is asked of the world when a program first hashes a text.
"""
import builtins

from stampede import identity

_hash = hash
_of_addresses = object.__hash__


def salted(value, /):
    kind = type(value)
    if kind is str or kind is bytes:
        return _of_text(value) if value else 0
    if kind is tuple or kind is frozenset:
        return _hash(kind(salted(inner) for inner in value))
    if (proxied := getattr(kind, "_proxied", None)) is not None:
        return salted(proxied(value))  # a lazy text is found under the text itself
    if kind.__hash__ is _of_addresses and not isinstance(value, type):
        return identity.address_told(value) >> 4
    return _hash(value)


def _of_text(text):
    salt = identity.process() + 1
    # 61 bits, mixed so that a known difference of two processes says nothing about a text.
    mixed = (_hash(text) ^ (salt * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
    return _hash((mixed ^ mixed >> 31) - (1 << 63))


def install():
    salted.__name__ = salted.__qualname__ = "hash"
    builtins.hash = salted
