"""https://docs.djangoproject.com/en/5.2/ref/class-based-views/"""
from django.views.generic.base import RedirectView, TemplateView, View
from django.views.generic.detail import DetailView
from django.views.generic.list import ListView

__all__ = ["DetailView", "ListView", "RedirectView", "TemplateView", "View"]


def __getattr__(name):
    if name.endswith("View"):
        raise ImportError(f"django.views.generic.{name} is not simulated: write a View with a get() or post() that asks the model")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
