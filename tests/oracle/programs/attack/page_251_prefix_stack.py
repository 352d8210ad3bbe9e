# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import condition, conditional_page, require_safe
from django.views.decorators.vary import vary_on_cookie, vary_on_headers

runs = []


def view(request, who="me"):
    runs.append(request.get_full_path())
    return HttpResponse(f"run {len(runs)} " * 40, headers={"X-Run": len(runs)}, status=int(request.GET.get("s", 200)))


page = (cache_page(60, key_prefix="p"))(view)
rf = RequestFactory()
for method, path, headers in (("get", "/a/", {}), ("get", "/a/", {}), ("head", "/a/", {}), ("post", "/a/", {}), ("get", "/a/?x=1", {}), ("get", "/a/", {"X-T": "1"}), ("get", "/a/", {"X-T": "1", "Accept": "text/html"}), ("get", "/a/", {"Cookie": "a=1"}), ("get", "/a/", {"Accept-Encoding": "gzip"}), ("get", "/a/", {"If-None-Match": '"tag"'}), ("get", "/a/", {"Authorization": "Basic x"}), ("get", "/a/?s=404", {}), ("get", "/a/?s=404", {}), ("get", "/a/?s=304", {}), ("head", "/b/", {}), ("get", "/b/", {}), ("head", "/b/", {})):
    r = page(getattr(rf, method)(path, headers=headers))
    print(method, path, headers, r.status_code, r.headers.get("X-Run"), len(runs), {k: v for k, v in sorted(r.headers.items()) if k in ("Cache-Control", "Vary", "ETag", "Content-Encoding")}, sorted(r.cookies))
print(bool(get_cache_key(rf.get("/a/"))), bool(get_cache_key(rf.get("/b/"), method="HEAD")), page(rf.get("/a/"), "you").headers["X-Run"] if True else None)
