import { clientConnection } from '@/simulation/connections/connect-client';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import { connectClientSession } from '@/simulation/world/pc-records';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { type Judgement, met, nearly, notYet } from '../reasons';

/** Somebody is signed in to the headquarters server in the Connect client, securely. */
export function clientLockGreen(): Check {
  return {
    id: 'client-lock-green',
    goal: 'The Connect client is signed in to the server, and its lock is green.',
    skill: 'trust',
    points: 20,
    judge: judgeClient,
  };
}

function judgeClient({ site: { world, at, hq }, start, journal }: Evidence): Judgement {
  const session = world.sessions[connectClientSession];
  if (session === undefined || session.since === start.sessions[connectClientSession]?.since)
    return journal.some(isWrongServer) ? nearly('signed-in-elsewhere') : notYet('not-signed-in-yet');
  const [service] = clientConnection(world, session.server, at);
  if (service?.equipment !== hq.id) return nearly('signed-in-elsewhere', { server: session.server });
  const { state, reasons } = service.connection;
  const [why] = reasons;
  if (state === 'secure' || why === undefined) return met;
  const reason = {
    name: 'not-connected-securely',
    values: { host: session.server },
    connection: why,
  } as const;
  return { is: state === 'restarting' ? 'not-yet' : 'nearly', why: reason };
}

/** A sign-in at a name where no server answers. */
function isWrongServer({ action }: JournalEntry): boolean {
  return (
    action.type === 'note-refusal' && action.action === 'sign-in' && action.problem === 'server-not-reached'
  );
}
