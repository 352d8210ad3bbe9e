# BACKENDS: locmem, redis
import json

from django.core.cache import cache
from django.http import HttpResponse, HttpResponseBadRequest, HttpResponseForbidden, HttpResponseGone, HttpResponseNotModified, HttpResponseRedirect, HttpResponseServerError, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.test import RequestFactory
from django.views.decorators.cache import cache_page

rf = RequestFactory()
n = 0


def t(name, make, **kw):
    global n

    @cache_page(30, key_prefix=name)
    def view(request):
        global n
        n += 1
        return make(request)

    out = []
    for _ in range(2):
        try:
            r = view(rf.get("/", **kw))
            body = b"".join(r.streaming_content) if r.streaming else r.content
            out.append((r.status_code, body[:30], type(r).__name__, {k: v for k, v in r.headers.items() if k not in ("Expires", "Age")}, r.cookies.output() if r.cookies else ""))
        except Exception as e:
            out.append((type(e).__name__, str(e)[:100]))
    print(name, out[0], "same" if out[0] == out[1] else out[1], n)


t("plain", lambda r: HttpResponse("x"))
t("bytes", lambda r: HttpResponse(b"\xff", content_type="application/octet-stream"))
t("iter", lambda r: HttpResponse(["a", b"b", 5]))
t("gen", lambda r: HttpResponse(str(i) for i in range(3)))
t("json", lambda r: JsonResponse({"n": n, "é": [1, None]}))
t("json list", lambda r: JsonResponse([1, 2]))
t("json list ok", lambda r: JsonResponse([1, 2], safe=False, json_dumps_params={"indent": 1}))
t("stream", lambda r: StreamingHttpResponse(iter(["a", "b"])))
t("redirect", lambda r: HttpResponseRedirect("/to/"))
t("redirect 301", lambda r: redirect("/to/", permanent=True))
t("redirect bad", lambda r: HttpResponseRedirect("javascript:x"))
t("304", lambda r: HttpResponseNotModified())
t("gone", lambda r: HttpResponseGone("gone"))
t("400", lambda r: HttpResponseBadRequest("bad"))
t("500", lambda r: HttpResponseServerError("err"))
t("204", lambda r: HttpResponse(status=204))
t("reason", lambda r: HttpResponse("x", status=200, reason="Fine"))
t("charset", lambda r: HttpResponse("é", charset="latin-1"))
t("content type", lambda r: HttpResponse("x", content_type="text/plain"))
t("headers", lambda r: HttpResponse("x", headers={"X-A": "1", "Content-Type": "text/css"}))
t("both types", lambda r: HttpResponse("x", headers={"Content-Type": "text/css"}, content_type="text/plain"))
t("header newline", lambda r: HttpResponse("x", headers={"X-A": "a\nb"}))
t("header unicode", lambda r: HttpResponse("x", headers={"X-A": "é中"}))
t("cookie", lambda r: (lambda x: (x.set_cookie("a", "b", httponly=True, samesite="Lax"), x)[1])(HttpResponse("c")))
t("cookie vary", lambda r: (lambda x: (x.set_cookie("a", "b"), x)[1])(HttpResponse("c", headers={"Vary": "Cookie"})))
t("signed", lambda r: (lambda x: (x.set_signed_cookie("a", "b", salt="s"), HttpResponse(str(x.cookies["a"].value.startswith("b:"))))[1])(HttpResponse("c")))
t("delete cookie", lambda r: (lambda x: (x.delete_cookie("a"), x)[1])(HttpResponse("c")))
t("expires given", lambda r: HttpResponse("x", headers={"Expires": "Thu, 01 Jan 1970 00:00:00 GMT"}))
t("last modified", lambda r: HttpResponse("x", headers={"Last-Modified": "Thu, 01 Jan 1970 00:00:00 GMT", "ETag": '"x"'}))
t("string", lambda r: "text")
t("none", lambda r: None)
t("status str", lambda r: HttpResponse("x", status="201"))
t("status bad", lambda r: HttpResponse("x", status=99))
t("status word", lambda r: HttpResponse("x", status="abc"))
r = HttpResponse("a")
r.write("b")
r.writelines(["c", "d"])
print(r.content, r.tell(), r.getvalue(), r.text if hasattr(r, "text") else None, len(r.content), r.has_header("content-type"), r.get("X", "d"), list(r.items()), "Content-Type" in r, r.closed)
r.content = "new"
r["X-B"] = 5
del r["Content-Type"]
del r["nope"]
print(r.content, r.headers, repr(r), str(r)[:40], r.serialize_headers(), r.serialize() if hasattr(r, "serialize") else None, r.setdefault("X-B", 6), r.headers.setdefault("X-C", "7"))
print(r.reason_phrase, HttpResponse(status=418).reason_phrase, HttpResponse(status=299).reason_phrase, r.charset, r.readable() if hasattr(r, "readable") else None, r.seekable() if hasattr(r, "seekable") else None, r.writable())
