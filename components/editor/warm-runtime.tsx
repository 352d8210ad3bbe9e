/** Somebody is about to edit or run: Python is brought up meanwhile. Its client is fetched for that, so that a page need not begin with it. */
export function warmRuntime(): void {
  // Without the network the run itself will say so.
  import("#runtime/client/client").then(({ runtimeClient }) => runtimeClient().warm()).catch(() => undefined);
}
