import { slotKinds } from '@/simulation/appliances/registry';
import type { PathProblem } from '@/pki/path/validation-report';
import type { Confirmation, ConfirmationName } from '@/simulation/world/problem';
import type { SlotKind } from '@/simulation/world/equipment';
import { distrustWords } from './trust-words';
import { fillSentence } from './fill-sentence';
import { pathProblemWords } from './path-problem-words';

/** How a consequence is put to the user before it is accepted. */
export interface ConfirmationWords {
  readonly title: string;
  readonly text: string;
  /** The button that accepts it; the other one is *Cancel*. */
  readonly accept: string;
  /** `warning` when left out. */
  readonly kind?: 'question' | 'warning';
}

const words: Readonly<Record<ConfirmationName, ConfirmationWords>> = {
  'chain-incomplete': {
    title: 'The chain is incomplete',
    text: 'The certificate of the issuer, {issuer}, is missing: it is neither among the files nor known here. If it is an intermediate, add what the vendor sent, or the server cannot send it along: phones, mobile clients and OpenSSL will not trust the server, nor will Windows programs while the PC neither holds that certificate nor can fetch it. If it is the root of an authority of your own, the server need not send it, but it has to be installed on every client: on PCs in Certificates, under Trusted Root Certification Authorities.',
    accept: 'Install without it',
  },
  'root-not-known': {
    title: 'The root is not known',
    text: 'The issuer {issuer} is neither among the files nor known here. If it is the root certificate, nothing is missing: servers need not send roots, but it has to be installed on every client: on PCs in Certificates, under Trusted Root Certification Authorities. If it is a further intermediate certificate, add it, or phones, mobile clients and OpenSSL will not trust the server.',
    accept: 'Install anyway',
  },
  'root-not-trusted': {
    title: 'The root is not trusted by all',
    text: 'The chain ends at {root}. Of those who connect here, {trusting|not everybody} will trust it. Nothing is missing among the files. {remedies} Otherwise use a certificate of a public vendor.',
    accept: 'Install anyway',
  },
  'name-does-not-match': {
    title: 'The name does not match',
    text: 'The certificate is for {names|other names}, but clients reach this server as {host|its own name}. Browsers will warn of it, and the Connect client will fall back to http.',
    accept: 'Install anyway',
  },
  'key-too-short': {
    title: 'The key is short',
    text: 'The certificate for {certificate|this server} has a key of {bits|too few} bits. Public vendors, newer phones and servers with strict settings refuse keys under 2048 bits.',
    accept: 'Install anyway',
  },
  'digest-too-weak': {
    title: 'The signature is weak',
    text: 'The certificate for {certificate|this server} is signed with {digest|SHA-1}. Browsers have refused such signatures since 2017.',
    accept: 'Install anyway',
  },
  'purpose-not-allowed': {
    title: 'Not a server certificate',
    text: 'The certificate for {certificate|this server} does not allow itself to be used by a server: serverAuth is not among its extended key usages. Clients will refuse it.',
    accept: 'Install anyway',
  },
  'self-signed': {
    title: 'The certificate is self-signed',
    text: 'The certificate for {certificate|this server} is signed with its own key. Only clients that have it among their trusted roots trust the server: {trusting|nobody} of those who connect here.',
    accept: 'Install anyway',
  },
  'chain-invalid': {
    title: 'The chain is not valid',
    text: 'Clients will not accept the chain of this certificate. {certificate|One of its certificates}: {problem}',
    accept: 'Install anyway',
  },
  'issuer-not-authority': {
    title: 'The signer is not an authority',
    text: '{issuer|The signer} does not say of itself that it may sign certificates. Clients will not accept what it signs.',
    accept: 'Sign anyway',
  },
  'outlives-issuer': {
    title: 'The certificate expires after its signer',
    text: '{issuer|The signer} expires on {notAfter:date}, before the certificate does. From then on clients will not accept the certificate, whatever its own end of validity says.',
    accept: 'Sign anyway',
  },
  'issuer-allows-no-authority': {
    title: 'No authority may follow',
    text: '{issuer|The signer} has the path length 0: it may sign certificates for servers and clients, but no other authority. Clients will not accept what the new authority signs.',
    accept: 'Sign anyway',
  },
  'root-is-for-the-lab': {
    title: 'This root is for the lab',
    text: 'The file holds the root certificate {names|of this CA}. Anyone who has its key can make certificates that every computer with this root trusts. Import it into the stores of the lab’s PC as you like, but do not put it among the trusted roots of a real computer that you use otherwise.',
    accept: 'Save it',
  },
  'request-key-replaced': {
    title: 'Replace the private key?',
    text: 'A request for {commonName|this server} is stored with its key. A new key replaces both: a certificate that is being issued for the stored request will no longer fit this server.',
    accept: 'Replace the key',
  },
  'restart-needed': {
    title: 'Generate Certificate',
    text: '{device|The Edge Gateway} has to be restarted before the new certificate is used. Generate the certificate?',
    accept: 'OK',
    kind: 'question',
  },
  'appliance-request-replaced': {
    title: 'Replace the CSR and its key?',
    text: 'A CSR for {commonName|this appliance} is stored with its private key. A new one replaces both: a certificate that was ordered with the stored CSR will no longer fit. Where the appliance presents a self-signed certificate, the next restart of its web server makes a new one, and PCs that trust the present one will no longer connect securely.',
    accept: 'Replace the CSR and its key',
  },
  'authority-generated': {
    title: 'Generate Certificate',
    text: 'GENERATING CLIENT CERTIFICATE AUTHORITY CERTIFICATE INVALIDATES PROVISIONING STATUS OF EXISTING CLIENT APPLICATIONS. ALL PROVISIONED CLIENTS WILL STOP WORKING UNTIL THEY ARE RE-PROVISIONED. GENERATE THE CERTIFICATE?',
    accept: 'OK',
  },
  'remote-access-mismatch': {
    title: 'Warning',
    text: 'Warning: Certificate Subject CN <{commonName|}> does not match Remote Access configuration <{configured|}>.',
    accept: 'OK',
  },
  'authority-imported': {
    title: 'Import Certificate',
    text: 'Warning: Importing Certificate Authority certificate invalidates provisioning status of existing client applications. All provisioned clients will stop working until they are re-provisioned. Press OK if you want to import the certificate. Press Cancel otherwise.',
    accept: 'OK',
  },
};

/** The same where phones, mobile clients or clients outside are concerned: `who`, `consequence` and `remedy` are theirs. */
const textsOfGateways: Partial<Record<ConfirmationName, string>> = {
  'chain-incomplete':
    'The certificate of the issuer, {issuer}, is missing: it is neither in the text nor known here. If it is an intermediate, paste it too, or the gateway cannot send it along: {who} will not trust the certificate and {consequence}. If it is the root of an authority of your own, the gateway need not send it, but those who do not hold it {consequence}.',
  'root-not-known':
    'The issuer {issuer} is neither in the text nor known here. If it is the root, nothing is missing, but it has to be installed on every client. If it is a further intermediate certificate, add it. {who} that do not trust the chain {consequence}.',
  'root-not-trusted':
    'The chain ends at {root}. Of those who connect here, {trusting|not everybody} will trust it. {who} that do not trust it {consequence}. Nothing is missing in the text. {remedies} Otherwise use a certificate of a public vendor.',
  'name-does-not-match':
    'The certificate is for {names|other names}, but clients reach it as {host|another name}. {who} {consequence}.',
  'self-signed':
    'The certificate for {certificate|this device} is signed with its own key. {who} will not trust it, {remedy}: they {consequence}.',
};

/** What to ask before a consequence is accepted. */
export function confirmationWords({ name, values }: Confirmation): Required<ConfirmationWords> {
  const { title, accept, kind = 'warning' } = words[name];
  const audience = (slotKinds as Partial<typeof slotKinds>)[values['slotKind'] as SlotKind]?.distrusted;
  const text = (audience && textsOfGateways[name]) ?? words[name].text;
  const problem = values['problem'];
  const spelt = {
    ...(problem === undefined ? {} : { problem: pathProblemWords(problem as PathProblem, values) }),
    ...distrustWords(values),
  };
  return { title, text: fillSentence(text, { ...values, ...audience, ...spelt }), accept, kind };
}
