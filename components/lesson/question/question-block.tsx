"use client";
import { useState } from "react";
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Html } from "#components/lesson/blocks/html";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import { LiveRegion } from "#components/ui/live-region";
import { RadioGroup } from "#components/ui/radio-group";
import type { Question } from "#course/model/schema";
import { runtimeClient } from "#runtime/client/client";
import { askAgain, forgetAnswer, saveAnswer, useProgress } from "#stores/progress";
import { runStoreFor, startRun } from "#stores/run";
/**
 * Predict, then reveal. The learner commits to an answer; a wrong one may be changed once. Then the program runs, what it showed
 * decides, and every option gets its reason. The answer is saved under the question's hash: a changed question is asked anew.
 */
import { runOptionsOf } from "#stores/run-options";

const WhatHappened = lazyPart(async () => (await import("#components/lesson/question/what-happened")).WhatHappened);

const TRIES = 2;

interface QuestionBlockProps {
  question: Question;
  /** Its program is in view already. */
  listing?: boolean;
}

export function QuestionBlock({ question, listing = true }: QuestionBlockProps) {
  const { slug, active, open, inline, studies } = useLessonPlace();
  const key = `${slug}/${question.id}`;
  const saved = useProgress((data) => data.answers[key]);
  const answer = saved?.hash === question.hash ? saved : null;
  const [picked, setPicked] = useState<string | null>(null);
  const [said, setSaid] = useState({ message: "", count: 0 });

  const tries = answer?.tries ?? [];
  const revealed = answer?.revealed ?? false;
  const value = picked ?? tries.at(-1) ?? null;
  const say = (message: string) => setSaid(({ count }) => ({ message, count: count + 1 }));

  function pick(id: string) {
    runtimeClient().warm();
    setPicked(id);
  }
  function check() {
    if (picked === null) return say("Choose an answer first.");
    const now = [...tries, picked];
    const right = picked === question.answerId;
    const reveal = right || now.length >= TRIES;
    saveAnswer(key, { tries: now, revealed: reveal, hash: question.hash });
    if (!right) askAgain(key, question.hash);
    setPicked(null);
    if (!reveal) return say("Not that one. You have one more try.");
    say(right ? "That is right." : "Not that one either. Here is what happens.");
    if (question.settledBy.kind !== "run") return studies?.open(question.settledBy.id);
    if (!inline) open(question.program);
    // The recorded run is shown until this one is there; if Python cannot be loaded, it stays.
    const store = runStoreFor(workKeyOf(slug, question.program), question.program.record, question.program.code);
    void startRun(store, runOptionsOf(question.program, question.program.code));
  }

  const options = question.options.map((option) => ({
    value: option.id,
    label: (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Html inline html={option.labelHtml} />
        {revealed && option.id === question.answerId && (
          <Badge tone="hit" glyph="✓">
            what happens
          </Badge>
        )}
        {tries.includes(option.id) && option.id !== question.answerId && (
          <Badge tone="deleted" glyph="✗">
            your {tries.length > 1 ? (tries[0] === option.id ? "first answer" : "second answer") : "answer"}
          </Badge>
        )}
        {revealed && tries.at(-1) === option.id && option.id === question.answerId && <Badge>your answer</Badge>}
      </span>
    ),
    detail: revealed ? <Html html={option.reasonHtml} className="text-sm" /> : undefined,
    disabled: revealed || tries.includes(option.id),
  }));

  return (
    <div className="grid grid-cols-1 gap-4 rounded-lg border border-line bg-page p-5">
      {listing && (
        <div className={!inline && active?.hash === question.program.hash ? "lg:hidden" : undefined}>
          <CodeListing label={`Program ${question.program.file}`} html={question.program.highlighted} />
        </div>
      )}
      <RadioGroup legend={<Html inline html={question.textHtml} />} options={options} value={value} onChange={pick} />
      <div className="flex flex-wrap items-center gap-3">
        {revealed ? (
          <Button variant="quiet" size="sm" onClick={() => forgetAnswer(key)}>
            Ask me again
          </Button>
        ) : (
          <Button variant="primary" onClick={check}>
            Check answer
          </Button>
        )}
        <div className="font-semibold text-sm">
          <LiveRegion message={said.message} count={said.count} visible />
        </div>
      </div>
      {revealed && <WhatHappened question={question} />}
    </div>
  );
}
