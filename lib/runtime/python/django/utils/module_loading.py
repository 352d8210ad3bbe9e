"""Finding a class or function by its dotted path, as settings name them."""
import importlib


def import_string(dotted_path):
    """`"package.module.Name"` -> the object. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.module_loading.import_string"""
    parts = dotted_path.rsplit(".", 1)
    if len(parts) < 2:
        raise ImportError(f"{dotted_path} doesn't look like a module path")
    module_path, name = parts
    try:
        return getattr(importlib.import_module(module_path), name)
    except AttributeError as e:
        raise ImportError(f'Module "{module_path}" does not define a "{name}" attribute/class') from e
