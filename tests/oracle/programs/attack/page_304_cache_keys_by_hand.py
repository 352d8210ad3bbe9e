# BACKENDS: locmem, redis
# CACHES: {"default": {}, "other": {"LOCATION": "+other"}}
from django.core.cache import cache, caches
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.utils.cache import _generate_cache_header_key, _generate_cache_key, get_cache_key, learn_cache_key
from django.utils import timezone, translation

rf = RequestFactory()


def t(call):
    try:
        return call()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


r = rf.get("/p/?a=1", headers={"Cookie": "s=1", "Accept-Language": "de,en;q=0.5", "User-Agent": "UA"})
print(get_cache_key(r), get_cache_key(r, method="HEAD"), get_cache_key(r, "pre"))
resp = HttpResponse("x")
print(learn_cache_key(r, resp), cache.get(_generate_cache_header_key("", r)), get_cache_key(r))
resp["Vary"] = "User-Agent, Cookie , x-nothing"
print(learn_cache_key(r, resp, 10, "pre"), cache.get(_generate_cache_header_key("pre", r)))
print(get_cache_key(r, "pre"), get_cache_key(r, "pre", "HEAD"), get_cache_key(r, "pre", "POST"))
print(learn_cache_key(r, resp, key_prefix="o", cache=caches["other"]), get_cache_key(r, "o"), get_cache_key(r, "o", cache=caches["other"]))
resp["Vary"] = "*"
print(learn_cache_key(r, resp, 5, "star"), cache.get(_generate_cache_header_key("star", r)))
resp["Vary"] = "Accept-Language"
for i18n in (True, False):
    with override_settings(USE_I18N=i18n):
        print(i18n, learn_cache_key(r, resp, 5, "lang"), cache.get(_generate_cache_header_key("lang", r)))
        resp2 = HttpResponse(headers={"Vary": "Accept-Language, ACCEPT-LANGUAGE, Cookie"})
        print(learn_cache_key(r, resp2, 5, "lang2"), cache.get(_generate_cache_header_key("lang2", r)))
for tz in (True, False):
    with override_settings(USE_TZ=tz):
        print(tz, _generate_cache_key(r, "GET", [], "z"))
        with timezone.override("Asia/Tokyo"):
            print(_generate_cache_key(r, "GET", [], "z"))
        with timezone.override(timezone.get_fixed_timezone(90)):
            print(_generate_cache_key(r, "GET", ["HTTP_COOKIE"], "z"))
with translation.override("pt-br"):
    print(_generate_cache_key(r, "GET", [], "z"), _generate_cache_header_key("z", r))
r.LANGUAGE_CODE = "fr"
print(_generate_cache_key(r, "GET", ["HTTP_USER_AGENT", "HTTP_X"], ""))
print(t(lambda: _generate_cache_key(rf.get("/"), "GET", None, "")), t(lambda: get_cache_key(None)))
for path in ("/", "/?", "/?a", "/#f", "//x", "/é", "/%C3%A9", "/a b", "/a+b", "/A"):
    print(path, get_cache_key(rf.get(path)), learn_cache_key(rf.get(path), HttpResponse()))
