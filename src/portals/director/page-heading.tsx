import type { ReactNode } from 'react';

/** A page's title, with its buttons at the upper right. */
export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="director-heading">
      <h1 translate="no">{title}</h1>
      <div className="director-actions">{children}</div>
    </div>
  );
}
