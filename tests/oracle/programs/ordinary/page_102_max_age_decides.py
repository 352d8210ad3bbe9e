# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_control, cache_page

n = 0
rf = RequestFactory()
for i, directives in enumerate(({"max_age": 0}, {"max_age": 30}, {"s_maxage": 30}, {"max_age": 300, "public": True}, {"must_revalidate": True}, {"no_transform": True, "immutable": True}, {"stale_while_revalidate": 5}, {"no_cache": True}, {"no_store": True}, {"private": True, "max_age": 3}, {"private": False}, {"max_age": "40"}, {"no_cache": "X-A"})):

    @cache_page(60)
    @cache_control(**directives)
    def page(request):
        global n
        n += 1
        return HttpResponse(str(n))

    first, second = page(rf.get(f"/{i}/")), page(rf.get(f"/{i}/"))
    print(directives, "->", first["Cache-Control"], "|", second["Cache-Control"], "|", first.content == second.content)
