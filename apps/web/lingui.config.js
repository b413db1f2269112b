import { formatter } from '@lingui/format-po';

/** The words of the page: English as the code has them, and every other language in its catalogue (`npm run words`). */
export default {
  sourceLocale: 'en',
  locales: ['en', 'de'],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['<rootDir>/src'],
      exclude: ['**/*.spec.ts', '**/schema.generated.d.ts'],
    },
  ],
  // Where macros stand within macros, the extractor takes a whole file for the value of a placeholder.
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
  // Our own instance, which speaks English until another language is chosen: unit specs need no set-up.
  runtimeConfigModule: { i18n: ['openfloor-words', 'i18n'], Trans: ['@lingui/react', 'Trans'] },
};
