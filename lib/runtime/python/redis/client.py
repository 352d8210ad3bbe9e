"""The Redis client: https://redis.readthedocs.io/en/stable/commands.html"""
import datetime
import textwrap
import time as clock

from redis.connection import ConnectionPool
from redis.exceptions import DataError, ResponseError
from stampede.big_values import bytes_of

INT64_MAX = 2**63 - 1
# The server counts in milliseconds since 1970 and in 64 bits.
LONGEST_EXPIRE_S = INT64_MAX // 1000 - 2_000_000_000
EXACT_S = 2**53 // 1000
NOT_AN_INTEGER = "value is not an integer or out of range"


class Redis:
    """Each method is one command, and so one atomic step on the server."""

    def __init__(self, host="localhost", port=6379, db=0, connection_pool=None, **options):
        self.connection_pool = connection_pool or ConnectionPool(host=host, port=port, db=db, **options)

    @classmethod
    def from_url(cls, url, **options):
        return cls(connection_pool=ConnectionPool.from_url(url, **options))

    def get(self, name):
        """GET: bytes or None."""
        pool, key = self._at(name)
        return pool.decoded(pool.send("get", key))

    def mget(self, keys, *args):
        """MGET: a list as long as the list of keys."""
        names = [keys, *args] if isinstance(keys, (str, bytes)) else [*keys, *args]
        pool = self._pool()
        found = pool.send("get-many", None, None, None, {"keys": [_text(pool, n) for n in names]})
        return [None if value is None else pool.decoded(bytes_of(value)) for value in found]

    def set(self, name, value, ex=None, px=None, nx=False, xx=False, keepttl=False, get=False, exat=None, pxat=None):
        """SET, with EX seconds or PX milliseconds, NX (only if absent), XX (only if there). True, or None when it was refused."""
        if keepttl or get or exat is not None or pxat is not None:
            raise NotImplementedError("of SET's options ex, px, nx and xx are simulated")
        if nx and xx:
            raise DataError("``nx`` and ``xx`` are mutually exclusive.")
        pool, key = self._at(name)
        data = _bytes(pool, value)
        ttl_ms = None
        if ex is not None:
            ex = _in_units(ex, 1)
            _check_expire(pool, key, ex, "set", least=1)
            ttl_ms = _ms(ex)
        elif px is not None:
            px = _in_units(px, 1000)
            _check_expire(pool, key, px // 1000 if px > 2**60 else px / 1000, "set", least=0.001)
            ttl_ms = _exact(px)
        said = {**({"existing": True} if xx else {}), **({"px": True} if px is not None else {})}
        stored = pool.send("add" if nx else "set", key, data, ttl_ms, said or None)
        return True if stored else None

    def delete(self, *names):
        """DEL: how many there were."""
        pool = self._pool()
        keys = [_text(pool, name) for name in names]
        if not keys:
            pool.send("has", "")  # the server says no, if it is there
            raise ResponseError("wrong number of arguments for 'del' command")
        if len(keys) == 1:
            return int(pool.send("delete", keys[0]))
        return int(pool.send("delete-many", None, None, None, {"keys": keys}))

    def exists(self, *names):
        """EXISTS: how many of them there are."""
        return sum(bool(pool.send("has", key)) for pool, key in map(self._at, names))

    def strlen(self, name):
        """STRLEN: how many bytes the value has; 0 if there is none. A step like GET, which the trace shows."""
        pool, key = self._at(name)
        data = pool.send("get", key)
        return 0 if data is None else len(data)

    def incrby(self, name, amount=1):
        """INCRBY: the new number; a missing key counts from 0 and lives for ever."""
        pool, key = self._at(name)
        delta = _bytes(pool, amount).decode("latin-1")
        if not _is_int64(delta):
            pool.send("has", key)
            raise ResponseError(NOT_AN_INTEGER)
        return int(pool.send("incr", key, None, None, {"delta": delta}))

    incr = incrby

    def incr_script(self, name, amount, existing):
        """The script that django-redis sends for incr: INCRBY, with `existing` only if the key is there (else None)."""
        pool, key = self._at(name)
        delta = _bytes(pool, amount).decode("latin-1")
        if not _is_int64(delta):
            raise ResponseError(NOT_AN_INTEGER)
        reply = pool.send("incr", key, None, None, {"delta": delta, "existing": True} if existing else {"delta": delta})
        return None if reply is None else int(reply)

    def decrby(self, name, amount=1):
        """DECRBY."""
        return self.incrby(name, -amount)

    decr = decrby

    def expire(self, name, time):
        """EXPIRE: a new TTL in seconds; False if there is no such key."""
        pool, key = self._at(name)
        time = _whole(pool, key, _in_units(time, 1))
        _check_expire(pool, key, time, "expire")
        return bool(pool.send("touch", key, None, _ms(time)))

    def pexpire(self, name, time):
        """PEXPIRE: a new TTL in milliseconds."""
        pool, key = self._at(name)
        time = _whole(pool, key, _in_units(time, 1000))
        _check_expire(pool, key, time / 1000, "pexpire")
        return bool(pool.send("touch", key, None, _exact(time)))

    def expireat(self, name, when):
        """EXPIREAT: until a moment, in seconds since 1970 or as a datetime."""
        return self._until(name, int(when.timestamp()) if isinstance(when, datetime.datetime) else when, 1000)

    def pexpireat(self, name, when):
        """PEXPIREAT: the same in milliseconds."""
        return self._until(name, int(when.timestamp() * 1000) if isinstance(when, datetime.datetime) else when, 1)

    def _until(self, name, moment, unit_ms):
        pool, key = self._at(name)
        return bool(pool.send("touch", key, None, _whole(pool, key, moment) * unit_ms - clock.time() * 1000))

    def pttl(self, name):
        """PTTL: milliseconds to live; -1 = for ever, -2 = no such key."""
        pool, key = self._at(name)
        return int(pool.send("ttl", key))

    def ttl(self, name):
        """TTL: the same in seconds, rounded."""
        left = self.pttl(name)
        return left if left < 0 else (left + 500) // 1000

    def keys(self, pattern="*"):
        """KEYS: all that match, at once."""
        pool = self._pool()
        found = pool.send("keys", None, None, None, {"pattern": _text(pool, pattern)})
        return [self._name(pool, key) for key in found]

    def dbsize(self):
        """DBSIZE: how many keys there are."""
        return len(self.keys())

    def type(self, name):
        """TYPE: everything that is simulated is a string."""
        pool, key = self._at(name)
        return pool.decoded(b"string" if pool.send("has", key) else b"none")

    def setex(self, name, time, value):
        """SETEX: SET with EX."""
        return self.set(name, value, ex=time)

    def psetex(self, name, time_ms, value):
        """PSETEX: SET with PX."""
        return self.set(name, value, px=time_ms)

    def setnx(self, name, value):
        """SETNX: SET with NX; False when it was refused."""
        return bool(self.set(name, value, nx=True))

    unlink = delete
    __contains__ = exists

    def scan_iter(self, match=None, count=None, _type=None):
        """SCAN again and again: about `count` keys are looked at each time (10, if none is given)."""
        pool, after = self._pool(), None
        while True:
            extra = {"pattern": _text(pool, match) if match is not None else "*", "after": after, "count": count or 10}
            after, found = pool.send("scan", None, None, None, extra)
            for key in found:
                yield self._name(pool, key)
            if after is None:
                return

    def _name(self, pool, key):
        return pool.decoded(key.encode("utf-8", "surrogateescape"))

    def lock(self, name, timeout=None, sleep=0.1, blocking=True, blocking_timeout=None, lock_class=None, thread_local=True, raise_on_release_error=True):
        """A lock that only its owner releases. https://redis.readthedocs.io/en/stable/lock.html"""
        from redis.lock import Lock

        return (lock_class or Lock)(
            self, name, timeout=timeout, sleep=sleep, blocking=blocking, blocking_timeout=blocking_timeout, thread_local=thread_local,
            raise_on_release_error=raise_on_release_error,
        )

    def eval(self, script, numkeys, *keys_and_args):
        raise NotImplementedError("Lua scripts of your own are not simulated; what Lock and django-redis need of them is")

    evalsha = register_script = script_load = eval

    def persist(self, name):
        """PERSIST: takes the TTL away; False if there was none to take."""
        pool, key = self._at(name)
        return bool(pool.send("touch", key, None, None))

    def ping(self, **kwargs):
        """PING: True, or ConnectionError where nobody listens."""
        return bool(self._pool().send("ping"))

    def flushdb(self, asynchronous=False):
        """FLUSHDB: everything in this database number goes, whoever wrote it."""
        return bool(self._pool().send("clear"))

    def pipeline(self, transaction=True, shard_hint=None):
        """MULTI … EXEC of one MSET and the EXPIREs of its keys, which is what Django's set_many sends."""
        return Pipeline(self._pool())

    def close(self):
        pass

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise NotImplementedError(
            f"Redis.{name}() is not simulated; there are get, mget, set, setex, setnx, delete, unlink, exists, type, dbsize, strlen, incr, expire, pexpire, expireat, persist, ttl, pttl, "
            "keys, scan_iter, lock, flushdb, ping"
        )

    def _pool(self):
        pool = self.connection_pool
        if not pool._checked:
            pool._open()
        return pool

    def _at(self, name):
        pool = self._pool()
        return pool, _text(pool, name)


OWN_PIPELINE = (
    "a pipeline of your own is not simulated: it is one step (MULTI … EXEC) of several commands. Use cache.set_many, or the commands one by one"
)


class Pipeline:
    """Collects, and sends at `execute`: one atomic step."""

    def __init__(self, pool):
        self._pool = pool
        self._values = {}
        self._expire = {}
        self._deleted = []
        self._ttl_ms = set()

    def set(self, name, value, px=None, nx=False, xx=False):
        """SET, as django-redis collects them: all with one timeout."""
        if nx or xx:
            raise NotImplementedError("SET with nx or xx is not simulated in a pipeline")
        self._values[_text(self._pool, name)] = self._pool.told(_bytes(self._pool, value))
        self._ttl_ms.add(px)
        return self

    def delete(self, *names):
        self._deleted += [_text(self._pool, name) for name in names]
        return len(names)

    def __enter__(self):
        raise NotImplementedError(OWN_PIPELINE)

    def __exit__(self, *raised):
        """Never reached."""

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise NotImplementedError(OWN_PIPELINE)

    def mset(self, mapping):
        for name, value in mapping.items():
            self._values[_text(self._pool, name)] = self._pool.told(_bytes(self._pool, value))

    def expire(self, name, time):
        self._expire[_text(self._pool, name)] = time

    def execute(self):
        pool, times = self._pool, set(self._expire.values())
        if self._deleted:
            if self._values:
                raise NotImplementedError("SET and DEL in one pipeline are not simulated")
            return pool.send("delete-many", None, None, None, {"keys": self._deleted})
        if self._ttl_ms:
            (ttl_ms,) = self._ttl_ms
            return pool.send("set-many", None, None, ttl_ms if ttl_ms is None else _exact(ttl_ms), {"entries": list(self._values.items())})
        if not self._values:
            return []
        if len(times) > 1 or (times and self._expire.keys() != self._values.keys()):
            raise NotImplementedError("only one MSET with one timeout for all its keys is simulated")
        (seconds,) = times or {None}
        refused = None
        if seconds is not None:
            try:
                _check_expire(pool, None, seconds, "expire")
            except ResponseError as e:
                command = textwrap.shorten(f"EXPIRE {next(iter(self._expire))} {seconds}", 100, placeholder="...")
                refused = ResponseError(f"Command # 2 ({command}) of pipeline caused error: {e}")
        ttl_ms = None if seconds is None or refused else _ms(seconds)
        pool.send("set-many", None, None, ttl_ms, {"entries": list(self._values.items())})
        if refused:
            raise refused


StrictRedis = Redis


def _in_units(time, per_second):
    """Seconds or milliseconds, also from a timedelta."""
    return int(time.total_seconds() * per_second) if isinstance(time, datetime.timedelta) else time


def _whole(pool, key, number):
    """A whole number, also as text; with anything else the server does nothing but complain."""
    if isinstance(number, int) and not isinstance(number, bool):
        return number
    sent = _bytes(pool, number)
    if _is_int64(sent.decode("utf-8", "replace")):
        return int(sent)
    pool.send("has", key)
    raise ResponseError(NOT_AN_INTEGER)


def _bytes(pool, value):
    """What goes over the wire, or DataError."""
    if isinstance(value, (bytes, memoryview)):
        return bytes(value)
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        kind = "bool" if isinstance(value, bool) else type(value).__name__
        raise DataError(f"Invalid input of type: '{kind}'. Convert to a bytes, string, int or float first.")
    return (value if isinstance(value, str) else repr(value)).encode(*pool.encoding)


def _text(pool, name):
    if type(name) is str:
        name.encode(*pool.encoding)  # a lone surrogate cannot be sent
        return name
    return _bytes(pool, name).decode("utf-8", "surrogateescape")


def _is_int64(text):
    digits = text[1:] if text[:1] == "-" else text
    plain = digits.isascii() and digits.isdigit() and len(digits) < 20 and (digits == "0" or digits[0] != "0")
    return plain and text != "-0" and -INT64_MAX - 1 <= int(text) <= INT64_MAX


def _ms(seconds):
    """Whole milliseconds, or about so many where JavaScript has no such number."""
    return _exact(seconds * 1000)


def _exact(ms):
    return ms if -EXACT_S < ms / 1000 < EXACT_S else float(ms)


def _check_expire(pool, key, seconds, command, least=None):
    """Raises what the server says of this timeout: for that it has to be there. `key` None: it is asked later."""
    if not -INT64_MAX - 1 <= seconds <= INT64_MAX:
        complaint = NOT_AN_INTEGER
    elif abs(seconds) > LONGEST_EXPIRE_S or (least is not None and seconds < least):
        complaint = f"invalid expire time in '{command}' command"
    else:
        return
    if key is not None:
        pool.send("has", key)
    raise ResponseError(complaint)
