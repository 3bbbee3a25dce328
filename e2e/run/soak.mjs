/** `npm run soak`: every case of the tests that try a part of theirs elsewhere, and the stories tagged `@soak`. */
import { buildAndDrive } from './drive.mjs';
import { run } from './run.mjs';

await buildAndDrive('soak');
const { code } = await run('vitest', ['run', '--project', 'node', '--mode', 'soak'], { show: true });
if (code !== 0) process.exitCode = 1;
