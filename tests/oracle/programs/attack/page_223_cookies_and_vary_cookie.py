# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.middleware.cache import FetchFromCacheMiddleware, UpdateCacheMiddleware
from django.test import RequestFactory
from django.utils.cache import get_cache_key, patch_vary_headers
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie, vary_on_headers

rf = RequestFactory()
runs = 0


def make(set_cookie=False, vary=None, cookie_in=None):
    def view(request):
        global runs
        runs += 1
        r = HttpResponse(f"run {runs} cookie {request.headers.get('Cookie', '')}")
        if set_cookie:
            r.set_cookie("visit", str(runs))
        if vary:
            patch_vary_headers(r, vary)
        return r

    return view


for set_cookie in (False, True):
    for vary in (None, ["Cookie"], ["cookie"], ["X-A", "Cookie"], ["X-A"], ["*"]):
        page = cache_page(60)(make(set_cookie, vary))
        path = f"/{set_cookie}/{'-'.join(vary or [])}/"
        rows = []
        for cookie in (None, None, "a=1", "a=1", "a=2"):
            request = rf.get(path, headers={"Cookie": cookie} if cookie else {})
            r = page(request)
            rows.append((r.content.split()[1].decode(), sorted(r.cookies), "Cache-Control" in r))
        print(set_cookie, vary, rows)
r = cache_page(60)(make(True))(rf.get("/k/"))
again = cache_page(60)(make(True))(rf.get("/k/"))
print(again.cookies.output(header="").strip(), type(again.cookies).__name__)
again.set_cookie("more", "1")
print(sorted(cache_page(60)(make(True))(rf.get("/k/")).cookies), runs)
