import { expect, it } from 'vitest';
import { mailBody } from './mail-body.js';

it('says the same as text and as HTML, and takes no words for markup', () => {
  const { text, html } = mailBody({
    lines: ['Hello <b>Ada</b>,', 'a & b'],
    link: 'https://x.example/a?b="c"',
  });
  expect(text).toBe('Hello <b>Ada</b>,\n\na & b\n\nhttps://x.example/a?b="c"\n');
  expect(html).toBe(
    '<p>Hello &lt;b&gt;Ada&lt;/b&gt;,</p>\n<p>a &amp; b</p>\n' +
      '<p><a href="https://x.example/a?b=&quot;c&quot;">https://x.example/a?b=&quot;c&quot;</a></p>',
  );
});

it('needs no link', () => {
  expect(mailBody({ lines: ['Hello'] })).toEqual({ text: 'Hello\n', html: '<p>Hello</p>' });
});
