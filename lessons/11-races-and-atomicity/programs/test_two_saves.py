from shop.models import Product


def sell():
    pot = Product.objects.get(id=4)
    pot.stock -= 1
    pot.save()
