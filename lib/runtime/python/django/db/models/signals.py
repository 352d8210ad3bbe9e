"""Signals of models. https://docs.djangoproject.com/en/5.2/ref/signals/#module-django.db.models.signals

`objects.filter(…).update(…)` sends none of them, as in Django.
"""
from django.dispatch import Signal

pre_init = Signal()
post_init = Signal()
pre_save = Signal()
post_save = Signal()
pre_delete = Signal()
post_delete = Signal()
m2m_changed = Signal()
class_prepared = Signal()
pre_migrate = Signal()
post_migrate = Signal()
