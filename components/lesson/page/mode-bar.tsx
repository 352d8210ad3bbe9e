"use client";
/**
 * The ways into a lesson, over everything else of it and at the same place in every mode: in groups (understand, practise, keep), each
 * with how much of it is done, about how long it takes, a tick when all its work is done, and which comes next. Arrow keys move between
 * the links. On a phone one group is shown at a time.
 */
import { type KeyboardEvent, useState } from "react";
import { chooseMode } from "#components/lesson/page/chosen-mode";
import type { LessonProps } from "#components/lesson/page/lesson-props";
import { MODE_GROUPS, MODE_WORDS, modePath, RECOMMENDED } from "#components/lesson/page/mode-words";
import { SiteLink } from "#components/site/site-link";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import type { ModeOutline } from "#course/model/mode-outline";
import type { Mode } from "#course/model/schema";
import { stepKey, useProgress } from "#stores/progress";

type ModeBarProps = Pick<LessonProps, "slug" | "modes" | "mode">;

export function ModeBar({ slug, modes, mode }: ModeBarProps) {
  const done = useProgress((data) => data.done);
  const [group, setGroup] = useState(MODE_GROUPS.find((each) => each.modes.includes(mode))?.name);

  const countOf = (each: Mode, steps: readonly string[]) =>
    steps.filter((step) => done[stepKey({ slug, mode: each, step })]).length;
  const isOpen = (each: Mode) => {
    const outline = modes[each];
    return outline !== undefined && outline.steps.length > 0 && countOf(each, outline.steps) < outline.steps.length;
  };
  const next = RECOMMENDED.find(isOpen);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const links = [...event.currentTarget.querySelectorAll("a")].filter((link) => link.offsetParent !== null);
    const at = links.findIndex((link) => link.matches(":focus"));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key];
    const link = to === undefined || at < 0 ? undefined : links[to];
    if (!link) return;
    event.preventDefault();
    link.focus();
  }

  const groups = MODE_GROUPS.map(({ name, modes: all }) => ({ name, modes: all.filter((each) => modes[each]) })).filter(
    (each) => each.modes.length > 0,
  );
  if (Object.keys(modes).length < 2) return null;
  return (
    <nav
      aria-label="Ways into this lesson"
      onKeyDown={onKeyDown}
      className="border-line border-b bg-page px-3 py-2 sm:flex sm:flex-wrap sm:gap-x-5 sm:gap-y-2 print:hidden"
    >
      <div className="flex sm:hidden">
        {groups.map(({ name }) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === group}
            onClick={() => setGroup(name)}
            className={classNames(
              "min-h-11 flex-1 border-b-2 font-semibold text-sm",
              name === group ? "border-accent text-ink" : "border-line text-ink-soft",
            )}
          >
            {name}
          </button>
        ))}
      </div>
      {groups.map(({ name, modes: all }) => (
        <div key={name} className={name === group ? "max-sm:pt-2" : "max-sm:hidden"}>
          <p className="px-2 text-ink-faint text-xs max-sm:hidden">{name}</p>
          <ul className="flex flex-wrap gap-x-1">
            {all.map((each) => (
              <li key={each}>
                <ModeLink
                  slug={slug}
                  mode={each}
                  outline={modes[each] as ModeOutline}
                  count={countOf(each, modes[each]?.steps ?? [])}
                  current={each === mode}
                  next={each === next}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface ModeLinkProps {
  slug: string;
  mode: Mode;
  outline: ModeOutline;
  count: number;
  current: boolean;
  next: boolean;
}

function ModeLink({ slug, mode, outline, count, current, next }: ModeLinkProps) {
  const { steps, minutes } = outline;
  const isDone = steps.length > 0 && count === steps.length;
  return (
    <SiteLink
      href={modePath(slug, mode)}
      onClick={() => chooseMode(slug, mode)}
      aria-current={current ? "page" : undefined}
      className={classNames(
        "grid min-h-11 content-center whitespace-nowrap rounded-md px-2 py-1 leading-tight",
        current ? "bg-accent-soft text-accent" : "text-ink-soft hover:bg-sunken hover:text-ink",
      )}
    >
      <span className="flex items-center gap-1 font-semibold text-sm">
        {MODE_WORDS[mode]}
        {isDone && (
          <>
            <Icon name="check" className="text-hit" />
            <span className="sr-only"> (done)</span>
          </>
        )}
      </span>
      <span className="text-ink-faint text-xs tabular-nums">
        {next && !current && <b className="mr-1 font-semibold text-accent">next</b>}
        {steps.length > 0 && !isDone && (
          <>
            <span aria-hidden="true">{`${count}/${steps.length} · `}</span>
            <span className="sr-only">{`, ${count} of ${steps.length} done, `}</span>
          </>
        )}
        <span className="sr-only">about </span>
        {minutes} min
      </span>
    </SiteLink>
  );
}
