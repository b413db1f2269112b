import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from './idea-columns.js';
import { parseIdeasCsv } from './parse-ideas-csv.js';

const HEADER = COLUMNS.join(',');
const GOOD = '7,A good idea,Process,,2020-01-31,2,1,Draft,,';
const TODAY = '2026-11-22';

const parse = (...lines: string[]) => parseIdeasCsv(Buffer.from(lines.join('\n')), TODAY);
const problemsOf = (...lines: string[]) =>
  parse(...lines).problems.map(({ line, reason }) => `${line}: ${reason}`);

/** A good line with some cells replaced. */
function line(change: Partial<Record<(typeof COLUMNS)[number], string>>): string {
  const cells: Record<string, string> = Object.fromEntries(
    GOOD.split(',').map((cell, at) => [COLUMNS[at], cell]),
  );
  return COLUMNS.map((column) => change[column] ?? cells[column]).join(',');
}

describe('a file of ideas', () => {
  it('is read with its byte-order mark, any order of columns, and quoted cells', () => {
    const { ideas, problems } = parse(
      `\ufeffresolved_on,${COLUMNS.slice(0, -1).join(',')}`,
      '2021-03-01,12,"Say ""yes"", twice",Standards Track,"Typing, Packaging",2020-02-29,3,2,Final,YES',
    );
    expect(problems).toEqual([]);
    expect(ideas).toEqual([
      {
        line: 2,
        number: '12',
        title: 'Say "yes", twice',
        kind: 'Standards Track',
        topic: 'Typing',
        createdOn: '2020-02-29',
        discussionRounds: 3,
        status: 'Final',
        outcome: 'YES',
        resolvedOn: '2021-03-01',
      },
    ]);
  });

  it('gives an idea without a topic one that its type suggests', () => {
    const topics = ['Standards Track', 'Process', 'Informational'].map((type) =>
      line({ type, number: String(type.length) }),
    );
    expect(parse(HEADER, ...topics).ideas.map(({ topic }) => topic)).toEqual([
      'Core',
      'Process',
      'Informational',
    ]);
  });

  it('gives titles without the signs that mark code in them', () => {
    const titles = ['``x`` and ``y*``', 'Handling of ``Group``\\ s', 'Escape ``\\x``', 'A `` alone'];
    const lines = titles.map((title, place) => line({ number: `${place}`, title }));
    expect(parse(HEADER, ...lines).ideas.map(({ title }) => title)).toEqual([
      'x and y*',
      'Handling of Groups',
      'Escape \\x',
      'A `` alone',
    ]);
  });

  it('may have blank lines and Windows line ends', () => {
    const { ideas, problems } = parseIdeasCsv(Buffer.from(`${HEADER}\r\n\r\n${GOOD}\r\n\r\n`), TODAY);
    expect(problems).toEqual([]);
    expect(ideas.map((idea) => idea.line)).toEqual([3]);
  });

  it('that ships with the demo is all good', () => {
    const { ideas, problems } = parseIdeasCsv(readFileSync('apps/server/data/peps.csv'), TODAY);
    expect(problems).toEqual([]);
    expect(ideas).toHaveLength(739);
    expect(ideas.filter(({ title }) => title.includes('`'))).toEqual([]);
  });
});

describe('a bad header', () => {
  it('is answered with each column that is missing, unknown or there twice', () => {
    expect(
      problemsOf(
        'number,titel,type,topic,created,discussion_rounds,author_count,status,status,outcome',
        GOOD,
      ),
    ).toEqual([
      '1: the column title is missing',
      '1: the column resolved_on is missing',
      '1: unknown column "titel"',
      '1: the column status is there more than once',
    ]);
  });

  it('or none at all is a problem, and so is a file without ideas', () => {
    expect(problemsOf('')).toEqual([`1: no header; it has to be ${HEADER}`]);
    expect(problemsOf(HEADER)).toEqual(['1: there is no idea below the header']);
  });
});

describe('a bad line', () => {
  it.each([
    ['the title is missing', { title: '' }],
    ['the title is missing', { title: ' \u200b ' }],
    ['the title has 201 characters; at most 200 are allowed', { title: 'x'.repeat(201) }],
    ['the title has control characters', { title: 'a\u0007b' }],
    ['the number is missing', { number: '' }],
    ['the number "1.5" is not a whole number', { number: '1.5' }],
    ['the type is missing', { type: '' }],
    ['created is missing', { created: '' }],
    ['created "2021-02-30" is not a date like 2021-02-28', { created: '2021-02-30' }],
    ['created "30.01.2021" is not a date like 2021-02-28', { created: '30.01.2021' }],
    ['created 2026-11-23 is in the future', { created: '2026-11-23' }],
    ['resolved_on "2021-13-01" is not a date like 2021-02-28', { resolved_on: '2021-13-01', outcome: 'YES' }],
    ['the outcome "yes" is neither YES nor NO nor empty', { outcome: 'yes' }],
    ['resolved_on is 2021-03-01, but there is no outcome', { resolved_on: '2021-03-01', outcome: '' }],
    ['discussion_rounds "2.5" is not a whole number', { discussion_rounds: '2.5' }],
    ['discussion_rounds "-1" is not a whole number', { discussion_rounds: '-1' }],
    ['author_count "two" is not a whole number', { author_count: 'two' }],
    ['the cell topic is larger than 64 kB', { topic: 'x'.repeat(66_000) }],
  ])('is told by its line and reason: %s', (reason, change) => {
    const { ideas, problems } = parse(HEADER, line({ number: '1' }), line(change));
    expect(problems).toEqual([{ line: 3, reason }]);
    expect(ideas.map(({ number }) => number)).toEqual(['1']);
  });

  it('with a misspelt status is told which ones there are', () => {
    expect(problemsOf(HEADER, line({ status: 'Drafft' }))).toEqual([
      '2: unknown status "Drafft"; known are Draft, Active, Accepted, Provisional, Final, Rejected, Withdrawn, Deferred, Superseded, April Fool!',
    ]);
  });

  it('is one of many that are told, each with every reason', () => {
    expect(problemsOf(HEADER, line({ title: '', outcome: '?' }), GOOD, GOOD, '1,2,3')).toEqual([
      '2: the title is missing',
      '2: the outcome "?" is neither YES nor NO nor empty',
      '3: the number 7 is in line 2 already',
      '4: the number 7 is in line 2 already',
      '5: 3 fields instead of 10',
    ]);
  });

  it.each(['\n', '\r\n'])('is counted right below a cell with line breaks (%j)', (newline) => {
    const quoted = line({ number: '1', title: `"two${newline}${newline}lines"` });
    const { ideas, problems } = parseIdeasCsv(
      Buffer.from([HEADER, quoted, line({ title: '' })].join(newline)),
      TODAY,
    );
    expect(ideas.map(({ title }) => title)).toEqual(['two lines']);
    expect(problems).toEqual([{ line: 5, reason: 'the title is missing' }]);
  });

  it('with broken quotes does not hide the lines below', () => {
    const lines = [
      line({ number: '1', title: '"never closed' }),
      line({ title: '' }),
      line({ title: 'in "the" middle' }),
    ];
    expect(problemsOf(HEADER, ...lines)).toEqual([
      '2: a quote in the middle of a cell: put the whole cell in quotes and double the ones inside',
      '3: the title is missing',
      '4: a quote in the middle of a cell: put the whole cell in quotes and double the ones inside',
    ]);
    expect(problemsOf(HEADER, line({ title: '"never closed' }))).toEqual([
      '2: a quote is opened and never closed',
    ]);
  });

  it('that is not UTF-8, has a lone surrogate or NUL is told, also inside a cell of many lines', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER}\n${line({ number: '1' })}\n8,"two\n`),
      Buffer.from([0xff]),
      Buffer.from('",Process,,2020-01-31,2,1,Draft,,\n9,'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from(',Process,,2020-01-31,2,1,Draft,,\n10,\0,Process,,2020-01-31,2,1,Draft,,'),
    ]);
    const { ideas, problems } = parseIdeasCsv(bytes, TODAY);
    expect(problems).toEqual([
      { line: 4, reason: 'not UTF-8 text' },
      { line: 5, reason: 'not UTF-8 text' },
      { line: 6, reason: 'has a NUL character' },
      { line: 6, reason: 'the title is missing' },
    ]);
    expect(ideas.map(({ number }) => number)).toEqual(['1']);
  });
});

describe('a file that is no such thing', () => {
  it('is told when it is UTF-16 or too large', () => {
    expect(parseIdeasCsv(Buffer.from('\ufeffnumber', 'utf16le'), TODAY).problems).toEqual([
      { line: 1, reason: 'UTF-16: save the file as UTF-8' },
    ]);
    expect(parseIdeasCsv(Buffer.alloc(16 * 1024 * 1024 + 1), TODAY).problems).toEqual([
      { line: 1, reason: 'the file is larger than 16 MB' },
    ]);
  });

  it('stops being read when nearly every line has broken quotes', () => {
    const { problems } = parse(HEADER, ...new Array<string>(5000).fill('1,"a"b'));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toEqual({
      line: 202,
      reason: 'too many lines with broken quotes: not checked from here on',
    });
  });
});
