# SHOP
# BACKENDS: locmem, redis, db
# CACHES: {"default": {}, "sess": {"LOCATION": "+sess"}}
import datetime
from importlib import import_module

from django.conf import settings
from django.contrib.sessions.backends.cache import SessionStore as CacheStore
from django.contrib.sessions.backends.signed_cookies import SessionStore as SignedStore
from django.core.cache import cache, caches
from django.test import override_settings


def t(call):
    try:
        return call()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s = CacheStore()
print(s.session_key, s.is_empty(), s.accessed, s.modified, list(s.keys()), s.get("a"), s.get("a", 1), t(lambda: s["a"]), "a" in s, s.accessed)
s["a"] = 1
s.setdefault("b", []).append(2)
print(s.modified, s.is_empty(), dict(s.items()), list(s.values()), s.pop("a"), s.pop("a", None), t(lambda: s.pop("zz")), s.has_key("b"))
s.save()
key = s.session_key
print(len(key), s.exists(key), s.exists("nope"), cache.get(s.cache_key) if hasattr(s, "cache_key") else None, s.cache_key == "django.contrib.sessions.cache" + key)
again = CacheStore(key)
print(dict(again.items()), again.session_key == key, again.get_expiry_age(), again.get_expire_at_browser_close(), again.get_session_cookie_age() if hasattr(again, "get_session_cookie_age") else None)
for expiry in (300, 0, datetime.timedelta(minutes=1), None):
    again.set_expiry(expiry)
    print(expiry, again.get_expiry_age() in (59, 60) or again.get_expiry_age(), again.get_expire_at_browser_close(), str(again.get("_session_expiry"))[:4])
again.cycle_key()
print(again.session_key != key, CacheStore(key).load(), cache.get("django.contrib.sessions.cache" + key))
again.flush()
print(again.session_key, again.is_empty(), again.modified)
ghost = CacheStore("0123456789abcdef0123456789abcdef")
print(ghost.load(), ghost.session_key, t(lambda: CacheStore("short").session_key), CacheStore("../../etc").session_key)
ghost2 = CacheStore("0123456789abcdef0123456789abcdef")
ghost2._session_cache = {"x": 1}
print(t(lambda: ghost2.save()), t(lambda: ghost2.save(must_create=True)))
with override_settings(SESSION_CACHE_ALIAS="sess"):
    o = CacheStore()
    o["k"] = "v"
    o.create()
    print(o.exists(o.session_key), caches["sess"].get(o.cache_key), cache.get(o.cache_key), t(o.delete), o.exists(o.session_key))
sg = SignedStore()
sg["user"] = 5
sg.save()
back = SignedStore(sg.session_key)
print(dict(back.items()), SignedStore(sg.session_key + "x").load(), back.exists("any"), t(back.clear_expired))
print(t(lambda: s.encode({"a": 1}) != "", ), s.decode(s.encode({"a": [1, "é"]})), s.decode("rubbish"))
engine = import_module(settings.SESSION_ENGINE)
print(settings.SESSION_ENGINE, settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_AGE, settings.SESSION_SAVE_EVERY_REQUEST, settings.SESSION_CACHE_ALIAS)
s2 = CacheStore()
s2["obj"] = {1, 2}
print(t(s2.save), dict(CacheStore(s2.session_key).items()))
s2.update({"n": 1})
s2.clear()
print(s2.modified, s2.accessed, s2.session_key is not None, list(s2.keys()))
s2.set_test_cookie()
print(s2.test_cookie_worked(), s2.delete_test_cookie(), s2.test_cookie_worked())
