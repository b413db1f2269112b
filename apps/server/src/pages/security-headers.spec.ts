import { describe, expect, it } from 'vitest';
import { securityHeaders } from './security-headers.js';

describe('securityHeaders', () => {
  it('lets scripts run that are files of ours, and no others', () => {
    const policy = securityHeaders(null)['content-security-policy'];
    expect(policy).toContain("default-src 'self'; script-src 'self'; script-src-attr 'none';");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/);
  });

  it('lets pages connect to us and to nobody else', () => {
    expect(securityHeaders(null)['content-security-policy']).toContain("connect-src 'self';");
    expect(securityHeaders('https://ideas.example.com')['content-security-policy']).toContain(
      "connect-src 'self' wss://ideas.example.com;",
    );
  });

  it('asks browsers to stay with https where people come by https', () => {
    expect(securityHeaders('https://ideas.example.com')['strict-transport-security']).toBe(
      'max-age=31536000',
    );
    expect(securityHeaders('http://ideas.example.com')).not.toHaveProperty('strict-transport-security');
    expect(securityHeaders(null)).not.toHaveProperty('strict-transport-security');
  });
});
