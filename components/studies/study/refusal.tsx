/** Why there is no result: the program cannot be simulated, it was stopped, or Python died. In words, with the learner's line. */
import { Callout } from "#components/ui/callout";
import type { Trouble } from "#stores/in-turn";

export function Refusal({ trouble }: { trouble: Trouble | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {trouble && (
        <Callout tone="error" title={titleOf(trouble)}>
          <p className="whitespace-pre-wrap break-words">{trouble.message}</p>
        </Callout>
      )}
    </div>
  );
}

function titleOf({ line, file }: Trouble): string {
  if (line === null) return "This could not be carried out";
  return file === undefined ? `Line ${line}` : `${file}, line ${line}`;
}
