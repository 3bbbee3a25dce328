import { useEffect, useRef, useState, type ReactNode } from 'react';

interface WideContentProps {
  /** Names the region where it has to scroll. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Room for a table or picture that may be wider than the page: it scrolls alone then, by keys too, and the page stays. */
export function WideContent({ label, children }: WideContentProps) {
  const room = useRef<HTMLDivElement>(null);
  const [isScrolled, setScrolled] = useState(false);
  useEffect(() => {
    const { current } = room;
    if (current === null) return;
    const observer = new ResizeObserver(() => setScrolled(current.scrollWidth > current.clientWidth));
    for (const element of [current, ...current.children]) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const region = isScrolled ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {};
  return (
    <div ref={room} className="ui-wide-content overflow-x-auto" {...region}>
      {children}
    </div>
  );
}
