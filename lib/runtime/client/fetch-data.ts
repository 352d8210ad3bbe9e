/**
 * Data of the site by its path. What came damaged (cut off, empty, an error page in its place) may be what the browser has kept under a name
 * that is never asked for again, so a second try goes past everything that is kept. Rejects when that fails too: whoever asked says so, and
 * asks again when the reader does. `parse`: of data that is more than plain JSON.
 */
import { sitePath } from "#runtime/client/site-path";

export async function fetchData<Data extends object>(
  path: string,
  isWhole: (data: Data) => boolean = () => true,
  parse: (text: string) => unknown = JSON.parse,
): Promise<Data> {
  try {
    return await fetchOnce(path, isWhole, parse, "default");
  } catch {
    return fetchOnce(path, isWhole, parse, "reload");
  }
}

async function fetchOnce<Data extends object>(
  path: string,
  isWhole: (data: Data) => boolean,
  parse: (text: string) => unknown,
  cache: RequestCache,
): Promise<Data> {
  const response = await fetch(sitePath(path), { cache });
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  const data: unknown = parse(await response.text());
  if (typeof data !== "object" || data === null || !isWhole(data as Data))
    throw new Error(`${path} is not what it should be`);
  return data as Data;
}
