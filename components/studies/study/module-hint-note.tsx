/** Says that the program keeps something in its module which these processes do not keep, and offers those that do. */
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import type { ModuleHint } from "#simulation/module-hint";
import type { Scenario } from "#simulation/scenario";
import { moduleHintWords } from "#view-models/words/module-hint-words";

interface ModuleHintNoteProps {
  hint: ModuleHint | null;
  /** As it was when that was seen. */
  scenario: Scenario;
  explored?: boolean;
  /** Null: it cannot be changed here. */
  onChoose: ((part: Pick<Scenario, "moduleState" | "processes">) => void) | null;
}

export function ModuleHintNote({ hint, scenario, explored = false, onChoose }: ModuleHintNoteProps) {
  if (hint === null) return null;
  const { sentence, offers } = moduleHintWords(hint, scenario.moduleState ?? "fresh", explored);
  return (
    <Callout tone="tip" title="What stays in a process">
      <p className="max-w-prose">
        {sentence.split("`").map((part, i) =>
          i % 2 === 1 ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
            <code key={i} className="inline-code">
              {part}
            </code>
          ) : (
            part
          ),
        )}
      </p>
      {onChoose && (
        <p className="mt-2 flex flex-wrap gap-2">
          {offers.map(({ moduleState, label }) => (
            <Button key={moduleState} onClick={() => onChoose({ moduleState, processes: scenario.processes ?? 1 })}>
              {label}
            </Button>
          ))}
        </p>
      )}
    </Callout>
  );
}
