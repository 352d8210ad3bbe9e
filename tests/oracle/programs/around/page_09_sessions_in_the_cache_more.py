# BACKENDS: locmem, redis, memcached, db
from django.contrib.sessions.backends.cache import SessionStore
from django.core.cache import cache

session = SessionStore()
session["a"] = 1
print(session.session_key is None, session.modified, session.accessed, session.get("b", "none"), "a" in session)
session.save()
key = session.session_key
print(len(key), cache.get("django.contrib.sessions.cache" + key), session.cache_key == "django.contrib.sessions.cache" + key)
again = SessionStore(key)
print(again["a"], again.get_expiry_age(), again.get_expire_at_browser_close(), again.exists(key), again.exists("nobody"))
again.set_expiry(10)
again["b"] = [1, 2]
again.save()
print(SessionStore(key).get_expiry_age(), sorted(SessionStore(key).items()))
again.cycle_key()
print(again.session_key == key, SessionStore(key).load(), sorted(again.keys()))
stranger = SessionStore("made-up-by-a-visitor")
print(stranger.load(), stranger.session_key)
again.flush()
print(again.session_key, again.is_empty(), list(again.items()))
gone = SessionStore()
gone.create()
cache.delete(gone.cache_key)
gone["x"] = 1
try:
    gone.save()
    print("saved", SessionStore(gone.session_key).get("x"))
except Exception as e:
    print(type(e).__name__, e)
s = SessionStore()
print(s.setdefault("n", 5), s.pop("n"), s.pop("n", None), s.modified)
s.set_test_cookie()
print(s.test_cookie_worked(), s.delete_test_cookie(), s.test_cookie_worked(), s.has_key("zz"))
