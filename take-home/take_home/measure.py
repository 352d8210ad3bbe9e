"""Counts what happens while requests run: reads of the cache, slow work, statements to the database.

As in the playground, only get() and get_many() are reads of the cache. A recomputation is slow work of shop.services; where
there is none, a refill: from a miss to the same request's store under that key.
"""
import contextvars
import functools
import time

from django.conf import settings
from django.core.cache import caches
from django.db.backends.signals import connection_created
from shop.services import worked

MISSING = object()

# key -> when this request missed it; None outside of requests.
missed = contextvars.ContextVar("missed", default=None)
# A read that another read makes on its way (get_many of a backend that asks key by key) is part of that one.
inside = contextvars.ContextVar("inside", default=False)


class Log:
    """Of one process. Lists only grow, which threads may do together."""

    def __init__(self):
        self.clear()

    def clear(self):
        self.hits, self.works, self.refills, self.queries = [], [], [], []  # queries: (began, ended, "read" or "write")
        self.keys = set()  # (alias, key) of what was read

    def collected(self):
        return {**vars(self), "keys": sorted(self.keys)}


log = Log()


def install():
    """Watches every backend in CACHES, the services and the database."""
    create = caches.create_connection

    def created(alias):
        cache = create(alias)
        cache.alias = alias
        return cache

    caches.create_connection = created
    for cls in {type(caches[alias]) for alias in settings.CACHES}:
        watch(cls)
    worked.connect(lambda began, ended, **more: log.works.append((began, ended)), weak=False)
    connection_created.connect(watch_queries)


def watch(cls):
    """Puts a counter around the methods of a backend's class. They do and return what they did before."""
    get, get_many, has_key, put = cls.get, cls.get_many, cls.has_key, {n: getattr(cls, n) for n in ("set", "add", "set_many")}

    @functools.wraps(get)
    def counted_get(self, key, default=None, version=None):
        if inside.get():
            return get(self, key, default, version)
        with reading():
            found = get(self, key, MISSING, version)
        read(self, key, found is not MISSING)
        return default if found is MISSING else found

    @functools.wraps(get_many)
    def counted_get_many(self, keys, version=None):
        if inside.get():
            return get_many(self, keys, version)
        keys = list(keys)
        with reading():
            found = get_many(self, keys, version)
        for key in keys:
            read(self, key, key in found)
        return found

    @functools.wraps(has_key)
    def uncounted_has_key(self, key, version=None):
        with reading():
            return has_key(self, key, version)

    cls.get, cls.get_many, cls.has_key = counted_get, counted_get_many, uncounted_has_key

    def storing(name, keys_of):
        @functools.wraps(put[name])
        def stored(self, what, *args, **kwargs):
            answer = put[name](self, what, *args, **kwargs)
            if answer is not False:
                refilled(keys_of(what))
            return answer

        setattr(cls, name, stored)

    storing("set", lambda key: [key])
    storing("add", lambda key: [key])
    storing("set_many", list)


class reading:
    def __enter__(self):
        self.token = inside.set(True)

    def __exit__(self, *error):
        inside.reset(self.token)


def read(cache, key, is_hit):
    since = missed.get()
    if since is None:
        return  # the program's own lines, before any request
    log.hits.append(is_hit)
    log.keys.add((cache.alias, str(key)))
    if not is_hit:
        since[str(key)] = time.time()


def refilled(keys):
    since = missed.get()
    for key in keys if since is not None else ():
        began = since.pop(str(key), None)
        if began is not None:
            log.refills.append((began, time.time()))


def watch_queries(connection, **more):
    """A connection is opened anew again and again, and stays the same object."""
    if query not in connection.execute_wrappers:
        connection.execute_wrappers.append(query)


def query(execute, sql, params, many, context):
    """Around each statement (https://docs.djangoproject.com/en/5.2/topics/db/instrumentation/). The cache's own table is not counted."""
    began = time.time()
    try:
        return execute(sql, params, many, context)
    finally:
        kind = {"SELECT": "read", "INSERT": "write", "UPDATE": "write", "DELETE": "write"}.get(sql.split(" ", 1)[0])
        if kind and missed.get() is not None and not any(table in sql for table in cache_tables()):
            log.queries.append((began, time.time(), kind))


@functools.cache
def cache_tables():
    db = (conf for conf in settings.CACHES.values() if conf.get("BACKEND", "").endswith("DatabaseCache"))
    return [f'"{conf.get("LOCATION")}"' for conf in db]
