/** Says what was not tried because the clock did not jump, and offers to try it. */
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import type { ClockHint } from "#simulation/clock-hint";
import { clockHintWords } from "#view-models/words/clock-hint-words";

interface ClockHintNoteProps {
  hint: ClockHint | null;
  /** Explores once more, with a clock that may jump. */
  onTry: () => void;
}

export function ClockHintNote({ hint, onTry }: ClockHintNoteProps) {
  if (hint === null) return null;
  return (
    <Callout tone="tip" title="What was not tried">
      <p className="max-w-prose">
        {clockHintWords(hint)
          .split("`")
          .map((part, i) =>
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
      <p className="mt-2">
        <Button onClick={onTry}>Let the clock jump, and explore again</Button>
      </p>
    </Callout>
  );
}
