"use client";
/**
 * Predict, then reveal. A wrong answer is marked and explained at once and may be changed once; then the program runs, what it showed
 * decides, and every option gets its reason. The answer is saved under the question's hash: a changed question is asked again.
 */
import { useEffect, useRef, useState } from "react";
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Html } from "#components/lesson/blocks/html";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { useAnswerOptions } from "#components/lesson/question/answer-options";
import { Verdict } from "#components/lesson/question/verdict";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import { RadioGroup } from "#components/ui/radio-group";
import type { Question } from "#course/model/schema";
import { runtimeClient } from "#runtime/client/client";
import { askAgain, forgetAnswer, saveAnswer, useProgress } from "#stores/progress";
import { runStoreFor, startRun } from "#stores/run";
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
  const [changes, setChanges] = useState(0);
  const [isMissing, setMissing] = useState(false);
  const groupRef = useRef<HTMLDivElement>(null);

  const tries = answer?.tries ?? [];
  const revealed = answer?.revealed ?? false;
  const verdict = verdictOf(tries, revealed, question.answerId);
  const { options, toTurn } = useAnswerOptions({ ...question, tries, revealed });

  // After a check: the verdict into view, and the focus away from a button that is gone, so that a second Enter does nothing.
  useEffect(() => {
    if (changes === 0) return;
    groupRef.current?.focus({ preventScroll: true });
    groupRef.current?.scrollIntoView({ block: "nearest" });
  }, [changes]);

  function pick(id: string) {
    runtimeClient().warm();
    setPicked(id);
    setMissing(false);
  }
  function check() {
    if (picked === null) return setMissing(true);
    const now = [...tries, picked];
    const right = picked === question.answerId;
    const reveal = right || now.length >= TRIES;
    saveAnswer(key, { tries: now, revealed: reveal, hash: question.hash });
    if (!right) askAgain(key, question.hash);
    setPicked(null);
    setChanges(changes + 1);
    if (!reveal) return;
    if (question.settledBy.kind !== "run") return studies?.open(question.settledBy.id);
    if (!inline) open(question.program);
    // The recorded run is shown until this one is there; if Python cannot be loaded, it stays.
    const store = runStoreFor(workKeyOf(slug, question.program), question.program.record, question.program.code);
    void startRun(store, runOptionsOf(question.program, question.program.code));
  }
  function forget() {
    forgetAnswer(key);
    setChanges(changes + 1);
  }

  return (
    <div className="grid grid-cols-1 gap-4 rounded-lg border border-line bg-page p-5">
      {listing && (
        <div className={!inline && active?.hash === question.program.hash ? "lg:hidden" : undefined}>
          <CodeListing label={`Program ${question.program.file}`} html={question.program.highlighted} />
        </div>
      )}
      <div ref={groupRef} tabIndex={-1} className="scroll-mt-6 outline-none">
        <RadioGroup
          legend={<Html inline html={question.textHtml} />}
          options={options}
          toTurn={toTurn}
          value={revealed ? (tries.at(-1) ?? null) : picked}
          onChange={pick}
          verdict={<div role="status">{verdict && <Verdict {...verdict} />}</div>}
        />
      </div>
      {!revealed && (
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          <Button variant="primary" onClick={check}>
            Check answer
          </Button>
          <span role="status" className="font-semibold text-sm">
            {isMissing && (tries.length > 0 ? "Choose another answer first." : "Choose an answer first.")}
          </span>
        </div>
      )}
      {revealed && (
        <>
          <WhatHappened question={question} />
          <div className="flex justify-end print:hidden">
            <Button variant="quiet" size="sm" onClick={forget}>
              Ask me again
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function verdictOf(
  tries: readonly string[],
  revealed: boolean,
  answerId: string,
): { right: boolean; text: string } | null {
  if (tries.length === 0) return null;
  if (!revealed) return { right: false, text: "Not that one. The reason is below it, and you have one more try." };
  if (tries.at(-1) !== answerId) return { right: false, text: "Not that one either. The correct answer is marked." };
  return { right: true, text: tries.length === 1 ? "That is right." : "That is right, at the second try." };
}
