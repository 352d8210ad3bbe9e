"""What every session can do; it is loaded when it is first looked into, which also makes the response vary on Cookie.
https://docs.djangoproject.com/en/5.2/topics/http/sessions/#using-sessions-in-views
"""
import string
from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.module_loading import import_string

VALID_KEY_CHARS = string.ascii_lowercase + string.digits
_missing = object()


class CreateError(Exception):
    """The key is taken."""


class UpdateError(Exception):
    """The session is gone."""


class SessionBase:
    TEST_COOKIE_NAME = "testcookie"
    TEST_COOKIE_VALUE = "worked"

    def __init__(self, session_key=None):
        self._session_key = session_key
        self.accessed = False
        self.modified = False
        self.serializer = import_string(settings.SESSION_SERIALIZER)

    @property
    def session_key(self):
        return self._key

    @property
    def _session_key(self):
        return self._key

    @_session_key.setter
    def _session_key(self, value):
        self._key = value if value and len(value) >= 8 else None

    @property
    def key_salt(self):
        return "django.contrib.sessions." + type(self).__qualname__

    def __contains__(self, key):
        return key in self._session

    def __getitem__(self, key):
        return self._session[key]

    def __setitem__(self, key, value):
        self._session[key] = value
        self.modified = True

    def __delitem__(self, key):
        del self._session[key]
        self.modified = True

    def get(self, key, default=None):
        return self._session.get(key, default)

    def pop(self, key, default=_missing):
        self.modified = self.modified or key in self._session
        return self._session.pop(key, *(() if default is _missing else (default,)))

    def setdefault(self, key, value):
        if key not in self._session:
            self[key] = value
        return self._session[key]

    def set_test_cookie(self):
        self[self.TEST_COOKIE_NAME] = self.TEST_COOKIE_VALUE

    def test_cookie_worked(self):
        return self.get(self.TEST_COOKIE_NAME) == self.TEST_COOKIE_VALUE

    def delete_test_cookie(self):
        del self[self.TEST_COOKIE_NAME]

    def encode(self, session_dict):
        return signing.dumps(session_dict, salt=self.key_salt, serializer=self.serializer, compress=True)

    def decode(self, session_data):
        try:
            return signing.loads(session_data, salt=self.key_salt, serializer=self.serializer)
        except Exception:
            return {}

    def update(self, dict_):
        self._session.update(dict_)
        self.modified = True

    def has_key(self, key):
        return key in self._session

    def keys(self):
        return self._session.keys()

    def values(self):
        return self._session.values()

    def items(self):
        return self._session.items()

    def clear(self):
        self._session_cache = {}
        self.accessed = self.modified = True

    def is_empty(self):
        return not self._session_key and not self.__dict__.get("_session_cache")

    def _get_new_session_key(self):
        while True:
            key = get_random_string(32, VALID_KEY_CHARS)
            if not self.exists(key):
                return key

    def _get_or_create_session_key(self):
        if self._session_key is None:
            self._session_key = self._get_new_session_key()
        return self._session_key

    def _get_session(self, no_load=False):
        self.accessed = True
        if "_session_cache" not in self.__dict__:
            self._session_cache = {} if self.session_key is None or no_load else self.load()
        return self._session_cache

    _session = property(_get_session)

    def get_session_cookie_age(self):
        return settings.SESSION_COOKIE_AGE

    def get_expiry_age(self, **kwargs):
        """Seconds until it expires."""
        expiry = kwargs["expiry"] if "expiry" in kwargs else self.get("_session_expiry")
        if not expiry:
            return self.get_session_cookie_age()
        if not isinstance(expiry, (datetime, str)):
            return expiry
        left = _as_datetime(expiry) - kwargs.get("modification", timezone.now())
        return left.days * 86400 + left.seconds

    def get_expiry_date(self, **kwargs):
        expiry = kwargs["expiry"] if "expiry" in kwargs else self.get("_session_expiry")
        if isinstance(expiry, (datetime, str)):
            return _as_datetime(expiry)
        return kwargs.get("modification", timezone.now()) + timedelta(seconds=expiry or self.get_session_cookie_age())

    def set_expiry(self, value):
        """https://docs.djangoproject.com/en/5.2/topics/http/sessions/#django.contrib.sessions.backends.base.SessionBase.set_expiry"""
        if value is None:
            self.pop("_session_expiry", None)
            return
        if isinstance(value, timedelta):
            value = timezone.now() + value
        self["_session_expiry"] = value.isoformat() if isinstance(value, datetime) else value

    def get_expire_at_browser_close(self):
        expiry = self.get("_session_expiry")
        return settings.SESSION_EXPIRE_AT_BROWSER_CLOSE if expiry is None else expiry == 0

    def flush(self):
        """Data and key go."""
        self.clear()
        self.delete()
        self._session_key = None

    def cycle_key(self):
        """The same data under a new key, as after a login."""
        data, key = self._session, self.session_key
        self.create()
        self._session_cache = data
        if key:
            self.delete(key)


def _as_datetime(expiry):
    return expiry if isinstance(expiry, datetime) else datetime.fromisoformat(expiry)


def _twin(name):
    """The async method of that name, for every backend: the synchronous one in a thread, since ours have no async storage of their own."""
    from asgiref.sync import run_outside

    async def method(self, *args, **kwargs):
        return await run_outside(getattr(self, name), *args, **kwargs)

    method.__name__ = f"a{name}"
    return method


for _name in """get pop setdefault update has_key keys values items flush cycle_key exists create save delete load set_expiry
        get_expiry_age get_expiry_date get_expire_at_browser_close set_test_cookie test_cookie_worked delete_test_cookie""".split():
    setattr(SessionBase, f"a{_name}", _twin(_name))
SessionBase.aset = _twin("__setitem__")
