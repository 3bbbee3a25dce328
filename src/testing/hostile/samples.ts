import { concatBytes, fromHex, toUtf8, type Bytes } from '@/base/bytes';
import { saveLabFile } from '@/actions/history/lab-file/save-lab-file';
import { derIa5String } from '../der';
import { sampleMaterial } from '../container-samples';
import type { TestLab } from '../lab';
import { aToolFolder } from '../outside-tools';
import { canMakeSmallFiles, smallFiles } from '../small-files';
import type { Sample } from './mutants';

/** What a lab and other programs write: certificates, requests, keys, containers, archives, stores of Java, lab files. */
export async function samplesOf(lab: TestLab): Promise<readonly Sample[]> {
  const { certificates, revocationLists, practiceRequests } = lab.store.world();
  const ders = Object.values(certificates).map(({ der }) => Uint8Array.from(der));
  const saved = await saveLabFile(lab.store);
  if (!saved.ok) throw new Error(saved.problem.name);
  const requests = await lab.store.storage.readNamedContents(lab.store.world());
  return [
    ...ders.map((octets) => ({ name: 'certificate of the lab', octets })),
    ...Object.values(revocationLists).map(({ der }) => ({ name: 'list', octets: Uint8Array.from(der) })),
    ...requests
      .filter(({ id }) => id in practiceRequests)
      .map(({ bytes }) => ({ name: 'request of the lab', octets: bytes })),
    ...['feedfeed', 'cececece'].map((magic) => ({ name: 'store of Java', octets: storeOfJava(magic, ders) })),
    { name: 'lab file', octets: saved.value.bytes },
    ...(await filesOfOthers()),
  ];
}

/** As `keytool` writes trusted certificates (sun.security.provider.JavaKeyStore); the digest at the end is not one. */
function storeOfJava(magic: string, ders: readonly Bytes[]): Bytes {
  const text = (value: string) => concatBytes(Uint8Array.of(0), derIa5String(value).subarray(1));
  const number = (value: number) => fromHex(value.toString(16).padStart(8, '0'));
  const entries = ders
    .slice(0, 2)
    .map((der) =>
      concatBytes(number(2), text('alias'), new Uint8Array(8), text('X.509'), number(der.length), der),
    );
  return concatBytes(fromHex(magic), number(2), number(entries.length), ...entries, new Uint8Array(20));
}

async function filesOfOthers(): Promise<readonly Sample[]> {
  if (!canMakeSmallFiles) return [{ name: 'text', octets: toUtf8('no other programs here') }];
  const folder = aToolFolder();
  try {
    const material = await sampleMaterial(folder);
    const samples: Sample[] = [];
    // One after the other: they share the folder's files.
    for (const { name, make } of smallFiles)
      samples.push({ name, octets: Uint8Array.from(await make(material)) });
    return samples;
  } finally {
    folder.remove();
  }
}
