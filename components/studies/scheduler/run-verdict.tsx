/** What a run by hand came to, held against the properties that are asked: said once all requests have ended. */
import { Words } from "#components/studies/race-report/counterexample-view";
import { Icon } from "#components/ui/icon";
import type { RunViolation } from "#runtime/protocol";

export function RunVerdict({ violations }: { violations: readonly RunViolation[] }) {
  if (violations.length === 0)
    return (
      <p role="status" className="flex items-start gap-2 font-semibold text-sm">
        <Icon name="check" className="mt-0.5 shrink-0 text-hit" />
        All have ended, and no violation was seen in this interleaving.
      </p>
    );
  return (
    <ul role="status" aria-label="Verdict on this run" className="grid gap-1.5 text-sm">
      {violations.map(({ title, message }) => (
        <li key={title} className="flex items-start gap-2">
          <Icon name="warning" className="mt-0.5 shrink-0 text-deleted" />
          <span>
            <strong>
              <Words text={message.charAt(0).toUpperCase() + message.slice(1)} />
            </strong>
            <span className="block text-ink-soft">Asked: {title}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
