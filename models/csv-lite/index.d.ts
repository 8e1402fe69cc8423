/** The folder with the model's files, as a `file:` URL that ends with a slash. */
export declare const modelFolder: URL
