import type { Finding, FindingName, FindingSeverity } from '@/pki/findings/finding';
import { fillSentence } from './fill-sentence';

const sentences: Readonly<Record<FindingName, string>> = {
  'signature-bad':
    'The signature does not fit the key: the content was changed or damaged after it was signed.',
  'signature-unsupported': 'The signature ({value|unknown algorithm}) cannot be checked in a browser.',
  'key-too-short':
    'The key has {value|too few bits}. Public vendors and current software ask for at least 2048 bits.',
  'key-kind-unusual':
    'The key is of an unusual kind ({value|not RSA}). Older phones and appliances may not take it.',
  'digest-too-weak': 'The signature uses {value|SHA-1}, which is no longer considered safe.',
  'training-key':
    'The key is one of the public training keys. It protects nothing: never use it outside the lab.',
  'state-abbreviated':
    'The state is abbreviated to “{value}”. Certificates carry the full name: {remedy|spell it out}.',
  'country-invalid': '“{value}” is not a two-letter country code of ISO 3166-1.',
  'common-name-missing': 'There is no common name.',
  'common-name-not-a-host':
    'The common name “{value}” is neither a host name nor a wildcard, so it fits no address.',
  'common-name-not-in-alternative-names':
    'The common name “{value}” is not among the alternative names. Programs that see alternative names ignore the common name.',
  'name-is-internal': '“{value}” is an internal name. No public vendor may certify it.',
  'name-is-reserved-address': '{value} is a private or reserved address. No public vendor may certify it.',
  'wildcard-misplaced':
    '“{value}” is no permitted wildcard. The star must be the whole first part, as in *.sb7.com.',
  'no-alternative-names': 'There are no alternative names. Chrome 58 and later look at nothing else.',
  'validity-longer-than-browsers-accept':
    'It is valid for longer ({value|too long}) than browsers accept from public authorities.',
  'self-signed': 'It is signed with its own key. Only those who were given it beforehand trust it.',
  'authority-certificate': 'It belongs to an authority, not to a server.',
  'structure-broken': 'Its structure breaks the rules for certificates ({value|RFC 5280}).',
  unreadable: 'It could not be read: {value|unknown form}.',
  'not-checked': 'Not checked: {value|nothing is known about this}.',
};

/** What each severity is called beside its sign. */
export const severityWords: Readonly<Record<FindingSeverity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Note',
  grey: 'Not checked',
};

/** What was found, in a sentence. */
export function findingWords({ name, value, remedy }: Finding): string {
  return fillSentence(sentences[name], {
    ...(value === undefined ? {} : { value }),
    ...(remedy === undefined ? {} : { remedy }),
  });
}
