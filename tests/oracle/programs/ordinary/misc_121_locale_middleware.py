# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.utils import translation
from django.views.decorators.cache import cache_page

runs = []


def view(request):
    runs.append(request.LANGUAGE_CODE)
    return HttpResponse(f"{request.LANGUAGE_CODE} {len(runs)}")


urlpatterns = [path("", view), path("page/", cache_page(60)(view))]
STACK = ["django.middleware.cache.UpdateCacheMiddleware", "django.middleware.locale.LocaleMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"]
with override_settings(MIDDLEWARE=STACK, LANGUAGES=[("en", "English"), ("de", "German"), ("pt-br", "Brazilian")]):
    client = Client()
    for accept in ("de", "de-at,en;q=0.5", "fr", "pt", "en;q=0.1, de;q=0.9", "*", "nonsense!!", "de"):
        response = client.get("/", headers={"Accept-Language": accept})
        print(accept, response.content, response["Content-Language"], response["Vary"])
    client.cookies["django_language"] = "de"
    print(client.get("/", headers={"Accept-Language": "en"}).content, client.get("/page/").content, runs)
translation.deactivate()
print(translation.get_language(), translation.check_for_language("de"), translation.get_supported_language_variant("de-ch"))
try:
    translation.get_supported_language_variant("xx")
except LookupError as e:
    print(e)
