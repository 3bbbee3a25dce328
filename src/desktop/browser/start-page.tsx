import { Check, ClipboardCheck, Presentation, Route, type LucideIcon } from 'lucide-react';
import { useJudged, useWorld } from '@/state/use-world';
import { Link, type LinkLook } from '@/ui/link';
import { ProgramLink, WebLink } from '@/views/shell/links';
import { siteAddress, useRegistry } from '../registry';
import { storySteps, type StepTarget, type StoryStep } from './story-steps';
import type { SiteManifest } from '@/views/shell/manifest';
import { schemeOf } from '@/simulation/connections/hosts';
import { JudgedPlace } from './judged-place';
import { SiteLock, siteStatus } from './site-status';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

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
      <div className="mt-26 grid grid-cols-[minmax(0,1fr)_288px] gap-40 max-[900px]:grid-cols-1">
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
  const isDone = useJudged((world, at) => step.isDone(world, at));
  return (
    <li className="flex gap-16 px-0 pt-0 pb-18" data-done={isDone}>
      <span
        className="inline-flex size-28 flex-none items-center justify-center rounded-full border border-browser-step-line text-14 font-semibold text-browser-step in-data-[done=true]:border-browser-secure in-data-[done=true]:bg-browser-secure in-data-[done=true]:text-white"
        aria-hidden="true"
      >
        {isDone ? <Check size={16} strokeWidth={3} /> : number}
      </span>
      <div>
        <h2 className="text-14 font-semibold text-browser-title">
          {step.title}
          {isDone && <span className="ml-8 text-12 font-normal text-browser-secure">done</span>}
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
  const registry = useRegistry();
  const url = useWorld((world) => (target.kind === 'program' ? '' : siteAddress(registry, world, target)));
  return target.kind === 'program' ? (
    <ProgramLink {...look} program={target.program} />
  ) : (
    <WebLink {...look} url={url} />
  );
}

/** The sites of the network, each with the lock that the browser would show. */
function SiteBookmarks() {
  const { sites } = useRegistry();
  return (
    <nav className="start-bookmarks" aria-label="Sites of this network">
      <h2>Sites of this network</h2>
      <ul>
        {sites.map((site) => (
          <Bookmark key={site.id} site={site} />
        ))}
      </ul>
      <p>Type a host name into the address bar to go anywhere else in the network.</p>
    </nav>
  );
}

function Bookmark({ site }: { readonly site: SiteManifest }) {
  const host = useWorld((world) => site.hosts(world)[0] ?? '');
  const scheme = useWorld((world) => schemeOf(world, host));
  return (
    <li>
      <JudgedPlace place={{ scheme, host, path: '' }}>
        {(connection) => (
          <WebLink name={`bookmark-${site.id}`} url={`${scheme}://${host}/`}>
            <span className="inline-flex w-18 flex-none justify-center pt-2">
              <SiteLock state={connection?.state} />
            </span>
            <span className="min-w-0">
              <span translate="no" className="browser-link block">
                {site.title}
              </span>
              <span translate="no" className="block truncate text-browser-muted">
                {host}
              </span>
              <span className="block text-browser-muted">{siteStatus(connection)}</span>
            </span>
          </WebLink>
        )}
      </JudgedPlace>
    </li>
  );
}

/** For whom the lab is, each with a first step. */
function ThreeWays() {
  return (
    <nav
      className="[&_ul]:mb-26 [&_ul]:grid [&_ul]:grid-cols-[repeat(auto-fit,minmax(230px,1fr))] [&_ul]:gap-x-14 [&_ul]:gap-y-10"
      aria-label="Three ways in"
    >
      <ul>
        <Way icon={Route} title="Practise">
          Five steps from a request to a green lock, below. Nothing can break that Undo does not bring back.{' '}
          <FirstStep />
        </Way>
        <Way icon={Presentation} title="Teach">
          Put the site map on the projector: who connects to whom, each line with its lock and its reason.{' '}
          <ToSiteMap />
        </Way>
        <Way icon={ClipboardCheck} title="A real job tomorrow">
          You have files from a vendor? See what each is, whether it fits, and who will trust it.{' '}
          <ProgramLink name="way-job" className="browser-link" program="preflight">
            Open Pre-flight
          </ProgramLink>
        </Way>
      </ul>
    </nav>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
}

function Way({ icon: Icon, title, children }: WayProps) {
  return (
    <li className="start-way">
      <Icon size={20} aria-hidden />
      <p>
        <b>{title}</b>
        {children}
      </p>
    </li>
  );
}

function FirstStep() {
  const registry = useRegistry();
  const target = storySteps[0]?.target;
  const url = useWorld((world) => (target?.kind === 'page' ? siteAddress(registry, world, target) : ''));
  return (
    <WebLink name="way-practise" className="browser-link" url={url}>
      Make a certificate request
    </WebLink>
  );
}

/** The site map is a page of the lab around the PC. */
function ToSiteMap() {
  const navigate = useNavigate();
  return (
    <Link name="way-teach" className="browser-link" address="/home" onFollow={() => void navigate('/home')}>
      Open the site map
    </Link>
  );
}
