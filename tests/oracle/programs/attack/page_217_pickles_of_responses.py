# BACKENDS: locmem, redis, filebased
import pickle

from django.core.cache import cache
from django.http import HttpResponse, HttpResponseGone, HttpResponseNotAllowed, HttpResponseNotModified, HttpResponseRedirect, JsonResponse
from django.http.cookie import SimpleCookie
from django.test import RequestFactory

rf = RequestFactory()
made = [HttpResponse(b"\xff\x00", content_type="application/octet-stream"), HttpResponse("é", charset="latin-1"), JsonResponse({"a": [1]}), HttpResponseRedirect("/x/?a=1"), HttpResponseNotAllowed(["GET", "PUT"]), HttpResponseNotModified(), HttpResponseGone("gone"), HttpResponse(["a", "b"]), HttpResponse(x for x in "ab"), HttpResponse(5), HttpResponse(status=299, reason="Odd")]
for r in made:
    r["X-K"] = "v"
    r.set_cookie("c", "é", max_age=5, path="/p", secure=True)
    r.own = {"x": 1}
    cache.set("r", r, 60)
    b = cache.get("r")
    print(type(b).__name__, b.status_code, b.reason_phrase, b.content, b.headers, b.charset, b.own, b.cookies["c"]["path"], getattr(b, "url", None), b.serialize_headers().count(b"\r\n") if hasattr(b, "serialize_headers") else None, repr(b))
r = HttpResponse("x")
r.closed_by = []
r._resource_closers.append(lambda: None)
try:
    cache.set("closers", r)
    print(cache.get("closers")._resource_closers)
except Exception as e:
    print(type(e).__name__)
r = HttpResponse("x")
r.wsgi_request = rf.get("/")
try:
    print("wsgi_request" in pickle.loads(pickle.dumps(r)).__dict__)
except Exception as e:
    print(type(e).__name__)
c = SimpleCookie({"a": "b"})
c["a"]["httponly"] = True
cache.set("cookies", c)
print(cache.get("cookies"), type(cache.get("cookies")).__module__)
