"""The active language, which is part of a cached page's key. Nothing is translated: gettext gives back what it gets.
https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.translation
"""
from contextlib import ContextDecorator

from asgiref.local import Local
from django.conf import settings
from django.utils.functional import lazy
from django.utils.languages import (
    check_for_language,
    get_language_from_path,
    get_language_from_request,
    get_supported_language_variant,
)
from stampede.fresh import on_reset

_active = Local()


@on_reset
def deactivate():
    if hasattr(_active, "value"):
        del _active.value


def activate(language):
    if language:
        _active.value = language.lower()


def deactivate_all():
    _active.value = None


def get_language():
    """None after deactivate_all()."""
    return getattr(_active, "value", settings.LANGUAGE_CODE)


def get_language_bidi():
    return (get_language() or "").split("-")[0] in ("ar", "fa", "he", "ug", "ur")


class override(ContextDecorator):
    """https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.translation.override"""

    def __init__(self, language, deactivate=False):
        self.language = language
        self.deactivate = deactivate

    def __enter__(self):
        self.old = get_language()
        deactivate_all() if self.language is None else activate(self.language)

    def __exit__(self, *raised):
        if self.old is None:
            deactivate_all()
        elif self.deactivate:
            deactivate()
        else:
            activate(self.old)


def gettext(message):
    return message


def ngettext(singular, plural, number):
    return singular if number == 1 else plural


def pgettext(context, message):
    return message


def npgettext(context, singular, plural, number):
    return ngettext(singular, plural, number)


gettext_noop = gettext
gettext_lazy = lazy(gettext, str)
pgettext_lazy = lazy(pgettext, str)


class _Counted(str):
    """A text whose number comes with what is filled in: `text % 2`, `text % {"n": 2}`."""

    def __new__(cls, choose, name):
        made = super().__new__(cls)
        made.choose, made.name = choose, name
        return made

    def _of(self, values):
        try:
            return self.choose(values[self.name])
        except KeyError:
            raise KeyError(
                f"Your dictionary lacks key '{self.name}'. Please provide it, because it is required to determine whether string is "
                "singular or plural."
            )

    def __bool__(self):
        return bool(self.choose(1))

    def format(self, *args, **kwargs):
        return (self._of(kwargs) if kwargs and self.name else self.choose(args[0])).format(*args, **kwargs)

    def __mod__(self, right):
        text = self._of(right) if isinstance(right, dict) and self.name else self.choose(right)
        try:
            return text % right
        except TypeError:
            return text  # it has no place for the number


def _lazy_number(choose, number):
    if isinstance(number, int):
        return lazy(choose, str)(number)
    return lazy(lambda: _Counted(choose, number), _Counted)()


def ngettext_lazy(singular, plural, number=None):
    return _lazy_number(lambda n: ngettext(singular, plural, n), number)


def npgettext_lazy(context, singular, plural, number=None):
    return _lazy_number(lambda n: npgettext(context, singular, plural, n), number)


def to_locale(language):
    language, _, country = language.lower().partition("-")
    country, dash, rest = country.partition("-")
    country = country.title() if len(country) > 2 else country.upper()
    return f"{language}_{country}{dash}{rest}" if country else language


__all__ = [
    "activate", "check_for_language", "deactivate", "deactivate_all", "get_language", "get_language_bidi", "get_language_from_path",
    "get_language_from_request", "get_supported_language_variant", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy",
    "npgettext", "npgettext_lazy", "override", "pgettext", "pgettext_lazy", "to_locale",
]
