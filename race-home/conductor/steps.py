"""What a step is on each backend: while requests are conducted, these take the place of methods, so that a request waits
for its turn before each. Nothing else is changed: a call does and returns what it always did.

Which commands a call of Django's cache is made of: https://github.com/django/django/tree/stable/5.2.x/django/core/cache/backends
"""
import asyncio
import contextvars
import datetime
import functools
import importlib
import itertools
import re
import threading
import time

from .servers import time_of_memcached, time_of_pipeline, time_of_redis, time_of_script

# Whose code is running: a request, the run itself before and after them, or nobody that is conducted.
here = contextvars.ContextVar("request", default=None)

_looks = itertools.count(1)
_METHODS = "get set touch has_key delete clear"
_CACHES = {"locmem.LocMemCache": f"add incr {_METHODS}", "filebased.FileBasedCache": _METHODS, "dummy.DummyCache": f"add {_METHODS}"}
_ALSO_KNOWN = ("db.DatabaseCache", "redis.RedisCache", "memcached.PyMemcacheCache", "cache.RedisCache")  # the last is django-redis
_WHOLE = f"add incr decr get_many set_many delete_many get_or_set incr_version {_METHODS}"
_REDIS = {
    "MGET": "get",
    "DEL": "delete",
    "EXISTS": "has",
    "INCRBY": "incr",
    "DECRBY": "incr",
    "EXPIRE": "touch",
    "PERSIST": "touch",
    "FLUSHDB": "clear",
}


def replacements(run):
    """-> what, by which name, becomes what"""
    for cache, methods in _CACHES.items():
        module, name = cache.split(".")
        for method in methods.split():
            yield from _replaced(f"django.core.cache.backends.{module}", name, method, _gate, run, _of_cache(method))
    yield from _replaced("redis.client", "Redis", "execute_command", _gate, run, _of_redis, time_of_redis)
    yield from _replaced("redis.client", "Pipeline", "execute", _gate, run, lambda *call, **more: "set", time_of_pipeline)
    yield from _replaced("redis.commands.core", "Script", "__call__", _gate, run, _of_script, time_of_script)
    for method, make in ("_fetch_cmd", _gate), ("_misc_cmd", _gate), ("_store_cmd", _one_by_one):
        yield from _replaced("pymemcache.client.base", "Client", method, make, run, _of_memcached, time_of_memcached)
    for method in ("execute", "executemany"):
        yield from _replaced("django.db.backends.utils", "CursorWrapper", method, _gate, run, _of_statement)
    for method, say in ("set_autocommit", _of_begin), ("_commit", lambda *call: "COMMIT"), ("_rollback", lambda *call: "ROLLBACK"):
        yield from _replaced("django.db.backends.base.base", "BaseDatabaseWrapper", method, _gate, run, say)
    database = "django.core.cache.backends.db", "DatabaseCache"
    yield from _replaced(*database, "_cull", _gate, run, lambda *call: "cull")
    yield from _replaced(*database, "_base_set", _writing)
    for method, verb in ("get_many", "get"), ("has_key", "has"), ("_base_delete_many", "delete"), ("clear", "clear"):
        yield from _replaced(*database, method, _reading, verb)
    yield from _unknown(run)
    yield time, "sleep", _slept(time.sleep)
    yield asyncio, "sleep", _slept_async(asyncio.sleep)
    for name, start in ("time", run.start), ("monotonic", 0), ("perf_counter", 0):
        # No two looks show the same moment, as on any computer: each takes a microsecond.
        yield time, name, _virtual(getattr(time, name), lambda seconds: seconds + next(_looks) / 10**6, start)
        yield time, f"{name}_ns", _virtual(getattr(time, f"{name}_ns"), lambda seconds: round(seconds * 1000) * 10**6 + next(_looks) * 1000, start)
    for module, name in ("django.utils.timezone", "now"), ("django.core.cache.backends.db", "tz_now"):
        if place := _module(module):
            yield place, name, _virtual(getattr(place, name), _moment, run.start)


def _module(name):
    try:
        return importlib.import_module(name)
    except Exception:  # it is not installed, or Django has no settings
        return None


def _replaced(module, owner, name, make, *details):
    place = getattr(_module(module), owner, None)
    if place is not None:
        yield place, name, make(place, name, *details)


def _unknown(run):
    """Backends of which nobody knows what a step is: whole calls are."""
    from_django = _module("django.core.cache")
    if from_django is None or not _module("django.conf").settings.configured:
        return
    for alias in _module("django.conf").settings.CACHES:
        cls = type(from_django.caches[alias])
        if not any(f"{c.__module__.rsplit('.', 1)[-1]}.{c.__name__}" in (*_CACHES, *_ALSO_KNOWN) for c in cls.__mro__):
            run.notes.append(f"caches[{alias!r}] is of the class {cls.__name__}, whose commands are not known here: each whole call of it is one step.")
            for method in _WHOLE.split():
                yield cls, method, _gate(cls, method, run, _of_cache(method))


def _gate(place, name, run, say, note_time=lambda run, *args, **kwargs: None):
    """-> what takes the place of this method while requests are conducted. `say` says what a call does; None = it is no step."""
    original = getattr(place, name)

    @functools.wraps(original)
    def gate(*args, **kwargs):
        request = here.get()
        if request is None and (stranger := threading.current_thread().name) not in run.strangers:
            run.strangers.add(stranger)
            run.notes.append(f"The thread {stranger!r} uses the cache or the database. The code started it itself: nobody conducts it.")
        does = None if not getattr(request, "thread", None) or request.busy else say(request, *args, **kwargs)
        if does is None:
            if request is not None:
                note_time(request.run, *args, **kwargs)
            return original(*args, **kwargs)
        request.before(does)
        request.busy, row = True, request.run.rows[-1]
        try:
            note_time(run, *args, **kwargs)
            reply = original(*args, **kwargs)
            row[2] = "" if reply is None or name in ("execute", "set_autocommit", "_commit") else said(reply)
            return reply
        except Exception as error:
            row[2] = said(error)
            raise
        finally:
            request.busy = request.writes is not None and request.writes[2]

    return gate


def _of_cache(name):
    verb = name.replace("has_key", "has")

    def say(request, cache, key=None, *args, version=None, **more):
        return verb if key is None else f"{verb} {cache.make_key(key, version)}"

    return say


def _of_redis(request, client, name, *keys, **options):
    verb = "add" if name == "SET" and "NX" in keys else _REDIS.get(name, name.lower())
    return f"{verb} {_text(keys[0])}" if len(keys) == 1 or keys and name not in ("MGET", "DEL") else verb


def _of_script(request, script, keys=(), *args, **options):
    """One step, also where the server does not know the script yet and is told it on the way."""
    return f"evalsha {_text(keys[0])}" if keys else "evalsha"


def _of_memcached(request, client, name, keys, *args, **options):
    if isinstance(name, list):  # the lines themselves
        return " ".join(_text(name[0]).split()[:2]).replace("decr", "incr").replace("flush_all 0", "clear")
    return f"{_text(name)} {_text(*keys)}" if len(keys) == 1 else _text(name)


def _one_by_one(place, name, run, *how):
    """memcached gets many values in one send, and others come in between."""
    gate = _gate(place, name, run, *how)

    def stores(client, verb, values, *args, **kwargs):
        replies = {}
        for key, value in values.items():
            replies |= gate(client, verb, {key: value}, *args, **kwargs)
        return replies

    return stores


def _of_statement(request, cursor, sql, params=None):
    if request.writes and sql.startswith("SAVEPOINT"):
        return _of_begin(request)
    if request.writes and "COUNT(*)" in sql:
        return "count"
    if request.reads:
        return request.reads
    table = re.match(r'(?:SELECT .*? FROM|INSERT .*?INTO|UPDATE|DELETE FROM) ["`](\w+)', sql, re.DOTALL)
    return f"{sql.split(' ', 1)[0]} {table[1]}" if table else sql.split(" ", 1)[0]


def _of_begin(request, connection=None, autocommit=False, *args, **kwargs):
    if autocommit or not request.writes:
        return None if autocommit else "BEGIN"
    request.writes[2] = True  # the rest of what the database cache writes belongs to this step
    return " ".join(request.writes[:2])


def _writing(place, name):
    original = getattr(place, name)

    def writes(cache, mode, key, *args, **kwargs):
        request = here.get()
        if not getattr(request, "thread", None) or request.busy:
            return original(cache, mode, key, *args, **kwargs)
        request.writes = [mode, key, False]
        try:
            return original(cache, mode, key, *args, **kwargs)
        finally:
            request.writes, request.busy = None, False

    return writes


def _reading(place, name, verb):
    original = getattr(place, name)

    def reads(cache, *args, **kwargs):
        request = here.get()
        if not getattr(request, "thread", None) or request.busy or request.writes:
            return original(cache, *args, **kwargs)
        keys = args and ([args[0]] if isinstance(args[0], str) else list(args[0])) or []
        made = keys if name == "_base_delete_many" else [cache.make_key(key, kwargs.get("version")) for key in keys]
        outer, request.reads = request.reads, f"{verb} {made[0]}" if len(made) == 1 else verb
        try:
            return original(cache, *args, **kwargs)
        finally:
            request.reads = outer

    return reads


# Time

def _virtual(original, unit, start):
    def now(*args):
        who = here.get()
        return original(*args) if who is None else unit(start + who.run.now)

    return now


def _moment(seconds):
    from django.conf import settings

    moment = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    return moment if settings.USE_TZ else moment.astimezone().replace(tzinfo=None)


def _slept(original):
    def sleep(seconds):
        who = here.get()
        if who is None or getattr(who, "busy", False):
            return original(seconds)
        who.sleep(seconds)

    return sleep


def _slept_async(original):
    async def sleep(delay, result=None):
        who = here.get()
        if who is None or delay <= 0:
            return await original(delay, result)
        who.sleep(delay)
        return result

    return sleep


def said(value):
    """In a few letters."""
    text = f"{type(value).__name__}: {value}" if isinstance(value, BaseException) else repr(value)
    text = "".join(letter if letter.isprintable() else " " for letter in text)
    return text if len(text) <= 40 else text[:39] + "…"


def _text(value):
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
