import { useEffect, useRef, useState } from 'react';
import type { Connection, ConnectionState } from '@/simulation/connections/connection';
import { PermissionsPanel } from '../permissions-panel';

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
      aria-label={`Site information for ${host}`}
      tabIndex={-1}
      className="browser-bubble chrome-page-info"
    >
      <section>
        <h2 data-state={connection.state}>{heading}</h2>
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
          <p>
            The certificate is not reached from here: press F12, choose Security, then View certificate.{' '}
            <button type="button" name="open-security" className="browser-link" onClick={onInspect}>
              Open the Security panel
            </button>
          </p>
        )}
      </section>
      <section>
        <PermissionsPanel />
      </section>
    </div>
  );
}
