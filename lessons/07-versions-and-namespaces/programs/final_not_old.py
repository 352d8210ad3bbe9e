def holds(results, cache):
    """Under the generation of now there is no old price."""
    return cache.get(f"price:{cache['generation']}") != "12.00"
