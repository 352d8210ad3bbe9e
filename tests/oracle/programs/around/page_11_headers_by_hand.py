# BACKENDS: locmem
from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers, get_max_age, has_vary_header, patch_cache_control, patch_vary_headers
from django.utils.http import http_date, parse_http_date, parse_http_date_safe, quote_etag, parse_etags

for given in ("", "max-age=5", "MAX-AGE=5", "max-age = 5", "max-age=5, max-age=9", "max-age=abc", "s-maxage=5", 'private, max-age="7"', "max-age", "max-age=", "public,max-age=3"):
    response = HttpResponse(headers={"Cache-Control": given} if given else {})
    shown = get_max_age(response)
    patch_cache_control(response, public=True)
    print(repr(given), shown, response["Cache-Control"])
for given, new in (("Cookie", ["cookie"]), ("*", ["X"]), ("X", ["*"]), ("A, *", ["B"]), ("", ["B"]), ("A,b , C", ["B", "d"]), ("A", [])):
    response = HttpResponse(headers={"Vary": given})
    patch_vary_headers(response, new)
    print(repr(given), new, repr(response["Vary"]), has_vary_header(response, "b"), has_vary_header(response, "*"))
response = HttpResponse()
add_never_cache_headers(response)
print(response["Cache-Control"], response.has_header("Expires"))
response = HttpResponse(headers={"Cache-Control": "max-age=100, public"})
add_never_cache_headers(response)
print(response["Cache-Control"])
print(http_date(0), parse_http_date("Thu, 01 Jan 1970 00:00:10 GMT"), parse_http_date_safe("never"), parse_http_date("Sunday, 06-Nov-94 08:49:37 GMT"))
print(quote_etag("a"), quote_etag('W/"a"'), parse_etags('"a", W/"b", "c'), parse_etags("*"))
