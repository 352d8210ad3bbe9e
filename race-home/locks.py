"""Who took and released which lock in a run on the real Django, on any backend: a command of memcached or of a database does not say by itself
what `add` has answered, so whole calls of the cache are noted here.

A lock is a key that a request takes with `add`, or with a look that finds nothing and a `set` right after it. A key that is never deleted is a
mark and no lock. redis-py's locks, which are those of django-redis too, are noted as such calls. A row of the database is not seen.
"""
import contextlib
import importlib
import importlib.util
from dataclasses import dataclass

import conductor

_METHODS = "add", "get", "set", "delete", "has_key"


@dataclass(frozen=True)
class Call:
    """A whole call of a request's. `at`: when it came back; `until`: when what it stored runs out, or None; both in seconds of the run."""

    who: str
    verb: str
    key: str
    found: bool
    at: float
    until: float | None = None


@contextlib.contextmanager
def watched(caches, methods, watch):
    """Meanwhile `watch(method, name)` is in the place of these methods of the caches."""
    with contextlib.ExitStack() as stack:
        for cls in {type(cache) for cache in caches}:
            for name in methods:
                own = vars(cls).get(name)
                stack.callback(delattr, cls, name) if own is None else stack.callback(setattr, cls, name, own)
                setattr(cls, name, watch(getattr(cls, name), name))
        yield


@contextlib.contextmanager
def noted(run, caches):
    """While the requests run, what they call on these caches. -> the calls, in the order in which they came back"""
    calls = []
    with watched(caches, _METHODS, lambda method, name: _noting(method, name, run, calls)), _redis_locks_noted(run, calls):
        yield calls


@contextlib.contextmanager
def _redis_locks_noted(run, calls):
    if importlib.util.find_spec("redis") is None:
        yield
        return
    cls = importlib.import_module("redis.lock").Lock
    acquire, release = cls.do_acquire, cls.do_release

    def note(verb, lock, found, until=None):
        if request := conductor.current():
            calls.append(Call(request.name, verb, str(lock.name), found, run.now, until))

    def do_acquire(lock, token):
        taken = acquire(lock, token)
        note("add", lock, bool(taken), None if lock.timeout is None else round(run.now + lock.timeout, 6))
        return taken

    def do_release(lock, token):
        """It deletes only what it has taken itself, and raises otherwise."""
        try:
            release(lock, token)
        except Exception:
            note("delete", lock, False)
            raise
        note("delete", lock, True)

    cls.do_acquire, cls.do_release = do_acquire, do_release
    try:
        yield
    finally:
        cls.do_acquire, cls.do_release = acquire, release


def _noting(original, method, run, calls):
    def noting(cache, key, *args, **kwargs):
        reply = original(cache, key, *args, **kwargs)
        if request := conductor.current():
            version, timeout = kwargs.get("version"), kwargs.get("timeout", args[1] if len(args) > 1 else cache.default_timeout)
            if not isinstance(timeout, (int, float, type(None))):  # DEFAULT_TIMEOUT
                timeout = cache.default_timeout
            until = None if method not in ("add", "set") or timeout is None else round(run.now + timeout, 6)
            found = reply is not None if method == "get" else reply is None or bool(reply)
            place = cache.make_key(key, version=version)
            calls.append(Call(request.name, method, place, found, run.now, until))
        return reply

    return noting


def not_by_owner(calls):
    """A lock that is deleted while it is live by a request that did not take it last. -> words, or None"""
    owners = {}
    for call in calls:
        if call.verb == "add" and call.found:
            owners[call.key] = call
        elif call.verb == "delete" and call.key in owners:
            taken = owners.pop(call.key)
            is_live = taken.until is None or call.at < taken.until
            if call.found and is_live and taken.who != call.who:
                return f"{call.who} deletes {call.key}, which {taken.who} has added"
    return None


def not_alone(calls):
    """Two requests at once between taking and releasing a lock. -> words, or None; LookupError = no lock was taken and released"""
    released = {call.key for call in calls if call.verb == "delete"}
    holders, missed, locks = {}, {}, set()
    for place, call in enumerate(calls):
        takes = call.verb == "add" and call.found or call.verb == "set" and missed.get(call.who) == call.key
        missed[call.who] = call.key if call.verb in ("get", "has_key") and not call.found else None
        inside = holders.setdefault(call.key, {})
        if call.verb == "delete":
            inside.pop(call.who, None)
        elif takes and call.key in released:
            locks.add(call.key)
            others = [who for who in inside if who != call.who and not _is_over(calls[place:], who)]
            if others:
                return f"{call.who} takes {call.key} while {others[0]} is between taking and releasing it"
            inside[call.who] = call
    if not locks:
        raise LookupError("No lock was taken with add and released with delete in this run.")
    return None


def _is_over(calls, who):
    """Whether the request is past its last call: what it holds is left to run out."""
    return all(call.who != who for call in calls)


def two_in_a_section(steps):
    """`steps`: (request, what it does). Two requests at once in a part that `section` marks. -> words, or None"""
    inside = {}
    for who, does in steps:
        verb, _, name = does.partition(" ")
        if verb == "enter":
            inside.setdefault(name, []).append(who)
            if len(inside[name]) > 1:
                return f"{' and '.join(inside[name])} are at once in the section {name}"
        elif verb == "leave" and who in inside.get(name, ()):
            inside[name].remove(who)
    return None
