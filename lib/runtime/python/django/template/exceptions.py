"""https://docs.djangoproject.com/en/5.2/ref/templates/api/"""


class TemplateDoesNotExist(Exception):
    """No template has this name. `tried` is where it was looked for, `chain` what happened with other names."""

    def __init__(self, msg, tried=None, backend=None, chain=None):
        self.tried, self.backend, self.chain = tried or [], backend, chain or []
        super().__init__(msg)


class TemplateSyntaxError(Exception):
    """A tag or filter is not written as it must be."""
