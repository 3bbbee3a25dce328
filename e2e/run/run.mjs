/** Runs other programs. Only Node's own modules: it runs before anything is installed. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The command line of npm, or of an installed package's program, that works without a shell on every system.
 * @param {string} program
 * @returns {[command: string, ...first: string[]]}
 */
function commandOf(program) {
  if (program !== 'npm') return [process.execPath, programPath(program)];
  const npm = process.env.npm_execpath;
  return npm === undefined ? ['npm'] : [process.execPath, npm];
}

/** @param {string} program - `vite`, or `@playwright/test playwright` where package and program differ */
function programPath(program) {
  const [packageName, programName = packageName] = program.split(' ');
  const manifest = join(projectFolder, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[programName]);
}

/**
 * Runs npm or an installed package's program to its end.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ show?: boolean, environment?: Record<string, string> }} [options] - `show` its output while it runs
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, parameters, { show = false, environment = {} } = {}) {
  const [command, ...first] = commandOf(program);
  const child = spawn(command, [...first, ...parameters], {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  return collect(child);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number, output: string }>}
 */
function collect(child) {
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
