# BACKENDS: locmem
import time
from email.utils import parsedate_to_datetime

from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import add_never_cache_headers, get_max_age, patch_cache_control, patch_response_headers
from django.utils.http import http_date, parse_http_date, parse_http_date_safe

response = HttpResponse("x")
before = int(time.time())
patch_response_headers(response, cache_timeout=90)
print(response["Cache-Control"], 89 <= parse_http_date(response["Expires"]) - before <= 92, parsedate_to_datetime(response["Expires"]).tzinfo)
patch_response_headers(response, cache_timeout=10)
print(response["Cache-Control"], parse_http_date(response["Expires"]) - before > 80)
patch_cache_control(response, max_age=200)
print(response["Cache-Control"], get_max_age(response))
never = HttpResponse("x")
add_never_cache_headers(never)
print(never["Cache-Control"], abs(parse_http_date(never["Expires"]) - before) < 3, get_max_age(never))
add_never_cache_headers(never)
print(never["Cache-Control"])
with_own = HttpResponse("x", headers={"Expires": "Thu, 01 Jan 2026 00:00:00 GMT"})
patch_response_headers(with_own, -5)
print(with_own.headers)
for text in ("Thu, 01 Jan 2026 00:00:00 GMT", "Thursday, 01-Jan-26 00:00:00 GMT", "Thu Jan  1 00:00:00 2026", "garbage", "", "Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 31 Feb 2026 00:00:00 GMT", "0"):
    print(repr(text), parse_http_date_safe(text))
    try:
        parse_http_date(text)
    except ValueError as e:
        print("  ", e)
print(http_date(0), http_date(1767225600.9), len(http_date()))
