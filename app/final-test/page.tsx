/** `/final-test`: thirty questions from all lessons and ten programs to judge, none of which a lesson shows. */
import type { Metadata } from "next";
import { FinalTestPage } from "#components/final-test/final-test-page";
import { SiteFooter } from "#components/site/site-footer";
import { courseEntries } from "#course/model/toc";

export const metadata: Metadata = {
  title: "The final test",
  description: "Thirty questions and ten programs to judge, drawn from all lessons; every answer was settled by a run.",
};

export default async function Page() {
  const topics = (await courseEntries()).flatMap(({ slug, title, available }) => (available ? [{ slug, title }] : []));
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page-width) flex-1 px-4 pt-14 pb-24 sm:px-6">
        <div className="max-w-[49rem]">
          <FinalTestPage topics={topics} />
        </div>
      </main>
      <SiteFooter />
    </>
  );
}
