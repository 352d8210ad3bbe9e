"""Which language a request asks for. (In Django a part of django.utils.translation.)"""
import functools
import re

from django.conf import settings

# Those that Django itself is translated into.
CODES = (
    "af ar ar-dz ast az bg be bn br bs ca ckb cs cy da de dsb el en en-au en-gb eo es es-ar es-co es-mx es-ni es-ve et eu fa fi fr fy ga gd gl he hi "
    "hr hsb hu hy ia id ig io is it ja ka kab kk km kn ko ky lb lt lv mk ml mn mr ms my nb ne nl nn os pa pl pt pt-br ro ru sk sl sq sr sr-latn sv sw "
    "ta te tg th tk tr tt udm ug uk ur uz vi zh-hans zh-hant"
).split()
OTHERWISE = {"zh-cn": "zh-hans", "zh-hk": "zh-hant", "zh-mo": "zh-hant", "zh-my": "zh-hans", "zh-sg": "zh-hans", "zh-tw": "zh-hant"}
LONGEST = 500
_accepted = re.compile(
    r"([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*|\*)(?:\s*;\s*q=(0(?:\.[0-9]{,3})?|1(?:\.0{,3})?))?(?:\s*,\s*|$)"
)
_code = re.compile(r"^[a-z]{1,8}(?:-[a-z0-9]{1,8})*(?:@[a-z0-9]{1,20})?$", re.IGNORECASE)


def _supported():
    return [code for code, _ in getattr(settings, "LANGUAGES", [])] or CODES


def check_for_language(code):
    """Whether there is a translation of Django into it."""
    return code is not None and bool(_code.match(code)) and code.lower() in CODES


def get_supported_language_variant(code, strict=False):
    if not code or len(code) > LONGEST:
        raise LookupError(code)
    known, possible = _supported(), [code]
    if code in OTHERWISE:
        possible.append(OTHERWISE[code])
    at = code.rfind("-")
    while at > -1:
        possible.append(code[:at])
        at = code.rfind("-", 0, at)
    for each in possible:
        if each.lower() in known and check_for_language(each):
            return each
    others = [] if strict else [each for each in known if each.startswith(f"{possible[-1]}-")]
    if others:
        return others[0]
    raise LookupError(code)


@functools.lru_cache(maxsize=100)
def _parsed(header):
    pieces, found = _accepted.split(header.lower()), []
    if pieces[-1]:
        return ()
    for before, code, weight in zip(*[iter(pieces[:-1])] * 3):
        if before:
            return ()
        found.append((code, float(weight) if weight else 1.0))
    return tuple(sorted(found, key=lambda pair: pair[1], reverse=True))


def get_language_from_path(path, strict=False):
    found = re.match(r"^/(\w+([@-]\w+){0,2})(/|$)", path)
    try:
        return get_supported_language_variant(found[1], strict) if found else None
    except LookupError:
        return None


def get_language_from_request(request, check_path=False):
    """The cookie, then Accept-Language, then LANGUAGE_CODE; only languages of settings.LANGUAGES.
    https://docs.djangoproject.com/en/5.2/topics/i18n/translation/#how-django-discovers-language-preference
    """
    wanted = [get_language_from_path(request.path_info)] if check_path else []
    wanted.append(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME))
    for code, _ in _parsed(request.META.get("HTTP_ACCEPT_LANGUAGE", "")):
        if code == "*":
            break
        wanted.append(code)
    for code in (*wanted, settings.LANGUAGE_CODE):
        try:
            return get_supported_language_variant(code)
        except LookupError:
            pass
    return settings.LANGUAGE_CODE
