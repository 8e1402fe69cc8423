/** A file of the original repository. */
export interface DatasetFile {
  readonly file: string
  readonly sha256: string
}

/** The two files, by the name under which the command line knows them. */
export const DATASET_FILES = {
  ValueCSV5000: {
    file: 'ValueCSV5000.xlsx',
    sha256: '121b4d2048e78ce962e6e2fb9ebc8c579aae55c0f7e48c8ec0911844a76f1901',
  },
  quest100: {
    file: 'quest100.xlsx',
    sha256: '711be47a2df9d6943a091a671e4d3162f6cdc0a7f010833f87b7a05a064163fb',
  },
} as const satisfies Readonly<Record<string, DatasetFile>>

/** The name of one of the two datasets. */
export type DatasetName = keyof typeof DATASET_FILES

/** Where the original repository serves its files, at the commit that the digests belong to. */
export const DATASET_BASE_URL =
  'https://raw.githubusercontent.com/ValueCSV/ValueCSV/1a83b7df22a61c830eba0b01dc12ccc69de3a84c/Dataset/'
