"use client";
/** The text of a lesson and its workbench: side by side, or on a narrow screen the one that the learner has chosen. */
import type { ReactNode } from "react";
// The code beside the text is in the HTML, and its editor is fetched later: without this the first paint would show it unstyled.
import "#components/editor/editor.css";
import { PhoneViewSwitch, usePhoneView } from "#components/lesson/page/phone-view";
import { SplitView } from "#components/lesson/page/split-view";

interface LessonSplitProps {
  /** The page's heading where its text is out of view. */
  title: string;
  text: ReactNode;
  /** Null = there is only text. */
  bench: ReactNode;
}

export function LessonSplit({ title, text, bench }: LessonSplitProps) {
  const view = usePhoneView();
  const code = bench !== null && view === "code";
  return (
    <SplitView
      left={text}
      right={
        <>
          <h1 className="sr-only lg:hidden">{title}</h1>
          {bench}
        </>
      }
      narrow={{
        left: code && "max-lg:hidden",
        right: code ? "max-lg:pb-13" : "max-lg:hidden",
        switcher: bench !== null && <PhoneViewSwitch />,
      }}
    />
  );
}
