/** What one program prints on both Djangos, side by side. */
import { DJANGO_NAMES, DJANGO_VERSIONS, type DjangoVersion } from "#engine/django-version";

export function TwoOutputs({ prints }: { prints: Readonly<Record<DjangoVersion, string>> }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {DJANGO_VERSIONS.map((version) => (
        <figure key={version} className="min-w-0 rounded-md border border-line bg-surface">
          <figcaption className="border-line border-b px-3 py-1.5 font-semibold text-ink-soft text-xs">
            Django {DJANGO_NAMES[version]} prints
          </figcaption>
          <pre className="whitespace-pre-wrap break-words px-3 py-2 text-sm">{prints[version]}</pre>
        </figure>
      ))}
    </div>
  );
}
