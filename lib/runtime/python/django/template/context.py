"""What names mean in a template: a stack of dictionaries. https://docs.djangoproject.com/en/5.2/ref/templates/api/#playing-with-context-objects"""
from contextlib import contextmanager

from django.conf import settings
from django.utils.module_loading import import_string


class Context:
    def __init__(self, dict_=None, autoescape=True, use_l10n=None, use_tz=None):
        self.autoescape = autoescape
        self.dicts = [{"True": True, "False": False, "None": None}]
        if isinstance(dict_, Context):
            self.dicts += dict_.dicts[1:]
        elif dict_ is not None:
            if not hasattr(dict_, "keys"):
                raise TypeError(f"context must be a dict rather than {type(dict_).__name__}.")
            self.dicts.append(dict(dict_))
        else:
            self.dicts.append({})
        self.render_context = {}

    @contextmanager
    def push(self, *args, **kwargs):
        """Names for a while: of a loop, of {% with %}."""
        self.dicts.append(dict(*args, **kwargs))
        try:
            yield self
        finally:
            self.dicts.pop()

    def update(self, other):
        self.dicts.append(dict(other))
        return self

    def __getitem__(self, key):
        for names in reversed(self.dicts):
            if key in names:
                return names[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.dicts[-1][key] = value

    def __delitem__(self, key):
        del self.dicts[-1][key]

    def __contains__(self, key):
        return any(key in names for names in self.dicts)

    def get(self, key, otherwise=None):
        return self[key] if key in self else otherwise

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def flatten(self):
        return {key: value for names in self.dicts for key, value in names.items()}

    def new(self, values=None):
        made = Context(values, autoescape=self.autoescape)
        made.render_context = self.render_context
        return made


def _processed(request, processors):
    """What context processors give: csrf always, others as TEMPLATES says."""
    from django.template.context_processors import csrf

    options = settings.TEMPLATES[0].get("OPTIONS", {}) if settings.TEMPLATES else {}
    names = csrf(request)
    for processor in (*map(import_string, options.get("context_processors", ())), *(processors or ())):
        names.update(processor(request))
    return names


class RequestContext(Context):
    """With what context processors make of the request."""

    def __init__(self, request, dict_=None, processors=None, use_l10n=None, use_tz=None, autoescape=True):
        super().__init__(dict_, autoescape)
        self.request = request
        if request is not None:
            self.dicts.insert(1, _processed(request, processors))
