/*
 * Why a lock of the Connect client is as it is: a walk from the lock to the cause, step by step in the order in which a
 * client itself gets stuck. What a step says comes from the connection that was judged; nothing is judged twice.
 */
import { displayNameOf } from '@/pki/distinguished-name';
import type { ValidationReport } from '@/pki/path/validation-report';
import { recordOf, withRecords, type World } from '../world/world';
import { clientConnection, type ServiceConnection } from './connect-client';
import type { Connection, ConnectionReasonName } from './connection';
import { adviceFor, whySteps, type WhyStep, type WhyStepName } from './why-advice';

/** The walk for a service that was judged at a lab time in milliseconds, for the server typed at sign-in. */
export function whyOf(
  world: World,
  server: string,
  service: ServiceConnection,
  at: number,
): readonly WhyStep[] {
  const values = valuesOf(service);
  return whySteps.map((name) => {
    const found =
      name === 'active' ? waitingStep(world, server, service, at) : stepOf(name, service.connection);
    const step = { name, ...found, values: { ...values, ...found.values } };
    return { ...step, advice: adviceFor(world, service, step) };
  });
}

type Found = Pick<WhyStep, 'status' | 'reasons'> & Partial<Pick<WhyStep, 'values'>>;

/** Which step a reason belongs to; all others are about the chain. */
const stepOfReason: Readonly<Partial<Record<ConnectionReasonName, WhyStepName | 'none'>>> = {
  'all-good': 'none',
  'all-good-without-name': 'none',
  'fell-back-to-http': 'none',
  'verdict-missing': 'none',
  'host-unknown': 'answers',
  'name-not-set': 'answers',
  'portal-not-simulated': 'answers',
  'services-restarting': 'answers',
  'https-disabled': 'https',
  'no-certificate': 'https',
  'name-does-not-match': 'name',
  'alternative-name-missing': 'name',
  expired: 'validity',
  'not-yet-valid': 'validity',
  'root-not-trusted': 'trust',
  'self-signed-not-trusted': 'trust',
  'trusted-one-replaced': 'trust',
  distrusted: 'trust',
};

function stepOf(name: WhyStepName, connection: Connection): Found {
  const { reasons, report, state } = connection;
  const own = reasons.filter((reason) => (stepOfReason[reason.name] ?? 'chain') === name);
  if (isOpen(name, connection)) return { status: 'open', reasons: [] };
  if (own.length > 0) return { status: state === 'secure' ? 'doubtful' : 'bad', reasons: own };
  if (report === undefined && isAboutCertificate(name)) return { status: 'open', reasons: [] };
  return { status: 'good', reasons: [] };
}

function isAboutCertificate(name: WhyStepName): boolean {
  return !['answers', 'https'].includes(name);
}

/** Whether the walk ended before a step: nobody answered, or the chain that would be trusted is not complete. */
function isOpen(name: WhyStepName, { reasons, state }: Connection): boolean {
  const steps = reasons.map((reason) => stepOfReason[reason.name] ?? 'chain');
  if (state === 'not-checked') return isAboutCertificate(name);
  if (name === 'https') return steps.includes('answers');
  return name === 'trust' && state !== 'secure' && steps.includes('chain');
}

/** What is installed and waits, and what the lock would be with it. */
function waitingStep(
  world: World,
  server: string,
  { id, equipment, connection }: ServiceConnection,
  at: number,
): Found {
  const { slot: slotId, state } = connection;
  if (slotId === undefined) return { status: 'open', reasons: [] };
  const { pending, ...slot } = recordOf(world, 'slots', slotId);
  if (pending === undefined) return { status: 'good', reasons: [] };
  const restarted = withRecords(world, 'slots', { [slotId]: { ...slot, active: pending.credential } });
  const then = clientConnection({ ...restarted, restarts: {} }, server, at).find(
    (other) => other.id === id && other.equipment === equipment,
  );
  const { subject } = recordOf(world, 'certificates', pending.credential.certificate);
  const values = {
    waiting: displayNameOf(subject),
    outcome: then?.connection.state === 'secure' ? 'secure' : 'not-secure',
    isRestarting: pending.activeAt === undefined ? '' : 'yes',
  };
  return { status: state === 'secure' ? 'doubtful' : 'bad', reasons: [], values };
}

function valuesOf({ host, connection: { report, reasons } }: ServiceConnection): WhyStep['values'] {
  const said = reasons[0]?.values ?? {};
  const common = { host, to: said['to'] ?? '', names: said['names'] ?? '' };
  return report === undefined ? common : { ...common, ...chainValues(report) };
}

function chainValues({ chain, isTrustedDirectly }: ValidationReport): WhyStep['values'] {
  const certificates = chain.map(({ certificate }) => certificate);
  const [leaf, top] = [certificates[0], certificates.at(-1)];
  if (leaf === undefined || top === undefined) throw new Error('a chain has a leaf');
  return {
    certificate: displayNameOf(leaf.subject),
    issuer: displayNameOf(leaf.issuer),
    root: displayNameOf(top.subject),
    notBefore: String(leaf.notBefore),
    notAfter: String(leaf.notAfter),
    isSelfSigned: isTrustedDirectly ? 'yes' : '',
  };
}
