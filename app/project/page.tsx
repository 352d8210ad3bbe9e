/** The project at a glance: one program that grows through the course, stage by stage, and how far the learner's own has come. */
import type { Metadata } from "next";
import { ProjectStages } from "#components/lesson/project/project-stages";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { SiteFooter } from "#components/site/site-footer";
import { readProject } from "#course/model/project";

export const metadata: Metadata = {
  title: "The project",
  description:
    "One program in fourteen stages: a shop’s dashboard that survives traffic, price changes, an outage and a deploy.",
};

export default async function ProjectPage() {
  const stages = (await readProject()).map(({ starter, ...stage }) => ({
    ...stage,
    workKey: workKeyOf(stage.slug, starter),
  }));
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page-width) flex-1 px-4 pt-14 pb-24 sm:px-6">
        <h1 className="text-3xl">The project</h1>
        <p className="mt-3 max-w-(--prose-width) text-ink-soft text-lg">
          One program grows through the whole course: the dashboard of a shop. It begins as a slow page. Each lesson
          adds a stage, your own code goes with you, and in the end it lives through a day from midnight to midnight.
        </p>
        <ProjectStages stages={stages} />
      </main>
      <SiteFooter />
    </>
  );
}
