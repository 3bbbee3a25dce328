import { useId, type ReactNode } from 'react';

interface StepProps {
  /** As the note prints it. */
  readonly title: string;
  readonly children: ReactNode;
}

/** One of the four boxes. */
export function Step({ title, children }: StepProps) {
  const id = useId();
  return (
    <section className="https-step mb-14 border border-appliance-step-line" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="px-12 pt-9 pb-5">{children}</div>
    </section>
  );
}
