/** Bringing code: further files, files from disk, calls with requests, chips of what was found. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const VIEWS = `from django.core.cache import cache
from django.http import HttpResponse


def product_list(request):
    page = request.GET.get("page", "1")
    found = cache.get(f"list:{page}")
    if found is None:
        cache.set(f"list:{page}", "made", 60)
    return HttpResponse(f"{request.user} {page}")


def buy(sku, n=1):
    cache.set(f"bought:{sku}", n, None)
    return sku, n
`;

async function writeProgram(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: /Python editor/ }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

/** Types a whole text into an editor, whichever stage it is in. */
async function write(page: Page, editor: RegExp | string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: editor }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

test("learner can split a program into two files", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("button", { name: "+ File" }).click();
  const name = page.getByLabel("Name of the new file");
  await name.fill("shop.py");
  await expect(page.getByText("a file of that name would hide it")).toBeVisible();
  await name.fill("prices");
  await name.press("Enter");
  await expect(page.getByRole("tab", { name: "prices.py" })).toHaveAttribute("aria-selected", "true");
  await write(
    page,
    /prices\.py/,
    'from django.core.cache import cache\n\n\ndef price_of(pk):\n    return cache.get_or_set(f"price:{pk}", 450)\n',
  );
  await page.getByRole("tab", { name: "views.py" }).click();
  await write(page, /views\.py/, "from prices import price_of\n\n\ndef dashboard():\n    return price_of(1)\n");
  await page.getByRole("tab", { name: "Run once" }).click();
  await page.getByRole("button", { name: "Run once" }).click();
  await expect(page.getByRole("region", { name: "Output" })).toContainText("dashboard() -> 450", { timeout: 60_000 });

  // The trace leads into the file it is in, and so does a traceback.
  await page.getByRole("button", { name: "Step back" }).click();
  await expect(page.getByRole("tab", { name: "prices.py" })).toHaveAttribute("aria-selected", "true");
  await write(page, /prices\.py/, "def price_of(pk):\n    return {}[pk]\n");
  await page.getByRole("tab", { name: "views.py" }).click();
  await page.getByRole("button", { name: "Run once" }).click();
  await expect(page.getByRole("region", { name: "Output" })).toContainText('File "prices.py", line 2', {
    timeout: 60_000,
  });
  await expect(page.getByRole("tab", { name: "prices.py" })).toHaveAttribute("aria-selected", "true");

  // Nothing is lost by taking it away, nor by a reload.
  await page.getByRole("button", { name: "Remove prices.py" }).click();
  await expect(page.getByRole("tab", { name: "prices.py" })).toHaveCount(0);
  await page.getByRole("button", { name: "Put it back" }).click();
  await page.getByRole("button", { name: "Rename prices.py" }).click();
  await page.getByLabel("New name of prices.py").fill("costs.py");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "costs.py" })).toBeVisible();
  await page.reload();
  await page.getByRole("tab", { name: "costs.py" }).click();
  await expect(page.getByRole("textbox", { name: /costs\.py/ })).toHaveValue(/return \{\}\[pk\]/);
});

test("learner can call a view with a request, and functions by name", async ({ page }) => {
  await page.goto("/playground");
  await writeProgram(page, VIEWS);
  await page
    .getByLabel("Calls, one a line")
    .fill('product_list(request.GET("/list/", page=2).user("ann"))\nbuy(sku="tea", n=None)');
  await page.getByRole("tab", { name: "Run once" }).click();
  await page.getByRole("button", { name: "Run once", exact: true }).click();
  await expect(page.getByText(/buy\(sku="tea", n=None\) -> \('tea', None\)/).first()).toBeVisible({ timeout: 60_000 });
  // The view has read the page from its request: that is the key it stored under.
  await expect(page.getByRole("table", { name: "Cache" }).getByText("list:2").first()).toBeVisible();
  await page.getByRole("tab", { name: "Run many" }).click();
  await page.getByRole("button", { name: "Run 12 requests" }).click();
  await expect(page.getByText(/run in your browser, with/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('product_list(request.GET("/list/", page=2).user("ann"))').first()).toBeAttached();
});

test("learner can add the call of a function that was found", async ({ page }) => {
  await page.goto("/playground");
  await writeProgram(page, VIEWS);
  const calls = page.getByLabel("Calls, one a line");
  // Nobody has chosen the calls yet, so they follow the program.
  await expect(calls).toHaveValue(/product_list\(request\)/, { timeout: 30_000 });
  await calls.fill("");
  await page.getByRole("button", { name: "Add the call product_list(request)" }).click();
  await page.getByRole("button", { name: 'Add the call buy("tea")' }).click();
  await expect(calls).toHaveValue('product_list(request)\nbuy("tea")');
});

test("learner can see why nothing runs while the calls cannot be read", async ({ page }) => {
  await page.goto("/playground");
  const calls = page.getByLabel("Calls, one a line");
  await calls.fill("dashboard(x)");
  const modes = {
    "Run once": "Run once",
    "Run many": "Run 12 requests",
    Explore: "Explore",
    "Be the scheduler": "Begin",
  };
  for (const [mode, button] of Object.entries(modes)) {
    await page.getByRole("tab", { name: mode }).click();
    const run = page.getByRole("button", { name: button, exact: true });
    await expect(run).toHaveAttribute("aria-disabled", "true");
    await expect(run).toHaveAccessibleDescription(
      /Nothing runs while the calls cannot be read.*the name x is not known/,
    );
    await run.click({ force: true });
  }
  await calls.fill("dashboard()");
  await expect(page.getByRole("button", { name: "Begin", exact: true })).not.toHaveAttribute("aria-disabled");
});

test("learner can bring files of a project, and is told which stay behind", async ({ page }) => {
  await page.goto("/playground");
  const file = (name: string, text: string) => ({ name, mimeType: "text/x-python", buffer: Buffer.from(text) });
  const chosen = page.locator('input[type="file"][accept=".py"]');
  const files = [
    file("main.py", "from prices import price\n\n\ndef show(request):\n    return price(1)\n"),
    file("prices.py", "def price(pk):\n    return pk * 10\n"),
    file("json.py", ""),
  ];
  // The input is on the page before its code is.
  await expect(async () => {
    await chosen.setInputFiles([]);
    await chosen.setInputFiles(files);
    await expect(page.getByRole("list", { name: "Files that stay behind" })).toContainText("json.py stays behind", {
      timeout: 3000,
    });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole("tab", { name: "prices.py" })).toBeVisible();
  await expect(page.getByLabel("Calls, one a line")).toHaveValue("show(request)");
  await page.getByRole("tab", { name: "Run once" }).click();
  await page.getByRole("button", { name: "Run once", exact: true }).click();
  await expect(page.getByText("show(request) -> 10").first()).toBeVisible({ timeout: 60_000 });
  await chosen.setInputFiles([
    file("a.py", "def a(): return 1\n"),
    file("b.py", "from a import a\n\ndef b():\n    return a()\n"),
  ]);
  await page
    .getByRole("group", { name: /Which file has the functions/ })
    .getByRole("button", { name: "b.py" })
    .click();
  await expect(page.getByRole("tab", { name: "a.py" })).toBeVisible();
});

test("learner can drop a file on the editor", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("button", { name: "Choose files" }).waitFor();
  const transfer = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(["def shown(request):\n    return 7\n"], "shown.py"));
    return dropped;
  });
  // The button is in the page before its script is.
  await expect(async () => {
    await page
      .getByRole("textbox", { name: /Python editor/ })
      .dispatchEvent("drop", { dataTransfer: transfer, cancelable: true });
    await expect(page.getByLabel("Calls, one a line")).toHaveValue("shown(request)", { timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByText("This came from the file shown.py")).toBeVisible();
});
