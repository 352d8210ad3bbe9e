# BACKENDS: locmem, memcached
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_control, cache_page
from django.views.decorators.vary import vary_on_headers

rf = RequestFactory()
n = 0


def view(request):
    global n
    n += 1
    return HttpResponse(f"{n} for {request.headers.get('Authorization')}")


pages = {
    "plain": cache_page(60)(view),
    "public": cache_page(60)(cache_control(public=True)(view)),
    "private": cache_page(60)(cache_control(private=True)(view)),
    "revalidate": cache_page(60)(cache_control(must_revalidate=True)(view)),
    "smaxage": cache_page(60)(cache_control(s_maxage=5)(view)),
    "vary": cache_page(60)(vary_on_headers("Authorization")(view)),
    "varies": cache_page(60)(vary_on_headers("Accept", "authorization")(view)),
    "nocache": cache_page(60)(cache_control(no_cache=True)(view)),
    "public_private": cache_page(60)(cache_control(public=True, private=True)(view)),
}
for name, page in pages.items():
    for who in ("Basic a", "Basic b", None, "Basic a", ""):
        request = rf.get(f"/{name}/", headers={"Authorization": who} if who is not None else {})
        r = page(request)
        print(name, who, r.content, r.headers.get("Vary"), r.headers.get("Cache-Control"))
    print("  ", [bool(get_cache_key(rf.get(f"/{name}/", headers={"Authorization": who}))) for who in ("Basic a", "Basic c")])
