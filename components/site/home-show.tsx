"use client";
/** What the home page shows before anybody has done anything: the moving stampede, and the question about it. */
import { HomeQuestion } from "#components/site/home-question";
import { StampedeView } from "#components/site/stampede-view";
import type { HomeStampede } from "#course/model/home-stampede";

export function HomeShow({ stampede }: { stampede: HomeStampede }) {
  return (
    <div className="grid min-w-0 grid-cols-1 gap-5">
      <StampedeView stampede={stampede} />
      <HomeQuestion computed={stampede.computed} computedWithAnHour={stampede.computedWithAnHour} />
    </div>
  );
}
