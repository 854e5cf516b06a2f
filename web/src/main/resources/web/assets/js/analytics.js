// @ts-check
import './film-search.js';
import './audience-dashboard.js';

/** The page for those who want to know what the audience does. */
