/**
 * Runs while the page is being read: when the address asks for a frame, a reading page, a preset or a shared document, the page as the
 * server made it shows another one, so its content stays out of sight until the playground has taken its shape (playground.css,
 * use-address.tsx). It stands in the layout: React would render a page's again, in vain.
 */
const SOURCE = `/\\/playground/.test(location.pathname)&&(/[?&](embed|mode=read|preset=)/.test(location.search)||/^#[a-z]\\d/.test(location.hash))&&(document.documentElement.dataset.opening="")`;

export function OpeningScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the CSP carries its hash
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
