/** `npm run screenshots`: pictures of every page and state, in e2e/screenshots. */
import { buildAndDrive } from './drive.mjs';

await buildAndDrive('screenshots');
