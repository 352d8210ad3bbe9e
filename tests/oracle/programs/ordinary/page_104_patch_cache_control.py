# BACKENDS: locmem
from django.http import HttpResponse
from django.utils.cache import get_max_age, patch_cache_control

for start, changes in (
    ("", {"max_age": 10}),
    ("max-age=20", {"max_age": 10}),
    ("max-age=5", {"max_age": 10}),
    ("max-age=5, private", {"public": True}),
    ("public, max-age=5", {"private": True}),
    ("no-cache", {"no_cache": True}),
    ("no-cache=A", {"no_cache": True}),
    ("must-revalidate", {"must_revalidate": False}),
    ("private", {"private": True, "no_store": True}),
    ("MAX-AGE=9", {"max_age": 3}),
    ("foo=bar, baz", {"s_maxage": 4}),
    ("max-age=x", {"max_age": 3}),
    ("a, b, c=1", {"stale_if_error": 30, "proxy_revalidate": True}),
    ("public", {"public": None, "max_age": None}),
):
    response = HttpResponse()
    if start:
        response["Cache-Control"] = start
    try:
        print(repr(start), changes, "->", patch_cache_control(response, **changes), repr(response["Cache-Control"]), get_max_age(response))
    except Exception as e:
        print(repr(start), changes, type(e).__name__, e)
