import type { ReactNode } from 'react';
import { AboutButton } from './about-button';
import { LabClock } from './lab-clock';
import { LabName } from './lab-name';
import { SkipLinks } from './skip-links';
import { ThemeButton } from './theme-button';

/** Our frame around the simulated PC: what belongs to the lab and not to anything in it. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="frame">
      <SkipLinks />
      <header className="frame-bar">
        <img src="./favicon.svg" alt="" width={20} height={20} />
        <strong className="frame-name">Connect Certificate Lab</strong>
        <span className="frame-mark">Simulation</span>
        <LabName />
        <span className="grow" />
        <LabClock />
        <ThemeButton />
        <AboutButton />
      </header>
      {children}
    </div>
  );
}
