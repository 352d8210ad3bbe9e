"use client";
/** `/review`: how many cards are due and new, how firmly each lesson sits; then a session over all of them. */
import { useState } from "react";
import { stabilityWords } from "#components/lesson/review/stability-line";
import { useNow } from "#components/lesson/review/use-now";
import { SiteLink } from "#components/site/site-link";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import { Table } from "#components/ui/table";
import type { LessonOutline } from "#course/review/deck";
import { useProgress } from "#stores/progress";
import type { ProgressData, SavedCard } from "#stores/progress-format";
import {
  dueKeys,
  type ReviewItem,
  type ReviewSession as Session,
  startSession,
} from "#view-models/lesson/review-session";

const ReviewSession = lazyPart(async () => (await import("#components/lesson/review/review-session")).ReviewSession);

export function ReviewPage({ outlines }: { outlines: readonly LessonOutline[] }) {
  const data = useProgress((all) => all);
  const now = useNow();
  const [session, setSession] = useState<Session | null>(null);
  const items = reviewItems(outlines, data);
  const due = now === null ? 0 : dueKeys(Object.fromEntries(itemsWithCards(items)), now).length;
  const fresh = items.filter(({ dueMs }) => dueMs === null).length;

  if (session) return <ReviewSession start={session} outlines={outlines} onClose={() => setSession(null)} />;
  return (
    <>
      <h1 className="text-3xl">Review</h1>
      <p className="mt-3 max-w-(--prose-width) text-ink-soft text-lg">
        What you have learned comes back just before you would forget it: cards of the lessons you have begun, and
        questions that went wrong.
      </p>
      {now !== null && items.length === 0 && (
        <p className="mt-8">
          There are no cards yet.{" "}
          <SiteLink href="/lessons" className="link">
            Begin a lesson
          </SiteLink>
          , and they gather here.
        </p>
      )}
      {items.length > 0 && (
        <>
          <dl className="mt-8 flex flex-wrap gap-x-12 gap-y-4">
            <Figure term="due now" value={due} />
            <Figure term="new" value={fresh} />
            <Figure term="seen before" value={items.length - fresh} />
          </dl>
          <p className="mt-6">
            <Button
              variant="primary"
              disabled={now === null || due + fresh === 0}
              onClick={() => setSession(startSession(items, Date.now()))}
            >
              {due + fresh === 0 ? "Nothing to review now" : "Start the review"}
            </Button>
          </p>
          <Known outlines={outlines} cards={data.cards} />
        </>
      )}
    </>
  );
}

function Figure({ term, value }: { term: string; value: number }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-ink-soft text-sm">{term}</dt>
      <dd className="font-semibold text-3xl tabular-nums">{value}</dd>
    </div>
  );
}

function Known({ outlines, cards }: { outlines: readonly LessonOutline[]; cards: ProgressData["cards"] }) {
  const rows = outlines.flatMap(({ slug, title }) => {
    const own = Object.entries(cards).flatMap(([key, card]) => (key.startsWith(`${slug}/`) ? [card] : []));
    const seen = own.filter(({ reps }) => reps > 0);
    return own.length > 0 ? [{ slug, title, count: own.length, seen }] : [];
  });
  if (rows.length === 0) return null;
  const mean = (seen: SavedCard[]) => seen.reduce((sum, { stability }) => sum + stability, 0) / seen.length;
  return (
    <div className="mt-10 border-line border-t pt-6">
      <Table
        caption="How well you know it: after so many days, on average, your chance to remember falls to nine in ten."
        columns={[
          { id: "lesson", header: "Lesson" },
          { id: "cards", header: "Cards", numeric: true },
          { id: "stability", header: "Stable for", numeric: true },
        ]}
      >
        {rows.map(({ slug, title, count, seen }) => (
          <tr key={slug}>
            <th scope="row" className="text-left font-normal">
              <SiteLink href={`/lessons/${slug}`} className="link">
                {title}
              </SiteLink>
            </th>
            <td className="text-right tabular-nums">{count}</td>
            <td className="text-right tabular-nums">
              {seen.length === 0 ? "not asked yet" : stabilityWords(mean(seen))}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

/** Everything in the rotation, and the cards of begun lessons that are not in it yet. */
function reviewItems(outlines: readonly LessonOutline[], { cards, places }: ProgressData): ReviewItem[] {
  const items: ReviewItem[] = [];
  for (const { slug, cardIds } of outlines) {
    for (const [key, { dueMs }] of Object.entries(cards)) {
      if (key.startsWith(`${slug}/`)) items.push({ key, slug, dueMs });
    }
    if (!places[slug]) continue;
    for (const id of cardIds) {
      const key = `${slug}/${id}`;
      if (!cards[key]) items.push({ key, slug, dueMs: null });
    }
  }
  return items;
}

const itemsWithCards = (items: readonly ReviewItem[]): [string, { dueMs: number }][] =>
  items.flatMap(({ key, dueMs }) => (dueMs === null ? [] : [[key, { dueMs }]]));
