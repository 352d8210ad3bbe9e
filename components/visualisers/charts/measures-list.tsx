/** Measures as a well-set list: the number large, what it is above it, what belongs to it small below. */
import type { Figure } from "#view-models/lanes/meter";

export function MeasuresList({ figures, label }: { figures: readonly Figure[]; label: string }) {
  return (
    <dl aria-label={label} className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3">
      {figures.map(({ id, label: name, value, note }) => (
        <div key={id} className="grid content-start border-line border-t pt-2">
          <dt className="text-ink-soft text-xs">{name}</dt>
          <dd className="font-semibold text-lg tabular-nums tracking-tight">{value}</dd>
          {note !== "" && <dd className="break-words text-ink-faint text-xs">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
