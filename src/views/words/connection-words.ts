import type {
  ConnectionReason,
  ConnectionReasonName,
  ConnectionState,
} from '@/simulation/connections/connection';
import { fillSentence } from './fill-sentence';
import { judgingWords } from './trust-words';

/** Why a connection is what it is, seen from the program that makes it: what is wrong, and what to do. */
const sentences: Readonly<Record<ConnectionReasonName, string>> = {
  'all-good': 'The certificate is trusted by {each}, within its dates and made for {host|this name}.',
  'all-good-without-name':
    'The certificate is trusted by {each} and within its dates. Which name it is made for is not looked at.',
  'revoked-not-asked':
    'But the certificate {certificate} was revoked on {revokedAt:date}. This program does not ask for revocation, so its lock stays; others refuse the certificate. Order and install a new one. On a PC the switch “online revocation checks” makes it ask.',
  'revoked-without-address':
    'But the certificate {certificate} was revoked on {revokedAt:date}. It names no address of a revocation list, so no program finds out, not even one that asks. Issue the next one with a CRL distribution point.',
  'list-not-found':
    'This PC asks for revocation, but no list of its issuer could be fetched from {address}, which the certificate {certificate} names. Like real programs it goes on as if nothing were revoked. Publish a list there: the practice CA does with every list that it generates.',
  'list-out-of-date':
    'This PC asks for revocation, but the list at {address} expired on {nextUpdate:date}, so it is ignored. Like real programs it goes on as if nothing were revoked. Generate a new list.',
  'list-not-yet-valid':
    'This PC asks for revocation, but the list at {address} is valid only from {thisUpdate:date} on. Like real programs it goes on as if nothing were revoked. Generate a new list.',
  'list-without-end':
    'This PC asks for revocation, but the list at {address|its address} does not say until when it is valid, as every issuer must (RFC 5280 section 5.1.2.5), so it does not count. Like real programs the PC goes on as if nothing were revoked. Generate a new list.',
  'publishes-over-http':
    '{host|This host} answers over http only: it publishes certificates and revocation lists, which prove themselves by their signatures.',
  'chain-completed-from-store':
    'The server does not send the certificate {certificate}; this chain holds only because {pc|this PC} has it in its own store. Others will not trust the server: install the intermediate certificate on it.',
  'chain-completed-by-fetching':
    'The server does not send the certificate {certificate}; this chain holds only because {pc|this PC} fetched it from the address in the certificate. Phones and mobile clients do not, and will not trust the server: install the intermediate certificate on it.',
  'alternative-name-missing':
    'The certificate has no subject alternative name with {host|this name}. This browser no longer looks at the common name, however the certificate is trusted. Order one with the name as a subject alternative name.',
  'validity-too-long':
    'The certificate is valid for longer than a public authority may issue one. Order one with a shorter validity.',
  'asked-for-http': 'The address was opened over http, so nothing is encrypted.',
  'fell-back-to-http': 'The client therefore falls back to http and does not connect securely.',
  'no-certificate': '{to|The server} has no certificate, so it cannot answer over https.',
  'https-disabled':
    'HTTPS is disabled on {to|the server}, so it answers over http only. Enable it in step 1 of its HTTPS page.',
  'trusted-one-replaced':
    '{pc|This PC} trusts an earlier self-signed certificate of {certificate}. The server has made a new one since, which nobody trusts before it is imported too.',
  'client-not-provisioned':
    'The client of {user|this user} is not provisioned: it has no certificate to show. Provision it under Groups and Users › Users.',
  'router-without-authority':
    'The router has no certificate authority in effect, so it cannot accept the client certificate {certificate|of anybody}. Generate or import one and restart.',
  'client-of-replaced-authority':
    'The router refuses the client certificate {certificate|of each}: it was signed by {authority|an authority} that has been replaced since. Provision the client again.',
  'client-refused': 'The router refuses the client certificate {certificate|of each}. {problem}',
  'server-of-replaced-authority':
    'The router still presents a certificate for {certificate} that its former authority signed, and the client was given the new one. Generate this router certificate again and restart.',
  'mutual-good':
    'Both sides are verified: the client trusts the router’s certificate for {host|this name}, and the router accepts the client certificate.',
  'phone-proved':
    'Both sides are verified: the phone trusts the RAST certificate for {host|this name}, and the gateway accepts the factory certificate of phone {certificate|after phone}.',
  'phone-refused':
    'The gateway refuses the factory certificate of phone {certificate|after phone}: none of the manufacturers that it trusts has issued it, or it has expired.',
  'phones-without-certificates':
    'This lab was installed before its phones had certificates of their own. They get them with the next restart of the Edge Gateway.',
  'portal-without-certificate':
    '{to|The device} has no certificate for this side yet, so its portal answers over http: nothing is encrypted. Generate or import one in the portal.',
  'services-restarting': 'The services of {to|the server} are restarting. Wait until they answer again.',
  'host-unknown':
    'No device of this site answers at {host|this name}. Check the spelling against Platform Equipment.',
  'name-not-set':
    '{to|The device} has no name for this yet, so nobody reaches it. Fill the name in under Platform Equipment.',
  'portal-not-simulated': '{host|This host} exists, but no page is served to a browser at this name.',
  'verdict-missing': 'A signature of the chain has not been checked yet, so nothing can be said about it.',
  'name-does-not-match':
    'The certificate is for {names|other names}, not for {host|the name that was used}. Use a name that is in it, or order a certificate for this one.',
  expired: 'The certificate {certificate} expired on {notAfter:date}. Order and install a new one.',
  'not-yet-valid': 'The certificate {certificate} is valid only from {notBefore:date} on.',
  'issuer-missing':
    'The certificate of the issuer, {issuer}, is missing: the server does not send it and this program does not have it. If it is an intermediate, install it on the server with the certificate. If it is the root of an authority of your own, no server need send it. {remedy}',
  'signature-bad': 'The signature of the certificate {certificate} does not fit the key of {issuer}.',
  'signature-unsupported':
    'The signature of the certificate {certificate} is of a kind that cannot be checked here.',
  'issuer-is-not-an-authority':
    'The certificate {certificate} was signed by {issuer}, which is not an authority.',
  'issuer-may-not-sign-certificates':
    'The certificate {certificate} was signed by {issuer}, whose key may not sign certificates.',
  'path-too-long': 'There are more authorities below {certificate} than it allows.',
  'name-not-permitted': 'An authority of the chain may not sign for {host|this name}.',
  'purpose-not-allowed': 'The certificate {certificate} may not be used by a server.',
  'authority-as-server':
    'The certificate {certificate} belongs to an authority. It works, but order one for the server.',
  'policy-not-met': 'The certificate {certificate} does not carry a policy that is demanded.',
  'root-not-trusted':
    'The chain ends at {certificate}, which {each} does not trust. {remedy} Otherwise use a certificate of {instead}.',
  'self-signed-not-trusted':
    'The certificate {certificate} is self-signed and not trusted here: it is not among the trusted roots of {each}. Use a certificate of {instead}{orImport}.',
  distrusted:
    'The certificate {certificate} is in the store Untrusted Certificates of this PC, so it is never trusted there. If that is a mistake, remove it from that store.',
  'key-too-short': 'The key of the certificate {certificate} has {bits|too few} bits, which is too short.',
  'digest-too-weak':
    'The certificate {certificate} is signed with an algorithm that is no longer considered safe.',
  'unknown-critical-extension':
    'The certificate {certificate} has a critical extension that is not understood.',
  'structure-broken': 'The certificate {certificate} breaks the rules for certificates.',
  'profile-broken': 'The certificate {certificate} breaks the rules for public servers.',
  revoked: 'The certificate {certificate} has been revoked. Order and install a new one.',
  'revocation-unknown': 'No current revocation list says whether {certificate} is still good.',
  'limit-reached': 'The chain is larger than can be checked.',
};

/** A reason of a connection, in a sentence or two. */
export function connectionWords({ name, values }: ConnectionReason): string {
  const { problem } = values;
  const spelt = problem === undefined ? {} : { problem: sentenceOf(problem, values) };
  return fillSentence(sentences[name], { ...values, ...spelt, ...judgingValues(values) });
}

const named = new Map<ConnectionReasonName, readonly string[]>();

/** The values that a sentence names. */
function namedIn(name: ConnectionReasonName): readonly string[] {
  const known = named.get(name) ?? [...sentences[name].matchAll(/\{(\w+)/g)].map(([, value = '']) => value);
  named.set(name, known);
  return known;
}

/** Of reasons with the same key the words are the same: it costs much less than the words, and thousands may have one. */
export function connectionKey({ name, values }: ConnectionReason): string {
  const own = namedIn(name).map((value) => {
    const text = values[value] ?? '';
    return value === 'problem' && isReason(text)
      ? connectionKey({ name: text, values: withoutProblem(values) })
      : text;
  });
  return [name, values['audience'] ?? '', ...own].join('\n');
}

function isReason(text: string): text is ConnectionReasonName {
  return Object.hasOwn(sentences, text);
}

/** Who judges: PCs alone can be given a certificate that is signed with its own key. */
function judgingValues({ audience = 'pcs' }: ConnectionReason['values']) {
  const { each, remedy, instead } = judgingWords(audience);
  const orImport = audience === 'pcs' ? ', or import this one into the trusted roots of the PC' : '';
  return { each, remedy, instead, orImport };
}

function sentenceOf(problem: string, values: ConnectionReason['values']): string {
  return isReason(problem) ? connectionWords({ name: problem, values: withoutProblem(values) }) : '';
}

function withoutProblem({ problem: _problem, ...values }: ConnectionReason['values']) {
  return values;
}

const words: Readonly<Record<ConnectionState, string>> = {
  secure: 'Secure',
  broken: 'Not trusted',
  plain: 'Not encrypted',
  'not-reached': 'Not reached',
  restarting: 'Restarting',
  'not-checked': 'Not checked',
};

/** The word that every lock of that state carries. */
export function lockWord(state: ConnectionState): string {
  return words[state];
}
