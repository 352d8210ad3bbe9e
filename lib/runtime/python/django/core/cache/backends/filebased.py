"""One file per key in a directory. https://docs.djangoproject.com/en/5.2/topics/cache/#filesystem-caching

Named after the MD5 of the final key. A set writes a temporary file and renames it, so readers see the old value or
the new one; add is has_key, then set; incr is get, then set. Nothing is locked except by touch.
"""
import json
import os
import pickle
import time
import zlib

from django.core.cache.backends import files_inside
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.cache.backends.own_clock import asking
from django.core.cache.backends.ttl import ttl_ms
from stampede.bridge import step


class FileBasedCache(BaseCache):
    cache_suffix = ".djcache"
    pickle_protocol = pickle.HIGHEST_PROTOCOL

    def __init__(self, dir, params):
        super().__init__(params)
        self._dir = os.path.abspath(dir)
        self._store = f"filebased:{self._dir}"
        files_inside.know(self._dir, self._store)

    def _key_to_file(self, key, version=None):
        return files_inside.file_of(self._dir, self.make_and_validate_key(key, version=version))

    def _list_cache_files(self):
        names = os.listdir(self._dir) if os.path.isdir(self._dir) else []
        return [os.path.join(self._dir, name) for name in names if name.endswith(self.cache_suffix)]

    def _is_expired(self, f):
        """Of an open file; if it is over, the file goes."""
        try:
            moment = pickle.load(f)
        except EOFError:
            moment = 0
        if moment is not None and moment < time.time():
            f.close()
            self._delete(f.name)
            return True
        return False

    def _delete(self, fname):
        try:
            os.remove(fname)
        except FileNotFoundError:
            return False
        return True

    def _cull(self):
        step("count", self._store, None, None, None, self._limits())

    def _limits(self):
        return json.dumps({"limits": {"maxEntries": self._max_entries, "cullFrequency": self._cull_frequency}})

    def _final_key(self, key, version):
        """The simulated directory is kept by final keys rather than by their digests: it can then be read."""
        key = self.make_and_validate_key(key, version=version)
        key.encode()  # what has no UTF-8 has no digest
        return key

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        """has_key, then set: two callers may both win. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.add"""
        if self.has_key(key, version):
            return False
        self.set(key, value, timeout, version)
        return True

    def _opened_by(self, opener, key, version):
        """The content by a program's own `open`; None where there is nothing to read."""
        try:
            with opener(self._key_to_file(key, version=version), "rb") as f:
                return None if self._is_expired(f) else f.read()
        except FileNotFoundError:
            return None

    def get(self, key, default=None, version=None):
        opener = files_inside.open_of_its_own()
        if opener is not None:
            content = self._opened_by(opener, key, version)
            return default if content is None else pickle.loads(zlib.decompress(content))
        content = asking(time)("get", self._store, self._final_key(key, version))
        return default if content is None else pickle.loads(zlib.decompress(content))

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self._final_key(key, version)
        try:
            ttl = ttl_ms(self, timeout)
            content = zlib.compress(pickle.dumps(value, self.pickle_protocol))
        except Exception:
            # Room has been made by the time the value turns out to be impossible.
            step("count", self._store, None, None, None, self._limits())
            raise
        asking(time)("set", self._store, key, content, ttl, self._limits())

    def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
        key = self._final_key(key, version)
        failed = None
        try:
            ttl = ttl_ms(self, timeout)
        except (TypeError, OverflowError) as e:
            failed = e
        if failed is not None:
            there = files_inside.file_of(self._dir, key) in self._list_cache_files()
            if asking(time)("has", self._store, key):
                raise failed
            if not there:
                return False
            raise ValueError("I/O operation on closed file")  # as below: what is over is seen before the timeout
        touched = asking(time)("touch", self._store, key, None, ttl)
        if touched == "expired":
            # Django removes the expired file, closes it, and then wants to unlock it.
            raise ValueError("I/O operation on closed file")
        if touched is False:
            return False
        pickle.loads(zlib.decompress(touched))  # it is read, and written again
        return True

    def delete(self, key, version=None):
        return step("delete", self._store, self._final_key(key, version))

    def has_key(self, key, version=None):
        opener = files_inside.open_of_its_own()
        if opener is not None:
            return self._opened_by(opener, key, version) is not None
        return asking(time)("has", self._store, self._final_key(key, version))

    def clear(self):
        """Removes the cache's own files; others in the directory stay. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.clear"""
        step("clear", self._store)
