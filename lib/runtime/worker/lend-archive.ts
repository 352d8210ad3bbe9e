/**
 * A file in Python's file system that is fetched when somebody first reads it: the standard library's archive. What programs usually import
 * is in the snapshot, and so is the archive's table of contents, so most never read it.
 */
import type { PyodideAPI } from "pyodide";

/** What MEMFS reads of a file. */
interface FileNode {
  contents: Uint8Array;
  usedBytes: number;
}

export function lendArchive(
  pyodide: Pick<PyodideAPI, "FS" | "ERRNO_CODES">,
  path: string,
  bytes: number,
  url: string,
): void {
  const { FS, ERRNO_CODES } = pyodide;
  const { node } = FS.lookupPath(path, {}) as { node: FileNode };
  const fetchNow = archiveFetcher();
  let content: Uint8Array | null = null;
  Object.defineProperties(node, {
    usedBytes: { value: bytes, writable: false },
    contents: {
      get: () => {
        try {
          content ??= fetchNow(url, bytes);
        } catch {
          // To the program it is a file that could not be read: an ImportError of the module it wanted.
          throw new FS.ErrnoError(ERRNO_CODES.EIO);
        }
        return content;
      },
    },
  });
}

/** Python cannot wait, so this does: a worker may. Its way out is taken here, before all of them are closed (close-doors.ts). */
function archiveFetcher(): (url: string, bytes: number) => Uint8Array {
  const Request = XMLHttpRequest;
  return (url, bytes) => {
    const request = new Request();
    request.open("GET", url, false);
    request.responseType = "arraybuffer";
    request.send();
    if (request.status !== 200) throw new Error(`${url}: HTTP ${request.status}`);
    const content = new Uint8Array(request.response as ArrayBuffer);
    if (content.length !== bytes) throw new Error(`${url} came damaged`);
    return content;
  };
}
