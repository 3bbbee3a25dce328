import * as z from 'zod/mini';

// Zod would otherwise compile checks with `new Function`, which the page's policy forbids.
z.config({ jitless: true });

export { z };
