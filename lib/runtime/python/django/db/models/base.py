"""Model: a row as an object. https://docs.djangoproject.com/en/5.2/ref/models/instances/"""
from asgiref.sync import run_outside
from django.core.exceptions import FieldError, MultipleObjectsReturned, ObjectDoesNotExist
from django.db.connection import connection
from django.db.models import signals
from django.db.models.fields import DateTimeField, Field
from django.db.models.query import Manager
from django.db.utils import DatabaseError


class Model:
    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        app = cls.__module__.partition(".")[0]
        if app != "shop":
            raise NotImplementedError(
                "models of your own are not simulated: there are no migrations here. Use those of the shop: "
                "from shop.models import Category, Product, Customer, Order"
            )
        cls._fields = [f for f in vars(cls).values() if isinstance(f, Field)]
        cls._table = f"{app}_{cls.__name__.lower()}"
        cls._label = f"{app}.{cls.__name__}"
        for name, base in (("DoesNotExist", ObjectDoesNotExist), ("MultipleObjectsReturned", MultipleObjectsReturned)):
            qualified = {"__module__": cls.__module__, "__qualname__": f"{cls.__name__}.{name}"}
            setattr(cls, name, type(name, (base,), qualified))
        cls.objects = Manager(cls)

    def __init__(self, **values):
        self.id = values.pop("id", values.pop("pk", None))
        for field in self._fields:
            if field.name in values:
                setattr(self, field.name, values.pop(field.name))
            elif field.attname in values:
                setattr(self, field.attname, values.pop(field.attname))
            else:
                self.__dict__[field.attname] = field.get_default()
        if values:
            raise TypeError(f"{type(self).__name__}() got unexpected keyword arguments: {', '.join(map(repr, values))}")

    @classmethod
    def _from_row(cls, row):
        made = cls.__new__(cls)
        made.id = row["id"]
        for field in cls._fields:
            made.__dict__[field.attname] = field.to_python(row.get(field.attname))
        return made

    @classmethod
    def _column(cls, name):
        """The field of this name, or of this column; None for the primary key."""
        if name in ("pk", "id"):
            return None
        for field in cls._fields:
            if name in (field.name, field.attname):
                return field
        choices = ", ".join(["id", *(f.name for f in cls._fields)])
        raise FieldError(f"Cannot resolve keyword '{name}' into field. Choices are: {choices}")

    @property
    def pk(self):
        return self.id

    @pk.setter
    def pk(self, value):
        self.id = value

    def save(self, *, force_insert=False, force_update=False, using=None, update_fields=None):
        """UPDATE, or INSERT if there is no such row yet; sends pre_save and post_save. https://docs.djangoproject.com/en/5.2/ref/models/instances/#saving-objects"""
        told = {"instance": self, "raw": False, "using": "default", "update_fields": update_fields and frozenset(update_fields)}
        signals.pre_save.send(type(self), **told)
        for field in self._fields:
            if isinstance(field, DateTimeField) and field.auto_now:
                setattr(self, field.name, field.get_default())
        written = [f for f in self._fields if update_fields is None or f.name in update_fields or f.attname in update_fields]
        row = {f.attname: f.to_json(getattr(self, f.attname)) for f in written}
        created = self.id is None or force_insert or not self._update(row)
        if created:
            if force_update or update_fields:
                raise DatabaseError("Save with update_fields did not affect any rows.")
            columns = ", ".join(f'"{name}"' for name in row)
            row = row if self.id is None else {"id": self.id, **row}
            sql = f'INSERT INTO "{self._table}" ({columns}) VALUES (…)'
            self.id = connection.send(sql, {"do": "insert", "table": self._table, "row": row})
        signals.post_save.send(type(self), created=created, **told)

    def _update(self, row):
        assignments = ", ".join(f'"{name}" = …' for name in row)
        sql = f'UPDATE "{self._table}" SET {assignments} WHERE "id" = {self.id}'
        return connection.send(sql, {"do": "update", "table": self._table, "where": {"id": self.id}, "set": row})

    def delete(self, using=None, keep_parents=False):
        """DELETE of this row; sends pre_delete and post_delete. https://docs.djangoproject.com/en/5.2/ref/models/instances/#deleting-objects"""
        if self.id is None:
            raise ValueError(
                f"{type(self).__name__} object can't be deleted because its id attribute is set to None."
            )
        signals.pre_delete.send(type(self), instance=self, using="default", origin=self)
        sql = f'DELETE FROM "{self._table}" WHERE "id" = {self.id}'
        count = connection.send(sql, {"do": "delete", "table": self._table, "where": {"id": self.id}})
        signals.post_delete.send(type(self), instance=self, using="default", origin=self)
        self.id = None
        return count, {self._label: count}

    def refresh_from_db(self, using=None, fields=None):
        """Reads the row again. https://docs.djangoproject.com/en/5.2/ref/models/instances/#refreshing-objects-from-database"""
        self.__dict__.update(type(self).objects.get(pk=self.id).__dict__)

    async def asave(self, **options):
        """save, awaitable."""
        return await run_outside(self.save, **options)

    async def adelete(self):
        """delete, awaitable."""
        return await run_outside(self.delete)

    def __eq__(self, other):
        if not isinstance(other, Model):
            return NotImplemented
        return type(self) is type(other) and (self is other if self.id is None else self.id == other.id)

    def __hash__(self):
        if self.id is None:
            raise TypeError("Model instances without primary key value are unhashable")
        return hash(self.id)

    def __str__(self):
        return f"{type(self).__name__} object ({self.id})"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"
