import { beforeAll, describe, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { SetUpFailed } from "#runtime/interpreter/learner-program";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const PRICES = `from django.core.cache import cache
from shop.models import Product


def price_of(pk):
    price = cache.get(f"price:{pk}")
    if price is None:
        price = Product.objects.get(pk=pk).price
        cache.set(f"price:{pk}", price)
    return price
`;
const VIEWS = `from prices import price_of


def page(pk):
    return price_of(pk)
`;

describe("a program of several files", () => {
  it("has each event at the line of the file it happened in", () => {
    const record = host.run({
      code: `${VIEWS}\nprint(page(1))\n`,
      filename: "views.py",
      modules: { prices: PRICES },
      backend: "redis",
    });
    expect(record.error).toBeNull();
    expect(record.stdout).toBe("4.50\n");
    const places = record.events.map(({ type, line, file }) => [type, file, line]);
    expect(places).toEqual([
      ["commanded", "prices.py", 6],
      ["queried", "prices.py", 8],
      ["commanded", "prices.py", 9],
      ["printed", undefined, 7],
    ]);
  });

  it("fails at the line of the file that raised, and the traceback names both files", () => {
    const prices = "def price_of(pk):\n    return {}[pk]\n";
    const { error } = host.run({
      code: `${VIEWS}\npage(1)\n`,
      filename: "views.py",
      modules: { prices },
    });
    expect(error).toMatchObject({ lastLine: "KeyError: 1", line: 2, file: "prices.py" });
    expect(error?.traceback).toMatch(
      /File "views.py", line 7[\s\S]*File "views.py", line 5[\s\S]*File "prices.py", line 2/,
    );
    const broken = host.run({ code: VIEWS, filename: "views.py", modules: { prices: "x = 1\ndef price_of(pk:\n" } });
    expect(broken.error).toMatchObject({ line: 2, file: "prices.py" });
    const own = host.run({ code: "import prices\n1/0\n", filename: "views.py", modules: { prices } });
    expect(own.error).toMatchObject({ line: 2 });
    expect(own.error?.file).toBeUndefined();
  });

  it("is simulated like any other, with its own rows in the shop", () => {
    const options = { code: VIEWS, filename: "views.py", modules: { prices: PRICES }, backend: "redis" } as const;
    const scenario = { calls: [{ entry: "page", args: [1] }], count: 2 };
    const shop = { shop_product: [{ id: 1, name: "Mate", category_id: 1, price: "7.25", stock: 3 }] };
    const prepared = prepareSimulation(host, { ...options, shop }, scenario, "costs");
    const { events } = simulate(host, prepared, scenario, true);
    expect(events.filter(({ type }) => type === "returned").map((e) => "repr" in e && e.repr)).toEqual([
      "Decimal('7.25')",
      "Decimal('7.25')",
    ]);
    expect(events.filter(({ type }) => type === "queried").every(({ file }) => file === "prices.py")).toBe(true);
  });

  it("is refused with the file and the line when a module's own lines fail", () => {
    const scenario = { calls: [{ entry: "page", args: [1] }], count: 1 };
    const prepare = () =>
      prepareSimulation(
        host,
        { code: VIEWS, filename: "views.py", modules: { prices: "a = 1\nb = nope\n" } },
        scenario,
        "costs",
      );
    expect(prepare).toThrow(SetUpFailed);
    try {
      prepare();
    } catch (error) {
      expect((error as SetUpFailed).place).toEqual({ line: 2, file: "prices.py" });
    }
  });

  it("gives a new row the next number after the highest of the shop's own", () => {
    const shop = { shop_category: [1, 2, 3, 40].map((id) => ({ id, name: `c${id}` })) };
    const code = 'from shop.models import Category\nprint(Category.objects.create(name="new").pk)\n';
    expect(host.run({ code, shop }).stdout).toBe("41\n");
    expect(host.run({ code }).stdout).toBe("4\n");
  });
});
