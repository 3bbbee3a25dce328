import type { ReactNode } from 'react';

/** A page's title, with its buttons at the upper right. */
export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="sticky top-0 z-1 flex min-h-33 flex-none items-center gap-12 border-b border-line bg-director-bar px-12 py-0 max-[700px]:flex-wrap max-[700px]:py-5 [&_h1]:flex-1 [&_h1]:text-13 [&_h1]:font-bold">
      <h1 translate="no">{title}</h1>
      <div className="flex gap-6">{children}</div>
    </div>
  );
}
