# BACKENDS: locmem
from django.test import RequestFactory, override_settings
from django.utils import translation
from django.utils.translation import get_language_bidi, get_language_from_path, get_language_from_request, gettext_noop, to_locale

rf = RequestFactory()
for header in ("de", "de-DE,de;q=0.9,en;q=0.8", "zh-cn", "zh-tw,zh", "es-mx", "es-pe", "sr-latn", "EN-GB", "q=1", "", "fr;q=0", "xx,nl;q=0.3", "de;q=2"):
    print(repr(header), get_language_from_request(rf.get("/", headers={"Accept-Language": header})))
with override_settings(LANGUAGE_CODE="nl", LANGUAGES=[("nl", "Dutch"), ("fr-ca", "French")]):
    print(get_language_from_request(rf.get("/")), get_language_from_request(rf.get("/", headers={"Accept-Language": "fr"})), get_language_from_request(rf.get("/", headers={"Accept-Language": "de"})))
print(get_language_from_path("/de/shop/"), get_language_from_path("/shop/"), get_language_from_path("/pt-br/"), get_language_from_request(rf.get("/it/x/"), check_path=True))
print(to_locale("pt-br"), to_locale("zh-hans"), get_language_bidi(), gettext_noop("x"))
with translation.override("ar"):
    print(get_language_bidi(), translation.get_language())
with translation.override(None):
    print(translation.get_language())


@translation.override("fr")
def inside():
    return translation.get_language()


print(inside(), translation.get_language())
