import { type Outcome, refusal, success } from '@/base/outcome';
import type { CertificateTemplate, RevocationListTemplate } from '@/pki/operations';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { RevocationList } from '@/pki/revocation-list';
import type { Decision } from '../world/decision';
import { type NewFile, withFile } from '../pc/files';
import { problemOf, type Problem } from '../world/problem';
import { recordOf, withRecords, type World } from '../world/world';
import { freeItemName, listContentOf } from './items';
import { authorityOf, withAuthority } from './revoke-certificates';

/** Generate the next revocation list of an authority. */
export interface IssuePracticeList {
  readonly type: 'issue-practice-list';
  /** Fingerprint of the authority's certificate. */
  readonly authority: string;
  /** Days from now. */
  readonly days: number;
  /** Decimal; empty for the one after the last. */
  readonly number: string;
  readonly withReasons: boolean;
  readonly digest: CertificateTemplate['digest'];
  /** Saves it in the PC's folder too, as DER, under this name. */
  readonly saveAs?: string;
}

/** The list that was issued. */
export interface IssuedListFacts {
  readonly list: RevocationList;
  /** What is known of its signature; absent in labs whose lists nobody could fetch. */
  readonly verdicts?: VerdictTable;
  readonly file?: NewFile;
}

const day = 86_400_000;
/** RFC 5280 section 5.2.3: at most 20 octets, positive. */
const largestNumber = 2n ** 159n;

/** What the list will hold, or why it is refused. */
export function planList(
  world: World,
  action: IssuePracticeList,
  at: number,
): Outcome<RevocationListTemplate, Problem> {
  const issuer = recordOf(world, 'certificates', action.authority);
  const { name } = recordOf(world, 'practiceCertificates', action.authority);
  const books = authorityOf(world, issuer.publicKey.fingerprint);
  if (world.practiceKeys[issuer.publicKey.fingerprint] === undefined)
    return refusal(problemOf('private-key-not-here', 'authority', { key: name }));
  if (issuer.keyUsage?.includes('cRLSign') === false)
    return refusal(problemOf('issuer-may-not-sign-lists', 'authority', { name }));
  const problem = problemOfList(action, books.listNumber, issuer.publicKey.algorithm);
  if (problem !== undefined) return refusal(problem);
  const number = numberOf(action, books.listNumber).toString(16);
  const thisUpdate = Math.floor(at / 1000) * 1000;
  return success({
    issuer: issuer.subject,
    thisUpdate,
    nextUpdate: thisUpdate + action.days * day,
    number: number.padStart(number.length + (number.length % 2), '0'),
    digest: action.digest,
    ...(issuer.subjectKeyIdentifier === undefined
      ? {}
      : { authorityKeyIdentifier: issuer.subjectKeyIdentifier }),
    revoked: books.revoked.map(({ reason, ...entry }) => ({
      ...entry,
      ...(action.withReasons && reason !== undefined ? { reason } : {}),
    })),
  });
}

/** The list stands among the lists and is published; the authority goes on from its number. */
export const issuePracticeList: Decision<IssuePracticeList, IssuedListFacts> = (
  world,
  action,
  { list, verdicts = {}, file },
  at,
) => {
  const plan = planList(world, action, at);
  if (!plan.ok) return plan;
  const { publicKey } = recordOf(world, 'certificates', action.authority);
  const { name: authority } = recordOf(world, 'practiceCertificates', action.authority);
  const listNumber = numberOf(action, authorityOf(world, publicKey.fingerprint).listNumber).toString();
  const verified = withRecords(world, 'verdicts', verdicts);
  const counted = withAuthority(verified, publicKey.fingerprint, () => ({
    listNumber,
    listDays: action.days,
  }));
  const listed = withPublished(withList(counted, list, authority, at), list);
  const values = { name: authority, number: listNumber, id: list.fingerprint };
  const event = { name: 'practice-list-issued', values } as const;
  if (file === undefined) return success({ world: listed, events: [event] });
  const saved = withFile(listed, file, at);
  return success({ world: saved.world, events: [event, saved.event] });
};

/** The world with a list among the lists; one that is there already stays as it is. */
export function withList(world: World, list: RevocationList, wished: string, at: number): World {
  if (world.practiceLists[list.fingerprint] !== undefined) return world;
  const name = freeItemName(world.practiceLists, wished);
  return withRecords(world, 'practiceLists', {
    [list.fingerprint]: {
      ...listContentOf(list),
      fingerprint: list.fingerprint,
      name,
      createdAt: at,
    },
  });
}

/** The world with a list to be fetched at the addresses that its authority's certificates name. */
export function withPublished(world: World, list: RevocationList): World {
  return withRecords(world, 'revocationLists', { [list.fingerprint]: list });
}

function problemOfList(
  { days, number, digest }: IssuePracticeList,
  last: string,
  algorithm: string,
): Problem | undefined {
  if (!Number.isInteger(days) || days < 1 || days > 3660) return problemOf('list-days-not-possible', 'days');
  if (digest === 'SHA-1' && algorithm !== 'RSA') return problemOf('digest-not-for-key', 'digest');
  return isNext(number.trim(), last) ? undefined : problemOf('list-number-not-next', 'number', { last });
}

function isNext(number: string, last: string): boolean {
  if (number === '') return true;
  return /^\d{1,48}$/.test(number) && BigInt(number) > BigInt(last) && BigInt(number) < largestNumber;
}

function numberOf({ number }: IssuePracticeList, last: string): bigint {
  return number.trim() === '' ? BigInt(last) + 1n : BigInt(number.trim());
}
