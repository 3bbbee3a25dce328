import { createContext, use, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says something to screen readers without moving the focus; silent outside a `LiveRegion`. */
export function useAnnounce(): (text: string) => void {
  return use(AnnounceContext);
}

/** Carries the announcements of everything inside it. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const [announce] = useState(() => (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })));
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className="sr-only">
        {/* A new element each time, so that the same words are said again. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}
