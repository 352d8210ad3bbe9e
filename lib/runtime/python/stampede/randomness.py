"""`random`, `uuid4`, `secrets` and `os.urandom` from the world's seeded draws, so that a run repeats exactly.

The generator behind the functions of `random` seeds itself from a few draws when it is first used in a run; after
`random.seed(42)` it gives the very numbers that it gives anywhere.

Two who draw from a few possibilities draw the same sooner or later. A check that lets a second process act asks for that case: what
the first has `drawn`, the second is made to `repeat`.
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

FEW_BITS = 16
_drawn = []  # (bits, number) of this process since `forget`
_to_repeat = []


def drawn():
    """What this process has drawn, if that was so little that another may well draw the same."""
    return list(_drawn) if sum(bits for bits, _ in _drawn) <= FEW_BITS else []


def repeat(few):
    """Whoever draws next draws these, as far as they draw from as many possibilities."""
    _to_repeat[:] = few


def _noted(bits, number):
    """A number of so many bits has been drawn: -> this one, or the one that another process has drawn in its place."""
    if _to_repeat:
        known_bits, known = _to_repeat.pop(0)
        number = known if known_bits == bits else number
    if len(_drawn) <= FEW_BITS:
        _drawn.append((bits, number))
    return number


def urandom(size, /):
    """os.urandom(): four bytes a draw."""
    if size < 0:
        raise ValueError("negative argument not allowed")
    return _noted(8 * size, _bytes(size))


def _bytes(size):
    found = bytearray()
    while len(found) < size:
        found += int(step("draw") * 2**32).to_bytes(4, "little")
    return bytes(found[:size])


def _from_draws():
    return int.from_bytes(_bytes(8), "little")


class _Shared(random.Random):
    """The hidden instance behind random.random() and its kin."""

    def seed(self, a=None, version=2):
        global _unseeded
        _unseeded = False
        _seed(self, _from_draws() if a is None else a, version)

    def random(self):
        if _unseeded:
            self.seed()
        return _noted(53, _random(self))

    def getrandbits(self, k, /):
        if _unseeded:
            self.seed()
        return _noted(k, _getrandbits(self, k))

    def _randbelow(self, n):
        """As CPython's, noted once."""
        if _unseeded:
            self.seed()
        bits = n.bit_length()
        number = _getrandbits(self, bits)
        while number >= n:
            number = _getrandbits(self, bits)
        return _noted(bits, number)

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
    """The next use draws a new seed. What gauss() had left over goes too, and what uuid1() last said."""
    global _unseeded
    _unseeded = True
    _drawn.clear()
    _to_repeat.clear()
    random._inst.gauss_next = None
    uuid._last_timestamp = None
