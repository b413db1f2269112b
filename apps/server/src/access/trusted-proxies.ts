import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** An address or network, for example 10.0.0.0/8 or ::1; null for anything else. Pure. */
export function parseNetwork(text: string): Network | null {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return null;
  const most = version === 4 ? 32 : 128;
  if (bits !== undefined && (!/^\d{1,3}$/.test(bits) || Number(bits) > most)) return null;
  return { address, bits: bits === undefined ? most : Number(bits), family: version === 4 ? 'ipv4' : 'ipv6' };
}

/** An IPv4 address that came as an IPv6 one as itself, and others in the one way of writing them. Pure. */
export function plainAddress(address: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
  return mapped ?? address.toLowerCase().replace(/%.*$/, '');
}

/** The address of an element of X-Forwarded-For, which some proxies write with a port; null for what is none. Pure. */
function forwardedAddress(element: string): string | null {
  const text = element.trim();
  const address = /^\[(.*)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return isIP(address) === 0 ? null : plainAddress(address);
}

/** Knows who a request comes from where proxies stand before the server. */
export class TrustedProxies {
  private readonly networks = new BlockList();

  constructor(networks: readonly string[]) {
    for (const text of networks) {
      const network = parseNetwork(text);
      if (network === null) throw new Error(`"${text}" is neither an address nor a network`);
      this.networks.addSubnet(network.address, network.bits, network.family);
    }
  }

  /**
   * The IP address of the browser or program. Proxies add who they heard from at the end of X-Forwarded-For; it is
   * believed as far back as each of them is trusted, because whoever asks may have written the rest.
   */
  clientAddress(request: IncomingMessage): string {
    let address = plainAddress(request.socket.remoteAddress ?? '');
    const header = request.headers['x-forwarded-for'];
    if (header === undefined) return address;
    for (const element of String(header).split(',').reverse()) {
      const before = this.trusts(address) ? forwardedAddress(element) : null;
      if (before === null) return address;
      address = before;
    }
    return address;
  }

  private trusts(address: string): boolean {
    const version = isIP(address);
    return version !== 0 && this.networks.check(address, version === 4 ? 'ipv4' : 'ipv6');
  }
}
