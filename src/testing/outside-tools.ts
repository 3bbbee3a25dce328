import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { toUtf8, type Bytes } from '@/base/bytes';

/** Programs that read what the lab writes and write what it reads, or serve it; tests with one that is absent are skipped. */
export type OutsideTool =
  | 'openssl'
  | 'keytool'
  | 'certtool'
  | 'certutil'
  | 'pk12util'
  | 'ssh-keygen'
  | 'gpg'
  | 'tar'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | 'lz4'
  | 'nginx'
  | 'apache2'
  | 'caddy'
  | 'sh';

/** Whether a tool can be run here. */
export function hasTool(tool: OutsideTool): boolean {
  // Not by starting it: Java takes a second for its answer.
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, tool)));
}

/** Java in English, and as it starts soonest: what it does here is over before it would have paid to compile it well. */
export const javaOptions: readonly string[] = [
  '-J-Duser.language=en',
  '-J-XX:TieredStopAtLevel=1',
  '-J-XX:+UseSerialGC',
  '-J-Xshare:auto',
];

function argumentsFor(tool: OutsideTool, args: readonly string[]): readonly string[] {
  return tool === 'keytool' ? [...javaOptions, ...args] : args;
}

/** A folder for one test's files, in which tools run. */
export interface ToolFolder {
  /** The whole path of one of its files. */
  readonly path: (name: string) => string;
  readonly write: (name: string, content: Uint8Array | string) => void;
  readonly read: (name: string) => Bytes;
  /** Runs a tool and answers what it printed; throws with its complaint where it fails. */
  readonly run: (tool: OutsideTool, ...args: readonly string[]) => string;
  /** What a tool prints, whether it ends with an error or not. */
  readonly output: (tool: OutsideTool, ...args: readonly string[]) => string;
  /** Whether a tool ends without an error. */
  readonly accepts: (tool: OutsideTool, ...args: readonly string[]) => boolean;
  readonly remove: () => void;
}

/** Makes a folder; `remove` is the test's business. */
export function aToolFolder(): ToolFolder {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-lab-'));
  return {
    path: (name) => join(folder, name),
    write: (name, content) =>
      writeFileSync(join(folder, name), typeof content === 'string' ? toUtf8(content) : content),
    read: (name) => Uint8Array.from(readFileSync(join(folder, name))),
    run: (tool, ...args) =>
      execFileSync(tool, argumentsFor(tool, args), {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    output: (tool, ...args) =>
      spawnSync(tool, argumentsFor(tool, args), { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 }).stdout,
    accepts: (tool, ...args) =>
      spawnSync(tool, argumentsFor(tool, args), { cwd: folder, stdio: 'ignore' }).status === 0,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
