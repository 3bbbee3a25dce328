import { Check } from 'lucide-react';
import { useLabTime, useWorld } from '@/state/use-world';
import type { LinkLook } from '@/ui/link';
import { ProgramLink, WebLink } from '@/views/shell/links';
import { siteAddress, useRegistry } from '../registry';
import { SiteBookmarks } from './site-bookmarks';
import { ThreeWays } from './three-ways';
import { storySteps, type StepTarget, type StoryStep } from './story-steps';

/** What a new tab shows: the ways in, the main procedure in the order of the note, and the sites of the network. */
export function StartPage() {
  return (
    <div className="start-page">
      <ThreeWays />
      <header>
        <h1>From certificate request to green lock</h1>
        <p>
          The telephone system of this lab runs on the certificates it was installed with, which nobody
          outside trusts: its Connect client does not connect securely. Put that right in five steps, with
          real keys and real certificates.
        </p>
      </header>
      <div className="start-columns">
        <ol className="start-steps">
          {storySteps.map((step, index) => (
            <Step key={step.title} step={step} number={index + 1} />
          ))}
        </ol>
        <SiteBookmarks />
      </div>
    </div>
  );
}

function Step({ step, number }: { readonly step: StoryStep; readonly number: number }) {
  const world = useWorld((present) => present);
  const at = useLabTime();
  const isDone = step.isDone(world, at);
  return (
    <li className="start-step" data-done={isDone}>
      <span className="start-number" aria-hidden="true">
        {isDone ? <Check size={16} strokeWidth={3} /> : number}
      </span>
      <div>
        <h2>
          {step.title}
          {isDone && <span className="start-done">done</span>}
        </h2>
        <p>{step.text}</p>
        <TargetLink name={`step-${String(number)}`} className="browser-link" target={step.target}>
          {step.link}
        </TargetLink>
      </div>
    </li>
  );
}

interface TargetLinkProps extends LinkLook {
  readonly target: StepTarget;
}

function TargetLink({ target, ...look }: TargetLinkProps) {
  const world = useWorld((present) => present);
  const registry = useRegistry();
  return target.kind === 'program' ? (
    <ProgramLink {...look} program={target.program} />
  ) : (
    <WebLink {...look} url={siteAddress(registry, world, target)} />
  );
}
