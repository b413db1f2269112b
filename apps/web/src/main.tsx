import './ui/styles';
import { loadWords } from './words/load-words';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

try {
  // First, because some modules say something as soon as they are loaded; index.html has them fetched meanwhile.
  await loadWords();
  const { renderApp } = await import('./app');
  renderApp(root);
} catch (error) {
  // There are no words to say it with, so it is said in all languages.
  root.textContent =
    'Openfloor could not be loaded. Load this page again. – Openfloor konnte nicht geladen werden. Lade diese Seite neu.';
  throw error;
}
