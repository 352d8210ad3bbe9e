"""A clock that the program has replaced: `mock.patch("time.time", …)`, or a `time` of its own in a backend's module. (Not part of Django, whose
LocMemCache and FileBasedCache ask the clock themselves; ours leave that to the engine, so it has to be told.)
"""
from json import dumps, loads

from django.core.cache.backends.ttl import ahead_s
from stampede import virtual_time
from stampede.bridge import step


def asking(clock):
    """`step` for a backend whose module has this `time`; where it isn't the world's, every step says how far ahead it is."""
    return step if clock.time is virtual_time.own_time else _by(clock)


def _by(clock):
    def ask(op, store, key=None, payload=None, ttl_ms=None, extra=None):
        ahead = round(ahead_s(clock) * 1000, 3)
        if ttl_ms is not None:
            ttl_ms = round(ttl_ms - ahead, 3)  # the end of a timeout has been made already, by the clock in base.py (ttl.py)
        return step(op, store, key, payload, ttl_ms, dumps({**_read(extra), "aheadMs": ahead}))

    return ask


def _read(extra):
    """What comes with a step, also in its short form (lib/runtime/interpreter/decode-step.ts)."""
    if extra is None:
        return {}
    if extra.startswith("{"):
        return loads(extra)
    most, frequency = extra.split(",")
    return {"limits": {"maxEntries": loads(most), "cullFrequency": loads(frequency)}}
