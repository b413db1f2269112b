import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/** A network before a server that can break all connections at any moment. */
export class CuttingProxy {
  private readonly sockets = new Set<Socket>();
  private readonly streams = new Set<Socket>();
  private isDown = false;

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {
    server.on('connection', (client) => this.connect(client));
  }

  static async open(serverUrl: string): Promise<CuttingProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new CuttingProxy(server, Number(new URL(serverUrl).port));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Without a farewell; whoever comes back is let in. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** WebSockets that are open now say nothing any more, and nobody is told: a network that has lost them. */
  hush(): void {
    for (const socket of this.streams) socket.unpipe().pause();
  }

  /** Until `up`, nobody gets through. */
  down(): void {
    this.isDown = true;
    this.cut();
  }

  up(): void {
    this.isDown = false;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private connect(client: Socket): void {
    if (this.isDown) {
      client.destroy();
      return;
    }
    const server = createConnection(this.port, '127.0.0.1');
    client.once('data', (head) => {
      if (/^upgrade: websocket/im.test(head.toString('latin1')))
        for (const socket of [client, server]) this.streams.add(socket);
    });
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined); // told by 'close'
      socket.on('close', () => {
        this.streams.delete(socket);
        if (this.sockets.delete(socket)) other.destroy();
      });
      socket.pipe(other);
    }
  }
}
