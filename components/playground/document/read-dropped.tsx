/** The files of a drop or of a file dialog as text, folders walked through. What is too large, or no Python, isn't read. */
import type { Brought } from "#view-models/playground/brought-files";

const MAX_BYTES = 240_000;
const MAX_WALKED = 400;

/** Must be called at once in the drop's own event: what was dropped is gone afterwards. */
export function readDropped(transfer: DataTransfer): Promise<Brought[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // What was dropped by a script, or in a browser without entries, is files only.
  return entries.length > 0 ? walk(entries) : readChosen([...transfer.files]);
}

export const readChosen = (files: Iterable<File>): Promise<Brought[]> =>
  Promise.all([...files].slice(0, MAX_WALKED).map((file) => read(file.name, file)));

async function walk(entries: readonly FileSystemEntry[]): Promise<Brought[]> {
  const brought: Brought[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry && brought.length < MAX_WALKED; entry = waiting.shift()) {
    if (/^(?:\.|__pycache__$|node_modules$|venv$)/.test(entry.name)) continue;
    if (isFolder(entry)) waiting.push(...(await entriesIn(entry)));
    else brought.push(await read(entry.fullPath.replace(/^\//, ""), await fileOf(entry as FileSystemFileEntry)));
  }
  return brought;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((done, failed) => entry.file(done, failed));

/** A reader gives a folder in parts, and nothing more at its end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (part.length === 0 || all.length > MAX_WALKED) return all;
    all.push(...part);
  }
}

async function read(path: string, file: File): Promise<Brought> {
  if (!path.endsWith(".py")) return { path, text: "" };
  return {
    path,
    text: file.size > MAX_BYTES ? null : (await file.text()).replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"),
  };
}
