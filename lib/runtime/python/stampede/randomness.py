"""`random`, `uuid4`, `secrets` and `os.urandom` from the world's seeded draws, so that a run repeats exactly.

The generator behind the functions of `random` seeds itself from a few draws when it is first used in a run; after
`random.seed(42)` it gives the very numbers that it gives anywhere.
"""
import os
import posix
import random
import secrets  # noqa: F401 - takes its bytes from random._urandom
import uuid

from stampede.bridge import step
from stampede.builtin import builtin

_seed = random.Random.seed
_random = random.Random.random
_getrandbits = random.Random.getrandbits
_unseeded = True


def urandom(size, /):
    """os.urandom(): four bytes a draw."""
    if size < 0:
        raise ValueError("negative argument not allowed")
    found = bytearray()
    while len(found) < size:
        found += int(step("draw") * 2**32).to_bytes(4, "little")
    return bytes(found[:size])


def _from_draws():
    return int.from_bytes(urandom(8), "little")


class _Shared(random.Random):
    """The hidden instance behind random.random() and its kin."""

    def seed(self, a=None, version=2):
        global _unseeded
        _unseeded = False
        _seed(self, _from_draws() if a is None else a, version)

    def random(self):
        if _unseeded:
            self.seed()
        return _random(self)

    def getrandbits(self, k, /):
        if _unseeded:
            self.seed()
        return _getrandbits(self, k)

    def getstate(self):
        if _unseeded:
            self.seed()
        return super().getstate()

    def setstate(self, state):
        global _unseeded
        _unseeded = False
        super().setstate(state)


def _seeded(self, a=None, version=2):
    _seed(self, _from_draws() if a is None else a, version)


def install():
    shared = _Shared(0)
    random._inst = shared
    for name in random.__all__:
        if name[0].islower() and hasattr(shared, name):
            setattr(random, name, getattr(shared, name))
    random._urandom = os.urandom = posix.urandom = builtin(urandom, "urandom", "posix")
    uuid._generate_time_safe = uuid._UuidCreate = None
    _seeded.__name__ = "seed"
    random.Random.seed = _seeded
    forget()


def forget():
    """The next use draws a new seed. What gauss() had left over goes too."""
    global _unseeded
    _unseeded = True
    random._inst.gauss_next = None
