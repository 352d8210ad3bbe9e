# BACKENDS: locmem, redis, dummy
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page

rf = RequestFactory()
for header in ("private", "no-store", "no-cache", "public", "max-age=0", "s-maxage=10", "public, max-age=20", "must-revalidate", "PRIVATE", "private=\"X\"", "no-cache, public", ""):
    runs = 0

    @cache_page(60)
    def view(request):
        global runs
        runs += 1
        response = HttpResponse(str(runs))
        if header:
            response["Cache-Control"] = header
        return response

    address = f"/{abs(hash(header)) % 7}/{len(header)}/"
    first, second = view(rf.get(f"/{header}/")), view(rf.get(f"/{header}/"))
    print(repr(header), first.content, second.content, second["Cache-Control"])
