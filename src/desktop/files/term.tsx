import type { ReactNode } from 'react';

/** One line of a list of terms. */
export function Term({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
