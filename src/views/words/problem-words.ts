import type { UnreadableReason } from '@/pki/item';
import type { Problem, ProblemName } from '@/simulation/world/problem';
import { fillSentence } from './fill-sentence';
import { unreadableWords } from './unreadable-words';

/** One sentence or two for everything that an action can be refused for: what was wrong, and what to do. */
const sentences: Readonly<Record<ProblemName, string>> = {
  'lab-changed':
    'The lab kept changing in another tab while this was prepared, so nothing was changed here. Try again.',
  'locked-by-exercise': 'This is locked during the exercise. Leave the lesson first, or go on without it.',
  'no-lesson-begun': 'No lesson is being done in this lab any more, so nothing was noted.',
  'part-not-loaded':
    'No connection to where the app is served: a part of it that this needs could not be loaded, so nothing was changed. Check the connection, reload, then try again.',
  'lab-failed':
    'The lab itself failed at this, so nothing was changed. It is a fault of the lab, not yours. Try again, or use Undo, a checkpoint or a lab file to go back to where it worked.',
  'already-installed': 'The site is already installed in this browser.',
  'storage-failed':
    'The browser could not save this, so nothing was changed. Free some disk space or allow this page to keep data, then try again.',
  'lab-newer':
    'This lab was saved by a newer version of the app (version {version|unknown} of saved labs), so it was not opened. Nothing was changed. Reload the app to get its newest version, then try again.',
  'lab-file-foreign':
    '{file|The file} is not a lab file, so nothing was changed. Choose a file that was saved with “Save lab file…”.',
  'lab-file-damaged':
    '{file|The file} is damaged or was changed since it was saved ({where|its content}), so nothing was changed. Save the lab again where it came from.',
  'lab-file-too-large':
    '{file|The file} is larger than any lab file, so it was not read. Choose a file that was saved with “Save lab file…”.',
  'password-weak':
    'This password is too easy to guess. Use at least 12 characters, of which at least 6 differ.',
  'private-key-not-here':
    'The private key for {key|this certificate} is not kept in this lab, so it cannot be used here. Give a file that holds it, or make a new request.',
  'vault-locked':
    'The private keys of this lab are locked, so nothing was changed. Unlock them with “Private keys” in the top bar, then try again.',
  'keys-undecided':
    'A private key from outside would be kept, and nobody has chosen yet how this lab keeps its keys, so nothing was changed. Choose it with “Private keys” in the top bar, then try again.',
  'keys-password-wrong':
    'This is not the password of this lab’s keys. Nothing was changed; type it again. Capital and small letters count.',
  'duplicate-serial-number':
    'The authority chose a serial number that it had used before, so nothing was issued. Try again.',
  'sign-in-failed':
    'User name or password is not right, or this account may not sign in here. Passwords distinguish capital and small letters.',
  'server-not-reached':
    'No Connect server answers at “{host|this name}”. Enter the name of the Headquarters server, such as sb7-hq.sb7.com.',
  'name-required': 'A name is required.',
  'name-not-a-host':
    '“{value}” is not a host name. Use letters, digits and hyphens, with a dot between the parts, such as sb7-hq.sb7.com.',
  'name-taken': 'There is already something named “{name}”. Choose another name.',
  'address-not-an-ip-address':
    '“{value}” is not an IP address. Write four numbers from 0 to 255, such as 10.7.0.10.',
  'country-not-iso-3166':
    '“{value}” is not a country code. Enter the two letters of ISO 3166-1, such as US or DE.',
  'common-name-required': 'A common name is required: the name under which clients reach the server.',
  'common-name-not-a-host':
    '“{value}” is neither a host name nor a wildcard such as *.sb7.com. A certificate with it would fit no address.',
  'common-name-not-an-address':
    '“{value}” is neither a host name nor an IP address nor a wildcard such as *.sb7.com. A certificate with it would fit no address.',
  'alternative-name-invalid':
    '“{value}” cannot be an alternative name. Enter a host name, a wildcard such as *.sb7.com, or an IP address.',
  'subject-text-too-long':
    '{attribute|This} has {count} characters; certificates take {longest} at most here (RFC 5280). Shorten it.',
  'subject-text-hidden':
    '{attribute|This} contains invisible characters, such as control characters or marks that change the direction of text. Type it again.',
  'file-unreadable': '{file|The file} could not be read. {why}',
  'file-name-invalid':
    '“{name}” cannot be a file name. Leave out \\ / : * ? " < > | and give at least one character.',
  'file-name-taken': 'The folder already holds a file named “{name}”. Choose another name.',
  'file-not-here': '{file|The file} is no longer in the folder.',
  'password-missing':
    '{file|A file} is protected by a password. Enter the password that the vendor gave with it.',
  'password-wrong':
    'The password does not open {file|the file}. Check capital and small letters and blanks at the ends, then try again.',
  'password-required': 'Enter a password: the file holds what only you should be able to use.',
  'passwords-differ': 'The two passwords differ. Enter the same one twice.',
  'no-certificate-given':
    'There is no certificate among the files. Add the certificate that the vendor issued for this server.',
  'no-certificate-fits-a-key':
    'No certificate among the files fits a private key of this server. The certificate for {certificate|an unnamed host} belongs to key {certificateKey:key}; this server has key {slotKey:key}. {why}',
  'certificate-expired':
    'The certificate for {certificate|this server} expired on {notAfter:date}. Order a new one.',
  'authority-expired':
    'The certificate of the authority {certificate|that signs} expired on {notAfter:date}: nothing can be signed with it any more. Use an authority that is still valid, or make a new one.',
  'certificate-not-yet-valid':
    'The certificate for {certificate|this server} is valid only from {notBefore:date} on. Wait until then, or order another one.',
  'confirmation-needed': 'This has a consequence that you have to accept first.',
  'no-previous-certificate':
    'No other certificate was installed here before, so there is none to go back to.',
  'key-length-not-offered': 'Keys of {bits|this many} bits are not offered here. Choose one from the list.',
  'key-length-not-supported':
    'This browser cannot make RSA keys of {bits|this many} bits. Choose another length, such as 2048, or use a browser that has them, such as Chrome or Edge.',
  'authority-missing':
    'There is no certificate authority that could sign. Generate or import the certificate authority first, and restart.',
  'paste-empty':
    'There is nothing to import. Paste the certificate, its RSA private key and the chain, in that order, each with its BEGIN and END lines.',
  'paste-certificate-missing':
    'There is a private key, but no certificate. Paste the certificate first, then this key, then the chain.',
  'paste-key-first':
    'Line {line|1}: the private key stands before the certificate. Paste the certificate first, then the key, then the chain.',
  'paste-key-late':
    'Line {line|1}: the private key stands after the chain. It has to follow the first certificate at once; move it there.',
  'paste-second-key':
    'Line {line|1}: there is a second private key. Leave only the one that belongs to the certificate.',
  'paste-leaf-late':
    'Line {line|1}: the private key above belongs to the certificate that stands here, for {certificate|this device}. Paste that certificate first, then the key, then the chain.',
  'paste-chain-order':
    'Line {line|1}: {certificate|this certificate} did not issue {before|the one before it}; its issuer is {issuer|another one}. Put the chain in order: each certificate is followed by that of its issuer.',
  'paste-marker-missing':
    'Line {line|1}: the line {found|with BEGIN or END} is missing. Copy the text again with its BEGIN and its END line.',
  'paste-unexpected':
    'Line {line|1}: a {what|file} does not belong here. Paste the certificate that was issued, its RSA private key and the chain.',
  'paste-unreadable': 'Nothing was imported. {why}',
  'paste-key-missing':
    'The RSA private key for {certificate|the certificate} is missing, and no request is stored here whose key could be used. Paste the key after the certificate.',
  'paste-key-foreign':
    'The {origin|pasted} private key does not belong to the certificate for {certificate|this device}: the certificate has key {certificateKey:key}, this one is {otherKey:key}. {why}',
  'paste-key-encrypted':
    'Line {line|1}: the private key is encrypted. Decrypt it first, for example with “openssl rsa -in key.pem -out plain.pem”, and paste the result.',
  'paste-key-kind':
    'Line {line|1}: the private key is of the kind {kind|another}, and only RSA keys can be imported here. Make an RSA key and a new request, and have the certificate issued for that.',
  'certificate-key-kind':
    'The certificate for {certificate|this device} is for a key of the kind {kind|another}, and only RSA keys can be imported here. Make an RSA key and a new request, and have the certificate issued for that.',
  'restart-under-way': '{name|The device} is restarting already. Wait until it answers again.',
  'request-missing': 'There is no certificate request in what was given. Paste or drop the CSR file.',
  'request-signature-bad':
    'The signature of the request does not fit its own key: the request was changed or damaged after it was made. Generate it again.',
  'request-key-too-short':
    'The key of the request has {bits|too few} bits. Public authorities sign RSA keys of 2048 bits and more. Generate a request with a longer key.',
  'request-key-kind-refused':
    'The request is for a key of the kind {kind|offered}. This vendor issues certificates for RSA keys only. Generate a request with an RSA key.',
  'name-refused-by-vendor':
    'A public authority may not certify {names|one of the names}: private addresses and internal names belong to nobody in public. Leave them out, or use a name of a domain that you own.',
  'wildcard-needs-wildcard-product':
    '“{name}” is a wildcard. Order the Wildcard product for it, or request a single host name.',
  'wildcard-product-needs-wildcard':
    '“{name}” is not a wildcard. The Wildcard product needs a common name such as *.sb7.com; for one host order Single Name.',
  'wildcard-misplaced':
    '“{name}” is not a permitted wildcard. The star must be the whole first part, before a domain of at least two parts: *.sb7.com.',
  'wildcard-among-names':
    '{names} stands for many hosts, and a multi-domain certificate lists each one. Leave it out, or order the Wildcard product for it.',
  'too-many-names':
    'These are more names than fit into one certificate: {most|100} at most. Divide them among several certificates.',
  'domain-not-proven':
    'The vendor does not know yet that {names|the domain} is yours. Prove it first: with a DNS record, a file on its web server, or by e-mail.',
  'proof-empty': 'Nothing was entered. Copy the value that the vendor shows.',
  'proof-not-found': 'Nothing was found for {domain}. Publish the value first, then check again.',
  'proof-not-visible-yet':
    'Nothing is visible for {domain} yet: such changes take some minutes. Check again from {visibleAt:date} on, or move the lab clock forward.',
  'proof-differs':
    'For {domain} something else was found: “{value}”. Publish exactly the value that the vendor shows.',
  'order-expired': 'Order {number} ended on {notAfter:date}. Renew it instead: place a new order.',
  'key-has-a-certificate':
    'The key {key:key} of this request has a certificate of this order already. A duplicate is for another key: make the request on the other server, or re-issue the certificate.',
  'key-compromised':
    'A certificate of the key {key:key} was revoked because others may have that key. Make a new key.',
  'organization-required':
    'The request names no organization. This certificate says who owns the site, so organization and country have to be in it.',
  'place-required':
    'Neither city nor state is named. A certificate for an organization says where it is: name at least one of them.',
  'already-in-store': 'This certificate is already in the store {store|that was chosen}.',
  'deployed-already': 'Every PC of the site trusts {name|this root} already.',
  'equipment-cannot-be-removed':
    '{name|The Headquarters server} cannot be removed: the rest of the site depends on it.',
  'subject-required':
    'No subject is named. Enter a common name; a certificate that is not an authority’s may have an alternative name instead.',
  'subject-part-too-long': 'This is longer than a certificate may hold: {longest} characters at most.',
  'email-not-an-address': '“{value}” is not an e-mail address. Write it like admin@example.com.',
  'alternative-name-not-readable':
    '“{value}” is not an alternative name. Write one a line: a host name or wildcard, an IP address, an e-mail address or a URI, with DNS:, IP:, email: or URI: before it if you like.',
  'path-length-not-a-number':
    '“{value}” is not a path length. Enter 0 for an authority that signs no other ones, a small number, or nothing for no limit.',
  'address-not-a-uri':
    '“{value}” is not an address that clients can fetch. Begin with http:// and leave out blanks.',
  'validity-reversed': 'The end of validity is before its beginning. Choose a later end.',
  'digest-not-for-key': 'Keys on curves do not sign with SHA-1. Choose SHA-256 or longer.',
  'key-length-not-possible':
    'An RSA key of {bits|this many} bits cannot be made here. Enter a multiple of 8 from {least|512} to {most|8192}; 2048 is usual.',
  'key-not-chosen': 'No key is chosen. Choose one of the list, or have a new one made.',
  'key-not-in-list':
    'The private key of {name|this certificate} is not among the private keys, so no file with it can be written. Import the key, or choose a format without one.',
  'issuer-not-in-list':
    'The authority that issued {name|this certificate} is not in the list of certificates. Only its own authority can revoke or renew it.',
  'issuer-may-not-sign-lists':
    'The key usage of {name|this authority} does not include cRLSign, so clients would ignore its revocation lists.',
  'already-revoked': '{name|This certificate} is revoked already.',
  'revocation-in-the-future':
    'The date of revocation is in the future. Enter today’s date or an earlier one.',
  'list-days-not-possible': 'Enter a whole number of days from 1 to 3660.',
  'list-number-not-next':
    'Numbers of revocation lists grow: enter a whole number greater than {last|the last one}, or nothing for the next.',
  'item-name-too-long': 'Internal names have at most {longest|120} characters.',
  'nothing-to-import':
    'Nothing in these files can be imported: no key, request, certificate or revocation list. If a file is protected, enter its password.',
  'everything-in-lists': 'Everything in these files is already in the lists.',
  'nothing-pending': 'Nothing waits for a restart here.',
  'number-out-of-range': 'Enter a whole number from {least} to {most}.',
  'https-already': 'Nothing to change: every appliance that was chosen is in this state already.',
  'no-certificate-pasted':
    'There is no certificate in the text. Paste it with its BEGIN CERTIFICATE and END CERTIFICATE lines.',
  'not-an-authority':
    'The certificate {certificate|that was pasted} does not belong to a certificate authority, so it cannot sign others. Paste the certificate of a CA (basic constraints CA:TRUE).',
  'private-key-not-pasted':
    'The private key is missing. Paste it below the certificate {certificate}, with its BEGIN and END lines.',
  'private-key-does-not-match':
    'The private key does not match the certificate {certificate}: the certificate is for the key {certificateKey:key}, the key given is {key:key}. Paste the two that belong together.',
  'private-key-not-rsa':
    'The private key is of the kind {kind|given}. The Mobility Router takes RSA keys only. Use a certificate for an RSA key.',
  'private-key-encrypted':
    'The private key is encrypted. The Mobility Router has no place for its password: remove it first, with openssl rsa -in encrypted.key -out plain.key, and paste the plain key.',
  'checkpoint-not-here': 'This checkpoint is no longer kept. Choose another one.',
  'nothing-to-undo': 'There is no step to undo.',
  'nothing-to-redo': 'There is no step to redo.',
  'clock-moves-forward-only':
    'The lab clock moves forward only. To go back, undo what was done, or start over with an earlier date.',
};

/** What to tell the user about a refusal. */
export function problemWords(problem: Problem): string {
  return fillSentence(sentences[problem.name], { ...problem.values, why: reasonOf(problem) });
}

function reasonOf({ name, values = {} }: Problem): string {
  if (name === 'file-unreadable' || name === 'paste-unreadable')
    return unreadableWords(values['reason'] as UnreadableReason, values['found'] ?? '', values['line']);
  if (values['origin'] === 'stored' && values['keyReplaced'] !== 'yes')
    return 'The stored request has another key. Paste the private key that belongs to the certificate after it.';
  if (values['origin'] === 'pasted' && values['keyReplaced'] !== 'yes')
    return 'Paste the key that was made with the request for this certificate.';
  if (values['keyReplaced'] === 'yes')
    return 'A new private key was made after this certificate was ordered, so the order no longer fits. Order again with the latest request.';
  return 'Give the certificate that was issued for the latest request of this server, or the private key that belongs to it.';
}
