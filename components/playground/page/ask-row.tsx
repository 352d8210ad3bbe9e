"use client";
/**
 * What is asked of the program, in four questions; the modes that answer each are the tabs below. "Can this go wrong?" asks what the code itself calls for, as long as
 * nothing else has been chosen.
 */
import { classNames } from "#components/ui/class-names";
import { changeDocument, STARTER, usePlayground } from "#stores/playground";
import type { PlaygroundMode } from "#view-models/playground/playground-document";

const QUESTIONS = [
  { words: "Can this go wrong?", modes: ["explore"] },
  { words: "What happens under load?", modes: ["many", "traffic"] },
  { words: "Is this better?", modes: ["compare"] },
  { words: "Let me choose", modes: ["schedule"] },
] as const satisfies readonly { words: string; modes: readonly PlaygroundMode[] }[];

export function AskRow({ mode, onMode }: { mode: PlaygroundMode; onMode: (mode: PlaygroundMode) => void }) {
  return (
    <fieldset aria-label="What do you want to know?" className="flex flex-wrap gap-1.5 px-3 pb-2 sm:px-4">
      {QUESTIONS.map(({ words, modes }) => {
        const isAsked = modes.some((each) => each === mode);
        return (
          <button
            key={words}
            type="button"
            aria-pressed={isAsked}
            onClick={() => {
              if (isAsked) return;
              if (modes[0] === "explore") void askByTheCode();
              onMode(modes[0]);
            }}
            className={classNames(
              "min-h-8 rounded-full border px-3 text-xs pointer-coarse:min-h-11",
              isAsked
                ? "border-accent bg-accent-soft font-semibold text-ink"
                : "border-line text-ink-soft hover:bg-sunken hover:text-ink",
            )}
          >
            {words}
          </button>
        );
      })}
    </fieldset>
  );
}

async function askByTheCode(): Promise<void> {
  const { propertiesFor } = await import("#view-models/remarks/properties-for");
  const { document } = usePlayground.getState();
  const { code, files, properties } = document;
  // The starter's own, untouched: whoever has ticked something keeps it.
  if (code === STARTER.code || JSON.stringify(properties) !== JSON.stringify(STARTER.properties)) return;
  const asked = propertiesFor(code, files);
  if (asked !== null) changeDocument({ properties: asked });
}
