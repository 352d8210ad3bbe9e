# BACKENDS: locmem, redis
import datetime
import decimal
import uuid

from django.core.cache import cache
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse, HttpResponseBadRequest, HttpResponseForbidden, HttpResponseGone, HttpResponseNotAllowed, HttpResponseNotFound, HttpResponseNotModified, HttpResponsePermanentRedirect, HttpResponseRedirect, HttpResponseServerError, JsonResponse

for cls, args in ((HttpResponseBadRequest, ("b",)), (HttpResponseForbidden, ()), (HttpResponseGone, ()), (HttpResponseNotAllowed, (["GET", "POST"],)), (HttpResponseNotFound, ("x",)), (HttpResponseNotModified, ()), (HttpResponseServerError, ()), (HttpResponseRedirect, ("/a/?b=é",)), (HttpResponsePermanentRedirect, ("/c/",))):
    r = cls(*args)
    print(cls.__name__, r.status_code, r.reason_phrase, dict(r.headers), r.content, repr(r))
r = HttpResponse("é", charset="latin-1")
print(r.content, r["Content-Type"], r.charset, HttpResponse(b"\xff", content_type="text/plain; charset=ascii").charset, HttpResponse(content_type="application/json").charset, HttpResponse(None).content, HttpResponse(["a", b"b", 1]).content, HttpResponse(memoryview(b"m")).content)
r = HttpResponse("x", status=299, reason="Odd")
r.headers["X-One"] = 1
r["x-two"] = "2"
r.setdefault("X-Two", "3")
r.headers.setdefault("X-Three", "3")
print(r.status_code, r.reason_phrase, r.headers, r["X-ONE"], r.get("nope"), r.has_header("x-three"), list(r.items()), len(r.headers), r.headers.pop("X-One"), "X-One" in r)
r.content = "new"
r.write(b"+")
r.writelines(["a", "b"])
r.flush()
print(r.content, r.tell(), r.getvalue(), r.writable(), r.readable(), r.seekable(), list(r), r.closed, r.close(), r.closed)
print(JsonResponse({"a": uuid.UUID(int=1), "b": datetime.timedelta(hours=1), "c": datetime.time(9, 30), "d": decimal.Decimal("1.10"), "e": {"n": None}}).content, JsonResponse([1], safe=False, json_dumps_params={"indent": 1}).content, JsonResponse("x", safe=False)["Content-Type"], JsonResponse({"é": 1}).content)
for call in (lambda: JsonResponse({1, 2}, safe=False), lambda: JsonResponse({"a": object()}), lambda: HttpResponse(headers={"Content-Type": "a"}, content_type="b"), lambda: HttpResponse(status=600), lambda: HttpResponse(status="200").status_code, lambda: HttpResponse()["none"], lambda: r.__delitem__("none"), lambda: HttpResponse(headers={"X-é": "1"}), lambda: HttpResponse(headers={"X": "é"})["X"], lambda: HttpResponse(headers={"X": "茶"})["X"], lambda: HttpResponseNotModified("x"), lambda: HttpResponseRedirect("ftp://x").url, lambda: HttpResponseRedirect("tel:5"), lambda: HttpResponse(headers={b"X": b"1"}).headers):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:120])
cache.set("r", r)
kept = cache.get("r")
print(kept.content, kept.status_code, dict(kept.headers), kept.cookies, type(kept.headers).__name__)
