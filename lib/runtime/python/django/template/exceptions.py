"""https://docs.djangoproject.com/en/5.2/ref/templates/api/"""


class TemplateDoesNotExist(Exception):
    """No template has this name."""


class TemplateSyntaxError(Exception):
    """A tag or filter is not written as it must be."""
