# It counts in a dict of the process.

views = {}


def view(product_id):
    views[product_id] = views.get(product_id, 0) + 1
    return views[product_id]


print(view(4), view(4))
