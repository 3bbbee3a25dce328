import { LockKeyhole, LockKeyholeOpen, RotateCw, Unplug, type LucideIcon } from 'lucide-react';
import type { ServiceConnection } from '@/simulation/connections/connect-client';
import type { Connection } from '@/simulation/connections/connection';
import { connectionWords } from '@/views/connection-words';
import { ServiceRemedies } from './service-remedies';

interface ServiceLook {
  readonly icon: LucideIcon;
  readonly word: string;
}

const looks: Readonly<Record<Connection['state'], ServiceLook>> = {
  secure: { icon: LockKeyhole, word: 'Secure' },
  broken: { icon: LockKeyholeOpen, word: 'Not secure' },
  plain: { icon: LockKeyholeOpen, word: 'Not secure' },
  'not-checked': { icon: LockKeyhole, word: 'Not checked yet' },
  restarting: { icon: RotateCw, word: 'Restarting' },
  'not-reached': { icon: Unplug, word: 'Not connected' },
};

/** One service: its lock, how it is reached, why, and where to put it right. */
export function ClientService({
  service: { label, host, connection },
}: {
  readonly service: ServiceConnection;
}) {
  const { icon: Icon, word } = looks[connection.state];
  const isConnected = connection.state !== 'not-reached' && connection.state !== 'restarting';
  return (
    <li className="client-service" data-state={connection.state}>
      <Icon size={26} className="client-lock" aria-hidden />
      <div className="min-w-0 grow">
        <h3>
          {label} <span className="client-word">{word}</span>
        </h3>
        <p className="client-address">{isConnected ? `${connection.scheme}://${host}` : host}</p>
        <ul aria-label="Why">
          {connection.reasons.map((reason) => (
            <li key={reason.name}>{connectionWords(reason)}</li>
          ))}
        </ul>
        <ServiceRemedies connection={connection} />
      </div>
    </li>
  );
}
