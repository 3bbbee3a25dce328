/** `npm run bench`: how long things take, in a table. Nothing fails by the clock. */
import { buildAndDrive } from './drive.mjs';

await buildAndDrive('bench');
