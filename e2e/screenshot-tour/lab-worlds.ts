import { saveLabFile } from '@/actions/lab-file/save-lab-file';
import type { GivenFile } from '@/actions/preparation';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/containers/pem';
import type { Equipment } from '@/simulation/appliances/equipment';
import { proposedCluster } from '@/simulation/mobility/change-cluster';
import { presentNames } from '@/simulation/site/rename-site';
import { issueServer } from '@/testing/certificates';
import { anInstalledLab, aRequest, must, type TestLab } from '@/testing/lab';

/** Something that has been made of the note's site. */
export interface LabWorld {
  readonly title: string;
  readonly file: () => Promise<GivenFile>;
}

const day = 86_400_000;

async function worldOf(...steps: readonly ((lab: TestLab) => Promise<unknown>)[]): Promise<GivenFile> {
  const lab = await anInstalledLab(undefined, Date.now());
  for (const step of steps) await step(lab);
  const saved = await saveLabFile(lab.store);
  if (!saved.ok) throw new Error(saved.problem.name);
  return saved.value;
}

/** Labs worth a look besides the fresh one. */
export const labWorlds: readonly LabWorld[] = [
  { title: 'pending', file: () => worldOf(work, importOwn) },
  { title: 'expired', file: () => worldOf(work, (lab) => advance(lab, 40 * 365 * day)) },
  { title: 'long names', file: () => worldOf(rename) },
  { title: 'several devices', file: () => worldOf((lab) => grow(lab, 2), cluster) },
  {
    title: 'big site',
    file: () =>
      worldOf(
        (lab) => grow(lab, 12),
        cluster,
        (lab) => addServers(lab, 300),
      ),
  },
];

async function advance(lab: TestLab, by: number) {
  must(await lab.perform({ type: 'advance-clock', by }));
}

/** A day of an administrator, for the journal. */
async function work(lab: TestLab) {
  must(await lab.perform(aRequest()));
  must(await lab.perform({ type: 'set-https', appliance: '[All]', enabled: true }));
  await advance(lab, day);
  const { certificate } = lab.store.world().authorities['mitel-uc'] ?? { certificate: '' };
  must(await lab.perform({ type: 'deploy-root', certificate }));
  await advance(lab, 2 * day);
}

/** A certificate of the gateway's own that waits for a restart. */
async function importOwn(lab: TestLab) {
  const own = await issueServer('eg.sb7.com', { notAfter: lab.store.now() + 365 * day });
  const text = toPem('CERTIFICATE', own.certificate.der) + toPem('PRIVATE KEY', own.key.pkcs8);
  const files = [{ name: 'pasted', bytes: toUtf8(text) }];
  for (const slot of ['rast', 'reverse-proxy'])
    must(await lab.perform({ type: 'import-pasted', slot, accepted: ['self-signed'] }, { files }));
}

async function rename(lab: TestLab) {
  const present = presentNames(lab.store.world());
  const hosts = Object.fromEntries(
    Object.keys(present.hosts).map((id) => [id, `communications-platform-${id}`]),
  );
  const company = 'Vereinigte Versicherungs- und Rückversicherungsgesellschaften Aktiengesellschaft';
  const domain = 'telephony.headquarters.versicherungsgesellschaft.example';
  must(await lab.perform({ type: 'rename-site', ...present, company, domain, hosts }));
}

/** So many more of everything that has a portal. */
async function grow(lab: TestLab, count: number) {
  for (const original of ['sb7-vsa100', 'sb7-eg', 'sb7-mr1'])
    for (let number = 2; number <= count + 1; number += 1) await copy(lab, original, number);
}

async function copy(lab: TestLab, original: string, number: number) {
  const model = lab.store.world().equipment[original];
  if (model === undefined) throw new Error(`no equipment ${original}`);
  const numbered = (name: string) => (name === '' ? '' : name.replace('.', `-${String(number)}.`));
  const values: Equipment = {
    ...model,
    name: `${model.name}-${String(number)}`,
    fqdn: numbered(model.fqdn),
    outsideFqdn: numbered(model.outsideFqdn),
  };
  must(await lab.perform({ type: 'add-equipment', values }));
}

async function cluster(lab: TestLab) {
  const values = proposedCluster(lab.store.world(), 'sb7-mr1');
  must(await lab.perform({ type: 'save-cluster', router: 'sb7-mr1', values }));
}

async function addServers(lab: TestLab, count: number) {
  for (let number = 2; number <= count; number += 1) await copy(lab, 'sb7-dvs1', number);
}
