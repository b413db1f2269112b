/** Follows redirects and keeps cookies as a browser does, one step at a time. */
export class BrowserByHand {
  /** By host (cookies know no ports, but tests have one machine) and name. */
  private readonly jar = new Map<string, Map<string, string>>();

  /** Where an address leads to; its own when it leads nowhere. */
  async step(address: string): Promise<string> {
    const response = await this.get(address);
    await response.body?.cancel();
    const location = response.headers.get('location');
    return location === null ? address : new URL(location, address).href;
  }

  /** Goes on until an address is so, and returns that one without having asked for it. */
  async follow(address: string, until: (address: string) => boolean): Promise<string> {
    let next = address;
    for (let steps = 0; steps < 20; steps++) {
      next = await this.step(next);
      if (until(next)) return next;
    }
    throw new Error(`it leads nowhere: ${next}`);
  }

  async get(address: string): Promise<Response> {
    const { host } = new URL(address);
    const jar = this.jar.get(host) ?? new Map<string, string>();
    this.jar.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** What a cookie of the host at this address holds. */
  cookie(address: string, name: string): string | null {
    return this.jar.get(new URL(address).host)?.get(name) ?? null;
  }
}
