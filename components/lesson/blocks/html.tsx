/** HTML from our own lesson files, made and checked by the build. Nothing a learner writes comes this way. */
import { classNames } from "#components/ui/class-names";

interface HtmlProps {
  html: string;
  inline?: boolean;
  className?: string;
}

export function Html({ html, inline = false, className }: HtmlProps) {
  const content = { __html: html };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  if (inline) return <span className={classNames("prose-inline", className)} dangerouslySetInnerHTML={content} />;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <div className={classNames("prose", className)} dangerouslySetInnerHTML={content} />;
}
