/**
 * Writes the list of public roots that the pre-flight knows: what Mozilla's programme trusts, as this Node has it. Of each
 * root the name and the key are kept, and until when it is valid; the rest of its certificate counts for nothing.
 */
import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';

const license =
  'This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. ' +
  'If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.';

/**
 * The element of DER that begins at an offset.
 * @param {Buffer} der
 * @param {number} start
 */
function elementAt(der, start) {
  const first = der[start + 1];
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
  const content = start + 2 + lengthOctets;
  const length = lengthOctets === 0 ? first : der.readUIntBE(start + 2, lengthOctets);
  return { tag: der[start], content, end: content + length, bytes: der.subarray(start, content + length) };
}

/**
 * The elements inside of a constructed one, in order.
 * @param {Buffer} der
 * @param {{ content: number, end: number }} element
 */
function childrenOf(der, { content, end }) {
  const children = [];
  for (let at = content; at < end; at = children.at(-1).end) children.push(elementAt(der, at));
  return children;
}

/**
 * A root as the list has it: the subject and its key as DER in Base64 (RFC 5280 section 4.1), and the end in ISO 8601.
 * @param {string} pem
 */
export function toAnchor(pem) {
  const certificate = new X509Certificate(pem);
  const [toBeSigned] = childrenOf(certificate.raw, elementAt(certificate.raw, 0));
  const fields = childrenOf(certificate.raw, toBeSigned).filter(({ tag }) => tag !== 0xa0);
  const [, , , , subject, key] = fields;
  return {
    name: subject.bytes.toString('base64'),
    key: key.bytes.toString('base64'),
    notAfter: new Date(certificate.validTo).toISOString(),
  };
}

const ownPath = fileURLToPath(import.meta.url);

if (process.argv[1] === ownPath) {
  const list = {
    source: 'Roots of Mozilla’s programme for servers, from tls.rootCertificates of Node',
    license,
    nodeVersion: process.versions.node,
    writtenOn: new Date().toISOString().slice(0, 10),
    roots: rootCertificates.map(toAnchor),
  };
  const path = fileURLToPath(new URL('../../src/pki/reading/public-roots.json', import.meta.url));
  writeFileSync(path, `${JSON.stringify(list, null, 2)}\n`);
  console.log(`${list.roots.length} roots of Node ${list.nodeVersion} written to ${path}.`);
}
