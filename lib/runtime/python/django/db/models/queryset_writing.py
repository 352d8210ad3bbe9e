"""What querysets change in the database. https://docs.djangoproject.com/en/5.2/topics/db/queries/#creating-objects"""
import contextlib

import django
from django.core.exceptions import FieldError
from django.db import IntegrityError, transaction
from django.db.models.deletion import Collector
from django.db.models.expressions import Case, Value, When
from django.db.models.fields import DateField
from django.db.models.sql import statements


class Writing:
    """The part of QuerySet that writes."""

    def create(self, **values):
        """Makes an object and saves it. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#create"""
        reverse = [name for name in values if name in self.model._meta.fields_map]
        if reverse:
            raise ValueError(f"The following fields do not exist in this model: {', '.join(reverse)}")
        made = self.model(**values)
        made.save(force_insert=True)
        return made

    def get_or_create(self, defaults=None, **conditions):
        """(object, whether it is new): get, then create. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#get-or-create"""
        try:
            return self.get(**conditions), False
        except self.model.DoesNotExist:
            values = self._values_to_create(conditions, defaults)
            try:
                with transaction.atomic():
                    return self.create(**_called(values)), True
            except IntegrityError:
                try:
                    return self.get(**conditions), False
                except self.model.DoesNotExist:
                    pass
                raise

    def update_or_create(self, defaults=None, create_defaults=None, **conditions):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#update-or-create"""
        changes = defaults or {}
        if create_defaults is None:
            create_defaults = changes
        with transaction.atomic():
            found, created = self.select_for_update().get_or_create(create_defaults, **conditions)
            if created:
                return found, True
            for name, value in _called(changes).items():
                setattr(found, name, value)
            names = {name for f in self.model._meta.local_fields if not f.primary_key for name in (f.name, f.attname)}
            fields = set(changes)
            if fields and fields <= names:
                fields |= {f.name for f in self.model._meta.local_fields if isinstance(f, DateField) and f.auto_now}
                found.save(update_fields=fields)
            else:
                found.save()
        return found, False

    def _values_to_create(self, conditions, defaults):
        values = {name: value for name, value in conditions.items() if "__" not in name}
        values.update(defaults or {})
        names = {name for f in self.model._meta.local_fields for name in (f.name, f.attname)} | {"pk"}
        unknown = [n for n in values if n not in names and not isinstance(getattr(self.model, n, None), property)]
        if unknown:
            raise FieldError(
                f"Invalid field name(s) for model {self.model._meta.object_name}: {', '.join(repr(n) for n in sorted(unknown))}."
            )
        return values

    def bulk_create(self, objs, batch_size=None, ignore_conflicts=False, update_conflicts=False, update_fields=None, unique_fields=None):
        """One INSERT for many rows; no signals. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#bulk-create"""
        if batch_size is not None and batch_size <= 0:
            raise ValueError("Batch size must be a positive integer.")
        conflict = self._on_conflict(ignore_conflicts, update_conflicts, update_fields, unique_fields)
        objs = list(objs)
        if not objs:
            return objs
        for obj in objs:
            obj._check_related()
        meta = self.model._meta
        with_key = [obj for obj in objs if obj.pk is not None]
        without = [obj for obj in objs if obj.pk is None]
        several = bool(with_key and without) or bool(batch_size and len(objs) > batch_size)
        with transaction.atomic(savepoint=False) if several or django.VERSION < (6, 1) else contextlib.nullcontext():
            for group, fields in ((with_key, meta.local_fields), (without, [f for f in meta.local_fields if f is not meta.auto_field])):
                for at in range(0, len(group), batch_size or len(group) or 1):
                    part = group[at : at + (batch_size or len(group))]
                    keys = self._insert(part, fields, ignore=ignore_conflicts, conflict=conflict)
                    for obj, key in zip(part, keys):
                        if not ignore_conflicts:
                            obj.pk = key
                        obj._state.adding, obj._state.db = False, "default"
        return objs

    def _on_conflict(self, ignore, update, update_fields, unique_fields):
        """(unique fields, fields to update), as Django checks them; None without update_conflicts."""
        if ignore and update:
            raise ValueError("ignore_conflicts and update_conflicts are mutually exclusive.")
        if not update:
            return None
        if not update_fields:
            raise ValueError("Fields that will be updated when a row insertion fails on conflicts must be provided.")
        if not unique_fields:
            raise ValueError("Unique fields that can trigger the upsert must be provided.")
        meta = self.model._meta
        found = [meta.get_field(name) for name in update_fields]
        unique = [meta.pk if name == "pk" else meta.get_field(name) for name in unique_fields]
        if any(not field.concrete or field.many_to_many for field in found):
            raise ValueError("bulk_create() can only be used with concrete fields in update_fields.")
        if any(not field.concrete or field.many_to_many for field in unique):
            raise ValueError("bulk_create() can only be used with concrete fields in unique_fields.")
        if any(field.primary_key for field in found):
            raise ValueError("bulk_create() cannot be used with primary keys in update_fields.")
        columns = {field.column for field in unique}
        groups = [{f.column} for f in meta.local_fields if f.unique]
        groups += [{meta.get_field(name).column for name in group} for group in (*meta.unique_together, *(c.fields for c in meta.constraints if hasattr(c, "fields")))]
        if columns not in groups:
            from django.db import OperationalError

            raise OperationalError("ON CONFLICT clause does not match any PRIMARY KEY or UNIQUE constraint")
        return unique, found

    def bulk_update(self, objs, fields, batch_size=None):
        """One UPDATE for many rows; no signals. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#bulk-update"""
        if batch_size is not None and batch_size <= 0:
            raise ValueError("Batch size must be a positive integer.")
        if not fields:
            raise ValueError("Field names must be given to bulk_update().")
        objs = tuple(objs)
        if any(obj.pk is None for obj in objs):
            raise ValueError("All bulk_update() objects must have a primary key set.")
        fields = [self.model._meta.get_field(name) for name in fields]
        if any(not f.concrete or f.many_to_many for f in fields):
            raise ValueError("bulk_update() can only be used with concrete fields.")
        if any(f.primary_key for f in fields):
            raise ValueError("bulk_update() cannot be used with primary key fields.")
        if not objs:
            return 0
        changed = 0
        with transaction.atomic(savepoint=False):
            for at in range(0, len(objs), batch_size or len(objs)):
                part = objs[at : at + (batch_size or len(objs))]
                changes = {}
                for field in fields:
                    whens = [
                        When(pk=obj.pk, then=v if hasattr(v := getattr(obj, field.attname), "compile") else Value(v, output_field=field))
                        for obj in part
                    ]
                    changes[field] = Case(*whens, output_field=field)
                changed += self.model._base_manager.filter(pk__in=[obj.pk for obj in part])._update(changes)
        return changed

    def update(self, **values):
        """One UPDATE; how many rows. Sends no signals. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#update"""
        self._not_combined("update")
        if self._query.is_sliced:
            raise TypeError("Cannot update a query once a slice has been taken.")
        meta = self.model._meta
        changes = {}
        for name, value in values.items():
            field = meta.get_field(name)
            if not field.concrete or field.many_to_many:
                raise FieldError(f"Cannot update model field {field!r} (only non-relations and foreign keys permitted).")
            changes[field] = value
        with transaction.mark_for_rollback_on_error():
            rows = self._update(changes) if changes else 0
        self._result_cache = None
        return rows

    update.alters_data = True

    def _update(self, changes, returning=None):
        return statements.send_update(self._query, changes, returning)

    def _insert(self, objs, fields, raw=False, ignore=False, conflict=None):
        return statements.send_insert(self.model, fields, objs, raw, ignore, conflict)

    def delete(self):
        """Deletes the rows and what hangs on them. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#delete"""
        self._not_combined("delete")
        if self._query.is_sliced:
            raise TypeError("Cannot use 'limit' or 'offset' with delete().")
        if self._query.distinct:
            raise TypeError("Cannot call delete() after .distinct().")
        if self._fields is not None:
            raise TypeError("Cannot call delete() after .values() or .values_list()")
        doomed = self._chain()
        doomed._query.order_by, doomed._query.select_related = (), False
        collector = Collector(self)
        collector.collect(doomed)
        deleted = collector.delete()
        self._result_cache = None
        return deleted

    delete.alters_data = True
    delete.queryset_only = True

    def _raw_delete(self, using=None):
        return statements.send_delete(self._query)


def _called(values):
    return {name: value() if callable(value) and not isinstance(value, type) else value for name, value in values.items()}
