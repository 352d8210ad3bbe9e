"""What else goes when a row goes. https://docs.djangoproject.com/en/5.2/ref/models/fields/#django.db.models.ForeignKey.on_delete

After django/db/models/deletion.py: related rows are read and deleted or changed by Django, one statement a table.
"""
import functools
import operator

from django.db import IntegrityError, transaction
from django.db.models import signals
from django.db.models.query_utils import Q


class ProtectedError(IntegrityError):
    def __init__(self, msg, protected_objects):
        self.protected_objects = protected_objects
        super().__init__(msg, protected_objects)


class RestrictedError(IntegrityError):
    def __init__(self, msg, restricted_objects):
        self.restricted_objects = restricted_objects
        super().__init__(msg, restricted_objects)


def CASCADE(collector, field, sub_objs, using=None):
    collector.collect(sub_objs, field.related_model, field.null)


def PROTECT(collector, field, sub_objs, using=None):
    raise ProtectedError(
        f"Cannot delete some instances of model '{field.related_model.__name__}' because they are referenced through a protected "
        f"foreign key: '{sub_objs[0].__class__.__name__}.{field.name}'",
        sub_objs,
    )


def RESTRICT(collector, field, sub_objs, using=None):
    collector.restricted.append((field, list(sub_objs)))


def SET_NULL(collector, field, sub_objs, using=None):
    collector.updates.append((field, None, list(sub_objs)))


def SET_DEFAULT(collector, field, sub_objs, using=None):
    collector.updates.append((field, field.get_default(), list(sub_objs)))


def DO_NOTHING(collector, field, sub_objs, using=None):
    pass


def SET(value):
    def set_on_delete(collector, field, sub_objs, using=None):
        collector.updates.append((field, value() if callable(value) else value, list(sub_objs)))

    return set_on_delete


class Collector:
    def __init__(self, origin):
        self.origin = origin
        self.data = {}  # model -> instances, in the order in which they were found
        self.fast = []  # querysets to delete without looking
        self.updates = []
        self.restricted = []
        self.dependencies = {}  # model -> those whose rows go before its own

    def can_delete_fast(self, model):
        """Nobody listens, and nothing points there but what is to be left alone."""
        return not self._is_listened_to(model) and all(rel.on_delete is DO_NOTHING for rel in _pointing_to(model))

    def _is_listened_to(self, model):
        return any(signal.has_listeners(model) for signal in (signals.pre_delete, signals.post_delete))

    def collect(self, objs, source=None, nullable=False):
        """A queryset, or a list of instances of one model; `source` is the model that they point to."""
        model = objs.model if hasattr(objs, "model") else type(objs[0]) if objs else None
        if model is None:
            return
        model = model._meta.concrete_model
        if self.can_delete_fast(model):
            if hasattr(objs, "_raw_delete"):
                self.fast.append(objs)
                return
        known = self.data.setdefault(model, {})
        new = [obj for obj in objs if obj.pk not in known]
        known.update((obj.pk, obj) for obj in new)
        if not known:
            del self.data[model]
        if not new:
            return
        if source is not None and not nullable:
            self.dependencies.setdefault(source._meta.concrete_model, set()).add(model)
        protected, fast = {}, {}
        for rel in _pointing_to(model):
            if rel.on_delete is DO_NOTHING:
                continue
            field = rel.field
            if rel.on_delete is CASCADE and self.can_delete_fast(field.model):
                fast.setdefault(field.model, []).append(field.name)
                continue
            related = field.model._base_manager.filter(**{f"{field.name}__in": new})
            if not self._is_listened_to(field.model):
                targets = {rel.field.target_field.name for rel in _pointing_to(field.model)}
                related = related.only(*targets) if targets else related
            if related:
                try:
                    rel.on_delete(self, field, related)
                except ProtectedError as e:
                    protected.setdefault(f"'{field.model.__name__}.{field.name}'", []).extend(e.protected_objects)
        for pointing, names in fast.items():
            conditions = [Q(**{f"{name}__in": new}) for name in names]
            self.fast.append(pointing._base_manager.filter(functools.reduce(operator.or_, conditions)))
        if protected:
            objects = {obj for objs in protected.values() for obj in objs}
            raise ProtectedError(
                f"Cannot delete some instances of model {model.__name__!r} because they are referenced through protected foreign "
                f"keys: {', '.join(protected)}.",
                objects,
            )

    def _in_order(self):
        """Models whose rows point to others come before those. Where the column may be empty, Django does not care."""
        made = []
        while len(made) < len(self.data):
            before = len(made)
            for model in self.data:
                if model not in made and not self.dependencies.get(model, set()) - set(made):
                    made.append(model)
            if len(made) == before:
                return list(self.data)
        return made

    def delete(self):
        for field, objs in self.restricted:
            left = [obj for obj in objs if obj.pk not in self.data.get(type(obj), {})]
            if left:
                raise RestrictedError(
                    f"Cannot delete some instances of model {field.related_model.__name__!r} because they are referenced through "
                    f"restricted foreign keys: '{field.model.__name__}.{field.name}'.",
                    set(left),
                )
        counts = {}
        self.data = {model: dict(sorted(self.data[model].items())) for model in self._in_order()}
        if len(self.data) == 1 and not self.fast and not self.updates:
            ((model, found),) = self.data.items()
            if len(found) == 1 and self.can_delete_fast(model):
                (instance,) = found.values()
                with transaction.mark_for_rollback_on_error():
                    count = model._base_manager.filter(pk__in=[instance.pk])._raw_delete()
                setattr(instance, model._meta.pk.attname, None)
                return count, {model._meta.label: count}
        with transaction.atomic(savepoint=False):
            for model, found in self.data.items():
                if not model._meta.auto_created:
                    for obj in found.values():
                        signals.pre_delete.send(sender=model, instance=obj, using="default", origin=self.origin)
            for queryset in self.fast:
                count = queryset._raw_delete()
                if count:
                    label = queryset.model._meta.label
                    counts[label] = counts.get(label, 0) + count
            for field, value, objs in self.updates:
                if objs:
                    field.model._base_manager.filter(pk__in=[obj.pk for obj in objs]).update(**{field.name: value})
            for model, found in self.data.items():
                count = model._base_manager.filter(pk__in=sorted(found, reverse=True))._raw_delete()
                if count:
                    counts[model._meta.label] = counts.get(model._meta.label, 0) + count
                if not model._meta.auto_created:
                    for obj in reversed(found.values()):
                        signals.post_delete.send(sender=model, instance=obj, using="default", origin=self.origin)
        for field, value, objs in self.updates:
            for obj in objs:
                setattr(obj, field.attname, value)
        for model, found in self.data.items():
            for instance in found.values():
                setattr(instance, model._meta.pk.attname, None)
        return sum(counts.values()), counts


def _pointing_to(model):
    return [rel for rel in model._meta.related_objects if rel.on_delete is not None]
