"use client";
/** The stages of the project with what the learner has passed, and where to go on. */
import { SiteLink } from "#components/site/site-link";
import { buttonClass } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import { useProgress } from "#stores/progress";

interface Stage {
  stage: number;
  title: string;
  slug: string;
  lessonTitle: string;
  exerciseId: string;
  exerciseTitle: string;
  hash: string;
  workKey: string;
}

export function ProjectStages({ stages }: { stages: readonly Stage[] }) {
  const passed = useProgress((data) => data.passed);
  const work = useProgress((data) => data.work);
  const isPassed = ({ slug, exerciseId, hash }: Stage) => passed[`${slug}/${exerciseId}`] === hash;
  const count = stages.filter(isPassed).length;
  const next = stages.find((stage) => !isPassed(stage));
  return (
    <>
      <div className="mt-8 mb-10 grid max-w-(--prose-width) gap-4">
        <p className="flex items-baseline justify-between gap-4">
          <span className="font-semibold">
            {count} of {stages.length} stages passed
          </span>
          {count === stages.length && <span className="text-hit">Your shop survives.</span>}
        </p>
        <div aria-hidden="true" className="flex gap-1">
          {stages.map((stage) => (
            <span
              key={stage.stage}
              className={classNames("h-2 flex-1 rounded-full", isPassed(stage) ? "bg-hit" : "bg-line-strong")}
            />
          ))}
        </div>
        <p>
          <SiteLink
            href={`/lessons/${(next ?? stages.at(-1))?.slug}/project`}
            className={buttonClass(next ? "primary" : "secondary")}
          >
            {next ? `${count === 0 ? "Begin with" : "Go on with"} stage ${next.stage}` : "Live through the day again"}
          </SiteLink>
        </p>
      </div>
      <ol aria-label="Stages" className="border-line border-b">
        {stages.map((stage) => (
          <li
            key={stage.stage}
            className="group relative grid grid-cols-[2.25rem_1fr] gap-x-3 border-line border-t py-4 transition-colors hover:bg-surface has-focus-visible:bg-surface sm:grid-cols-[3.5rem_1fr_9rem]"
          >
            <span aria-hidden="true" className="pl-1 font-semibold text-accent text-lg tabular-nums sm:pl-3">
              {stage.stage}
            </span>
            <div>
              <h2 className="text-lg">
                <SiteLink
                  href={`/lessons/${stage.slug}/project`}
                  className="after:absolute after:inset-0 group-hover:text-accent"
                >
                  <span className="sr-only">{`Stage ${stage.stage}: `}</span>
                  <span className="inline-block first-letter:uppercase">{stage.title}</span>
                </SiteLink>
              </h2>
              <p className="text-ink-soft text-sm">
                {stage.exerciseTitle} <span className="text-ink-faint">· {stage.lessonTitle}</span>
              </p>
            </div>
            <p className="col-start-2 mt-1 text-sm sm:col-start-3 sm:mt-0.5 sm:pr-3 sm:text-right">
              {isPassed(stage) ? (
                <span className="font-semibold text-hit">
                  <Icon name="check" /> passed
                </span>
              ) : (
                work[stage.workKey] && <span className="text-ink-soft">started</span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
