# BACKENDS: locmem
import datetime
import decimal

from django.core import signing
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import dateparse, timezone
from django.utils.crypto import constant_time_compare, get_random_string, pbkdf2, salted_hmac
from django.utils.dateparse import parse_datetime, parse_duration
from django.utils.encoding import DjangoUnicodeDecodeError, force_bytes, force_str, iri_to_uri, smart_str, uri_to_iri
from django.utils.functional import LazyObject, SimpleLazyObject, cached_property, classproperty, keep_lazy, lazy, partition
from django.utils.hashable import make_hashable
from django.utils.html import conditional_escape, escape, format_html, format_html_join, linebreaks, strip_tags, urlize
from django.utils.http import base36_to_int, content_disposition_header, http_date, int_to_base36, is_same_domain, parse_etags, parse_header_parameters, quote_etag, url_has_allowed_host_and_scheme, urlencode, urlsafe_base64_decode, urlsafe_base64_encode
from django.utils.module_loading import import_string
from django.utils.text import Truncator, camel_case_to_spaces, capfirst, get_valid_filename, normalize_newlines, slugify, smart_split, unescape_string_literal
from django.utils.timesince import timesince, timeuntil


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:160])


t("sign", lambda: signing.Signer(key="k").sign("a"))
t("unsign", lambda: signing.Signer(key="k").unsign(signing.Signer(key="k").sign("a:b")))
t("bad", lambda: signing.Signer(key="k").unsign("a:b"))
t("none", lambda: signing.Signer(key="k").unsign("ab"))
t("sep", lambda: signing.Signer(key="k", sep="a"))
t("object", lambda: signing.Signer(key="k").unsign_object(signing.Signer(key="k").sign_object({"a": [1]})))
t("dumps", lambda: signing.loads(signing.dumps({"a": 1}, salt="s", compress=True), salt="s", max_age=10))
t("loads bad", lambda: signing.loads("x:y:z"))
t("stamp", lambda: signing.TimestampSigner(key="k").unsign(signing.TimestampSigner(key="k").sign("v"), max_age=datetime.timedelta(hours=1)))
t("b62", lambda: (signing.b62_encode(12345), signing.b62_decode("3D7"), signing.b64_encode(b"ab"), signing.b64_decode(b"YWI")))
t("crypto", lambda: (constant_time_compare("a", "a"), constant_time_compare("a", b"b"), len(get_random_string(5)), get_random_string(3, "a"), salted_hmac("s", "v", secret="k").hexdigest(), pbkdf2("p", "s", 1).hex()[:10]))
t("random", lambda: get_random_string())
t("hash", lambda: (make_hashable({"b": [1, {2}], "a": None}), make_hashable([1, "x"]), make_hashable(5)))
t("hash bad", lambda: make_hashable(type("X", (), {"__hash__": None})()))
t("enc", lambda: (force_str(b"\xc3\xa9"), force_bytes("é"), force_str(5), force_str(None, strings_only=True), smart_str(1.5), iri_to_uri("/é?a=b c"), uri_to_iri("/%C3%A9%20"), force_bytes(memoryview(b"x"))))
t("enc bad", lambda: force_str(b"\xff"))
t("http", lambda: (int_to_base36(123456), base36_to_int("2n9c"), urlencode({"a": [1, 2], "b": "é"}, doseq=True), http_date(0), quote_etag("x"), quote_etag('W/"x"'), parse_etags('"a", W/"b"'), parse_etags("*"), urlsafe_base64_encode(b"abc"), urlsafe_base64_decode("YWJj"), is_same_domain("a.b", ".b"), content_disposition_header(True, "é.txt")))
t("urlencode none", lambda: urlencode({"a": None}))
t("base36 bad", lambda: base36_to_int("!" * 5))
t("allowed", lambda: [url_has_allowed_host_and_scheme(u, {"h"}) for u in ("/a", "http://h/x", "http://x", "//x", "javascript:a", "", None, "https:///x", "\\\\x")])
t("header", lambda: parse_header_parameters('text/html; charset="utf-8"; q=1') if True else None)
t("html", lambda: (escape("<'&\">"), conditional_escape(escape("<")), format_html("<b>{}</b>{x}", "<", x=5), format_html_join(", ", "<i>{}</i>", (("a",), ("<",))), strip_tags("<p>a<b>c</p>"), linebreaks("a\n\nb\nc"), urlize("see http://x.com/a?b=1&c=2.")))
t("format none", lambda: format_html("<b>"))
t("text", lambda: (slugify("Héllo Wörld!"), slugify("é", allow_unicode=True), capfirst("abc"), Truncator("a b c d").words(2), Truncator("abcdef").chars(4), camel_case_to_spaces("aBcDe"), get_valid_filename("a b/c.txt"), normalize_newlines("a\r\nb"), list(smart_split("a 'b c' d=\"e f\"")), unescape_string_literal("'a'")))
t("file bad", lambda: get_valid_filename("???"))
t("dates", lambda: (parse_datetime("2026-01-02T03:04:05Z"), parse_datetime("x"), dateparse.parse_date("2026-1-2"), dateparse.parse_time("12:30"), parse_duration("3 days 01:00:00"), parse_duration("PT5M"), parse_duration("-1.5"), parse_duration("x")))
t("date bad", lambda: dateparse.parse_date("2026-13-01"))
d = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.timezone.utc)
t("since", lambda: (timesince(d, d + datetime.timedelta(days=400, hours=3)), timeuntil(d + datetime.timedelta(minutes=5, seconds=7), d), timesince(d, d), timesince(d, d + datetime.timedelta(weeks=3), depth=1)))
t("tz", lambda: (timezone.is_aware(d), timezone.make_naive(d), timezone.make_aware(datetime.datetime(2026, 1, 1)), timezone.localtime(d, timezone.get_fixed_timezone(60)), timezone.localdate(d), timezone.get_current_timezone_name(), timezone.get_default_timezone_name(), timezone.template_localtime(d)))
t("aware twice", lambda: timezone.make_aware(d))
t("naive twice", lambda: timezone.make_naive(datetime.datetime(2026, 1, 1)))
t("localtime naive", lambda: timezone.localtime(datetime.datetime(2026, 1, 1)))
t("json", lambda: DjangoJSONEncoder().encode({"d": d, "day": d.date(), "t": d.time(), "td": datetime.timedelta(days=1, seconds=2), "dec": decimal.Decimal("1.10"), "lazy": lazy(str, str)(5), "u": __import__("uuid").UUID(int=1)}))
t("json bad", lambda: DjangoJSONEncoder().encode({1, 2}))
t("json aware time", lambda: DjangoJSONEncoder().encode(d.timetz()))
t("import", lambda: (import_string("django.utils.text.slugify") is slugify, import_string("collections.OrderedDict").__name__))
t("import bad", lambda: import_string("nodots"))
t("import bad 2", lambda: import_string("django.utils.text.nope"))
t("import bad 3", lambda: import_string("nope.mod.x"))


class A:
    calls = 0

    @cached_property
    def x(self):
        A.calls += 1
        return A.calls

    y = cached_property(lambda self: "y")

    @classproperty
    def z(cls):
        return cls.__name__


a = A()
t("cached", lambda: (a.x, a.x, A.x.__class__.__name__, a.__dict__, A.z, a.z, a.y))
del a.x
t("again", lambda: a.x)
t("reuse", lambda: type("B", (), {"p": A.__dict__["x"]})().p)
s = SimpleLazyObject(lambda: {"a": 1})
t("lazy", lambda: (repr(s)[:30], s["a"], len(s), bool(s), s == {"a": 1}, repr(s), type(s).__name__, isinstance(s, dict), {**s}))
up = lazy(lambda v: v.upper(), str)
t("lazy str", lambda: (str(up("a")), up("a") + "b", f"{up('x')}", up("a") == "A", hash(up("a")) == hash("A"), sorted([up("b"), up("a")]), repr(up("a")), up("a").lower(), "%s" % up("q"), len(up("abc")), up("ab")[0], "A" in up("a")))
t("keep", lambda: (type(keep_lazy(str)(lambda v: v * 2)(up("a"))).__name__, keep_lazy(str)(lambda v: v * 2)("a")))
t("partition", lambda: partition(lambda v: v > 2, range(5)))
t("verr", lambda: (ValidationError({"a": ["x", ValidationError("y %(n)s", params={"n": 1}, code="c")]}).message_dict, ValidationError(["a", "b"]).messages, repr(ValidationError("a", code="c")), str(ValidationError("x")), ValidationError("a") == ValidationError("a"), list(ValidationError({"f": "m"}))))
