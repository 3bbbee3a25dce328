/**
 * `npm run soak`: every case of the tests that try a part of theirs elsewhere, and the stories tagged `@soak`. With words,
 * only the unit tests whose path holds one: `npm run soak -- hostile --seed 7 --count 100000`. `--seed` and `--count` are for
 * the harnesses of hostile input, `--times` says how often a browser is killed and a tab orders.
 */
import { parseArgs } from 'node:util';
import { buildAndDrive } from './drive.mjs';
import { run } from './run.mjs';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string' }, times: { type: 'string' } },
  allowPositionals: true,
});
for (const [name, value] of Object.entries(values)) process.env[`LAB_${name.toUpperCase()}`] = value;

if (positionals.length === 0) await buildAndDrive('soak');
const options = ['run', '--project', 'node', '--mode', 'soak', ...positionals];
const { code } = await run('vitest', options, { show: true, environment: { LAB_SOAK: 'yes' } });
if (code !== 0) process.exitCode = 1;
