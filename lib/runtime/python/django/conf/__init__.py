"""The settings of the simulated project. https://docs.djangoproject.com/en/5.2/topics/settings/"""
from django.conf import global_settings
from django.core.exceptions import ImproperlyConfigured


class Settings:
    """Django's defaults, under what the run asks for (CACHES comes from the program's header or the interface)."""

    def __getattr__(self, name):
        if name in self.__dict__.get("_deleted", ()):
            raise AttributeError
        if not name.isupper():
            raise AttributeError(f"'Settings' object has no attribute '{name}'")
        return getattr(global_settings, name)

    def __delattr__(self, name):
        self.__dict__["_deleted"] = {*self.__dict__.get("_deleted", ()), name}
        self.__dict__.pop(name, None)

    def __setattr__(self, name, value):
        self.__dict__["_deleted"] = {*self.__dict__.get("_deleted", ())} - {name}
        self.__dict__[name] = value

    def __repr__(self):
        return '<LazySettings "None">'

    @property
    def configured(self):
        return True

    def configure(self, default_settings=None, **options):
        """Too late: CACHES comes from a line like `# CACHES: {"default": {"TIMEOUT": 60}}` at the top of a program."""
        raise RuntimeError("Settings already configured.")

    def is_overridden(self, setting):
        return setting in self.__dict__

    def _replace(self, **options):
        """A new run: forget everything and start from these."""
        self.__dict__.clear()
        self.__dict__.update(options)


settings = Settings()

__all__ = ["settings", "ImproperlyConfigured"]
