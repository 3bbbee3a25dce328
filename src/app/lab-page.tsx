import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { usePagePlace } from '@/ui/use-page-place';

interface LabPageProps {
  readonly title: string;
  /** Beside the title. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the lab around the PC. It names the real tab and takes the focus, as a new page does. */
export function LabPage({ title, controls, children }: LabPageProps) {
  const page = useRef<HTMLElement>(null);
  usePagePlace(page, visitAt(useLocation().key));
  useEffect(() => {
    document.title = `${title} – Connect Certificate Lab (Simulation)`;
    page.current?.focus();
  }, [title]);
  return (
    <main
      ref={page}
      id="lab-page"
      className="lab-page fields-above"
      tabIndex={-1}
      aria-labelledby="lab-page-title"
    >
      <div className="mb-12 flex flex-wrap items-center gap-x-20 gap-y-8">
        <h1 id="lab-page-title">{title}</h1>
        {controls}
      </div>
      {children}
    </main>
  );
}

const visits = new Map<string, object>();

/** The same object for the same entry of the real browser's history. */
function visitAt(key: string): object {
  const visit = visits.get(key) ?? {};
  visits.set(key, visit);
  return visit;
}
