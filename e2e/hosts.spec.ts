/**
 * `out/` as three kinds of hosts serve it. Python's http.server is the real one. A bucket and nginx are emulated: files by their exact names and index.html
 * in folders, everything else 404; `try_files $uri $uri.html $uri/index.html`. GitHub's sub-path needs a build of its own (BASE_PATH), which is
 * tested by what the build writes (scripts/base-path.test.ts).
 */
import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, test } from "./fixture";
import { listening, OUT, type Served, sendFile } from "./served";
import { freePort } from "./smoke/free-port";

const isFile = (path: string) => existsSync(join(OUT, path)) && statSync(join(OUT, path)).isFile();

const byNames = (candidates: (path: string) => string[]) => () =>
  listening(
    createServer(({ url = "/" }, response) => {
      const path = decodeURIComponent(url.split("?")[0] ?? "/").replace(/^\/+|\/+$/g, "");
      const found = candidates(path).find(isFile);
      if (!found) response.statusCode = 404;
      sendFile(response, found ?? "404.html");
    }),
  );

async function pythons(): Promise<Served> {
  const port = await freePort();
  const server = spawn("python3", ["-m", "http.server", String(port), "-b", "127.0.0.1", "-d", OUT], {
    stdio: "ignore",
  });
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(200);
  return { origin: `http://localhost:${port}`, close: () => void server.kill() };
}

const HOSTS: Record<string, () => Promise<Served>> = {
  "python3 -m http.server": pythons,
  "a bucket with index documents": byNames((path) => [path, `${path}/index.html`.replace(/^\//, "")]),
  "nginx with try_files": byNames((path) => [path, `${path}.html`, `${path}/index.html`.replace(/^\//, "")]),
};

for (const [name, start] of Object.entries(HOSTS))
  test(`on ${name}: deep link, reload, Python from its snapshot, search`, async ({ page }) => {
    test.setTimeout(120_000);
    const host = await start();
    try {
      await page.goto(`${host.origin}/lessons`);
      await page.reload();
      await expect(page.getByRole("navigation", { name: "Lessons" })).toBeVisible();
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("dialog", { name: "Search" }).getByRole("combobox").fill("basic operations");
      await expect(page.getByRole("option").first()).toContainText("Basic operations");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/lessons\/basic-operations/);
      await page.goto(`${host.origin}/lessons/basic-operations/why`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(`${host.origin}/lessons/basic-operations`);
      await page.getByRole("button", { name: "Run" }).click();
      await expect(page.getByText("run in your browser", { exact: true })).toBeVisible({ timeout: 60_000 });
      expect(asked.some((url) => url.endsWith(".wasm"))).toBe(false);
    } finally {
      host.close();
    }
  });

test("on a host without headers too, only the embedded playground can be framed by others, and it runs nothing unclicked", async ({
  page,
}) => {
  const host = await (HOSTS["a bucket with index documents"] as () => Promise<Served>)();
  const framing = await listening(
    createServer((_request, response) => {
      response.setHeader("Content-Type", "text/html");
      const frames = ["/lessons", "/playground", "/playground?embed&preset=lost-update"];
      response.end(frames.map((path) => `<iframe src="${host.origin}${path}" width=900 height=500></iframe>`).join(""));
    }),
  );
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  try {
    await page.goto(framing.origin.replace("localhost", "127.0.0.1"));
    for (const at of [0, 1]) {
      const frame = page.frameLocator("iframe").nth(at);
      await expect(frame.getByText("does not run inside another site")).toBeVisible();
      await expect(frame.getByRole("button")).toHaveCount(0);
    }
    await expect(
      page
        .frameLocator("iframe")
        .nth(2)
        .getByRole("button", { name: /^Explore|^Run/ })
        .first(),
    ).toBeVisible();
    expect(workers).toEqual([]);
  } finally {
    host.close();
    framing.close();
  }
});
