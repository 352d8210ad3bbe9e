# SHOP
# BACKENDS: locmem
from django.core.exceptions import ValidationError
from django.core.validators import DecimalValidator, EmailValidator, MaxLengthValidator, MaxValueValidator, MinLengthValidator, MinValueValidator, ProhibitNullCharactersValidator, RegexValidator, StepValueValidator, URLValidator, int_list_validator, validate_comma_separated_integer_list, validate_email, validate_ipv4_address, validate_ipv46_address, validate_slug, validate_unicode_slug
from django.http import Http404, HttpResponse
from django.shortcuts import get_list_or_404, get_object_or_404, redirect, render, resolve_url
from django.test import RequestFactory
from django.urls import NoReverseMatch, Resolver404, include, path, re_path, register_converter, resolve, reverse, reverse_lazy, get_script_prefix, set_script_prefix
from shop.models import Category, Product


def v(validator, *values):
    for value in values:
        try:
            validator(value)
            print(repr(value)[:30], "ok")
        except ValidationError as e:
            print(repr(value)[:30], e.code, e.messages)
        except Exception as e:
            print(repr(value)[:30], type(e).__name__, e)


v(validate_email, "a@b.co", "a@b", "@", "a b@c.de", "é@b.de", "")
v(validate_slug, "a-b_1", "a b", "é")
v(validate_unicode_slug, "é")
v(URLValidator(), "http://a.de", "ftp://a.de/x?y", "a.de", "http://", "javascript:alert(1)", "http://localhost:8000/")
v(URLValidator(schemes=["https"]), "http://a.de")
v(validate_ipv4_address, "1.2.3.4", "1.2.3", "01.2.3.4")
v(validate_ipv46_address, "::1", "x")
v(validate_comma_separated_integer_list, "1,2", "1,a", "1,")
v(int_list_validator(sep=";", allow_negative=True), "-1;2")
v(MinValueValidator(3), 2, 3)
v(MaxValueValidator(lambda: 3, message="at most %(limit_value)s, not %(show_value)s"), 4)
v(MinLengthValidator(2), "a", "ab")
v(MaxLengthValidator(1), "ab")
v(StepValueValidator(3, offset=1), 4, 5)
v(DecimalValidator(4, 2), __import__("decimal").Decimal("123.45"), __import__("decimal").Decimal("1.234"), __import__("decimal").Decimal("NaN"))
v(RegexValidator(r"^\d+$", "digits!", "digits"), "1", "a")
v(RegexValidator(r"^\d+$", inverse_match=True), "1", "a")
v(ProhibitNullCharactersValidator(), "a\x00")
print(MinValueValidator(3) == MinValueValidator(3), MinValueValidator(3) == MaxValueValidator(3), EmailValidator(allowlist=["x"]).domain_allowlist)


class Year:
    regex = "[0-9]{4}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return f"{value:04d}"


register_converter(Year, "yyyy")
view = lambda request, *args, **kwargs: HttpResponse("x")
urlpatterns = [path("", view, name="home"), path("y/<yyyy:year>/<slug:s>/", view, {"extra": 1}, name="year"), path("shop/", include(([path("p/<uuid:u>/", view, name="p"), path("f/<path:rest>", view, name="f")], "shop"), namespace="s")), re_path(r"^old/(\d+)/(?:x/)?$", view, name="old")]
for name, args, kwargs in (("home", (), {}), ("year", (2026, "tea"), {}), ("year", (), {"year": 26, "s": "a-b"}), ("s:f", ("a/b c",), {}), ("old", (5,), {}), ("old", ("x",), {}), ("nope", (), {}), ("s:nope", (), {}), ("x:p", (), {}), ("year", (), {}), ("home", (), {"query": 1})):
    try:
        print(reverse(name, args=args or None, kwargs=kwargs or None))
    except Exception as e:
        print(type(e).__name__, str(e)[:150])
for url in ("/", "/y/2026/tea/", "/y/20/tea/", "/shop/f/a/b", "/old/7/x/", "/old/7"):
    try:
        m = resolve(url)
        print(url, m.url_name, m.view_name, m.args, m.kwargs, m.namespace, m.app_name, m.route, m.captured_kwargs, m.extra_kwargs)
    except Resolver404 as e:
        print(url, type(e).__name__)
print(reverse("home", query={"a": [1, 2], "b": "x y"}, fragment="top"), reverse_lazy("home") + "z", redirect("year", 2026, "x").url, redirect("/a/", permanent=True).status_code, resolve_url("home"), resolve_url("/x"), redirect("home", preserve_request=True).status_code)
for call in (lambda: get_object_or_404(Product, pk=99), lambda: get_list_or_404(Product, stock=99), lambda: get_object_or_404(Product.objects.filter(stock=0), name__startswith="J"), lambda: get_object_or_404("x"), lambda: get_object_or_404(Product, stock__gte=0), lambda: redirect("nothing here")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:100])
