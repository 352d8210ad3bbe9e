/** How fast to play: event by event, or by the run's own virtual time. */
import type { Pace } from "#view-models/trace/pace";

const PACES = [
  { by: "events", label: "Event by event", speeds: [0.5, 1, 2, 4, 16] },
  { by: "time", label: "Virtual seconds a second, waits cut short", speeds: [1, 10, 100] },
] as const satisfies readonly { by: Pace["by"]; label: string; speeds: readonly number[] }[];

const CHOICES = PACES.flatMap(({ by, speeds }) => speeds.map((speed): Pace => ({ by, speed })));
const idOf = ({ by, speed }: Pace): string => `${by} ${speed}`;

export function PaceSelect({ pace, onPace }: { pace: Pace; onPace: (pace: Pace) => void }) {
  return (
    <select
      // As wide as its choices, not as the names of their groups.
      aria-label="Speed"
      value={idOf(pace)}
      onChange={({ currentTarget: { value } }) => onPace(CHOICES.find((choice) => idOf(choice) === value) ?? pace)}
      className="min-h-8 w-17 shrink-0 rounded-md border border-transparent bg-transparent px-1 text-ink-soft text-xs hover:border-control pointer-coarse:min-h-11"
    >
      {PACES.map(({ by, label, speeds }) => (
        <optgroup key={by} label={label}>
          {speeds.map((speed) => (
            <option key={speed} value={idOf({ by, speed })}>
              {by === "time" ? `${speed} s/s` : `${speed}×`}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
