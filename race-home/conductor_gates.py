"""Where conductor.py stops a request: the primitive commands of caches and databases, and whatever asks for the time.

While a run lasts, a gate takes the place of each of these methods. It waits for the request's turn and then calls the
method, which does what it always did. Which commands the calls of Django's cache are made of:
https://github.com/django/django/tree/stable/5.2.x/django/core/cache/backends
"""

import asyncio
import contextlib
import contextvars
import ctypes
import datetime
import functools
import importlib
import itertools
import os
import pickle
import re
import sys
import threading
import time
import traceback

_DJANGO = "django.core.cache.backends"
_CALLS = "add get set touch has_key delete clear incr decr get_many set_many delete_many"
_CACHES = {  # what these do in one go; their other calls are made of it
    "locmem.LocMemCache": "add get set touch has_key delete clear incr",
    "filebased.FileBasedCache": "get set touch has_key delete clear",
    "dummy.DummyCache": "add get set touch has_key delete clear",
}
_KNOWN = *_CACHES, "db.DatabaseCache", "redis.RedisCache", "memcached.PyMemcacheCache", "django_redis.cache.RedisCache"
_VERBS = {"has_key": "has", "EXISTS": "has", "MGET": "get", "DEL": "delete", "FLUSHDB": "clear", "flush_all": "clear"}
_VERBS |= dict.fromkeys(["EXPIRE", "PEXPIRE", "PERSIST"], "touch") | dict.fromkeys(["INCRBY", "DECRBY", "decr"], "incr")
_REPLIES = {
    "set": ("stored", "not stored"),
    "add": ("stored", "refused, the key is taken"),
    "touch": ("timeout renewed", "nothing there"),
    "delete": ("deleted", "nothing there"),
    "has": ("hit", "miss"),
}
_LOCKED = {
    "table is locked": "SQLite in memory locks whole tables: DATABASES['default']['TEST']['NAME'] may name a file.",
    "database is locked": "SQLite lets one transaction write at a time, so it doesn't have this order. PostgreSQL may.",
}
_SHARED = "Other workers of pytest-xdist may use this server: give each a database number or a KEY_PREFIX of its own."
_OWN = (
    "The requests have database connections of their own, which don't see the transaction that this test is in."
    " Use TransactionTestCase, or pytest.mark.django_db(transaction=True)."
)
_LIBRARIES = r"^<|/(?:django|site-packages|dist-packages|asyncio|asgiref)/|/(?:threading|conductor(?:_gates)?)\.py$"
_CHANCE = r"[0-9a-f-]{16,}|-?\d{9,}(?:\.\d+)?"  # random parts of keys, moments, digests

here = contextvars.ContextVar("here", default=None)  # whose code this is: a Request's, the Run's or nobody's
_ADDRESS = "host", "port", "path", "db"
_looks = itertools.count(1)


def current():
    """The request whose code this is; None inside a step, where nothing is a step of its own, and in any other code."""
    return None if getattr(here.get(), "busy", True) else here.get()


@contextlib.contextmanager
def closed(run):
    """While it lasts, the requests of this run are stopped at the gates."""
    run.ends, run.strangers, run.in_transaction = {}, [], _in_transaction()
    run.cache_tables = {getattr(cache, "_table", None) for cache in _caches()}
    with contextlib.ExitStack() as stack:
        for place, name, gate in _gates(run):
            own = vars(place).get(name)
            stack.callback(delattr, place, name) if own is None else stack.callback(setattr, place, name, own)
            setattr(place, name, gate)
        yield


def _gates(run):
    """What is replaced: a class or a module, the name, and what takes its place."""

    def at(path, names, make, *details):
        module, _, owner = path.rpartition(".")
        place = getattr(_module(module), owner, None)
        known = [name for name in names.split() if hasattr(place, name)]
        return [(place, name, make(run, getattr(place, name), *details)) for name in known]

    for path, names in _CACHES.items():
        for name in names.split():
            yield from at(f"{_DJANGO}.{path}", name, _gate, functools.partial(_call, name))
    yield from _unknown_caches(run)
    yield from at("redis.client.Redis", "execute_command", _gate, _redis, _keep_redis)
    yield from at("redis.client.Pipeline", "execute", _pipeline)
    yield from at("redis.commands.core.Script", "__call__", _gate, _script, _keep_script)
    yield from at("pymemcache.client.base.Client", "_fetch_cmd _misc_cmd", _gate, _memcached, _keep_memcached)
    yield from at("pymemcache.client.base.Client", "_store_cmd", _one_by_one)
    yield from at("django.db.backends.utils.CursorWrapper", "execute executemany", _gate, _statement)
    for name, does in ("set_autocommit", "BEGIN"), ("_commit", "COMMIT"), ("_rollback", "ROLLBACK"):
        path = "django.db.backends.base.base.BaseDatabaseWrapper"
        yield from at(path, name, _gate, functools.partial(_transaction, does))
    yield from at(f"{_DJANGO}.db.DatabaseCache", "_base_set", _write)
    yield from at(f"{_DJANGO}.db.DatabaseCache", "_cull", _gate, lambda *call: ("cull", ""))
    yield time, "sleep", _sleep(run, time.sleep)
    yield asyncio, "sleep", _async_sleep(asyncio.sleep)
    yield asyncio.BaseEventLoop, "time", lambda loop, real=time.monotonic: real()  # its timers are not the code's
    for name, start in ("time", run.start), ("monotonic", 0), ("perf_counter", 0):
        yield time, name, _clock(run, getattr(time, name), lambda now, start=start: start + now)
        in_ns = lambda now, start=start: round((start + now) * 10**6) * 1000  # noqa: E731
        yield time, f"{name}_ns", _clock(run, getattr(time, f"{name}_ns"), in_ns)
    for path in "django.utils.timezone.now", f"{_DJANGO}.db.tz_now":
        module, _, name = path.rpartition(".")
        if place := _module(module):
            yield place, name, _clock(run, getattr(place, name), functools.partial(_moment, run.start))


def _module(name):
    try:
        return importlib.import_module(name)
    except Exception:  # it is not installed, or Django has no settings
        return None


def _has_settings():
    return _module("django.conf") is not None and _module("django.conf").settings.configured


def _caches():
    """The caches of CACHES, except for those that cannot be made: their users get the exception."""
    for alias in _module("django.core.cache").caches if _has_settings() else []:
        with contextlib.suppress(Exception):
            yield _module("django.core.cache").caches[alias]


def _gate(run, original, say, keep=None):
    """`say` says what a call does, or None where it is no step. `keep` notes how long a server keeps something."""

    @functools.wraps(original)
    def gate(*args, **kwargs):
        if here.get() is None and not run.strangers:
            name = threading.current_thread().name
            run.strangers.append(f"The thread {name!r}, which the code started itself, is not controlled.")
            run.note(run.strangers[0])
        request = current()
        told = request and say(run, request, *args, **kwargs)
        if told:
            with _step(request, *told) as row:
                reply = original(*args, **kwargs)
                row[3] = _replied(told[0], reply, args[0])
        else:
            reply = original(*args, **kwargs)
        if keep:
            keep(run, reply, *args, **kwargs)
        return reply

    return gate


@contextlib.contextmanager
def _step(request, does, value):
    row = request.row = request.before(does, value)
    request.busy = True
    try:
        yield row
    except Exception as error:
        row[3] = said(error)
        for part, why in _LOCKED.items():
            if part in str(error):
                request.run.note(why)
        raise
    finally:
        request.busy = request.writing


# Caches

def _unknown_caches(run):
    """Whole calls are steps, except for those that BaseCache makes of others."""
    for cls in dict.fromkeys(map(type, _caches())):
        if not any(f"{each.__module__}.{each.__name__}".endswith(_KNOWN) for each in cls.__mro__):
            base = _module("django.core.cache").BaseCache
            for name in _CALLS.split():
                if getattr(cls, name) is not getattr(base, name):
                    yield cls, name, _gate(run, getattr(cls, name), functools.partial(_whole_call, name))


def _whole_call(name, run, request, cache, *args, **kwargs):
    does = "each whole call of it is one step, and its timeouts may not follow the clock of the run"
    run.note(f"{type(cache).__name__} is not known here: {does}.")
    return _call(name, run, request, cache, *args, **kwargs)


def _call(name, run, request, cache, key=None, *args, version=None, **more):
    verb = _VERBS.get(name, name)
    is_one = key is not None and not isinstance(key, (list, tuple, set, dict))
    value = f" = {said(args[0])}" if name in ("set", "add") and args else ""
    return (f"{verb} {cache.make_key(key, version)}" if is_one else verb), value


def _redis(run, request, client, name, *args, **options):
    _note_sharing(run)
    verb = "add" if name == "SET" and "NX" in args else _VERBS.get(name, name.lower())
    is_one = len(args) == 1 or args and name not in ("MGET", "DEL", "EXISTS")
    return (f"{verb} {_text(args[0])}" if is_one else verb), f" = {said(args[1])}" if name == "SET" else ""


def _pipeline(run, original):
    """Its commands come to the server together, in a transaction."""
    gate = _gate(run, original, lambda *call, **options: ("set", ""))

    def execute(pipeline, *args, **kwargs):
        commands = [command for command, _ in pipeline.command_stack]
        replies = gate(pipeline, *args, **kwargs)
        for command in commands:
            _keep_redis(run, True, _module("redis").Redis(connection_pool=pipeline.connection_pool), *command)
        return replies

    return execute


def _script(run, request, script, keys=(), *args, **options):
    """One step, also where the server has to be told the script first."""
    return (f"evalsha {_text(keys[0])}" if keys else "evalsha"), ""


def _memcached(run, request, client, name, keys, *args, **kwargs):
    _note_sharing(run)
    if isinstance(name, list):  # the lines that are sent
        name, *keys = name[0].split()[:2]
    verb = _VERBS.get(_text(name), _text(name))
    value = f" = {said(*keys.values())}" if isinstance(keys, dict) else ""
    return (f"{verb} {_text(*keys)}" if len(keys) == 1 and verb != "clear" else verb), value


def _one_by_one(run, original):
    """pymemcache sends many values at once, and the server lets others come in between."""
    gate = _gate(run, original, _memcached, _keep_memcached)

    def store(client, verb, values, *args, **kwargs):
        replies = {}
        for key, value in values.items():
            replies |= gate(client, verb, {key: value}, *args, **kwargs)
        return replies

    return store


def _note_sharing(run):
    if "PYTEST_XDIST_WORKER" in os.environ:
        run.note(_SHARED)


# Databases

def _statement(run, request, cursor, sql, params=None):
    """Of the database cache, it has the name of the call that it is for."""
    verb = sql.split(" ", 1)[0] if isinstance(sql, str) else "statement"
    if request.writes and verb == "SAVEPOINT":
        return _transaction("", run, request, cursor.db)
    table = re.match(r'(?:SELECT .*? FROM|INSERT .*?INTO|UPDATE|DELETE FROM) ["`](\w+)', str(sql), re.DOTALL)
    does = f"{verb} {table[1]}" if table else verb
    if table and table[1] in run.cache_tables:
        if verb == "SELECT":
            verb = "count" if "COUNT(*)" in sql else "get" if "value" in sql.partition(" FROM ")[0] else "has"
        else:
            verb = "delete" if "WHERE" in sql else "clear"
        does = f"{verb} {params[0]}" if params and len(params) == 1 else verb
    return _allowed(run, request, cursor.db, does)


def _transaction(does, run, request, connection, autocommit=False, **how):
    if autocommit:
        return None
    if request.writes:
        does, request.writing = request.writes, True  # up to the end of the call, this is one step
    return _allowed(run, request, connection, does)


def _allowed(run, request, connection, does):
    request.connection = connection
    if connection.alias in run.in_transaction:
        run.note(_OWN)
        raise RuntimeError(_OWN)
    return does, ""


def _in_transaction():
    """Databases in which a transaction of the test, such as TestCase's, is open."""
    known = _module("django.db").connections.all(initialized_only=True) if _has_settings() else []
    return {connection.alias for connection in known if connection.in_atomic_block}


def _write(run, original):
    """A write of the database cache is a COUNT and a transaction, and that is one step."""

    @functools.wraps(original)
    def write(cache, mode, key, *args, **kwargs):
        request = current()
        if request is None:
            return original(cache, mode, key, *args, **kwargs)
        request.writes = f"{mode} {key}"
        try:
            reply = original(cache, mode, key, *args, **kwargs)
            request.row[3] = _replied(mode, reply, cache)
            return reply
        finally:
            request.writes, request.writing, request.busy = None, False, False

    return write


def close_connections():
    if "django.db" in sys.modules:
        with contextlib.suppress(Exception):  # Django has no settings
            sys.modules["django.db"].connections.close_all()


# Time. Redis and memcached have clocks of their own, which hardly move in a run. So what they are told to keep for a
# while is noted, and deleted when the run's clock has passed its end.

def _keep_redis(run, reply, client, name, *args, **options):
    known = dict(zip(args[2:], args[3:]))
    if name in ("EXPIRE", "PEXPIRE", "SETEX"):
        seconds = float(args[1]) / (1000 if name == "PEXPIRE" else 1)
    elif name == "SET" and reply:
        seconds = known["EX"] if "EX" in known else known["PX"] / 1000 if "PX" in known else None
    elif name in ("PERSIST", "DEL", "MSET", "FLUSHDB"):
        seconds = None
    else:
        return
    every = {"MSET": args[::2], "DEL": args, "FLUSHDB": [key for _, key in run.ends]}
    for key in every.get(name, args[:1]):
        _keep(run, client, key, seconds)


def _keep_script(run, reply, script, keys=(), args=(), client=None):
    """Those of redis-py's locks: (token, milliseconds) renews one, and with "0" at the end adds to what is left."""
    client = client or script.registered_client
    if reply and keys and len(args or ()) > 1:
        left = run.ends.get((_server(client), _text(keys[0])))
        more = left[0] - run.now if left and args[2:] == ["0"] else 0
        _keep(run, client, keys[0], float(args[1]) / 1000 + more)


def _keep_memcached(run, reply, client, name, keys, expire=0, *args, **kwargs):
    if isinstance(name, list):
        name, *rest = name[0].split()
        keys, expire = rest[:1], int(rest[1]) if name == b"touch" else 0
    if name in (b"set", b"touch", b"delete") or name == b"add" and all(reply.values()):
        for key in keys:
            is_moment = expire > 60 * 60 * 24 * 30
            _keep(run, client, key, expire - run.start - run.now if is_moment else expire or None)


def _keep(run, client, key, seconds):
    run.ends[_server(client), _text(key)] = None if seconds is None else (run.now + seconds, client)


def _server(client):
    pool = getattr(client, "connection_pool", None)
    return str(client.server if pool is None else [pool.connection_kwargs.get(name) for name in _ADDRESS])


def move_clock(run, moment):
    """What servers have kept for long enough is deleted from them."""
    passed, run.now = moment - run.now, moment
    over = [(key, end[1]) for (_, key), end in run.ends.items() if end and end[0] <= moment]
    for key, client in over:
        client.delete(key)
    if passed > 0 or over:
        names = ", ".join(key for key, _ in over)
        run.rows.append(["", f"… {passed:g} s later", f": {names} expired" if over else "", ""])


def expire_now(run, key):
    _module("django.core.cache").cache.delete(key)
    run.rows.append(["", f"… {key} expires", "", ""])


def _clock(run, original, show):
    """Time stands still, but no two looks show the same moment, as on any computer: each takes a microsecond."""
    return lambda *args: original(*args) if here.get() is None else show(run.now + next(_looks) / 10**6)


def _moment(start, now):
    moment = datetime.datetime.fromtimestamp(start + now, datetime.timezone.utc)
    return moment if _module("django.conf").settings.USE_TZ else moment.astimezone().replace(tzinfo=None)


def _sleep(run, original):
    def sleep(seconds):
        if current():
            current().sleep(seconds)
        elif here.get() is run:
            run.move_to(run.now + seconds)
        else:
            original(seconds)

    return sleep


def _async_sleep(original):
    async def sleep(delay, result=None):
        if current() is None or delay <= 0:
            return await original(delay, result)
        current().sleep(delay)
        return result

    return sleep


# Threads and words

def awaited(value):
    """The result of an async view: on Django, what it runs in threads stays in this one."""
    if not asyncio.iscoroutine(value):
        return value
    asgiref = _module("asgiref.sync")

    async def wait():
        return await value

    return asgiref.async_to_sync(wait)() if asgiref else asyncio.run(wait())


def give_up(requests, error):
    """Ends threads: at their next step, otherwise at their next line. Statements that wait for a lock are cancelled."""
    for request in requests:
        request.turn.release()
    for request in requests:
        request.thread.join(0.2)
    for request in [request for request in requests if request.thread.is_alive()]:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(request.thread.ident), ctypes.py_object(error))
        connection = getattr(getattr(request, "connection", None), "connection", None)
        for cancel in [getattr(connection, name) for name in ("cancel", "interrupt") if hasattr(connection, name)]:
            with contextlib.suppress(Exception):
                cancel()
        request.thread.join(1)


def line_of(thread):
    """The line of the code that this thread is in."""
    for frame in reversed(traceback.extract_stack(sys._current_frames().get(thread.ident))):
        if not re.search(_LIBRARIES, frame.filename):
            return f", {os.path.basename(frame.filename)} line {frame.lineno}: {frame.line}"
    return ""


def is_same(does, other):
    """Whether two steps are the same, whatever chance has put into their keys."""
    return does == other or without_chance(does) == without_chance(other)


def without_chance(text):
    return re.sub(_CHANCE, "#", text)


def table_lines(requests, rows):
    """A column for each request, a line for each step. Keys are shown without Django's default version."""
    heads = [f"{request.name} {_head(request.call)}" for request in requests]
    texts = [does + value + (f" → {gets}" if gets else "") for _, does, value, gets in rows]
    texts = [re.sub("(^| ):1:", r"\1", text) for text in texts]
    width = max(map(len, [*heads, *texts]), default=0) + 2
    indents = {request.name: " " * width * i for i, request in enumerate(requests)}
    yield f"     {''.join(head.ljust(width) for head in heads)}".rstrip()
    for number, (row, text) in enumerate(zip(rows, texts), 1):
        yield f"{number:3}  {indents.get(row[0], '')}{text}"


def _head(call):
    name = getattr(call.func, "__name__", "request")
    text = f"{name}({', '.join(map(repr, call.args))})"
    return text if len(text) <= 30 else f"{name}(…)"


def _replied(does, reply, place):
    verb = does.split(" ")[0]
    if hasattr(place, "alias") or hasattr(place, "rowcount"):  # of a database
        rows = place.rowcount if verb in ("INSERT", "UPDATE", "DELETE") else -1
        return "" if rows < 0 else f"{rows} row{'s' * (rows != 1)}"
    if isinstance(reply, (dict, list)) and len(reply) < 2 and not hasattr(place, "make_key"):  # servers answer by key
        reply = next(iter(reply.values() if isinstance(reply, dict) else reply), None)
    if verb in _REPLIES:
        is_done = reply is not False if verb == "set" else reply not in (b"NOT_FOUND", None, False, 0)
        return _REPLIES[verb][0 if is_done else 1]
    if verb == "get":
        is_miss = type(reply) is object or reply is None and not hasattr(place, "make_key")
        return "miss" if is_miss else said(reply)
    return said(reply) if verb in ("incr", "evalsha", "pttl", "ttl") else ""


def said(value):
    """In a few letters. A response is shown by what it says."""
    if isinstance(getattr(value, "content", None), bytes):
        return f"{value.status_code} {said(value.content.decode('utf-8', 'replace'))}"
    if isinstance(value, bytes):
        with contextlib.suppress(Exception):
            value = pickle.loads(value) if value[:1] == b"\x80" else int(value)
    text = f"{type(value).__name__}: {value}" if isinstance(value, BaseException) else repr(value)
    text = "".join(letter if letter.isprintable() else " " for letter in text)
    return text if len(text) <= 40 else text[:39] + "…"


def _text(value):
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
