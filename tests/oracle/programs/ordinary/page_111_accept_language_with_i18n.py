# BACKENDS: locmem
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.utils import translation
from django.utils.cache import get_cache_key, learn_cache_key
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_headers

n = 0


@cache_page(60)
@vary_on_headers("Accept-Language")
def page(request):
    global n
    n += 1
    return HttpResponse(f"{n} {translation.get_language()}")


rf = RequestFactory()
for language in ("de", "fr", "de"):
    with translation.override(language):
        print(page(rf.get("/", headers={"Accept-Language": language})).content)
print(page(rf.get("/", headers={"Accept-Language": "pt"})).content)
with override_settings(USE_I18N=False):
    for language in ("de", "fr", "de"):
        print(page(rf.get("/off/", headers={"Accept-Language": language})).content)
with translation.override("de"):
    request = rf.get("/k/")
    request.LANGUAGE_CODE = "it"
    print(learn_cache_key(request, HttpResponse(headers={"Vary": "Accept-Language"}), 60))
    print(get_cache_key(request), get_cache_key(rf.get("/k/")))
print(translation.get_language(), translation.get_language_from_request(rf.get("/", headers={"Accept-Language": "de;q=0.9,fr;q=0.5"})))
