import { describe, expect, it } from 'vitest';
import { tileWords } from './tile-fit';

const title = 'A lending library of test devices';
const changes = ['▼ 11.0 down', '▼ 11.0'];
const words = (width: number, height: number) => tileWords({ width, height }, title, changes);

describe('the words in a tile', () => {
  it('are large where there is room', () => {
    expect(words(300, 200)).toEqual({ size: 'large', title, change: '▼ 11.0 down' });
    expect(words(120, 100)).toEqual({ size: 'usual', title, change: '▼ 11.0 down' });
  });

  it('are smaller rather than cut', () => {
    expect(words(130, 58)).toEqual({ size: 'small', title, change: '▼ 11.0 down' });
  });

  it('are cut after a whole word', () => {
    expect(words(112, 40)).toMatchObject({ size: 'small', title: 'A lending…' });
    expect(words(80, 56)?.title).toBe('A lending library of…');
  });

  it('have the change in short where it does not fit whole, and never without a title', () => {
    expect(words(80, 80)?.change).toBe('▼ 11.0');
    expect(words(60, 80)).toEqual({ size: 'small', title: 'A lending library…', change: '▼ 11.0' });
    expect(words(90, 30)).toMatchObject({ change: '' });
    expect(words(40, 80)).toBe(null);
    expect(words(200, 12)).toBe(null);
  });

  it('go on in the next line after a hyphen', () => {
    expect(tileWords({ width: 84, height: 81 }, 'Task-cancellation', changes)?.title).toBe(
      'Task-cancellation',
    );
    expect(tileWords({ width: 84, height: 81 }, 'Tasks/cancellations', changes)).toBe(null);
  });

  it('are none where a word would break and next to nothing would be left', () => {
    expect(tileWords({ width: 64, height: 90 }, 'An internationalisation', changes)).toBe(null);
    expect(tileWords({ width: 90, height: 90 }, 'Package internationalisation', changes)?.title).toBe(
      'Package…',
    );
  });
});
