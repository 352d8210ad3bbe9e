"""https://docs.djangoproject.com/en/5.2/ref/settings/#message-tags"""
from django.conf import settings
from django.contrib.messages import constants


def get_level_tags():
    return {**constants.DEFAULT_TAGS, **settings.MESSAGE_TAGS}
