/** Opens what an address asks for: a document in its fragment, or an infamous trace. Fetched when there is one; throws when a part does not come. */
import { loadPresets } from "#components/playground/share/load-presets";
import { openRead, sayProblem } from "#stores/playground";
import { decodeLink } from "#view-models/links/playground-link";

export function openFragment(fragment: string): void {
  const { document, report } = decodeLink(fragment);
  openRead(document, { kind: "link" }, report);
}

export async function openPreset(slug: string): Promise<void> {
  const preset = (await loadPresets()).find((each) => each.slug === slug);
  if (preset) openRead(preset.read, { kind: "preset", sentence: preset.sentence }, preset.report);
  else sayProblem(`There is no infamous trace called “${slug.slice(0, 60)}”.`);
}
