/** What the checks found: each by its title, passed or not; when not, expected and seen in words, and the line. */
import { FailedSchedule } from "#components/lesson/exercise/failed-schedule";
import { Callout } from "#components/ui/callout";
import { classNames } from "#components/ui/class-names";
import type { GradeReport, RunOptions } from "#runtime/protocol";

interface CheckListProps {
  report: GradeReport;
  outdated: boolean;
  /** What was checked: a counterexample is replayed on it. */
  options: RunOptions;
}

export function CheckList({ report, outdated, options }: CheckListProps) {
  return (
    <section aria-label="Checks" className="grid grid-cols-1 gap-2 text-sm">
      <p className="font-semibold">
        {report.passed ? "All checks passed." : "Not there yet."}
        {outdated && <span className="font-normal text-ink-faint"> You have changed the program since.</span>}
      </p>
      <ul className="grid grid-cols-1 gap-2">
        {report.checks.map((check) => (
          <li
            key={check.title}
            className={classNames("has-ground rounded-md px-3 py-2", check.passed ? "bg-hit-soft" : "bg-deleted-soft")}
          >
            <p className={classNames("font-semibold", check.passed ? "text-hit" : "text-deleted")}>
              <span aria-hidden="true">{check.passed ? "✓ " : "✗ "}</span>
              <span className="sr-only">{check.passed ? "passed: " : "failed: "}</span>
              {check.title}
            </p>
            {!check.passed && (
              <>
                {check.message !== "" && (
                  <p>
                    {check.message}
                    {check.line !== null && ` (line ${check.line})`}
                  </p>
                )}
                {(check.expected !== null || check.seen !== null) && (
                  <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
                    {check.expected !== null && <Fact term="expected" text={check.expected} />}
                    {check.seen !== null && <Fact term="seen" text={check.seen} />}
                  </dl>
                )}
                {check.counterexample && <FailedSchedule counterexample={check.counterexample} options={options} />}
              </>
            )}
          </li>
        ))}
      </ul>
      {report.passed && report.remarks.length > 0 && (
        <Callout tone="tip" title="It passes, and one can say more">
          {report.remarks.map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
        </Callout>
      )}
    </section>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd>
        <code className="whitespace-pre-wrap break-words">{text}</code>
      </dd>
    </>
  );
}
