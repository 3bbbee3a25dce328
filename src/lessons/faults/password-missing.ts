import type { Act } from '@/actions/act';
import type { Device, Site } from '@/simulation/runs/site';
import { latestOf } from '@/simulation/vendor/order';
import { anOrder, fullState } from '../acts';
import type { Fault } from '../fault';

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
