# BACKENDS: locmem
from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers, get_max_age, patch_cache_control, patch_response_headers, patch_vary_headers


def t(start, *args, **kw):
    r = HttpResponse("body")
    if start is not None:
        r["Cache-Control"] = start
    try:
        patch_cache_control(r, *args, **kw)
        return r.headers.get("Cache-Control"), get_max_age(r)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for start in (None, "", "private", "public", "max-age=10", "MAX-AGE=10", "no-cache", 'no-cache="Set-Cookie"', "max-age=10, max-age=5", "private, max-age=60", "foo", "foo=bar, x", "max-age = 10", "s-maxage=3"):
    for kw in ({}, {"max_age": 5}, {"max_age": 50}, {"private": True}, {"public": True}, {"no_cache": True}, {"max_age": 5, "s_maxage": 7, "must_revalidate": True}, {"private": False}, {"stale_while_revalidate": 30, "immutable": True}, {"max_age": "7"}, {"max_age": None}):
        print(repr(start), kw, t(start, **kw))
print(t(None, public=True, private=True), t(None, private=True, public=True), t("private", public=True, private=True))
print(t(None, max_age=1.5), t("max-age=x", max_age=5), t(None, max_age="x"), t("max-age=5", max_age="x"), t("max-age", max_age=3))
r = HttpResponse()
add_never_cache_headers(r)
print({k: v for k, v in r.headers.items() if k != "Expires"}, "Expires" in r)
for timeout in (0, -1, 5, 5.7, "9", None, True):
    r = HttpResponse()
    try:
        patch_response_headers(r, timeout)
        print(timeout, r.headers.get("Cache-Control"), "Expires" in r)
    except Exception as e:
        print(timeout, type(e).__name__, e)
r = HttpResponse(headers={"Expires": "keep", "Cache-Control": "max-age=3"})
patch_response_headers(r, 60)
print(r["Expires"], r["Cache-Control"])
for vary, new in ((None, ()), (None, ["A"]), ("A", ()), ("", ["B"]), ("A, *", ["B"]), ("A", "BC"), ("a,b", ("A", "c", "C")), (" A ,B ", ["C"]), ("A", {"Z": 1}), ("A", ["*", "B"])):
    r = HttpResponse()
    if vary is not None:
        r["Vary"] = vary
    patch_vary_headers(r, new)
    print(vary, new, repr(r.headers.get("Vary")))
