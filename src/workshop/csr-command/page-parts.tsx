import type { ReactNode } from 'react';

interface TwoPanelsProps {
  readonly title: string;
  /** What the page is for. */
  readonly text: string;
  readonly children: ReactNode;
}

/** What both pages are: a heading, a sentence, and two panels beside each other. */
export function TwoPanels({ title, text, children }: TwoPanelsProps) {
  return (
    <>
      <h1 className="text-22">{title}</h1>
      <p className="mt-3 text-ink-muted">{text}</p>
      <div className="mt-14 grid grid-cols-2 items-start gap-18 max-lg:grid-cols-1">{children}</div>
    </>
  );
}

interface PanelProps {
  readonly title: string;
  /** Its name, where that is another than its title. */
  readonly label?: string;
  /** What comes of the panel beside it stays in sight. */
  readonly isResult?: boolean;
  readonly children: ReactNode;
}

export function Panel({ title, label = title, isResult = false, children }: PanelProps) {
  return (
    <section
      className={`rounded-4 border border-line bg-white px-16 py-12 ${isResult ? 'sticky top-12 max-lg:static' : ''}`}
      aria-label={label}
    >
      <h2 className="mb-10 border-b border-line pb-6 text-15 font-semibold text-accent-strong">{title}</h2>
      {children}
    </section>
  );
}

/** What a panel says as long as nothing comes of the one beside it. */
export function NoResult({ children }: { readonly children: string }) {
  return (
    <p className="min-h-92 rounded-3 border border-dashed border-control-line px-12 py-10 text-ink-muted">
      {children}
    </p>
  );
}
