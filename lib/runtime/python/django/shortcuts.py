"""Shortcuts of views. https://docs.djangoproject.com/en/5.2/topics/http/shortcuts/"""
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise


def render(request, template_name, context=None, content_type=None, status=None, using=None):
    """A template as a response. https://docs.djangoproject.com/en/5.2/topics/http/shortcuts/#render"""
    return HttpResponse(render_to_string(template_name, context, request), content_type, status)


def redirect(to, *args, permanent=False, preserve_request=False, **kwargs):
    """A redirect to a model's get_absolute_url(), a view's name, or a URL. https://docs.djangoproject.com/en/5.2/topics/http/shortcuts/#redirect"""
    kind = HttpResponsePermanentRedirect if permanent else HttpResponseRedirect
    return kind(resolve_url(to, *args, **kwargs), preserve_request=preserve_request)


def resolve_url(to, *args, **kwargs):
    if hasattr(to, "get_absolute_url"):
        return to.get_absolute_url()
    if isinstance(to, Promise):
        to = str(to)
    if isinstance(to, str) and to.startswith(("./", "../")):
        return to
    try:
        return reverse(to, args=args, kwargs=kwargs)
    except NoReverseMatch:
        if callable(to) or ("/" not in to and "." not in to):
            raise
    return to


def get_list_or_404(klass, *args, **kwargs):
    """filter, with Http404 for an empty list. https://docs.djangoproject.com/en/5.2/topics/http/shortcuts/#get-list-or-404"""
    queryset = _queryset(klass, "get_list_or_404", "filter")
    found = list(queryset.filter(*args, **kwargs))
    if not found:
        raise Http404(_no_match(queryset))
    return found


async def aget_list_or_404(klass, *args, **kwargs):
    queryset = _queryset(klass, "aget_list_or_404", "filter")
    found = [each async for each in queryset.filter(*args, **kwargs)]
    if not found:
        raise Http404(_no_match(queryset))
    return found


def get_object_or_404(klass, *args, **kwargs):
    """get, with Http404 for a missing row. https://docs.djangoproject.com/en/5.2/topics/http/shortcuts/#get-object-or-404"""
    queryset = _queryset(klass, "get_object_or_404", "get")
    try:
        return queryset.get(*args, **kwargs)
    except queryset.model.DoesNotExist:
        raise Http404(_no_match(queryset))


async def aget_object_or_404(klass, *args, **kwargs):
    queryset = _queryset(klass, "aget_object_or_404", "get")
    try:
        return await queryset.aget(*args, **kwargs)
    except queryset.model.DoesNotExist:
        raise Http404(_no_match(queryset))


def _queryset(klass, asker, method):
    queryset = klass._default_manager.all() if hasattr(klass, "_default_manager") else klass
    if not hasattr(queryset, method):
        name = klass.__name__ if isinstance(klass, type) else klass.__class__.__name__
        raise ValueError(f"First argument to {asker}() must be a Model, Manager, or QuerySet, not '{name}'.")
    return queryset


def _no_match(queryset):
    return f"No {queryset.model._meta.object_name} matches the given query."
