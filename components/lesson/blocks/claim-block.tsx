"use client";
/** "You will read that …": what people say, the verdict, and the run that gives it. */
import { Html } from "#components/lesson/blocks/html";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { probeWords } from "#components/lesson/question/what-happened";
import { Badge, type Tone } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import type { Claim, Verdict } from "#course/model/schema";

const VERDICT = {
  false: { tone: "deleted", glyph: "✗", word: "false" },
  "half-true": { tone: "miss", glyph: "½", word: "half true" },
  true: { tone: "hit", glyph: "✓", word: "true" },
} as const satisfies Record<Verdict, { tone: Tone; glyph: string; word: string }>;

export function ClaimBlock({ claim }: { claim: Claim }) {
  const { active, open } = useLessonPlace();
  const { tone, glyph, word } = VERDICT[claim.verdict];
  return (
    <aside className="grid grid-cols-1 gap-3 rounded-lg border border-line bg-page p-5">
      <p className="flex flex-wrap items-center justify-between gap-2 text-ink-soft text-sm">
        You will read that …
        <Badge tone={tone} glyph={glyph}>
          {word}
        </Badge>
      </p>
      <blockquote className="border-line-strong border-l-3 pl-4 italic">
        <Html inline html={claim.saysHtml} />
      </blockquote>
      <Html html={claim.html} />
      <p className="text-sm">
        <span className="text-ink-soft">{probeWords(claim.probe)} </span>
        <code className="inline-code">{claim.evidence}</code>
      </p>
      {active?.hash !== claim.program.hash && (
        <div>
          <Button size="sm" onClick={() => open(claim.program)}>
            See the program
          </Button>
        </div>
      )}
    </aside>
  );
}
