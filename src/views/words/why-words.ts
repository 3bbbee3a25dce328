import type { Advice, AdviceName, WhyStep, WhyStepName } from '@/simulation/connections/why-advice';
import { connectionWords } from './connection-words';
import { fillSentence } from './fill-sentence';

/** What each step asks. */
export const whyQuestions: Readonly<Record<WhyStepName, string>> = {
  answers: 'Does the server answer?',
  https: 'Does it answer over https?',
  name: 'Is the certificate for this name?',
  validity: 'Is it valid today?',
  chain: 'Is its chain complete and sound?',
  trust: 'Does this PC trust it?',
  active: 'Is the latest certificate in effect?',
};

const good: Readonly<Record<WhyStepName, string>> = {
  answers: 'A server of the site answers at {host|this name}.',
  https: 'HTTPS is on, and the server presents the certificate {certificate}.',
  name: '{host|The name} is among the names of the certificate: {names}.',
  validity: 'It is valid from {notBefore:date} to {notAfter:date}.',
  chain: 'It was issued by {issuer}, and nothing is missing between it and {root}.',
  trust: 'The chain ends at {root}, which is among the trusted roots of this PC.',
  active: 'Nothing that was installed waits for a restart.',
};

const goodIfSelfSigned: Readonly<Partial<Record<WhyStepName, string>>> = {
  chain: 'It is self-signed and needs no other certificate.',
  trust: 'The certificate itself is among the trusted roots of this PC.',
};

const open = 'Nothing can be said about this before the steps above are put right.';

/** What a step found, in sentences. */
export function whyWords({ name, status, reasons, values }: WhyStep): readonly string[] {
  if (status === 'open') return [open];
  if (status === 'good') {
    const own = values['isSelfSigned'] === 'yes' ? goodIfSelfSigned[name] : undefined;
    return [fillSentence(own ?? good[name], values)];
  }
  return name === 'active' ? [fillSentence(waiting(values), values)] : reasons.map(connectionWords);
}

function waiting(values: WhyStep['values']): string {
  const then =
    values['outcome'] === 'secure'
      ? 'After that the lock will be green.'
      : 'That alone will not turn the lock green yet.';
  return values['isRestarting'] === 'yes'
    ? `The server is restarting with the certificate {waiting}. ${then}`
    : `The certificate {waiting} is installed, but takes effect only at the next restart. ${then}`;
}

interface AdviceWords {
  readonly text: string;
  /** The label of the link; empty where there is none. */
  readonly link: string;
}

const advices: Readonly<Record<AdviceName, AdviceWords>> = {
  'use-a-known-name': { text: 'Or sign in with another server name.', link: 'Sign in to another server' },
  'look-up-names': {
    text: 'Compare the name with those that Platform Equipment lists.',
    link: 'The names of the equipment in Director',
  },
  'wait-for-restart': {
    text: 'Wait until the restart is over, or move the lab clock forward at the top of the screen.',
    link: '',
  },
  'enable-https': {
    text: 'Enable HTTPS in step 1 of the appliance’s HTTPS page.',
    link: 'The HTTPS page of the service appliance',
  },
  'install-a-certificate': { text: 'Install a certificate on the server.', link: 'The server’s certificate' },
  'create-a-csr': {
    text: 'The appliance calls itself IM Appliance as long as nobody has created a CSR. Create one in step 2 with {host} as Common Name, then restart the web server in step 4.',
    link: 'The HTTPS page of the service appliance',
  },
  'name-the-conferencing-server': {
    text: 'The Collaboration tab names no FQDN, so the client uses the IP address, which certificates seldom hold. Enter the FQDN that the certificate is for.',
    link: 'The Collaboration tab in Director',
  },
  'make-one-for-the-name': {
    text: 'Make a request with {host} as common name, and have a certificate issued for it.',
    link: 'Make a request',
  },
  renew: { text: 'Make a request, order a new certificate and install it.', link: 'Make a request' },
  'install-the-intermediate': {
    text: 'Install the certificate again together with the intermediate certificate that the vendor sent.',
    link: 'The server’s certificate',
  },
  'import-this-one': {
    text: 'Save it from the browser: click the lock, Certificate information, Details, Copy to File…; then import the file into Trusted Root Certification Authorities.',
    link: 'The server’s page in the browser',
  },
  'import-the-root': {
    text: 'Import the root certificate into Trusted Root Certification Authorities.',
    link: 'Certificates that this PC trusts',
  },
  'fetch-the-hq-ca': {
    text: 'The root is that of the telephone system. The headquarters server hands it out as hq_ca.crt, as it does to the phones: save it.',
    link: 'hq_ca.crt of the headquarters server',
  },
  'deploy-to-every-pc': {
    text: 'This PC is one of many. What is among its trusted roots goes to every PC of the site with Deploy by Group Policy.',
    link: 'Trusted roots of this PC',
  },
  'publish-a-list': {
    text: 'Generate a revocation list of the issuer in the practice CA: it is published at once.',
    link: 'Revocation lists of the practice CA',
  },
  'buy-one': {
    text: 'Or install a certificate of a public vendor, which every PC trusts already.',
    link: 'HarborSign, the certificate vendor',
  },
  'take-out-of-untrusted': {
    text: 'Remove it from Untrusted Certificates, if it got there by mistake.',
    link: 'Certificates of this PC',
  },
  restart: { text: 'Restart the server to put it into effect.', link: 'Where it is restarted' },
};

/** What to do, and what the link to the place is called. */
export function adviceWords({ name }: Advice, values: WhyStep['values']): AdviceWords {
  const { text, link } = advices[name];
  return { text: fillSentence(text, values), link };
}
