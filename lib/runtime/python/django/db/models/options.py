"""`Model._meta`. https://docs.djangoproject.com/en/5.2/ref/models/meta/"""
import re

from django.core.exceptions import FieldDoesNotExist
from django.db.models.fields import BigAutoField

KNOWN = {
    "abstract", "app_label", "base_manager_name", "constraints", "db_table", "db_table_comment", "default_manager_name",
    "default_permissions", "default_related_name", "get_latest_by", "indexes", "managed", "ordering", "permissions", "proxy",
    "required_db_features", "required_db_vendor", "select_on_save", "unique_together", "verbose_name", "verbose_name_plural",
    "auto_created", "swappable",
}
REFUSED = {"order_with_respect_to": "order by a field of your own", "db_tablespace": "leave it out", "apps": "leave it out"}


class Options:
    def __init__(self, meta, module):
        given = {name: value for name, value in vars(meta).items() if not name.startswith("__")} if meta else {}
        for name, instead in REFUSED.items():
            if name in given:
                raise NotImplementedError(f"Meta.{name} is not simulated: {instead}")
        unknown = set(given) - KNOWN
        if unknown:
            raise TypeError(f"'class Meta' got invalid attribute(s): {','.join(sorted(unknown))}")
        self.original_attrs = given
        self.abstract, self.proxy, self.managed = given.get("abstract", False), given.get("proxy", False), given.get("managed", True)
        self.app_label = given.get("app_label") or _app_of(module)
        self.ordering, self.get_latest_by = list(given.get("ordering", [])), given.get("get_latest_by")
        self.default_related_name = given.get("default_related_name")
        self.constraints, self.indexes = list(given.get("constraints", [])), list(given.get("indexes", []))
        self.auto_created = given.get("auto_created", False)
        self.select_on_save = given.get("select_on_save", False)
        together = given.get("unique_together", ())
        self.unique_together = tuple(together and ([tuple(together)] if isinstance(together[0], str) else [tuple(t) for t in together]))
        self.local_fields, self.local_many_to_many = [], []
        self.related_objects, self.related_many_to_many = [], []
        self.managers_by_name = {}
        self.pk = self.auto_field = None
        self.parents = {}
        self._by_name = {}

    def contribute_to_class(self, cls):
        self.model = self.concrete_model = cls
        self.object_name, self.model_name = cls.__name__, cls.__name__.lower()
        self.db_table = self.original_attrs.get("db_table") or f"{self.app_label}_{self.model_name}"
        words = re.sub(r"((?<=[a-z0-9])[A-Z]|(?<!^)[A-Z](?=[a-z]))", r" \1", cls.__name__).lower()
        self.verbose_name = self.original_attrs.get("verbose_name", words)
        self.verbose_name_plural = self.original_attrs.get("verbose_name_plural", f"{self.verbose_name}s")
        cls._meta = self

    def become_proxy_of(self, base):
        meta = base._meta
        self.concrete_model = meta.concrete_model
        for name in ("db_table", "local_fields", "local_many_to_many", "related_objects", "related_many_to_many", "pk", "auto_field",
                     "_by_name", "unique_together", "constraints"):
            setattr(self, name, getattr(meta, name))
        self.ordering = self.ordering or meta.ordering

    def add_field(self, field):
        for i, other in enumerate(self.local_fields):
            if field.creation_counter < other.creation_counter:
                self.local_fields.insert(i, field)
                break
        else:
            self.local_fields.append(field)
        self._by_name[field.name] = self._by_name[field.attname] = field
        if field.primary_key:
            self.pk = field
            if isinstance(field, BigAutoField.__mro__[1]):
                self.auto_field = field

    def ensure_key(self, cls):
        if self.pk is None:
            key = BigAutoField(verbose_name="ID", primary_key=True, auto_created=True)
            key.creation_counter = -1
            key.contribute_to_class(cls, "id")

    @property
    def app_config(self):
        """The app that the model's file stands for."""
        from django.apps import AppConfig

        return AppConfig(self.app_label, None)

    @property
    def label(self):
        return f"{self.app_label}.{self.object_name}"

    @property
    def label_lower(self):
        return f"{self.app_label}.{self.model_name}"

    @property
    def concrete_fields(self):
        return self.local_fields

    @property
    def local_concrete_fields(self):
        return self.local_fields

    @property
    def fields(self):
        return tuple(self.local_fields)

    @property
    def many_to_many(self):
        return tuple(self.local_many_to_many)

    @property
    def fields_map(self):
        return {rel.name: rel for rel in (*self.related_objects, *self.related_many_to_many)}

    def by_column(self, name):
        return next(field for field in self.local_fields if field.column == name)

    def get_field(self, name):
        found = self._by_name.get(name) or next((f for f in self.local_many_to_many if f.name == name), None) or self.fields_map.get(name)
        if found is None:
            raise FieldDoesNotExist(f"{self.object_name} has no field named '{name}'")
        return found

    def get_fields(self, include_parents=True, include_hidden=False):
        relations = [rel for rel in (*self.related_objects, *self.related_many_to_many) if include_hidden or not rel.hidden]
        return (*relations, *self.local_fields, *self.local_many_to_many)

    @property
    def managers(self):
        return tuple(sorted(self.managers_by_name.values(), key=lambda manager: manager.creation_counter))

    @property
    def default_manager(self):
        return self.model._default_manager

    @property
    def base_manager(self):
        return self.model._base_manager

    @property
    def total_unique_constraints(self):
        return [c for c in self.constraints if hasattr(c, "fields")]

    def __repr__(self):
        return f"<Options for {self.object_name}>"

    def __str__(self):
        return self.label_lower


def _app_of(module):
    """In a project the app a model belongs to; here a program's own file or package stands for one."""
    parts = module.split(".")
    return "main" if parts[0] == "__main__" else parts[-2] if parts[-1] == "models" and len(parts) > 1 else parts[0]
