# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.core.paginator import EmptyPage, InvalidPage, PageNotAnInteger, Paginator, UnorderedObjectListWarning
from shop.models import Product

pages = Paginator(list(range(11)), 3, orphans=2)
print(pages.count, pages.num_pages, list(pages.page_range), pages.page(3).object_list, repr(pages.page(1)), len(pages.page(1)))
page = pages.page(2)
print(page.has_next(), page.has_previous(), page.has_other_pages(), page.next_page_number(), page.previous_page_number(), page.start_index(), page.end_index(), page[0], list(page), page.number, page.paginator is pages)
for n in (0, -1, 4, "x", "2", 1.0, 1.5, None, "last"):
    try:
        print(repr(n), pages.page(n), pages.validate_number(n))
    except InvalidPage as e:
        print(repr(n), type(e).__name__, e)
print(pages.get_page("x"), pages.get_page(99), pages.get_page(-5), [str(p) for p in pages], list(pages.get_elided_page_range(2)))
big = Paginator(range(1000), 10)
print(list(big.get_elided_page_range(50)), list(big.get_elided_page_range(1, on_each_side=1, on_ends=1)), big.ELLIPSIS)
empty = Paginator([], 5)
print(empty.num_pages, empty.page(1).object_list, list(empty.page_range), Paginator([], 5, allow_empty_first_page=False).num_pages)
for call in (lambda: Paginator([], 5, allow_empty_first_page=False).page(1), lambda: pages.page(1).previous_page_number(), lambda: pages.page(3).next_page_number()):
    try:
        print(call())
    except EmptyPage as e:
        print(e)
products = Paginator(Product.objects.order_by("id"), 4)
cache.set("page", products.page(1))
print(cache.get("page").object_list, cache.get("page").has_next(), products.page(2).object_list)
