"""Small templates. https://docs.djangoproject.com/en/5.2/ref/templates/language/

There are {{ variable|filter }}, {% for %}, {% if %}, {% cache %}, {% load %}, {% comment %}; nothing else.
"""
from django.template.engine import Context, Template, TemplateDoesNotExist, TemplateSyntaxError, engines

__all__ = ["engines", "Context", "Template", "TemplateDoesNotExist", "TemplateSyntaxError"]
