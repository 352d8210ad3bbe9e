"use client";
/** "In your own words": the learner writes, then holds it against a checklist. What they write is kept with their work. */
import { useId, useState } from "react";
import { Html } from "#components/lesson/blocks/html";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { explainKey } from "#components/lesson/workbench/work-key";
import { Button } from "#components/ui/button";
import type { Explain } from "#course/model/schema";
import { saveWork, useProgress } from "#stores/progress";

export function ExplainBlock({ explain }: { explain: Explain }) {
  const { slug } = useLessonPlace();
  const key = explainKey(slug, explain.id);
  const text = useProgress((data) => data.work[key]?.code ?? "");
  const [shown, setShown] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const id = useId();

  function toggle(at: number) {
    const next = new Set(ticked);
    if (!next.delete(at)) next.add(at);
    setTicked(next);
  }

  return (
    <section aria-labelledby={`${id}-ask`} className="grid grid-cols-1 gap-3 rounded-lg border border-line bg-page p-5">
      <p className="text-ink-soft text-sm">In your own words</p>
      <label id={`${id}-ask`} htmlFor={`${id}-text`} className="font-semibold">
        {explain.ask}
      </label>
      <textarea
        id={`${id}-text`}
        rows={4}
        value={text}
        onChange={(event) => saveWork(key, event.currentTarget.value, explain.id)}
        className="w-full resize-y rounded-md border border-control bg-surface px-3 py-2 leading-relaxed"
      />
      {shown ? (
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-semibold text-sm">
            Did you say this? {ticked.size} of {explain.pointsHtml.length}
          </legend>
          {explain.pointsHtml.map((html, at) => (
            <label key={html} className="flex items-start gap-3 text-sm">
              <input
                type="checkbox"
                checked={ticked.has(at)}
                onChange={() => toggle(at)}
                className="mt-1 size-4 shrink-0 accent-accent"
              />
              <Html html={html} />
            </label>
          ))}
        </fieldset>
      ) : (
        <div>
          <Button onClick={() => setShown(true)}>Compare with our points</Button>
        </div>
      )}
    </section>
  );
}
