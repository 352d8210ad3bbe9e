"""Where messages wait. https://docs.djangoproject.com/en/5.2/ref/contrib/messages/#storage-backends"""
from django.conf import settings
from django.utils.module_loading import import_string


def default_storage(request):
    return import_string(settings.MESSAGE_STORAGE)(request)
