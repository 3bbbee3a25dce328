import { profileSources } from '../path/problem-sources';
import type { AuthorityKind, Finding, FindingName, FindingSeverity, Observation } from './finding';
import { startOfDay } from './longest-validity';

/** Where it is written that a finding is one, and how much it matters, by who issued the certificate. */
interface FindingRule {
  /** *Assumed* where it is the lab's own judgement. */
  readonly source: string;
  /** Under a public authority, or one that is not known. */
  readonly severity: FindingSeverity;
  /** Of what a private authority issued, of what is signed with its own key, and of what was issued before `since`. */
  readonly otherwise: FindingSeverity;
  /** Milliseconds since 1970: the rule binds what was issued from then on; left out: it always did. */
  readonly since?: number;
}

const error = (source: string): FindingRule => ({ source, severity: 'error', otherwise: 'error' });
const warning = (source: string): FindingRule => ({ source, severity: 'warning', otherwise: 'warning' });
const note = (source: string): FindingRule => ({ source, severity: 'information', otherwise: 'information' });
const grey = (source: string): FindingRule => ({ source, severity: 'grey', otherwise: 'grey' });

/** What is demanded of every issuer, though programs bear with it: others than public authorities are only warned. */
const duty = (source: string, since?: string): FindingRule => ({
  source,
  severity: 'error',
  otherwise: 'warning',
  ...(since === undefined ? {} : { since: startOfDay(since) }),
});

/** What binds public authorities alone; of no consequence to anybody else. The first Baseline Requirements are of 2012. */
const publicOnly = (source: string, since = '2012-07-01'): FindingRule => ({
  source,
  severity: 'error',
  otherwise: 'information',
  since: startOfDay(since),
});

const baseline = 'CA/Browser Forum Baseline Requirements';
const rfc = 'RFC 5280';

/** The rules by which findings are made, and whom each binds. */
export const findingRules: Readonly<Record<FindingName, FindingRule>> = {
  'signature-bad': error('RFC 2986 section 4.2'),
  'signature-unsupported': warning('RFC 2986 section 4.2'),
  'key-too-short': duty(`${baseline} section 6.1.5`, '2014-01-01'),
  'key-kind-unusual': duty(`${baseline} section 6.1.5; assumed of older equipment`),
  'key-exponent-unsafe': error(`${baseline} section 6.1.6; NIST SP 800-89 section 5.3.3`),
  'key-easily-factored': error(`${baseline} section 6.1.1.3; NIST SP 800-89 section 5.3.3`),
  'key-not-permitted': publicOnly(profileSources['key-not-permitted']),
  'algorithm-parameters-wrong': duty('RFC 3279 sections 2.2.1 and 2.3.1; RFC 5758 section 3.2'),
  'digest-too-weak': duty(`${baseline} section 7.1.3.2; RFC 6151`, '2016-01-01'),
  'digest-not-permitted': publicOnly(profileSources['digest-not-permitted'], '2016-01-01'),
  'training-key': warning(`${rfc} section 8`),

  'state-abbreviated': warning('application note 17038; ITU-T X.520 section 6.3.3'),
  'country-invalid': error(`${rfc} appendix A.1; ISO 3166-1`),
  'common-name-missing': error('application note 17038'),
  'common-name-not-a-host': publicOnly(`${baseline} section 7.1.4.3`),
  'common-name-is-email': publicOnly(`${baseline} section 7.1.4.3`),
  'common-name-is-web-address': publicOnly(`${baseline} section 7.1.4.3`),
  'common-name-not-in-alternative-names': publicOnly(`RFC 9525 section 2; ${baseline} section 7.1.4.3`),
  'common-name-malformed': publicOnly(profileSources['common-name-malformed']),
  'common-name-not-alternative': publicOnly(profileSources['common-name-not-alternative']),
  'subject-part-missing': publicOnly(`${baseline} sections 7.1.2.7.3 to 7.1.2.7.5 and 7.1.2.10.2`),
  'subject-part-forbidden': publicOnly(`${baseline} sections 7.1.2.7.2 and 7.1.4.2`),
  'subject-out-of-order': publicOnly(`${baseline} section 7.1.4.2`, '2023-09-15'),
  'attribute-too-long': duty(`${rfc} appendix A.1`),
  'attribute-meaningless': publicOnly(`${baseline} section 7.1.4.2`),
  'extended-subject-wrong': publicOnly('CA/Browser Forum EV Guidelines sections 7.1.2.2 and 7.1.4.2'),
  'hidden-characters': error('RFC 8399; Unicode Technical Standard 39'),
  'mixed-scripts': warning('Unicode Technical Standard 39 section 5'),
  'text-garbled': warning('assumed: what a faulty conversion leaves behind'),

  'name-is-internal': publicOnly(`${baseline} sections 4.2.2 and 7.1.2.7.12`),
  'name-is-reserved-address': publicOnly(`${baseline} sections 4.2.2 and 7.1.2.7.12`),
  'name-is-public-suffix': publicOnly(`${baseline} section 3.2.2.6`),
  'name-label-reserved': publicOnly(`RFC 5890 section 2.3.1; ${baseline} section 7.1.2.7.12`),
  'name-of-an-address': publicOnly(`${baseline} section 7.1.2.7.12; RFC 3172`),
  'name-not-a-host': publicOnly(`${rfc} section 4.2.1.6; RFC 1034 section 3.5`),
  'name-of-other-kind': publicOnly(`${baseline} section 7.1.2.7.12`),
  'name-form-wrong': duty(`${rfc} section 4.2.1.6`),
  'wildcard-misplaced': error('RFC 9525 section 6.3'),
  'wildcard-too-wide': error(`${baseline} section 3.2.2.6`),
  'wildcard-forbidden': publicOnly('CA/Browser Forum EV Guidelines section 7.1.4.2'),
  'no-alternative-names': publicOnly(
    `RFC 9525 section 2; RFC 2818 section 3.1; ${baseline} section 7.1.2.7.12`,
  ),

  'purposes-missing': publicOnly(`${baseline} section 7.1.2.7.10`),
  'purpose-forbidden': publicOnly(profileSources['purpose-forbidden']),
  'any-purpose': publicOnly(profileSources['any-purpose']),
  'purposes-on-a-root': publicOnly(profileSources['purposes-on-a-root']),
  'purpose-repeated': note(`${rfc} section 4.2.1.12; assumed: a list says each thing once`),
  'key-usage-missing': note(`${rfc} section 4.2.1.3`),
  'key-usage-not-critical': publicOnly(`${rfc} section 4.2.1.3; ${baseline} section 7.1.2.7.6`, '2023-09-15'),
  'key-usage-not-for-servers': error(`RFC 8446 section 4.4.2.2; ${rfc} section 4.2.1.3`),
  'key-usage-unfit-for-key': publicOnly(
    `RFC 3279 section 2.3; RFC 8813; RFC 9295; RFC 9881 section 5; ${baseline} section 7.1.2.7.11`,
  ),
  'key-usage-unfit-for-purpose': duty(`${rfc} section 4.2.1.12`),
  'list-signing-missing': publicOnly(`${baseline} section 7.1.2.10.7`),
  'authority-usage-missing': duty(`${rfc} section 4.2.1.3; ${baseline} section 7.1.2.10.7`),
  'authority-marked-as-server': duty(`${baseline} section 7.1.2.7.8`),
  'authority-marks-disagree': duty(profileSources['authority-marks-disagree']),

  'mail-rule-broken': publicOnly('CA/Browser Forum S/MIME Baseline Requirements section 7.1', '2023-09-01'),
  'code-rule-broken': publicOnly(
    'CA/Browser Forum Code Signing Baseline Requirements section 7.1',
    '2021-06-01',
  ),

  'validity-longer-than-browsers-accept': publicOnly(`${baseline} section 6.3.2`),
  'dates-reversed': error(`${rfc} section 4.1.2.5`),
  'serial-number-too-short': publicOnly(`${baseline} section 7.1`, '2016-09-30'),
  'serial-not-positive': duty(profileSources['serial-not-positive']),
  'version-not-3': publicOnly(profileSources['version-not-3']),
  'unknown-critical-extension': error(`${rfc} section 4.2`),
  'extension-must-be-critical': duty(profileSources['extension-must-be-critical']),
  'extension-must-not-be-critical': duty(profileSources['extension-must-not-be-critical']),
  'extension-not-critical': publicOnly(`${baseline} sections 7.1.2.7.6 and 7.1.2.10.3`),
  'alternative-names-wrongly-critical': duty(profileSources['alternative-names-wrongly-critical']),
  'authority-key-identifier-missing': duty(profileSources['authority-key-identifier-missing']),
  'authority-key-identifier-not-own': publicOnly(profileSources['authority-key-identifier-not-own']),
  'authority-certificate-named': publicOnly(`${baseline} section 7.1.2.11.1`),
  'subject-key-identifier-missing': duty(profileSources['subject-key-identifier-missing']),
  'extension-form-wrong': duty(
    'RFC 6960 section 4.2.2.2.1; RFC 6962 section 3.1; RFC 7633 section 4.1; RFC 9608 section 2',
  ),
  'extension-of-authorities': warning(`${rfc} sections 4.2.1.5, 4.2.1.11 and 4.2.1.14`),
  'revocation-told-and-not': duty('RFC 9608 section 3'),
  'unique-identifier-present': duty(`${rfc} section 4.1.2.8`),
  'constraints-on-a-server': duty(profileSources['constraints-on-a-server']),
  'constraint-malformed': duty(profileSources['constraint-malformed']),
  'policies-missing': publicOnly(`${baseline} sections 7.1.2.7.9 and 7.1.2.10.5`),
  'policies-contradict': publicOnly(`${baseline} section 7.1.2.7.9`),
  'policy-is-any': publicOnly(`${baseline} section 7.1.2.7.9`),
  'policy-qualifier-forbidden': publicOnly(`${baseline} section 7.1.2.7.9`, '2023-09-15'),
  'policy-text-wrong': duty(`${rfc} section 4.2.1.4`),
  'statement-malformed': duty('RFC 3739 section 3.2.6; ETSI EN 319 412-5; ETSI TS 119 495'),
  'statement-missing': duty('ETSI EN 319 412-5 section 5; ETSI TS 119 495 section 5.2'),
  'policy-mapping-of-any': duty(`${rfc} section 4.2.1.5`),
  'timestamps-empty': duty('RFC 6962 section 3.3'),
  'distribution-point-malformed': publicOnly(profileSources['distribution-point-malformed']),
  'information-access-missing': publicOnly(`${baseline} section 7.1.2.7.7`),
  'information-access-surplus': publicOnly(`${baseline} section 7.1.2.7.7`, '2023-09-15'),
  'revocation-address-missing': publicOnly(`${baseline} section 7.1.2.11.2`),
  'address-not-http': publicOnly(`${baseline} sections 7.1.2.7.7 and 7.1.2.11.2`),
  'self-signed': warning(`${rfc} section 6.1`),
  'authority-certificate': note(`${rfc} section 4.2.1.9`),
  'text-form-old': note(`${rfc} section 4.1.2.4`),
  'structure-broken': duty(`${rfc} section 4.1; X.690`),

  'list-without-end': warning(`${rfc} section 5.1.2.5`),
  unreadable: error('RFC 7468; RFC 5958; RFC 7292; RFC 5652'),
  'not-checked': grey(`${rfc} section 6.3`),

  'key-does-not-match': error('RFC 8446 section 4.4.2'),
  'order-wrong': warning('RFC 8446 section 4.4.2; RFC 5246 section 7.4.2'),
  'intermediate-missing': error('RFC 8446 section 4.4.2'),
  'root-included': note('RFC 8446 section 4.4.2'),
  'certificate-of-another-chain': note('RFC 8446 section 4.4.2'),
  'certificate-repeated': note('RFC 8446 section 4.4.2'),
  'on-revocation-list': error(`${rfc} sections 5.3.1 and 6.3.3`),
};

/** What a certificate was issued by and when (milliseconds since 1970); nothing where nobody has issued anything yet. */
export type Issued = { readonly by: AuthorityKind; readonly at: number } | undefined;

/** How much an observation matters. Of requests and keys what may not be issued is a warning: who signs will judge. */
export function weigh(observation: Observation, issued: Issued): Finding {
  const { severity, otherwise, since = Number.NEGATIVE_INFINITY } = findingRules[observation.name];
  const own = issued === undefined ? beforehand(severity, otherwise) : undefined;
  const binds = issued !== undefined && issued.by !== 'private' && issued.at >= since;
  return { severity: own ?? (binds ? severity : otherwise), ...observation };
}

function beforehand(severity: FindingSeverity, otherwise: FindingSeverity): FindingSeverity {
  return severity === otherwise ? severity : 'warning';
}

/** Whether a finding is a note for the reason alone that it would be an error of a public authority. */
export function isForPublicAlone({ name, severity }: Finding): boolean {
  const rule = findingRules[name];
  return severity === 'information' && rule.severity === 'error' && rule.otherwise === 'information';
}
