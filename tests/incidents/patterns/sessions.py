"""Sessions, tokens, presence, flags, configuration: what many requests share."""
import time, uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Order, Product, Customer
from shop.services import fetch_exchange_rates, fetch_weather

cache.set("session:s", {"user": 7, "cart": [], "seen": 0}, 3600)
cache.set("flags", {"new": False, "old": True}, None)

# --- two tabs change one session
def add_to_cart(item):
    s = cache.get("session:s", {})
    s["cart"] = s.get("cart", []) + [item]
    cache.set("session:s", s, 3600)
    return len(s["cart"])
def seen():
    s = cache.get("session:s", {})
    s["seen"] = s.get("seen", 0) + 1
    cache.set("session:s", s, 3600)
    return "ok"
def look():
    return cache.get("session:s", {}).get("user")
def logout():
    cache.delete("session:s")
    return "bye"
def rotate_session():
    s = cache.get("session:s")
    if s is None:
        return "anonymous"
    cache.set("session:new", s, 3600)
    cache.delete("session:s")
    return "rotated"
# expect: cart and counter | [["add_to_cart","tea"],["seen"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: look and logout | [["look"],["logout"]] | redis | of 2
# expect: seen after logout | [["seen"],["logout"]] | redis | of 3 | serialisable 1 lost update | no-lost-update 1 lost update
# expect: rotated while written | [["rotate_session"],["add_to_cart","tea"]] | redis | of 10 | serialisable 8 lost update | no-lost-update 3 lost update
# expect: rotated twice | [["rotate_session"],["rotate_session"]] | redis | of 20 | serialisable 18 two past one check

# --- OAuth: access token refreshed by whoever finds it run out; a refresh token works once
cache.set("refresh", "r0", None)
def api():
    token = cache.get("access")
    if token is None:
        r = cache.get("refresh")
        n = int(r[1:]) + 1
        cache.set("refresh", f"r{n}", None)
        token = f"a{n}"
        cache.set("access", token, 3600)
    return token
def api_locked():
    token = cache.get("access")
    while token is None:
        if cache.add("access:lock", 1, 30):
            try:
                token = cache.get("access")
                if token is None:
                    n = int(cache.get("refresh")[1:]) + 1
                    cache.set("refresh", f"r{n}", None)
                    token = f"a{n}"
                    cache.set("access", token, 3600)
            finally:
                cache.delete("access:lock")
        else:
            time.sleep(0.1)
            token = cache.get("access")
    return token
def api_locked_once():
    """no second look under the lock"""
    token = cache.get("access")
    while token is None:
        if cache.add("access:lock", 1, 30):
            n = int(cache.get("refresh")[1:]) + 1
            cache.set("refresh", f"r{n}", None)
            token = f"a{n}"
            cache.set("access", token, 3600)
            cache.delete("access:lock")
        else:
            time.sleep(0.1)
            token = cache.get("access")
    return token
# expect: refresh | [["api"],["api"]] | redis | of 70 | serialisable 32 lost update | no-lost-update 32 lost update
# expect: refresh locked | [["api_locked"],["api_locked"]] | redis | of 192
# expect: refresh locked without a second look | [["api_locked_once"],["api_locked_once"]] | redis | of 126 | serialisable 10 lost update | no-lost-update 10 lost update

# --- feature flags in one dict, and one by one
def turn_on(name):
    f = cache.get("flags")
    f[name] = True
    cache.set("flags", f, None)
    return "on"
def turn_off(name):
    f = cache.get("flags")
    f[name] = False
    cache.set("flags", f, None)
    return "off"
def turn_on_own(name):
    cache.set(f"flag:{name}", True, None)
    return "on"
def is_on(name):
    return bool(cache.get(f"flag:{name}"))
# expect: flags in a dict | [["turn_on","new"],["turn_off","old"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: same flag on twice | [["turn_on","new"],["turn_on","new"]] | redis | of 6
# expect: same flag on and off | [["turn_on","new"],["turn_off","new"]] | redis | of 6
# expect: flags of their own | [["turn_on_own","a"],["turn_on_own","b"],["is_on","a"]] | redis | of 6

# --- flag from the database with a local answer for "no"
def flag_db():
    v = cache.get("f")
    if v is None:
        c = Customer.objects.filter(email="beta").first()
        v = "on" if c else "off"
        cache.set("f", v, 60)
    return v
def enable():
    Customer.objects.filter(pk=1).update(email="beta")
    cache.delete("f")
    return "ok"
def enable_set():
    Customer.objects.filter(pk=1).update(email="beta")
    cache.set("f", "on", 60)
    return "ok"
def enable_atomic():
    with transaction.atomic():
        Customer.objects.filter(pk=1).update(email="beta")
        cache.delete("f")
    return "ok"
def enable_commit():
    with transaction.atomic():
        Customer.objects.filter(pk=1).update(email="beta")
        transaction.on_commit(lambda: cache.delete("f"))
    return "ok"
# expect: flag delete | [["flag_db"],["enable"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: flag set | [["flag_db"],["enable_set"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: flag atomic | [["flag_db"],["enable_atomic"]] | redis | of 35 | serialisable 20 invalidated too early | cache-equals-database 20 invalidated too early | no-lost-update 20 invalidated too early
# expect: flag on commit | [["flag_db"],["enable_commit"]] | redis | of 35 | serialisable 6 stale refill | cache-equals-database 6 stale refill | no-lost-update 6 stale refill
# expect: flag never told | [["flag_db"],["flag_db"]] | redis | of 20

# --- configuration: version first, body second
cache.set_many({"cfg:v": 1, "cfg:1": "one"}, None)
def cfg():
    v = cache.get("cfg:v")
    return cache.get(f"cfg:{v}")
def deploy():
    cache.set("cfg:2", "two", None)
    cache.set("cfg:v", 2, None)
    return "ok"
def deploy_wrong():
    cache.set("cfg:v", 2, None)
    cache.set("cfg:2", "two", None)
    return "ok"
def deploy_tidy():
    cache.set("cfg:2", "two", None)
    cache.set("cfg:v", 2, None)
    cache.delete("cfg:1")
    return "ok"
# expect: config body first | [["cfg"],["deploy"]] | redis | of 6
# expect: config pointer first | [["cfg"],["deploy_wrong"]] | redis | of 6 | serialisable 1 read too early
# expect: config tidied up | [["cfg"],["deploy_tidy"]] | redis | of 10 | serialisable 2 nothing to read

# --- who is online: a set, a count, keys
def enter(room, who):
    members = cache.get(f"room:{room}", set())
    cache.set(f"room:{room}", members | {who}, 60)
    return len(members) + 1
def leave(room, who):
    members = cache.get(f"room:{room}", set())
    members.discard(who)
    if members:
        cache.set(f"room:{room}", members, 60)
    else:
        cache.delete(f"room:{room}")
    return len(members)
# expect: two enter | [["enter","r","a"],["enter","r","b"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: one leaves | [["enter","r","a"],["leave","r","b"]] | redis | of 6 | serialisable 2 lost update | no-lost-update 2 lost update
# expect: two rooms | [["enter","r","a"],["enter","q","b"]] | redis | of 6

# --- last seen
def ping(who):
    cache.set(f"seen:{who}", int(time.time()), 300)
    return "ok"
def is_online(who):
    return cache.get(f"seen:{who}") is not None
# expect: last seen | [["ping","a"],["is_online","a"],["ping","a"]] | redis | of 6

# --- failed logins, reset by a success
def login(ok):
    n = cache.get("fails", 0)
    if n >= 1:
        return "locked"
    if ok:
        cache.delete("fails")
        return "in"
    cache.set("fails", n + 1, 300)
    return "no"
def login_incr(ok):
    if ok:
        cache.delete("fails")
        return "in"
    cache.add("fails", 0, 300)
    return "locked" if cache.incr("fails") > 1 else "no"
# expect: two wrong passwords | [["login",false],["login",false]] | redis | of 6 | serialisable 4 two past one check
# expect: two wrong passwords, incr | [["login_incr",false],["login_incr",false]] | redis | of 20
# expect: wrong and right, incr | [["login_incr",false],["login_incr",true]] | redis | of 4 | serialisable 1 changed in between | no-raise 1 changed in between
