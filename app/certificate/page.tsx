/** `/certificate`: what the best passed final test proved, to be printed. */
import type { Metadata } from "next";
import { Certificate } from "#components/final-test/certificate";
import { SiteFooter } from "#components/site/site-footer";
import { courseEntries } from "#course/model/toc";
import "./certificate.css";

export const metadata: Metadata = {
  title: "Certificate",
  description: "What you proved in the final test, on one page to print.",
};

export default async function Page() {
  const topics = (await courseEntries()).map(({ slug, title }) => ({ slug, title }));
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[52rem] flex-1 px-4 pt-12 pb-24 sm:px-6">
        <Certificate topics={topics} />
      </main>
      <SiteFooter />
    </>
  );
}
