import { type Outcome, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { aName } from '@/pki/distinguished-name';
import type { RevocationListTemplate } from '@/pki/operations';
import { verdictKey } from '@/pki/path/collect-verdicts';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { PublicKey } from '@/pki/public-key';
import { packEntries, type RevocationList } from '@/pki/revocation-list';
import {
  lacksPhones,
  phoneAuthority,
  phoneCertificates,
  type PhoneFacts,
  type PhonePurpose,
} from '../appliances/edge-gateway/remote-phones';
import { planProvisioning, type ProvisionClients } from '../appliances/mobility-router/provision-clients';
import {
  applianceSubject,
  requestToSelfSign,
  selfSignedTemplate,
} from '../appliances/service-appliance/service-appliance';
import {
  appliancesWithoutCertificate,
  type RestartWebServer,
  type SetHttps,
} from '../appliances/service-appliance/web-server';
import type { Action, ActionOf, ActionType, Facts, FactsOf } from '../catalogue/catalogue';
import {
  type CertificatePlan,
  type CertificateSource,
  type IssuePracticeCertificate,
  planCertificate,
} from '../practice-ca/issue-certificate';
import { type IssuePracticeList, planList } from '../practice-ca/issue-list';
import { signerOf } from '../practice-ca/issuers';
import { planRenewal, type RenewPracticeCertificate } from '../practice-ca/renew-certificate';
import type { RestartAppliance } from '../site/equipment';
import { type GenerateCertificate, planGeneration } from '../slots/generate-certificate';
import { type CreateApplianceRequest, planApplianceRequest } from '../slots/request';
import {
  listIssuers,
  listTemplate,
  planRevocation,
  type RevokeCertificate,
} from '../vendor/vendor-revocation';
import type { Problem } from '../world/problem';
import { recordOf, type World } from '../world/world';
import { type Draft, draftCertificate, draftKey, verdictsOnDrafts } from './draft-certificate';

/** A revocation list that will be signed, and that its signature will be good. */
interface DraftList {
  readonly list: RevocationList;
  readonly verdicts: VerdictTable;
}

/** The list that will be made out of a template, in the place of a signed one; never saved. */
function draftList(template: RevocationListTemplate, issuer: Certificate): DraftList {
  const { digest: _digest, revoked, number, ...said } = template;
  const list: RevocationList = {
    ...said,
    fingerprint: `draft-list:${issuer.fingerprint}`,
    der: new Uint8Array(0),
    signatureAlgorithm: issuer.signatureAlgorithm,
    number: number.padStart(40, '0'),
    revoked: packEntries(revoked.map((entry) => ({ ...entry, issuer: template.issuer }))),
    defects: [],
  };
  return { list, verdicts: { [verdictKey(list, issuer)]: 'good' } };
}

type DraftsFacts<Type extends ActionType> = (
  world: World,
  action: ActionOf<Type>,
  at: number,
) => Outcome<FactsOf<Type>, Problem>;

/** The actions whose keys and signatures drafts stand for. */
const drafting: { readonly [Type in ActionType]?: DraftsFacts<Type> } = {
  'generate-certificate': draftGeneration,
  'create-appliance-request': draftRequest,
  'restart-web-server': draftWebServerRestart,
  'restart-appliance': draftApplianceRestart,
  'set-https': draftHttps,
  'provision-clients': draftClients,
  'revoke-certificate': draftRevocation,
  'issue-practice-certificate': draftIssuance,
  'renew-practice-certificate': draftRenewal,
  'issue-practice-list': draftPracticeList,
};

/** The actions of which files or the store of the lab have to be read before anything can be foretold. */
export const readFirst: readonly ActionType[] = [
  'install-certificate',
  'import-pasted',
  'import-authority',
  'import-certificates',
  'import-practice-items',
  'undo',
  'redo',
  'restore-checkpoint',
];

/**
 * The facts of an action before anything is made for it, at a lab time in milliseconds: drafts in the place of what needs
 * a key or a signature, and none for an action that finds nothing out. What is in files or in the store of the lab has
 * to be read instead.
 */
export function draftFacts(world: World, action: Action, at: number): Outcome<Facts, Problem> {
  // The table pairs each action with its own drafts, which are called here for any of them.
  const draft: DraftsFacts<ActionType> | undefined = drafting[action.type];
  return draft === undefined ? success({}) : draft(world, action, at);
}

function draftGeneration(world: World, action: GenerateCertificate, at: number) {
  const plan = planGeneration(world, action, at);
  if (!plan.ok) return plan;
  const { template, issuer } = plan.value;
  const signer = issuer && recordOf(world, 'certificates', issuer.certificate);
  const draft = draftCertificate(template, draftKey(action.slot, action.keyLength), signer);
  return success({ certificate: draft.certificate, verdicts: verdictsOnDrafts(world, [draft]) });
}

/** Its signature counts as good, and its file has no bytes. */
function draftRequest(world: World, action: CreateApplianceRequest) {
  const plan = planApplianceRequest(world, action);
  if (!plan.ok) return plan;
  const publicKey = draftKey(action.slot);
  const fingerprint = `draft-request:${action.slot}`;
  const request = {
    ...plan.value,
    fingerprint,
    der: publicKey.spki,
    publicKey,
    requestedExtensions: {},
    signatureAlgorithm: { oid: '', name: '' },
    signature: 'good',
  } as const;
  const file = { name: 'draft.csr', kind: 'certificate-request', size: 0, sha256: fingerprint } as const;
  return success({ request, file: { ...file, holdsSecret: false } });
}

function draftWebServerRestart(world: World, { appliance }: RestartWebServer, at: number) {
  const request = requestToSelfSign(world, appliance);
  if (request === undefined) return success({ verdicts: {} });
  const subject = request.asks?.subject ?? aName([['CN', request.commonName]]);
  const key = { ...draftKey(appliance), fingerprint: request.key };
  const draft = draftCertificate(selfSignedTemplate(subject, at), key);
  return success({ selfSigned: draft.certificate, verdicts: verdictsOnDrafts(world, [draft]) });
}

/** A lab whose phones have no certificates yet gets them with the restart of its gateway. */
function draftApplianceRestart(world: World, { equipment }: RestartAppliance) {
  const { kind } = recordOf(world, 'equipment', equipment);
  return success(kind === 'edge-gateway' && lacksPhones(world) ? { phones: draftPhones(world) } : {});
}

function draftPhones(world: World): PhoneFacts {
  const authority = draftCertificate(phoneCertificates[phoneAuthority], draftKey(phoneAuthority));
  const draft = (purpose: PhonePurpose) =>
    draftCertificate(phoneCertificates[purpose], draftKey(purpose), authority.certificate);
  const [first, second] = [draft('remote-phone-1'), draft('remote-phone-2')];
  return {
    certificates: {
      [phoneAuthority]: authority.certificate,
      'remote-phone-1': first.certificate,
      'remote-phone-2': second.certificate,
    },
    verdicts: verdictsOnDrafts(world, [authority, first, second]),
  };
}

function draftHttps(world: World, action: SetHttps, at: number) {
  const made = appliancesWithoutCertificate(world, action).map((id) => {
    const draft = draftCertificate(selfSignedTemplate(applianceSubject, at), draftKey(id));
    return [id, draft] as const;
  });
  return success(factsOf(world, made));
}

function draftClients(world: World, action: ProvisionClients, at: number) {
  const plan = planProvisioning(world, action, at);
  if (!plan.ok) return plan;
  const { authority, templates } = plan.value;
  const signer = recordOf(world, 'certificates', authority.certificate);
  const made = Object.entries(templates).map(
    ([user, template]) => [user, draftCertificate(template, draftKey(user), signer)] as const,
  );
  return success(factsOf(world, made));
}

function draftRevocation(world: World, action: RevokeCertificate, at: number) {
  const plan = planRevocation(world, action, at);
  if (!plan.ok) return plan;
  const made = listIssuers.map((id) => {
    const issuer = recordOf(world, 'certificates', recordOf(world, 'authorities', id).certificate);
    return [id, draftList(listTemplate(world, id, at, [plan.value]), issuer)] as const;
  });
  return success({
    lists: Object.fromEntries(made.map(([id, { list }]) => [id, list])),
    verdicts: Object.assign({}, ...made.map(([, { verdicts }]) => verdicts)) as VerdictTable,
  });
}

/** A file of it has no bytes, and changes nothing for those who connect. */
function draftPracticeList(world: World, action: IssuePracticeList, at: number) {
  const plan = planList(world, action, at);
  if (!plan.ok) return plan;
  return success(draftList(plan.value, recordOf(world, 'certificates', action.authority)));
}

function factsOf(world: World, made: readonly (readonly [id: string, draft: Draft])[]) {
  return {
    certificates: Object.fromEntries(made.map(([id, { certificate }]) => [id, certificate])),
    verdicts: verdictsOnDrafts(
      world,
      made.map(([, draft]) => draft),
    ),
  };
}

/**
 * What the practice CA would issue. An authority's certificate is published where those that it issued say: whoever
 * fetches issuers meets it without anybody having installed it.
 */
function draftIssuance(world: World, action: IssuePracticeCertificate) {
  const plan = planCertificate(world, action);
  if (!plan.ok) return plan;
  const signer = action.issuer === undefined ? undefined : recordOf(world, 'certificates', action.issuer);
  return issued(world, draftCertificate(plan.value.template, keyOf(world, action.source), signer));
}

function keyOf(world: World, source: CertificateSource): PublicKey {
  const spki = new Uint8Array(0);
  if (source.kind === 'request') return { ...recordOf(world, 'practiceRequests', source.request).key, spki };
  const { key } = source;
  if (key.kind === 'kept') return { ...recordOf(world, 'practiceKeys', key.key), spki };
  const { shape } = key;
  const made = draftKey('practice', typeof shape === 'number' ? shape : 0);
  return typeof shape === 'number' ? made : { ...made, algorithm: 'EC', curve: shape };
}

/** The same certificate with another time of validity, as its issuer would sign it again. */
function draftRenewal(world: World, action: RenewPracticeCertificate) {
  const plan = planRenewal(world, action);
  if (!plan.ok) return plan;
  const old = recordOf(world, 'certificates', action.certificate);
  const signer = signerOf(world, old);
  const issuer = signer.kind === 'known' ? recordOf(world, 'certificates', signer.certificate) : old;
  return issued(world, { certificate: renewed(old, plan.value), signer: issuer.publicKey.fingerprint });
}

function renewed(old: Certificate, { template }: CertificatePlan): Certificate {
  const { notBefore, notAfter, digest } = template;
  return {
    ...old,
    fingerprint: `draft:${old.fingerprint}`,
    serialNumber: `draft:${old.fingerprint}`,
    thumbprint: '',
    der: new Uint8Array(0),
    notBefore,
    notAfter,
    signatureAlgorithm: { ...old.signatureAlgorithm, name: digest, digest },
  };
}

function issued(world: World, draft: Draft) {
  return success({ certificate: draft.certificate, verdicts: verdictsOnDrafts(world, [draft]) });
}
