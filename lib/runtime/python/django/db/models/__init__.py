"""Models, as far as the shop needs them. https://docs.djangoproject.com/en/5.2/topics/db/models/"""
from django.core.exceptions import ObjectDoesNotExist
from django.db.models.base import Model
from django.db.models.fields import (
    CASCADE,
    PROTECT,
    BooleanField,
    CharField,
    DateTimeField,
    DecimalField,
    Field,
    FloatField,
    ForeignKey,
    IntegerField,
    PositiveIntegerField,
    TextField,
)
from django.db.models.query import Manager, QuerySet

__all__ = [
    "CASCADE", "PROTECT", "BooleanField", "CharField", "DateTimeField", "DecimalField", "Field", "FloatField", "ForeignKey",
    "IntegerField", "Manager", "Model", "ObjectDoesNotExist", "PositiveIntegerField", "QuerySet", "TextField",
]


def __getattr__(name):
    if name in ("F", "Q", "Sum", "Count", "Avg", "Max", "Min", "Prefetch", "Subquery", "Case", "When", "Value"):
        raise ImportError(
            f"django.db.models.{name} is not simulated: fetch the rows and compute in Python, or call shop.services"
        )
    raise AttributeError(f"module 'django.db.models' has no attribute '{name}'")
