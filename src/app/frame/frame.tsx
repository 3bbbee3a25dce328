import type { ReactNode } from 'react';

/** Our frame around the simulated PC. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="frame">
      <header className="frame-bar">
        <strong>Connect Certificate Lab</strong>
        <span className="frame-mark">Simulation</span>
      </header>
      {children}
    </div>
  );
}
