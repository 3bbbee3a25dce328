import { ClipboardCheck, Presentation, Route, type LucideIcon } from 'lucide-react';
import { useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';
import { ProgramLink, WebLink } from '@/views/shell/links';
import { useRegistry } from '../registry';
import type { SiteManifest } from '@/views/shell/manifest';
import { schemeOf } from '@/simulation/connections/hosts';
import { JudgedPlace } from './judged-place';
import { SiteLock, siteStatus } from './site-status';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { visibleText } from '@/views/words/value-words';

/** What a new tab shows: the ways in, and the sites of the network. */
export function StartPage() {
  return (
    <div className="mx-auto w-full max-w-1040 px-28 py-26 text-13 leading-[1.55] text-browser-text">
      <ThreeWays />
      <header>
        <h1 className="mb-8 text-26 font-normal text-browser-title">
          From certificate request to green lock
        </h1>
        <p className="max-w-640">
          The telephone system of this lab runs on the certificates it was installed with, which nobody
          outside trusts: its Connect client does not connect securely. Repair that with real keys and real
          certificates; the last 100 steps can be undone.
        </p>
      </header>
      <SiteBookmarks />
    </div>
  );
}

/** The sites of the network, each with the lock that the browser would show. */
function SiteBookmarks() {
  const { sites } = useRegistry();
  return (
    <nav
      className="mt-22 self-start rounded-3 border border-browser-rule bg-browser-card px-6 py-14"
      aria-label="Sites of this network"
    >
      <h2 className="px-12 text-14 font-semibold text-browser-title">Sites of this network</h2>
      <ul className="grid tiles-270">
        {sites.map((site) => (
          <Bookmark key={site.id} site={site} />
        ))}
      </ul>
      <p className="px-12 pt-8 text-12 text-browser-muted">
        Type a host name into the address bar to go anywhere else in the network.
      </p>
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
          <WebLink
            name={`bookmark-${site.id}`}
            className="flex w-full gap-10 px-12 py-7 text-left text-12 hover:bg-browser-hover"
            url={`${scheme}://${host}/`}
          >
            <span className="inline-flex w-18 flex-none justify-center pt-2">
              <SiteLock state={connection?.state} />
            </span>
            <span className="min-w-0">
              <span translate="no" className="browser-link block">
                {site.title}
              </span>
              <span translate="no" className="block truncate text-browser-muted">
                {visibleText(host)}
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
    <nav aria-label="Three ways in">
      <ul className="mb-24 grid tiles-230 gap-x-14 gap-y-10">
        <Way icon={Route} title="Practise">
          Each lesson has a lab of its own: watch it, do it with the coach, or take a test. <ToLessons />
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
          , or{' '}
          <ProgramLink name="way-compare" className="browser-link" program="preflight" at="compare">
            compare two things
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
    <li className="flex gap-12 rounded-3 border border-browser-rule bg-browser-card px-14 py-10 text-12">
      <Icon size={20} className="mt-2 flex-none text-browser-link" aria-hidden />
      <p>
        <b className="block text-14 font-semibold text-browser-title">{title}</b>
        {children}
      </p>
    </li>
  );
}

/** The lessons are pages of the lab around the PC. */
function ToLessons() {
  const navigate = useNavigate();
  return (
    <Link
      name="way-practise"
      className="browser-link"
      address="/learn"
      onFollow={() => void navigate('/learn')}
    >
      Choose a lesson
    </Link>
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
