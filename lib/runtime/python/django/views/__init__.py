"""https://docs.djangoproject.com/en/5.2/topics/http/views/"""


def __getattr__(name):
    if name == "View":
        from django.views.generic.base import View

        return View
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
