# BACKENDS: locmem
from django.http import HttpResponse
from django.test import override_settings
from django.utils.cache import patch_response_headers
from django.utils.http import parse_http_date

for timeout in (None, 0, 1, 60, 3600 * 24 * 365, -10, 2.7):
    response = HttpResponse()
    patch_response_headers(response, timeout)
    print(timeout, response["Cache-Control"], list(response.headers))
with override_settings(CACHE_MIDDLEWARE_SECONDS=11):
    response = HttpResponse(headers={"Cache-Control": "private"})
    patch_response_headers(response)
    print(response["Cache-Control"])
response = HttpResponse(headers={"Expires": "never"})
patch_response_headers(response, 5)
print(response["Expires"], response["Cache-Control"], response.headers)
try:
    parse_http_date(response["Expires"])
except ValueError as e:
    print(e)
try:
    patch_response_headers(HttpResponse(), "60")
except TypeError as e:
    print(type(e).__name__)
