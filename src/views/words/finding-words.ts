import type { Finding, FindingName, FindingSeverity } from '@/pki/findings/finding';
import { defectWords } from './defect-words';
import { isForPublicAlone } from '@/pki/findings/finding-rules';
import { fillSentence } from './fill-sentence';
import { profileRuleWords } from './path-problem-words';

const sentences: Readonly<Record<FindingName, string>> = {
  ...profileRuleWords,
  'signature-bad':
    'The signature does not fit the key: the content was changed or damaged after it was signed.',
  'signature-unsupported': 'The signature ({value|unknown algorithm}) cannot be checked in a browser.',
  'key-too-short':
    'The key has {value|too few bits}. Public vendors and current software ask for at least 2048 bits.',
  'key-kind-unusual':
    'The key is of an unusual kind ({value|not RSA}). Older phones and appliances may not take it.',
  'key-exponent-unsafe': 'The key’s public exponent ({value|unknown}) makes it worthless.',
  'key-easily-factored': 'The private key can be computed from the public key within seconds.',
  'algorithm-parameters-wrong':
    'The algorithm of {value|the key} is named with parameters that it does not have.',
  'digest-too-weak': 'The signature uses {value|SHA-1}, which is no longer considered safe.',
  'training-key':
    'The key is one of the public training keys. It protects nothing: never use it outside the lab.',
  'state-abbreviated':
    'The state is abbreviated to “{value}”. Certificates carry the full name: {remedy|spell it out}.',
  'country-invalid': '“{value}” is not a two-letter country code of ISO 3166-1.',
  'common-name-missing': 'There is no common name.',
  'common-name-not-a-host':
    'The common name “{value}” is neither a host name nor a wildcard, so it fits no address.',
  'common-name-is-email': 'The common name “{value}” is an e-mail address, so it fits no host.',
  'common-name-is-web-address': 'The common name “{value}” is the address of a page, so it fits no host.',
  'common-name-not-in-alternative-names':
    'The common name “{value}” is not among the alternative names. Programs that see alternative names ignore the common name.',
  'subject-part-missing': 'The subject has no {value|name}.',
  'subject-part-forbidden': 'The subject must not have a part of this kind: {value|unknown}.',
  'subject-out-of-order':
    'The parts of its subject are not in the order from country to common name, or one is there twice.',
  'name-is-internal': '“{value}” is an internal name. No public vendor may certify it.',
  'name-is-reserved-address': '{value} is a private or reserved address. No public vendor may certify it.',
  'attribute-too-long': '“{value}” is longer than its field of a name may be.',
  'attribute-meaningless': '“{value}” is empty, or has blanks around it.',
  'extended-subject-wrong':
    'It is an extended validation (EV) certificate, but this is wrong: {value|its subject}.',
  'hidden-characters': '“{value}” has invisible characters, so it is not the name that it looks like.',
  'mixed-scripts': '“{value}” mixes letters of several alphabets that look alike.',
  'text-garbled': '“{value}” looks damaged by a wrong character encoding.',
  'name-is-public-suffix': '“{value}” is a public ending such as co.uk: it belongs to nobody.',
  'name-label-reserved': '“{value}” has hyphens in the third and fourth place, which are reserved.',
  'name-of-an-address': '“{value}” stands for an address, not for a host.',
  'name-not-a-host': 'The alternative name “{value}” is not a host name.',
  'name-of-other-kind': 'It has an alternative name of another kind ({value|unknown}) than hosts have.',
  'name-form-wrong': 'The alternative name “{value|empty}” is malformed.',
  'wildcard-forbidden': 'It has a wildcard, which extended validation (EV) certificates must not have.',
  'wildcard-too-wide': '“{value}” stands for names of different owners.',
  'wildcard-misplaced':
    '“{value}” is not a permitted wildcard. The star must be the whole first part, as in *.sb7.com.',
  'no-alternative-names': 'There are no alternative names. Chrome 58 and later look at nothing else.',
  'validity-longer-than-browsers-accept':
    'It is valid for longer ({value|too long}) than browsers accept from public authorities.',
  'dates-reversed': 'It ends before it begins.',
  'serial-number-too-short':
    'Its serial number ({value|short}) is shorter than the 64 random bits that authorities must use.',
  'purposes-missing': 'It does not say what it may be used for. Some programs ask for server authentication.',
  'purpose-repeated': 'It names a purpose twice ({value|unknown}).',
  'key-usage-not-critical': 'It does not mark its key usage as critical, as authorities should.',
  'key-usage-missing': 'It does not say what its key may be used for.',
  'key-usage-not-for-servers': 'Its key ({value|no usage}) may not be used to connect.',
  'key-usage-unfit-for-key': 'Its key is of a kind that may not be used for this: {value|unknown}.',
  'key-usage-unfit-for-purpose': 'Its key usage ({value|none}) does not allow what it is for.',
  'list-signing-missing': 'It belongs to an authority but may not sign revocation lists.',
  'authority-usage-missing':
    'It belongs to an authority but does not say that its key may sign certificates.',
  'authority-marked-as-server':
    'It is marked as an authority’s, so anyone who has its key can make certificates.',
  'mail-rule-broken': 'It is for e-mail, but {value|breaks the rules for that}.',
  'code-rule-broken': 'It signs programs, but {value|breaks the rules for that}.',
  'unknown-critical-extension': 'It has a critical extension that is not understood ({value|unknown}).',
  'extension-not-critical': 'It does not mark its {value|extension} as critical.',
  'extension-form-wrong': 'An extension is malformed: {value|unknown}.',
  'extension-of-authorities':
    'It has an extension ({value|unknown}) that only certificates of authorities have a use for.',
  'revocation-told-and-not':
    'It says that no revocation information exists for it, and yet {value|says where to find it}.',
  'unique-identifier-present': 'It has a unique identifier, which nobody may issue any more.',
  'policies-missing': 'It does not say under which policy it was issued.',
  'policy-is-any': 'It was issued under “any policy”, which does not say how its owner was validated.',
  'policies-contradict': 'It says in more than one way how its owner was validated.',
  'authority-certificate-named': 'It names its issuer’s certificate beside its issuer’s key.',
  'policy-qualifier-forbidden': 'It says more about its policy than where it is published.',
  'policy-text-wrong': 'What it says of its policy is too long, or of the wrong kind of text: “{value}”.',
  'statement-malformed':
    'A statement of its qualification ({value|unknown}) is malformed, or is there twice.',
  'statement-missing': 'What its statements of qualification need is missing: {value|a statement}.',
  'policy-mapping-of-any': 'It accepts any policy as its own.',
  'timestamps-empty': 'Its list of certificate timestamps is empty.',
  'information-access-missing': 'It does not say where to find its issuer’s certificate.',
  'information-access-surplus': 'It says more about its issuer than it may: {value|an address}.',
  'revocation-address-missing': 'It does not say where to check whether it is revoked.',
  'address-not-http': 'It names an address that is not of the form http://: {value|unknown}.',
  'self-signed': 'It is signed with its own key. It is trusted only where it has been installed.',
  'authority-certificate': 'It belongs to an authority, not to a server.',
  'text-form-old':
    'A text in it is in the old Teletex form. Its letters are shown as OpenSSL, Windows and browsers show them; it need not be issued again.',
  'structure-broken': 'It breaks the rules for certificates: {value|its structure is wrong}.',
  'list-without-end':
    'The revocation list does not say until when it is valid. Careful programs treat it as out of date.',
  unreadable: 'It could not be read: {value|unknown form}.',
  'not-checked': '{value|nothing is known about this}.',
  'key-does-not-match': 'The private key does not belong to the certificate of {value|this server}.',
  'order-wrong':
    'The certificates are not in order: that of {value|the server} comes first, then its issuer.',
  'intermediate-missing': 'The certificate of the issuer, {value|unknown}, is not included.',
  'root-included': 'The root {value} is included, which no program needs.',
  'certificate-of-another-chain': 'The certificate of {value} does not belong to this chain.',
  'certificate-repeated': 'The certificate of {value} is there twice.',
  'on-revocation-list': 'The certificate of {value} has been revoked: a revocation list beside it names it.',
};

/** What each severity is called beside its sign. */
export const severityWords: Readonly<Record<FindingSeverity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Note',
  grey: 'Not checked',
};

/** What was found, in a sentence; a second one says where it is noted for the sake of public authorities alone. */
export function findingWords(finding: Finding): string {
  const { name, value, remedy } = finding;
  const sentence = fillSentence(sentences[name], {
    ...(value === undefined ? {} : { value: name === 'structure-broken' ? defectWords(value) : value }),
    ...(remedy === undefined ? {} : { remedy }),
  });
  return isForPublicAlone(finding) ? `${sentence} A public authority could not issue this.` : sentence;
}
