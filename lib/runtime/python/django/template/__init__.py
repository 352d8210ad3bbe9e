"""Templates. https://docs.djangoproject.com/en/5.2/topics/templates/

Most built-in tags and filters are there; those that are not say so. Templates by name are entries of shop.templates.TEMPLATES (loader.py).
"""
from django.template.engine import (
    Context,
    Node,
    NodeList,
    RequestContext,
    Template,
    TemplateDoesNotExist,
    TemplateSyntaxError,
    Variable,
    VariableDoesNotExist,
    engines,
)
from django.template.library import Library

__all__ = [
    "Context", "Library", "Node", "NodeList", "RequestContext", "Template", "TemplateDoesNotExist", "TemplateSyntaxError", "Variable",
    "VariableDoesNotExist", "engines",
]
