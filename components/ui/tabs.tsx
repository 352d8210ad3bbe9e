"use client";
/**
 * Tabs as WAI-ARIA describes them: one tab stop, arrows and Home/End move and select, panels keep their state while
 * hidden. For views of one page; where each view has an address of its own, use links in a <nav>.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { classNames } from "#components/ui/class-names";

export interface Tab {
  id: string;
  label: ReactNode;
  panel: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  /** Given: the parent owns the choice. */
  selectedId?: string;
  onSelect?: (id: string) => void;
  /** Beside the list: what makes another tab. */
  after?: ReactNode;
}

const MOVES: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

export function Tabs({ label, tabs, selectedId, onSelect, after }: TabsProps) {
  const baseId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const [ownId, setOwnId] = useState(tabs[0]?.id ?? "");
  const currentId = selectedId ?? ownId;

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another tab is chosen, here or from outside
  useEffect(() => {
    const list = listRef.current;
    const tab = list?.querySelector<HTMLElement>('[aria-selected="true"]');
    // The list only, never the page.
    if (list && tab && list.scrollWidth > list.clientWidth)
      list.scrollLeft += tab.getBoundingClientRect().left - list.getBoundingClientRect().left - list.clientWidth / 3;
  }, [currentId]);

  function select(id: string) {
    setOwnId(id);
    onSelect?.(id);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const next = move(
      tabs.findIndex((tab) => tab.id === currentId),
      tabs.length,
    );
    const tab = tabs[next];
    if (!tab) return;
    select(tab.id);
    listRef.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  }

  return (
    <div>
      <div className="flex items-center gap-1 border-line border-b">
        <div
          ref={listRef}
          role="tablist"
          aria-label={label}
          onKeyDown={onKeyDown}
          // On a phone all of them are in view, in two rows if need be.
          className="-mb-px flex min-w-0 grow gap-x-1 overflow-x-auto max-sm:flex-wrap"
        >
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${baseId}-tab-${tab.id}`}
              aria-controls={`${baseId}-panel-${tab.id}`}
              aria-selected={tab.id === currentId}
              tabIndex={tab.id === currentId ? 0 : -1}
              onClick={() => select(tab.id)}
              className={classNames(
                "min-h-9 whitespace-nowrap border-b-2 px-3 font-semibold text-sm transition-colors pointer-coarse:min-h-11",
                tab.id === currentId ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink",
              )}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {after}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${baseId}-panel-${tab.id}`}
          aria-labelledby={`${baseId}-tab-${tab.id}`}
          hidden={tab.id !== currentId}
          className="pt-4"
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
