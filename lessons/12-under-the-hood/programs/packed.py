import pickle
import zlib

price = pickle.dumps("12.00")
page = pickle.dumps("".join(f"<li>Tea pot {number}: {number * 7}.00</li>\n" for number in range(500)))
print(len(price), "→", len(zlib.compress(price)))
print(len(page), "→", len(zlib.compress(page)))
