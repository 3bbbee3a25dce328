import type { Certificate } from '@/pki/certificate';
import { directOperations } from '@/pki/worker/direct-operations';
import type { GeneralName } from '@/pki/distinguished-name';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { ValidationInput } from '@/pki/path/validation-report';
import { aKey, extension, forgeAndRead, type ForgedExtension, type Forgery } from './forge';

/* A chain of three that keeps to the rules for public servers, and what is different in one that does not. */

export const [rootKey, middleKey, leafKey] = [aKey(), aKey(), aKey()] as const;
const at = Date.UTC(2026, 5, 1);
export const serverAuth = '1.3.6.1.5.5.7.3.1';
/** The server's name. */
export const host: GeneralName = { kind: 'dns', value: 'hq.sb7.com' };

/** The extensions of a good root, intermediate and leaf, by name, so that one of them can be changed or left out. */
export const good = {
  root: {
    constraints: extension.basicConstraints(true),
    usage: extension.keyUsage('keyCertSign', 'cRLSign'),
    subject: extension.subjectKeyIdentifier(rootKey),
  },
  middle: {
    constraints: extension.basicConstraints(true),
    usage: extension.keyUsage('keyCertSign', 'cRLSign'),
    subject: extension.subjectKeyIdentifier(middleKey),
    issuer: extension.authorityKeyIdentifier(rootKey),
  },
  leaf: {
    usage: extension.keyUsage('digitalSignature'),
    purposes: extension.extendedKeyUsage(serverAuth),
    names: extension.alternativeNames([host]),
    issuer: extension.authorityKeyIdentifier(middleKey),
  },
} as const;

/** What is different from a good chain; an extension that is `undefined` is left out. */
export interface Difference {
  readonly root?: Partial<Record<string, ForgedExtension | undefined>>;
  readonly middle?: Partial<Record<string, ForgedExtension | undefined>>;
  readonly leaf?: Partial<Record<string, ForgedExtension | undefined>>;
  readonly rootForgery?: Partial<Forgery>;
  readonly middleForgery?: Partial<Forgery>;
  readonly leafForgery?: Partial<Forgery>;
}

function extensionsOf(...all: readonly (Partial<Record<string, ForgedExtension | undefined>> | undefined)[]) {
  return Object.values({ ...all[0], ...all[1] }).filter((each) => each !== undefined);
}

/** The question whether the leaf of such a chain is good for its name, with all verdicts. */
export async function inputFor(different: Difference): Promise<ValidationInput> {
  const [root, middle, leaf] = await Promise.all([
    forgeAndRead({
      subject: 'Root',
      key: rootKey,
      extensions: extensionsOf(good.root, different.root),
      ...different.rootForgery,
    }),
    forgeAndRead({
      subject: 'Intermediate',
      key: middleKey,
      issuer: { subject: 'Root', key: rootKey },
      extensions: extensionsOf(good.middle, different.middle),
      ...different.middleForgery,
    }),
    forgeAndRead({
      subject: 'hq.sb7.com',
      key: leafKey,
      issuer: { subject: 'Intermediate', key: middleKey },
      extensions: extensionsOf(good.leaf, different.leaf),
      ...different.leafForgery,
    }),
  ]);
  const certificates: readonly Certificate[] = [root, middle, leaf];
  return {
    certificate: leaf,
    intermediates: [middle],
    anchors: [root],
    at,
    purpose: 'serverAuth',
    nameRule: 'san-only',
    name: { kind: 'dns', value: 'hq.sb7.com' },
    verdicts: await collectVerdicts(certificates, directOperations, {}),
  };
}
