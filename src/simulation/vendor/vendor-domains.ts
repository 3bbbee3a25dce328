/*
 * Whether the vendor accepts that a domain is the customer's (CA/Browser Forum Baseline Requirements, section 3.2.2.4).
 * The domains of the site were proven when the customer's account was opened; any other, and these again after a time,
 * are proven by a record in the DNS, a file on the web server or an e-mail to the domain's administrator.
 */
import { isIpAddress } from '@/pki/names/ip-address';
import { isWildcardName } from '@/pki/names/host-name';
import { decided, refused, type Decision, type NoFacts } from '../world/decision';
import { problemOf, type Problem } from '../world/problem';
import { labOf, recordOf, withRecords, type World } from '../world/world';
import { vendorEraAt } from './vendor-era';
import { refusedNames, registeredDomain } from './vendor-names';
import { proofMethods, type ProofMethod } from '../world/vendor-records';

/** Begin to prove a domain, or begin again in another way. */
export interface StartDomainProof {
  readonly type: 'start-domain-proof';
  readonly domain: string;
  readonly method: ProofMethod;
}

/** What the vendor drew for the proof. */
export interface DomainProofFacts {
  readonly token: string;
}

/** Put something into the DNS or onto the web server of a domain. */
export interface PublishDomainProof {
  readonly type: 'publish-domain-proof';
  readonly domain: string;
  readonly value: string;
}

/** Let the vendor look for the proof, or follow the link of its e-mail. */
export interface CheckDomainProof {
  readonly type: 'check-domain-proof';
  readonly domain: string;
}

const day = 86_400_000;
const minute = 60_000;

/** How long it takes until the vendor sees what was published, or until its e-mail is there. Milliseconds, assumed. */
const delays: Readonly<Record<ProofMethod, number>> = { dns: 10 * minute, file: 0, email: minute };

/** Names that the customer's account cannot prove yet, in order: what stands against an order with them. */
export function problemOfDomains(world: World, names: readonly string[], at: number): Problem | undefined {
  const domains = unprovenDomains(world, names, at);
  if (domains.length === 0) return undefined;
  return problemOf('domain-not-proven', 'domains', { names: domains.join(', ') });
}

/** The domains of names that have to be proven first, each once. */
export function unprovenDomains(world: World, names: readonly string[], at: number): readonly string[] {
  const unproven = names.filter((name) => !isProven(world, name, at));
  return [...new Set(unproven.map(registeredDomain))];
}

function isProven(world: World, name: string, at: number): boolean {
  const domain = registeredDomain(name);
  const until = provenUntil(world, domain, at);
  if (until === undefined || until <= at) return false;
  const isByFile = world.domains[domain]?.proven?.method === 'file';
  return !isWildcardName(name) || !isByFile || vendorEraAt(at).fileProvesWildcards;
}

/**
 * Until when a domain counts as proven, under the rules of a lab time: lab time in milliseconds, which may be over;
 * undefined when it never was.
 */
export function provenUntil(world: World, domain: string, at: number): number | undefined {
  const proven = world.domains[domain]?.proven?.at;
  const since = proven ?? (siteDomains(world).includes(domain) ? labOf(world).installedAt : undefined);
  return since === undefined ? undefined : since + vendorEraAt(at).proofDays * day;
}

/** The registered domains of the site's equipment, which the vendor knows from the day of the lab's installation. */
export function siteDomains(world: World): readonly string[] {
  const names = Object.values(world.equipment).flatMap(({ fqdn, outsideFqdn }) => [fqdn, outsideFqdn]);
  return [...new Set(names.filter((name) => name.includes('.')).map(registeredDomain))];
}

/** The ways in which a domain can be proven: nobody has mail or a record of his own at an address. */
export function proofMethodsFor(domain: string): readonly ProofMethod[] {
  return isIpAddress(domain) ? ['file'] : proofMethods;
}

/** Draws a token; an earlier proof goes on to count. Refuses what is no domain that anybody can have registered. */
export const startDomainProof: Decision<StartDomainProof, DomainProofFacts> = (
  world,
  { domain, method },
  { token },
  at,
) => {
  if (registeredDomain(domain) !== domain || refusedNames([domain], 'single-name').length > 0)
    return refused('name-refused-by-vendor', 'domain', { names: domain });
  const { proven } = world.domains[domain] ?? {};
  const sent = method === 'email' ? { published: { value: token, visibleAt: at + delays.email } } : {};
  const started = { method, token, startedAt: at, ...sent, ...(proven === undefined ? {} : { proven }) };
  return decided(withRecords(world, 'domains', { [domain]: started }), 'domain-proof-started', { domain });
};

/** Whatever the customer typed stands there from some time on. */
export const publishDomainProof: Decision<PublishDomainProof, NoFacts> = (
  world,
  { domain, value },
  _facts,
  at,
) => {
  const record = recordOf(world, 'domains', domain);
  const published = { value: value.trim(), visibleAt: at + delays[record.method] };
  if (published.value === '') return refused('proof-empty', 'value');
  return decided(
    withRecords(world, 'domains', { [domain]: { ...record, published } }),
    'domain-proof-published',
    {
      domain,
    },
  );
};

/** Refuses what is not there, not there yet, or not what was asked for. */
export const checkDomainProof: Decision<CheckDomainProof, NoFacts> = (world, { domain }, _facts, at) => {
  const record = recordOf(world, 'domains', domain);
  const { published, method, token } = record;
  if (published === undefined) return refused('proof-not-found', 'value', { domain });
  if (published.visibleAt > at)
    return refused('proof-not-visible-yet', 'value', { domain, visibleAt: String(published.visibleAt) });
  if (published.value !== token) return refused('proof-differs', 'value', { domain, value: published.value });
  const proven = { ...record, proven: { at, method } };
  return decided(withRecords(world, 'domains', { [domain]: proven }), 'domain-proven', { domain });
};
