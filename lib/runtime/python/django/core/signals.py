"""Signals of the request cycle. https://docs.djangoproject.com/en/5.2/ref/signals/#module-django.core.signals"""
from django.dispatch import Signal

request_started = Signal()
request_finished = Signal()
got_request_exception = Signal()
setting_changed = Signal()
