import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { makeScratchFolder } from './scratch-folder.js';

/**
 * What happens to the next COMMIT on its way to PostgreSQL:
 * - `lost`: the connection breaks before the server gets it;
 * - `answerLost`: the server gets it, the client never hears of it;
 * - `late`: the client's connection breaks, the server gets it a while later, when the client is already back;
 * - `lateLost`: the same, but then the server's connection breaks too and it rolls back;
 * - `swallowed`: it never arrives, and nothing breaks until `cutAll`.
 */
export type Cut = 'lost' | 'answerLost' | 'late' | 'lateLost' | 'swallowed';

const SOCKET = '.s.PGSQL.5432';
const LATE_MS = 200;
/** A simple query: its letter, its length and its text. */
const COMMIT = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1');

/** A Unix socket before PostgreSQL's own that breaks connections in the middle of a commit. */
export class CommitProxy {
  /** Used up one by one. */
  readonly cuts: Cut[] = [];
  private readonly sockets = new Set<Socket>();
  private fired: () => void = () => undefined;

  private constructor(
    private readonly server: Server,
    /** Of the database through the proxy. */
    readonly url: string,
    private readonly upstream: string,
  ) {
    server.on('connection', (client) => this.connect(client));
  }

  static async open(databaseUrl: string): Promise<CommitProxy> {
    const folder = await makeScratchFolder('proxy');
    const url = new URL(databaseUrl);
    const upstream = join(url.searchParams.get('host') ?? '', SOCKET);
    url.searchParams.set('host', folder);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, SOCKET), resolve));
    return new CommitProxy(server, url.href, upstream);
  }

  get connection() {
    return { connectionString: this.url };
  }

  /** Resolves when the next COMMIT has met this fate. */
  cut(how: Cut): Promise<void> {
    this.cuts.push(how);
    return new Promise((resolve) => {
      this.fired = resolve;
    });
  }

  cutAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  close(): void {
    this.cutAll();
    this.server.close();
  }

  private connect(client: Socket): void {
    const server = createConnection(this.upstream);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined); // told by 'close'
      socket.on('close', () => this.sockets.delete(socket) && other.destroySoon());
    }
    server.on('data', (bytes) => client.write(bytes));
    client.on('data', (bytes) => this.forward(bytes, client, server));
  }

  private forward(bytes: Buffer, client: Socket, server: Socket): void {
    const at = this.cuts.length === 0 ? -1 : bytes.indexOf(COMMIT);
    if (at < 0) {
      server.write(bytes);
      return;
    }
    const how = this.cuts.shift() as Cut;
    server.write(bytes.subarray(0, at));
    this.meet(how, bytes.subarray(at), client, server);
    this.fired();
  }

  private meet(how: Cut, commit: Buffer, client: Socket, server: Socket): void {
    if (how === 'swallowed') return;
    // From here on what happens to one side must not happen to the other.
    client.removeAllListeners('close');
    client.destroy();
    if (how === 'lost') server.destroy();
    else if (how === 'answerLost') server.end(commit);
    else setTimeout(() => (how === 'late' ? server.end(commit) : server.destroy()), LATE_MS);
  }
}
