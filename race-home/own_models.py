"""Models of the program's own. In a project they are in an app of INSTALLED_APPS and have migrations. Here they may be in any file of the program,
which is loaded anew for every run, so each of its files stands for an app without migrations, by the name that it has in the playground (`main` for
views.py), and a table is made as soon as its model is complete.
"""
from django.apps import AppConfig, apps
from django.db import connection
from django.db.models.fields.related import lazy_related_operation
from django.db.models.signals import class_prepared

_modules = ()


def expect(modules, folder):
    """These modules are about to be imported from this folder, perhaps once more: what they had registered before is forgotten."""
    global _modules
    for model in models():
        apps.all_models[model._meta.app_label].pop(model._meta.model_name)
    _modules = tuple(modules)
    for module in _modules:
        name, label = _app_of(module)
        if label not in apps.app_configs:
            config = type("OfProgram", (AppConfig,), {"label": label, "path": str(folder)})(name, None)
            config.apps, config.models = apps, apps.all_models[label]
            apps.app_configs[label] = config
    apps.clear_cache()


def models():
    return [model for model in apps.get_models(include_auto_created=True) if model.__module__ in _modules]


def _app_of(module):
    """-> the module that Django looks for, and the app's label"""
    parts = module.split(".")
    if module == "views":
        return module, "main"
    of_app = parts[:-1] if parts[-1] == "models" and len(parts) > 1 else parts[:1]
    return ".".join(of_app), of_app[-1]


def _noted(sender, **_):
    if sender.__module__ in _modules and sender._meta.managed and not sender._meta.proxy and not sender._meta.auto_created:
        related = [field.remote_field.model for field in (*sender._meta.local_fields, *sender._meta.local_many_to_many) if field.remote_field]
        lazy_related_operation(_with_table, sender, *related)


def _with_table(model, *related):
    there = connection.introspection.table_names()
    with connection.schema_editor() as editor:
        if model._meta.db_table in there:  # of an earlier run
            editor.delete_model(model)
        editor.create_model(model)


class_prepared.connect(_noted)
