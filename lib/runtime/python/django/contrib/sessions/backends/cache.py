"""Sessions in the cache: saving is get (is it still there?), then set; creating is add.
https://docs.djangoproject.com/en/5.2/topics/http/sessions/#using-cached-sessions
"""
from django.conf import settings
from django.contrib.sessions.backends.base import CreateError, SessionBase, UpdateError
from django.core.cache import caches

KEY_PREFIX = "django.contrib.sessions.cache"
MANY_TRIES = 10_000


class SessionStore(SessionBase):
    cache_key_prefix = KEY_PREFIX

    def __init__(self, session_key=None):
        self._cache = caches[settings.SESSION_CACHE_ALIAS]
        super().__init__(session_key)

    @property
    def cache_key(self):
        return self.cache_key_prefix + self._get_or_create_session_key()

    def load(self):
        try:
            data = self._cache.get(self.cache_key)
        except Exception:
            # Memcached refuses some keys, a server may be down: then it is a new session.
            data = None
        if data is not None:
            return data
        self._session_key = None
        return {}

    def create(self):
        for _ in range(MANY_TRIES):
            self._session_key = self._get_new_session_key()
            try:
                self.save(must_create=True)
            except CreateError:
                continue
            self.modified = True
            return
        raise RuntimeError("Unable to create a new session key. It is likely that the cache is unavailable.")

    def save(self, must_create=False):
        if self.session_key is None:
            return self.create()
        if must_create:
            write = self._cache.add
        elif self._cache.get(self.cache_key) is not None:
            write = self._cache.set
        else:
            raise UpdateError
        stored = write(self.cache_key, self._get_session(no_load=must_create), self.get_expiry_age())
        if must_create and not stored:
            raise CreateError

    def exists(self, session_key):
        return bool(session_key) and (self.cache_key_prefix + session_key) in self._cache

    def delete(self, session_key=None):
        key = self.session_key if session_key is None else session_key
        if key is not None:
            self._cache.delete(self.cache_key_prefix + key)

    @classmethod
    def clear_expired(cls):
        """The cache does that."""
