import type { ReactNode } from 'react';
import { ToldLine } from '../told/told-line';
import { TroubleBanner } from '../troubles/trouble-banner';
import { UndoButtons } from '../undo/undo-buttons';
import { AboutButton } from './about-button';
import { LabClock } from './lab-clock';
import { LabName } from './lab-name';
import { PageButtons } from './page-buttons';
import { SkipLinks } from './skip-links';
import { ThemeButton } from './theme-button';

interface FrameProps {
  /** There is a lab to go around in; otherwise it is only being installed. */
  readonly isInstalled: boolean;
  readonly children: ReactNode;
}

/** Our frame around the simulated PC: what belongs to the lab and not to anything in it. */
export function Frame({ isInstalled, children }: FrameProps) {
  return (
    <div className="frame">
      <SkipLinks />
      <header className="frame-bar">
        <img src="./favicon.svg" alt="" width={20} height={20} />
        <strong className="frame-name">Connect Certificate Lab</strong>
        <span className="frame-mark">Simulation</span>
        <LabName />
        <span className="grow" />
        {isInstalled && <PageButtons />}
        {isInstalled && <UndoButtons />}
        <LabClock />
        <ThemeButton />
        <AboutButton />
      </header>
      {isInstalled && <ToldLine />}
      <TroubleBanner />
      {children}
    </div>
  );
}
