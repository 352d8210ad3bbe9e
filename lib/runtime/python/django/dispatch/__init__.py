"""Signals: code that wants to hear of events, and code that tells. https://docs.djangoproject.com/en/5.2/topics/signals/"""
from django.dispatch.dispatcher import Signal, receiver

__all__ = ["Signal", "receiver"]
