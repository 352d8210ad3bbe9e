/** A sample of the attack (attack.ts has all of it): the worker is spoken to as the page does, many programs in one page. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "../fixture";
import { climbs, deaths, doors, forgeries, poisons } from "./in-worker";
import { Wire } from "./wire";

test("a sample of poisons, doors, climbs, deaths and forgeries is survived", async ({ page, pageErrors }) => {
  test.setTimeout(300_000);
  const visits: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    visits.push(url);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const elsewhere = { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits };
  try {
    await page.goto("/");
    const wire = await Wire.start(page);
    const sections = [
      await poisons(wire, 12),
      await doors(wire, elsewhere, 8),
      await deaths(wire, 12),
      await forgeries(wire, 9),
    ];
    for (const { title, failures } of sections) expect.soft(failures, title).toEqual([]);
    pageErrors.length = 0; // Pyodide tells of each death
  } finally {
    server.close();
  }
});

test("behind the doors there is nothing: no function from text, no network, no storage, no message", async ({
  page,
  pageErrors,
}) => {
  await page.goto("/");
  const { failures, tried } = await climbs(page, { origin: "http://127.0.0.1:9", visits: [] }, 1);
  expect(failures).toEqual([]);
  expect(tried).toBeGreaterThan(40);
  pageErrors.length = 0; // the policy says what it refused
});
