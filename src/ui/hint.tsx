import type { ReactNode } from 'react';

/** Quiet explanatory words beside or below something. */
export function Hint({
  children,
  className = '',
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return <span className={`ui-hint ${className}`}>{children}</span>;
}
