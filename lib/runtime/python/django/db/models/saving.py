"""`Model.save`. https://docs.djangoproject.com/en/5.2/ref/models/instances/#saving-objects"""
import warnings

import django
from django.db import DatabaseError, transaction
from django.db.connection import connections
from django.db.models import signals
from django.db.models.expressions import Expression

_WARNED = "Passing positional arguments to save() is deprecated"


class Saving:
    """UPDATE, or INSERT if there is no such row yet; sends pre_save and post_save."""

    def save(self, *args, force_insert=False, force_update=False, using=None, update_fields=None):
        if args:
            if django.VERSION >= (6, 0):
                raise TypeError(f"Model.save() takes 1 positional argument but {len(args) + 1} were given")
            warnings.warn(_WARNED, DeprecationWarning, stacklevel=2)
            names = ("force_insert", "force_update", "using", "update_fields")
            given = dict(zip(names, args))
            force_insert, force_update = given.get("force_insert", force_insert), given.get("force_update", force_update)
            update_fields = given.get("update_fields", update_fields)
        using = given.get("using", using) if args else using
        if using is not None:
            connections[using]
        self._check_related()
        if force_insert and (force_update or update_fields):
            raise ValueError("Cannot force both insert and updating in model saving.")
        deferred = self.get_deferred_fields()
        if update_fields is not None:
            if not update_fields:
                return
            update_fields = frozenset(update_fields)
            names = {name for f in self._meta.local_fields if not f.primary_key for name in (f.name, f.attname)}
            unknown = update_fields - names
            if unknown:
                raise ValueError(
                    "The following fields do not exist in this model, are m2m fields, primary keys, or are non-concrete fields: "
                    + ", ".join(sorted(unknown))
                )
        elif not force_insert and deferred:
            names = {f.attname for f in self._meta.local_fields if not f.primary_key}
            loaded = names - deferred
            if loaded:
                update_fields = frozenset(loaded)
        self.save_base(using=using, force_insert=force_insert, force_update=force_update, update_fields=update_fields)

    save.alters_data = True

    def _check_related(self):
        """A row that points to one that has not been saved cannot be saved."""
        for field in self._meta.local_fields:
            if not field.is_relation or field.name not in self._state.fields_cache:
                continue
            related = self._state.fields_cache[field.name]
            if related is None:
                continue
            if related.pk is None:
                raise ValueError(
                    f"save() prohibited to prevent data loss due to unsaved related object '{field.name}'."
                )
            if getattr(self, field.attname) in (None, ""):
                setattr(self, field.name, related)

    def save_base(self, raw=False, force_insert=False, force_update=False, using=None, update_fields=None):
        cls = self._meta.concrete_model
        told = {"instance": self, "raw": raw, "using": "default", "update_fields": update_fields}
        origin = type(self)
        if not self._meta.auto_created:
            signals.pre_save.send(sender=origin, **told)
        with transaction.mark_for_rollback_on_error():
            updated = self._save_table(raw, cls, force_insert, force_update, update_fields)
        self._state.db = "default"
        self._state.adding = False
        if not self._meta.auto_created:
            signals.post_save.send(sender=origin, created=not updated, **told)

    def _save_table(self, raw, cls, force_insert, force_update, update_fields):
        meta = cls._meta
        pk = meta.pk
        written = [f for f in meta.local_fields if not f.primary_key]
        if update_fields:
            written = [f for f in written if f.name in update_fields or f.attname in update_fields]
        if self.pk is None and pk.has_default():
            self.pk = pk.get_default()
        is_set = self.pk is not None
        if not is_set and (force_update or update_fields):
            raise ValueError("Cannot force an update in save() with no primary key.")
        if not (raw or force_insert or force_update) and self._state.adding and pk.has_default():
            force_insert = True
        if is_set and not force_insert:
            values = {f: getattr(self, f.attname) if raw else f.pre_save(self, False) for f in written}
            rows = cls._base_manager.filter(pk=self.pk)
            if not values:
                updated = update_fields is not None or rows.exists()
            else:
                updated = self._do_update(rows, values)
            if not updated and (force_update or update_fields):
                kind = DatabaseError if django.VERSION < (6, 0) else type(self).NotUpdated
                raise kind(
                    "Forced update did not affect any rows." if force_update else "Save with update_fields did not affect any rows."
                )
            if updated:
                return True
        fields = [f for f in meta.local_fields if is_set or f is not meta.auto_field]
        (key,) = cls._base_manager.all()._insert([self], fields, raw=raw)
        if not is_set:
            self.pk = key
        return False

    def _do_update(self, rows, values):
        """True if there was such a row. Since 6.0 what the database computed is read back (RETURNING)."""
        computed = [f for f, value in values.items() if isinstance(value, Expression)]
        if computed and django.VERSION >= (6, 0):
            answered = rows._update(values, returning=computed)
            for field, value in zip(computed, answered[0] if answered else ()):
                setattr(self, field.attname, field.from_row(value))
            return bool(answered)
        return rows._update(values) > 0
