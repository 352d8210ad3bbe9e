# BACKENDS: locmem, redis, db
import datetime

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.cache import SessionStore
from django.core.cache import cache

s = SessionStore()
print(s.session_key, s.is_empty(), s.exists("nope"), len(s._get_new_session_key()))
s["a"] = 1
s.update({"b": 2})
print(s.setdefault("c", 3), s.setdefault("a", 9), s.pop("b"), s.pop("zz", "none"), sorted(s.items()), "a" in s, s.has_key("a"), list(s.values()))
s.set_expiry(60)
print(s.get_expiry_age(), s.get_expire_at_browser_close(), s["_session_expiry"])
s.set_expiry(0)
print(s.get_expiry_age(), s.get_expire_at_browser_close())
s.set_expiry(None)
print(s.get_expiry_age(), sorted(s.keys()))
s.set_expiry(datetime.timedelta(minutes=2))
print(s.get_expiry_age() in (119, 120), s.get_expire_at_browser_close())
s.create()
first = s.session_key
s.save()
s.cycle_key()
print(first != s.session_key, s.exists(first), s.exists(s.session_key), s.get("a"), cache.has_key(s.cache_key))
s.clear()
print(s.is_empty(), s.accessed, s.modified, list(s.keys()))
gone = SessionStore("z" * 32)
print(gone.load(), gone.session_key, gone.get("x", "default"))
try:
    other = SessionStore(s.session_key)
    other["x"] = 1
    cache.delete(other.cache_key)
    other.save()
except UpdateError as e:
    print("UpdateError", e)
for call in (lambda: s["nope"], lambda: s.pop("nope")):
    try:
        call()
    except KeyError as e:
        print("KeyError", e)
s.set_test_cookie()
print(s.test_cookie_worked(), s.delete_test_cookie(), s.test_cookie_worked())
print(SessionStore.cache_key_prefix, SessionStore("short").session_key)
