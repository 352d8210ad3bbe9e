"""https://docs.djangoproject.com/en/5.2/ref/templates/api/#django-contrib-messages-context-processors-messages"""
from django.contrib.messages.api import get_messages
from django.contrib.messages.constants import DEFAULT_LEVELS


def messages(request):
    return {"messages": get_messages(request), "DEFAULT_MESSAGE_LEVELS": DEFAULT_LEVELS}
