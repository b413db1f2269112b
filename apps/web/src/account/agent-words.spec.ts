import { describe, expect, it } from 'vitest';
import { agentWords } from './agent-words';

describe('agentWords', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15',
      'Safari on macOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1 CriOS/123.0 Mobile Safari/604.1',
      'Chrome on iOS',
    ],
  ])('names browser and system of %s', (agent, words) => {
    expect(agentWords(agent)).toBe(words);
  });

  it('calls a program by its first word', () => {
    expect(agentWords('curl/8.5.0')).toBe('curl');
    expect(agentWords('my-bot 1.0')).toBe('my-bot');
    expect(agentWords('')).toBe('An unnamed program');
  });
});
