# BACKENDS: locmem, redis, memcached
import pickle

from django.core.cache import cache
from django.http import HttpResponse, HttpResponseBadRequest, HttpResponseForbidden, HttpResponseGone, HttpResponseNotAllowed, HttpResponseNotModified, HttpResponseServerError, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseRedirectBase

for response in (HttpResponseNotAllowed(["GET", "POST"]), HttpResponseNotModified(), HttpResponseGone("gone"), HttpResponseBadRequest(), HttpResponseServerError("x")):
    print(type(response).__name__, response.status_code, response.reason_phrase, response.content, dict(response.headers), repr(response))
response = HttpResponse(["a", b"b", 3], content_type="text/css; charset=latin-1")
print(response.content, response.charset, response.tell(), response.writable(), list(response), response.getvalue(), response.text)
response.writelines(["c", "d"])
response.headers.setdefault("X-A", "1")
response.setdefault("X-A", "2")
print(response.content, response.headers["x-a"], list(response.headers), response.get("Nope"), response.headers.get("X-A"), response.headers.pop("X-A", None), response.has_header("X-A"))
for name, value in (("X-Ü", "x"), ("X", "ü"), ("X", "日本"), ("X\n", "y"), ("X", b"bytes")):
    try:
        r = HttpResponse()
        r[name] = value
        print(repr(r[name]), bytes(r.headers.to_list()[1][1], "ascii") if hasattr(r.headers, "to_list") else r.serialize_headers())
    except Exception as e:
        print(type(e).__name__, str(e)[:90])
kept = pickle.loads(pickle.dumps(HttpResponse("x", status=202, headers={"A": "b"})))
print(kept.content, kept.status_code, kept["a"], kept.reason_phrase)
cache.set("r", JsonResponse({"a": 1}, status=201))
print(cache.get("r").status_code, cache.get("r").content, type(cache.get("r")).__name__)
try:
    cache.set("s", StreamingHttpResponse(x for x in "ab"))
    print("stored")
except Exception as e:
    print(type(e).__name__, str(e)[:60])
print(JsonResponse([1, 2], safe=False).content, JsonResponse({"ü": 1}, json_dumps_params={"ensure_ascii": False, "indent": 1}).content, JsonResponse({"a": {1, 2} and 1}).content)
try:
    JsonResponse({"a": object()})
except TypeError as e:
    print(e)
r = HttpResponse("old")
r.content = "new"
r.status_code = 299
print(r.content, r.reason_phrase, r.closed)
r.reason_phrase = "Fine"
r.close()
print(r.reason_phrase, r.closed, len(r.content), r.streaming)
