/** Caps that are checked before any work is done on what a user brings; measured against genuine files, which stay far below. */
export const limits = {
  /** Bytes of one file or paste. */
  fileSize: 2 * 1024 * 1024,
  /** Bytes of a file that begins as a revocation list or an archive, which may hold one, and its entries: those of large authorities have 100,000. */
  revocationListSize: 16 * 1024 * 1024,
  listEntries: 300_000,
  /** Bytes that all files of one archive may unpack to. */
  archiveSize: 24 * 1024 * 1024,
  /** PEM blocks, files of an archive, certificates of a PKCS#7 or bags of a PKCS#12 in one file. */
  parts: 200,
  /** ASN.1 values in one structure, and how deep they may be nested. */
  elements: 20_000,
  depth: 32,
  /** Octets of one OBJECT IDENTIFIER, named bit list, INTEGER and character string. */
  objectIdentifier: 64,
  namedBits: 16,
  integer: 2_100,
  characterString: 64 * 1024,
  /** Rounds of PBKDF2 in one file, which WebCrypto runs natively but never stops. */
  derivationRounds: 5_000_000,
  /** Digests that one file's other derivations compute in JavaScript: some four seconds. */
  computedDigests: 8_000_000,
  /** What the empty password may cost where nobody typed one: six digits of rounds, as programs write today. */
  guess: { derivationRounds: 1_500_000, computedDigests: 2_000_000 },
  /** Certificates in a chain, the leaf and the anchor counted. */
  chainLength: 12,
  /** What one answer may cost: certificates looked at as somebody's issuer, and chains checked. */
  pathSteps: 100_000,
  checkedChains: 500,
  /** Signatures verified for one answer, counted as RSA 2048: see `signatureWork`. */
  signatureWork: 1_000,
  /** Comparisons of a name with a name constraint for one answer. */
  constraintComparisons: 1 << 20,
} as const;
