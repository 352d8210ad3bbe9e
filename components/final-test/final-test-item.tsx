"use client";
/** One item: the program, for one to be judged what runs it, the options; once checked the reasons and what settled it. */
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Html } from "#components/lesson/blocks/html";
import { useAnswerOptions } from "#components/lesson/question/answer-options";
import { probeWords } from "#components/lesson/question/what-happened";
import { SiteLink } from "#components/site/site-link";
import { RadioGroup } from "#components/ui/radio-group";
import { RequestLetter } from "#components/visualisers/marks/request-letter";
import type { FinalItem } from "#course/final-test/final-test";

interface FinalTestItemProps {
  item: FinalItem;
  /** Its title. */
  lesson: string;
  pick: string | null;
  checked: boolean;
  onPick: (optionId: string) => void;
}

export function FinalTestItem({ item, lesson, pick, checked, onPick }: FinalTestItemProps) {
  const { options, toTurn } = useAnswerOptions({
    ...item,
    tries: checked && pick !== null ? [pick] : [],
    revealed: checked,
    isScale: item.kind === "program",
  });
  return (
    <>
      <CodeListing numbered label={`Program ${item.program.file}`} html={item.program.highlighted} />
      {item.calls.length > 0 && <Requests item={item} />}
      <RadioGroup
        legend={<Html inline html={item.textHtml} />}
        value={pick}
        onChange={onPick}
        options={options}
        toTurn={toTurn}
      />
      {checked && <Settled item={item} lesson={lesson} />}
    </>
  );
}

function Requests({ item }: { item: Pick<FinalItem, "calls" | "setting"> }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
      <span>{item.calls.length === 1 ? "One request runs this:" : `${item.calls.length} requests run this:`}</span>
      {item.calls.map((call, task) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a request is its number
        <span key={task} className="flex items-center gap-1.5">
          <RequestLetter task={task} />
          <code>{call}</code>
        </span>
      ))}
      <span className="text-ink-soft">{item.setting}</span>
    </p>
  );
}

function Settled({ item, lesson }: { item: FinalItem; lesson: string }) {
  const { kind, slug } = item;
  return (
    <section aria-label="What happened" className="grid gap-2 rounded-md border border-line bg-surface p-4 text-sm">
      {kind === "question" ? (
        <p>
          <span className="text-ink-soft">
            {item.form === "line" && "With this change: "}
            {probeWords(item.probe)}{" "}
          </span>
          <code className="inline-code font-semibold text-ink">{item.evidence || "nothing"}</code>
        </p>
      ) : (
        <p>
          <span className="text-ink-soft">It goes wrong in </span>
          <strong className="tabular-nums">{item.share}</strong>
          <span className="text-ink-soft">: every one was tried.</span>
        </p>
      )}
      <p>
        <span className="text-ink-soft">Lesson: </span>
        <SiteLink href={`/lessons/${slug}`} className="link font-semibold">
          {lesson}
        </SiteLink>
      </p>
    </section>
  );
}
