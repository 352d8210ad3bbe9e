# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page

runs = 0


@cache_page(60)
def page(request):
    global runs
    runs += 1
    return HttpResponse(f"run {runs}", headers={"Cache-Control": request.GET["header"]})


for header in ("private", 'private="Set-Cookie"', "x-private-page=1", "max-age=60"):
    request = RequestFactory().get("/", {"header": header})
    first, second = page(request).content, page(request).content
    print(header, "->", "kept" if first == second else "left out")
