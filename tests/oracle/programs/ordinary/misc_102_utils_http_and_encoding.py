# BACKENDS: locmem
import datetime

from django.utils.encoding import DjangoUnicodeDecodeError, escape_uri_path, filepath_to_uri, force_bytes, force_str, iri_to_uri, is_protected_type, punycode, smart_bytes, smart_str, uri_to_iri
from django.utils.http import base36_to_int, content_disposition_header, escape_leading_slashes, http_date, int_to_base36, is_same_domain, parse_etags, parse_http_date, parse_http_date_safe, quote_etag, url_has_allowed_host_and_scheme, urlencode, urlsafe_base64_decode, urlsafe_base64_encode

print(http_date(1767600000.9), parse_http_date("Monday, 05-Jan-26 08:00:00 GMT"), parse_http_date("Mon Jan  5 08:00:00 2026"), parse_http_date_safe("soon"))
for bad in ("soon", "Mon, 99 Jan 2026 08:00:00 GMT"):
    try:
        parse_http_date(bad)
    except ValueError as e:
        print(e)
print(parse_etags('"a", W/"b"'), parse_etags("*"), parse_etags("a"), quote_etag("a"), quote_etag('"a"'), quote_etag('W/"a"'))
print(int_to_base36(0), int_to_base36(35), base36_to_int("zz"), urlsafe_base64_encode(b"\xff\xfe"), urlsafe_base64_decode("__4"), is_same_domain("a.b.c", ".b.c"), is_same_domain("b.c", "a.b.c"))
for call in (lambda: int_to_base36(-1), lambda: int_to_base36(1.5), lambda: base36_to_int("z" * 14), lambda: urlsafe_base64_decode("!"), lambda: urlencode({"a": None}), lambda: urlencode({"a": [1, None]}, doseq=True), lambda: urlencode("text"), lambda: force_str(b"\xff"), lambda: urlencode({"a": b"x", "b": 1, "c": [1, 2], "d": True}), lambda: urlencode([("a", (1, 2))], doseq=True)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
for url in ("/a/", "//evil.com", "http://testserver/x", "https://other/x", "javascript:x", "", " /a", "http:///x", "/\\evil"):
    print(repr(url), url_has_allowed_host_and_scheme(url, allowed_hosts={"testserver"}), url_has_allowed_host_and_scheme(url, allowed_hosts=None, require_https=True))
print(escape_leading_slashes("//a"), content_disposition_header(True, "é.txt"), content_disposition_header(False, "a.txt"), content_disposition_header(False, None))
print(force_bytes(5), force_bytes("é", "latin-1"), force_bytes(b"x"), smart_bytes(None), force_str(None), smart_str(1.5), force_str(datetime.date(2026, 1, 5)), is_protected_type(None), is_protected_type("a"))
print(iri_to_uri("/tée/?q=a b&x=%20"), uri_to_iri("/t%C3%A9e/%20"), escape_uri_path("/a b;c?"), filepath_to_uri("a\\b c"), punycode("bücher.example"))
