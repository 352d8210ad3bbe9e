"""https://docs.djangoproject.com/en/5.2/topics/forms/modelforms/"""


def model_to_dict(instance, fields=None, exclude=None):
    """The values that can be edited, keys instead of related objects."""
    meta, made = instance._meta, {}
    for field in [*meta.local_fields, *meta.local_many_to_many]:
        if not getattr(field, "editable", False):
            continue
        if fields is not None and field.name not in fields or exclude and field.name in exclude:
            continue
        made[field.name] = list(getattr(instance, field.name).all()) if field.many_to_many else field.value_from_object(instance)
    return made


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise ImportError(f"django.forms.models.{name} is not simulated: read request.POST")
