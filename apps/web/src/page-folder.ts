/**
 * The folder with the built page, as a `file:` URL that ends with a slash. The files of `@valuecsv/model-csv-small` are to
 * be served in `csv-small/` beside its `index.html`.
 */
export const pageFolder = new URL('../dist/page/', import.meta.url)
