/** Text files as a zip, all under one folder. Paths that would leave it are refused, whoever made them. */
import { strToU8, zipSync } from "fflate";

export function zipFiles(
  folder: string,
  files: readonly { path: string; text: string }[],
  modifiedMs: number,
): Uint8Array<ArrayBuffer> {
  const entries: Record<string, Uint8Array> = {};
  for (const { path, text } of files) {
    const full = `${folder}/${path}`;
    if (!full.split("/").every((part) => /^\w[\w.-]*$/.test(part))) throw new Error(`no path for a zip: ${full}`);
    entries[full] = strToU8(text);
  }
  return zipSync(entries, { level: 9, mtime: modifiedMs }) as Uint8Array<ArrayBuffer>;
}
