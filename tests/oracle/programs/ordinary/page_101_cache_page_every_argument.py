# CACHES: {"pages": {"LOCATION": "+pages", "TIMEOUT": 7}}
# BACKENDS: locmem, redis
from django.core.cache import caches
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page

n = 0


def view(request):
    global n
    n += 1
    return HttpResponse(f"run {n}")


rf = RequestFactory()
for timeout, options in ((60, {}), (0, {}), (None, {}), (1.5, {}), (-1, {}), (60, {"cache": "pages"}), (60, {"key_prefix": "a"}), (60, {"key_prefix": ""}), (60, {"cache": None, "key_prefix": None}), ("60", {}), (True, {}), (10**9, {})):
    try:
        page = cache_page(timeout, **options)(view)
        first, second = page(rf.get(f"/{timeout}/{len(options)}/")), page(rf.get(f"/{timeout}/{len(options)}/"))
        print(timeout, options, first.content == second.content, first.get("Cache-Control"), first.has_header("Expires"))
    except Exception as e:
        print(timeout, options, type(e).__name__, e)
for call in (lambda: cache_page(), lambda: cache_page(60, prefix="x"), lambda: cache_page(timeout=60)(view)(rf.get("/t/"))):
    try:
        print(call().content)
    except TypeError as e:
        print(e)
print(caches["pages"].default_timeout)
