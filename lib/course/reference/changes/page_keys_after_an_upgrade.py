# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import learn_cache_key

for vary in ("", "Accept-Language", "Cookie"):
    response = HttpResponse(headers={"Vary": vary} if vary else {})
    key = learn_cache_key(RequestFactory().get("/menu/"), response)
    print(vary or "without Vary", "->", key.split(".")[7][:12])
