"""Responses that are rendered after the view, so that what comes in between may change them.
https://docs.djangoproject.com/en/5.2/ref/template-response/
"""
from django.http import HttpResponse
from django.template.loader import get_template, select_template


class ContentNotRenderedError(Exception):
    """render() comes first."""


class SimpleTemplateResponse(HttpResponse):
    rendering_attrs = ["template_name", "context_data", "_post_render_callbacks"]

    def __init__(self, template, context=None, content_type=None, status=None, charset=None, using=None, headers=None):
        self.template_name = template
        self.context_data = context
        self.using = using
        self._post_render_callbacks = []
        self._request = None
        super().__init__("", content_type, status, charset=charset, headers=headers)
        self._is_rendered = False

    def __getstate__(self):
        if not self._is_rendered:
            raise ContentNotRenderedError("The response content must be rendered before it can be pickled.")
        return {name: value for name, value in self.__dict__.items() if name not in self.rendering_attrs}

    def resolve_template(self, template):
        if isinstance(template, (list, tuple)):
            return select_template(template, using=self.using)
        return get_template(template, using=self.using) if isinstance(template, str) else template

    def resolve_context(self, context):
        return context

    @property
    def rendered_content(self):
        template = self.resolve_template(self.template_name)
        return template.render(self.resolve_context(self.context_data), self._request)

    def add_post_render_callback(self, callback):
        """Runs after render(), or now if that has been."""
        if self._is_rendered:
            callback(self)
        else:
            self._post_render_callbacks.append(callback)

    def render(self):
        rendered = self
        if not self._is_rendered:
            self.content = self.rendered_content
            for callback in self._post_render_callbacks:
                changed = callback(rendered)
                if changed is not None:
                    rendered = changed
        return rendered

    @property
    def is_rendered(self):
        return self._is_rendered

    def __iter__(self):
        if not self._is_rendered:
            raise ContentNotRenderedError("The response content must be rendered before it can be iterated over.")
        return super().__iter__()

    @property
    def content(self):
        if not self._is_rendered:
            raise ContentNotRenderedError("The response content must be rendered before it can be accessed.")
        return super().content

    @content.setter
    def content(self, value):
        HttpResponse.content.fset(self, value)
        self._is_rendered = True


class TemplateResponse(SimpleTemplateResponse):
    rendering_attrs = [*SimpleTemplateResponse.rendering_attrs, "_request"]

    def __init__(self, request, template, context=None, content_type=None, status=None, charset=None, using=None, headers=None):
        super().__init__(template, context, content_type, status, charset, using, headers=headers)
        self._request = request
