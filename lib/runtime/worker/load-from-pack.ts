/**
 * Runs `loadPyodide` with what has been fetched already. Pyodide asks for its files with `fetch` and `instantiateStreaming`, and takes no other
 * answer from outside; so for as long as it loads, these two answer from what is there.
 */
interface Fetched {
  module: Promise<WebAssembly.Module>;
  /** Ends of addresses that are answered with an empty file. */
  empty: readonly string[];
}

export async function withFetched<Result>({ module, empty }: Fetched, load: () => Promise<Result>): Promise<Result> {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  self.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return empty.some((end) => url.endsWith(end)) ? Promise.resolve(new Response()) : fetch(input, init);
  };
  WebAssembly.instantiateStreaming = async (_response, imports) => {
    const compiled = await module;
    return { module: compiled, instance: await WebAssembly.instantiate(compiled, imports) };
  };
  try {
    return await load();
  } finally {
    self.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}
