"""Templates by name: those of shop/templates.py, to which your program may add."""
from django.template.engine import Template, TemplateDoesNotExist


def get_template(template_name, using=None):
    """https://docs.djangoproject.com/en/5.2/topics/templates/#django.template.loader.get_template"""
    from shop.templates import TEMPLATES

    if template_name not in TEMPLATES:
        missing = TemplateDoesNotExist(template_name)
        missing.add_note(f"Here templates are entries of a dict: from shop.templates import TEMPLATES. There are: {', '.join(TEMPLATES)}")
        raise missing
    return Template(TEMPLATES[template_name], name=template_name)


def select_template(template_name_list, using=None):
    """The first of these that there is."""
    for name in template_name_list:
        try:
            return get_template(name, using)
        except TemplateDoesNotExist:
            pass
    raise TemplateDoesNotExist(", ".join(template_name_list) or "No template names provided")


def render_to_string(template_name, context=None, request=None, using=None):
    """https://docs.djangoproject.com/en/5.2/topics/templates/#django.template.loader.render_to_string"""
    find = select_template if isinstance(template_name, (list, tuple)) else get_template
    return find(template_name).render(context, request)
