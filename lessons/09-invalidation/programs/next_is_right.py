def holds(results, cache, rows):
    """What the next visitor would find in the cache is what the database says, or nothing."""
    key = f"stock:4:{cache['stock:generation']}" if "stock:generation" in cache else "stock:4"
    return cache.get(key) in (None, rows["shop_product"][4]["stock"])
