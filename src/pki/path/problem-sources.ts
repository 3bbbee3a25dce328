import type { PathProblem } from './validation-report';
import type { WebProfileRule } from './web-profile';

/** Where it is written that a certificate with a problem is not good. */
export const problemSources: Readonly<Record<PathProblem, string>> = {
  'name-does-not-match': 'RFC 9525 section 6',
  expired: 'RFC 5280 section 6.1.3 (a)(2)',
  'not-yet-valid': 'RFC 5280 section 6.1.3 (a)(2)',
  'issuer-missing': 'RFC 5280 section 6.1; RFC 8446 section 4.4.2',
  'signature-bad': 'RFC 5280 section 6.1.3 (a)(1)',
  'signature-unsupported': 'RFC 5280 section 6.1.3 (a)(1)',
  'issuer-is-not-an-authority': 'RFC 5280 section 6.1.4 (k)',
  'issuer-may-not-sign-certificates': 'RFC 5280 section 6.1.4 (n)',
  'path-too-long': 'RFC 5280 section 6.1.4 (l) and (m)',
  'name-not-permitted': 'RFC 5280 section 6.1.3 (b) and (c)',
  'purpose-not-allowed': 'RFC 5280 sections 4.2.1.3 and 4.2.1.12',
  'authority-as-server': 'Baseline Requirements section 7.1.2.7.8',
  'policy-not-met': 'RFC 5280 sections 6.1.3 (f) and 6.1.5 (g)',
  'root-not-trusted': 'RFC 5280 section 6.1.1 (d)',
  'self-signed-not-trusted': 'RFC 5280 section 6.1.1 (d)',
  distrusted: 'the PC’s own decision',
  'key-too-short': 'Baseline Requirements section 6.1.5; NIST SP 800-131A',
  'digest-too-weak': 'RFC 6151; NIST SP 800-131A',
  'unknown-critical-extension': 'RFC 5280 sections 4.2 and 6.1.5 (f)',
  'structure-broken': 'RFC 5280 section 4.1; X.690',
  'profile-broken': 'RFC 5280 section 4.2; Baseline Requirements section 7.1',
  revoked: 'RFC 5280 section 6.3.3',
  'revocation-unknown': 'RFC 5280 section 6.3.3',
  'list-without-end': 'RFC 5280 section 5.1.2.5',
  'limit-reached': 'a limit of the lab',
};

/** Where each rule of the web profile is written. */
export const profileSources: Readonly<Record<WebProfileRule, string>> = {
  'version-not-3': 'Baseline Requirements section 7.1.1',
  'serial-not-positive': 'RFC 5280 section 4.1.2.2',
  'authority-key-identifier-missing': 'RFC 5280 section 4.2.1.1',
  'authority-key-identifier-not-own': 'Baseline Requirements section 7.1.2.1.3',
  'subject-key-identifier-missing': 'RFC 5280 section 4.2.1.2',
  'extension-must-not-be-critical': 'RFC 5280 sections 4.2.1.1, 4.2.1.2 and 4.2.2.1',
  'extension-must-be-critical': 'RFC 5280 sections 4.2.1.9, 4.2.1.11 and 4.2.1.14',
  'alternative-names-wrongly-critical': 'RFC 5280 section 4.2.1.6; Baseline Requirements section 7.1.2.7.12',
  'constraints-on-a-server': 'RFC 5280 section 4.2.1.10',
  'constraint-malformed': 'RFC 5280 section 4.2.1.10',
  'authority-marks-disagree': 'RFC 5280 sections 4.2.1.3 and 4.2.1.9',
  'purpose-forbidden': 'Baseline Requirements sections 7.1.2.7.10 and 7.1.2.10.6',
  'any-purpose': 'Baseline Requirements sections 7.1.2.7.10 and 7.1.2.10.6',
  'purposes-on-a-root': 'Baseline Requirements section 7.1.2.1.2',
  'common-name-malformed': 'Baseline Requirements section 7.1.4.3',
  'common-name-not-alternative': 'Baseline Requirements section 7.1.4.3',
  'distribution-point-malformed': 'Baseline Requirements section 7.1.2.11.2',
  'key-not-permitted': 'Baseline Requirements section 6.1.5',
  'digest-not-permitted': 'Baseline Requirements section 7.1.3.2',
};
