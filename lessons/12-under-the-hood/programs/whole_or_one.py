import pickle

catalogue = {
    number: {"name": f"Tea pot {number}", "price": f"{number}.00", "text": f"A pot for {number} cups of tea. " * 10}
    for number in range(500)
}
print(f"{len(pickle.dumps(catalogue)):,} bytes: all products under one key")
print(f"{len(pickle.dumps(catalogue[4])):,} bytes: one product")
print(f"{len(pickle.dumps(catalogue[4]['price'])):,} bytes: its price")
