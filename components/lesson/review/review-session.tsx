"use client";
/** A session: card after card until none is left. The decks of the lessons it touches are fetched when they are needed. */
import { useCallback, useEffect, useState } from "react";
import { rateCard } from "#components/lesson/review/rate-card";
import { ReviewCard } from "#components/lesson/review/review-card";
import { StabilityLine } from "#components/lesson/review/stability-line";
import { SiteLink } from "#components/site/site-link";
import { Button, buttonClass } from "#components/ui/button";
import { LiveRegion } from "#components/ui/live-region";
import { Progress } from "#components/ui/progress";
import { type Deck, type DeckItem, hashOf, idOf, type LessonOutline } from "#course/review/deck";
import { fetchData } from "#runtime/client/fetch-data";
import { dropCard, useProgress } from "#stores/progress";
import type { SavedCard } from "#stores/progress-format";
import type { Rating } from "#view-models/lesson/rating";
import { answered, type ReviewSession as Session } from "#view-models/lesson/review-session";

interface ReviewSessionProps {
  start: Session;
  outlines: readonly LessonOutline[];
  onClose: () => void;
}

export function ReviewSession({ start, outlines, onClose }: ReviewSessionProps) {
  const [session, setSession] = useState(start);
  const [last, setLast] = useState<SavedCard | null>(null);
  const { items, problem, retry } = useDecks(start.queue);
  const key = session.queue[0];
  const item = key === undefined ? undefined : items?.get(key);
  const card = useProgress((data) => (key === undefined ? null : (data.cards[key] ?? null)));

  // A card whose lesson no longer has it is gone.
  useEffect(() => {
    if (!items || key === undefined || item) return;
    dropCard(key);
    setSession((now) => ({ ...now, queue: now.queue.filter((each) => each !== key) }));
  }, [items, key, item]);

  async function rate(rating: Rating) {
    if (!item || key === undefined) return;
    setLast(await rateCard(key, hashOf(item), rating));
    setSession((now) => (now.queue[0] === key ? answered(now, rating === "again") : now));
  }

  if (key === undefined) return <Finished session={session} onClose={onClose} />;
  const slug = key.split("/")[0];
  const title = outlines.find((outline) => outline.slug === slug)?.title ?? "";
  const total = session.queue.length + session.answered - session.again;
  const doneCount = session.answered - session.again;
  return (
    <section aria-label="Review session">
      <div className="flex items-end justify-between gap-4">
        <div className="min-w-0 flex-1">
          <Progress label="Review" value={total === 0 ? 0 : doneCount / total} valueText={`${doneCount} of ${total}`} />
        </div>
        <Button size="sm" variant="quiet" onClick={onClose}>
          Stop here
        </Button>
      </div>
      <div className="mt-1 min-h-6">{last && <StabilityLine card={last} />}</div>
      <LiveRegion message={`${doneCount} of ${total}`} count={session.answered} />
      {problem !== null && (
        <p className="mt-8 flex flex-wrap items-center gap-3 text-deleted">
          {problem}
          <Button size="sm" onClick={retry}>
            Retry
          </Button>
        </p>
      )}
      {item && (
        <article className="mt-4">
          <h1 className="mb-4 text-ink-soft text-sm">{title}</h1>
          <ReviewCard key={`${key} ${session.answered}`} item={item} card={card} alone onRate={(to) => void rate(to)} />
        </article>
      )}
    </section>
  );
}

function Finished({ session, onClose }: { session: Session; onClose: () => void }) {
  return (
    <section aria-label="Review finished" className="grid justify-items-start gap-5">
      <h1 className="text-3xl">That is all for now</h1>
      <p className="text-ink-soft text-lg">
        {session.answered === 1 ? "One answer" : `${session.answered} answers`},{" "}
        {session.again === 0
          ? "none to be asked again."
          : session.again === 1
            ? "one of them asked again."
            : `${session.again} of them asked again.`}
      </p>
      <p className="flex flex-wrap gap-3">
        <Button onClick={onClose}>Back to the overview</Button>
        <SiteLink href="/lessons" className={buttonClass("primary")}>
          All lessons
        </SiteLink>
      </p>
    </section>
  );
}

interface Decks {
  /** By key, all items of the lessons in the queue; null while they are fetched. */
  items: ReadonlyMap<string, DeckItem> | null;
  problem: string | null;
  retry: () => void;
}

function useDecks(queue: readonly string[]): Decks {
  const [items, setItems] = useState<ReadonlyMap<string, DeckItem> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const slugs = [...new Set(queue.map((key) => key.split("/")[0] ?? ""))].join(" ");

  const load = useCallback(async () => {
    const found = new Map<string, DeckItem>();
    for (const slug of slugs.split(" ")) {
      const deck = await fetchData<Deck>(`/review/decks/${slug}.json`, ({ items }) => Array.isArray(items));
      for (const item of deck.items) found.set(`${slug}/${idOf(item)}`, item);
    }
    return found;
  }, [slugs]);

  useEffect(() => {
    let current = true;
    setProblem(null);
    load().then(
      (found) => current && setItems(found),
      () =>
        current &&
        setProblem(`The cards could not be loaded${tries > 0 ? " this time either" : ""}. Your schedule is as it was.`),
    );
    return () => {
      current = false;
    };
  }, [load, tries]);
  return { items, problem, retry: () => setTries((count) => count + 1) };
}
