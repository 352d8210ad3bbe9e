# BACKENDS: locmem, memcached
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_control, cache_page, never_cache

n = 0


def view(request):
    global n
    n += 1
    return HttpResponse(str(n))


rf = RequestFactory()
stacks = {
    "control(page)": cache_control(max_age=5)(cache_page(60)(view)),
    "page(control)": cache_page(60)(cache_control(max_age=5)(view)),
    "private(page)": cache_control(private=True)(cache_page(60)(view)),
    "control(control)": cache_control(public=True)(cache_control(private=True, max_age=9)(view)),
    "private(public)": cache_control(private=True)(cache_control(public=True, max_age=9)(view)),
    "never(control)": never_cache(cache_control(max_age=9)(view)),
    "control(never)": cache_control(max_age=9)(never_cache(view)),
    "never(private)": never_cache(cache_control(public=True)(view)),
    "page(page)": cache_page(5)(cache_page(60)(view)),
}
for name, page in stacks.items():
    for _ in range(2):
        response = page(rf.get(f"/{name}/"))
        print(name, response.content, response["Cache-Control"], sorted(k for k in response.headers if k not in ("Content-Type", "Cache-Control")))
