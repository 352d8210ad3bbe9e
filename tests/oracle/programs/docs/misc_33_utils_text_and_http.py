# BACKENDS: locmem
import datetime

from django.core.cache import cache
from django.utils.dateformat import format as dformat
from django.utils.dateparse import parse_date, parse_datetime, parse_duration, parse_time
from django.utils.duration import duration_iso_string, duration_string
from django.utils.encoding import DjangoUnicodeDecodeError, escape_uri_path, filepath_to_uri, force_bytes, force_str, iri_to_uri, smart_str, uri_to_iri
from django.utils.formats import localize, number_format
from django.utils.html import conditional_escape, escape, format_html, format_html_join, json_script, linebreaks, strip_tags, urlize
from django.utils.http import base36_to_int, escape_leading_slashes, int_to_base36, is_same_domain, url_has_allowed_host_and_scheme, urlencode, urlsafe_base64_decode, urlsafe_base64_encode
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator, camel_case_to_spaces, capfirst, get_text_list, get_valid_filename, normalize_newlines, phone2numeric, slugify, smart_split, wrap

print(slugify("Grüner Tee & Käse!"), slugify("Grüner", allow_unicode=True), Truncator("one two three").words(2), Truncator("one two three").chars(6), capfirst("tea"), camel_case_to_spaces("getCacheKey"))
print(get_text_list(["a", "b", "c"]), get_text_list(["a", "b"], "and"), get_valid_filename("a b/c.txt"), normalize_newlines("a\r\nb"), list(smart_split('a "b c" d')), wrap("one two three", 7))
print(urlencode({"a": [1, 2], "b": "ü"}, doseq=True), urlencode([("a", 1)]), urlsafe_base64_encode(b"key?"), urlsafe_base64_decode("a2V5Pw"), int_to_base36(12345), base36_to_int("9ix"))
print(url_has_allowed_host_and_scheme("/x/", None), url_has_allowed_host_and_scheme("https://evil.com", {"me.com"}), is_same_domain("a.me.com", ".me.com"), escape_leading_slashes("//x"))
print(force_bytes("tée"), force_str(b"t\xc3\xa9e"), force_bytes(5), force_str(5), smart_str(None), iri_to_uri("/tée?a b"), uri_to_iri("/t%C3%A9e"), escape_uri_path("/a b?c"), filepath_to_uri("a\\b c"))
try:
    force_str(b"\xff")
except DjangoUnicodeDecodeError as e:
    print(type(e).__name__, e)
print(parse_date("2026-01-05"), parse_datetime("2026-01-05T09:00:00+01:00"), parse_time("09:30"), parse_duration("1 02:00:00"), parse_duration("PT90S"), parse_date("x"), duration_string(datetime.timedelta(days=1, seconds=5)), duration_iso_string(datetime.timedelta(minutes=3)))
print(escape("<a & 'b'>"), format_html("<b>{}</b>", "<i>"), format_html_join(", ", "{}={}", [("a", "<"), ("b", 2)]), strip_tags("<b>x</b>y"), conditional_escape(mark_safe("<b>")), linebreaks("a\n\nb"), json_script({"a": "</script>"}, "id"))
safe = mark_safe("<b>")
cache.set("safe", safe)
print(type(cache.get("safe")).__name__, type(safe + "x").__name__, type(safe + mark_safe("y")).__name__, isinstance(safe, SafeString), safe.__html__())
print(dformat(datetime.datetime(2026, 1, 5, 9, 7), "D d M Y H:i jS F y"), phone2numeric("TEA"), urlize("see www.example.com now"))
print(number_format(1234.5, 2), localize(3))
