"use client";
/**
 * The ways into a lesson that exist, each with an address of its own; done ones are ticked. Arrow keys move between the links. On
 * a narrow screen a strip that scrolls sideways, the current one in view. One alone needs no choice.
 */
import { type KeyboardEvent, useEffect, useRef } from "react";
import { MODE_WORDS, modePath } from "#components/lesson/page/mode-words";
import { SiteLink } from "#components/site/site-link";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import type { Mode } from "#course/model/schema";
import { useProgress } from "#stores/progress";

interface ModeTabsProps {
  slug: string;
  /** Ids of the steps of each mode there is. */
  modes: Partial<Record<Mode, readonly string[]>>;
  mode: Mode;
}

export function ModeTabs({ slug, modes, mode }: ModeTabsProps) {
  const done = useProgress((data) => data.done);
  const navRef = useRef<HTMLElement>(null);
  const entries = Object.entries(modes) as [Mode, readonly string[]][];

  useEffect(() => {
    const nav = navRef.current;
    const current = nav?.querySelector<HTMLElement>("[aria-current]");
    if (nav && current) nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const links = [...event.currentTarget.querySelectorAll("a")];
    const at = links.findIndex((link) => link.matches(":focus"));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key];
    const link = to === undefined ? undefined : links[to];
    if (!link) return;
    event.preventDefault();
    link.focus();
  }

  if (entries.length < 2) return null;
  return (
    <nav
      ref={navRef}
      aria-label="Ways into this lesson"
      onKeyDown={onKeyDown}
      className="relative mt-4 flex gap-1 border-line border-b pb-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:[scrollbar-width:none] sm:-ml-2.5 sm:flex-wrap"
    >
      {entries.map(([each, steps]) => {
        const isDone = steps.length > 0 && steps.every((step) => done[`${slug}/${each}/${step}`]);
        return (
          <SiteLink
            key={each}
            href={modePath(slug, each)}
            aria-current={each === mode ? "page" : undefined}
            className={classNames(
              "flex min-h-8 shrink-0 items-center gap-1 whitespace-nowrap rounded-md px-2.5 font-semibold text-sm pointer-coarse:min-h-11",
              each === mode ? "bg-accent-soft text-accent" : "text-ink-soft hover:bg-sunken hover:text-ink",
            )}
          >
            {MODE_WORDS[each]}
            {isDone && (
              <>
                <Icon name="check" className="text-hit" />
                <span className="sr-only"> (done)</span>
              </>
            )}
          </SiteLink>
        );
      })}
    </nav>
  );
}
