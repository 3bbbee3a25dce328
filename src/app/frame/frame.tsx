import { CircleHelp, FlaskConical, type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Registry } from '@/desktop/registry';
import { addressOf, isOfThePc } from '@/desktop/session/address';
import { useSession, useSessionStore } from '@/desktop/session/session-store';
import { useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';
import { visibleText } from '@/views/words/value-words';
import { BackupNotice } from '../backup/backup-notice';
import { KeyDialogs } from '../keys/key-dialogs';
import { KeysButton } from '../keys/keys-button';
import { labPages } from '../lab-pages';
import { NewerVersion } from '../offline/offline-notes';
import { registry } from '../registry';
import { ToldLine } from '../told/told-line';
import { TroubleBanner } from '../troubles/trouble-banner';
import { UndoButtons } from '../undo/undo-buttons';
import { LabClock } from './lab-clock';
import { chooseTheme, preferredTheme, type Theme } from './theme';

interface FrameProps {
  /** There is a lab to go around in; otherwise it is only being installed. */
  readonly isInstalled: boolean;
  readonly children: ReactNode;
}

/** Our frame around the simulated PC: what belongs to the lab and not to anything in it. */
export function Frame({ isInstalled, children }: FrameProps) {
  return (
    <div className="flex h-dvh min-h-320 flex-col">
      <SkipLinks />
      <header className="frame-bar flex min-h-40 flex-none items-center gap-x-14 border-b border-frame-line bg-frame px-12 text-13 max-[1399px]:gap-x-8 max-narrow:flex-wrap max-narrow:gap-x-4 max-narrow:px-9">
        {/* Asked for as scripts are, so that it is there in a sandboxed frame too. */}
        <img
          className="max-narrow:hidden"
          src="./favicon.svg"
          crossOrigin="anonymous"
          alt=""
          width={20}
          height={20}
        />
        <strong className="min-w-0 truncate font-semibold max-wide:text-12 max-narrow:hidden min-[1181px]:flex-none">
          Connect Certificate Lab
        </strong>
        <LabMark />
        <LabName />
        <span className="grow max-narrow:order-1 max-narrow:basis-full" />
        {isInstalled && <KeysButton />}
        {isInstalled && <PageButtons />}
        {isInstalled && <UndoButtons />}
        <LabClock />
        <ThemeButton />
        <AboutButton />
      </header>
      {isInstalled && <ToldLine />}
      <TroubleBanner />
      {isInstalled && <NewerVersion />}
      {isInstalled && <BackupNotice />}
      <KeyDialogs />
      {children}
    </div>
  );
}

/** What nobody may forget: none of this is a real system, and everybody has the keys of a lesson. */
function LabMark() {
  const hasTrainingKeys = useWorld(({ lab }) => lab['lab']?.keySource) === 'training';
  return (
    <span className="flex-none rounded-9 border border-frame-line px-7 py-0 text-11 text-frame-muted max-[1399px]:leading-[1.2]">
      Simulation
      {hasTrainingKeys && (
        <>
          , <span className="whitespace-nowrap max-[1399px]:block">training keys</span>
        </>
      )}
    </span>
  );
}

/** Opens what is to be said about the lab. */
function AboutButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        name="about"
        className="frame-button"
        aria-label="About this lab"
        title="About this lab"
        onClick={() => dialog.current?.showModal()}
      >
        <CircleHelp size={17} aria-hidden />
      </button>
      <About ref={dialog} />
    </>
  );
}

/** What the lab is, who it is not from, and what in it is a guess. */
function About({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  return (
    <dialog ref={ref} className="frame-about frame-look overflow-auto" aria-labelledby="about-title">
      <h2 id="about-title" className="mt-0 mb-8 text-20 font-semibold">
        Connect Certificate Lab
      </h2>
      <p>
        A simulation in which administrators practise the certificate procedures of a Mitel Connect ONSITE
        system, after the application note <cite>Best Practices for Security Certificates w/ Connect</cite>{' '}
        (September 2017). The portals and the PC are imitations; keys, requests and certificates are real and
        are made in this browser. They work with other software too.
      </p>
      <p>
        Everything stays here: the lab sends nothing anywhere. It is for learning. Do not put its root
        certificates into the trusted roots of a real computer.
      </p>
      <p>
        The lab is not made, endorsed or supported by Mitel. Mitel and ShoreTel are trademarks of their owners
        and are named only to say what is practised. HarborSign is invented.
      </p>
      <BuildFacts />
      <h3 className="mt-18 font-semibold">What is assumed</h3>
      <p>Where the application note says nothing, the lab makes assumptions:</p>
      {assumptionsOf(registry).map(({ title, sentences }) => (
        <details key={title}>
          <summary
            className="cursor-pointer py-3"
            data-name={`about-${title.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`}
          >
            {title}
          </summary>
          <ul className="text-frame-muted">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
      <form method="dialog" className="mt-18 text-right">
        <button type="submit" name="close-about" className="frame-choice">
          Close
        </button>
      </form>
    </dialog>
  );
}

/** What a site or a program guesses, in sentences. */
interface Assumptions {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Everything that the manifests say is a guess; the same sentence of several pages stands there once. */
function assumptionsOf({ sites, programs }: Registry): readonly Assumptions[] {
  const ofSites = sites.map(({ title, assumed, pages }) => ({
    title,
    sentences: [...new Set([...assumed, ...pages.flatMap((page) => page.assumed)])],
  }));
  const ofPrograms = programs.map(({ title, assumed }) => ({ title, sentences: assumed }));
  return [...ofSites, ...ofPrograms].filter(({ sentences }) => sentences.length > 0);
}

/** The lab's name, once it is installed: leads to what can be done with the lab as a whole. */
function LabName() {
  const name = useWorld((world) => world.lab['lab']?.name);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  if (name === undefined) return null;
  return (
    <Link
      name="this-lab"
      className="frame-button flex-[0_1_auto] justify-start overflow-hidden"
      title="This lab: save, open, rename"
      aria-label={`This lab: ${visibleText(name)}`}
      aria-current={pathname === '/lab' ? 'page' : undefined}
      address="/lab"
      onFollow={() => void navigate('/lab')}
    >
      <FlaskConical className="flex-none" size={16} aria-hidden />
      <span className="min-w-0 truncate text-frame-muted max-[1180px]:hidden">{visibleText(name)}</span>
    </Link>
  );
}

/** The PC, and the pages of the lab around it. */
function PageButtons() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const store = useSessionStore();
  const session = useSession();
  return (
    <nav aria-label="Lab" className="flex flex-none gap-2 max-narrow:ml-auto max-narrow:[&~*]:order-2">
      <PageLink
        name="show-pc"
        title="The PC"
        icon={Monitor}
        isHere={isOfThePc(pathname)}
        address={addressOf(session)}
        onGo={store.show}
      />
      {labPages.map(
        ({ title, address, button }) =>
          button !== undefined && (
            <PageLink
              key={address}
              {...button}
              title={title}
              isHere={pathname === address || pathname.startsWith(`${address}/`)}
              address={address}
              onGo={() => void navigate(address)}
            />
          ),
      )}
    </nav>
  );
}

interface PageLinkProps {
  readonly name: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly isHere: boolean;
  readonly address: string;
  readonly onGo: () => void;
}

function PageLink({ name, title, icon: Icon, isHere, address, onGo }: PageLinkProps) {
  return (
    <Link
      name={name}
      className="frame-button px-9 py-0 max-[1399px]:h-36 max-[1399px]:flex-col max-[1399px]:gap-1 max-[1399px]:text-10 max-[1399px]:leading-[1.1]"
      title={title}
      aria-label={title}
      aria-current={isHere ? 'page' : undefined}
      address={address}
      onFollow={onGo}
    >
      <Icon size={16} aria-hidden />
      <span className="whitespace-nowrap max-wide:hidden">{title}</span>
    </Link>
  );
}

/** Buttons that move the focus, seen when they have it: hash addresses leave no room for `#anchor` links. */
function SkipLinks() {
  const { pathname } = useLocation();
  return (
    <nav aria-label="Skip" className="frame-look absolute top-4 left-4 z-70 flex gap-6">
      {isOfThePc(pathname) ? (
        <>
          <button
            className="h-32 rounded-4 bg-frame-accent px-14 py-0 text-frame-raised not-focus:absolute not-focus:-m-1 not-focus:size-1 not-focus:overflow-hidden not-focus:p-0 not-focus:[clip-path:inset(50%)]"
            type="button"
            name="skip-to-pc"
            onClick={() => focusOn('stage')}
          >
            Skip to the PC
          </button>
          <button
            className="h-32 rounded-4 bg-frame-accent px-14 py-0 text-frame-raised not-focus:absolute not-focus:-m-1 not-focus:size-1 not-focus:overflow-hidden not-focus:p-0 not-focus:[clip-path:inset(50%)]"
            type="button"
            name="skip-to-taskbar"
            onClick={() => focusOn('taskbar')}
          >
            Skip to the PC’s programs
          </button>
        </>
      ) : (
        <button
          className="h-32 rounded-4 bg-frame-accent px-14 py-0 text-frame-raised not-focus:absolute not-focus:-m-1 not-focus:size-1 not-focus:overflow-hidden not-focus:p-0 not-focus:[clip-path:inset(50%)]"
          type="button"
          name="skip-to-page"
          onClick={() => focusOn('lab-page')}
        >
          Skip to the page
        </button>
      )}
    </nav>
  );
}

function focusOn(id: string) {
  document.getElementById(id)?.focus();
}

const others: Readonly<Record<Theme, Theme>> = { light: 'dark', dark: 'light' };

/** Turns the frame light or dark. */
function ThemeButton() {
  const [theme, setTheme] = useState(preferredTheme);
  const other = others[theme];
  const Icon = other === 'dark' ? Moon : Sun;
  const turn = () => {
    chooseTheme(other);
    setTheme(other);
  };
  return (
    <button
      type="button"
      name="theme"
      className="frame-button"
      aria-label={`Use the ${other} frame`}
      title={`Use the ${other} frame`}
      onClick={turn}
    >
      <Icon size={17} aria-hidden />
    </button>
  );
}

/** What About says of the build, and of what no server can close in every browser. */
function BuildFacts() {
  const digest = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  return (
    <>
      <h3 className="mt-18 font-semibold">How the lab is kept from sending data</h3>
      <p>
        The lab may ask for its own files and for nothing else: its page says so to the browser, and so does a
        server that sends its headers. A browser that knows <code>Connection-Allowlist</code> (Chrome and Edge
        since 152) then lets nothing out. In other browsers, code that was injected into the page could still
        open a window, a frame or another page, send a form, start a download or a call (WebRTC). A file that
        is opened from a disk has the page’s own rules alone. Nothing helps against whoever serves the app, an
        extension of the browser, or a program on this computer.
      </p>
      {digest !== undefined && (
        <>
          <h3 className="mt-18 font-semibold">Which build this is</h3>
          <p>
            SHA-256 of its files: <code className="wrap-anywhere">{digest}</code>. Beside them lie{' '}
            <code>checksums.txt</code> with the SHA-256 of each, which <code>sha256sum -c</code> checks, and{' '}
            <code>sbom.cdx.json</code> with what the app is made of.
          </p>
        </>
      )}
    </>
  );
}
