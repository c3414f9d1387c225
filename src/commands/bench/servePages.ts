import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BenchPage } from './benchPages.ts';

/** A proxy on this machine that answers for all hosts with these pages, and with nothing else. */
export async function servePages(pages: readonly BenchPage[]): Promise<{ readonly port: number; readonly close: () => void }> {
  const byAddress = new Map(pages.flatMap(({ on, off, html }) => [on, off].map((address) => [address, html] as const)));
  const server = createServer((request, response) => {
    const html = byAddress.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(html ?? '');
  });
  server.on('connect', (_, socket) => socket.destroy());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
