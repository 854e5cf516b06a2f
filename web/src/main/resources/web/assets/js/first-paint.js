// @ts-check
// Runs before the page is painted, so that the header has its size from the start: large to greet, small above results.
(() => {
  const asksForFilms = [...new URLSearchParams(location.search)].some(([, value]) => value.trim() !== '');
  document.documentElement.dataset.view = asksForFilms ? 'results' : 'greeting';
})();
