"""`apps` and AppConfig. https://docs.djangoproject.com/en/5.2/ref/applications/"""
from importlib import import_module

from django.db.models import registry
from stampede import learner_modules


def _import_models(app_label):
    """The models of an app are there before anybody asks: all installed apps are imported first."""
    if learner_modules.has(f"{app_label}.models"):
        import_module(f"{app_label}.models")


class AppConfig:
    """Accepted where a project declares one; its `ready` is not called: connect signals in a module that the program imports."""

    name = label = verbose_name = default_auto_field = None

    def __init__(self, app_name, app_module):
        self.name, self.module = app_name, app_module
        self.label = self.label or app_name.rpartition(".")[2]

    def ready(self):
        pass


class Apps:
    ready = apps_ready = models_ready = True

    def get_model(self, app_label, model_name=None, require_ready=True):
        """The model of this name. https://docs.djangoproject.com/en/5.2/ref/applications/#django.apps.apps.get_model"""
        if model_name is None:
            app_label, model_name = app_label.split(".")
        _import_models(app_label)
        found = registry.models.get((app_label, model_name.lower()))
        if found is None:
            if not any(app == app_label for app, _ in registry.models):
                raise LookupError(f"No installed app with label '{app_label}'.")
            raise LookupError(f"App '{app_label}' doesn't have a '{model_name}' model.")
        return found

    def get_models(self, include_auto_created=False, include_swapped=False):
        return [model for model in registry.models.values() if include_auto_created or not model._meta.auto_created]

    def get_app_config(self, app_label):
        """What there is to say of an app here: its label and its models."""
        if not any(app == app_label for app, _ in registry.models):
            raise LookupError(f"No installed app with label '{app_label}'.")
        found = AppConfig(app_label, None)
        found.get_models = lambda: [model for (app, _), model in registry.models.items() if app == app_label]
        found.get_model = lambda name: self.get_model(app_label, name)
        return found

    def is_installed(self, app_name):
        return any(app == app_name.rpartition(".")[2] for app, _ in registry.models)


apps = Apps()

__all__ = ["AppConfig", "apps"]
