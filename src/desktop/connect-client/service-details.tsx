import { FileBadge, LockKeyhole, LockKeyholeOpen, type LucideIcon, RotateCw, Unplug } from 'lucide-react';
import type { ServiceConnection } from '@/simulation/connections/connect-client';
import { type Connection, sentAlong } from '@/simulation/connections/connection';
import { whyOf } from '@/simulation/connections/why';
import { useJudged } from '@/state/use-world';
import { useCertificateWindow } from '@/views/shell/use-lasting-window';
import { WhyWalk } from './why-walk';
import { visibleText } from '@/views/words/value-words';

/** How a lock of the client looks: shape and word say the same. */
interface ServiceLook {
  readonly icon: LucideIcon;
  readonly word: string;
  /** How the service is reached. */
  readonly way: string;
}

/** The lock of each state. */
export const serviceLooks: Readonly<Record<Connection['state'], ServiceLook>> = {
  secure: { icon: LockKeyhole, word: 'Secure', way: 'over https' },
  broken: { icon: LockKeyholeOpen, word: 'Not secure', way: 'over https without a trusted certificate' },
  plain: { icon: LockKeyholeOpen, word: 'Not secure', way: 'over http' },
  'not-checked': { icon: LockKeyhole, word: 'Not checked yet', way: 'over https' },
  restarting: { icon: RotateCw, word: 'Restarting', way: 'not reached at the moment' },
  'not-reached': { icon: Unplug, word: 'Not connected', way: 'not reached' },
};

interface ServiceDetailsProps {
  readonly service: ServiceConnection;
  /** Typed at sign-in. */
  readonly server: string;
}

const verdicts: Readonly<Partial<Record<ServiceConnection['connection']['state'], string>>> = {
  secure: 'is connected securely.',
  plain: 'is not connecting securely.',
  broken: 'is not connecting securely.',
  'not-checked': 'has not been checked yet.',
  restarting: 'is restarting.',
  'not-reached': 'is not connected.',
};

/** The class of a lock and of what is said of it. */
export function stateInk(state: Connection['state']): string {
  if (state === 'secure') return 'text-client-good';
  return isTrouble(state) ? 'text-client-error' : 'text-client-soft';
}

/** One service: its lock, how it is reached, and why, from the lock to the cause. */
export function ServiceDetails({ service, server }: ServiceDetailsProps) {
  const { label, purpose, host, connection } = service;
  const { state, scheme } = connection;
  const { icon: Icon, way } = serviceLooks[state];
  const steps = useJudged(
    (world, at) => whyOf(world, server, service, at),
    () => connection.until,
  );
  const colour =
    state === 'secure'
      ? 'bg-client-verdict-secure'
      : isTrouble(state)
        ? 'bg-client-verdict-broken'
        : 'bg-client-verdict';
  const isConnected = state !== 'not-reached' && state !== 'restarting';
  return (
    <section
      className="min-w-0 flex-1 overflow-auto border-l border-client-rule bg-client-panel px-24 pt-18 pb-28 max-wide:overflow-visible max-wide:p-12"
      aria-label={label}
      data-state={state}
    >
      <header className="flex flex-wrap items-start gap-x-16 gap-y-8">
        <Icon size={38} strokeWidth={1.6} className={`flex-none ${stateInk(state)}`} aria-hidden />
        <div className="min-w-0 grow">
          <h3 className="text-19 font-normal">{label}</h3>
          <p className="text-client-soft">{purpose}</p>
          <p className="wrap-anywhere">
            {visibleText(isConnected ? `${scheme}://${host}` : host)}{' '}
            <span className="text-client-soft">– {way}</span>
          </p>
        </div>
        <CertificateButton service={service} />
      </header>
      <p className={`mt-14 mb-16 px-14 py-8 font-semibold text-white ${colour}`} data-state={state}>
        {label} {verdicts[state]}
      </p>
      <WhyWalk steps={steps} service={service} />
    </section>
  );
}

function isTrouble(state: Connection['state']): boolean {
  return state === 'plain' || state === 'broken' || state === 'not-reached';
}

function CertificateButton({ service: { connection } }: { readonly service: ServiceConnection }) {
  const companions = useJudged((world) => sentAlong(world, connection));
  const certificate = connection.report?.chain[0]?.certificate;
  const view = useCertificateWindow('of the service', certificate, companions);
  if (certificate === undefined) return null;
  return (
    <button
      type="button"
      name="certificate-information"
      className="inline-flex h-28 flex-none items-center gap-6 border border-client-field-line px-14 hover:bg-client-rule"
      onClick={view}
    >
      <FileBadge size={15} aria-hidden /> Certificate
    </button>
  );
}
