import type { Finding, FindingName } from '@/pki/findings/finding';
import { fillSentence } from './fill-sentence';

const issueAnew = 'Have it issued anew by an authority that keeps to the rules.';
const askAnew = 'Make a new request without it.';

/** What to do about each finding; empty where there is nothing to be done. */
const remedies: Readonly<Record<FindingName, string>> = {
  'signature-bad': 'Make the request anew, and do not edit it.',
  'signature-unsupported': 'Use an RSA key of 2048 bits or more.',
  'key-too-short': 'Make a new key of 2048 bits or more.',
  'key-kind-unusual': 'Use RSA with 2048 bits or more where older equipment connects.',
  'digest-too-weak': 'Have it signed anew with SHA-256.',
  'training-key': 'Make a new key before any of this is used outside the lab.',
  'state-abbreviated': 'Write {remedy|the full name}.',
  'country-invalid': 'Use the two letters of ISO 3166-1, such as US.',
  'common-name-missing': 'Put the host’s full name into the common name.',
  'common-name-not-a-host': 'Put the host’s full name there, such as hq.sb7.com.',
  'common-name-is-email': 'Put the host’s full name there instead of an e-mail address.',
  'common-name-is-web-address': 'Leave out https:// and the path: the host’s name alone.',
  'common-name-not-in-alternative-names': 'Add the common name to the alternative names.',
  'attribute-too-long': 'Shorten it.',
  'attribute-meaningless': 'Leave the field empty, or write what belongs there without blanks around it.',
  'hidden-characters': 'Type the name by hand instead of pasting it.',
  'mixed-scripts': 'Type the name by hand in one alphabet.',
  'name-is-internal': 'Use a name of a domain that you own, or an authority of your own.',
  'name-is-reserved-address': 'Use a host name, or an authority of your own.',
  'name-not-a-host': 'Use letters, digits and hyphens.',
  'name-of-other-kind': '',
  'wildcard-misplaced': 'Write the star as the whole first part: *.sb7.com.',
  'wildcard-too-wide': 'Put the star below a domain that you own.',
  'no-alternative-names': 'Add the host’s name as an alternative name of kind DNS.',
  'validity-longer-than-browsers-accept': 'Order a shorter validity, and renew in time.',
  'dates-reversed': issueAnew,
  'serial-number-too-short': issueAnew,
  'purposes-missing': 'Have it issued for server authentication.',
  'purpose-not-for-servers': 'Order a certificate for server authentication.',
  'any-purpose': 'Have it issued for server authentication alone.',
  'key-usage-missing': 'Have it issued with the key usages that it needs.',
  'key-usage-not-for-servers': 'Have it issued with digital signature and key encipherment.',
  'authority-marked-as-server': 'Use one certificate for the authority and another for the server.',
  'unknown-critical-extension': 'Have it issued without this extension.',
  'self-signed': 'Import it where it is to be trusted, or order a certificate from a vendor.',
  'authority-certificate': '',
  'structure-broken': issueAnew,
  unreadable: 'Get the file once more from where it came.',
  'not-checked': '',
  'key-does-not-match': 'Find the key with which the request was made, or order anew with this one.',
  'order-wrong': 'Put the server’s certificate first, then its issuer, and so on.',
  'intermediate-missing': 'Add the intermediate certificate; the vendor offers it for download.',
  'root-included': 'It may be left out: whoever trusts it has it.',
  'certificate-of-another-chain': 'Leave it out.',
  'certificate-repeated': 'Leave out the second one.',
  'version-not-3': issueAnew,
  'serial-not-positive': issueAnew,
  'authority-key-identifier-missing': issueAnew,
  'authority-key-identifier-not-own': issueAnew,
  'subject-key-identifier-missing': issueAnew,
  'extension-must-not-be-critical': issueAnew,
  'extension-must-be-critical': issueAnew,
  'alternative-names-wrongly-critical': issueAnew,
  'constraints-on-a-server': issueAnew,
  'constraint-malformed': issueAnew,
  'authority-marks-disagree': issueAnew,
  'purpose-forbidden': askAnew,
  'key-not-permitted': 'Make a new RSA key of 2048 bits or more, or one on the curve P-256.',
  'digest-not-permitted': 'Have it signed anew with SHA-256.',
};

/** What to do about a finding, in a sentence; empty where there is nothing to be done. */
export function findingRemedy({ name, remedy }: Finding): string {
  return fillSentence(remedies[name], remedy === undefined ? {} : { remedy });
}
