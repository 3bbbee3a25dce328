/** What each defect in the structure of a certificate or a revocation list is, in words that end a sentence. */
const words: Readonly<Record<string, string>> = {
  'not-der': 'it is not encoded in strict DER',
  'structure-malformed': 'it has more parts than it may, or has them in another order',
  'default-written': 'it writes out a default value, which has to be left out',
  'sequence-empty': 'it has an empty list',
  'version-wrong': 'its version does not fit its content',
  'time-malformed': 'a date is written in a form that certificates do not allow',
  'time-kind-wrong': 'a date before 2050 is written in the form that is for later dates',
  'text-malformed': 'a text has bytes that are not valid in its encoding',
  'text-type-wrong': 'a part of a name is written as a text of the wrong kind',
  'text-ambiguous': 'a text is in the old Teletex form, which is shown as Latin-1',
  'printable-string-alphabet': 'a text has characters that its kind of string does not allow',
  'numeric-string-alphabet': 'a text that may only have digits has other characters',
  'issuer-empty': 'it names no issuer',
  'subject-empty': 'it names no subject',
  'serial-too-long': 'its serial number has more than 20 bytes',
  'serial-zero': 'its serial number is zero',
  'negative-serial': 'its serial number is negative',
  'duplicate-extension': 'it has an extension twice',
  'extension-malformed': 'an extension cannot be read',
  'alternative-name-malformed': 'an alternative name cannot be read',
  'address-malformed': 'an address in it has bytes that are not characters',
  'key-usage-empty': 'its key usage is empty',
  'key-usage-surplus': 'its key usage has more bytes than there are uses',
  'key-usage-not-minimal': 'its key usage is written longer than it has to be',
  'policy-duplicate': 'it names a policy twice',
  'distribution-point-incomplete': 'it names a revocation list without saying where it is',
  'number-missing': 'it has no number of its own',
  'number-critical': 'its number is marked critical, which it never is',
  'duplicate-entry': 'it lists a certificate twice',
  'unknown-critical-extension': 'it has a critical extension that the app does not know',
  'no-longer-readable': 'this version of the app cannot read it',
  'signature-algorithms-differ': 'it names two different signature algorithms',
};

/** A defect in words that end a sentence; a defect that has none stands for itself. */
export function defectWords(defect: string): string {
  return words[defect] ?? defect;
}
