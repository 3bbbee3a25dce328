import type { Equipment, SlotKind } from '@/simulation/world/equipment';
import { slotsOf } from '@/simulation/world/find-records';
import type { World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import type { ReactNode } from 'react';
import { CertificatePage } from '../../../../router-shell/certificate-page/certificate-page';
import { useAppliance } from '../../../../router-shell/router-portal';
import { nameOf } from '@/simulation/appliances/registry';
import { aName } from '@/pki/distinguished-name';
import { aReferenceName, matchesName } from '@/pki/names/matches-name';
import { generalNamesOf } from '@/simulation/slots/generation-rules';
import type { GenerateSettings } from '../../../../router-shell/generate-window/generate-form';

interface GatewayCertificateProps {
  readonly kind: SlotKind;
  readonly title: string;
  readonly children?: ReactNode;
}

/** The page of one of the gateway's four certificates (note, Certificates on Edge Gateway Router). */
export function GatewayCertificate({ kind, title, children }: GatewayCertificateProps) {
  const appliance = useAppliance();
  const { slotId, host } = useJudged((world) => gatewaySlot(world, appliance.id, kind));
  const form = { slotId, title, equipment: appliance.equipment, host };
  return (
    <CertificatePage
      {...{ title, appliance, slotId }}
      service="the service"
      generate={generateSettings(form)}
      request={requestSettings(form)}
    >
      {children}
    </CertificatePage>
  );
}

function gatewaySlot(world: World, gateway: string, kind: SlotKind) {
  const [slotId, slot] = slotsOf(world, gateway).find(([, own]) => own.kind === kind) ?? [];
  if (slotId === undefined || slot === undefined) throw new Error(`the gateway has no slot ${kind}`);
  return { slotId, host: nameOf(world, slot) };
}

/** What the windows of one page depend on. */
interface GatewayForm {
  readonly slotId: string;
  /** What the certificate is called. */
  readonly title: string;
  readonly equipment: Equipment;
  /** The name under which clients reach what the certificate is for. */
  readonly host: string;
}

/** The window behind *Generate*, filled from Platform Equipment as Director fills its own (assumed). */
function generateSettings({ slotId, title, equipment, host }: GatewayForm): GenerateSettings {
  const { fqdn, ipAddress, outsideFqdn, outsideIpAddress } = equipment;
  const isInside = host === fqdn;
  const own = isInside ? [fqdn, ipAddress] : [outsideFqdn, outsideIpAddress];
  const { organization, organizationalUnit, city, state, country } = equipment;
  const place = { organization, organizationalUnit, city, state, country };
  return {
    title: 'Generate Certificate',
    slot: slotId,
    makes: ['certificate'],
    defaults: { ...place, commonName: host, alternativeNames: own.filter(isSome) },
    keyLength: 2048,
    names: [fqdn, ipAddress, outsideFqdn, outsideIpAddress].filter(isSome),
    labels: { keyLength: 'Key Length (bits)', alternativeNames: 'Subject Alternative Names' },
    noteOnKeyLength,
    noteOnNames: (commonName, names) => noteOnNames(host, commonName, names),
    made: `The ${title} certificate was generated. Close this window to go on.`,
  };
}

/** The window behind *Generate CSR*. */
function requestSettings(form: GatewayForm): GenerateSettings {
  return { ...generateSettings(form), title: 'Generate Certificate Signing Request', makes: ['request'] };
}

function isSome(name: string): boolean {
  return name !== '';
}

function noteOnKeyLength(bits: number): string | undefined {
  if (bits >= 2048) return undefined;
  return 'Too short for a public vendor, for iPhones since 2019, and for servers with strict settings; Windows and Chrome still take it.';
}

/** Alternative names count before the common name, which programs look at only where there are none (RFC 6125). */
function noteOnNames(host: string, commonName: string, names: readonly string[]): string | undefined {
  if (host === '') return undefined;
  const made = {
    subject: aName([['CN', commonName.trim()]]),
    subjectAlternativeNames: generalNamesOf(names),
  };
  if (matchesName(made, aReferenceName(host), 'san-or-common-name')) return undefined;
  return `Clients come as ${host}, and none of these names is that: they will not accept the certificate. Choose ${host} above, or add it.`;
}
