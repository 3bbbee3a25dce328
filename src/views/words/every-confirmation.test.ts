import { beforeAll, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { toPem } from '@/pki/pem';
import type { Action } from '@/simulation/catalogue/catalogue';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { anInstalledLab, aRequest, must, noteTime, type TestLab } from '@/testing/lab';
import { confirmationWords } from './confirmation-words';

/* What is asked before something with a consequence is installed or imported, word for word. */

const host = 'sb7-hq.sb7.com';
const day = 86_400_000;

let lab: TestLab;
let root: Issued;
let issuing: Issued;

beforeAll(async () => {
  lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  root = await issueAuthority('Outside Root');
  issuing = await issueAuthority('Issuing CA', { issuedBy: root });
});

type Making = Parameters<typeof issueServer>[1];

/** A server's certificate with its key and what else came. */
async function delivery(making: Making = {}, sent: readonly Issued[] = [], name = host): Promise<string> {
  const own = await issueServer(name, making);
  const pem = ({ certificate }: Issued) => toPem('CERTIFICATE', certificate.der);
  return pem(own) + toPem('PRIVATE KEY', own.key.pkcs8) + sent.map(pem).join('');
}

async function asked(action: Action, text: string): Promise<readonly string[]> {
  const before = lab.store.world();
  const outcome = await lab.perform(action, { files: [{ name: 'all.pem', bytes: toUtf8(text) }] });
  expect(lab.store.world()).toBe(before);
  const { confirmations = [] } = outcome.ok ? {} : outcome.problem;
  return confirmations.map((one) => {
    const { title, text: sentence, accept } = confirmationWords(one);
    return `${title}: ${sentence} [${accept}]`;
  });
}

const director = { type: 'install-certificate', slot: 'headquarters-https', accepted: [] } as const;
const gateway = { type: 'import-pasted', slot: 'rast', accepted: [] } as const;

const certified = () => ({ issuedBy: issuing });
const short = async () => ({ ...certified(), key: (await directOperations.generateKey(1024)).keyPair });

/** A private root, given with the rest: nobody who connects holds it. */
const notGiven =
  'The root is not trusted by all: The chain ends at Outside Root. Of those who connect here, no PC will trust it. Nothing is missing among the files. On a PC, import it in Certificates under Trusted Root Certification Authorities; Deploy by Group Policy there brings it to all PCs. Otherwise use a certificate of a public vendor. [Install anyway]';

test.each<readonly [words: string, action: Action, made: () => Promise<string>]>([
  [
    'The chain is incomplete: The certificate of the issuer, Issuing CA, is missing: it is neither among the files nor known here. If it is an intermediate, add what the vendor sent, or the server cannot send it along: phones, mobile clients and OpenSSL will not trust the server, nor will Windows programs while the PC neither holds that certificate nor can fetch it. If it is the root of an authority of your own, the server need not send it, but it has to be installed on every client: on PCs in Certificates, under Trusted Root Certification Authorities. [Install without it]',
    director,
    () => delivery(certified()),
  ],
  [
    'The root is not known: The issuer Outside Root is neither among the files nor known here. If it is the root certificate, nothing is missing: servers need not send roots, but it has to be installed on every client: on PCs in Certificates, under Trusted Root Certification Authorities. If it is a further intermediate certificate, add it, or phones, mobile clients and OpenSSL will not trust the server. [Install anyway]',
    director,
    () => delivery(certified(), [issuing]),
  ],
  [notGiven, director, () => delivery(certified(), [issuing, root])],
  [
    'The root is not trusted by all: The chain ends at Outside Root. Of those who connect here, no remote phone will trust it. Remote phones that do not trust it go out of service. Nothing is missing in the text. Remote phones trust the Mitel UC Certificate Authority and public vendors only: no other root can be installed on them. Otherwise use a certificate of a public vendor. [Install anyway]',
    gateway,
    () => delivery(certified(), [issuing, root], 'eg.sb7.com'),
  ],
  [
    `The name does not match: The certificate is for other.sb7.com, but clients reach this server as SB7-HQ.SB7.com. Browsers will warn of it, and the Connect client will fall back to http. [Install anyway]`,
    director,
    () => delivery(certified(), [issuing, root], 'other.sb7.com'),
  ],
  [
    `The key is short: The certificate for ${host} has a key of 1024 bits. Public vendors, newer phones and servers with strict settings refuse keys under 2048 bits. [Install anyway]`,
    director,
    async () => delivery(await short(), [issuing, root]),
  ],
  [
    `The signature is weak: The certificate for ${host} is signed with SHA-1. Browsers have refused such signatures since 2017. [Install anyway]`,
    director,
    () => delivery({ ...certified(), digest: 'SHA-1' }, [issuing, root]),
  ],
  [
    `Not a server certificate: The certificate for ${host} does not allow itself to be used by a server: serverAuth is not among its extended key usages. Clients will refuse it. [Install anyway]`,
    director,
    () => delivery({ ...certified(), extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }, [issuing, root]),
  ],
  [
    `The certificate is self-signed: The certificate for ${host} is signed with its own key. Only clients that have it among their trusted roots trust the server: no PC of those who connect here. [Install anyway]`,
    director,
    () => delivery(),
  ],
  [
    'The chain is not valid: Clients will not accept the chain of this certificate. Old CA: It expired on Aug 31, 2017, 12:00:00 PM UTC. [Install anyway]',
    director,
    async () => {
      const old = await issueAuthority('Old CA', { issuedBy: root, notAfter: noteTime - day });
      return delivery({ issuedBy: old }, [old, root]);
    },
  ],
  [
    'The chain is incomplete: The certificate of the issuer, Issuing CA, is missing: it is neither in the text nor known here. If it is an intermediate, paste it too, or the gateway cannot send it along: Remote phones will not trust the certificate and go out of service. If it is the root of an authority of your own, the gateway need not send it, but those who do not hold it go out of service. [Install without it]',
    gateway,
    () => delivery(certified(), [], 'eg.sb7.com'),
  ],
])('%s', async (words, action, made) => {
  const others = (await asked(action, await made())).filter((own) => own !== notGiven || words === notGiven);
  expect(others).toEqual([words]);
});
