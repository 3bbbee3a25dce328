import { aName, commonNameOf, type DistinguishedName, type GeneralName } from '@/pki/distinguished-name';
import { longestText } from '@/pki/findings/text-findings';
import { isCountryCode } from '@/pki/names/countries';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { routerSlot } from '../appliances/mobility-router/cluster';
import { nameOf, slotKinds } from '../appliances/registry';
import type { GenerationRules } from '../world/appliance';
import type { Credential, Slot, SlotKind } from '../world/equipment';
import { type Confirmation, type Problem, problemOf } from '../world/problem';
import { recordOf, type World } from '../world/world';

/** The key lengths that the gateways offer, bits (note: “Key Length” with a default of 1024 on the router). */
export const generatedKeyLengths = [1024, 2048, 4096] as const;

/** One of the key lengths offered. */
export type GeneratedKeyLength = (typeof generatedKeyLengths)[number];

/** Whose key signs a certificate, and what is sent along with it. */
export type Issuer = Pick<Credential, 'certificate' | 'key' | 'chain'>;

/** By which rules a device makes certificates for a slot of its own. Throws where it makes none. */
export function generationRulesOf({ kind }: Slot): GenerationRules {
  const rules = slotKinds[kind].generates;
  if (rules === undefined) throw new Error(`nothing is generated for ${kind}`);
  return rules;
}

/** Who signs for a slot now; undefined while there is no such authority. A slot that signs for itself has none. */
export function issuerOf(world: World, slot: Slot): Issuer | undefined {
  const { signedBy } = generationRulesOf(slot);
  if (signedBy === 'itself') return undefined;
  if ('authority' in signedBy) {
    const authority = world.authorities[signedBy.authority];
    return authority === undefined ? undefined : { ...authority, chain: [] };
  }
  return routerSlot(world, slot.equipment, signedBy.slot)[1].active;
}

const remoteKinds: readonly SlotKind[] = ['mobility-remote', 'mobility-remote-virtual'];

/**
 * The note's warning that a common name is not the name of the remote access configuration; undefined where it is, or
 * where the slot is not for remote access. A wildcard counts for every name that it covers; assumed.
 */
export function remoteAccessMismatch(world: World, slot: Slot, commonName: string): Confirmation | undefined {
  if (!remoteKinds.includes(slot.kind)) return undefined;
  const configured = nameOf(world, slot);
  if (covers(commonName.trim().toLowerCase(), configured.toLowerCase())) return undefined;
  return { name: 'remote-access-mismatch', values: { commonName: commonName.trim(), configured } };
}

/** The same for the certificate made last, or in use, as the product warns when its form is opened (note). */
export function presentMismatch(world: World, slot: Slot): Confirmation | undefined {
  const present = slot.pending?.credential ?? slot.active;
  const subject = present && recordOf(world, 'certificates', present.certificate).subject;
  return remoteAccessMismatch(world, slot, (subject && commonNameOf(subject)) ?? '');
}

/** A wildcard stands for one label (RFC 6125 section 6.4.3). */
function covers(commonName: string, name: string): boolean {
  if (commonName === name) return true;
  return isWildcardName(commonName) && commonName.slice(1) === name.slice(name.indexOf('.'));
}

/** What the products' forms ask for when a request or a certificate is made. */
export interface SubjectFields {
  readonly commonName: string;
  /** DNS names, wildcards and IP addresses besides the common name. */
  readonly alternativeNames: readonly string[];
  readonly organization: string;
  readonly organizationalUnit: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
}

/** The first field that is wrong, or undefined. The routers’ pages take an IP address as common name too (note). */
export function problemOfSubject(fields: SubjectFields, mayBeAddress = false): Problem | undefined {
  const { commonName, alternativeNames, country } = fields;
  const name = commonName.trim();
  if (name === '') return problemOf('common-name-required', 'commonName');
  if (!isServerName(name) && !(mayBeAddress && isIpAddress(name)))
    return problemOf('common-name-not-a-host', 'commonName', { value: name });
  const long = problemOfLength(fields);
  if (long !== undefined) return long;
  const wrong = alternativeNames.findIndex((other) => !isAlternativeName(other));
  if (wrong >= 0) {
    const value = alternativeNames[wrong] ?? '';
    return problemOf('alternative-name-invalid', `alternativeNames.${String(wrong)}`, { value });
  }
  const code = country.trim().toUpperCase();
  return isCountryCode(code) ? undefined : problemOf('country-not-iso-3166', 'country', { value: country });
}

/** The fields of a text that become attributes of the subject. */
const attributes = {
  commonName: 'CN',
  organization: 'O',
  organizationalUnit: 'OU',
  city: 'L',
  state: 'ST',
} as const;

export type SubjectText = keyof typeof attributes;

/** The first text that is longer than a certificate's subject takes (RFC 5280 appendix A.1). */
export function problemOfLength(texts: Partial<Record<SubjectText, string>>): Problem | undefined {
  for (const field of Object.keys(attributes) as SubjectText[]) {
    const count = Array.from((texts[field] ?? '').trim()).length;
    const longest = longestText(attributes[field]);
    if (count > longest)
      return problemOf('subject-text-too-long', field, { count: String(count), longest: String(longest) });
  }
  return undefined;
}

/** Whether a text can be an alternative name: a host name, a wildcard or an IP address. */
export function isAlternativeName(text: string): boolean {
  return isServerName(text.trim()) || isIpAddress(text.trim());
}

/** The subject in the order C, ST, L, O, OU, CN; empty fields are left out. */
export function subjectOf(fields: SubjectFields): DistinguishedName {
  return aName([
    ['C', fields.country.trim().toUpperCase()],
    ['ST', fields.state.trim()],
    ['L', fields.city.trim()],
    ['O', fields.organization.trim()],
    ['OU', fields.organizationalUnit.trim()],
    ['CN', fields.commonName.trim()],
  ]);
}

/** Each name once, whatever its case, as the kind of name that it is. */
export function generalNamesOf(names: readonly string[]): readonly GeneralName[] {
  const found = new Map<string, GeneralName>();
  for (const name of names.map((text) => text.trim())) {
    const generalName = { kind: isIpAddress(name) ? 'ip' : 'dns', value: name } as const;
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), generalName);
  }
  return [...found.values()];
}

function isServerName(name: string): boolean {
  return isHostName(name) || isWildcardName(name);
}
