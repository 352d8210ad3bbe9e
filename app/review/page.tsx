/** `/review`: what is due, from all lessons, by keyboard. */
import type { Metadata } from "next";
import { ReviewPage } from "#components/lesson/review/review-page";
import { SiteFooter } from "#components/site/site-footer";
import { readOutlines } from "#course/build/read-outlines";

export const metadata: Metadata = {
  title: "Review",
  description: "Cards and questions from the lessons, when it is time to remember them.",
};

export default async function Page() {
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page-width) flex-1 px-4 pt-14 pb-24 sm:px-6">
        <div className="max-w-[49rem]">
          <ReviewPage outlines={await readOutlines()} />
        </div>
      </main>
      <SiteFooter />
    </>
  );
}
