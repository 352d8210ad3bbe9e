from shop.models import Product


def sell(pieces):
    product = Product.objects.get(id=4)
    if product.stock >= pieces:
        product.stock -= pieces
        product.save()
        return "sold"
    return "sold out"
