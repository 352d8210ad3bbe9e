/**
 * Runs while the page is being read: with `?embed` or `?mode=read` the page as the server made it is another one, so nothing of it is shown
 * until the playground has taken its shape (playground.css, use-address.tsx). It stands in the layout: React would render a page's again, in vain.
 */
const SOURCE = `/\\/playground/.test(location.pathname)&&/[?&](embed|mode=read)\\b/.test(location.search)&&(document.documentElement.dataset.framed="")`;

export function FramedScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the CSP carries its hash
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
