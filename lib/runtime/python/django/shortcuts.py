"""Shortcuts of views. https://docs.djangoproject.com/en/5.2/topics/http/shortcuts/"""
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.template.loader import render_to_string


def render(request, template_name, context=None, content_type=None, status=None, using=None):
    """A template as a response. https://docs.djangoproject.com/en/5.2/topics/http/shortcuts/#render"""
    return HttpResponse(render_to_string(template_name, context, request), content_type, status)


def redirect(to, *args, permanent=False, **kwargs):
    """A redirect to a URL (named URLs are not simulated)."""
    return (HttpResponsePermanentRedirect if permanent else HttpResponseRedirect)(to)


def get_object_or_404(klass, *args, **kwargs):
    """get, with Http404 for a missing row. https://docs.djangoproject.com/en/5.2/topics/http/shortcuts/#get-object-or-404"""
    queryset = klass.objects if hasattr(klass, "objects") else klass
    try:
        return queryset.get(*args, **kwargs)
    except queryset.model.DoesNotExist:
        raise Http404(f"No {queryset.model.__name__} matches the given query.") from None
