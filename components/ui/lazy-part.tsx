"use client";
/**
 * A part of a page whose code is fetched after the page: it is in the HTML already, or appears only once the learner has done
 * something. It keeps its props, so whoever shows it sees no difference. What a page loads first has a budget (150 kB). Declare
 * a lazy part in the file that shows it.
 */
import { type ComponentType, lazy, type ReactNode, Suspense } from "react";

export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    );
  };
}
