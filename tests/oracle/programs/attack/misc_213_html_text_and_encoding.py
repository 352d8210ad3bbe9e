# BACKENDS: locmem
from django.utils.encoding import DjangoUnicodeDecodeError, escape_uri_path, filepath_to_uri, force_bytes, force_str, iri_to_uri, is_protected_type, punycode, repercent_broken_unicode, smart_bytes, smart_str, uri_to_iri
from django.utils.html import conditional_escape, escape, escapejs, format_html, format_html_join, html_safe, json_script, linebreaks, mark_safe, strip_tags, urlize
from django.utils.http import base36_to_int, content_disposition_header, escape_leading_slashes, int_to_base36, is_same_domain, parse_header_parameters, url_has_allowed_host_and_scheme, urlencode, urlsafe_base64_decode, urlsafe_base64_encode
from django.utils.safestring import SafeString
from django.utils.text import Truncator, get_valid_filename, slugify

print(escape("<a href='x'>&\"</a>"), escape(mark_safe("<b>")), conditional_escape(mark_safe("<b>")), type(escape("x")).__name__, escape(5), escape(None))
print(escapejs("a'b\"c\n<>&=-;\u2028\\`"), format_html("<b>{} {x}</b>", "<i>", x=mark_safe("<u>")), format_html_join(", ", "<li>{}</li>", ((x,) for x in ("<", mark_safe("<b>")))))
print(json_script({"a": "</script>"}, "id"), json_script([1]), strip_tags("<p>a <b>b</b> &amp; <!-- c --> d<br/>e</p>"), linebreaks("a\nb\n\nc"), linebreaks("<a>", autoescape=True))
print(urlize("see http://x.de/a?b=1&c=2 and https://y.org."), urlize("http://x.de", nofollow=True, trim_url_limit=8))
for value in ("é", b"\xc3\xa9", 5, None, 1.5, b"abc", ["é"], ValueError("é")):
    try:
        print(repr(force_str(value)), repr(force_bytes(value)), repr(smart_str(value)), force_str(value, strings_only=True) is value, is_protected_type(value))
    except Exception as e:
        print(type(e).__name__, str(e)[:80])
try:
    force_str(b"\xff")
except DjangoUnicodeDecodeError as e:
    print(e)
print(iri_to_uri("/é?a=ü&b=%20 c#x"), uri_to_iri("/%C3%A9%20%2F%FF"), escape_uri_path("/a b/é?x#y"), filepath_to_uri("a\\b c"), punycode("bücher.de"), iri_to_uri(None), repercent_broken_unicode(b"\xff/%41"))
print(urlencode({"a": [1, 2], "b": "x y"}, doseq=True), urlencode([("a", "é")]), urlencode({"a": [1, 2]}), urlsafe_base64_encode(b"\xff\xfe"), urlsafe_base64_decode("__4"), int_to_base36(123456789), base36_to_int("21i3v9"))
for bad in (lambda: urlencode({"a": None}), lambda: int_to_base36(-1), lambda: base36_to_int("x" * 14), lambda: urlsafe_base64_decode("a"), lambda: urlencode("x"), lambda: int_to_base36("a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
for url, hosts, https in (("/x", None, False), ("http://a.de/x", {"a.de"}, False), ("http://a.de/x", {"a.de"}, True), ("//evil.de", None, False), ("javascript:x", None, False), ("", None, False), ("///x", None, False), ("\\\\x", None, False), ("https:evil", {"x"}, False), (" /x", None, False), ("\x08//x", None, False)):
    print(repr(url), url_has_allowed_host_and_scheme(url, hosts, https), end=" ")
print()
print(parse_header_parameters("text/html; charset=UTF-8; q=\"a;b\""), parse_header_parameters("form-data; filename*=UTF-8''a%20b"), content_disposition_header(True, "é.txt"), content_disposition_header(False, "a.txt"), content_disposition_header(False, None), escape_leading_slashes("//a"), is_same_domain("a.x.de", ".x.de"), is_same_domain("x.de", "y.de"))
print(slugify("Ünïcode & more -- stuff_"), slugify("ü", True), get_valid_filename("a/b c.txt"), Truncator("one two three").words(2, "…more"), Truncator("abc").chars(3), Truncator("abcdef").chars(3))
s = mark_safe("<b>")
print(type(s + "x").__name__, type(s + mark_safe("x")).__name__, type("x" + s).__name__, type(s.upper()).__name__, type(mark_safe(s)).__name__, s.__html__(), type(f"{s}").__name__, type(SafeString("a") % ()).__name__)
