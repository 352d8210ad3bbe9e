# BACKENDS: locmem
import asyncio, datetime, time
from django.http import *
from django.test import RequestFactory, override_settings
from django.core.cache import cache, caches
from django.utils.cache import *
from django.utils import cache as uc
from django.middleware.cache import *
from django.middleware.http import ConditionalGetMiddleware
from django.views.decorators.cache import cache_page, never_cache, cache_control
from django.views.decorators.vary import *
from django.views.decorators.http import *
from django.contrib.sessions.middleware import SessionMiddleware
rf = RequestFactory()
def t(name, f):
    try: print(name, "->", repr(f()))
    except Exception as e: print(name, "->", type(e).__module__, type(e).__name__, str(e)[:200])
def H(r): return {k: v for k, v in r.items() if k not in ("Expires", "Content-Type", "Date")}, r.status_code, r.content
dt = datetime.datetime(2026, 1, 5, 9)
for etag, lm, hdrs, m in [
    ("x", None, {"If-None-Match": '"x"'}, "GET"), ("x", None, {"If-None-Match": 'W/"x"'}, "GET"), ("x", None, {"If-None-Match": '"x"'}, "POST"), ('W/"x"', None, {"If-Match": '"x"'}, "PUT"), ("x", None, {"If-Match": '"x", "y"'}, "PUT"), ("x", None, {"If-Match": '*'}, "PUT"), (None, None, {"If-Match": '*'}, "PUT"),
    (None, dt, {"If-Modified-Since": "Mon, 05 Jan 2026 09:00:00 GMT"}, "GET"), (None, dt, {"If-Unmodified-Since": "Mon, 05 Jan 2026 08:00:00 GMT"}, "POST"), (None, dt, {"If-Unmodified-Since": "Mon, 05 Jan 2026 10:00:00 GMT"}, "POST"), (None, None, {"If-Unmodified-Since": "Mon, 05 Jan 2026 10:00:00 GMT"}, "POST"), (None, dt, {"If-Modified-Since": "Monday, 05-Jan-26 09:00:00 GMT"}, "HEAD"), (None, dt, {"If-Modified-Since": "Mon Jan  5 09:00:00 2026"}, "GET"),
    ("x", dt, {"If-None-Match": '"y"', "If-Modified-Since": "Mon, 05 Jan 2026 09:00:00 GMT"}, "GET"), ("x", dt, {"If-None-Match": 'garbage', "If-Modified-Since": "Mon, 05 Jan 2026 09:00:00 GMT"}, "GET"), (None, None, {}, "GET"), ("", None, {}, "GET"), ("x", dt, {}, "DELETE")]:
    @condition(lambda r: etag, lambda r: lm)
    def v(request): return HttpResponse("body")
    t((etag, str(lm), hdrs, m), lambda: H(v(rf.generic(m, "/", headers=hdrs))))
@condition(etag_func=lambda r, pk: f"e{pk}")
async def av(request, pk): return HttpResponse("a", headers={"ETag": '"own"'})
t("async cond", lambda: H(asyncio.run(av(rf.get("/"), 5))))
t("etag mw", lambda: H(ConditionalGetMiddleware(lambda r: HttpResponse("x", headers={"Cache-Control": "no-store"}))(rf.get("/"))))
t("etag mw2", lambda: H(ConditionalGetMiddleware(lambda r: HttpResponse("x", headers={"Cache-Control": "max-age=1, No-Store"}))(rf.get("/"))))
t("etag mw3", lambda: H(ConditionalGetMiddleware(lambda r: HttpResponse("x", headers={"Cache-Control": " no-store "}))(rf.get("/"))))
t("etag mw post", lambda: H(ConditionalGetMiddleware(lambda r: HttpResponse("x"))(rf.post("/"))))
t("etag mw 404", lambda: H(ConditionalGetMiddleware(lambda r: HttpResponseNotFound("x"))(rf.get("/", headers={"If-None-Match": "*"}))))
t("etag empty", lambda: H(ConditionalGetMiddleware(lambda r: HttpResponse(""))(rf.get("/"))))
t("cond page", lambda: H(conditional_page(lambda r: HttpResponse("x"))(rf.get("/"))))
t("safe", lambda: (H(require_safe(lambda r: HttpResponse("x"))(rf.post("/"))), H(require_http_methods(["PUT"])(lambda r: HttpResponse("x"))(rf.put("/")))))
for cc in ("", "max-age=10", "s-maxage=5", "max-age=0", "max-age=-1", "max-age=abc", "PUBLIC, max-age=99", "private", "no-cache", "no-store, max-age=5", "must-revalidate", 'no-cache="Set-Cookie"', "max-age=5, max-age=7", "x-private=1", "MAX-AGE=3"):
  for to in (60, None, 0):
    cache.clear(); n = [0]
    def v(request):
        n[0] += 1; return HttpResponse(f"{n[0]}", headers={"Cache-Control": cc} if cc else {})
    w = cache_page(to)(v)
    t((cc, to), lambda: (H(w(rf.get("/"))), H(w(rf.get("/"))), n[0]))
for vary in ("", "*", "Cookie", "cookie, X-A", "Accept-Language", "X-A, *"):
    cache.clear(); n = [0]
    def v(request):
        n[0] += 1; r = HttpResponse(f"{n[0]}", headers={"Vary": vary} if vary else {}); r.set_cookie("c", str(n[0])); return r
    w = cache_page(60)(v)
    t(("vary", vary), lambda: (H(w(rf.get("/"))), H(w(rf.get("/"))), H(w(rf.get("/", headers={"X-A": "1", "Cookie": "z=1"}))), w(rf.get("/")).cookies))
cache.clear(); n = [0]
def v(request):
    n[0] += 1; return HttpResponse(f"{n[0]}", status=request.GET.get("s", 200))
w = cache_page(60)(v)
for s in (200, 201, 204, 301, 304, 404, 500): t(s, lambda: (H(w(rf.get("/", {"s": s}))), H(w(rf.get("/", {"s": s})))))
t("head", lambda: (w(rf.head("/h/")).content, w(rf.get("/h/")).content, w(rf.head("/h/")).content))
t("post", lambda: (w(rf.post("/h/")).content, w(rf.get("/h/")).content))
t("frag", lambda: (w(rf.get("/h/?a=1&b=2")).content, w(rf.get("/h/?b=2&a=1")).content))
t("cc", lambda: H(cache_control(max_age=5, private=True, no_cache="X", no_store=False, s_maxage=3)(v)(rf.get("/"))))
t("nc", lambda: H(never_cache(v)(rf.get("/"))))
t("nc bad", lambda: never_cache(v)("x"))
t("cc bad", lambda: cache_control(a=1)(v)(3))
t("vary dup", lambda: H(vary_on_headers("A", "a", "B")(vary_on_cookie(v))(rf.get("/"))))
t("mw none", lambda: CacheMiddleware(None))
t("mw repr", lambda: CacheMiddleware(v).__class__.__mro__[1].__name__)
with override_settings(CACHE_MIDDLEWARE_SECONDS=7, CACHE_MIDDLEWARE_KEY_PREFIX="pp"):
    t("mw", lambda: (H(CacheMiddleware(v)(rf.get("/mw/"))), get_cache_key(rf.get("/mw/")), get_cache_key(rf.get("/mw/"), "no")))
    t("dec", lambda: (H(cache_page(3)(v)(rf.get("/dec/"))), get_cache_key(rf.get("/dec/")), get_cache_key(rf.get("/dec/"), "")))
async def aview(request): return HttpResponse("async")
async def go():
    mw = CacheMiddleware(aview)
    a = await mw(rf.get("/amw/")); b = await mw(rf.get("/amw/")); return H(a), "Age" in b, asyncio.iscoroutinefunction(mw) if False else None
t("amw", lambda: asyncio.run(go()))
with override_settings(SESSION_ENGINE="django.contrib.sessions.backends.cache"):
    def sv(request):
        if "set" in request.GET: request.session["n"] = request.session.get("n", 0) + 1
        if "flush" in request.GET: request.session.flush()
        if "read" in request.GET: request.session.get("n")
        if "exp" in request.GET: request.session.set_expiry(0)
        if "cycle" in request.GET: request.session.cycle_key()
        return HttpResponse(str(request.session.session_key is not None), status=500 if "err" in request.GET else 200)
    mw = SessionMiddleware(sv)
    def show(r): return H(r), [(m.key, m["max-age"], m["path"], m["httponly"], m["samesite"], bool(m["expires"]), bool(m.value)) for m in r.cookies.values()]
    r = mw(rf.get("/?set")); sid = r.cookies["sessionid"].value
    t("s1", lambda: show(r))
    ck = {"Cookie": "sessionid=" + sid}
    for q in ("", "?read", "?set", "?exp", "?set&err", "?cycle", "?read", "?flush"):
        t(("s", q), lambda: show(mw(rf.get("/" + q, headers=ck))))
    t("s fake", lambda: show(mw(rf.get("/?read", headers={"Cookie": "sessionid=doesnotexist123"}))))
    t("s short", lambda: show(mw(rf.get("/?set", headers={"Cookie": "sessionid=x"}))))
    with override_settings(SESSION_SAVE_EVERY_REQUEST=True, SESSION_COOKIE_AGE=5): t("every", lambda: show(mw(rf.get("/", headers=ck))))
