import { visibleText } from './visible-text';

/** A name that somebody else chose: it wraps anywhere, does not turn the text around it, and hides nothing. */
export function NameText({ children }: { readonly children: string }) {
  return <bdi className="wrap-anywhere">{visibleText(children)}</bdi>;
}
