"use client";
/** What shall hold in every order of steps: a tick each. */
const PROPERTIES: Record<string, string> = {
  "no-raise": "No request raises",
  "no-none": "No request returns None",
  "recomputations-at-once": "Nothing is computed twice at the same time",
  "no-lost-update": "No update of a counter is lost",
  "cache-equals-database": "In the end the cache agrees with the database",
  "no-older-value": "Nobody is served a value older than a finished change",
  "lock-by-owner": "A lock is released only by its owner",
  terminates: "Every request comes to an end",
};

interface PropertyChoiceProps {
  chosen: readonly string[];
  onChange: (names: string[]) => void;
}

export function PropertyChoice({ chosen, onChange }: PropertyChoiceProps) {
  // A link may name one with a number, `recomputations=2`: it stays, under its own name.
  const others = chosen.filter((name) => !Object.hasOwn(PROPERTIES, name)).map((name) => [name, name] as const);
  return (
    <fieldset>
      <legend className="mb-1 text-ink-soft text-xs">What shall hold</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {[...Object.entries(PROPERTIES), ...others].map(([name, title]) => (
          <label key={name} className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...chosen, name] : chosen.filter((each) => each !== name))
              }
              className="size-4 shrink-0 accent-accent"
            />
            {title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
