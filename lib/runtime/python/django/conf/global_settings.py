"""Django's own defaults, those that matter here. https://docs.djangoproject.com/en/5.2/ref/settings/"""
DEBUG = False
SECRET_KEY = ""
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
INSTALLED_APPS = []
ALLOWED_HOSTS = []
DEFAULT_CHARSET = "utf-8"
LANGUAGE_CODE = "en-us"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
CACHE_MIDDLEWARE_KEY_PREFIX = ""
CACHE_MIDDLEWARE_SECONDS = 600
CACHE_MIDDLEWARE_ALIAS = "default"
DATABASES = {}
