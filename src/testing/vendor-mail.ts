import { toUtf8 } from '@/base/bytes';
import type { GivenFile } from '@/actions/preparation/preparation';
import { anySubject, authoritySection, serverSection } from './openssl-sections';
import type { ToolFolder } from './outside-tools';

/** One outside vendor with everything that it could send, made by OpenSSL in a folder; later steps add to it. */
export class VendorMail {
  readonly #folder: ToolFolder;

  constructor(folder: ToolFolder) {
    this.#folder = folder;
    folder.write('ca.cnf', configuration);
    this.#authority('root', 'Outside Root');
    this.#authority('intermediate', 'Outside Issuing CA', 'root');
    this.#authority('other-root', 'Another Root');
    this.#authority('other-intermediate', 'Another Issuing CA', 'other-root');
  }

  /** A key of its own and its request: `<name>.key`, `<name>.csr`. */
  request(name: string, host: string, key: readonly string[] = ['-newkey', 'rsa:2048']): void {
    // oxfmt-ignore
    this.#run('req', '-new', ...key, '-nodes', '-keyout', `${name}.key`, '-subj', subjectOf(host),
      '-out', `${name}.csr`);
  }

  /** Signs `<request>.csr`, or a request by its content, as `<name>.pem`. */
  certify(name: string, request: string | Uint8Array, wish: CertificateWish): void {
    const {
      names,
      digest = 'sha256',
      issuer = 'intermediate',
      from = '20170801000000Z',
      to = '20190801000000Z',
    } = wish;
    const input = typeof request === 'string' ? `${request}.csr` : `${name}.given.csr`;
    if (typeof request !== 'string') this.#folder.write(input, request);
    const alternatives =
      names.length === 0 ? '' : `subjectAltName = ${names.map((one) => `DNS:${one}`).join(',')}\n`;
    this.#folder.write(`${name}.cnf`, `${configuration}${alternatives}`);
    // oxfmt-ignore
    this.#run('ca', '-batch', '-notext', '-rand_serial', '-config', `${name}.cnf`, '-name', sectionNameOf(issuer),
      '-extensions', 'server', '-md', digest, '-startdate', from, '-enddate', to, '-in', input, '-out', `${name}.pem`);
  }

  /** Certificates, and a key if one is named, in one PKCS#12 file. */
  pfx(
    name: string,
    certificate: string,
    chain: readonly string[],
    password: string,
    ...more: readonly string[]
  ): void {
    const bundle = chain.map((one) => this.text(`${one}.pem`)).join('');
    this.#folder.write(`${name}.chain`, bundle);
    const certfile = chain.length === 0 ? [] : ['-certfile', `${name}.chain`];
    this.#run(
      ...['pkcs12', '-export', '-in', `${certificate}.pem`, '-inkey', `${certificate}.key`, ...certfile],
      ...['-passout', `pass:${password}`, ...more, '-out', `${name}.pfx`],
    );
  }

  /** A PFX as keytool writes it again, or in the form that Java had before. */
  keyStore(name: string, pfx: string, password: string, type: 'PKCS12' | 'JKS'): void {
    const source = ['-srckeystore', `${pfx}.pfx`, '-srcstoretype', 'PKCS12', '-srcstorepass', password];
    const target = ['-destkeystore', name, '-deststoretype', type, '-deststorepass', password];
    this.#folder.run('keytool', '-importkeystore', '-noprompt', ...source, ...target);
  }

  /** Certificates in one PKCS#7 file. */
  pkcs7(name: string, certificates: readonly string[], outform: 'DER' | 'PEM' = 'DER'): void {
    const named = certificates.flatMap((one) => ['-certfile', `${one}.pem`]);
    this.#run('crl2pkcs7', '-nocrl', ...named, '-outform', outform, '-out', `${name}.p7b`);
  }

  /** Any other command of OpenSSL. */
  openssl(...args: readonly string[]): string {
    return this.#run(...args);
  }

  text(file: string): string {
    return new TextDecoder().decode(this.#folder.read(file));
  }

  /** A file as the user gives it. */
  file(name: string): GivenFile {
    return { name, bytes: this.#folder.read(name) };
  }

  /** Files put together in one, in order. */
  joined(name: string, ...files: readonly string[]): GivenFile {
    return { name, bytes: toUtf8(files.map((file) => this.text(file)).join('')) };
  }

  /** A file with other bytes under another name. */
  static renamed({ bytes }: GivenFile, name: string): GivenFile {
    return { name, bytes };
  }

  #authority(name: string, commonName: string, issuer?: string): void {
    const signer =
      issuer === undefined
        ? ['-signkey', `${name}.key`]
        : ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial'];
    this.#folder.write(`${name}.index`, '');
    // oxfmt-ignore
    this.#run('req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`,
      '-subj', `/C=US/O=Outside/CN=${commonName}`, '-out', `${name}.csr`);
    // oxfmt-ignore
    this.#run('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.first`, '-days', '10',
      '-extfile', 'ca.cnf', '-extensions', 'authority', ...signer);
    const itself =
      issuer === undefined ? ['-selfsign', '-keyfile', `${name}.key`, '-cert', `${name}.first`] : [];
    // oxfmt-ignore
    this.#run('ca', '-batch', '-notext', '-rand_serial', '-config', 'ca.cnf', '-name', sectionNameOf(issuer ?? name),
      '-md', 'sha256', ...itself, '-extensions', 'authority', '-startdate', '20150101000000Z',
      '-enddate', '20350101000000Z', '-in', `${name}.csr`, '-out', `${name}.pem`);
  }

  #run(...args: readonly string[]): string {
    return this.#folder.run('openssl', ...args);
  }
}

/** How a server's certificate is to be; valid from August 2017 for two years where nothing is said. */
export interface CertificateWish {
  /** Alternative names of kind DNS. */
  readonly names: readonly string[];
  readonly issuer?: 'intermediate' | 'other-intermediate' | 'root';
  readonly digest?: 'sha256' | 'sha1';
  /** `YYYYMMDDHHMMSSZ`. */
  readonly from?: string;
  readonly to?: string;
}

function subjectOf(host: string): string {
  return `/C=US/ST=California/L=Sunnyvale/O=ShoreTel/CN=${host}`;
}

function sectionNameOf(authority: string): string {
  return authority.replaceAll('-', '_');
}

function sectionOf(name: string): string {
  return `
[${sectionNameOf(name)}]
database = ${name}.index
serial = ${name}.serial
new_certs_dir = .
certificate = ${name}.pem
private_key = ${name}.key
policy = any_subject
unique_subject = no
default_md = sha256
`;
}

const configuration = `
${['root', 'intermediate', 'other-root', 'other-intermediate'].map(sectionOf).join('')}
${anySubject}
${authoritySection('authority')}
${serverSection('serverAuth', 'clientAuth')}`;
