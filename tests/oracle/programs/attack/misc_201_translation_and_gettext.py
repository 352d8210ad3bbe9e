# BACKENDS: locmem
from django.utils import translation
from django.utils.translation import get_language, get_language_bidi, gettext, gettext_lazy, gettext_noop, ngettext, ngettext_lazy, npgettext, pgettext, to_locale

print(get_language(), gettext("My own text"), str(gettext_lazy("My own text")), ngettext("%(n)d cup", "%(n)d cups", 2) % {"n": 2}, pgettext("ctx", "own"), npgettext("c", "a", "b", 1))
for language in ("de", "fr", "en-gb", "xx", None):
    with translation.override(language):
        print(language, get_language(), get_language_bidi(), gettext("My own text"), ngettext("tea", "teas", 1), to_locale(get_language() or "none"))
translation.activate("pt-br")
print(get_language(), to_locale("pt-br"), to_locale("zh-hans"), to_locale("en"), translation.get_supported_language_variant("pt-br"), translation.check_for_language("de"), translation.check_for_language("x y"))
translation.deactivate()
print(get_language())
translation.deactivate_all()
print(get_language(), gettext("x"))
translation.activate("en-us")
lazy = gettext_lazy("Hello")
print(lazy + "!", len(lazy), lazy.upper(), lazy == "Hello", f"{lazy:>7}", repr(str(lazy)), hash(lazy) == hash("Hello"), lazy in {"Hello"}, "%s" % lazy, lazy[0], gettext_noop("n"))
print(ngettext_lazy("%d a", "%d b") % 2, ngettext_lazy("%(n)s a", "%(n)s b", "n") % {"n": 1})
try:
    print(ngettext_lazy("%(n)s a", "%(n)s b", "n") % {})
except KeyError as e:
    print(e)


@translation.override("de")
def in_german():
    return get_language()


print(in_german(), get_language(), translation.get_language_from_path("/de/x/"), translation.get_language_from_path("/x/"))
with translation.override("de", deactivate=True):
    pass
print(get_language())
