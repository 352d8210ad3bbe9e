"""https://docs.djangoproject.com/en/5.2/ref/class-based-views/"""
from django.views.generic.base import RedirectView, TemplateView, View

__all__ = ["RedirectView", "TemplateView", "View"]


def __getattr__(name):
    if name.endswith("View"):
        raise ImportError(f"django.views.generic.{name} is not simulated: write a View with a get() that asks the model")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
