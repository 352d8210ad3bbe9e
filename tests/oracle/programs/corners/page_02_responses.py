# BACKENDS: locmem
from django.http import *
from django.http.response import HttpResponseBase
from django.core.cache import cache
from django.core import signals
import datetime, uuid, decimal
def t(name, f):
    try: print(name, "->", repr(f()))
    except Exception as e: print(name, "->", type(e).__module__, type(e).__name__, str(e)[:200])
r = HttpResponse("tée")
t("repr", lambda: (r, r.status_code, r.headers, r.items(), list(r.items()), r.charset, r.reason_phrase, r.streaming, r.closed, r.getvalue(), r.tell(), r.writable(), r.readable(), r.seekable()))
t("iter", lambda: (list(r), list(HttpResponse(["a", "b", 1])), HttpResponse(memoryview(b"x")).content, HttpResponse(None).content, HttpResponse(b"\xff").content))
t("ct", lambda: (HttpResponse("é", content_type="text/plain; charset=latin-1").content, HttpResponse(charset="ascii").headers, HttpResponse("x", "a/b", 201, "Yes").reason_phrase))
t("both", lambda: HttpResponse(content_type="x", headers={"Content-Type": "y"}))
t("hdr", lambda: HttpResponse(headers={"X-é": "a"}))
t("hdr2", lambda: HttpResponse(headers={"X": "é", "Y": "ж", "Z": b"b", "N": 5}).headers)
t("hdr3", lambda: HttpResponse(headers={"X": b"a\nb"}))
t("getitem", lambda: r["nope"])
t("del", lambda: r.__delitem__("nope"))
t("pop", lambda: (r.headers.setdefault("A", 1), r.headers.pop("a"), r.headers.pop("a", 7)))
t("status", lambda: (HttpResponse(status="404").status_code, HttpResponse(status=299).reason_phrase, HttpResponse(status=600)))
def ck():
    x = HttpResponse(); x.set_cookie("a", "b c;d", max_age=datetime.timedelta(minutes=1), secure=True, httponly=True, samesite="strict", domain="e.org", path="/p"); 
    return x.cookies["a"].OutputString().replace(x.cookies["a"]["expires"], "E")
t("cookie", ck)
def ck2():
    x = HttpResponse(); x.set_cookie("a", "1", expires="never"); x.delete_cookie("b", samesite="None"); x.delete_cookie("__Host-c"); return [m.OutputString() for m in x.cookies.values()]
t("cookie2", ck2)
t("cookie3", lambda: HttpResponse().set_cookie("a", samesite="weird"))
t("cookie4", lambda: HttpResponse().set_cookie("a", expires=datetime.datetime(2020, 1, 1), max_age=4))
def ck5():
    x = HttpResponse(); x.set_cookie("a", "1", expires=datetime.datetime(2020, 1, 1)); return x.cookies["a"]["max-age"]
t("cookie5", ck5)
t("write", lambda: (r.write("!"), r.writelines(["a", b"b"]), r.content, r.text, r.flush()))
def sig():
    seen = []
    signals.request_finished.connect(lambda **k: seen.append(k["sender"]), weak=False)
    class C: 
        def close(self): seen.append("closed")
        def __iter__(self): return iter([b"1"])
    x = HttpResponse(C()); y = StreamingHttpResponse(C()); seen.append("made"); x.close(); y.close(); return seen, x.closed
t("close", sig)
s = StreamingHttpResponse(iter(["a", b"b", 1]))
t("stream", lambda: (s, s.streaming, s.is_async, b"".join(s), s.getvalue()))
t("stream content", lambda: s.content)
t("stream text", lambda: s.text)
t("stream write", lambda: s.write("x"))
t("stream tell", lambda: s.tell())
t("stream cached", lambda: cache.set("s", StreamingHttpResponse(x for x in "ab")))
t("stream cached list", lambda: cache.set("s", StreamingHttpResponse(["ab"])))
n = HttpResponseNotModified()
t("304", lambda: (n, n.headers, n.content, list(n.items())))
t("304 content", lambda: HttpResponseNotModified("x"))
t("405", lambda: (HttpResponseNotAllowed(["GET", "PUT"]), HttpResponseNotAllowed(["GET"])["Allow"]))
t("redirect", lambda: (HttpResponseRedirect("/é/?a=ü"), HttpResponseRedirect("/x", preserve_request=True).status_code, HttpResponsePermanentRedirect("/x", preserve_request=True).status_code))
t("redirect bad", lambda: HttpResponseRedirect("javascript:alert(1)"))
t("redirect long", lambda: HttpResponseRedirect("/" + "é" * 6000))
t("redirect maxlen", lambda: HttpResponseRedirect("/" + "x" * 20000, max_length=None).status_code)
t("json", lambda: (JsonResponse({"a": datetime.datetime(2026,1,2,3,4,5,678901), "t": datetime.time(1,2,3,4567), "d": datetime.timedelta(days=-1, seconds=5), "u": uuid.UUID(int=5), "x": decimal.Decimal("1.10"), "é": "é"}).content, JsonResponse([1], safe=False).content, JsonResponse({"b": 1, "a": 2}, json_dumps_params={"sort_keys": True}).content, JsonResponse({}, status=201).status_code))
t("json bad", lambda: JsonResponse({"a": object()}))
t("json tz", lambda: JsonResponse({"a": datetime.time(1, tzinfo=datetime.timezone.utc)}))
t("serialize", lambda: (HttpResponse("a", headers={"X": "1"}).serialize(), bytes(HttpResponse("b")), HttpResponse().serialize_headers()))
t("file", lambda: __import__("django.http", fromlist=["x"]).Nope)
for cls in (HttpResponseBadRequest, HttpResponseForbidden, HttpResponseNotFound, HttpResponseGone, HttpResponseServerError): print(cls("x"))
t("pickled", lambda: (cache.set("x", r), cache.get("x").content, cache.get("x").headers, cache.get("x").cookies, cache.get("x").closed, sorted(vars(cache.get("x")))))
t("ord", lambda: sorted(vars(HttpResponse("x"))))
r.reason_phrase = "Odd"
t("rp", lambda: r.reason_phrase)
