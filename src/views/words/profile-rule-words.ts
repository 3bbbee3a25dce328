import type { WebProfileRule } from '@/pki/path/web-profile';

/** What breaks a rule for certificates of public servers and their issuers, in a sentence. */
export const profileRuleWords: Readonly<Record<WebProfileRule, string>> = {
  'version-not-3': 'It is not of version 3.',
  'serial-not-positive': 'Its serial number is zero or negative.',
  'authority-key-identifier-missing': 'It does not say which key of its issuer signed it.',
  'authority-key-identifier-not-own':
    'It is self-signed, but the key that it names as its issuer’s is another.',
  'subject-key-identifier-missing': 'It belongs to an authority but has no identifier of its key.',
  'extension-must-not-be-critical': 'It marks an extension as critical that must not be.',
  'extension-must-be-critical': 'It does not mark an extension as critical that must be.',
  'alternative-names-wrongly-critical':
    'Its alternative names must be critical if, and only if, the subject is empty.',
  'constraints-on-a-server': 'It limits names as only an authority’s certificate may.',
  'constraint-malformed': 'It limits host names in a malformed way.',
  'authority-marks-disagree':
    'Its basic constraints and its key usage disagree on whether it is an authority’s.',
  'purpose-forbidden': 'It is also for a purpose that certificates for servers must not have.',
  'any-purpose': 'It may be used for anything, which public authorities must not certify.',
  'purposes-on-a-root': 'It is a root’s, and yet it names purposes.',
  'server-purposes-missing':
    'It does not say for what purposes it may be used, as a server’s certificate must.',
  'authority-at-a-server': 'It is an authority’s, and those must not stand at a server.',
  'host-name-malformed':
    'One of its alternative names is no host name: letters, digits, hyphens, and a star in front at most.',
  'common-name-malformed': 'Its common name is an address in a form that is not allowed.',
  'common-name-not-alternative': 'Its common name is not among its alternative names, letter by letter.',
  'distribution-point-malformed':
    'It says where revocation lists are otherwise than by addresses of the web alone.',
  'key-not-permitted': 'Its key is of a kind or length that public certificates must not have.',
  'digest-not-permitted': 'It is signed with SHA-1, which public certificates must not be.',
};
