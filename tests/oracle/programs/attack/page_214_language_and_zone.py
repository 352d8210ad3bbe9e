# SHOP
# BACKENDS: locmem
import zoneinfo

from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.utils import timezone, translation
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_headers

rf = RequestFactory()
n = 0


@cache_page(60)
def page(request):
    global n
    n += 1
    return HttpResponse(f"{n} {translation.get_language()} {timezone.get_current_timezone_name()}")


for i18n in (True, False):
    for tz in (True, False):
        with override_settings(USE_I18N=i18n, USE_TZ=tz):
            for language in ("en", "de"):
                for zone in ("UTC", "Europe/Berlin"):
                    with translation.override(language), timezone.override(zoneinfo.ZoneInfo(zone)):
                        print(i18n, tz, language, zone, page(rf.get("/l/")).content, get_cache_key(rf.get("/l/")).split(".", 6)[-1])
with timezone.override(timezone.get_fixed_timezone(90)):
    print(page(rf.get("/f/")).content, get_cache_key(rf.get("/f/"))[-40:])
request = rf.get("/x/")
request.LANGUAGE_CODE = "fr-ca"
page(request)
print(get_cache_key(request)[-12:], get_cache_key(rf.get("/x/")))


@cache_page(60)
@vary_on_headers("Accept-Language", "X-B")
def varied(request):
    global n
    n += 1
    return HttpResponse(str(n))


for al in ("de", "fr"):
    with translation.override("en"):
        print(varied(rf.get("/v/", headers={"Accept-Language": al})).content)
with override_settings(USE_I18N=False):
    for al in ("de", "fr"):
        print(varied(rf.get("/v/", headers={"Accept-Language": al})).content)
