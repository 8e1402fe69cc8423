/** The folder with the model's files, as a `file:` URL that ends with a slash. */
export const modelFolder = new URL('./files/', import.meta.url)
