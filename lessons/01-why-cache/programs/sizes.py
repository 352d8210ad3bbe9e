import pickle

orders = [{"id": n, "product": "Green tea", "total": 4.5} for n in range(1000)]
total = sum(order["total"] for order in orders)

print("the rows:", len(pickle.dumps(orders)), "bytes")
print("the sum: ", len(pickle.dumps(total)), "bytes")
