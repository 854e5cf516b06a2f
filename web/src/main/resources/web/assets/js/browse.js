// @ts-check
import './film-search.js';
import './film-shelves.js';

/** The page on which the catalogue is looked through without a question; its lists lead to the results of the start page. */
