"""Templates by name: those of shop/templates.py, to which your program may add."""
from django.template.engine import Context, Template, TemplateDoesNotExist


def get_template(template_name, using=None):
    """https://docs.djangoproject.com/en/5.2/topics/templates/#django.template.loader.get_template"""
    from shop.templates import TEMPLATES

    if template_name not in TEMPLATES:
        raise TemplateDoesNotExist(
            f"{template_name}. Here templates are entries of a dict: from shop.templates import TEMPLATES. "
            f"There are: {', '.join(TEMPLATES)}"
        )
    return Template(TEMPLATES[template_name], template_name)


def render_to_string(template_name, context=None, request=None, using=None):
    """https://docs.djangoproject.com/en/5.2/topics/templates/#django.template.loader.render_to_string"""
    return get_template(template_name).render(Context({**(context or {}), "request": request}))
