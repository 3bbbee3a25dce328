import { useId, type ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  /** A step of the order form. */
  readonly number?: number;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A box of the shop with a heading that names it. */
export function Panel({ title, number, className = 'vendor-step', children }: PanelProps) {
  const id = useId();
  return (
    <section className={className} aria-labelledby={id}>
      <h2 id={id}>
        {number !== undefined && <span className="vendor-number">{number}</span>}
        {title}
      </h2>
      {children}
    </section>
  );
}
