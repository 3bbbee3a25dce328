import type { Act } from '@/actions/act';
import type { Device, Site } from '@/simulation/runs/site';
import { latestOf } from '@/simulation/vendor/order';
import { confirmationNames } from '@/simulation/world/problem';
import type { PracticeFault } from '@/simulation/world/vendor-records';
import { anOrder, fullState, installAtHq, reissue } from '../acts';
import type { Fault } from '../fault';

/** The server certificate is installed alone, and the warning of it accepted. */
export const intermediateMissing: Fault = {
  id: 'intermediate-missing',
  skill: 'chain',
  deal: 'start',
  symptom: 'A user writes: “My client connects securely, but at my colleague’s the lock stays open.”',
  slip: (act) =>
    act.action.type === 'install-certificate'
      ? {
          action: { ...act.action, accepted: ['chain-incomplete'] },
          ...(act.files && { files: act.files.slice(0, 1) }),
        }
      : act,
  repair: [installAtHq],
};

/** The vendor made the key; its PKCS#12 file is given without the password. */
export const passwordMissing: Fault = {
  id: 'password-missing',
  skill: 'keys',
  deal: 'attempt',
  symptom: 'Director says of the file from the vendor: “A password is needed.”',
  slip: (act, site) => {
    if (act.action.type === 'order-certificate') return { action: orderWithKey(site.hq) };
    if (act.action.type === 'save-delivery' && act.action.file === 'certificate') return savePfx(site);
    return act.action.type === 'install-certificate' ? { ...act, files: [site.file('.pfx')] } : act;
  },
};

function orderWithKey(hq: Device) {
  const { organization, city, country } = hq;
  const applicant = { commonName: hq.fqdn, organization, city, state: fullState(hq), country };
  return { ...anOrder('single-name'), keyMadeBy: 'vendor', ...applicant } as const;
}

function savePfx({ order }: Site): Act | undefined {
  const latest = order();
  if (latest === undefined) return undefined;
  return {
    action: { type: 'save-order-pfx', order: latest.number, certificate: latestOf(latest).certificate },
  };
}

/** What a user sees of each mistake. */
const symptoms = {
  'missing-intermediate': 'The vendor’s page has one file to download, and the lock stays open.',
  'wrong-intermediate': 'Director warns of the files, and the lock stays open.',
  'old-root': 'The client says: “The root is not trusted.”',
  'key-of-another': 'Director says: “No certificate among the files fits a key of this server.”',
  expired: 'Director says: “The certificate has expired.”',
} as const satisfies Partial<Record<PracticeFault, string>>;

/** The mistakes that keep the lock open, or the files from being installed. */
export const vendorMistakes = Object.keys(symptoms) as readonly (keyof typeof symptoms)[];

/** The vendor makes a mistake, and what Director warns of is accepted. */
export function vendorMistake(mistake: keyof typeof symptoms): Fault {
  return {
    id: `vendor-mistake-${mistake}`,
    skill: 'order',
    deal: 'start',
    symptom: symptoms[mistake],
    slip: (act) => {
      const { action } = act;
      if (action.type === 'order-certificate') return { ...act, action: { ...action, fault: mistake } };
      if (action.type !== 'install-certificate') return act;
      const files = mistake === 'missing-intermediate' ? act.files?.slice(0, 1) : act.files;
      return { action: { ...action, accepted: confirmationNames }, ...(files && { files }) };
    },
    repair: [reissue],
  };
}
