import { serveDemo } from './site/server.mjs';

const PORT = Number(process.env.PORT ?? 4173);

/** If another program uses the port, any free port will do. */
const { address } = await serveDemo(PORT).catch((error) => {
  if (error.code === 'EADDRINUSE') return serveDemo(0);
  throw error;
});

console.log(`
  The builder:       ${address}builder/
  The demo article:  ${address}
  The documentation: ${address}docs/
  All states:        ${address}stories/
  Stop it with Ctrl+C.
`);
