"use client";
/** What must hold in every interleaving: a tick each, and one of the learner's own in Python. */
import { useId, useState } from "react";
import { Button } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { MAX_OWN_PROPERTY_CHARS } from "#view-models/playground/playground-document";

const PROPERTIES: Record<string, string> = {
  serialisable: "Every outcome could also come about one request after another",
  "no-lost-update": "No update is lost",
  "cache-equals-database": "In the end the cache agrees with the database",
  "no-older-value": "Nobody is served a value older than a finished change",
  "one-at-a-time": "Never two between taking and releasing a lock, or in a marked section",
  "lock-by-owner": "A lock is released only by its owner",
  "recomputations-at-once": "Slow work is not done twice at the same time",
  "recomputations-at-once+sleep": "The same, where time.sleep stands for slow work",
  asserts: "Every assert in the program holds",
  "no-raise": "No request raises",
  "no-none": "No request returns None",
  terminates: "Every request comes to an end",
};

const EXAMPLE = `def holds(results, cache):
    # results: what each request returned, in their order; cache: what is left, by key
    return results.count("in") <= 1
`;

interface PropertyChoiceProps {
  chosen: readonly string[];
  onChange: (names: string[]) => void;
  /** `def holds(results, cache)`; empty = none. */
  own: string;
  onOwn: (code: string) => void;
  /** What the program itself calls for; null = it cannot be read. */
  suggested: readonly string[] | null;
}

/** On a narrow screen they are folded, so that the verdict is seen when it comes. */
export function PropertyChoice(props: PropertyChoiceProps) {
  const { chosen, own } = props;
  const [isNarrow] = useState(() => window.matchMedia("(max-width: 39.99rem)").matches);
  if (!isNarrow) return <Choice {...props} />;
  const count = chosen.length + (own === "" ? 0 : 1);
  return (
    <Disclosure summary={`What must hold: ${count} chosen`}>
      <Choice {...props} />
    </Disclosure>
  );
}

function Choice({ chosen, onChange, own, onOwn, suggested }: PropertyChoiceProps) {
  const ownId = useId();
  // A link may name one with a number, `recomputations=2`: it stays, under its own name.
  const others = chosen.filter((name) => !Object.hasOwn(PROPERTIES, name)).map((name) => [name, name] as const);
  return (
    <fieldset>
      <legend className="mb-1 text-ink-soft text-xs">What must hold</legend>
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
        <label className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={own !== ""}
            onChange={({ currentTarget: { checked } }) => onOwn(checked ? EXAMPLE : "")}
            className="size-4 shrink-0 accent-accent"
          />
          A property of your own
        </label>
      </div>
      {suggested !== null && suggested.join() !== chosen.join() && (
        <Button size="sm" variant="quiet" className="-ml-2.5" onClick={() => onChange([...suggested])}>
          Choose by the code
        </Button>
      )}
      {own !== "" && (
        <div className="mt-2 grid gap-1">
          <label htmlFor={ownId} className="text-ink-soft text-xs">
            Your own property, asked at the end of every interleaving. An <code>assert</code> in the program is one at
            that step.
          </label>
          <textarea
            id={ownId}
            value={own}
            rows={own.split("\n").length + 1}
            maxLength={MAX_OWN_PROPERTY_CHARS}
            spellCheck={false}
            onChange={({ currentTarget }) => onOwn(currentTarget.value)}
            className="rounded-md border border-control bg-surface px-3 py-2 font-mono text-sm"
          />
        </div>
      )}
    </fieldset>
  );
}
