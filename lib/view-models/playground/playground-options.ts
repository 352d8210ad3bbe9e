/** What the runtime is asked for a document of the playground. `RunOptions` takes it; the runtime's own types stay out of here. */
import type { DjangoVersion } from "#engine/django-version";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import type { ProgramFile } from "#view-models/playground/program-files";
import type { ShopRows } from "#view-models/playground/shop-data";

export const PROGRAM_FILE = "views.py";

export interface PlaygroundOptions {
  code: string;
  filename: string;
  backend: string;
  django: DjangoVersion;
  modules: Record<string, string>;
  shop: ShopRows | null;
  settings?: Record<string, Record<string, unknown>>;
}

export type ReadOptions = { ok: true; options: PlaygroundOptions } | { ok: false; reason: string; line: number };

/** Without CACHES of its own: the chosen backend with Django's defaults. */
export const chosenOptions = ({
  code,
  files,
  backend,
  django,
  shop,
}: Pick<PlaygroundDocument, "code" | "files" | "backend" | "django" | "shop">): PlaygroundOptions => ({
  code,
  filename: PROGRAM_FILE,
  modules: modulesOf(files),
  shop,
  backend,
  django,
});

/** Further files as the runtime wants them: source by the name they are imported by. */
const modulesOf = (files: readonly ProgramFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ name, code }) => [name.replace(/\.py$/, ""), code]));
