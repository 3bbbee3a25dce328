import { visibleText } from './visible-text';

/** A name that somebody else chose: it wraps anywhere, hides nothing, and is not turned nor translated with the text around it. */
export function NameText({ children }: { readonly children: string }) {
  return (
    <bdi translate="no" className="wrap-anywhere">
      {visibleText(children)}
    </bdi>
  );
}
