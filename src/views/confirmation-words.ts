import type { Confirmation, ConfirmationName } from '@/simulation/problem';
import { fillSentence } from './fill-sentence';

/** How a consequence is put to the user before it is accepted. */
export interface ConfirmationWords {
  readonly title: string;
  readonly text: string;
  /** The button that accepts it; the other one is *Cancel*. */
  readonly accept: string;
}

const words: Readonly<Record<ConfirmationName, ConfirmationWords>> = {
  'chain-incomplete': {
    title: 'The chain is incomplete',
    text: 'The certificate of {issuer|the issuer} is missing, so the server cannot send it along. Phones, mobile clients and OpenSSL will not trust the server. Windows programs will not trust it either while the PC neither holds that intermediate certificate nor can fetch it. Add the intermediate certificate that the vendor sent, or install without it.',
    accept: 'Install without it',
  },
  'name-does-not-match': {
    title: 'The name does not match',
    text: 'The certificate is for {names|other names}, but clients reach this server as {name|its own name}. They will warn of it or fall back to http. Order a certificate for that name, or install this one anyway.',
    accept: 'Install anyway',
  },
  'key-too-short': {
    title: 'The key is short',
    text: 'The certificate {name|} has a key of {bits|fewer than 2048} bits. Public vendors, newer phones and servers with strict settings refuse keys under 2048 bits.',
    accept: 'Install anyway',
  },
  'digest-too-weak': {
    title: 'The signature is weak',
    text: 'The certificate {name|} is signed with {digest|SHA-1}. Browsers since 2017 and most servers refuse such signatures.',
    accept: 'Install anyway',
  },
  'purpose-not-allowed': {
    title: 'Not a server certificate',
    text: 'The extended key usage of the certificate {name|} does not allow it to be used by a server. Clients will refuse it.',
    accept: 'Install anyway',
  },
  'chain-invalid': {
    title: 'The chain does not hold',
    text: 'No client will be able to check the certificate {name|}: {reason|a certificate of its chain is not valid}.',
    accept: 'Install anyway',
  },
  'request-key-replaced': {
    title: 'Replace the private key?',
    text: 'A request for {name|this server} from {createdAt:date|earlier} is stored with its key. A new key replaces both: a certificate that is being issued for the old request will no longer fit this server.',
    accept: 'Create a new key',
  },
};

/** What to ask before a consequence is accepted. */
export function confirmationWords({ name, values }: Confirmation): ConfirmationWords {
  const { title, text, accept } = words[name];
  return { title, text: fillSentence(text, values), accept };
}
