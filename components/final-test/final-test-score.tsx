/** The score as a whole and by topic, weakest shown by a link back; the certificate, or another try. */
import type { RefObject } from "react";
import type { Topic } from "#components/final-test/topic";
import { SiteLink } from "#components/site/site-link";
import { Button, buttonClass } from "#components/ui/button";
import { Table } from "#components/ui/table";
import { type FinalScore, isPassed, PASS_PERCENT } from "#course/final-test/final-test";

interface FinalTestScoreProps {
  score: FinalScore;
  topics: readonly Topic[];
  titleRef: RefObject<HTMLHeadingElement | null>;
  onAgain: () => void;
}

export function FinalTestScore({ score, topics, titleRef, onAgain }: FinalTestScoreProps) {
  const passed = isPassed(score);
  const needed = Math.ceil((score.of * PASS_PERCENT) / 100);
  return (
    <section
      aria-labelledby="score-title"
      className="grid grid-cols-1 gap-5 rounded-lg border border-line bg-surface p-4 sm:p-6"
    >
      <div>
        <h2 id="score-title" ref={titleRef} tabIndex={-1} className="text-2xl tabular-nums">
          {score.right} of {score.of} right: {passed ? "passed" : "not passed"}
        </h2>
        <p className="mt-1 text-ink-soft">
          {passed
            ? "Below is what you proved, and what is worth another look."
            : `${needed} are needed. The lessons below say where the rest is to be found.`}
        </p>
      </div>
      <Table
        caption="By topic."
        captionHidden
        columns={[
          { id: "topic", header: "Topic" },
          { id: "right", header: "Right", numeric: true },
          { id: "look", header: "Remark" },
        ]}
      >
        {score.topics.map(({ slug, right, of }) => (
          <tr key={slug}>
            <th scope="row" className="text-left font-normal">
              <SiteLink href={`/lessons/${slug}`} className="link">
                {topics.find((topic) => topic.slug === slug)?.title ?? slug}
              </SiteLink>
            </th>
            <td className="whitespace-nowrap text-right tabular-nums">
              {right} of {of}
            </td>
            <td className="whitespace-nowrap text-ink-soft">{right < of ? "look again" : ""}</td>
          </tr>
        ))}
      </Table>
      <div className="flex flex-wrap gap-3">
        {passed && (
          <SiteLink href="/certificate" className={buttonClass("primary")}>
            See your certificate
          </SiteLink>
        )}
        <Button variant={passed ? "quiet" : "primary"} onClick={onAgain}>
          Try again with other questions
        </Button>
      </div>
    </section>
  );
}
