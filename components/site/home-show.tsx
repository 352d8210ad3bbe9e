"use client";
/** What the home page shows before anybody has done anything: the moving stampede, and the question about it. */
import { HomeQuestion } from "#components/site/home-question";
import { StampedeView, type StampedeViewProps } from "#components/site/stampede-view";

export function HomeShow({ computedWithAnHour, ...view }: StampedeViewProps & { computedWithAnHour: number }) {
  return (
    <div className="grid min-w-0 grid-cols-1 gap-5">
      <StampedeView {...view} />
      <HomeQuestion computed={view.figures.computed} computedWithAnHour={computedWithAnHour} />
    </div>
  );
}
