"""Many objects as a page. https://docs.djangoproject.com/en/5.2/ref/class-based-views/generic-display/#listview"""
from django.core.exceptions import ImproperlyConfigured
from django.core.paginator import InvalidPage, Paginator
from django.http import Http404
from django.views.generic.base import ContextMixin, TemplateResponseMixin, View


class MultipleObjectMixin(ContextMixin):
    allow_empty = True
    queryset = model = paginate_by = context_object_name = ordering = None
    paginate_orphans = 0
    paginator_class = Paginator
    page_kwarg = "page"

    def get_queryset(self):
        if self.queryset is not None:
            queryset = self.queryset.all() if hasattr(self.queryset, "all") else self.queryset
        elif self.model is not None:
            queryset = self.model._default_manager.all()
        else:
            name = type(self).__name__
            raise ImproperlyConfigured(
                f"{name} is missing a QuerySet. Define {name}.model, {name}.queryset, or override {name}.get_queryset()."
            )
        ordering = self.get_ordering()
        if ordering:
            queryset = queryset.order_by(*((ordering,) if isinstance(ordering, str) else ordering))
        return queryset

    def get_ordering(self):
        return self.ordering

    def get_paginate_by(self, queryset):
        return self.paginate_by

    def get_paginator(self, queryset, per_page, orphans=0, allow_empty_first_page=True, **kwargs):
        return self.paginator_class(queryset, per_page, orphans=orphans, allow_empty_first_page=allow_empty_first_page, **kwargs)

    def get_paginate_orphans(self):
        return self.paginate_orphans

    def get_allow_empty(self):
        return self.allow_empty

    def paginate_queryset(self, queryset, page_size):
        paginator = self.get_paginator(
            queryset, page_size, orphans=self.get_paginate_orphans(), allow_empty_first_page=self.get_allow_empty()
        )
        page = self.kwargs.get(self.page_kwarg) or self.request.GET.get(self.page_kwarg) or 1
        try:
            number = int(page)
        except ValueError:
            if page != "last":
                raise Http404("Page is not “last”, nor can it be converted to an int.")
            number = paginator.num_pages
        try:
            found = paginator.page(number)
        except InvalidPage as e:
            raise Http404(f"Invalid page ({number}): {e}")
        return paginator, found, found.object_list, found.has_other_pages()

    def get_context_object_name(self, object_list):
        if self.context_object_name:
            return self.context_object_name
        return f"{object_list.model._meta.model_name}_list" if hasattr(object_list, "model") else None

    def get_context_data(self, *, object_list=None, **kwargs):
        queryset = object_list if object_list is not None else self.object_list
        name = self.get_context_object_name(queryset)
        context = {"paginator": None, "page_obj": None, "is_paginated": False, "object_list": queryset}
        page_size = self.get_paginate_by(queryset)
        if page_size:
            paginator, page, queryset, is_paginated = self.paginate_queryset(queryset, page_size)
            context = {"paginator": paginator, "page_obj": page, "is_paginated": is_paginated, "object_list": queryset}
        if name is not None:
            context[name] = queryset
        return super().get_context_data(**{**context, **kwargs})


class BaseListView(MultipleObjectMixin, View):
    def get(self, request, *args, **kwargs):
        self.object_list = self.get_queryset()
        if not self.get_allow_empty() and not len(self.object_list):
            raise Http404(f"Empty list and “{type(self).__name__}.allow_empty” is False.")
        return self.render_to_response(self.get_context_data())


class MultipleObjectTemplateResponseMixin(TemplateResponseMixin):
    template_name_suffix = "_list"

    def get_template_names(self):
        names = [self.template_name] if self.template_name is not None else []
        if hasattr(self.object_list, "model"):
            meta = self.object_list.model._meta
            names.append(f"{meta.app_label}/{meta.model_name}{self.template_name_suffix}.html")
        return names


class ListView(MultipleObjectTemplateResponseMixin, BaseListView):
    pass
