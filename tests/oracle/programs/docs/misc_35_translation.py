# BACKENDS: locmem
from django.core.cache import cache
from django.test import RequestFactory, override_settings
from django.utils import translation
from django.utils.translation import activate, deactivate, get_language, get_language_bidi, get_language_from_request, gettext as _, gettext_lazy, ngettext, npgettext, override, pgettext, to_locale

print(get_language(), _("Hello"), ngettext("%d item", "%d items", 2) % 2, pgettext("month", "May"))


def cached():
    return cache.get_or_set(f"greeting:{get_language()}", lambda: f"in {get_language()}")


print(cached())
with override("de"):
    print(cached(), get_language(), get_language_bidi())
activate("fr")
print(cached(), cache.get("greeting:en-us"))
deactivate()
print(get_language(), to_locale("pt-br"))
lazy = gettext_lazy("Tea")
print(str(lazy), f"{lazy}", lazy + "!", lazy == "Tea", len(lazy), lazy.upper())
cache.set("lazy", {"name": lazy})
print(cache.get("lazy")["name"], type(cache.get("lazy")["name"]).__name__)
print(cache.get_or_set(lazy, 5), cache.get("Tea"))
with translation.override(None):
    print(get_language())
