import { setupI18n } from '@lingui/core';

/** Whose words the page shows. It has one language per page load: to change it reloads the page. */
export const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
