def holds(results, cache, rows):
    """There were 14."""
    return rows["shop_product"][4]["stock"] == 12
