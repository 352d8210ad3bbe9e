"use client";
/**
 * What a lesson's page puts on paper: not the screen but the article. Its code is fetched when the page is idle, because a browser that
 * is about to print waits for nothing; until then the page prints as it is.
 */
import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import type { LessonProps } from "#components/lesson/page/lesson-props";

const IDLE_MS = 3000;

export function PrintLesson({ lesson }: { lesson: LessonProps }) {
  const printing = useSyncExternalStore(subscribe, isPrinting, () => false);
  const [Article, setArticle] = useState<ComponentType<{ lesson: LessonProps }> | null>(null);
  useEffect(() => {
    const timer = setTimeout(async () => {
      const { PrintArticle } = await import("#components/lesson/page/print-article");
      setArticle(() => PrintArticle);
    }, IDLE_MS);
    return () => clearTimeout(timer);
  }, []);
  return printing && Article ? <Article lesson={lesson} /> : null;
}

const QUERY = "print";
const isPrinting = (): boolean => window.matchMedia(QUERY).matches;

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
