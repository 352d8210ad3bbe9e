# BACKENDS: locmem
import io
import json

from django.core.exceptions import DisallowedHost, SuspiciousOperation
from django.http import HttpRequest
from django.test import RequestFactory, override_settings

rf = RequestFactory(headers={"X-Default": "d"}, SERVER_NAME="shop.example")
with override_settings(ALLOWED_HOSTS=["*"], USE_X_FORWARDED_HOST=True, SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https")):
    r = rf.get("/a/?x=1&x=2", headers={"X-Forwarded-Host": "front.example", "X-Forwarded-Proto": "https"})
    print(r.get_host(), r.is_secure(), r.scheme, r.build_absolute_uri(), r.build_absolute_uri("../b/"), r.build_absolute_uri("/c/"), r.build_absolute_uri("//d/e"), r.build_absolute_uri("http://f/"))
    print(r.headers["x-default"], r.headers.get("X-None"), "x-default" in r.headers, sorted(r.headers), r.META["SERVER_NAME"], r.META["REMOTE_ADDR"], r.META["SERVER_PORT"], r.META["QUERY_STRING"])
r = rf.put("/j/", json.dumps({"a": 1}), content_type="application/json")
print(json.loads(r.body), r.method, r.content_type, r.content_params, r.POST, r.META["CONTENT_LENGTH"], r.read())
r = rf.post("/f/", {"a": ["1", "2"], "b": "é"})
print(r.POST.getlist("a"), r.POST["b"], r.content_type, r.encoding, len(r.FILES), r.body[:2])
r = rf.post("/u/", "a=1&b=%C3%A9", content_type="application/x-www-form-urlencoded; charset=utf-8")
print(r.POST, r.content_params, r.body)
r = rf.generic("PATCH", "/x/", b"raw", content_type="text/plain")
print(r.method, r.body, r.readline(), r.readlines())
r = rf.get("/accept/", headers={"Accept": "text/html;q=0.5, application/json"})
print(r.accepts("application/json"), r.accepts("image/png"), [str(t) for t in r.accepted_types], r.get_preferred_type(["text/html", "application/json"]), r.get_preferred_type(["image/png"]), rf.get("/").accepts("a/b"))
print(rf.get("/a b/é/").path, rf.get("/a b/é/").get_full_path(), rf.get("/a/?é=ü").get_full_path(), rf.get("/a//b/").path_info, rf.get("http://other:81/p/?q=1").get_full_path(), rf.head("/").method, rf.trace("/").method)
print(rf.get("/", {"a": [1, 2], "b": "c d"}).META["QUERY_STRING"], rf.get("/?z=1", {"a": 1}).META["QUERY_STRING"], rf.get("/", query_params={"k": "v"}).GET, rf.post("/?q=1", {"a": 1}).GET)
for host in ("evil.example", "shop.example:99", "bad_host!", ""):
    try:
        print(repr(host), rf.get("/", headers={"Host": host}).get_host())
    except (DisallowedHost, SuspiciousOperation) as e:
        print(repr(host), type(e).__name__, e)
print(rf.get("/", secure=True).get_port(), rf.get("/").get_port(), rf.get("/", REMOTE_ADDR="10.0.0.1").META["REMOTE_ADDR"], rf.get("/").user if hasattr(rf.get("/"), "user") else "no user", rf.get("/").resolver_match)
try:
    rf.get("/").session
except AttributeError as e:
    print(e)
q = rf.get("/?a=1&a=2&b=").GET
print(q.lists() and list(q.lists()), q.getlist("none"), q.getlist("none", ["d"]), q.get("b"), len(q), q == q.copy(), str(q), list(q), q.urlencode(safe="/"), q.copy().pop("a"), "c" in q)
m = q.copy()
m.setlist("a", [9])
m.appendlist("a", 8)
m.setlistdefault("z", [1])
m.update({"b": 2})
print(m, m.popitem(), m.dict(), m.urlencode())
for call in (lambda: q.pop("a"), lambda: q.__setitem__("a", 1), lambda: q.clear(), lambda: q["none"], lambda: q.update({"a": 1})):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
