import { Info, Lock, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Connection, ConnectionState } from '@/simulation/connections/connection';
import { visibleText } from '@/views/words/value-words';
import { bubbleLook } from '../site-status';

const permissions = [
  ['Cookies and site data', 'Kept by the lab'],
  ['Images', 'Allowed'],
  ['Pop-ups', 'Blocked'],
  ['Location', 'Ask'],
  ['Notifications', 'Ask'],
] as const;

/** What a site may do. Nothing of it can be changed here: it is not what the lab is about. */
export function PermissionsPanel() {
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-24 gap-y-6 px-16 py-12">
      {permissions.map(([what, answer]) => (
        <div key={what} className="contents">
          <dt>{what}</dt>
          <dd className="text-browser-muted">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the chip says in words; empty where it is an icon alone. */
export function chipWords(state: ConnectionState | undefined, asksForPassword: boolean): string {
  if (state === 'secure') return 'Secure';
  return state === 'broken' || (state === 'plain' && asksForPassword) ? 'Not secure' : '';
}

interface SecurityChipProps {
  readonly state: ConnectionState | undefined;
  /** Whether the page has a field for a password: over http Chrome 56 and later warn of that alone. */
  readonly asksForPassword: boolean;
}

/** The sign before the address: a lock, a triangle or an i, told apart by shape and colour; words where they matter. */
export function SecurityChip({ state, asksForPassword }: SecurityChipProps) {
  const Icon = state === 'secure' ? Lock : state === 'broken' ? TriangleAlert : Info;
  const words = chipWords(state, asksForPassword);
  return (
    <span
      className="inline-flex h-18 items-center gap-5 border-r border-browser-rule py-0 pr-8 pl-4 text-13 whitespace-nowrap text-browser-muted data-[state=broken]:text-browser-broken data-[state=secure]:text-browser-secure"
      data-state={state}
    >
      <Icon size={15} strokeWidth={2.25} aria-hidden />
      {words !== '' && <span>{words}</span>}
    </span>
  );
}

interface PageInfoProps {
  readonly host: string;
  readonly connection: Connection;
  readonly onInspect: () => void;
}

interface Summary {
  readonly heading: string;
  readonly text: string;
}

const notSecure: Summary = {
  heading: 'Your connection to this site is not secure',
  text: 'You should not enter any sensitive information on this site (for example, passwords or credit cards), because it could be stolen by attackers.',
};

const summaries: Readonly<Partial<Record<ConnectionState, Summary>>> = {
  secure: {
    heading: 'Secure connection',
    text: 'Your information (for example, passwords or credit card numbers) is private when it is sent to this site.',
  },
  broken: notSecure,
  plain: notSecure,
};

const unknown: Summary = {
  heading: 'No answer from this site',
  text: 'There is no connection about which anything could be said.',
};

/** The window under the chip: one sentence on security, then permissions. It has no way to the certificate. */
export function PageInfo({ host, connection, onInspect }: PageInfoProps) {
  const { heading, text } = summaries[connection.state] ?? unknown;
  const [isLearning, setIsLearning] = useState(false);
  const learn = useRef<HTMLButtonElement>(null);
  useEffect(() => learn.current?.focus(), []);
  return (
    <div
      role="dialog"
      data-window="site-information"
      aria-label={`Site information for ${visibleText(host)}`}
      tabIndex={-1}
      className={bubbleLook}
    >
      <section className="px-16 py-14">
        <h2
          className="mb-6 text-14 font-semibold data-[state=broken]:text-browser-broken data-[state=secure]:text-browser-secure"
          data-state={connection.state}
        >
          {heading}
        </h2>
        <p>
          {text}{' '}
          <button
            ref={learn}
            type="button"
            name="learn-more"
            className="browser-link"
            aria-expanded={isLearning}
            onClick={() => setIsLearning(!isLearning)}
          >
            Learn more
          </button>
        </p>
        {isLearning && (
          <p className="mt-8">
            The certificate is not reached from here: press F12, choose Security, then View certificate.{' '}
            <button type="button" name="open-security" className="browser-link" onClick={onInspect}>
              Open the Security panel
            </button>
          </p>
        )}
      </section>
      <section className="border-t border-browser-rule py-4">
        <PermissionsPanel />
      </section>
    </div>
  );
}
