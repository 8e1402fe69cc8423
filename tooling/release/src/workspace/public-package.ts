/** A package as it is published. */
export interface PublicPackage {
  readonly name: string
  readonly version: string
  /** Absolute. */
  readonly folder: string
  /** The specifiers that others import (`@valuecsv/datasets`, `@valuecsv/datasets/node`); none for a program. */
  readonly entries: readonly string[]
  readonly manifest: PackageManifest
}

/** The parts of a package.json that a release looks at. */
export interface PackageManifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, unknown>>
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}
