# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_max_age, patch_cache_control, patch_response_headers
from django.views.decorators.cache import cache_control, cache_page

rf = RequestFactory()
n = 0


def page(request):
    global n
    n += 1
    return HttpResponse(str(n))


def says(**directives):
    def view(request):
        response = page(request)
        patch_cache_control(response, **directives)
        return response

    return view


for name, view in (
    ("300", cache_page(300)(page)),
    ("control inside", cache_page(300)(cache_control(max_age=10)(page))),
    ("control outside", cache_control(max_age=10)(cache_page(300)(page))),
    ("s_maxage", cache_page(300)(says(s_maxage=5))),
    ("max_age 0", cache_page(300)(says(max_age=0))),
    ("max_age text", cache_page(300)(says(max_age="soon"))),
    ("must", cache_page(300)(says(must_revalidate=True, proxy_revalidate=True))),
    ("private", cache_page(300)(says(private=True))),
    ("float", cache_page(1.5)(page)),
    ("None", cache_page(None)(page)),
    ("negative", cache_page(-1)(page)),
):
    try:
        responses = [view(rf.get(f"/{name.replace(' ', '-')}/")) for _ in range(2)]
    except Exception as e:
        print(name, type(e).__name__, e)
        continue
    print(name, [r.content for r in responses], responses[0].get("Cache-Control"), get_max_age(responses[0]), responses[0].has_header("Expires"))
response = HttpResponse()
patch_cache_control(response, max_age=60)
patch_response_headers(response, 10)
print(response["Cache-Control"], response.has_header("Expires"), get_max_age(response))
patch_cache_control(response, public=True)
patch_cache_control(response, private=True)
print(response["Cache-Control"])
patch_cache_control(response, no_cache="A", max_age=100, private=False)
print(response["Cache-Control"])
patch_cache_control(response, no_cache=True, stale_while_revalidate=5, immutable=True)
print(response["Cache-Control"])
