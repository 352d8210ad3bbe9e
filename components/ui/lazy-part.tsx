"use client";
/**
 * A part of a page whose code is fetched after the page: it is in the HTML already, or appears only once the learner has done
 * something. It keeps its props, so whoever shows it sees no difference. What a page loads first has a budget (150 kB). Declare
 * a lazy part in the file that shows it.
 *
 * Until its code is there, the part in the HTML must not be rendered again: React would take it away and show the fallback, and the
 * page would jump. So it is a memo, and its props have to stay the same objects while nothing has changed.
 */
import { type ComponentType, lazy, memo, type ReactNode, Suspense } from "react";
import { arriving } from "#components/ui/arriving";

/** How many parts are on their way: while there are some, what they depend on had better stay as it is. */
let coming = 0;
export const partsComing = (): number => coming;

export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(async () => {
    coming++;
    return { default: await arriving(load, () => void coming--) };
  });
  return memo(function LazyPart(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    );
  }) as unknown as ComponentType<Props>;
}
