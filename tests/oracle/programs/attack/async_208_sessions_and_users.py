# SHOP
# BACKENDS: locmem, redis, db
import asyncio

from django.contrib.sessions.backends.cache import SessionStore
from django.core.cache import cache, caches
from django.test import override_settings


async def main():
    s = SessionStore()
    print(s.session_key, s.modified, s.accessed, await s.akeys(), await s.aget("a", "d"))
    await s.aset("a", 1)
    s["b"] = [1]
    print(s.modified, sorted(await s.aitems()), await s.ahas_key("a"), await s.apop("b"), await s.apop("zz", "no"))
    await s.asave()
    key = s.session_key
    print(len(key), await SessionStore(key).aget("a"), await s.aexists(key), await s.aexists("x" * 32), (await cache.aget(s.cache_key)))
    await s.aupdate({"c": 2})
    print(await s.asetdefault("c", 3), await s.asetdefault("d", 4), dict(await s.aitems()))
    await s.acycle_key()
    print(s.session_key != key, await s.aexists(key), await s.aget("c"))
    await s.aset_expiry(60)
    print(await s.aget_expiry_age(), await s.aget_expire_at_browser_close(), await s.aget_test_cookie_worked() if hasattr(s, "aget_test_cookie_worked") else None)
    await s.aset_expiry(0)
    print(await s.aget_expire_at_browser_close(), await s.aget_expiry_age())
    await s.aflush()
    print(s.session_key, await s.aitems(), s.is_empty())
    await s.acreate()
    print(bool(s.session_key), s.modified)
    await s.adelete()
    print(await s.aexists(s.session_key))
    try:
        await s.apop("gone")
    except KeyError as e:
        print("KeyError", e)


with override_settings(SESSION_ENGINE="django.contrib.sessions.backends.cache"):
    asyncio.run(main())
s = SessionStore()
s["x"] = 1
s.save()
again = SessionStore(s.session_key)
print(again["x"], "x" in again, list(again.keys()), again.get_expiry_age(), again.load())
again.set_expiry(5)
print(again["_session_expiry"], again.get_expiry_age(), again.get_expire_at_browser_close())
del again["x"]
again.clear()
print(again.is_empty(), again.modified, again.accessed)
gone = SessionStore("0" * 32)
print(gone.get("x"), gone.session_key)
try:
    gone["x"]
except KeyError as e:
    print("KeyError", e)
