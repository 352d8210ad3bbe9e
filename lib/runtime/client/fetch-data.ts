/**
 * Data of the site by its path. What came damaged (cut off, empty, an error page in its place) may be what the browser has kept under a name
 * that is never asked for again, so a second try goes past everything that is kept. Rejects when that fails too: whoever asked says so, and
 * asks again when the reader does.
 */
import { sitePath } from "#runtime/client/site-path";

export async function fetchData<Data extends object>(
  path: string,
  isWhole: (data: Data) => boolean = () => true,
): Promise<Data> {
  try {
    return await fetchOnce(path, isWhole, "default");
  } catch {
    return fetchOnce(path, isWhole, "reload");
  }
}

async function fetchOnce<Data extends object>(
  path: string,
  isWhole: (data: Data) => boolean,
  cache: RequestCache,
): Promise<Data> {
  const response = await fetch(sitePath(path), { cache });
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  const data: unknown = await response.json();
  if (typeof data !== "object" || data === null || !isWhole(data as Data))
    throw new Error(`${path} is not what it should be`);
  return data as Data;
}
