import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface FixtureServer {
  readonly port: number;
  /** Every request and every attempt at an encrypted connection, "GET http://…" or "CONNECT host:443". */
  readonly requests: string[];
  readonly close: () => void;
}

/**
 * A proxy on this machine that answers for all hosts: fixture pages under their real addresses, nothing
 * else. What a browser asks of the world passes here and is written down.
 * @param pages HTML by full address
 */
export async function startFixtureServer(pages: ReadonlyMap<string, string>): Promise<FixtureServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const html = pages.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    response.end(html ?? '');
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
