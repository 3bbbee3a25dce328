import { fromUtf8 } from '@/base/bytes';
import { refusal, success } from '@/base/outcome';
import { issuedOf, orderPasswordId } from '@/simulation/vendor/order';
import { deliveryFileStem, type SaveOrderPfx } from '@/simulation/vendor/vendor-delivery';
import type { NewFile, SavedFileFacts } from '@/simulation/pc/files';
import { problemOf } from '@/simulation/world/problem';
import { recordOf } from '@/simulation/world/world';
import { sha256 } from '../preparation/digest';
import type { Preparation } from '../preparation/preparation';

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
