"""Finding a class or function by its dotted path, as settings name them."""
from importlib import import_module


def import_string(dotted_path):
    """`"package.module.Name"` -> the object. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.module_loading.import_string"""
    parts = dotted_path.rsplit(".", 1)
    if len(parts) < 2:
        raise ImportError(f"{dotted_path} doesn't look like a module path")
    module_path, name = parts
    try:
        return getattr(import_module(module_path), name)
    except AttributeError as e:
        raise ImportError(f'Module "{module_path}" does not define a "{name}" attribute/class') from e


def module_has_submodule(package, module_name):
    """Whether the package has such a module, without importing it."""
    from importlib.util import find_spec

    try:
        return find_spec(f"{package.__name__}.{module_name}") is not None
    except (ModuleNotFoundError, AttributeError):
        return False
