import { serveDemo } from './site/server.mjs';

const PORT = Number(process.env.PORT ?? 4173);

/** Another program may have the usual port: then any other is as good. */
const { address } = await serveDemo(PORT).catch((error) => {
  if (error.code === 'EADDRINUSE') return serveDemo(0);
  throw error;
});

console.log(`\n  The demo article: ${address}\n  Stop it with Ctrl+C.\n`);
