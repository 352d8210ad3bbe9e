/** What the checks found: each by its title: passed, failed, or not looked at; when failed, expected and seen in words, and the line. */
import { FailedSchedule } from "#components/lesson/exercise/failed-schedule";
import { Callout } from "#components/ui/callout";
import { classNames } from "#components/ui/class-names";
import type { CheckResult, GradeReport, RunOptions } from "#runtime/protocol";

const LOOKS = {
  passed: { ground: "bg-hit-soft", ink: "text-hit", sign: "✓", said: "passed" },
  failed: { ground: "bg-deleted-soft", ink: "text-deleted", sign: "✗", said: "failed" },
  "not-looked-at": { ground: "bg-sunken", ink: "text-ink-soft", sign: "–", said: "not looked at" },
} satisfies Record<CheckResult["outcome"], object>;

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
          <li key={check.title} className={classNames("has-ground rounded-md px-3 py-2", LOOKS[check.outcome].ground)}>
            <p className={classNames("font-semibold", LOOKS[check.outcome].ink)}>
              <span aria-hidden="true">{LOOKS[check.outcome].sign} </span>
              <span className="sr-only">{LOOKS[check.outcome].said}: </span>
              {check.title}
            </p>
            {!check.passed && (
              <>
                {check.message !== "" && (
                  <p>
                    {check.message}
                    {check.line !== null && !check.message.includes(`line ${check.line}`) && ` (line ${check.line})`}
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
        <Callout tone="tip" title="It passes, and there is more to say">
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
