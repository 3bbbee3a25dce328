import { toUtf8 } from '@/base/bytes';
import { refusal, success } from '@/base/outcome';
import { toPem } from '@/pki/pem';
import type { NewFile, SavedFileFacts } from '@/simulation/pc/files';
import { problemOf } from '@/simulation/world/problem';
import type { SaveRequest, SaveRequestKey } from '@/simulation/slots/save-request';
import { recordOf } from '@/simulation/world/world';
import { sha256 } from '../preparation/digest';
import { publicFile, toKeep } from '../pc/kept-file';
import type { Preparation } from '../preparation/preparation';

/** The file of the stored request, byte by byte as it was saved first. Refuses where it is no longer kept. */
export const prepareRequestFile: Preparation<SaveRequest, SavedFileFacts> = {
  prepare: async ({ action, world, tools }) => {
    const { request } = recordOf(world, 'slots', action.slot);
    const bytes = request?.file === undefined ? undefined : await tools.readFile(request.file);
    if (request === undefined || bytes === undefined)
      return refusal(problemOf('file-not-here', undefined, { file: 'The CSR' }));
    const kept = await publicFile(`${request.commonName}.csr`, 'certificate-request', bytes);
    return success({ facts: { file: kept.file }, contents: toKeep([kept]).contents ?? [] });
  },
};

/** The key of the stored request in its older form, PKCS#1 for RSA, unencrypted (assumed), as `<common name>.key`. */
export const prepareRequestKey: Preparation<SaveRequestKey, SavedFileFacts> = {
  prepare: async ({ action, world, tools }) => {
    const { request } = recordOf(world, 'slots', action.slot);
    const keyPair = request === undefined ? undefined : await tools.readKey(request.key);
    if (request === undefined || keyPair === undefined)
      return refusal(problemOf('private-key-not-here', undefined, { key: request?.commonName ?? '' }));
    const der = await tools.pki.encodePrivateKey(keyPair.pkcs8, { kind: 'traditional' });
    const bytes = toUtf8(toPem('RSA PRIVATE KEY', der));
    const id = await sha256(bytes);
    const name = `${request.commonName}.key`;
    const file: NewFile = { name, kind: 'private-key', size: bytes.length, sha256: id, holdsSecret: true };
    return success({ facts: { file }, secrets: [{ id, bytes }] });
  },
};
