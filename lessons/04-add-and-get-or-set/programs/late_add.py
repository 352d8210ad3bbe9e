from django.core.cache import cache

prices = {"tea": "4.50"}  # the table of prices


def read_price():
    price = prices["tea"]
    if price == "4.50":
        prices["tea"] = "3.90"  # meanwhile somebody changes the price
        cache.delete("price:tea")  # and deletes the key, as they should
    return price


print(cache.get_or_set("price:tea", read_price, 600))
print(cache.get_or_set("price:tea", read_price, 600))
