import { fromUtf8 } from '@/base/bytes';
import { refusal, success } from '@/base/outcome';
import type { NewFile, SavedFileFacts } from '@/simulation/pc/files';
import { issuedOf, orderPasswordId } from '@/simulation/vendor/order';
import { fileAt, type SavePublishedFile } from '@/simulation/vendor/published-files';
import { deliveryFileStem, type SaveOrderPfx } from '@/simulation/vendor/vendor-delivery';
import type { SaveRevocationList } from '@/simulation/vendor/vendor-revocation';
import { problemOf } from '@/simulation/world/problem';
import { recordOf } from '@/simulation/world/world';
import { publicFile, toKeep } from '../pc/files';
import type { Preparation } from '../preparation/preparation';
import { sha256 } from '../preparation/reading';

/** Writes the PKCS#12 file of an order under its password. Refuses where the customer has the key. */
export const prepareOrderPfx: Preparation<SaveOrderPfx, SavedFileFacts> = {
  prepare: async ({ action, world, tools }) => {
    const order = recordOf(world, 'orders', action.order);
    const issued = issuedOf(order, action.certificate);
    const [keyPair, password] = await Promise.all([
      tools.readKey(issued.key),
      tools.readFile(orderPasswordId(order.number, issued)),
    ]);
    if (issued.keyMadeBy !== 'vendor' || keyPair === undefined || password === undefined)
      return refusal(problemOf('private-key-not-here', undefined, { key: order.commonName }));
    const bytes = await tools.pki.encodePfx({
      certificate: recordOf(world, 'certificates', issued.certificate).der,
      chain: issued.chain.map((fingerprint) => recordOf(world, 'certificates', fingerprint).der),
      pkcs8: keyPair.pkcs8,
      friendlyName: order.commonName,
      password: fromUtf8(password),
      ...(action.protection === undefined ? {} : { protection: action.protection }),
    });
    const id = await sha256(bytes);
    const name = `${deliveryFileStem(order.commonName)}.pfx`;
    const file: NewFile = { name, kind: 'pkcs12', size: bytes.length, sha256: id, holdsSecret: true };
    return success({ facts: { file }, secrets: [{ id, bytes }] });
  },
};

/** Takes the file, DER, from its address, under the last part of it as a name. */
export const preparePublishedFile: Preparation<SavePublishedFile, SavedFileFacts> = {
  prepare: async ({ action: { address }, world }) => {
    const fileName = address.slice(address.lastIndexOf('/') + 1);
    const found = fileAt(world, address);
    if (found === undefined) return refusal(problemOf('file-not-here', undefined, { file: fileName }));
    const { der } = found.kind === 'certificate' ? found.certificate : found.list;
    const kept = await publicFile(fileName, found.kind, der);
    return success({ facts: { file: kept.file }, ...toKeep([kept]) });
  },
};

/** Writes the list, DER, under the name of its address. */
export const prepareRevocationListFile: Preparation<SaveRevocationList, SavedFileFacts> = {
  prepare: async ({ action, world }) => {
    const { revocationList = '', revocationListAddress = '' } = recordOf(
      world,
      'authorities',
      action.authority,
    );
    const list = world.revocationLists[revocationList];
    const fileName = revocationListAddress.slice(revocationListAddress.lastIndexOf('/') + 1);
    if (list === undefined) return refusal(problemOf('file-not-here', undefined, { file: fileName }));
    const kept = await publicFile(fileName, 'other', list.der);
    return success({ facts: { file: kept.file }, ...toKeep([kept]) });
  },
};
