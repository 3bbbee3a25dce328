import { LockKeyhole, UserRoundCheck, UserRoundX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Connection, ConnectionReason } from '@/simulation/connections/connection';
import { sentAlong } from '@/simulation/connections/sent-along';
import { useWorld } from '@/state/use-world';
import { connectionWords } from '@/views/connection-words';
import type { Place } from '@/views/place';
import { openCertificate } from '../certificate-dialog/open-certificate';
import { useWindows } from '../window/windows';
import { bubbleWords } from './bubble-words';
import { SiteLock } from './site-lock';
import { encryptionWords } from './site-status';

interface ConnectionPanelProps {
  readonly place: Place;
  readonly connection: Connection;
  readonly onClose: () => void;
}

const identitySentences: Readonly<Partial<Record<Connection['state'], string>>> = {
  secure: 'The identity of this website has been verified.',
  broken: 'The identity of this website has not been verified.',
  'not-checked': 'The identity of this website has not been checked yet:',
  plain: 'Over http a website does not say who it is:',
};

/** Who the site proved to be, every reason in a sentence, and whether the way there is encrypted. */
export function ConnectionPanel({ place, connection, onClose }: ConnectionPanelProps) {
  const { state, reasons } = connection;
  const Person = state === 'secure' ? UserRoundCheck : UserRoundX;
  return (
    <div className="divide-y divide-[#dadce0]">
      <Section
        icon={
          <Person
            size={22}
            className={state === 'secure' ? 'text-[#0b8043]' : 'text-[#6b6f74]'}
            aria-hidden
          />
        }
      >
        <p>{identitySentences[state] ?? 'The website did not answer:'}</p>
        <ul className="my-1.5 list-disc space-y-1 pl-4">
          {reasons.map((reason) => (
            <li key={connectionWords(reason)}>
              <ReasonWords reason={reason} />
            </li>
          ))}
        </ul>
        <CertificateLink connection={connection} onClose={onClose} />
      </Section>
      <Section
        icon={
          state === 'plain' ? (
            <SiteLock state={state} />
          ) : (
            <LockKeyhole size={20} className="text-[#6b6f74]" aria-hidden />
          )
        }
      >
        <p>{encryptionWords(connection, place.host)}</p>
      </Section>
    </div>
  );
}

/** The browser's own short sentence, where it has one, and what is behind it. */
function ReasonWords({ reason }: { readonly reason: ConnectionReason }) {
  const short = bubbleWords(reason.name);
  return (
    <>
      {short !== undefined && <span className="block">{short}</span>}
      <span className={short === undefined ? '' : 'text-[#5f6368]'}>{connectionWords(reason)}</span>
    </>
  );
}

function Section({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="flex gap-3 px-4 py-3">
      <span className="flex w-6 shrink-0 justify-center pt-0.5">{icon}</span>
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </section>
  );
}

function CertificateLink({ connection, onClose }: Pick<ConnectionPanelProps, 'connection' | 'onClose'>) {
  const { open } = useWindows();
  const companions = sentAlong(
    useWorld((present) => present),
    connection,
  );
  const certificate = connection.report?.chain[0]?.certificate;
  if (certificate === undefined) return null;
  const show = () => {
    onClose();
    void openCertificate(open, { certificate, companions });
  };
  return (
    <button type="button" name="certificate-information" className="browser-link" onClick={show}>
      Certificate information
    </button>
  );
}
