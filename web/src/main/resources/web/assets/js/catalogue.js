// @ts-check
import './film-search.js';
import './catalogue-report.js';

/** The page for those who keep the catalogue. */
