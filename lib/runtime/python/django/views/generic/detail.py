"""One object as a page. https://docs.djangoproject.com/en/5.2/ref/class-based-views/generic-display/#detailview"""
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.http import Http404
from django.views.generic.base import ContextMixin, TemplateResponseMixin, View


class SingleObjectMixin(ContextMixin):
    model = queryset = context_object_name = None
    slug_field = "slug"
    slug_url_kwarg, pk_url_kwarg = "slug", "pk"
    query_pk_and_slug = False

    def get_object(self, queryset=None):
        queryset = self.get_queryset() if queryset is None else queryset
        pk, slug = self.kwargs.get(self.pk_url_kwarg), self.kwargs.get(self.slug_url_kwarg)
        if pk is not None:
            queryset = queryset.filter(pk=pk)
        if slug is not None and (pk is None or self.query_pk_and_slug):
            queryset = queryset.filter(**{self.get_slug_field(): slug})
        if pk is None and slug is None:
            raise AttributeError(
                f"Generic detail view {type(self).__name__} must be called with either an object pk or a slug in the URLconf."
            )
        try:
            return queryset.get()
        except queryset.model.DoesNotExist:
            raise Http404(f"No {queryset.model._meta.verbose_name} found matching the query")

    def get_queryset(self):
        if self.queryset is not None:
            return self.queryset.all()
        if self.model:
            return self.model._default_manager.all()
        name = type(self).__name__
        raise ImproperlyConfigured(
            f"{name} is missing a QuerySet. Define {name}.model, {name}.queryset, or override {name}.get_queryset()."
        )

    def get_slug_field(self):
        return self.slug_field

    def get_context_object_name(self, obj):
        if self.context_object_name:
            return self.context_object_name
        return obj._meta.model_name if isinstance(obj, models.Model) else None

    def get_context_data(self, **kwargs):
        context = {}
        if self.object:
            context["object"] = self.object
            name = self.get_context_object_name(self.object)
            if name:
                context[name] = self.object
        return super().get_context_data(**{**context, **kwargs})


class BaseDetailView(SingleObjectMixin, View):
    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        return self.render_to_response(self.get_context_data(object=self.object))


class SingleObjectTemplateResponseMixin(TemplateResponseMixin):
    template_name_suffix = "_detail"

    def get_template_names(self):
        if self.template_name is not None:
            return [self.template_name]
        model = self.object if isinstance(self.object, models.Model) else self.model
        return [f"{model._meta.app_label}/{model._meta.model_name}{self.template_name_suffix}.html"]


class DetailView(SingleObjectTemplateResponseMixin, BaseDetailView):
    pass
