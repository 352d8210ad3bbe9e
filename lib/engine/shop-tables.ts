/**
 * The shop's database as every run finds it (models: runtime/python/shop/models.py). Small enough to read, with the traits that the
 * lessons need: a product with one piece left, a customer without orders.
 */
import type { Row } from "#engine/row";

const category = (id: number, name: string): Row => ({ id, name });
const product = (id: number, name: string, category_id: number, price: string, stock: number): Row => ({
  id,
  name,
  category_id,
  price,
  stock,
});
const customer = (id: number, name: string): Row => ({ id, name, email: `${name.toLowerCase()}@example.com` });
const order = (
  id: number,
  customer_id: number,
  product_id: number,
  quantity: number,
  total: string,
  status: string,
): Row => ({
  id,
  customer_id,
  product_id,
  quantity,
  total,
  status,
});

export const SHOP_TABLES: Readonly<Record<string, readonly Row[]>> = {
  shop_category: [category(1, "Tea"), category(2, "Cups"), category(3, "Books")],
  shop_product: [
    product(1, "Green tea", 1, "4.50", 120),
    product(2, "Black tea", 1, "3.90", 80),
    product(3, "Jasmine tea", 1, "5.20", 0),
    product(4, "Blue cup", 2, "12.00", 14),
    product(5, "Glass pot", 2, "34.00", 1),
    product(6, "The book of tea", 3, "9.80", 25),
  ],
  shop_customer: [customer(1, "Ada"), customer(2, "Grace"), customer(3, "Linus"), customer(4, "Barbara")],
  shop_order: [
    order(1, 1, 1, 2, "9.00", "paid"),
    order(2, 1, 4, 1, "12.00", "paid"),
    order(3, 2, 5, 1, "34.00", "paid"),
    order(4, 3, 2, 3, "11.70", "new"),
    order(5, 2, 6, 1, "9.80", "new"),
  ],
};
